// Measures how long a document takes to find its reprints, and what the index holds, as documents grow in number.
//   npx node bench/reprints.ts [DOCUMENTS…]     default: 25000 50000; for the record: 100000 200000
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintedDocument } from "../src/resolve/reprints/judge-pair.ts";
import { ReprintFinder } from "../src/resolve/reprints/reprint-finder.ts";
import { sketchText } from "../src/resolve/reprints/sketch-text.ts";
import { CHANGES, PrintedWorld, seededRandom } from "../test/worlds/printed-texts.ts";

/** One document in four is another's text. */
const COPIED = 0.25;

/** Texts lie in a file, as in a ledger, so that the memory measured is the index's. */
class TextFile {
  readonly #folder = mkdtempSync(join(tmpdir(), "atleast-bench-"));
  readonly #file = openSync(join(this.#folder, "texts"), "w+");
  readonly #ends: number[] = [0];

  append(text: string): void {
    const bytes = Buffer.from(text);
    writeSync(this.#file, bytes, 0, bytes.length, this.#ends.at(-1)!);
    this.#ends.push(this.#ends.at(-1)! + bytes.length);
  }

  read(at: number): string {
    const bytes = Buffer.alloc(this.#ends[at + 1]! - this.#ends[at]!);
    readSync(this.#file, bytes, 0, bytes.length, this.#ends[at]!);
    return bytes.toString();
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
  }
}

const quantile = (sorted: Float64Array, share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(3);

const measure = (documents: number): { readonly bytes: number; readonly milliseconds: number } => {
  const world = new PrintedWorld(1);
  const random = seededRandom(2);
  const texts = new TextFile();
  const printed = (at: number, text: string): PrintedDocument => ({
    id: `d${at}`,
    text,
    title: "",
    published: null,
    outlet: null,
  });
  const finder = new ReprintFinder((id) =>
    printed(Number(id.slice(1)), texts.read(Number(id.slice(1)))),
  );
  const recent: ReturnType<PrintedWorld["makeStory"]>[] = [];
  let event = world.makeEvent();
  const times = new Float64Array(documents);
  let stories = 0;
  let copies = 0;
  let found = 0;
  let sketching = 0;
  for (let at = 0; at < documents; at++) {
    if (at % 5 === 0) event = world.makeEvent();
    const copied = recent.length > 50 && random() < COPIED;
    const story = copied ? recent[Math.floor(random() * recent.length)]! : world.makeStory(event);
    const text = copied
      ? world.change(story, CHANGES[Math.floor(random() * CHANGES.length)]!)
      : world.print(story);
    if (!copied) recent[stories++ % 200] = story;
    const started = performance.now();
    const { links } = finder.add(printed(at, text));
    times[at] = performance.now() - started;
    if (at % 100 === 0) {
      const begun = performance.now();
      sketchText(text);
      sketching += performance.now() - begun;
    }
    texts.append(text);
    if (copied) copies++;
    if (copied && links.length > 0) found++;
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  const last = times.slice(-Math.floor(documents / 5));
  const lastMean = last.reduce((sum, time) => sum + time, 0) / last.length;
  times.sort();
  const bytes = finder.index.bytes;
  console.log(
    `| ${documents.toLocaleString("en")} | ${(total / documents).toFixed(3)} | ${lastMean.toFixed(3)} | ${quantile(times, 0.5)} | ${quantile(times, 0.99)} | ${times.at(-1)!.toFixed(1)} | ${((sketching / documents) * 100).toFixed(3)} | ${(bytes / 2 ** 20).toFixed(0)} | ${Math.round(bytes / documents)} | ${((100 * found) / copies).toFixed(1)}% |`,
  );
  texts.close();
  return { bytes: bytes / documents, milliseconds: lastMean };
};

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
  console.error(
    "usage: npx node bench/reprints.ts [DOCUMENTS…], each a whole number of at least 1000",
  );
  process.exit(2);
}
console.log(
  "| documents | ms a document | in the last fifth | median | 99% | most | of it sketching | index MB | bytes a document | copies found |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
let last = { bytes: 0, milliseconds: 0 };
for (const size of sizes.length > 0 ? sizes : [25_000, 50_000]) last = measure(size);
console.log(
  `\n1,000,000 documents at this rate: about ${((last.milliseconds * 1e6) / 60_000).toFixed(0)} minutes, ${((last.bytes * 1e6) / 2 ** 20).toFixed(0)} MB of index, and their ids.`,
);
