// Takes those who have died out of the counts of the hurt, so that nobody is counted in both.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import { findDied, tellingOne } from "./died-since.ts";
import { WHOLE, type PlaceNode } from "./place-nodes.ts";
import { countsDeadAmong, countsOthers, countsStruck, tellsOfAnother } from "./en/struck-words.ts";

/** Up to so many dead and hurt are told of one by one, so that a later death is one of those told hurt before. */
const FEW = 9;

const clauseOf = ({ claim }: Assertion): string => {
  const { clause, sentence, quote } = claim;
  const words = quote.slice(clause.start - sentence.start, clause.end - sentence.start);
  return words === "" ? quote : words;
};

const isSingle = ({ claim }: Assertion): boolean => claim.indefinite || claim.value === 1;

const isCountOfHurt = (word: Assertion): boolean =>
  word.measure === "injured" && word.claim.ruleset !== TABLE_RULESET && word.claim.value !== 0;

/** Whether the words count people that were hit, and leave open who of them lived. */
const isStruck = (word: Assertion): boolean =>
  isCountOfHurt(word) &&
  (word.claim.outcome === "open" ||
    countsStruck(clauseOf(word)) ||
    countsDeadAmong(word.claim.quote.slice(word.claim.number.end - word.claim.sentence.start))) &&
  !(isSingle(word) && tellsOfAnother(word.claim.quote));

/** By report: how many it says have died, by number or one by one. */
const countDead = (killed: readonly Assertion[]): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  const raise = (report: string, to: number): void => {
    count.set(report, Math.max(count.get(report) ?? 0, to));
  };
  for (const { report, bounds } of killed) raise(report, bounds.floor);
  const oneByOne = new Map<string, number>();
  for (const { report } of tellingOne(killed))
    oneByOne.set(report, (oneByOne.get(report) ?? 0) + 1);
  for (const [report, persons] of oneByOne) raise(report, persons);
  return count;
};

const highest = (counts: ReadonlyMap<string, number>): number => {
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
};

const areNear = (a: PlaceNode, b: PlaceNode): boolean =>
  a === WHOLE ||
  b === WHOLE ||
  a.key === b.key ||
  a.within.includes(b.key) ||
  b.within.includes(a.key);

/** Who has died of a situation, as far as its reports tell. */
export interface TheDead {
  /** The same for the same dead. */
  readonly mark: string;
  /** How many of those that a statement counts as hurt may have died. */
  among(word: Assertion): number;
}

const NOBODY: TheDead = { mark: "", among: () => 0 };

/**
 * Keeps, while a situation's statements come in, who is said to have died in it and who to be hurt. `leavesOut` says
 * which statements count more than the situation.
 */
export const makeDeadKeeper = (leavesOut: (word: Assertion) => boolean) => {
  const allKilled: Assertion[] = [];
  const allHurt: Assertion[] = [];
  let dead: TheDead | null = null;

  const gather = (): TheDead => {
    const killed = allKilled.filter((word) => !leavesOut(word));
    const hurt = allHurt.filter((word) => !leavesOut(word));
    if (killed.length === 0 || hurt.length === 0) return NOBODY;
    const deadBy = countDead(killed);
    const most = highest(deadBy);
    // Of many dead, nobody tells one by one who was hurt before.
    if (most > FEW)
      return {
        mark: String(most),
        among: (word) =>
          word.claim.person === undefined && isStruck(word) && most <= word.bounds.floor ? most : 0,
      };
    const died = findDied(killed, hurt, most);
    /** By report: how many people it tells of one by one who are hurt and live. */
    const livingBy = new Map<string, number>();
    for (const { report, words } of tellingOne(hurt))
      if (!words.some(({ id }) => died.has(id)))
        livingBy.set(report, (livingBy.get(report) ?? 0) + 1);
    const byPlace = new Map<string, ReadonlyMap<string, number>>();
    /** By report: how many it says have died in a place, in what holds it or in what it holds. */
    const deadNear = (place: PlaceNode): ReadonlyMap<string, number> => {
      const known = byPlace.get(place.key);
      if (known !== undefined) return known;
      const near = countDead(killed.filter((word) => areNear(word.place, place)));
      byPlace.set(place.key, near);
      return near;
    };
    /** By report: the last day on which it was published, whatever the order in which its statements came. */
    const publishedOn = new Map<string, number>();
    for (const word of killed)
      if (word.publishedOn !== null)
        publishedOn.set(
          word.report,
          Math.max(publishedOn.get(word.report) ?? word.publishedOn, word.publishedOn),
        );
    /** Whether a report of deaths came out on a day after a statement did. */
    const isLater = (other: string, word: Assertion): boolean => {
      const day = publishedOn.get(other) ?? null;
      return day !== null && word.publishedOn !== null && day > word.publishedOn;
    };
    const among = (word: Assertion): number => {
      if (!isCountOfHurt(word)) return 0;
      const { claim, bounds, report } = word;
      if (claim.person !== undefined) return Number(died.has(word.id));
      if (isStruck(word)) return Math.min(most, bounds.floor);
      if (word.vague || bounds.floor > FEW || countsOthers(claim.quote)) return 0;
      // A title may be older than its text, of whose wounded one has died.
      const since = deadBy.get(report) ?? 0;
      const living = livingBy.get(report) ?? 0;
      if (claim.field === "title" && living > 0 && bounds.floor === since + living) return since;
      const here = deadNear(word.place);
      const tellers = new Map([...here].filter(([other]) => isLater(other, word)));
      const later = Math.max(0, highest(tellers) - (here.get(report) ?? 0));
      return later <= bounds.floor ? later : 0;
    };
    return {
      mark: `${String(killed.length)} ${String(hurt.length)} ${[...died].sort().join(" ")}`,
      among,
    };
  };

  return {
    add: (word: Assertion): void => {
      if (word.claim.ruleset === TABLE_RULESET || word.reality !== "actual" || word.vague) return;
      if (word.measure === "killed") allKilled.push(word);
      else if (word.measure === "injured") allHurt.push(word);
      else return;
      dead = null;
    },
    read: (): TheDead => (dead ??= gather()),
  };
};

/**
 * A count of the hurt with those taken out who may have died: "two shot, one of whom died" hurts one at least, and
 * whoever was told to be wounded on Monday and has died on Tuesday is hurt no more.
 */
export const withoutTheDead = (word: Assertion, dead: TheDead): Assertion => {
  const among = dead.among(word);
  return among > 0
    ? { ...word, bounds: { ...word.bounds, floor: word.bounds.floor - among }, dead: among }
    : word;
};
