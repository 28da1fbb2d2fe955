// Measures extraction by two worker threads against one, on many documents made from the bench's texts.
//   npx node bench/run.ts threads     or, with other numbers of documents:  node bench/threads.ts [DOCUMENTS…]
import { pathToFileURL } from "node:url";
import { openExtractionPool, type ExtractionPool } from "../src/extraction-pool.ts";
import type { Sought } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import { compare, type Comparison } from "./compare.ts";
import { benchTexts } from "./extraction.ts";
import { makeRandom } from "./mixed-reports.ts";

const DOCUMENTS = 10_000;
const ROUNDS = 3;

/** The text with other digits, so that no document is another's text. */
const changeNumbers = (text: string, random: () => number): string =>
  text.replace(/[1-9]\d*/g, (digits) =>
    digits.replace(/\d/g, (_, at: number) =>
      String(Math.floor(random() * (at ? 10 : 9)) + (at ? 0 : 1)),
    ),
  );

/** So many documents, one after another, made as they are asked for: real reports where they are at hand. */
async function* makeDocuments(count: number): AsyncGenerator<Sought<null>> {
  const texts = benchTexts().at(-1)!.documents;
  for (let number = 0; number < count; number++) {
    const document: Document = texts[number % texts.length]!;
    const text = changeNumbers(document.text, makeRandom(number));
    yield { document: { ...document, id: `bench-${String(number)}`, text }, carried: null };
    // a reader of files gives way to what has arrived meanwhile
    await Promise.resolve();
  }
}

const search = async (pool: ExtractionPool, count: number): Promise<number> => {
  let claims = 0;
  for await (const found of pool.write(makeDocuments(count))) claims += found.claims;
  return claims;
};

/** One round searches all documents; threads and what they have learnt of the code stay between rounds. */
export const benchThreads = async (count = DOCUMENTS): Promise<readonly Comparison[]> => {
  const one = openExtractionPool(1);
  const two = openExtractionPool(2);
  try {
    return [
      await compare(
        {
          name: "extraction on two threads",
          work: `${String(count)} documents`,
          yardstickName: "one worker thread",
        },
        () => search(two, count),
        () => search(one, count),
        ROUNDS,
        1,
      ),
    ];
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const size of process.argv.slice(2).map(Number))
    for (const { work, ours, yardstick, ratio } of await benchThreads(size))
      console.log(
        `${work}: two threads ${(ours / 1000).toFixed(1)} s, one ${(yardstick / 1000).toFixed(1)} s: ${(1 / ratio).toFixed(2)} times as fast`,
      );
