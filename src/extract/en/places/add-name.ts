// Adds a name in capitals to what is read of a sentence, joined to the name before it.
import type { Token } from "../../../model/reading.ts";
import { classesOfWord } from "../word-classes.ts";
import { wordSet, wordTest } from "../word-sets.ts";
import { Collector } from "./collector.ts";
import { DEMONYMS } from "./demonyms.ts";
import { isTellersPlace } from "./teller-places.ts";
import { isTreatedPlace } from "./treated-places.ts";
import { LOCATIVE, isBeforeBracketed, isCapital, isPerson } from "./name-spans.ts";
import {
  hasArticle,
  isEarlier,
  kindAfter,
  kindInApposition,
  kindOf,
  readLeft,
  readRight,
} from "./name-standing.ts";
import type { Left } from "./name-standing.ts";
import {
  BODIES,
  FACILITIES,
  FACILITY_STARTS,
  MODIFIERS,
  NEARNESS,
  PREPOSITIONS,
  SIDES,
  STATE_ABBREVIATIONS,
  TITLES,
  WAYS,
} from "./place-words.ts";

/** Whether nothing but a comma, a distance and a direction stands between the two. */
const isMeasured = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const isGlue =
      token.kind !== "word" ||
      NEARNESS.has(token) ||
      MODIFIERS.has(token) ||
      /^(?:about|some|around|just|roughly|the|of|to|from|a|few|and|km|town|city|village)$/.test(
        token.lower,
      );
    if (!isGlue) return false;
  }
  return true;
};

/** Takes the relation over from the mention before where the two are joined. */
const settle = (
  collector: Collector,
  left: Left,
  at: number,
  end: number,
): { relation: string | null; within: string[]; at?: number } => {
  const previous = collector.last;
  // "Calais, in northern France" and "Suruc in Turkey": the second may hold the first
  if (previous !== undefined && left.relation === "in" && left.joins === null && left.at >= 0) {
    const comma = collector.tokens[left.at - 1]?.text === "," ? left.at - 1 : left.at;
    if (comma === collector.lastEnd) {
      previous.within.push(
        collector.text.slice(collector.tokens[at]!.start, collector.tokens[end - 1]!.end),
      );
      // "It happened at the Karem Market in Halba": what no gazetteer knows is in it
      if (previous.relation === "scene") return { relation: "scene", within: [] };
    }
  }
  // "Halba, 12 km from Tripoli": the second only tells where the first lies
  if (
    previous !== undefined &&
    collector.lastEnd >= 0 &&
    left.relation === "near" &&
    left.at >= 0 &&
    left.at - collector.lastEnd < 9 &&
    LOCATIVE.has(previous.relation) &&
    isMeasured(collector.tokens, collector.lastEnd, left.at)
  )
    return { relation: "beside", within: [] };
  if (
    left.relation === null &&
    left.joins === null &&
    collector.pending !== null &&
    left.at + 1 === collector.lastEnd
  )
    return {
      relation: collector.pending.relation,
      // "in the Texas town of Halba"
      within: previous === undefined ? [] : [collector.text.slice(previous.start, previous.end)],
      at: collector.pending.at,
    };
  const touches = previous !== undefined && left.joins !== null && touching(collector, left.at);
  if (!touches) return { relation: left.relation, within: [] };
  const name = collector.text.slice(collector.tokens[at]!.start, collector.tokens[end - 1]!.end);
  if (left.joins === "'s") {
    const relation = previous.relation === "possessive" ? null : previous.relation;
    const holder = collector.text.slice(previous.start, previous.end);
    if (relation !== null) previous.relation = "container";
    return { relation, within: [holder] };
  }
  if (left.joins === ",") previous.within.push(name);
  return { relation: left.relation ?? previous.relation, within: [] };
};

const touching = (collector: Collector, joinAt: number): boolean => {
  // the mention before ended right before the comma, the "and" or the "'s", or before ", and"; its kind noun may stand between
  for (let at = joinAt; at > joinAt - 4 && at >= 0; at--) {
    if (at === collector.lastEnd) return true;
    const token = collector.tokens[at]!;
    const isGlue =
      at === joinAt || token.text === "," || token.lower === "and" || kindOf(token) !== undefined;
    if (!isGlue) return false;
  }
  return false;
};

/** Ways of standing that make a place of any name. */
const CERTAIN: ReadonlySet<string> = new Set([
  "in",
  "scene",
  "told-in",
  "treated-in",
  "nearby",
  "across",
  "off",
  "hit",
]);

/** Ways of standing that make a place of an unknown name only where its kind is said: "fled to the village of". */
const MOVING: ReadonlySet<string> = new Set(["from", "to", "of", "through"]);

/** "IOM" is a body of people, whatever stands before it. */
const isAcronym = (tokens: readonly Token[], at: number, end: number): boolean =>
  end - at === 1 && /^[\p{Lu}.]{2,6}$/u.test(tokens[at]!.text);

/** "In U.S. cities", "in the Moscow protests": the name only tells which. */
const modifiesNoun = (tokens: readonly Token[], at: number, end: number): boolean => {
  const next = tokens[end];
  if (next?.kind !== "word" || isCapital(next) || !next.spaced) return false;
  // "at the Halba refugee camp"
  if (kindOf(next) === undefined && kindAfter(tokens, end) !== undefined) return false;
  // "in the New York state city of"
  if (kindOf(next) !== undefined && kindOf(tokens[end + 1]) !== undefined) return true;
  // "in the Gulf state of"; "in the Goa district of" is in it
  if (kindOf(next) !== undefined && tokens[end + 1]?.lower === "of" && isCapital(tokens[end + 2]))
    return !/^(?:province|region|district|county|governorate|prefecture|department|area)$/.test(
      next.lower,
    );
  if (kindOf(next) !== undefined && !/^(?:u\.?s\.?|u\.?k\.?|eu)$/.test(tokens[at]!.lower))
    return false;
  if (end - at === 1 && /^(?:u\.s\.?|u\.k\.?|eu)$/.test(tokens[at]!.lower))
    return classesOfWord(next.lower) === 0 || kindOf(next) !== undefined;
  return (
    /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? "") &&
    classesOfWord(next.lower) === 0 &&
    !FACILITIES.has(next) &&
    !PREPOSITIONS.has(next)
  );
};

const SOME = wordSet("a an");
const PEOPLES = wordSet("american african asian european arab arabian");

const isOfTwoPeoples = ({ lower }: Token): boolean => {
  const hyphen = lower.indexOf("-");
  return hyphen > 0 && DEMONYMS.meaningOf(lower.slice(0, hyphen)) !== undefined;
};

const COMPASS = wordTest(
  /^(?:(?:north|south)(?:-?(?:east|west))?|east|west|far|near|lower|upper)$/,
);

const isSide = (first: Token, last: Token): boolean =>
  COMPASS.has(first) && /^(?:sides?|end)$/.test(last.lower);

/** Ways of standing in which "Temple" and "Mission" are towns. */
const STANDS: ReadonlySet<string> = new Set(["in", "near", "from", "to", "of"]);

const isFacilityWord = (token: Token): boolean => {
  const { lower } = token;
  return (
    FACILITIES.has(token) ||
    (lower.endsWith("s") &&
      (FACILITIES.holds(lower.slice(0, -1)) ||
        (lower.endsWith("es") && FACILITIES.holds(lower.slice(0, -2)))))
  );
};

const ACCUSING = /^(?:accused|accuses|accusing|blamed|blames|blaming)$/;

/** Where the name of a county or a province ends within a longer name up to `tail`; -1 where it names none. */
const endOfKind = (tokens: readonly Token[], at: number, tail: number): number => {
  for (let inner = at + 1; inner < tail; inner++)
    if (KINDS_OF_DIVISION.has(tokens[inner])) return inner + 1;
  return -1;
};

const KINDS_OF_DIVISION = wordSet(
  "county province region district parish oblast prefecture governorate",
);

/** "Halba Police Chief Jane Doe": where the office's own name begins within a person's; -1 where there is none. */
const officeWithin = (tokens: readonly Token[], at: number, end: number): number => {
  for (let inner = at + 1; inner < end - 1; inner++)
    if (BODIES.has(tokens[inner]) && TITLES.has(tokens[inner + 1])) return inner;
  return -1;
};

/** Adds the name of tokens `at` to `end` to what is read; a person's is kept as a surname and is no place. */
export const addName = (collector: Collector, at: number, end: number): void => {
  const { tokens } = collector;
  if (
    end - at === 1 &&
    STATE_ABBREVIATIONS.has(tokens[at]) &&
    tokens[end]?.text !== "." &&
    tokens[at - 1]?.text !== ","
  )
    return;
  // "the South American country", "the Kenyan-Ugandan border"
  if (PEOPLES.has(tokens[end - 1]) || isOfTwoPeoples(tokens[at]!)) return;
  if (isPerson(tokens, at, end)) {
    const office = officeWithin(tokens, at, end);
    if (office > 0) {
      collector.add(at, office, { relation: "official", certain: false });
      collector.lastEnd = end;
    }
    if (end - at > 1) collector.surnames.add(tokens[end - 1]!.lower);
    else collector.surnames.add(tokens[at]!.lower);
    return;
  }
  const left = readLeft(tokens, at, "mixed");
  const { relation: carried, within, at: standsAt = left.at } = settle(collector, left, at, end);
  // "Cox's Bazar": whether it is one name the gazetteer knows
  if (
    end - at === 1 &&
    tokens[end]?.lower === "'s" &&
    isCapital(tokens[end + 1]) &&
    !BODIES.has(tokens[end + 1]) &&
    !TITLES.has(tokens[end + 1])
  )
    collector.addBeside(at, end + 2, left.relation ?? "modifier");
  // "Kharkiv Oblast", "Hunan Province"
  const ending = end - at > 1 ? kindOf(tokens[end - 1]) : undefined;
  // "in a mainly Tamil town" names no town
  const isOfSome = SOME.has(tokens[left.at + 1]);
  const hint =
    left.hint ??
    ending ??
    (isOfSome ? undefined : kindAfter(tokens, end)) ??
    kindInApposition(tokens, end);
  // "Brussels Airport", "Boston Police": the name before the plain word is that of the place
  let tail = at + 1;
  while (tail < end && !isFacilityWord(tokens[tail]!) && !BODIES.has(tokens[tail])) tail++;
  // "shakes two Mosques", in a title whose words are all written large
  if (end - at === 1 && isFacilityWord(tokens[at]!) && !STANDS.has(left.relation ?? "")) return;
  // "on the South Side", "in the West End": a compass point of the place spoken of
  if (end - at === 2 && isSide(tokens[at]!, tokens[end - 1]!)) return;
  // "1200 block of Houston Street"
  if (end - at > 1 && WAYS.has(tokens[end - 1])) return;
  if (WAYS.has(tokens[end])) return;
  // "X accused Y of firing 12 rockets": the rockets fell on X
  if (ACCUSING.test(tokens[at - 1]?.lower ?? "")) {
    collector.add(at, end, { relation: "speaker", certain: false });
    return;
  }
  const isAccuser = ACCUSING.test(tokens[end]?.lower ?? "") && isCapital(tokens[end + 1]);
  const standing = isAccuser ? "subject" : readRight(tokens, at, end);
  // "Parts of Goa were flooded" opens with the place
  const right =
    standing === "modifier" &&
    left.at < 0 &&
    (kindOf(tokens[end]) !== undefined ||
      (left.hint !== undefined && PREPOSITIONS.has(tokens[end])))
      ? "subject"
      : standing;
  // "In Halba, Karem said": what acts after the comma is no part of the list
  const joined =
    left.joins === "," && (right === "subject" || right === "speaker") ? null : carried;
  const isScene = right === "hit" && !isEarlier(tokens, at);
  const isModifier = joined !== null && !isScene && modifiesNoun(tokens, at, end);
  // "in U.S. cities" is all over the country
  const isPlural = isModifier && kindOf(tokens[end]) !== undefined && /s$/.test(tokens[end]!.lower);
  const isTellers =
    joined !== null && LOCATIVE.has(joined) && isTellersPlace(tokens, standsAt, end);
  const isTreated =
    (joined === "in" || joined === "at") && !isTellers && isTreatedPlace(tokens, standsAt);
  const relation = isScene
    ? "hit"
    : isTellers
      ? "told-in"
      : isTreated
        ? "treated-in"
        : isPlural
          ? "across"
          : isModifier
            ? "place-adjective"
            : joined === null && isBeforeBracketed(tokens, end)
              ? "bracketed"
              : (joined ?? (right === "hit" && !isScene ? "after" : right));
  const isLocative = LOCATIVE.has(relation);
  collector.pending = isModifier ? { relation: joined, at: standsAt } : null;
  const isFacility =
    tail < end || right === "facility" || (end - at > 1 && FACILITY_STARTS.has(tokens[at]));
  collector.add(
    at,
    end,
    {
      relation,
      certain:
        ((CERTAIN.has(relation) && !isScene) ||
          ending !== undefined ||
          (hint !== undefined &&
            (isLocative || MOVING.has(relation) || tokens[at - 1]?.lower === "of"))) &&
        !isFacility &&
        !SIDES.has(tokens[at]) &&
        (ending !== undefined || right !== "official") &&
        right !== "speaker" &&
        !isAcronym(tokens, at, end) &&
        (hint !== undefined || tokens[end]?.lower !== "'s") &&
        (hint !== undefined || !hasArticle(tokens, left.at + 1, at)) &&
        !(left.at >= 0 && TITLES.has(tokens[left.at])),
      ...(hint ? { hint } : {}),
      ...(left.isPart ? { part: true } : {}),
    },
    within,
  );
  // "in Eastern Kenya": where no gazetteer knows it so, it is in Kenya
  if (end - at > 1 && SIDES.has(tokens[at])) {
    collector.add(at + 1, end, { relation, certain: false, part: true });
    return;
  }
  // "Halba County Sheriff's Office", "the Karem Region Health Department"
  const kindEnd = endOfKind(tokens, at, tail);
  if (tail < end && kindEnd > 0) {
    collector.add(at, kindEnd, {
      relation: "official",
      hint: kindOf(tokens[kindEnd - 1]!)!,
      certain: true,
    });
    collector.lastEnd = end;
    return;
  }
  if (tail < end) {
    const isBody = BODIES.has(tokens[tail]);
    collector.add(at, tail, {
      relation: isLocative && !isBody ? "facility" : isBody ? "official" : "modifier",
      certain: false,
    });
    collector.lastEnd = end;
  }
};
