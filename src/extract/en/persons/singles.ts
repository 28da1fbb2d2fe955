// Finds single people whose death or injury is told by name or by a definite noun, where no number in the text counts them.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import { nounOf } from "../lexicon/nouns.ts";
import { FORM } from "../lexicon/verb-forms.ts";

/** One person and what befell them: tokens of the name or noun phrase. */
export interface Single {
  readonly first: number;
  readonly last: number;
  readonly measure: "killed" | "injured";
  readonly named: boolean;
  readonly told: number;
  /** Whether they did it themselves: such a one is told beside the counts of others. */
  readonly self?: boolean;
}

const KILLS = new Set("kill murder slay assassinate execute behead lynch".split(" "));
const HURTS = new Set("shoot wound injure stab hurt".split(" "));
const OWNERS = new Set("the his her their my our 's".split(" "));
const BE = new Set("was is were are been being be has had have".split(" "));
const NOT_NAMES = new Set(
  `the a an he she it they we i police officials monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december photo`.split(
    /\s+/,
  ),
);

const isCapital = (frame: Frame, i: number): boolean => {
  const token = frame.tokens[i];
  // where all is in capitals, a name is a word that no lexicon knows
  if (frame.allCapitals)
    return (
      token?.kind === "word" &&
      token.text.length > 1 &&
      frame.classes[i] === 0 &&
      !frame.nouns[i] &&
      !frame.verbs[i] &&
      !frame.states[i] &&
      nounOf(token.lower) === null &&
      !NOT_NAMES.has(token.lower)
    );
  return (
    token?.kind === "word" &&
    token.text[0] !== token.lower[0] &&
    !NOT_NAMES.has(token.lower) &&
    !has(
      frame,
      i,
      WORD.preposition | WORD.coordinator | WORD.subordinator | WORD.pronoun | WORD.auxiliary,
    )
  );
};

/** The name or definite noun that ends before `end`: "Ada Marsh", "the driver", "his wife", "Ada Marsh, 25,". */
const personBefore = (
  frame: Frame,
  end: number,
): { first: number; last: number; named: boolean } | null => {
  let last = end;
  while (last > 0 && (has(frame, last - 1, WORD.adverb) || BE.has(lowerAt(frame, last - 1))))
    last--;
  // ", 25," or ", who" between the name and what befell
  if (lowerAt(frame, last - 1) === "who") last--;
  if (lowerAt(frame, last - 1) === ",") {
    last--;
    if (frame.tokens[last - 1]?.kind === "number" && lowerAt(frame, last - 2) === ",") last -= 2;
  }
  return personEndingAt(frame, last);
};

const personEndingAt = (
  frame: Frame,
  last: number,
): { first: number; last: number; named: boolean } | null => {
  const noun = nounOf(lowerAt(frame, last - 1));
  const person =
    noun &&
    !noun.plural &&
    (noun.kind === "person" ||
      noun.kind === "guard" ||
      noun.kind === "force" ||
      lowerAt(frame, last - 1) === "victim");
  if (person && !isCapital(frame, last - 1)) {
    for (let i = last - 2; i >= 0 && i >= last - 5; i--) {
      if (OWNERS.has(lowerAt(frame, i))) return { first: i, last, named: false };
      if (
        frame.tokens[i]!.kind === "punctuation" ||
        has(frame, i, WORD.preposition | WORD.auxiliary | WORD.determiner)
      )
        return null;
    }
    return null;
  }
  let first = last;
  while (first > 0 && last - first < 4 && isCapital(frame, first - 1)) first--;
  if (first === last) return null;
  if (frame.allCapitals) return titled(frame, first, last);
  // one capital at the start of a sentence tells nothing
  if (last - first === 1 && first === 0)
    return nounOf(lowerAt(frame, first)) === null && !has(frame, first, ~0)
      ? { first, last, named: true }
      : null;
  return { first, last, named: true };
};

const personFrom = (
  frame: Frame,
  first: number,
): { first: number; last: number; named: boolean } | null => {
  if (OWNERS.has(lowerAt(frame, first))) {
    for (let i = first + 1; i < first + 4; i++) {
      const noun = nounOf(lowerAt(frame, i));
      if (noun && !noun.plural && (noun.kind === "person" || noun.kind === "guard"))
        return { first, last: i + 1, named: false };
      if (!frame.tokens[i] || frame.tokens[i]!.kind !== "word" || frame.nouns[i]?.plural)
        return null;
    }
    return null;
  }
  let last = first;
  if (frame.allCapitals && TITLES.has(lowerAt(frame, last))) last++;
  if (frame.allCapitals && lowerAt(frame, last) === ".") last++;
  while (last - first < 5 && isCapital(frame, last)) last++;
  if (frame.allCapitals) return titled(frame, first, last);
  return last - first >= 2 ? { first, last, named: true } : null;
};

/** Words before a name that make it one, where capitals do not tell. */
const TITLES = new Set(
  `colonel col general gen major maj captain capt lieutenant lt sergeant sgt corporal mayor judge governor senator
  deputy minister president father priest bishop archbishop dr doctor professor lawyer attorney journalist
  congressman councilman councillor leader commander engineer reverend sister mr mrs ms don`.split(
    /\s+/,
  ),
);

/** A run of unknown words after a title, which capitals would mark as a name elsewhere. */
const titled = (
  frame: Frame,
  first: number,
  last: number,
): { first: number; last: number; named: boolean } | null => {
  for (let i = last - 2; i >= first - 2; i--) {
    if (!TITLES.has(lowerAt(frame, i))) continue;
    const from = lowerAt(frame, i + 1) === "." ? i + 2 : i + 1;
    return from < last ? { first: from, last, named: true } : null;
  }
  return null;
};

/**
 * The single person joined to one told of before `from`, with whom what befell is shared: "a mother and her young son
 * were killed", "killed a girl and her uncle". Null where nobody is, or where what befell is told of the first alone.
 */
export const personJoined = (
  frame: Frame,
  from: number,
  told: number,
): { readonly first: number; readonly last: number } | null => {
  if (lowerAt(frame, from) !== "and") return null;
  const first = from + 1;
  if (/^(?:the|a|an|another)$/.test(lowerAt(frame, first))) return null;
  for (let i = first; i < first + 5 && i < frame.tokens.length; i++) {
    const token = frame.tokens[i]!;
    if (token.lower === "unborn") return null;
    if (token.kind === "punctuation" && token.text !== "-") return null;
    if (
      has(
        frame,
        i,
        WORD.auxiliary | WORD.preposition | WORD.coordinator | WORD.relative | WORD.gerund,
      )
    )
      return null;
    const noun = nounOf(token.lower);
    if (!noun || (noun.kind !== "person" && noun.kind !== "guard")) continue;
    if (noun.plural) return null;
    const last = i + 1;
    // "killed a girl and her mother was hurt": the second begins a clause of its own
    const ownClause =
      has(frame, last, WORD.auxiliary) || (frame.verbs[last] && !frame.states[last]);
    if (told < from && ownClause) return null;
    return { first, last };
  }
  return null;
};

const isDenied = (frame: Frame, from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < to; i++)
    if (
      /^(?:not|n't|nearly|almost|would|could|if|may|might|never|attempted|trying|tried|allegedly-not|didn't|wasn't|accused)$/.test(
        lowerAt(frame, i),
      )
    )
      return true;
  return false;
};

const SELF = /^(?:himself|herself)$/;

/** "killed himself", "turned the gun on herself", "took his own life": the pronoun that stands for who died so. */
const findSuicide = (frame: Frame): Single | null => {
  for (let i = 1; i < frame.tokens.length; i++) {
    const word = lowerAt(frame, i);
    const make = (first: number, last: number, from: number): Single | null =>
      isDenied(frame, from - 4, from) || hasIntent(frame, from)
        ? null
        : { first, last, measure: "killed", named: false, told: from, self: true };
    // "killed himself and 10 guests": tolls of a suicide attack are told without who made it
    if (SELF.test(word) && !/^(?:and|along)$/.test(lowerAt(frame, i + 1))) {
      for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
        const lemma = frame.verbs[at]?.verb.lemma;
        // "killed two guests and then himself"
        const joined = at === i - 1 || /^(?:and|then|before|,|&)$/.test(lowerAt(frame, i - 1));
        if (lemma === "kill" || lemma === "hang") return joined ? make(i, i + 1, at) : null;
        if (/^turn(?:ed|s|ing)$/.test(lowerAt(frame, at)) && lowerAt(frame, i - 1) === "on")
          return make(i, i + 1, at);
      }
    }
    // the pronoun says whether a man or a woman died
    if (
      word === "life" &&
      lowerAt(frame, i - 1) === "own" &&
      /^(?:his|her)$/.test(lowerAt(frame, i - 2)) &&
      /^(?:took|takes|taking|taken|ended)$/.test(lowerAt(frame, i - 3))
    )
      return make(i - 2, i + 1, i - 3);
  }
  return null;
};

/** "tried to kill himself", "spoke of killing himself". */
const hasIntent = (frame: Frame, at: number): boolean =>
  /^(?:about|of|from|considered|considering)$/.test(lowerAt(frame, at - 1)) ||
  (lowerAt(frame, at - 1) === "to" &&
    /^(?:tried|trying|threatened|threatening|wanted|attempted|attempting|planned|going|about|intended)$/.test(
      lowerAt(frame, at - 2),
    ));

/** The single people of a sentence that were killed or hurt, by the words around each verb that tells. */
export const findSingles = (frame: Frame): readonly Single[] => {
  const found: Single[] = [];
  const push = (
    person: { first: number; last: number; named: boolean } | null,
    measure: Single["measure"],
    told: number,
  ) => {
    if (!person || found.some((other) => other.first === person.first)) return;
    if (isDenied(frame, person.last, told) || isDenied(frame, person.first - 3, person.first))
      return;
    found.push({ ...person, measure, told });
  };
  for (let i = 0; i < frame.tokens.length; i++) {
    const form = frame.verbs[i];
    const word = lowerAt(frame, i);
    const passive =
      BE.has(lowerAt(frame, i - 1)) ||
      (has(frame, i - 1, WORD.adverb) && BE.has(lowerAt(frame, i - 2)));
    if (word === "dead") {
      const verb = lowerAt(frame, i - 1);
      if (/^(?:pronounced|found|declared|presumed)$/.test(verb))
        push(personBefore(frame, i - 1), "killed", i);
      else if (/^(?:is|was)$/.test(verb)) push(personBefore(frame, i), "killed", i);
      continue;
    }
    if (/^(?:death|murder|killing|slaying|assassination)$/.test(word)) {
      if (/^(?:of|for)$/.test(lowerAt(frame, i + 1))) push(personFrom(frame, i + 2), "killed", i);
      continue;
    }
    if (!form) continue;
    const lemma = form.verb.lemma;
    if (lemma === "die") {
      if ((form.forms & (FORM.past | FORM.present)) !== 0 && word !== "dying")
        push(personBefore(frame, i), "killed", i);
      continue;
    }
    const kills = KILLS.has(lemma);
    const hurts = HURTS.has(lemma);
    if (!kills && !hurts) continue;
    const dead =
      kills ||
      /^(?:dead|fatally)$/.test(lowerAt(frame, i + 1)) ||
      lowerAt(frame, i - 1) === "fatally" ||
      (lowerAt(frame, i + 1) === "to" && lowerAt(frame, i + 2) === "death") ||
      (lowerAt(frame, i + 1) === "and" && lowerAt(frame, i + 2) === "killed");
    const measure = dead ? "killed" : "injured";
    if (passive && (form.forms & FORM.participle) !== 0) {
      if (
        lowerAt(frame, i - 1) === "has" ||
        lowerAt(frame, i - 1) === "had" ||
        lowerAt(frame, i - 1) === "have"
      ) {
        const object = personFrom(frame, i + 1);
        if (object) push(object, measure, i);
        continue;
      }
      push(personBefore(frame, i), measure, i);
    } else if ((form.forms & (FORM.past | FORM.present | FORM.gerund)) !== 0) {
      const object = personFrom(frame, i + 1);
      push(object, object && lowerAt(frame, object.last) === "dead" ? "killed" : measure, i);
    }
  }
  const suicide = findSuicide(frame);
  if (suicide) found.push(suicide);
  return found;
};
