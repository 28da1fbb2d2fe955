// A watcher in a process of its own, to be killed: polls the feeds that it is given and keeps what it takes in as lines.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { makePoliteFetcher } from "../../src/intake/fetch/polite-fetcher.ts";
import { isRejection } from "../../src/intake/reader.ts";
import { openFeedStates } from "../../src/intake/watch/feed-state.ts";
import { watchFeeds } from "../../src/intake/watch/watch-feeds.ts";
import { LOOPBACK_ONLY } from "./fault-server.ts";

const [folder = "", rounds = "1", ...addresses] = process.argv.slice(2);

// What was taken in, as a ledger would know it: whole lines count, a line cut off by a kill does not.
const path = `${folder}/taken-in.jsonl`;
const known = new Set<string>();
if (existsSync(path)) {
  const text = readFileSync(path, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  truncateSync(path, Buffer.byteLength(whole));
  for (const line of whole.split("\n").filter((words) => words !== ""))
    known.add((JSON.parse(line) as { id: string }).id);
}
const file = openSync(path, "a");

for (let round = 0; round < Number(rounds); round += 1)
  await watchFeeds({
    feeds: addresses.map((address) => ({
      address,
      name: address,
      everyMs: 60_000,
      situation: null,
      articles: true,
    })),
    states: openFeedStates(`${folder}/states`),
    fetcher: makePoliteFetcher({
      userAgent: "test",
      allowAddress: LOOPBACK_ONLY,
      limits: { requestMs: 5000, idleMs: 5000 },
      rules: { hostGapMs: 0, obeyRobots: false },
      // Told to wait, this watcher does not: its rounds are its clock.
      now: () => 0,
    }),
    once: true,
    deliver: (read) => {
      if (isRejection(read)) return Promise.resolve("known");
      if (known.has(read.id)) return Promise.resolve("known");
      known.add(read.id);
      writeSync(file, `${JSON.stringify({ id: read.id, words: read.text.split(".")[0] })}\n`);
      fsyncSync(file);
      return Promise.resolve("new");
    },
  });
closeSync(file);
