// Turns claims, bounds and tallies into words: "at least 1,400", "At least 1,400 people were detained in Russia".
import type { Bounds } from "../model/bounds.ts";
import type { Claim, ResolvedPlace } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { Tally } from "../model/tally.ts";
import type { Figure } from "../model/told.ts";
import { clip, html, type Markup } from "./markup.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

const QUALIFIED: Readonly<Record<string, MessageKey>> = {
  at_least: "atLeast",
  more_than: "moreThan",
  at_most: "atMost",
  less_than: "fewerThan",
  about: "about",
};

const SMALL: Readonly<Record<string, MessageKey>> = {
  exact: "qualifierExact",
  at_least: "qualifierAtLeast",
  more_than: "qualifierMoreThan",
  at_most: "qualifierAtMost",
  less_than: "qualifierFewerThan",
  about: "qualifierAbout",
};

type Counted = Pick<Claim, "value" | "qualifier" | "number">;

const isRange = (value: Claim["value"]): value is readonly [number, number] =>
  typeof value === "object" && value !== null;

/** "at least 1,400", "1,386", "40 to 70", or the text's own word where it is vague. */
export const claimWords = (claim: Counted, speech: Speech): string => {
  const { value, qualifier, number } = claim;
  if (value === null) return clip(number.text, 40);
  if (isRange(value))
    return speech.text("range", {
      low: speech.number(value[0]),
      high: speech.number(value[1]),
    });
  const key = QUALIFIED[qualifier];
  return key === undefined ? speech.number(value) : speech.text(key, { number: value });
};

/** The same, with "exactly" said: for statements that stand in a conflict. */
export const claimWordsInConflict = (claim: Counted, speech: Speech): string =>
  claim.qualifier === "exact" && typeof claim.value === "number"
    ? speech.text("exactly", { number: claim.value })
    : claimWords(claim, speech);

/** The qualifier and the figure apart, as a cell of the matrix sets them. */
export const claimParts = (
  claim: Counted,
  speech: Speech,
  inConflict: boolean,
): { readonly qualifier: string; readonly figure: string } => {
  const { value, qualifier, number } = claim;
  if (value === null) return { qualifier: "", figure: clip(number.text, 24) };
  if (isRange(value)) return { qualifier: "", figure: claimWords(claim, speech) };
  const key = SMALL[qualifier];
  return {
    qualifier: key === undefined || (qualifier === "exact" && !inConflict) ? "" : speech.text(key),
    figure: speech.number(value),
  };
};

/** The figure alone, as a chart's label has it. */
export const claimFigure = (claim: Counted, speech: Speech): string =>
  claimParts(claim, speech, false).figure;

/** What bounds alone say: "at least 478", "40 to 70", "1,386". */
export const boundsWords = (bounds: Bounds, speech: Speech): string => {
  const { floor, ceiling } = bounds;
  if (ceiling === null) return speech.text("atLeast", { number: floor });
  if (floor === ceiling) return floor === 0 ? speech.text("none") : speech.number(floor);
  if (floor === 0) return speech.text("atMost", { number: ceiling });
  return speech.text("range", { low: speech.number(floor), high: speech.number(ceiling) });
};

/** A figure of a tally: as it was stated, or as its bounds say. */
export const figureWords = (figure: Figure, speech: Speech): string => {
  const { qualifier, value, bounds, terms } = figure;
  if (terms !== undefined)
    return speech.countText("addedUp", terms, { number: speech.number(bounds.floor) });
  if (qualifier === "proven") return boundsWords(bounds, speech);
  if (value === null) {
    const vague = speech.catalogue.vague.find(
      ([floor, ceiling]) => floor === bounds.floor && ceiling === bounds.ceiling,
    );
    return vague?.[2] ?? boundsWords(bounds, speech);
  }
  if (isRange(value))
    return speech.text("range", { low: speech.number(value[0]), high: speech.number(value[1]) });
  const key = QUALIFIED[qualifier];
  if (key !== undefined) return speech.text(key, { number: value });
  return value === 0 ? speech.text("none") : speech.number(value);
};

export const isSilent = (tally: Tally): boolean =>
  tally.floor === 0 && tally.ceiling === null && tally.told.headline.length === 0;

/** The tally's own headline in the page's language; "no number stated" where there is none. */
export const tallyWords = (tally: Tally, speech: Speech): string => {
  const { headline } = tally.told;
  if (headline.length === 0)
    return isSilent(tally) ? speech.text("noNumber") : boundsWords(tally, speech);
  return headline.map((figure) => figureWords(figure, speech)).join(speech.text("or"));
};

/** The place's name as the page's language has it: countries by their codes, others as the gazetteer names them. */
export const placeName = (place: ResolvedPlace | null, speech: Speech): string => {
  if (place === null) return speech.text("elsewhere");
  const country =
    place.kind === "country" && place.country !== null ? speech.country(place.country) : null;
  return clip(country ?? place.name, 80);
};

/** The same where it stands alone, as a heading does. */
export const placeTitle = (place: ResolvedPlace | null, speech: Speech): string =>
  place === null ? speech.text("wholeSituation") : placeName(place, speech);

const inPhrase = (place: ResolvedPlace, speech: Speech, at: 1 | 2): string => {
  const name = placeName(place, speech);
  const found = speech.catalogue.placePhrases.find(([pattern]) => pattern.test(name));
  return found === undefined ? name : name.replace(found[0], found[at]);
};

/** "in the United States", "in Moscow". */
export const withinPlace = (place: ResolvedPlace, speech: Speech): string =>
  inPhrase(place, speech, 1);

/** The group that is counted apart, in the page's language where its catalogue knows it. */
export const groupName = (counted: string, speech: Speech): string =>
  speech.catalogue.groups[counted] ?? clip(counted, 60);

export const capitalise = (text: string, speech: Speech): string => {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase(speech.catalogue.language) + text.slice(letter.length);
};

/** A headline as it opens a sentence: numbers below ten as words, "dozens of". */
const openingWords = (tally: Tally, speech: Speech): string => {
  const words = tallyWords(tally, speech);
  if (!/\d/.test(words)) {
    const bare = speech.catalogue.bareVague.some((word) => words.toLowerCase() === word);
    return bare ? words : speech.text("vagueOf", { word: words });
  }
  const figures = words.match(/\d[\d,.\u202f\u00a0]*/g) ?? [];
  // Words below ten, except beside figures.
  if (figures.length !== 1 || !/^\d$/.test(figures[0] ?? "")) return words;
  return words.replace(/\d/, (digit) => speech.catalogue.digits[Number(digit)] ?? digit);
};

/** The number that the noun after a headline agrees with, and whether words stand between that inflect it. */
const agreement = (tally: Tally): { readonly number: number; readonly isQualified: boolean } => {
  const last = tally.told.headline.at(-1);
  const bounds = last?.bounds ?? tally;
  const { value = null, qualifier = "proven" } = last ?? {};
  if (typeof value === "number") return { number: value, isQualified: qualifier !== "exact" };
  if (value !== null) return { number: value[1], isQualified: true };
  if (bounds.ceiling === null) return { number: bounds.floor, isQualified: true };
  return { number: bounds.ceiling, isQualified: bounds.floor !== bounds.ceiling };
};

const people = (tally: Tally, speech: Speech): string => {
  if (tally.counted !== null) return groupName(tally.counted, speech);
  const { who, ofWho = who } = speech.catalogue.measures[tally.measure];
  const { number, isQualified } = agreement(tally);
  return speech.pick(isQualified ? ofWho : who, number);
};

const fate = (tally: Tally, speech: Speech): string => {
  const { did, planned, ofWho } = speech.catalogue.measures[tally.measure];
  if (tally.reality === "planned") return planned;
  const { number, isQualified } = agreement(tally);
  // Where a language inflects the noun after a qualifier, the verb has no subject to agree with.
  return speech.pick(did, isQualified && ofWho !== undefined ? 5 : number);
};

/** With its full stop, where what it ends with has none: "2022 г." has. */
const closed = (sentence: string): string => (sentence.endsWith(".") ? sentence : `${sentence}.`);

/** The number that opens the sentence and the rest of it, apart because they are set apart. */
export interface Sentence {
  readonly number: string;
  readonly rest: string;
}

/** The sentence that a newsroom could print, in two parts. `cities` names the tally of the settlements, where it fits. */
export const tallySentence = (
  tally: Tally,
  speech: Speech,
  options: { readonly cities?: Tally | undefined; readonly withDays?: boolean } = {},
): Sentence => {
  const measure = speech.catalogue.measures[tally.measure];
  const place =
    tally.place === null
      ? ""
      : ` ${
          options.cities === undefined
            ? withinPlace(tally.place, speech)
            : speech.text("inCities", {
                number: tallyWords(options.cities, speech),
                place: inPhrase(tally.place, speech, 2),
                within: withinPlace(tally.place, speech),
              })
        }`;
  const days =
    options.withDays === true && tally.when !== null ? `, ${speech.days(tally.when, "day")}` : "";
  if (tally.floor === 0 && tally.ceiling === 0)
    return measure.toNobody !== undefined && tally.counted === null
      ? { number: speech.text("noOne"), rest: closed(`${measure.toNobody}${place}${days}`) }
      : {
          number: speech.text("noneOf"),
          rest: closed(`${people(tally, speech)} ${speech.pick(measure.did, 5)}${place}${days}`),
        };
  return {
    number: capitalise(openingWords(tally, speech), speech),
    rest: closed(`${people(tally, speech)} ${fate(tally, speech)}${place}${days}`),
  };
};

/** The sentence on one line, for titles, citations and feeds. */
export const sentenceText = (tally: Tally, speech: Speech, withDays = false): string => {
  const { number, rest } = tallySentence(tally, speech, { withDays });
  return `${number} ${rest}`;
};

/**
 * Where the number stands in its quote, with the words that qualify it: "at least 1,400" is marked whole. Null where
 * the spans do not fit the quote, so that no mark is guessed.
 */
export const markedSpan = (
  claim: Pick<Claim, "quote" | "number" | "qualified" | "sentence">,
): Span | null => {
  const { quote, number, qualified, sentence } = claim;
  const at = number.start - sentence.start;
  if (quote.slice(at, number.end - sentence.start) !== number.text) return null;
  const start = Math.min(number.start, qualified?.start ?? number.start) - sentence.start;
  const end = Math.max(number.end, qualified?.end ?? number.end) - sentence.start;
  return start < 0 || end > quote.length
    ? { start: at, end: number.end - sentence.start }
    : { start, end };
};

/** A statement's quote with its number marked. */
export const markedQuote = (
  claim: Pick<Claim, "quote" | "number" | "qualified" | "sentence">,
): Markup => {
  const { quote } = claim;
  const span = markedSpan(claim);
  if (span === null) return html`${clip(quote, 2000)}`;
  return html`${quote.slice(0, span.start)}<mark>${quote.slice(span.start, span.end)}</mark>${clip(quote.slice(span.end), 2000)}`;
};
