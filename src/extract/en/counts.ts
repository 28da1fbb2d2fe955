// Finds every number expression of a text that counts people or things by one of the measures.
import { boundsOf } from "../../model/bounds.ts";
import type { Claim, ClaimField, Standing } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { ReadDocument, Reading, Sentence } from "../../model/reading.ts";
import { clauseAt } from "../clauses.ts";
import { shapeOf } from "./clauses.ts";
import { frameOf, lowerAt, tellsMeasure, type Frame } from "./frame.ts";
import { findNumbers } from "./numbers/find-numbers.ts";
import { readPhrase, type CountedPhrase } from "./phrase.ts";
import { goesAbroad } from "./counting/ways-abroad.ts";
import { PEOPLE_MEASURES } from "./counting/fits.ts";
import { isTeller } from "./counting/standing.ts";
import { leavesOutcomeOpen } from "./counting/outcomes.ts";
import { isPartByWords, isToldOfOne } from "./counting/joins.ts";
import { LEANING_RULES, OWN_RULES } from "./rules.ts";
import { type Finding, type Topics } from "./counting/scene.ts";
import { RULESET } from "./ruleset.ts";
import { findCapitalSingles } from "./persons/capital-singles.ts";
import { claimOfOne } from "./persons/claim-of-one.ts";
import { tellPersons } from "./persons/tell-persons.ts";
import { personJoined } from "./persons/singles.ts";
import { realityOf } from "./realities.ts";
import { wordTest } from "./word-sets.ts";

const DISEASE =
  /\b(?:virus|disease|infect|cholera|covid|coronavirus|norovirus|hantavirus|outbreak|epidemi|pandemic|flu|influenza|ebola|measles|dengue|zika|malaria|typhoid|diphtheria|polio|sars|mers|plague|pneumonia|hepatitis|fever|mpox|monkeypox|smallpox|marburg|nipah|mening|diarrh|dysentery|chikungunya|tubercul|leptospir|legionn|legionell|salmonell|listeri|anthrax|rabies|mumps|rubella|pertussis|whooping cough|botulism|scabies|hiv)/i;

const PROTEST =
  /\b(?:protest|demonstrat|rally|rallies|rallied|marched|marching|marchers|on strike|riot|unrest|slogan|sit-in|tear ?gas|water cannon)/i;
const DISASTER =
  /\b(?:flood|earthquake|quake|typhoon|cyclone|hurricane|tornado|storm|wildfire|landslide|mudslide|tsunami|drought|eruption|famine)/i;
const RELIEF =
  /\b(?:humanitarian|aid agenc|relief (?:agenc|aid|effort)|OCHA|UNHCR|UNICEF|WFP|IFRC|IDPs?)\b/;
const CAPTIVITY = /\b(?:kidnap|abduct|hostage|ransom)/i;
const FLIGHT =
  /\b(?:refugees?|asylum|migrants?|fled the country|abroad|UNHCR|border crossings?)\b/gi;

/** What a text tells of, found out where a rule asks for it. */
class LazyTopics implements Topics {
  readonly #text: string;
  #disease: boolean | null = null;
  #protest: boolean | null = null;
  #disaster: boolean | null = null;
  #relief: boolean | null = null;
  #captivity: boolean | null = null;
  #flight: boolean | null = null;
  constructor(text: string) {
    this.#text = text;
  }
  get disease(): boolean {
    return (this.#disease ??= DISEASE.test(this.#text));
  }
  get protest(): boolean {
    return (this.#protest ??= PROTEST.test(this.#text));
  }
  get disaster(): boolean {
    return (this.#disaster ??= DISASTER.test(this.#text));
  }
  get relief(): boolean {
    return (this.#relief ??= RELIEF.test(this.#text));
  }
  get captivity(): boolean {
    return (this.#captivity ??= CAPTIVITY.test(this.#text));
  }
  get flight(): boolean {
    return (this.#flight ??= (this.#text.match(FLIGHT)?.length ?? 0) >= 3);
  }
}

/** All counts of a document's title and text, in the order of their spans, the title's first. */
export const findCounts = (read: ReadDocument): readonly Claim[] => {
  const topics = new LazyTopics(read.document.text.slice(0, 20_000));
  const claims: Claim[] = [];
  if (read.title) readField(read, read.title, "title", topics, claims);
  readField(read, read.reading, "text", topics, claims);
  return read.reading.allCapitals ? findCapitalSingles(read, claims) : tellPersons(read, claims);
};

const readField = (
  read: ReadDocument,
  reading: Reading,
  field: Claim["field"],
  topics: Topics,
  claims: Claim[],
): void => {
  let before: Finding | null = null;
  const counted = new Map<number, Measure>();
  for (const sentence of reading.sentences) {
    if (!sentence.hasNumber) continue;
    const known = claims.length;
    before = readSentence(read, reading, sentence, field, topics, before, counted, claims);
    for (let i = known; i < claims.length; i++) {
      const { value, measure } = claims[i]!;
      if (typeof value === "number" && PEOPLE_MEASURES.has(measure)) counted.set(value, measure);
    }
  }
};

/** Measures that a single indefinite may make a claim of. */
const OF_ONE: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "detained",
  "abducted",
  "missing",
  "rescued",
  "released",
  "prosecuted",
]);

/** Whether a single indefinite, or a nought, stands before a noun that such a count is made of. */
const isCountable = (phrase: CountedPhrase, found: Finding): boolean => {
  const { number, noun } = phrase;
  // "one of the worst hit towns" counts no towns
  if (found.measure === "settlements" && phrase.partitive && number.value === 1) return false;
  if (number.indefinite && phrase.added && phrase.head < 0)
    return OF_ONE.has(found.measure) && found.stated && found.rule.startsWith("count-");
  if (number.indefinite)
    return (
      OF_ONE.has(found.measure) &&
      noun !== null &&
      !noun.plural &&
      (noun.kind === "person" ||
        noun.kind === "force" ||
        noun.kind === "guard" ||
        noun.kind === "status")
    );
  if (number.none && found.rule === "count-deaths") return true;
  if (number.none)
    return (
      noun !== null &&
      (noun.kind === "person" ||
        noun.kind === "outcome" ||
        noun.kind === "status" ||
        noun.kind === "guard" ||
        noun.kind === "force")
    );
  return true;
};

/** A single indefinite without a word for a person can make no claim: most of them end here. */
const mayCount = ({ number, noun, head, added }: CountedPhrase): boolean =>
  !number.indefinite ||
  // "and another wounded"
  (added && head < 0) ||
  (noun !== null &&
    !noun.plural &&
    (noun.kind === "person" ||
      noun.kind === "force" ||
      noun.kind === "guard" ||
      noun.kind === "status" ||
      noun.kind === "outcome"));

const readSentence = (
  read: ReadDocument,
  reading: Reading,
  sentence: Sentence,
  field: Claim["field"],
  topics: Topics,
  before: Finding | null,
  counted: ReadonlyMap<number, Measure>,
  claims: Claim[],
): Finding | null => {
  if (!tellsMeasure(sentence) && !before) return null;
  const numbers = findNumbers(sentence.tokens, shapeOf(sentence).words);
  if (numbers.length === 0) return null;
  const frame = frameOf(sentence, reading.allCapitals);
  const phrases = sharedNouns(
    numbers.map((number) => readPhrase(frame, number)),
    frame,
  );
  const findings: (Finding | null)[] = phrases.map(() => null);
  const scene = { frame, phrases, findings, before, counted, topics };
  for (const rules of [OWN_RULES, LEANING_RULES])
    for (let i = 0; i < phrases.length; i++) {
      if (findings[i] || !mayCount(phrases[i]!) || isExcepted(frame, phrases[i]!)) continue;
      if (phrases[i]!.number.indefinite && isTeller(frame, phrases[i]!)) continue;
      // "nine of the 14 survivors": what is said of the nine is not said of the 14
      const base = isBase(frame, phrases, i);
      // by number: so often gone through, the list needs no iterator each time
      for (let at = 0; at < rules.length; at++) {
        const found = rules[at]!.read(scene, i);
        if (!found) continue;
        if (base && (found.measure === "settlements" || found.told > phrases[i - 1]!.last))
          continue;
        if (!isCountable(phrases[i]!, found)) continue;
        if (isToldOfOne(frame, phrases[i]!, found)) break;
        findings[i] =
          found.measure === "displaced" && goesAbroad(frame, phrases[i]!.last)
            ? { ...found, measure: "refugees" }
            : found;
        break;
      }
    }
  let last: Finding | null = null;
  const parts: boolean[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const found = findings[i];
    if (!found) continue;
    last = found;
    const part =
      found.part ||
      (!isBase(frame, phrases, i) && isPartByWords(scene, i)) ||
      // "eight of the rebels in Van, five in Sirt"
      (i > 0 &&
        found.rule === "and-count-elsewhere" &&
        parts[i - 1] === true &&
        findings[i - 1]?.measure === found.measure);
    parts[i] = part;
    const claim = claimOf(read, reading, frame, phrases[i]!, { ...found, part }, field);
    claims.push(claim);
    const { measure, told } = found;
    if (!phrases[i]!.number.indefinite || claim.reality !== "actual" || part) continue;
    if (measure !== "killed" && measure !== "injured") continue;
    const other = personJoined(frame, phrases[i]!.last, told);
    if (
      other &&
      !phrases.some(({ number }) => number.first >= other.first && number.first < other.last)
    )
      claims.push(
        claimOfOne(read, reading, frame, { ...other, measure, told }, "joined-to-another", field),
      );
  }
  return last;
};

/** "all but four of the 52 miners": nothing is said of the four. */
const isExcepted = (frame: Frame, { first }: CountedPhrase): boolean =>
  lowerAt(frame, first - 1) === "but" &&
  /^(?:all|everyone|everybody)$/.test(lowerAt(frame, first - 2));

/** "nine of the 14 survivors": whether the number stands in the noun phrase of the one before. */
const isBase = (frame: Frame, phrases: readonly CountedPhrase[], at: number): boolean => {
  const before = phrases[at - 1];
  return (
    before !== undefined &&
    !before.number.indefinite &&
    !isExcepted(frame, before) &&
    before.last > phrases[at]!.number.first &&
    frame.tokens
      .slice(before.number.last, phrases[at]!.number.first)
      .some(({ lower }) => lower === "of")
  );
};

/** "damaged 40 homes and 20 others", "brought 600 and 580 miners": one noun for two numbers. */
const sharedNouns = (phrases: readonly CountedPhrase[], frame: Frame): readonly CountedPhrase[] =>
  phrases.map((phrase, at) => {
    const next = phrases[at + 1];
    if (
      phrase.head < 0 &&
      phrase.number.value !== null &&
      !phrase.number.indefinite &&
      next &&
      next.head >= 0 &&
      next.first === phrase.last + 1 &&
      frame.tokens[phrase.last]!.lower === "and" &&
      // "cases totalling 552 and 14 deaths"
      !/^total/.test(lowerAt(frame, phrase.first - 1))
    )
      return { ...phrase, head: next.head, noun: next.noun, last: next.last };
    // "six confirmed and nine suspected cases"
    if (next && isDescribedAlike(frame, phrase, next)) {
      // "53 confirmed, 18 probable and seven suspected cases"
      const third = phrases[at + 2];
      const named =
        next.noun === null && third && isDescribedAlike(frame, next, third) ? third : next;
      if (named.noun?.kind === "outcome")
        return { ...phrase, head: named.head, noun: named.noun, last: named.last };
    }
    const before = phrases[at - 1]?.number.indefinite ? null : phrases[at - 1]?.noun;
    // "launched 40 rockets, 12 of which were shot down"
    if (
      before &&
      phrase.partitive === "pronoun" &&
      phrase.head < 0 &&
      /^(?:structure|vehicle|munition|settlement)$/.test(before.kind) &&
      !isOfMore(phrase, phrases[at - 1]!)
    )
      return { ...phrase, noun: before };
    // "destroyed 97 homes and threatened 1,400 more"
    if (
      before &&
      phrase.head < 0 &&
      phrase.added &&
      /^(?:structure|vehicle)$/.test(before.kind) &&
      frame.verbs[phrase.first - 1]?.verb.patient[before.kind as "structure"]
    )
      return { ...phrase, noun: before };
    // "destroyed one bus and damaged the other two"
    if (
      before &&
      phrase.head < 0 &&
      frame.tokens[phrase.first - 1]?.lower === "other" &&
      /^(?:structure|vehicle|munition)$/.test(before.kind)
    )
      return { ...phrase, noun: before };
    return before &&
      (before.kind === "structure" || before.kind === "vehicle" || before.kind === "settlement") &&
      phrase.head >= 0 &&
      frame.tokens[phrase.head]!.lower === "others"
      ? { ...phrase, noun: before }
      : phrase;
  });

/** "killed 40 people in two districts, 30 of them in Tver": of two there are no 30. */
const isOfMore = ({ number }: CountedPhrase, before: CountedPhrase): boolean =>
  number.value !== null &&
  before.number.value !== null &&
  Number(number.value) > Number(before.number.value);

const CERTAINTY = wordTest(
  /^(?:confirmed|unconfirmed|suspected|probable|possible|reported|new|active)$/,
);

/** Whether each of two numbers joined by "and" has its own word for how sure the cases are. */
const isDescribedAlike = (frame: Frame, first: CountedPhrase, second: CountedPhrase): boolean =>
  first.number.value !== null &&
  !first.number.indefinite &&
  (first.head < 0 || first.noun === null) &&
  CERTAINTY.has(frame.tokens[first.number.outerLast]) &&
  /^(?:and|or|,)$/.test(lowerAt(frame, first.number.outerLast + 1)) &&
  second.first === first.number.outerLast + 2 &&
  [second.number.outerLast, ...second.modifiers].some((at) => CERTAINTY.has(frame.tokens[at]));

const claimOf = (
  read: ReadDocument,
  reading: Reading,
  frame: Frame,
  phrase: CountedPhrase,
  found: Finding,
  field: Claim["field"],
): Claim => {
  const { tokens, sentence } = frame;
  const { number } = phrase;
  const start = tokens[number.first]!.start;
  const end = tokens[number.last - 1]!.end;
  const { part } = found;
  const role = part ? "part" : "total";
  const { reality, rule: realityRule } = realityOf(frame, phrase, found);
  const counted = countedOf(reading.text, frame, phrase);
  const clause = clauseAt(frame.shape.clauses, number.first);
  const people =
    phrase.noun === null ||
    !["structure", "vehicle", "settlement", "munition", "attack", "gathering"].includes(
      phrase.noun.kind,
    );
  const standing: Partial<Record<ClaimField, Standing>> = {
    value: "stated",
    qualifier: number.qualifier === "exact" ? "inferred" : "stated",
    measure: found.stated ? "stated" : "inferred",
    counted: counted ? "stated" : "inferred",
    role: part ? "stated" : "inferred",
    reality: realityRule ? "stated" : "inferred",
  };
  const document = read.document.id;
  return {
    id: `${document}:${field}:${start}-${end}:${found.measure}`,
    document,
    field,
    number: { start, end, text: reading.text.slice(start, end) },
    // all fields stand in every claim, in one order: what is looked at so often is best all of one shape
    qualified: qualifiedOf(tokens, number),
    value: number.value,
    qualifier: number.qualifier,
    bounds: boundsOf(number.qualifier, number.value, number.vague),
    measure: found.measure,
    also: found.also,
    counted,
    unit: !people ? null : phrase.noun?.kind === "household" ? "household" : "person",
    indefinite: number.indefinite,
    outcome:
      found.measure === "injured" && leavesOutcomeOpen(frame, found.told) ? "open" : undefined,
    role,
    reality,
    sentence: { start: sentence.start, end: sentence.end },
    clause: { start: clause.start, end: clause.end },
    quote: reading.text.slice(sentence.start, sentence.end),
    places: [],
    times: [],
    attribution: [],
    standing,
    trace: [
      found.rule,
      ...(part ? ["part-of-a-count"] : []),
      ...(phrase.added && number.value !== 1 ? ["count-more"] : []),
      ...(realityRule ? [realityRule] : []),
    ],
    ruleset: RULESET,
    person: undefined,
  };
};

/** The number with what qualifies it, where that is more than the number. */
const qualifiedOf = (
  tokens: Frame["tokens"],
  { qualifier, first, last, outerFirst, outerLast }: CountedPhrase["number"],
): Claim["qualified"] =>
  qualifier === "exact" || (outerFirst === first && outerLast === last)
    ? undefined
    : { start: tokens[outerFirst]!.start, end: tokens[outerLast - 1]!.end };

/** The noun phrase counted: from what describes it to its head. */
const countedOf = (text: string, frame: Frame, phrase: CountedPhrase): Claim["counted"] => {
  if (phrase.head < 0) return null;
  const first = Math.min(
    phrase.head,
    ...phrase.modifiers.filter(
      (at) => !/^(?:more|other|additional|further)$/.test(frame.tokens[at]!.lower),
    ),
  );
  const start = frame.tokens[first]!.start;
  const end = frame.tokens[phrase.head]!.end;
  return { start, end, text: text.slice(start, end) };
};
