// A phrase with what must be read at each number marked in it, and the short way of writing many.
import type { Reality, Role } from "../../../model/claim.ts";
import type { Qualifier } from "../../../model/bounds.ts";
import type { Measure } from "../../../model/measure.ts";

/** What is expected of the marked number: its measure, and whatever else is said. */
export interface Expected {
  readonly measure: Measure;
  readonly value?: number | readonly [number, number] | null;
  readonly qualifier?: Qualifier;
  readonly role?: Role;
  readonly reality?: Reality;
}

/** `[…]` marks each number looked at, in order; null says that it makes no claim. */
export interface CountPhrase {
  readonly phrase: string;
  readonly expected: readonly (Expected | Measure | null)[];
}

export const phrases = (
  ...rows: readonly (readonly [
    phrase: string,
    ...expected: readonly (Expected | Measure | null)[],
  ])[]
): readonly CountPhrase[] => rows.map(([phrase, ...expected]) => ({ phrase, expected }));

/** A count that is a part of another. */
export const partOf = (measure: Measure): Expected => ({ measure, role: "part" });

/** A count of what is planned or feared. */
export const planOf = (measure: Measure): Expected => ({ measure, reality: "planned" });
