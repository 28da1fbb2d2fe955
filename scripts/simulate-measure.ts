// Measures tallies on generated worlds: is the truth within bounds, are lies seen, are origins counted right?
import { parseArgs } from "node:util";
import type { ResolvedClaim } from "../src/model/claim.ts";
import { reconcile } from "../src/tally/reconcile.ts";
import { simulateWorld, type World } from "../src/tally/simulate.ts";

const { values: options } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    statements: { type: "string", default: "60" },
    show: { type: "string", default: "0" },
  },
});
const seeds = Number(options.seeds);
const statements = Number(options.statements);
let shown = Number(options.show);
const count = { tallies: 0, within: 0, alarms: 0, originsAsked: 0, origins: 0, lies: 0, seen: 0 };

const tell = (words: string): void => {
  if (shown-- > 0) console.log(words);
};

const lastHour = (world: World, claims: readonly ResolvedClaim[]): number =>
  Math.max(...claims.map((claim) => world.hourOf(claim.asOf!)));

const talliesOf = (world: World) =>
  reconcile(world.claims, { situation: "world", gazetteer: world.gazetteer });

for (let seed = 1; seed <= seeds; seed++) {
  const world = simulateWorld(seed, { withLie: false, statements });
  const byId = new Map(world.claims.map((claim) => [claim.id, claim]));
  for (const tally of talliesOf(world)) {
    if (tally.place === null) continue;
    const at = tally.place.name;
    const claims = [...tally.claims, ...tally.because].map((id) => byId.get(id)!);
    const true_ = world.truth(tally.measure, at, lastHour(world, claims))!;
    count.tallies++;
    const within = tally.floor <= true_ && (tally.ceiling === null || true_ <= tally.ceiling);
    if (within) count.within++;
    else
      tell(
        `seed ${String(seed)} ${tally.measure} ${at}: truth ${String(true_)}, tally ${String(tally.floor)}..${String(tally.ceiling)}`,
      );
    if (tally.conflicts.length > 0) {
      count.alarms++;
      tell(`seed ${String(seed)} ${tally.measure} ${at}: ${tally.conflicts[0]!.words}`);
    }
    if (tally.because.length !== 1 || tally.floor === 0) continue;
    if (!tally.claims.includes(tally.because[0]!)) continue;
    count.originsAsked++;
    const real = new Set(
      world.utterances
        .filter((said) => said.measure === tally.measure && said.place === at)
        .filter(
          (said) =>
            said.bounds.floor >= tally.floor ||
            (typeof said.value === "number" && said.value >= tally.floor),
        )
        .map((said) => said.origin),
    );
    if (real.size === tally.origins.length && tally.origins.every((origin) => real.has(origin)))
      count.origins++;
    else
      tell(
        `seed ${String(seed)} ${tally.measure} ${at}: origins ${tally.origins.join(", ")}, not ${[...real].join(", ")}`,
      );
  }

  const lying = simulateWorld(seed, { withLie: true, statements });
  if (lying.lie === null) continue;
  count.lies++;
  const { measure, place, origin } = lying.lie;
  const flagged = talliesOf(lying).some(
    (tally) =>
      tally.measure === measure && tally.place?.name === place && tally.conflicts.length > 0,
  );
  if (flagged) count.seen++;
  else tell(`seed ${String(seed)}: the lie of ${origin} on ${measure}, ${place} was not seen`);
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(2)}% of ${String(whole)}`;
console.log(`true count within bounds: ${share(count.within, count.tallies)} tallies`);
console.log(`conflicts where nobody lied: ${share(count.alarms, count.tallies)} tallies`);
console.log(`origins counted right: ${share(count.origins, count.originsAsked)} tallies`);
console.log(`contradictions seen: ${share(count.seen, count.lies)}`);
