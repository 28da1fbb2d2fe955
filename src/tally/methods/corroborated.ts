// Counts what several independent origins each support.
import type { CountingMethod } from "./method.ts";

/**
 * The highest floor that k independent origins each support, k = 2 unless told: the rule of two sources of newsrooms,
 * and Airwars' grade "fair". 0 where fewer than k origins speak. Nothing is said of a ceiling.
 */
export const countCorroborated: CountingMethod = (standing, { corroboration }) => {
  const highest = new Map<string, (typeof standing)[number]>();
  for (const word of standing) {
    const known = highest.get(word.origin);
    if (known === undefined || word.bounds.floor > known.bounds.floor)
      highest.set(word.origin, word);
  }
  const falling = [...highest.values()].sort(
    (a, b) => b.bounds.floor - a.bounds.floor || (a.id < b.id ? -1 : 1),
  );
  const supporting = falling.slice(0, Math.max(1, corroboration));
  const floor = supporting.length < corroboration ? 0 : supporting.at(-1)!.bounds.floor;
  return {
    floor,
    ceiling: null,
    best: floor === 0 ? null : floor,
    because: floor === 0 ? [] : supporting,
  };
};
