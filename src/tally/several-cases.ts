// Tells the counts of several cases together from those of one, where a situation's other reports are of one.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import { countsSeveralCases } from "./en/struck-words.ts";

/** A count of more than this is of a crisis, whose attacks are told of together. */
const MOST = 30;

const isHarm = ({ measure, claim, reality }: Assertion): boolean =>
  (measure === "killed" || measure === "injured") &&
  reality === "actual" &&
  claim.ruleset !== TABLE_RULESET;

const isOfSeveral = (word: Assertion): boolean =>
  isHarm(word) &&
  !word.claim.indefinite &&
  word.bounds.floor <= MOST &&
  countsSeveralCases(word.claim.quote);

/** The dead of a weekend's shootings are not those of one of them, where another report tells of that one alone. */
export const makeSeveralKeeper = () => {
  /** Reports that count several cases together: what else they count may be of any of these. */
  const roundUps = new Set<string>();
  /** By measure: the reports that count one case. */
  const ofOne = new Map<Measure, Set<string>>();
  return {
    add: (word: Assertion): void => {
      if (!isHarm(word) || word.bounds.floor === 0) return;
      if (isOfSeveral(word)) {
        roundUps.add(word.report);
        return;
      }
      const reports = ofOne.get(word.measure) ?? new Set<string>();
      ofOne.set(word.measure, reports.add(word.report));
    },
    /** The same as long as the same statements are left out. */
    mark: (): string =>
      [...ofOne]
        .map(([measure, reports]) =>
          [...reports].some((report) => !roundUps.has(report)) ? `${measure} apart` : measure,
        )
        .sort()
        .concat([...roundUps].sort())
        .join(" "),
    /** Whether a statement counts several cases while another report counts one. */
    leavesOut: (word: Assertion): boolean => {
      if (!roundUps.has(word.report) || !isHarm(word)) return false;
      const reports = ofOne.get(word.measure);
      return reports !== undefined && [...reports].some((report) => !roundUps.has(report));
    },
  };
};
