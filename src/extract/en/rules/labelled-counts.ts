// Reads counts that stand after their label, as in lists and tables: "Houses destroyed: 40", "Dead - 19".
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import { patientKindOf, phraseStateAt } from "../predicates/completions.ts";
import type { CountedPhrase } from "../phrase.ts";

/** The longest label, in tokens. */
const LONGEST = 7;

/** Whether a mark that sets a label apart stands before the phrase: a colon, a dash with spaces, a bar. */
const markBefore = (frame: Frame, phrase: CountedPhrase): number => {
  let at = phrase.first - 1;
  if (/^[(+]$/.test(lowerAt(frame, at))) at--;
  const text = lowerAt(frame, at);
  if (text === ":" || text === "|" || text === "=")
    return lowerAt(frame, at - 1) === "*" ? at - 1 : at;
  return /^[-–—]$/.test(text) && frame.tokens[at]!.spaced && frame.tokens[at + 1]?.spaced ? at : -1;
};

/** What a label says: its last word that tells a measure, with the kind of its noun. */
const readLabel = (
  frame: Frame,
  first: number,
  last: number,
): { measure: Measure; at: number } | null => {
  let kind: ReturnType<typeof patientKindOf> = null;
  for (let i = first; i < last; i++) {
    const noun = frame.nouns[i];
    if (noun && noun.kind !== "other") kind ??= patientKindOf(noun.kind);
    if (/^(?:population|infrastructure)$/.test(lowerAt(frame, i))) kind ??= "person";
  }
  for (let i = last - 1; i >= first; i--) {
    const state = frame.states[i];
    if (state && (kind === null || kind === "person")) return { measure: state, at: i };
    const form = frame.verbs[i];
    if (
      form &&
      (form.forms & FORM.participle) !== 0 &&
      !/^(?:book|catch|hold)$/.test(form.verb.lemma)
    ) {
      const measure = form.verb.patient[kind ?? "person"];
      if (measure) return { measure, at: i };
    }
    if (has(frame, i, WORD.preposition)) {
      const phrase = phraseStateAt(frame, i, kind ?? "person");
      if (phrase && phrase.at < last) return phrase;
    }
    if (lowerAt(frame, i) === "reached" && kind === "person") return { measure: "affected", at: i };
    const noun = frame.nouns[i];
    if (noun?.measure && (noun.kind === "outcome" || (noun.kind === "status" && noun.plural)))
      return { measure: noun.measure, at: i };
  }
  return null;
};

export const DEAD_COLON_COUNT: CountRule = {
  name: "dead-colon-count",
  reads: [
    ["Killed: [12].", "killed"],
    ["Houses destroyed: [40]", "structures"],
    ["People in need: [2.1 million]", "affected"],
    ["Dead - [19]; wounded - 30", "killed"],
    ["Total deaths: [81]", "killed"],
  ],
  leaves: [
    "Killed in 2019: [12] percent.",
    "Of what was destroyed: [12] is known.",
    "Rooms booked: [12]",
  ],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (phrase.head >= 0 && phrase.noun?.kind !== "person" && phrase.noun?.kind !== "household")
      return null;
    // "Of those arrested: 40 people were fined" is a clause and no list
    if (phrase.head >= 0 && frame.tokens[phrase.last]?.kind === "word") return null;
    const mark = markBefore(frame, phrase);
    if (mark < 1) return null;
    let first = mark;
    while (first > 0 && mark - first <= LONGEST && !/^[,;:.|•*]$/.test(lowerAt(frame, first - 1)))
      first--;
    if (mark - first > LONGEST) return null;
    for (let i = first; i < mark; i++) if (frame.tokens[i]!.kind === "number") return null;
    const label = readLabel(frame, first, mark);
    if (!label) return null;
    if (label.measure === "infected" && !topics.disease) return null;
    return finding("dead-colon-count", label.measure, { told: label.at });
  },
};

/** "Total deaths 81", "Fatalities 12, injuries 40": a label right before a bare number. */
export const DEATHS_THEN_COUNT: CountRule = {
  name: "deaths-then-count",
  reads: [
    ["Total deaths [81], injured 40.", "killed"],
    ["Fatalities [12], arrests 40.", "killed"],
  ],
  leaves: ["He saw arrests [40] times."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (phrase.head >= 0 || phrase.number.value === null || phrase.number.indefinite) return null;
    const state = frame.states[phrase.first - 1];
    // "Wounded 32 Missing 5"
    if (
      state &&
      frame.tokens[phrase.first - 2]?.kind === "number" &&
      lowerAt(frame, phrase.last) === ""
    )
      return finding("deaths-then-count", state, { told: phrase.first - 1 });
    const noun = frame.nouns[phrase.first - 1];
    if (noun?.kind !== "outcome" || !noun.plural || !noun.measure) return null;
    if (noun.measure === "infected" && !topics.disease) return null;
    const next = lowerAt(frame, phrase.last);
    if (next !== "" && !/^[,;.|)]$/.test(next)) return null;
    const before = lowerAt(frame, phrase.first - 2);
    return before === "" || /^(?:[,;.:|•-]|total|confirmed|cumulative|reported|new)$/.test(before)
      ? finding("deaths-then-count", noun.measure, { told: phrase.first - 1 })
      : null;
  },
};

/** "latrines (500), schools (7)": a number in brackets after the things that were damaged. */
export const THINGS_IN_BRACKETS: CountRule = {
  name: "things-in-brackets",
  reads: [
    ["The storm destroyed latrines ([500]) and schools (7).", "structures"],
    ["Rain damaged shelters ([300] destroyed and 80 flooded).", "structures"],
  ],
  leaves: ["The firm sells boats ([500]) and houses (7)."],
  read: ({ frame, phrases }, at) => {
    const phrase = phrases[at]!;
    if (phrase.head >= 0 || phrase.number.value === null) return null;
    if (frame.tokens[phrase.first - 1]?.text !== "(") return null;
    const noun = frame.nouns[phrase.first - 2];
    if (noun?.kind !== "structure" && noun?.kind !== "vehicle") return null;
    const next = lowerAt(frame, phrase.last);
    if (next !== ")" && !frame.verbs[phrase.last]) return null;
    const measure = noun.kind === "structure" ? "structures" : "vehicles";
    const told = frame.verbs.findIndex(
      (form) => form?.verb.patient[noun.kind as "structure"] === measure,
    );
    return told >= 0 ? finding("things-in-brackets", measure, { told }) : null;
  },
};
