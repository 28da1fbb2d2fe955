// Reads counts that a list sets beside the names of places: "900 in Aru, 700 in Bela and 400 in Cora".
import type { Measure } from "../../../model/measure.ts";
import { PEOPLE_MEASURES } from "../counting/fits.ts";
import { lastFound } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";

/** How far before the list its noun may stand. */
const REACH = 24;
/** How many tokens a name of a place may be set apart from the next number by. */
const APART = 9;

/** Whether "in" and a name follow the bare number. */
const isPlaced = (frame: Frame, { last, head, number }: CountedPhrase): boolean => {
  if (head >= 0 || number.indefinite || number.none || number.value === 1) return false;
  // "five are in Aru, four were in Bela"
  const at = /^(?:are|were|is|was)$/.test(lowerAt(frame, last)) ? last + 1 : last;
  const name = frame.tokens[at + 1];
  return (
    /^(?:in|at)$/.test(lowerAt(frame, at)) && name?.kind === "word" && name.text !== name.lower
  );
};

/** Whether a name stands before the bare number, which a comma or "and" sets apart, and nothing after it. */
const isAfterName = (frame: Frame, { first, last, head, number }: CountedPhrase): boolean => {
  if (head >= 0 || number.indefinite || number.none || number.value === null) return false;
  // "Bela with nine and Cora with three"
  const at = lowerAt(frame, first - 1) === "with" ? first - 2 : first - 1;
  const name = frame.tokens[at];
  if (name?.kind !== "word" || name.text === name.lower || frame.classes[at] !== 0) return false;
  const end = lowerAt(frame, last);
  return (
    /^(?:,|and|;|by)$/.test(lowerAt(frame, at - 1)) && (end === "" || /^(?:and|[,;.])$/.test(end))
  );
};

/** Whether only a name, commas and "and" stand between two numbers of a list. */
const areListed = (frame: Frame, from: CountedPhrase, to: CountedPhrase): boolean => {
  if (to.first - from.last > APART) return false;
  const joint = lowerAt(frame, to.first - 1);
  return joint === "," || joint === "and" || joint === ";";
};

/** What the noun before the list tells: gatherings and marchers make protesters of all. */
const crowdBefore = (frame: Frame, first: number): { measure: Measure; at: number } | null => {
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    const measure = frame.nouns[i]?.measure;
    if (
      measure === "protesters" ||
      measure === "gatherings" ||
      /^(?:gatherings|crowds|turnout)$/.test(lowerAt(frame, i))
    )
      return { measure: "protesters", at: i };
  }
  return null;
};

export const COUNT_IN_EACH_PLACE: CountRule = {
  name: "count-in-each-place",
  reads: [
    ["The largest rallies saw [3,000] in Aru, 2,000 in Bela and 900 in Cora.", "protesters"],
    ["Police arrested 90 people. There were [60] in Aru and 30 in Bela.", "detained"],
    ["The north had 40 deaths, followed by Aru with [nine] and Bela with three.", "killed"],
    ["Five of the deaths are in Aru, [four] are in Bela and three in Cora.", "killed"],
  ],
  leaves: ["The largest shops saw [3,000] in Aru, 2,000 in Bela and 900 in Cora."],
  read: ({ frame, phrases, findings, before }, at) => {
    const phrase = phrases[at]!;
    const told = findings[at - 1];
    // "Aru reported 14 cases, Bela nine and Cora three"
    if (told && isAfterName(frame, phrase) && PEOPLE_MEASURES.has(told.measure))
      return finding("count-in-each-place", told.measure, { stated: false, planned: told.planned });
    if (!isPlaced(frame, phrase)) return null;
    const earlier = phrases[at - 1];
    const found = findings[at - 1];
    if (earlier && found?.rule === "count-in-each-place" && areListed(frame, earlier, phrase))
      return finding("count-in-each-place", found.measure, {
        stated: false,
        planned: found.planned,
      });
    const next = phrases[at + 1];
    if (!next || !isPlaced(frame, next) || !areListed(frame, phrase, next)) return null;
    const crowd = crowdBefore(frame, phrase.first);
    if (crowd) return finding("count-in-each-place", crowd.measure, { told: crowd.at });
    const people = lastFound(findings, at) ?? before;
    return people && PEOPLE_MEASURES.has(people.measure)
      ? finding("count-in-each-place", people.measure, { stated: false, planned: people.planned })
      : null;
  },
};
