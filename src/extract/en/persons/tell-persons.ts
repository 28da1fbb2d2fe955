// Finds the single people whose death or injury a text tells, and says of every count of one whom it counts.
import type { Claim } from "../../../model/claim.ts";
import type { Person } from "../../../model/person.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { lowerAt, type Frame } from "../frame.ts";
import { claimOfOne, tellingAt } from "./claim-of-one.ts";
import type { Fate, PersonMention } from "./person-mention.ts";
import { readTellings, type Telling } from "./read-tellings.ts";
import { makePeople, measureOf, type Measure, type Somebody, type Sure } from "./tell-apart.ts";
import { uncountedHarm } from "./uncounted-harm.ts";

const TELLS_OF_ONE =
  /\b(?:kill|murder|slain|slay|assassinat|died|dies|dead|death|shot|stabbed|wound|injur|hurt|gunshot|hospital|graze)/i;

/** Who shot themselves is told dead by the name of the deed. */
const SUICIDE =
  /(?<!attempted |attempted\s)\bmurder[- ]suicide|\b(?:committed|commits|died by) suicide/i;

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

const NOBODY_TOLD: Omit<PersonMention, "first" | "last" | "end"> = {
  manner: "new",
  noun: null,
  name: null,
  ages: null,
  sex: null,
  part: null,
  group: 0,
};

/** "ran from a gunman", "shot by a man": nothing befalls them there. */
const standsAside = (frame: Frame, { first }: PersonMention): boolean =>
  /^(?:from|by|with|near|against|behind)$/.test(lowerAt(frame, first - 1));

/** Whom those are who are joined to a mention: "the driver and the passenger" are two. */
const besides = (
  mention: PersonMention,
  met: ReadonlyMap<PersonMention, Somebody>,
): ReadonlySet<Somebody> => {
  const others = new Set<Somebody>();
  for (const [other, somebody] of met)
    if (other !== mention && other.group === mention.group) others.add(somebody);
  return others;
};

/** "a man was also shot": somebody else than those told of before. */
const isAlso = (frame: Frame, { manner, end }: PersonMention, told: number): boolean => {
  if (manner !== "new") return false;
  for (let i = end; i < told && i < end + 4; i++) if (lowerAt(frame, i) === "also") return true;
  return false;
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

/**
 * Who is told of by a full name or an exact age, with all that befalls them: the text may tell of them before, in its
 * first lines, by less.
 */
const surePeople = (tellings: readonly Telling[]): readonly Sure[] => {
  const people = makePeople([], true);
  for (const { index, mentions, told } of tellings) {
    if (people.areMany()) break;
    people.pass(mentions, index);
    for (const { mention, fate, self } of told) people.tell(mention, index, fate, self);
  }
  return people.sure();
};

export const tellPersons = (read: ReadDocument, claims: readonly Claim[]): readonly Claim[] => {
  if (!TELLS_OF_ONE.test(read.document.text)) return claims;
  const persons = new Map<Claim, Somebody>();
  /** By claim: the clause that tells what befell, where it is another than the person's. */
  const clauses = new Map<Claim, Span>();
  const made: { readonly claim: Claim; readonly somebody: Somebody }[] = [];
  const few = !countsMany(claims);
  let suicide: boolean | null = null;
  const tellsSuicide = (): boolean =>
    (suicide ??= SUICIDE.test(read.document.text) || SUICIDE.test(read.document.title ?? ""));
  const open = uncountedHarm(claims);
  const has = new Set<string>();
  /** Claims on those who did it. */
  const done = new Set<Claim>();

  const bySentence = Map.groupBy(claims.filter(isOfOne), sentenceOf);
  const tellings = readTellings(
    read,
    (field, sentence) => bySentence.get(sentenceOf({ field, sentence })) ?? [],
    few,
  );
  const people = makePeople(surePeople(tellings));

  const tellIn = ({ reading, field, index, own, frame, mentions, told, agents }: Telling): void => {
    if (people.areMany()) return;
    people.pass(mentions, index);
    const taken = new Set<Claim>();
    const met = new Map<PersonMention, Somebody>();
    for (const { mention, fate: said, told: at, self, agent } of told) {
      const fate = self && tellsSuicide() ? "dead" : said;
      const measure = measureOf(fate);
      const claim = own.find((one) => one.measure === measure && overlaps(frame, mention, one));
      const whom = isAlso(frame, mention, at)
        ? { ...mention, manner: "another" as const }
        : mention;
      const somebody = people.tell(
        whom,
        index,
        fate,
        self,
        met.get(agent ?? mention),
        besides(mention, met),
      );
      met.set(agent ?? mention, somebody);
      if (claim !== undefined) {
        taken.add(claim);
        persons.set(claim, somebody);
        clauses.set(claim, tellingAt(frame, at));
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

  for (const telling of tellings) tellIn(telling);

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
      const telling = clauses.get(claim) ?? claim.clause;
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
