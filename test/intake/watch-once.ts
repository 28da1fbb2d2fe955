// A watcher in a process of its own, to be killed: polls the feeds that it is given into a ledger, as `atleast watch` does.
import { openCaptureStore } from "../../src/evidence.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { watchInto } from "../../src/watch.ts";

const [folder = "", rounds = "1", ...addresses] = process.argv.slice(2);

const ledger = await openLedger(`${folder}/l.db`);
const captures = openCaptureStore(`${folder}/l.captures`);
for (let round = 0; round < Number(rounds); round += 1)
  await watchInto(ledger, {
    list: {
      contact: null,
      feeds: addresses.map((address) => ({
        address,
        name: address,
        everyMs: 60_000,
        situation: null,
        articles: true,
      })),
    },
    statesFolder: `${folder}/l.feeds`,
    version: "0",
    captures,
    once: true,
    allowPrivate: true,
    fetching: {
      limits: { requestMs: 5000, idleMs: 5000 },
      rules: { hostGapMs: 0, obeyRobots: false },
      // Told to wait, this watcher does not: its rounds are its clock.
      now: () => 0,
    },
  });
await ledger.close();
