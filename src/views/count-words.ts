// Turns claims, bounds and tallies into words: "at least 1,400", "At least 1,400 people were detained in Russia".
import type { Bounds } from "../model/bounds.ts";
import type { Claim, ResolvedPlace } from "../model/claim.ts";
import type { Tally } from "../model/tally.ts";
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

export const isSilent = (tally: Tally): boolean =>
  tally.floor === 0 && tally.ceiling === null && tally.headline === "";

/** The tally's own headline; "no number stated" where there is none. */
export const tallyWords = (tally: Tally, speech: Speech): string => {
  if (tally.headline === "")
    return isSilent(tally) ? speech.text("noNumber") : boundsWords(tally, speech);
  return tally.headline;
};

export const placeName = (place: ResolvedPlace | null, speech: Speech): string =>
  place === null ? speech.text("elsewhere") : clip(place.name, 80);

/** "the United States", "Moscow": a place as it stands inside a sentence. */
export const placeInSentence = (place: ResolvedPlace, speech: Speech): string => {
  const name = clip(place.name, 80);
  return speech.catalogue.articled.test(name)
    ? speech.text("articledPlace", { place: name })
    : name;
};

export const capitalise = (text: string): string => {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase("en") + text.slice(letter.length);
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

const people = (tally: Tally, speech: Speech): string => {
  const measure = speech.catalogue.measures[tally.measure];
  return tally.counted === null
    ? speech.pick(measure.who, tally.floor === 1 && tally.ceiling === 1 ? 1 : 2)
    : clip(tally.counted, 60);
};

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
  const one = tally.floor === 1 && tally.ceiling === 1;
  const did = tally.reality === "planned" ? measure.planned : speech.pick(measure.did, one ? 1 : 2);
  const place =
    tally.place === null
      ? ""
      : ` ${
          options.cities === undefined
            ? speech.text("inPlace", { place: placeInSentence(tally.place, speech) })
            : speech.text("inCities", {
                number: tallyWords(options.cities, speech),
                place: placeInSentence(tally.place, speech),
              })
        }`;
  const days =
    options.withDays === true && tally.when !== null ? `, ${speech.days(tally.when, "day")}` : "";
  if (tally.floor === 0 && tally.ceiling === 0) {
    const human = speech.pick(measure.who, 2) === "people" && tally.counted === null;
    return {
      number: speech.text(human ? "noOne" : "noneOf"),
      rest: `${human ? "" : `${people(tally, speech)} `}${speech.pick(measure.did, human ? 1 : 2)}${place}${days}.`,
    };
  }
  return {
    number: capitalise(openingWords(tally, speech)),
    rest: `${people(tally, speech)} ${did}${place}${days}.`,
  };
};

/** The sentence on one line, for titles, citations and feeds. */
export const sentenceText = (tally: Tally, speech: Speech, withDays = false): string => {
  const { number, rest } = tallySentence(tally, speech, { withDays });
  return `${number} ${rest}`;
};

/** A statement's quote with its number marked; spans are the claim's own, so no mark is guessed. */
export const markedQuote = (claim: Pick<Claim, "quote" | "number" | "sentence">): Markup => {
  const start = claim.number.start - claim.sentence.start;
  const end = claim.number.end - claim.sentence.start;
  if (claim.quote.slice(start, end) !== claim.number.text) return html`${clip(claim.quote, 2000)}`;
  return html`${claim.quote.slice(0, start)}<mark>${claim.number.text}</mark>${clip(claim.quote.slice(end), 2000)}`;
};

/** What a claim is called in a list of whose word it is. */
export const moreThanBefore = (bounds: Bounds): number => Math.max(0, bounds.floor - 1);
