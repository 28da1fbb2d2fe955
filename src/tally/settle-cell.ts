// Turns the statements on one count into what they prove of it by themselves.
import { TABLE_RULESET } from "../model/claim.ts";
import { isAnnounced, isLevel } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import { giveEchoesBack } from "./echoes.ts";
import type { Stretch } from "./moments.ts";
import { openOwnDays } from "./own-days.ts";
import { findEarlierFigures, setAsidePassed } from "./passed-words.ts";
import { settleOrigin, type SettledOrigin } from "./settle-origin.ts";
import { openBeforeOthers } from "./told-apart.ts";
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

/** Numbers that were announced stand side by side, whenever they were. */
const ANYTIME: Stretch = { start: 0, end: 0, precision: "moment" };

/** Rows of a party's table that its later rows outgrew, and took nothing back of. */
const raisedBy = ({ standing, replaced }: SettledOrigin): readonly Assertion[] => {
  const reached = Math.max(0, ...standing.map((word) => word.bounds.floor));
  return replaced
    .map(({ word }) => word)
    .filter(
      ({ claim, partial, vague, bounds }) =>
        claim.ruleset === TABLE_RULESET && !partial && !vague && bounds.floor <= reached,
    );
};

export const settleCell = (
  stated: readonly Assertion[],
  denials: readonly Assertion[] = [],
): SettledCell => {
  const words = openOwnDays(openBeforeOthers(giveEchoesBack(stated)));
  const measure = words[0]?.measure;
  const level = measure !== undefined && isLevel(measure);
  const announced = measure !== undefined && isAnnounced(measure);
  const said = new Map<string, Assertion[]>();
  let lastDay = Number.NEGATIVE_INFINITY;
  let lastMoment = Number.NEGATIVE_INFINITY;
  const earlier = level ? [] : findEarlierFigures(words);
  const given = new Set(earlier.map(({ word }) => word));
  for (const word of words) {
    if (word.echo || given.has(word)) continue;
    const own = said.get(word.origin);
    if (own === undefined) said.set(word.origin, [word]);
    else own.push(word);
    lastDay = Math.max(lastDay, word.heldOn);
    if (word.held !== null) lastMoment = Math.max(lastMoment, word.held.end);
  }
  const byOrigin = new Map<string, SettledOrigin>();
  for (const [origin, own] of [...said].sort(([a], [b]) => (a < b ? -1 : 1)))
    byOrigin.set(
      origin,
      settleOrigin(
        own,
        level,
        denials.filter((word) => word.origin === origin),
      ),
    );
  const stood = [...byOrigin.values()].flatMap((origin) => origin.standing);
  const standing = announced ? stood.map((word) => ({ ...word, held: ANYTIME })) : stood;
  const against = [...byOrigin.values()].flatMap((origin) =>
    origin.against
      .filter(({ from, to }) => from.fromBelow !== true && to.fromBelow !== true)
      .map(({ from, to }) => ({ high: from, low: to })),
  );
  // What a party has since raised it still says of the earlier day.
  const raised = announced || level ? [] : [...byOrigin.values()].flatMap(raisedBy);
  const { kept, overtaken } = level
    ? { kept: standing, overtaken: [] }
    : setAsidePassed(standing, words);
  const aside = new Set(overtaken.map(({ word }) => word.id));
  // What places inside prove comes up with their own bounds, after their own conflicts.
  const own = kept.filter((word) => word.fromBelow !== true);
  const sides = settleSides(
    own,
    against.filter(({ high, low }) => !aside.has(high.id) && !aside.has(low.id)),
    raised,
    level,
    announced ? Number.NEGATIVE_INFINITY : lastMoment,
  );
  return {
    ...sides,
    overtaken: [...earlier, ...overtaken, ...sides.overtaken],
    words,
    standing,
    byOrigin,
    lastDay,
    lastMoment,
  };
};
