// Finds the illness that a situation is about, so that cases of any other are counted apart from its own.
import type { Assertion } from "./assertion.ts";
import type { GroupLexicon } from "./counted-group.ts";

/** Where one illness is named. */
interface Named {
  readonly outbreaks: Set<string>;
  readonly reports: Set<string>;
}

/**
 * Keeps which illness most reports of a situation call an outbreak, else which most of them name, while its statements
 * come in.
 */
export const makeIllnessKeeper = (lexicon: GroupLexicon) => {
  const named = new Map<string, Named>();
  let main: string | null | undefined;
  return {
    add: ({ measure, claim, report }: Assertion): void => {
      if (measure !== "infected") return;
      main = undefined;
      for (const illness of lexicon.illnesses(claim.quote)) {
        const known = named.get(illness) ?? { outbreaks: new Set(), reports: new Set() };
        named.set(illness, known);
        known.reports.add(report);
      }
      for (const illness of lexicon.outbreaks(claim.quote))
        named.get(illness)?.outbreaks.add(report);
    },
    /** The illness of the situation; null where its reports name none. */
    read: (): string | null => {
      if (main !== undefined) return main;
      const [most] = [...named].sort(
        ([a, x], [b, y]) =>
          y.outbreaks.size - x.outbreaks.size ||
          y.reports.size - x.reports.size ||
          (a < b ? -1 : 1),
      );
      main = most?.[0] ?? null;
      return main;
    },
  };
};

/** A count of cases with the group that its illness sets apart, where it is not the situation's own. */
export const withIllness = (word: Assertion, main: string | null): Assertion =>
  word.illness === null || word.illness === main
    ? word
    : { ...word, group: word.group === null ? word.illness : `${word.group} ${word.illness}` };
