// Counts people who are told of one by one: as many as one report tells apart.
import { mayBeSame } from "../model/person.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { tellsOfAnother } from "./en/struck-words.ts";
import { stated, sumOf, type Reason } from "./reasons.ts";

/** Who is only a part of some larger count adds nothing to it. */
const isOne = ({ claim, bounds }: Assertion): boolean =>
  claim.person !== undefined &&
  claim.indefinite &&
  claim.field === "text" &&
  bounds.floor === 1 &&
  claim.role !== "part" &&
  claim.role !== "background";

/** The best of two statements on one person to show: the text before the title, the one that is attributed. */
const better = (a: Assertion, b: Assertion): Assertion => {
  const rank = (word: Assertion): number =>
    (word.claim.field === "text" ? 2 : 0) + (word.attributed ? 1 : 0);
  return rank(a) > rank(b) || (rank(a) === rank(b) && a.id < b.id) ? a : b;
};

/** Whether two statements of one report are surely on two people. */
const areTwo = ({ claim: a }: Assertion, { claim: b }: Assertion): boolean =>
  !mayBeSame(a.person!, b.person!) ||
  a.sentence.start === b.sentence.start ||
  tellsOfAnother(`${a.number.text} ${a.counted?.text ?? ""}`) ||
  tellsOfAnother(`${b.number.text} ${b.counted?.text ?? ""}`);

/** As few statements as there must be people: whoever may be one told of before is taken for that one. */
const tellApart = (words: readonly Assertion[]): readonly Assertion[] => {
  const apart: Assertion[][] = [];
  for (const word of words.toSorted((a, b) => a.claim.number.start - b.claim.number.start)) {
    const same = apart.find((own) => own.every((other) => !areTwo(word, other)));
    if (same === undefined) apart.push([word]);
    else same.push(word);
  }
  return apart.map(([first]) => first!);
};

/**
 * By count: the people that one report tells of one by one, in this count or in any that it holds, from the report
 * that tells of most. Whether a statement says the same of a person again or of another, the document has settled.
 */
export const makePersonsTold = (
  cells: ReadonlyMap<string, Cell>,
): ((key: string) => readonly Reason[]) => {
  const beneath = new Map<string, ReadonlyMap<string, Assertion>>();

  const wordsBeneath = (key: string): ReadonlyMap<string, Assertion> => {
    const known = beneath.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, Assertion>();
    beneath.set(key, found);
    const cell = cells.get(key);
    if (cell === undefined) return found;
    for (const word of cell.words) if (isOne(word)) found.set(word.id, word);
    for (const { parts, rule } of cell.holds)
      if (rule !== "killed-and-injured")
        for (const part of parts) for (const [id, word] of wordsBeneath(part)) found.set(id, word);
    return found;
  };

  return (key) => {
    const byReport = new Map<string, Map<string, Assertion>>();
    for (const word of wordsBeneath(key).values()) {
      const own = byReport.get(word.report) ?? new Map<string, Assertion>();
      byReport.set(word.report, own);
      const person = word.claim.person!.key;
      const before = own.get(person);
      own.set(person, before === undefined ? word : better(before, word));
    }
    let best: readonly Reason[] = [];
    for (const [, own] of [...byReport].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const reasons = tellApart([...own.values()]).map((word) => stated(key, word, 1));
      if (reasons.length > 1 && sumOf(reasons) > sumOf(best)) best = reasons;
    }
    return best;
  };
};
