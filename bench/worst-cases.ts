// Measures extraction of texts made to be slow, each double the one before: linear work takes twice the time.
//   node bench/worst-cases.ts [CHARACTERS]     the longest text; default 400000, for the record 1000000
import { findInDocument, loadLookups } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import { doubling } from "./compare.ts";
import { makeRandom } from "./mixed-reports.ts";

const DOUBLINGS = 3;

const random = makeRandom(7);
const pick = (words: string): string => {
  const list = words.split(" ");
  return list[Math.floor(random() * list.length)]!;
};
const name = (): string =>
  `${pick("Ka Ve Do Sta Ber Lin Mes Ro")}${pick("rov nel hus bren mir tek del gor")}${pick("a o en ski ina er")}`;
const town = (): string =>
  pick("Oslo Perm Izmir Porto Leeds Graz Varna Cork Turin Lublin Bergen Basel");

/** Pieces that a text is made of, one after another. */
const WORST: Readonly<Record<string, (at: number) => string>> = {
  digits: () => "1",
  "grouped digits": () => "1,234,",
  brackets: () => "([",
  spaces: () => " ",
  "line breaks": () => "\n",
  "quotation marks": () => '"“',
  stops: () => ".",
  hyphens: () => "a-",
  "one endless word": () => "a",
  "one sentence without an end": () => "and the men of the town who were killed in it ",
  "numbers in one sentence": () => "12 people and ",
  "counts in one sentence": () => "12 people were killed and ",
  "parts of parts": () => "12 killed, including ",
  "many counts": () => "Twelve people were killed in Oslo on Monday. ",
  "counts of many places": (at) =>
    `At least ${String(at)} people were hurt in ${town()} and ${String(at + 1)} in ${town()}. `,
  "counts by many speakers": (at) =>
    `${name()} ${name()}, a spokesman for the ${name()} police, said that ${String(at)} people were held. `,
  "people told of one by one": () =>
    `A man from ${town()} was killed. ${name()} ${name()}, ${String(20 + Math.floor(random() * 60))}, was shot and wounded. `,
  "names and nothing else": () => `${name()} ${name()} of ${town()} met ${name()} ${name()}. `,
  "days without end": (at) =>
    `On ${pick("Monday Tuesday Friday")}, ${String(1 + (at % 28))} May, two weeks earlier, 12 were hurt. `,
};

const documentOf = (text: string): Document => ({
  id: "worst",
  title: "12 killed in Oslo",
  text,
  published: "2026-05-06T08:00:00Z",
  outlet: null,
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: text.length,
    address: null,
    capturedAt: "2026-05-06T09:00:00Z",
    contentType: null,
    method: "bench",
  },
});

const longest = Number(process.argv[2] ?? 400_000);
const lookups = await loadLookups();
const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, at) => longest / 2 ** (DOUBLINGS - at));
console.log(
  `| text of | ${sizes.map((size) => `${(size / 1000).toFixed(0)}k, ms`).join(" | ")} | last doubling |`,
);
console.log(`| --- | ${sizes.map(() => "---:").join(" | ")} | ---: |`);
for (const [kind, make] of Object.entries(WORST)) {
  let text = "";
  for (let at = 0; text.length < longest; at++) text += make(at);
  const rows = await doubling(sizes, (size) =>
    findInDocument(documentOf(text.slice(0, size)), lookups),
  );
  const times = rows.map(({ milliseconds }) => milliseconds);
  const factor = times.at(-1)! / times.at(-2)!;
  console.log(
    `| ${kind} | ${times.map((time) => time.toFixed(1)).join(" | ")} | ${factor.toFixed(1)} |`,
  );
}
