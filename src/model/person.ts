// What a text tells of one person, and whether two such descriptions may be of the same one.

export type Sex = "female" | "male";

/** A single person as a document describes them. What the text does not tell is null. */
export interface Person {
  /** The same for all that a document tells of the person; of no meaning outside it. */
  readonly key: string;
  /** The name at its fullest, without titles. */
  readonly name: string | null;
  /** The youngest and the oldest that the words allow, in years. */
  readonly ages: readonly [youngest: number, oldest: number] | null;
  readonly sex: Sex | null;
  /** Whether the person is of the law, or is said to have attacked others. */
  readonly part: "officer" | "attacker" | null;
}

export type Description = Omit<Person, "key">;

const SUFFIX = /[\s,]+(?:jr|sr|ii|iii|iv)\.?$/i;
const INITIAL = /^\p{L}\.?$/u;

/** The words of a name in lower case, without initials and suffixes. */
const nameWords = (name: string): readonly string[] =>
  name
    .replace(SUFFIX, "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "" && !INITIAL.test(word));

/** Given names of one person are spelt in several ways, but seldom begin differently. */
const alike = (a: string, b: string): boolean => a[0] === b[0];

/**
 * Whether two names may be of one person: one word of either stands for the whole ("Marsh", "Ada"); two full names
 * share the last word and begin alike, or share the first and all but the last ("Ada Marsh", "Ada Marsh-Lee").
 */
export const mayBeOneName = (a: string, b: string): boolean => {
  const [first, second] = [nameWords(a), nameWords(b)];
  if (first.length === 0 || second.length === 0) return true;
  if (first.length === 1) return second.includes(first[0]!);
  if (second.length === 1) return first.includes(second[0]!);
  if (first.at(-1) === second.at(-1)) return alike(first[0]!, second[0]!);
  return (
    first[0] === second[0] && (first.includes(second.at(-1)!) || second.includes(first.at(-1)!))
  );
};

const overlap = (a: Person["ages"], b: Person["ages"]): boolean =>
  a === null || b === null || (a[0] <= b[1] && b[0] <= a[1]);

const isExact = (ages: Person["ages"]): boolean => ages !== null && ages[0] === ages[1];

/** Names are corrected, of people of one age with one given name. */
const isCorrected = (a: Description, b: Description): boolean =>
  isExact(a.ages) && isExact(b.ages) && nameWords(a.name!)[0] === nameWords(b.name!)[0];

/** Whether nothing that is told of the two says that they are not one. */
export const mayBeSame = (a: Description, b: Description): boolean =>
  (a.sex === null || b.sex === null || a.sex === b.sex) &&
  (a.part === null || b.part === null || a.part === b.part) &&
  overlap(a.ages, b.ages) &&
  (a.name === null || b.name === null || mayBeOneName(a.name, b.name) || isCorrected(a, b));

const narrower = (a: Person["ages"], b: Person["ages"]): Person["ages"] =>
  a === null ? b : b === null ? a : [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

const fuller = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || nameWords(b).length <= nameWords(a).length ? a : b;

/** All that is told of one person in two places. */
export const joinDescriptions = (a: Description, b: Description): Description => ({
  name: fuller(a.name, b.name),
  ages: narrower(a.ages, b.ages),
  sex: a.sex ?? b.sex,
  part: a.part ?? b.part,
});

/** Whether two descriptions name the same person, or give the same age to people who may be one. */
export const isSameFor = (a: Description, b: Description): boolean => {
  if (!mayBeSame(a, b)) return false;
  if (a.name !== null && b.name !== null) return true;
  return isExact(a.ages) && isExact(b.ages);
};
