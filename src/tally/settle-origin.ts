// Turns all that one origin said on one count into what stands of it: its later words replace its earlier ones.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";

/** Two words of one origin, the earlier first. */
export interface Change {
  readonly from: Assertion;
  readonly to: Assertion;
}

/** A word that no longer stands, with the word that took its place. */
export interface Replaced {
  readonly word: Assertion;
  readonly by: Assertion;
}

export interface SettledOrigin {
  /** What stands, oldest first; more than one where each says something that the others do not. */
  readonly standing: readonly Assertion[];
  /** Words that a later word lowered. */
  readonly corrections: readonly Change[];
  /** Falls too steep to be a correction: both words stand against each other until a person rules. */
  readonly against: readonly Change[];
  readonly replaced: readonly Replaced[];
}

const ceilingOf = (word: Assertion): number =>
  word.vague ? Infinity : (word.bounds.ceiling ?? Infinity);

/** Whether `b` was surely said of a later moment than `a`, or published later. */
const surelyLater = (a: Assertion, b: Assertion): boolean => {
  if (a.held === null || b.held === null) return false;
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn;
  if (a.clock !== null && b.clock !== null && a.clock !== b.clock) return a.clock < b.clock;
  if (a.publishedOn === null || b.publishedOn === null) return false;
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn;
  return a.publishedAt !== null && b.publishedAt !== null && a.publishedAt < b.publishedAt;
};

/** Words of unknown order are put in the order of a growing count. */
const byGrowth = (a: Assertion, b: Assertion): number => {
  if (a.bounds.floor !== b.bounds.floor) return a.bounds.floor - b.bounds.floor;
  const [ca, cb] = [ceilingOf(a), ceilingOf(b)];
  if (ca !== cb) return ca < cb ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** What has no hour or day of publication comes after what has one. */
const NEVER = Number.MAX_SAFE_INTEGER;

const rank = (word: Assertion): number =>
  word.clock !== null ? 0 : word.publishedOn !== null ? 1 : 2;

/** Words without any date come last: nothing says that they are earlier than what they exceed. */
const inOrder = (a: Assertion, b: Assertion): number =>
  Number(a.held === null) - Number(b.held === null) ||
  (a.heldOn !== b.heldOn ? a.heldOn - b.heldOn || 0 : 0) ||
  rank(a) - rank(b) ||
  (a.clock ?? 0) - (b.clock ?? 0) ||
  (a.publishedOn ?? NEVER) - (b.publishedOn ?? NEVER) ||
  (a.publishedAt ?? NEVER) - (b.publishedAt ?? NEVER) ||
  byGrowth(a, b);

/** A fall to less than half within a day is no correction that a reader would take unexplained. */
const isSteep = (from: Assertion, to: Assertion): boolean =>
  to.heldOn - from.heldOn <= 1 && ceilingOf(to) * 2 < from.bounds.floor;

const isAside = (word: Assertion): boolean =>
  !word.attributed && word.claim.ruleset !== TABLE_RULESET && word.claim.countScope === null;

/** A party that denies its own number takes it back, unless it has said it again since. */
const takesBack = (denial: Assertion, word: Assertion): boolean =>
  JSON.stringify(denial.claim.value) === JSON.stringify(word.claim.value) &&
  !surelyLater(denial, word);

/** A row that puts a most on a later day says what the earlier row, whose ceiling was of its own day, does not. */
const capsLater = (old: Assertion, word: Assertion): boolean =>
  word.claim.ruleset === TABLE_RULESET &&
  word.bounds.floor === 0 &&
  ceilingOf(word) !== Infinity &&
  surelyLater(old, word);

/**
 * What stands of one origin's words on one count. A later word replaces an earlier one where it says more or
 * contradicts it; a weaker one that holds together with the earlier replaces nothing. `level`: the count is a state
 * that may fall, so that a lower word later is no correction. `denials`: numbers that the party says are not its count.
 */
export const settleOrigin = (
  words: readonly Assertion[],
  level: boolean,
  denials: readonly Assertion[] = [],
): SettledOrigin => {
  let standing: readonly Assertion[] = [];
  const corrections: Change[] = [];
  const against: Change[] = [];
  const replaced: Replaced[] = [];
  for (const word of [...words].sort(inOrder)) {
    const denial = denials.find((one) => takesBack(one, word));
    if (denial !== undefined) {
      corrections.push({ from: word, to: denial });
      replaced.push({ word, by: denial });
      continue;
    }
    const { floor } = word.bounds;
    const ceiling = ceilingOf(word);
    const above = standing.filter((old) => old.bounds.floor > ceiling);
    const passed = above.find((old) => !surelyLater(old, word));
    if (passed !== undefined) {
      replaced.push({ word, by: passed });
      continue;
    }
    // An outlet that tells of far fewer in its own voice tells of some of them: it has counted nobody itself.
    const some = above.find((old) => !level && isAside(word) && ceiling * 2 < old.bounds.floor);
    if (some !== undefined) {
      replaced.push({ word, by: some });
      continue;
    }
    const steep = level ? undefined : above.find((old) => isSteep(old, word));
    if (steep !== undefined) against.push({ from: steep, to: word });
    else if (above.length > 0 && !level)
      corrections.push({ from: above.reduce((a, b) => (byGrowth(a, b) < 0 ? b : a)), to: word });
    const kept: Assertion[] = [];
    let weaker: Assertion | null = null;
    for (const old of standing) {
      const falls = old.bounds.floor > ceiling;
      const grown = ceilingOf(old) < floor;
      const saysMore = floor >= old.bounds.floor && ceiling <= ceilingOf(old);
      const saysLess = floor <= old.bounds.floor && ceiling >= ceilingOf(old);
      const same = saysMore && saysLess;
      const named = same && word.attributed && !old.attributed;
      // Of the same bound said again on a later day, the later word carries the ceiling on.
      const again = same && old.bounds.ceiling !== null && old.heldOn < word.heldOn;
      if (falls && steep !== undefined) kept.push(old);
      else if (falls || grown || named || again || (saysMore && !same))
        replaced.push({ word: old, by: word });
      else {
        kept.push(old);
        if (saysLess && !capsLater(old, word)) weaker = old;
      }
    }
    if (weaker !== null) replaced.push({ word, by: weaker });
    standing = weaker === null ? [...kept, word] : kept;
  }
  return { standing, corrections, against, replaced };
};
