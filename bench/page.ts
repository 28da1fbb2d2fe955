// Measures the page of a situation: from answer to HTML, and from question to HTML, against its queries alone.
import { openAnswers } from "../src/answer.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import type { KnownClaim, OriginWord, SituationAnswer, TallyHistory } from "../src/model/answer.ts";
import type { ResolvedClaim } from "../src/model/claim.ts";
import type { Revision, Tally } from "../src/model/tally.ts";
import { createApp } from "../src/server/app.ts";
import { loadAssets } from "../src/server/assets.ts";
import { loadOutlines } from "../src/server/load-outlines.ts";
import { mapDetail } from "../src/views/situation-map.ts";
import { situationPage } from "../src/views/situation-page.ts";
import { ENGLISH } from "../src/views/words/english.ts";
import { speechOf } from "../src/views/words/speech.ts";
import { largeSituation, type LargeSituation } from "../test/large-situation.ts";
import { sharedGazetteer, statedLedger } from "../test/stated-ledger.ts";
import { compare, type Comparison } from "./compare.ts";

const LARGE = { places: 200, claims: 5000 };
const SMALL = { places: 20, claims: 200 };
const READERS = 500;

const knowClaim = (claim: ResolvedClaim): KnownClaim => ({
  claim,
  known: claim.published === null ? null : new Date(claim.published).toISOString(),
  knownTo: "moment",
  originKind: claim.origin.includes("police") ? "authority" : "monitor",
});

/** A history of the size that the ledger's own would have: the floor as the largest statement so far. */
const historyOf = (tally: Tally, known: ReadonlyMap<string, KnownClaim>): TallyHistory => {
  const statements = tally.claims
    .flatMap((id) => known.get(id) ?? [])
    .toSorted((a, b) => (a.known ?? "").localeCompare(b.known ?? ""));
  const revisions: Revision[] = [];
  for (const { claim, known: at } of statements) {
    const before = revisions.at(-1)?.after ?? null;
    if (at === null || (before !== null && claim.bounds.floor <= before.floor)) continue;
    const after = { floor: claim.bounds.floor, ceiling: null };
    const kind = before === null ? "first" : "raised";
    revisions.push({ known: at, kind, claims: [claim.id], before, after, words: "" });
  }
  return { tally: tally.id, revisions, statements };
};

/** All that the page is given, of the full size, without counting the tallies anew at each of a thousand moments. */
const answerOf = async (ledger: Ledger, tallies: readonly Tally[]): Promise<SituationAnswer> => {
  const claims = await ledger.claims({ situation: "large" });
  const known = new Map(claims.map((claim) => [claim.id, knowClaim(claim)]));
  const headline = tallies.find(
    ({ place, measure }) => place?.kind === "country" && measure === "killed",
  );
  const ofMeasure = tallies.filter(({ measure }) => measure === headline?.measure);
  const reports = Map.groupBy(claims, ({ origin }) => origin);
  const words = ofMeasure.flatMap((tally): OriginWord[] =>
    [...Map.groupBy(tally.claims, (id) => known.get(id)?.claim.origin ?? "")].map(
      ([origin, ids]) => ({
        origin,
        tally: tally.id,
        claims: ids.toReversed(),
        disagrees: tally.conflicts.some(({ sides }) =>
          sides.some((side) => side.origin === origin),
        ),
        earlier: false,
      }),
    ),
  );
  const moments = [...new Set(claims.map(({ published }) => published ?? ""))].sort();
  return {
    situation: {
      id: "large",
      name: "Floods",
      period: null,
      places: [],
      measures: [],
      words: [],
      made: "declared",
    },
    moment: { asked: null, known: moments.at(-1) ?? "", timezone: "Asia/Kolkata" },
    method: "bounds",
    moments,
    headline: headline?.id ?? null,
    tallies,
    histories: ofMeasure.map((tally) => historyOf(tally, known)),
    claims: known,
    disputes: new Map(),
    origins: [...reports].map(([name, of]) => ({
      name,
      kind: name.includes("police") ? "authority" : "monitor",
      reports: new Set(of.map(({ document }) => document)).size,
    })),
    words,
    later: [],
    methods: headline === undefined ? [] : [headline],
    documents: await ledger.documentHeads({ situation: "large" }),
  };
};

const queriesOf = (ledger: Ledger) => async (): Promise<void> => {
  await ledger.claims({ situation: "large" });
  await ledger.disputes({ situation: "large" });
  const heads = await ledger.documentHeads({ situation: "large" });
  await ledger.decisions();
  await ledger.reprintFamilies(heads.map(({ id }) => id));
};

const frame = {
  speech: speechOf(ENGLISH),
  styleAddress: "/assets/style.css",
  scriptAddress: "/assets/page.js",
  iconAddress: "/assets/icon.svg",
  site: "https://atleast.example",
  ruleset: "1",
  isStatic: false,
  languages: [],
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
  const answer = await answerOf(large, await answers.tallies({ situation: "large" }));
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
