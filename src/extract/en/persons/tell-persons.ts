// Finds the single people whose death or injury a text tells, and says of every count of one whom it counts.
import type { Claim } from "../../../model/claim.ts";
import type { Person } from "../../../model/person.ts";
import type { ReadDocument, Reading, Sentence } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { shapeOf } from "../clauses.ts";
import { HINT } from "../words.ts";
import { frameOf, lowerAt, type Frame } from "../frame.ts";
import { claimOfOne, tellingAt } from "./claim-of-one.ts";
import { tellFates, type Fates } from "./fates.ts";
import type { Fate, PersonMention } from "./person-mention.ts";
import { findMentions } from "./person-mentions.ts";
import { makePeople, measureOf, type Measure, type Somebody } from "./tell-apart.ts";
import { uncountedHarm } from "./uncounted-harm.ts";

const TELLS_OF_ONE =
  /\b(?:kill|murder|slain|slay|assassinat|died|dies|dead|death|shot|stabbed|wound|injur|hurt|gunshot|hospital|graze)/i;

/** Who shot themselves is told dead by the name of the deed. */
const SUICIDE =
  /(?<!attempted |attempted\s)\bmurder[- ]suicide|\b(?:committed|commits|died by) suicide/i;

/** A longer sentence is no sentence: nobody is told of in it by subject and verb. In tokens. */
const LONGEST = 300;

/** Where more are counted than this, single people are told of as examples. */
const FEW = 6;

const isHarm = ({ measure, also }: Claim): boolean =>
  measure === "killed" ||
  measure === "injured" ||
  measure === "casualties" ||
  also.includes("killed");

const countsMany = (claims: readonly Claim[]): boolean =>
  claims.some(
    (claim) =>
      isHarm(claim) &&
      claim.reality === "actual" &&
      (claim.value === null || claim.bounds.floor > FEW),
  );

const isOfOne = (claim: Claim): boolean =>
  (claim.measure === "killed" || claim.measure === "injured") &&
  claim.role === "total" &&
  (claim.indefinite || (claim.value === 1 && claim.qualifier === "exact"));

const fateOf = ({ measure, outcome }: Claim): Fate =>
  measure === "killed" ? "dead" : outcome === "open" ? "struck" : "hurt";

const NOTHING_TOLD: Fates = { told: [], agents: [] };

const NOBODY_TOLD: Omit<PersonMention, "first" | "last" | "end"> = {
  manner: "new",
  noun: null,
  name: null,
  ages: null,
  sex: null,
  part: null,
  group: 0,
};

/** Words of the names that the text tells in full, so that each of them alone is known for a name. */
const namesOf = (mentions: readonly PersonMention[], known: Set<string>): void => {
  for (const { name } of mentions)
    if (name !== null) {
      const words = name.toLowerCase().split(/\s+/);
      if (words.length > 1) for (const word of words) if (word.length > 2) known.add(word);
    }
};

/** "ran from a gunman", "shot by a man": nothing befalls them there. */
const standsAside = (frame: Frame, { first }: PersonMention): boolean =>
  /^(?:from|by|with|near|against|behind)$/.test(lowerAt(frame, first - 1));

/** "a man was also shot": somebody else than those told of before. */
const isAlso = (frame: Frame, { manner, end }: PersonMention, told: number): boolean => {
  if (manner !== "new") return false;
  for (let i = end; i < told && i < end + 4; i++) if (lowerAt(frame, i) === "also") return true;
  return false;
};

/** "RELATED: Boy dies in pool", "1:09 Driver killed on Route 9": a line that leads to another story. */
const pointsElsewhere = (frame: Frame): boolean => {
  const [first, second, third] = frame.tokens;
  if (/^(?:related|more|watch|video|read|also|previous|previously)$/.test(first?.lower ?? ""))
    return second?.text === ":" || (third?.text === ":" && second?.kind === "word");
  return first?.kind === "number" && second?.text === ":" && third?.kind === "number";
};

const overlaps = (frame: Frame, mention: PersonMention, claim: Claim): boolean => {
  const from = frame.tokens[mention.first]!.start;
  const to = frame.tokens[Math.max(mention.last, mention.end) - 1]!.end;
  const end = claim.counted?.end ?? claim.number.end;
  return claim.number.start < to && from < end;
};

/** One number for one sentence of the text or of the title. */
const sentenceOf = ({ field, sentence }: Pick<Claim, "field" | "sentence">): number =>
  field === "title" ? -1 - sentence.start : sentence.start;

export const tellPersons = (read: ReadDocument, claims: readonly Claim[]): readonly Claim[] => {
  if (!TELLS_OF_ONE.test(read.document.text)) return claims;
  const people = makePeople();
  const known = new Set<string>();
  const persons = new Map<Claim, Somebody>();
  /** By claim: the clause that tells what befell, where it is another than the person's. */
  const tellings = new Map<Claim, Span>();
  const made: { readonly claim: Claim; readonly somebody: Somebody }[] = [];
  const few = !countsMany(claims);
  const suicide = SUICIDE.test(read.document.text) || SUICIDE.test(read.document.title ?? "");
  const open = uncountedHarm(claims);
  const has = new Set<string>();
  /** Claims on those who did it. */
  const done = new Set<Claim>();

  const bySentence = Map.groupBy(claims.filter(isOfOne), sentenceOf);

  const readSentence = (
    reading: Reading,
    sentence: Sentence,
    index: number,
    field: Claim["field"],
  ): void => {
    if (people.areMany() || sentence.tokens.length > LONGEST) return;
    const own = bySentence.get(sentenceOf({ field, sentence })) ?? [];
    const telling = (shapeOf(sentence).hints & HINT.ofOne) !== 0;
    if (!telling && own.length === 0 && !few) return;
    const frame = frameOf(sentence, reading.allCapitals);
    if (pointsElsewhere(frame)) return;
    const mentions = findMentions(frame, known);
    namesOf(mentions, known);
    const { told, agents } = field === "title" ? NOTHING_TOLD : tellFates(frame, mentions);
    people.pass(mentions, index);
    const taken = new Set<Claim>();
    const met = new Map<PersonMention, Somebody>();
    const fateOfSelf: Fate | null = suicide ? "dead" : null;
    for (const { mention, fate: said, told: at, self, agent } of told) {
      const fate = self && fateOfSelf !== null ? fateOfSelf : said;
      const measure = measureOf(fate);
      const claim = own.find((one) => one.measure === measure && overlaps(frame, mention, one));
      const whom = isAlso(frame, mention, at)
        ? { ...mention, manner: "another" as const }
        : mention;
      const somebody = people.tell(whom, index, fate, self, met.get(agent ?? mention));
      met.set(agent ?? mention, somebody);
      if (claim !== undefined) {
        taken.add(claim);
        persons.set(claim, somebody);
        tellings.set(claim, tellingAt(frame, at));
      } else if (few || open.includes(measure) || self) {
        const key = `${somebody.key}:${measure}`;
        if (has.has(key)) continue;
        const rule = self
          ? "killed-himself"
          : mention.name !== null
            ? "named-was-killed"
            : "the-driver-was-killed";
        made.push({
          claim: claimOfOne(
            read,
            reading,
            frame,
            { first: mention.first, last: mention.last, measure, told: at },
            rule,
            field,
          ),
          somebody,
        });
      }
      has.add(`${somebody.key}:${measure}`);
    }
    for (const claim of own) {
      if (taken.has(claim)) continue;
      const whom = mentions.find((one) => overlaps(frame, one, claim));
      // "a man shot and killed the driver": it befell the driver
      const astray =
        claim.indefinite &&
        whom !== undefined &&
        (agents.some((one) => overlaps(frame, one, claim)) ||
          told.some(({ mention }) => mention === whom) ||
          standsAside(frame, whom));
      if (astray) {
        done.add(claim);
        continue;
      }
      const mention = whom ?? {
        ...NOBODY_TOLD,
        first: 0,
        last: 1,
        end: 1,
      };
      const somebody = people.tell(mention, index, fateOf(claim), false);
      persons.set(claim, somebody);
      has.add(`${somebody.key}:${claim.measure}`);
    }
  };

  if (read.title)
    for (const sentence of read.title.sentences) readSentence(read.title, sentence, -1, "title");
  for (const sentence of read.reading.sentences)
    readSentence(read.reading, sentence, sentence.index, "text");

  const personOf = ({ key, description, tellings }: Somebody, { measure }: Claim): Person => ({
    key,
    ...(tellings.get(measure as Measure) ?? description),
    name: description.name,
  });
  if (persons.size === 0 && made.length === 0 && done.size === 0) return claims;
  const told = claims
    .filter((claim) => !done.has(claim))
    .map((claim) => {
      const somebody = persons.get(claim);
      if (somebody === undefined) return claim;
      const telling = tellings.get(claim) ?? claim.clause;
      return {
        ...claim,
        clause: {
          start: Math.min(claim.clause.start, telling.start),
          end: Math.max(claim.clause.end, telling.end),
        },
        person: personOf(somebody, claim),
      };
    });
  return [
    ...told,
    ...made.map(({ claim, somebody }) => ({ ...claim, person: personOf(somebody, claim) })),
  ].toSorted(
    (a, b) =>
      Number(a.field === "text") - Number(b.field === "text") || a.number.start - b.number.start,
  );
};
