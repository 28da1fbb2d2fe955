// Turns an English word into the verb that it may be a form of, and adjectives into the measure that they tell.
import type { Measure } from "../../../model/measure.ts";
import { COMPLETED_VERBS } from "./complements.ts";
import { formsOf } from "./verb-forms.ts";
import { type MeasureByKind, VERB_LISTS } from "./verb-list.ts";

export { FORM } from "./verb-forms.ts";
export type { MeasureByKind, PatientKind } from "./verb-list.ts";

export interface VerbEntry {
  readonly lemma: string;
  /** What its object, or the subject of its passive, is counted as. */
  readonly patient: MeasureByKind;
  /** What its subject is counted as. */
  readonly agent: MeasureByKind;
  /** Says nothing itself, but the word after it does: were reported | killed, are feared | dead. */
  readonly raising: boolean;
}

export interface VerbForm {
  readonly verb: VerbEntry;
  /** `FORM` bits. */
  readonly forms: number;
}

const FORMS = new Map<string, VerbForm>();

for (const { lemmas, patient, agent, raising } of VERB_LISTS)
  for (const lemma of lemmas.trim().split(/\s+/)) {
    const verb: VerbEntry = { lemma, patient, agent, raising };
    for (const [word, form] of formsOf(lemma)) {
      const known = FORMS.get(word);
      FORMS.set(word, { verb, forms: known?.verb === verb ? known.forms | form : form });
    }
  }

// a verb that only its complement makes tell
for (const lemma of COMPLETED_VERBS)
  if (!FORMS.has(lemma))
    for (const [word, form] of formsOf(lemma)) {
      const verb: VerbEntry = { lemma, patient: {}, agent: {}, raising: false };
      const known = FORMS.get(word);
      if (!known) FORMS.set(word, { verb, forms: form });
      else if (known.verb.lemma === lemma) FORMS.set(word, { ...known, forms: known.forms | form });
    }

export const verbOf = (lower: string): VerbForm | null => FORMS.get(lower) ?? null;

/** Adjectives, and participles used as such, that say what befell those counted. */
export const STATES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["dead", "killed"],
  ["deceased", "killed"],
  ["lifeless", "killed"],
  ["missing", "missing"],
  ["unaccounted", "missing"],
  ["trapped", "missing"],
  ["homeless", "displaced"],
  ["hurt", "injured"],
  ["wounded", "injured"],
  ["injured", "injured"],
  ["hospitalized", "injured"],
  ["hospitalised", "injured"],
  ["stranded", "affected"],
  ["ill", "infected"],
  ["sick", "infected"],
  ["alive", "rescued"],
  ["displaced", "displaced"],
  ["jailed", "detained"],
  ["imprisoned", "detained"],
  ["kidnapped", "abducted"],
  ["beaten", "injured"],
  ["fined", "prosecuted"],
  ["acquitted", "prosecuted"],
  ["maimed", "injured"],
  ["stuck", "affected"],
  ["aided", "affected"],
  ["insecure", "affected"],
  ["malnourished", "affected"],
  ["starving", "affected"],
  ["destitute", "affected"],
  ["incommunicado", "detained"],
]);
