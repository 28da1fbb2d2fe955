// Measures how long a document takes to find its situation as documents and situations grow in number.
//   npx node bench/situations.ts [DOCUMENTS…]     default: 5000 20000
import { SituationFinder } from "../src/resolve/situations/find-situations.ts";
import { PrintedWorld } from "../test/worlds/printed-texts.ts";

/** Reports of one crisis, and crises that are reported on at a time. */
const REPORTS = 6;
const AT_A_TIME = 40;
const CRISES_A_DAY = 25;
const FIRST_DAY = Date.UTC(2020, 0, 1);

const measure = (documents: number): void => {
  const world = new PrintedWorld(1);
  const finder = new SituationFinder();
  const times = new Float64Array(documents);
  let events = Array.from({ length: AT_A_TIME }, () => world.makeEvent());
  for (let at = 0; at < documents; at++) {
    if (at > 0 && at % (AT_A_TIME * REPORTS) === 0) events = events.map(() => world.makeEvent());
    const text = world.print(world.makeStory(events[at % AT_A_TIME]!));
    const day = FIRST_DAY + Math.floor(at / (CRISES_A_DAY * REPORTS)) * 86_400_000;
    const document = {
      id: `d${at}`,
      title: "",
      text,
      published: new Date(day).toISOString(),
      situation: null,
    };
    const started = performance.now();
    finder.add({ document, claims: [] });
    times[at] = performance.now() - started;
  }
  const mean = (some: Float64Array): number =>
    some.reduce((sum, time) => sum + time, 0) / some.length;
  const first = mean(times.slice(0, Math.floor(documents / 5)));
  const last = mean(times.slice(-Math.floor(documents / 5)));
  times.sort();
  console.log(
    `| ${documents.toLocaleString("en")} | ${finder.index.clusters().length.toLocaleString("en")} | ${first.toFixed(2)} | ${last.toFixed(2)} | ${times[Math.floor(documents / 2)]!.toFixed(2)} | ${times[Math.floor(documents * 0.99)]!.toFixed(2)} |`,
  );
};

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
  console.error(
    "usage: npx node bench/situations.ts [DOCUMENTS…], each a whole number of at least 1000",
  );
  process.exit(2);
}
console.log("| documents | situations | ms a document, first fifth | last fifth | median | 99% |");
console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
for (const size of sizes.length > 0 ? sizes : [5_000, 20_000]) measure(size);
