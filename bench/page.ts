// Measures the page of a situation: from answer to HTML, and from question to HTML, against its queries alone.
import { openAnswers } from "../src/answer.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import type { SituationAnswer } from "../src/model/answer.ts";
import { createApp } from "../src/server/app.ts";
import { loadAssets } from "../src/server/assets.ts";
import { loadOutlines } from "../src/server/load-outlines.ts";
import { mapDetail } from "../src/views/situation-map.ts";
import { situationPage } from "../src/views/situation-page.ts";
import { DEFAULT_LANGUAGE } from "../src/views/words/languages.ts";
import { largeAnswer } from "../test/large-answer.ts";
import { largeSituation, type LargeSituation } from "../test/large-situation.ts";
import { sharedGazetteer, statedLedger } from "../test/stated-ledger.ts";
import { compare, type Comparison } from "./compare.ts";

const LARGE = { places: 200, claims: 5000 };
const SMALL = { places: 20, claims: 200 };
const READERS = 500;

const queriesOf = (ledger: Ledger) => async (): Promise<void> => {
  await ledger.claims({ situation: "large" });
  await ledger.disputes({ situation: "large" });
  const heads = await ledger.documentHeads({ situation: "large" });
  await ledger.decisions();
  await ledger.reprintFamilies(heads.map(({ id }) => id));
};

const frame = {
  speech: DEFAULT_LANGUAGE.speech,
  styleAddress: "/assets/style.css",
  scriptAddress: "/assets/page.js",
  iconAddress: "/assets/icon.svg",
  site: "https://atleast.example",
  ruleset: "1",
  isStatic: false,
  languages: [],
};

let written = 0;

/** One more report, of a minute after all others. */
const writeClaim = async (ledger: Ledger): Promise<void> => {
  const [first] = largeSituation(SMALL);
  const number = first?.numbers[0];
  if (first === undefined || number === undefined) return;
  written += 1;
  const published = new Date(Date.parse("2031-08-02T00:00:00Z") + written * 60_000).toISOString();
  await statedLedger(
    { id: "large", name: "Floods" },
    [
      {
        ...first,
        id: `late-${written}`,
        published,
        numbers: [{ ...number, value: 1_000_000 + written, qualifier: "at_least" }],
      },
    ],
    ledger,
  );
};

const sizeWords = ({ places, claims }: LargeSituation): string =>
  `${places} places, ${claims} claims`;

export const benchPage = async (): Promise<readonly Comparison[]> => {
  const gazetteer = await sharedGazetteer();
  const open = (size: LargeSituation) =>
    statedLedger({ id: "large", name: "Floods" }, largeSituation(size));
  const large = await open(LARGE);
  const small = await open(SMALL);
  const answers = openAnswers(large, gazetteer);
  const answer = await largeAnswer(large, await answers.tallies({ situation: "large" }));
  const outlines = await loadOutlines(mapDetail(answer));
  const pageOf = (given: SituationAnswer): string =>
    situationPage({ answer: given, outlines, sort: "floor", all: undefined }, frame);

  const app = createApp({
    answers: { ...answers, situation: () => answer },
    assets: await loadAssets(),
    site: frame.site,
  });
  const ask = () =>
    app.fetch(
      new Request("https://atleast.example/s/large", { headers: { "accept-encoding": "gzip" } }),
    );
  const sent = Math.round((await (await ask()).arrayBuffer()).byteLength / 1000);
  const yardstickName = "its queries alone";
  // What was counted is kept, as a server keeps it: only what is new is added.
  const growing = openAnswers(small, gazetteer);
  await growing.situation("large", {});
  const rows = [
    await compare(
      {
        name: "situation page, answer to HTML",
        work: `${sizeWords(LARGE)}, ${sent} kB sent`,
        yardstickName,
      },
      () => pageOf(answer),
      queriesOf(large),
    ),
    await compare(
      { name: "situation page, question to HTML", work: sizeWords(SMALL), yardstickName },
      async () => {
        // A fresh way out has kept nothing: the whole of the work is done.
        const given = await openAnswers(small, gazetteer).situation("large", {});
        if (given !== null) pageOf(given);
      },
      queriesOf(small),
      5,
    ),
    await compare(
      { name: "situation page, a new claim to HTML", work: sizeWords(SMALL), yardstickName },
      async () => {
        await writeClaim(small);
        const given = await growing.situation("large", {});
        if (given !== null) pageOf(given);
      },
      queriesOf(small),
      9,
    ),
    await compare(
      {
        name: "situation page from memory",
        work: `${READERS} readers, ${sizeWords(LARGE)}`,
        yardstickName: "rendering it once",
      },
      async () => {
        for (let reader = 0; reader < READERS; reader += 1) await (await ask()).arrayBuffer();
      },
      () => pageOf(answer),
      5,
    ),
  ];
  await large.close();
  await small.close();
  return rows;
};
