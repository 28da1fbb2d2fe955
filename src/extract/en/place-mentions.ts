// Finds the words that may name the place of each count: in its sentence, around it, in title and dateline.
import type { Claim, PlaceMention, Scope } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { ReadDocument, Reading, Sentence } from "../../model/reading.ts";
import { sentenceIndexAt } from "../../model/sentence-at.ts";
import type { Refiner } from "../engine.ts";
import { PLACE_HINTS } from "./words.ts";
import { shapeOf } from "./clauses.ts";
import { readDateline, type Dateline } from "./places/dateline.ts";
import type { CaseStyle, SentencePlace } from "./places/collector.ts";
import { findSections } from "./places/section-headings.ts";
import { readSentencePlaces } from "./places/sentence-places.ts";
import { countNatures, findWholeWords } from "./places/whole-words.ts";

/** How many sentences before a claim are looked at, and how many at the head of the text. */
const BEFORE = 6;
const LEAD = 10;
/** Hostile input may name a thousand places around a claim; no reader would weigh so many. */
const MOST_MENTIONS = 60;

/** "(Reporting by A in B; editing by C)": where reporters sat is not where things happened. */
const BYLINE =
  /^[("\s]{0,3}(?:\p{L}+ |with )?(?:reporting|writing|editing|compiled|written|edited) by\b/iu;

/** First-level divisions of a country, counted. */
const DIVISIONS = /\b(?:provinces|states|regions|governorates|oblasts|departments|prefectures)$/i;

const RELATION_WEIGHT: Readonly<Record<string, number>> = {
  in: 3,
  scene: 3,
  at: 2.5,
  near: 2.5,
  across: 2.5,
  off: 2.5,
  on: 1.5,
  dateline: 1.5,
  heading: 2,
  section: 3,
  counted: 4,
  possessive: 1.5,
  facility: 1.5,
  from: 1,
  to: 1,
  official: 0.5,
  adjective: 0.5,
  people: 0.2,
  speaker: 0,
};

const SCOPE_WEIGHT: Readonly<Record<Scope, number>> = {
  clause: 3,
  sentence: 2.5,
  paragraph: 1.5,
  before: 1,
  after: 0.3,
  title: 0.7,
  dateline: 0.5,
  document: 0.2,
};

/** The scopes by number, so that mentions are kept by it. */
const SCOPE_NUMBER: ReadonlyMap<Scope, number> = new Map(
  (Object.keys(SCOPE_WEIGHT) as readonly Scope[]).map((scope, number) => [scope, number]),
);

/** Mentions of a document's sentences, each read once and only where a claim asks. */
class DocumentPlaces {
  readonly #read: ReadDocument;
  readonly #style: CaseStyle;
  readonly #bySentence = new Map<Sentence, readonly SentencePlace[]>();
  readonly #surnames = new Set<string>();
  /** One value for one place in one scope: the claims of a document share them. */
  readonly #shared = new Map<SentencePlace, (PlaceMention | undefined)[]>();
  /** The mentions of a sentence in a scope, by the number of the scope and the sentence's index. */
  readonly #inScope: (readonly PlaceMention[] | undefined)[][] = Array.from(SCOPE_NUMBER, () => []);
  /** The places of a sentence, by its index. */
  readonly #inSentence: (readonly SentencePlace[] | undefined)[] = [];
  readonly #wholeWords = new Map<number, readonly SentencePlace[]>();
  readonly #counted = new Map<SentencePlace, SentencePlace>();
  readonly #dateline: Dateline | null;
  #title: readonly SentencePlace[] | null = null;
  #nature: readonly PlaceMention[] | null = null;
  #titled: readonly PlaceMention[] | null = null;
  #datelined: readonly PlaceMention[] | null = null;
  #sections: readonly (readonly SentencePlace[])[] | null = null;
  constructor(read: ReadDocument) {
    this.#read = read;
    this.#style = caseStyle(read.reading);
    this.#dateline = readDateline(read.reading);
  }
  /** The mentions of the title, for a claim of the text. */
  titled(): readonly PlaceMention[] {
    return (this.#titled ??= this.inTitle().map((place) =>
      this.mention(place, this.#read.title!.text, "title", true),
    ));
  }
  datelined(): readonly PlaceMention[] {
    const { text } = this.#read.reading;
    return (this.#datelined ??= (this.#dateline?.places ?? []).map((place) =>
      this.mention(place, text, "dateline", false),
    ));
  }
  /** The place of a number in brackets right after it: whatever the name, it is one. */
  counted(place: SentencePlace): SentencePlace {
    let counted = this.#counted.get(place);
    if (counted === undefined)
      this.#counted.set(place, (counted = { ...place, relation: "counted", certain: true }));
    return counted;
  }
  /** The places that the heading above a sentence names, in a text of several such headings. */
  section(index: number): readonly PlaceMention[] {
    this.#sections ??= findSections(this.#read.reading, (at) => this.inSentence(at));
    return (this.#sections[index] ?? []).map((place) =>
      this.mention(place, this.#read.reading.text, "before", false),
    );
  }
  /** The places of a sentence of the text that tells of what happened, those of the dateline left out. */
  inSentence(index: number): readonly SentencePlace[] {
    return (this.#inSentence[index] ??= this.#readSentence(index));
  }
  #readSentence(index: number): readonly SentencePlace[] {
    const { text, sentences } = this.#read.reading;
    const sentence = sentences[index]!;
    if (BYLINE.test(text.slice(sentence.start, sentence.start + 60))) return [];
    const places = this.inText(sentence);
    const line = this.#dateline;
    return line === null || line.start < sentence.start || line.start >= sentence.end
      ? places
      : places.filter(({ start }) => start < line.start || start >= line.end);
  }
  /** Whether what the report tells of has one scene, by the words of its title and lead; none where they leave it open. */
  nature(): readonly PlaceMention[] {
    return (this.#nature ??= this.#readNature());
  }
  #readNature(): readonly PlaceMention[] {
    const { reading, title } = this.#read;
    const lead = reading.text.slice(
      0,
      reading.sentences[Math.min(1, reading.sentences.length - 1)]?.end ?? 0,
    );
    const counts = [title?.text ?? "", lead].map(countNatures);
    const spot = counts.reduce((sum, one) => sum + one.spot, 0);
    const land = counts.reduce((sum, one) => sum + one.land, 0);
    if (spot === land || reading.sentences.length === 0) return [];
    const { start } = reading.sentences[0]!;
    const place: SentencePlace = {
      start,
      end: start,
      relation: spot > land ? "one-scene" : "many-scenes",
      refers: "whole",
      within: [],
      certain: false,
    };
    return [this.mention(place, reading.text, "document", false)];
  }
  /** The words for the divisions that a claim counts: one of them is not where the count holds. */
  divisions({ start, end }: Span, inTitle: boolean): PlaceMention {
    const place: SentencePlace = {
      start,
      end,
      relation: "divisions",
      refers: "whole",
      within: [],
      certain: false,
    };
    const { text } = inTitle ? this.#read.title! : this.#read.reading;
    return this.mention(place, text, "clause", inTitle);
  }
  wholeWords(index: number): readonly SentencePlace[] {
    const { text, sentences } = this.#read.reading;
    let found = this.#wholeWords.get(index);
    if (found === undefined) {
      const { hints } = shapeOf(sentences[index]!);
      found = (hints & PLACE_HINTS) === 0 ? [] : findWholeWords(text, sentences[index]!, hints);
      this.#wholeWords.set(index, found);
    }
    return found;
  }
  /** The mentions of a sentence of the text other than the claim's own. */
  inScope(index: number, scope: Scope): readonly PlaceMention[] {
    const known = this.#inScope[SCOPE_NUMBER.get(scope)!]!;
    let mentions = known[index];
    if (mentions === undefined) {
      const { text } = this.#read.reading;
      mentions = this.inSentence(index).map((place) => this.mention(place, text, scope, false));
      known[index] = mentions;
    }
    return mentions;
  }
  mention(place: SentencePlace, text: string, scope: Scope, inTitle: boolean): PlaceMention {
    let scopes = this.#shared.get(place);
    if (scopes === undefined) this.#shared.set(place, (scopes = []));
    return (scopes[SCOPE_NUMBER.get(scope)!] ??= makeMention(place, text, scope, inTitle));
  }
  inText(sentence: Sentence): readonly SentencePlace[] {
    return this.#inReading(sentence, this.#read.reading.text, this.#style);
  }
  inTitle(): readonly SentencePlace[] {
    const { title } = this.#read;
    return (this.#title ??=
      title === null
        ? []
        : title.sentences
            .slice(0, 3)
            .flatMap((sentence) => this.#inReading(sentence, title.text, caseStyle(title))));
  }
  #inReading(sentence: Sentence, text: string, style: CaseStyle): readonly SentencePlace[] {
    let places = this.#bySentence.get(sentence);
    if (places === undefined) {
      const { places: found, surnames } = readSentencePlaces(sentence, text, style);
      for (const surname of surnames) this.#surnames.add(surname);
      places = found.filter(
        (place) =>
          place.relation === "in" ||
          !this.#surnames.has(text.slice(place.start, place.end).toLowerCase()),
      );
      this.#bySentence.set(sentence, places);
    }
    return places;
  }
}

/** A text whose letters are all large or all small tells no name by its case. */
const caseStyle = (reading: Reading): CaseStyle => {
  if (reading.allCapitals) return "none";
  const sample = reading.text.slice(0, 4000);
  let small = 0;
  let large = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) {
      large++;
      if (large * 150 >= sample.length) return "mixed";
    }
  }
  return large * 150 < small ? "none" : "mixed";
};

const makeMention = (
  place: SentencePlace,
  text: string,
  scope: Scope,
  inTitle: boolean,
): PlaceMention => ({
  start: place.start,
  end: place.end,
  text: text.slice(place.start, place.end),
  relation: place.relation,
  scope,
  weight: SCOPE_WEIGHT[scope] + (RELATION_WEIGHT[place.relation] ?? 0.5),
  // all fields stand in every mention, in one order: what is looked at so often is best all of one shape
  inTitle: inTitle || undefined,
  country: place.country,
  hint: place.hint,
  refers: place.refers,
  within: place.within.length === 0 ? undefined : place.within,
  certain: place.certain || undefined,
  part: place.part,
  named: place.named,
});

/** "Halba (78)", "in Halba (310 people)": the number in brackets is of the name before them. */
const holdsInBrackets = (
  { end, refers }: SentencePlace,
  { number, qualified = number }: Claim,
  text: string,
): boolean =>
  refers === undefined &&
  qualified.start > end &&
  qualified.start - end < 4 &&
  /^\s?\($/.test(text.slice(end, qualified.start));

const gatherMentions = (
  claim: Claim,
  read: ReadDocument,
  places: DocumentPlaces,
): readonly PlaceMention[] => {
  const { reading, title } = read;
  const { text, sentences } = reading;
  const gathered: PlaceMention[] = [];
  const inTitle = claim.field === "title";
  const add = (mentions: readonly PlaceMention[]): void => {
    for (const mention of mentions) gathered.push(mention);
  };
  const ownScope = (place: SentencePlace): Scope =>
    claim.clause.start <= place.start && place.end <= claim.clause.end ? "clause" : "sentence";
  if (title !== null && inTitle)
    for (const place of places.inTitle())
      gathered.push(places.mention(place, title.text, ownScope(place), true));
  else add(places.titled());
  add(places.datelined());
  add(places.nature());
  if (claim.measure === "settlements" && DIVISIONS.test(claim.counted?.text ?? ""))
    gathered.push(places.divisions(claim.counted!, inTitle));
  const own = inTitle ? -1 : sentenceIndexAt(reading.sentences, claim.number.start);
  const firstBefore = Math.max(0, own - BEFORE);
  for (let index = 0; index < Math.min(LEAD, sentences.length); index++)
    if (inTitle || index < firstBefore || index > own + 1) add(places.inScope(index, "document"));
  if (own >= 0) {
    add(places.section(own));
    for (let index = firstBefore; index < own; index++)
      add(
        places.inScope(
          index,
          sentences[index]!.paragraph === sentences[own]!.paragraph ? "paragraph" : "before",
        ),
      );
    for (const place of places.inSentence(own))
      gathered.push(
        holdsInBrackets(place, claim, text)
          ? places.mention(places.counted(place), text, "clause", false)
          : places.mention(place, text, ownScope(place), false),
      );
    for (const place of places.wholeWords(own))
      gathered.push(places.mention(place, text, ownScope(place), false));
    if (own + 1 < sentences.length) add(places.inScope(own + 1, "after"));
  }
  return gathered.length <= MOST_MENTIONS
    ? gathered
    : [...gathered].sort((a, b) => b.weight - a.weight).slice(0, MOST_MENTIONS);
};

export const placeMentions: Refiner = {
  name: "place-mentions",
  refine: (claims, read) => {
    const places = new DocumentPlaces(read);
    return claims.map((claim) => ({ ...claim, places: gatherMentions(claim, read, places) }));
  },
};
