// Tells by what name a place is called: as its text writes it, in English, on one line.
import type { PlaceMention, ResolvedPlace } from "../../model/claim.ts";
import type { GazetteerPlace } from "../../model/gazetteer.ts";
import { isSpelling } from "../gazetteer/is-spelling.ts";

/** "D.C.", "L.A.": short forms are no names. */
const SHORT_FORM = /^[\p{Lu}.]{2,6}$/u;
/** Of cities of so many people one spelling is the English one, but some have two names: "Solo" and "Surakarta". */
const SPELLED_BY_SOME = 100_000;

/** Whether the case of the name tells nothing. */
export const isCaseless = (name: string): boolean =>
  name === name.toLowerCase() || name === name.toUpperCase();

/** The name that a mention gives, on one line and without what is left of a space read in a wrong encoding. */
export const nameOf = ({ text, named }: PlaceMention): string =>
  named ?? (/\s\s|[^\S ]|Â$/.test(text) ? text.replace(/Â$/, "").replace(/\s+/g, " ") : text);

/** "naroda" and "NARODA" as a name is written: a text without case tells no more. */
export const titleCase = (name: string): string =>
  isCaseless(name)
    ? name
        .toLowerCase()
        .replace(
          /(^|[\s-])(\p{L})/gu,
          (_, gap: string, letter: string) => gap + letter.toUpperCase(),
        )
    : name;

const isPlain = (name: string): boolean => /^[ -~]*$/.test(name);

/** A small place is called as its text calls it: of several spellings no one of them is the English one. */
export const spelledAs = (mention: PlaceMention, place: GazetteerPlace): ResolvedPlace => {
  if (
    place.kind !== "settlement" ||
    mention.hint === "subdivision" ||
    SHORT_FORM.test(mention.text)
  )
    return place;
  const name = titleCase(nameOf(mention));
  // "Lodz" and "Medellin" as English writes them
  if (isPlain(name) && !isPlain(place.name)) return { ...place, name };
  if (place.population > SPELLED_BY_SOME && isSpelling(name, place.name)) return place;
  return name.toLowerCase() === place.name.toLowerCase() ? place : { ...place, name };
};

/** Whether the word for its kind may be the last of the name: in a text without case, that of a city alone is. */
export const isNamedByKind = ({ text, hint }: PlaceMention): boolean =>
  hint === "settlement" || !isCaseless(text);
