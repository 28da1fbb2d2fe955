// Describes how a place of the claim's own sentence stands to its number: on which side, how far, and what lies between.
import type { Claim } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { Span } from "../../model/span.ts";
import { isLocative, type Draft } from "./drafts.ts";
import {
  addFeature,
  BONDS,
  featureIndex,
  featureIndices,
  OWN_STANDS,
  type Bond,
  type OwnStand,
} from "./features.ts";

/** Numbers of features by their names, looked up once: they are told of every place of every count. */
const FEATURE = {
  goalOfTheHarmed: featureIndex("goal of the harmed"),
  ownAtOnce: featureIndex("own at once"),
  ownBeforeBrackets: featureIndex("own before brackets"),
  ownBeforeWhatIsEarlier: featureIndex("own before what is earlier"),
  ownChars100: featureIndex("own chars 100"),
  ownChars20: featureIndex("own chars 20"),
  ownChars50: featureIndex("own chars 50"),
  ownCharsMore: featureIndex("own chars more"),
  ownGoalFarOff: featureIndex("own goal far off"),
  ownInWhatIsCounted: featureIndex("own in what is counted"),
  ownPeopleDisplaced: featureIndex("own people displaced"),
  ownNone: featureIndex("own none"),
  ownOfACause: featureIndex("own of a cause"),
  ownOfAPart: featureIndex("own of a part"),
  ownOfficialOfItsOwn: featureIndex("own official of its own"),
  ownOpensSentence: featureIndex("own opens-sentence"),
  ownOpensSentenceLocative: featureIndex("own opens-sentence locative"),
} as const;

/** So near to its beginning a place opens a sentence. */
export const OPENING_CHARS = 8;

const numbersBetween = (
  claims: readonly Claim[],
  from: number,
  to: number,
  own: Claim,
): "0" | "1" | "more" => {
  let count = 0;
  for (const { field, number } of claims)
    if (field === own.field && number.start >= from && number.end <= to) count++;
  return count === 0 ? "0" : count === 1 ? "1" : "more";
};

/** Whether the words between the number and `to` begin to tell of its parts: "4 attacks this week, including one in". */
const saysParts = (claim: Claim, to: number): boolean =>
  claim.places.some(
    ({ refers, relation, start, end }) =>
      refers === "whole" &&
      relation === "parts" &&
      start >= claim.number.end &&
      start < to &&
      !isParted(claim, end, to),
  );

const isLocal = ({ placed: { place } }: Draft): boolean =>
  place.kind === "settlement" || place.kind === "subdivision" || place.kind === "unknown";

const HARMED: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"]);

const isWithin = ({ start, end }: Span, outer: Span | null): boolean =>
  outer !== null && outer.start <= start && end <= outer.end;

/** Whether words of that kind stand between the two: "hurt in the wake of the riots in Bari". */
const saysBetween = ({ places }: Claim, kind: string, from: number, to: number): boolean =>
  places.some(
    ({ refers, relation, start, end }) =>
      refers === "whole" && relation === kind && start >= from && end <= to,
  );

/** "6, among them a child, died in Bari": the part ends at the comma. */
const isParted = ({ quote, sentence }: Claim, from: number, to: number): boolean =>
  quote.slice(from - sentence.start, to - sentence.start).includes(",");

const hasPartBetween = (claims: readonly Claim[], from: number, to: number, own: Claim): boolean =>
  claims.some(
    ({ field, number, role, measure }) =>
      role === "part" &&
      measure === own.measure &&
      field === own.field &&
      number.start >= from &&
      number.end <= to &&
      !isParted(own, number.end, to),
  );

const OWN_STAND = Object.fromEntries(
  OWN_STANDS.map((stand) => [stand, featureIndices(BONDS, (bond) => `own ${stand} ${bond}`)]),
) as Record<OwnStand, Record<Bond, number>>;
const OWN = featureIndices(BONDS, (bond) => `own ${bond}`);
const AFTER_CLEAR = featureIndices(BONDS, (bond) => `own after clear ${bond}`);
const AFTER_BLOCKED = featureIndices(BONDS, (bond) => `own after blocked ${bond}`);
const BEFORE_TAKEN = featureIndices(BONDS, (bond) => `own before taken ${bond}`);
const BEFORE_FREE = featureIndices(BONDS, (bond) => `own before free ${bond}`);
const COUNTS = ["0", "1", "more"] as const;
const BETWEEN_BEFORE = featureIndices(COUNTS, (count) => `own before claims-between ${count}`);
const BETWEEN_AFTER = featureIndices(COUNTS, (count) => `own after claims-between ${count}`);

export const describeOwn = (
  draft: Draft,
  claim: Claim,
  claims: readonly Claim[],
  add: (feature: number) => void,
): void => {
  const { own, features } = draft;
  if (own === null) {
    add(FEATURE.ownNone);
    return;
  }
  addFeature(features, OWN_STAND[own.stand][own.bond]);
  addFeature(features, OWN[own.bond]);
  if (own.bond === "container") return;
  const { isBefore } = own;
  // "3,000 Kerala residents"; of "3,000 Russians" no more is said than who they are
  if (isWithin(own.mention, claim.counted)) {
    if (own.bond !== "adjective") add(FEATURE.ownInWhatIsCounted);
    // "500,000 displaced Iraqis" are in their own country
    else if (claim.measure === "displaced") add(FEATURE.ownPeopleDisplaced);
  }
  const from = isBefore ? own.mention.end : claim.number.end;
  const to = isBefore ? claim.number.start : own.mention.start;
  const chars = to - from;
  add(
    chars <= 20
      ? FEATURE.ownChars20
      : chars <= 50
        ? FEATURE.ownChars50
        : chars <= 100
          ? FEATURE.ownChars100
          : FEATURE.ownCharsMore,
  );
  if (chars <= 20 && (isLocative(own.bond) || own.bond === "agent" || own.bond === "goal"))
    add(FEATURE.ownAtOnce);
  if (own.bond === "goal" && chars > 100) add(FEATURE.ownGoalFarOff);
  if (own.mention.relation === "counted") add(FEATURE.ownBeforeBrackets);
  // "Kisumu police said": of what is theirs; those of a country speak of any of its places
  if (own.bond === "official" && own.mention.relation === "official" && isLocal(draft))
    add(FEATURE.ownOfficialOfItsOwn);
  // "died while being taken to Lima"
  if (own.bond === "goal" && HARMED.has(claim.measure)) add(FEATURE.goalOfTheHarmed);
  const between = numbersBetween(claims, from, to, claim);
  addFeature(features, (isBefore ? BETWEEN_BEFORE : BETWEEN_AFTER)[between]);
  if (own.mention.start - claim.sentence.start < OPENING_CHARS) {
    add(FEATURE.ownOpensSentence);
    if (isLocative(own.bond)) add(FEATURE.ownOpensSentenceLocative);
  }
  if (isBefore) {
    // "40 in Bari and 12 in Lecce": Bari is the place of the number before it
    const isTaken = claims.some(
      ({ field, number }) =>
        field === claim.field &&
        number.start >= claim.sentence.start &&
        number.end <= own.mention.start &&
        own.mention.start - number.end < 120,
    );
    addFeature(features, (isTaken ? BEFORE_TAKEN : BEFORE_FREE)[own.bond]);
    if (claim.role === "background" && saysBetween(claim, "earlier", from, to))
      add(FEATURE.ownBeforeWhatIsEarlier);
  } else {
    // "90 were held, among them 12 in Bari"
    if (claim.role !== "part" && (hasPartBetween(claims, from, to, claim) || saysParts(claim, to)))
      add(FEATURE.ownOfAPart);
    if (saysBetween(claim, "cause", from, to)) add(FEATURE.ownOfACause);
    addFeature(features, (between === "0" ? AFTER_CLEAR : AFTER_BLOCKED)[own.bond]);
  }
};
