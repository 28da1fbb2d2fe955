// Tells which of the people that a text mentions, sentence by sentence, are one and the same.
import {
  isSameFor,
  joinDescriptions,
  mayBeOneName,
  mayBeSame,
  type Description,
} from "../../../model/person.ts";
import type { Fate, PersonMention } from "./person-mention.ts";

/** Someone whom the text tells of, by all that it has told so far. */
export interface Somebody {
  readonly key: string;
  description: Description;
  /** What the words say of them that tell of their death, and of their wounds. */
  readonly tellings: Map<Measure, Description>;
  readonly fates: Set<Fate>;
  /** Sentence in which they were told of last. */
  seen: number;
  /** Whether they came in as one apart from those before: "another man". */
  readonly another: boolean;
  readonly self: boolean;
}

export type Measure = "killed" | "injured";

export const measureOf = (fate: Fate): Measure => (fate === "dead" ? "killed" : "injured");

const descriptionOf = ({ name, ages, sex, part }: Description): Description => ({
  name,
  ages,
  sex,
  part,
});

/** Who is told to live is not told dead of in the same breath, unless a name or a pronoun says that it is the same. */
const clashes = (somebody: Somebody, fate: Fate): boolean =>
  fate === "dead"
    ? somebody.fates.has("hurt") && !somebody.fates.has("dead")
    : fate === "hurt" && somebody.fates.has("dead");

/** People remembered, those seen last: a text that goes on about others has left the rest behind. */
const MOST_REMEMBERED = 60;

const MANY = 60;

const NOBODY: ReadonlySet<Somebody> = new Set();

/** Someone told of by a full name or an exact age, with all that the text says befell them. */
export type Sure = Pick<Somebody, "description" | "fates">;

const isSure = ({ name, ages }: Description): boolean =>
  (name?.includes(" ") ?? false) || (ages !== null && ages[0] === ages[1]);

/** How many sentences back a pronoun reaches. */
const PRONOUN_REACH = 2;

/**
 * Keeps the people of one text. Two mentions are taken for one person wherever nothing speaks against it, so that
 * nobody is counted twice; the number of people kept is a floor.
 */
export const makePeople = (sure: readonly Sure[] = [], onlySure = false) => {
  const people: Somebody[] = [];
  let told = 0;
  /** Mentions without a fate, for pronouns that point back to them. */
  let recent: { readonly mention: PersonMention; readonly sentence: number }[] = [];

  const add = (
    description: Description,
    sentence: number,
    another: boolean,
    self: boolean,
  ): Somebody => {
    const somebody: Somebody = {
      key: String((told += 1)),
      description: descriptionOf(description),
      tellings: new Map(),
      fates: new Set(),
      seen: sentence,
      another,
      self,
    };
    if (people.length >= MOST_REMEMBERED) {
      let oldest = 0;
      for (const [at, { seen }] of people.entries()) if (seen < people[oldest]!.seen) oldest = at;
      people.splice(oldest, 1);
    }
    people.push(somebody);
    return somebody;
  };

  const newestFirst = (): readonly Somebody[] => people.toSorted((a, b) => b.seen - a.seen);

  const byPronoun = (mention: PersonMention, sentence: number, fate: Fate): Somebody => {
    const near = newestFirst().filter(
      (one) => sentence - one.seen <= PRONOUN_REACH && mayBeSame(one.description, mention),
    );
    const antecedent = recent.findLast(
      (one) =>
        sentence - one.sentence <= 1 &&
        (one.sentence < sentence || one.mention.end <= mention.first) &&
        mayBeSame(one.mention, mention),
    );
    const known = near[0];
    if (known !== undefined && (antecedent === undefined || known.seen >= antecedent.sentence))
      return known;
    if (antecedent !== undefined) {
      // "The suspect was shot, and he died": the pronoun tells more of who it was
      const whom = { ...antecedent.mention, sex: antecedent.mention.sex ?? mention.sex };
      return resolve(whom, sentence, fate, false);
    }
    return (
      known ??
      people.find((one) => mayBeSame(one.description, mention) && !clashes(one, fate)) ??
      add(mention, sentence, false, false)
    );
  };

  /** Whoever else the sentence names is somebody else: "Ben Marsh shot his wife". */
  const isAnother = (one: Somebody, mention: PersonMention, sentence: number): boolean =>
    one.description.name !== null &&
    recent.some(
      (other) =>
        other.sentence === sentence &&
        other.mention.first !== mention.first &&
        other.mention.name !== null &&
        mayBeOneName(other.mention.name, one.description.name!),
    );

  /** "a boy was killed ... Ben Marsh, 16, died": who has no name yet gets it in the same breath. */
  const isNamedNow = (one: Somebody, mention: PersonMention, fate: Fate): boolean =>
    mention.manner === "name" &&
    mention.ages !== null &&
    one.description.name === null &&
    one.description.ages !== null &&
    one.fates.has(fate);

  /** What becomes of whoever the mention names or tells the age of, by all that the text says; null where it is open. */
  const laterFate = (mention: PersonMention): Fate | null => {
    let hurt = false;
    for (const { description, fates } of sure) {
      if (!isSameFor(description, mention)) continue;
      if (fates.has("dead")) return "dead";
      hurt ||= fates.has("hurt");
    }
    return hurt ? "hurt" : null;
  };

  const resolve = (
    mention: PersonMention,
    sentence: number,
    fate: Fate,
    self: boolean,
    besides: ReadonlySet<Somebody> = NOBODY,
  ): Somebody => {
    const { name, manner } = mention;
    if (name !== null) {
      const named = newestFirst().find(
        (one) =>
          one.description.name !== null &&
          mayBeOneName(one.description.name, name) &&
          mayBeSame(one.description, mention),
      );
      if (named !== undefined) return named;
    }
    if (manner === "pronoun") return byPronoun(mention, sentence, fate);
    const may = newestFirst().filter(
      (one) =>
        !besides.has(one) &&
        mayBeSame(one.description, mention) &&
        !isAnother(one, mention, sentence),
    );
    const sure = may.find((one) => isSameFor(one.description, mention));
    if (sure !== undefined) return sure;
    if (onlySure) return add(mention, sentence, manner === "another", self);
    const ahead = laterFate(mention);
    const fitting = may.find(
      (one) =>
        !clashes(one, fate) &&
        (ahead === null || !clashes(one, ahead)) &&
        (!self || one.self || one.description.part === "attacker") &&
        (manner === "known" || one.seen !== sentence || isNamedNow(one, mention, fate)) &&
        (manner !== "another" || one.another || one.seen < 0),
    );
    if (fitting !== undefined) return fitting;
    // "the boy died": who was told of as hurt before may have died since
    const tells = mention.ages !== null || mention.sex !== null;
    const later =
      (manner === "known" || manner === "owned") && fate === "dead" && tells
        ? may.find((one) => one.seen !== sentence)
        : undefined;
    return later ?? add(mention, sentence, manner === "another", self);
  };

  return {
    /**
     * The person whom a mention is of, `met` where that is known and none of those `besides`; the fate that is told of
     * them is kept.
     */
    tell: (
      mention: PersonMention,
      sentence: number,
      fate: Fate,
      self: boolean,
      met?: Somebody,
      besides: ReadonlySet<Somebody> = NOBODY,
    ): Somebody => {
      const somebody = met ?? resolve(mention, sentence, fate, self, besides);
      somebody.description = joinDescriptions(somebody.description, mention);
      const measure = measureOf(fate);
      const before = somebody.tellings.get(measure);
      somebody.tellings.set(
        measure,
        before === undefined ? descriptionOf(mention) : joinDescriptions(before, mention),
      );
      somebody.fates.add(fate);
      somebody.seen = sentence;
      return somebody;
    },
    /** Those told of by a full name or an exact age. */
    sure: (): readonly Sure[] => people.filter(({ description }) => isSure(description)),
    /** Whether the text tells of more people than one incident harms. */
    areMany: (): boolean => people.length >= MANY,
    /** Remembers whom a sentence mentions. */
    pass: (mentions: readonly PersonMention[], sentence: number): void => {
      recent = recent.filter((one) => sentence - one.sentence <= 1);
      for (const mention of mentions)
        if (mention.manner !== "pronoun") recent.push({ mention, sentence });
    },
  };
};
