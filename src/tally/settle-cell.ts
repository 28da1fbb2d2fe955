// Turns the statements on one count into what they prove of it by themselves.
import { isLevel } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import { giveEchoesBack } from "./echoes.ts";
import { settleOrigin, type SettledOrigin } from "./settle-origin.ts";
import { settleSides, type Settled } from "./sides.ts";

export interface SettledCell extends Settled {
  /** All statements, echoes given back to their origins. */
  readonly words: readonly Assertion[];
  readonly standing: readonly Assertion[];
  readonly byOrigin: ReadonlyMap<string, SettledOrigin>;
  /** Day of the last statement by the calendar of its place. */
  readonly lastDay: number;
  /** Last moment at which any statement may have held. */
  readonly lastMoment: number;
}

export const settleCell = (stated: readonly Assertion[]): SettledCell => {
  const words = giveEchoesBack(stated);
  const level = words[0] !== undefined && isLevel(words[0].measure);
  const said = new Map<string, Assertion[]>();
  let lastDay = Number.NEGATIVE_INFINITY;
  let lastMoment = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const own = said.get(word.origin);
    if (own === undefined) said.set(word.origin, [word]);
    else own.push(word);
    lastDay = Math.max(lastDay, word.heldOn);
    if (word.held !== null) lastMoment = Math.max(lastMoment, word.held.end);
  }
  const byOrigin = new Map<string, SettledOrigin>();
  for (const [origin, own] of [...said].sort(([a], [b]) => (a < b ? -1 : 1)))
    byOrigin.set(origin, settleOrigin(own, level));
  const standing = [...byOrigin.values()].flatMap((origin) => origin.standing);
  const against = [...byOrigin.values()].flatMap((origin) =>
    origin.against.map(({ from, to }) => ({ high: from, low: to })),
  );
  return {
    ...settleSides(standing, against, level, lastDay),
    words,
    standing,
    byOrigin,
    lastDay,
    lastMoment,
  };
};
