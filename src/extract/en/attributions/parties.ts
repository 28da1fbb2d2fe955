// Gives each speaker its fullest name in the whole text: surnames, "the ministry", "he", "an NGO" find the party meant.
import type { ReadDocument, Reading, Token } from "../../../model/reading.ts";
import { contentWords, findByAcronym, findNames } from "./full-names.ts";
import { isCapital, type Phrase } from "./noun-phrases.ts";
import { sexOfName } from "../persons/given-names.ts";
import { personBefore } from "./told-persons.ts";
import {
  BODIES,
  FIGURE_OPENERS,
  FIGURES,
  GENERIC_BODIES,
  HE,
  IT,
  MANY,
  MEDIA,
  NOT_FIRST,
  PARTIES,
  PERSON_TITLES,
  THEY,
  TITLES,
} from "./speech-words.ts";

/** A speaker as it stands in one sentence. */
export interface PartyMention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** What stands there, without an article. */
  readonly text: string;
  /** With its apposition, where it has one. */
  readonly full: string;
  readonly words: readonly string[];
  readonly pronoun: "he" | "it" | "they" | null;
  /** Whether it is opened by "a" or "an". */
  readonly indefinite: boolean;
  /** Whether it holds a name. */
  readonly named: boolean;
}

/** "data from the ministry", "latest government figures": the party behind the figures. */
const behindFigures = (tokens: readonly Token[], phrase: Phrase): Phrase => {
  let { first } = phrase;
  const { last } = phrase;
  let head = -1;
  for (let at = first; at < last; at++)
    if (FIGURES.has(tokens[at]) && tokens[at]!.lower !== "count") {
      head = at;
      break;
    }
  if (head < 0) return phrase;
  // "ministry figures for the whole of May": the owner stands before
  if (head > first && tokens[head + 1]?.lower === "for") {
    while (first < head && FIGURE_OPENERS.has(tokens[first])) first++;
    const end = tokens[head - 1]!.lower === "'s" ? head - 1 : head;
    if (end > first && ownsFigures(tokens, { first, last: end })) return { first, last: end };
    first = phrase.first;
  }
  for (let at = head + 1; at < last && at < head + 5; at++) {
    const { lower } = tokens[at]!;
    if (["from", "by", "of", "in", "at"].includes(lower) && last - at > 1) {
      const from = tokens[at + 1]!.lower === "the" ? at + 2 : at + 1;
      const named = isCapital(tokens[from]) || hasParty(tokens, from, last);
      return named && from < last ? { first: from, last: endOfOwner(tokens, from, last) } : phrase;
    }
  }
  if (head !== last - 1) return phrase;
  while (first < head && FIGURE_OPENERS.has(tokens[first])) first++;
  let end = head;
  if (tokens[end - 1]?.lower === "'s") end--;
  const owner = { first, last: end };
  return end > first && ownsFigures(tokens, owner) ? owner : phrase;
};

/** "the ministry during the weekend": the owner ends where a time begins. */
const endOfOwner = (tokens: readonly Token[], first: number, last: number): number => {
  for (let at = first + 1; at < last; at++)
    if (/^(?:during|over|on|since|earlier)$/.test(tokens[at]!.lower)) return at;
  return last;
};

const hasParty = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (PARTIES.has(tokens[at])) return true;
  return false;
};

const ownsFigures = (tokens: readonly Token[], { first, last }: Phrase): boolean => {
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (token.lower === "official" || token.lower === "media" || FIGURES.has(token)) continue;
    if (PARTIES.has(token) || isCapital(token)) return true;
  }
  return false;
};

/** "ADEN Officials said": the place of a dateline, run into the sentence. */
const isPlaceline = (tokens: readonly Token[], first: number, last: number): boolean => {
  const [place, next] = [tokens[first]!, tokens[first + 1]];
  return (
    first === 0 &&
    next !== undefined &&
    last > first + 1 &&
    /^\p{Lu}{4,}$/u.test(place.text) &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !PARTIES.has(next) &&
    !TITLES.has(next)
  );
};

/** What stands in a sentence as a speaker, its article and openers taken off. */
export const mentionParty = (
  reading: Reading,
  sentence: number,
  phrase: Phrase,
  apposition: Phrase | null,
): PartyMention => {
  const { tokens } = reading.sentences[sentence]!;
  const behind = behindFigures(tokens, phrase);
  let { first } = behind;
  let { last } = behind;
  if (sentence === 0 && isPlaceline(tokens, first, last)) first++;
  let indefinite = false;
  while (first < last - 1) {
    const { lower } = tokens[first]!;
    if (lower === "a" || lower === "an") indefinite = true;
    else if (lower !== "the" && !NOT_FIRST.holds(lower)) break;
    first++;
  }
  if (
    last - first > 1 &&
    tokens[last - 1]!.kind === "punctuation" &&
    tokens[last - 1]!.text !== ")" &&
    tokens[last - 1]!.text !== "."
  )
    last--;
  const article = tokens[first - 1]?.lower;
  if (article === "a" || article === "an") indefinite = true;
  const start = tokens[first]!.start;
  const end = tokens[last - 1]!.end;
  const text = reading.text.slice(start, end).replace(/\s+/g, " ");
  const full = apposition
    ? `${text}, ${reading.text.slice(tokens[apposition.first]!.start, tokens[apposition.last - 1]!.end).replace(/\s+/g, " ")}`
    : text;
  const words = contentWords(tokens, { first, last });
  if (apposition) words.push(...contentWords(tokens, apposition));
  const only = last - first === 1 ? tokens[first]!.lower : "";
  const pronoun = HE.holds(only) ? "he" : IT.holds(only) ? "it" : THEY.holds(only) ? "they" : null;
  const cased = !reading.allCapitals && !reading.allLower;
  let named = false;
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (PARTIES.has(token) && token.text.length < 5) continue;
    const open = at === 0 && last - first === 1 && PARTIES.has(token);
    if (isCapital(token) && !open && !(at === 0 && (PARTIES.has(token) || TITLES.has(token))))
      named = true;
  }
  if (apposition && cased) named ||= isCapital(tokens[apposition.first]);
  return {
    sentence,
    start,
    end,
    text,
    full,
    words,
    pronoun,
    indefinite,
    named: cased ? named : !PARTIES.holds(words.at(-1) ?? ""),
  };
};

const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

const isPerson = (mention: PartyMention): boolean =>
  mention.pronoun === null &&
  (mention.words.some((word) => PERSON_TITLES.holds(word)) ||
    !mention.words.some((word) => BODIES.holds(word) || MANY.holds(word) || MEDIA.holds(word)));

/** "She" is not Captain Anthony Berg: a given name tells it where it is borne by one sex. */
const isOfOtherSex = ({ text }: PartyMention, { words }: PartyMention): boolean => {
  const sought = text.toLowerCase();
  if (sought !== "he" && sought !== "she") return false;
  for (const word of words) {
    const sex = sexOfName(word);
    if (sex !== null) return sex !== (sought === "he" ? "male" : "female");
  }
  return false;
};

/** "the death toll", "information": what tells, but is never "they". */
const isFigure = ({ words, named }: PartyMention): boolean =>
  !named && FIGURES.holds(words.at(-1) ?? "");

/** Whether the head of a mention stands for several: "officials", "police in Lima" but not "police chief Ruiz". */
const isMany = (mention: PartyMention): boolean =>
  mention.words.some((word) => MANY.holds(word)) &&
  !mention.words.some((word) => PERSON_TITLES.holds(word));

/** Whether a name may be a body's: it says so, or it is one word or set in capitals, and no title stands by it. */
const mayBeBody = (mention: PartyMention): boolean => {
  if (!mention.named || mention.pronoun) return false;
  if (!isPerson(mention)) return true;
  if (mention.words.some((word) => TITLES.holds(word))) return false;
  return mention.words.length === 1 || /\p{Lu}{2}/u.test(mention.text);
};

/** "The agency", "the body": what public bodies of many names are called in short. */
const isAgencyKind = ({ words }: PartyMention, kind: string): boolean =>
  (words[0] === "agency" || words[0] === "body" || words[0] === "organization") &&
  AGENCY_KINDS.has(kind);

const AGENCY_KINDS: ReadonlySet<string> = new Set(
  "council committee commission department institute bureau office service services centre center mission observatory".split(
    " ",
  ),
);

/** How many mentions back one may be meant, and how many parties a text may have that are told apart. */
const REMEMBERED = 60;
const MOST_PARTIES = 150;

/** Finds the fullest name of each speaker of a document; made once for all its claims. */
export class Parties {
  readonly #mentions: readonly PartyMention[];
  readonly #read: ReadDocument;
  /** One mention a wording, as many as can matter. */
  readonly #distinct: readonly PartyMention[];
  readonly cased: boolean;
  readonly #known = new Map<PartyMention, string>();
  readonly #keys = new Map<PartyMention, string>();

  /** The mentions in the order of the text. */
  constructor(read: ReadDocument, mentions: readonly PartyMention[]) {
    this.#read = read;
    this.#mentions = mentions;
    this.cased = !read.reading.allCapitals && !read.reading.allLower;
    const byText = new Map<string, PartyMention>();
    for (const mention of mentions) {
      if (byText.size >= MOST_PARTIES) break;
      if (!mention.pronoun && !byText.has(mention.full)) byText.set(mention.full, mention);
    }
    this.#distinct = [...byText.values()];
  }

  /** The party's fullest name. */
  nameOf(mention: PartyMention): string {
    const known = this.#known.get(mention);
    if (known !== undefined) return known;
    const name = this.#find(mention, 0);
    this.#known.set(mention, name);
    return name;
  }

  /** The fullest name in small letters: one key for one party. */
  keyOf(mention: PartyMention): string {
    let key = this.#keys.get(mention);
    if (key === undefined) this.#keys.set(mention, (key = this.nameOf(mention).toLowerCase()));
    return key;
  }

  #find(mention: PartyMention, depth: number): string {
    if (depth > 3) return mention.full;
    const meant = mention.pronoun ? this.#antecedent(mention) : this.#sameKind(mention);
    if (meant) return this.#find(meant, depth + 1);
    if (mention.pronoun) return mention.text;
    return this.#fullest(mention);
  }

  /** Whom "he", "it" or "they" stands for: the nearest fitting speaker before. */
  #antecedent(mention: PartyMention): PartyMention | null {
    let nearest: PartyMention | null = null;
    let bare: PartyMention | null = null;
    const told = mention.pronoun === "he" && this.cased ? this.#toldOf(mention) : null;
    for (const other of this.#before(mention)) {
      if (told && other.sentence <= told.sentence) return told;
      if (other.pronoun || mention.sentence - other.sentence > 12 || isFigure(other)) continue;
      if (isOfOtherSex(mention, other)) continue;
      const person = isPerson(other) && other.named;
      const many = isMany(other);
      const fits =
        mention.pronoun === "he"
          ? !many && !MEDIA.holds(other.words[0] ?? "") && (person || !other.named)
          : mention.pronoun === "it"
            ? (!person || mayBeBody(other)) && !many
            : many || !person;
      // one bare word may be a company as well: one whom the text names more fully is rather meant
      if (fits && mention.pronoun === "he" && other.words.length === 1 && !this.#isSurname(other)) {
        bare ??= other;
        continue;
      }
      if (fits) return other;
      nearest ??= other;
    }
    return mention.pronoun === "he" ? (told ?? bare) : nearest;
  }

  /** Whether another speaker's longer name holds the one word. */
  #isSurname({ words }: PartyMention): boolean {
    return this.#distinct.some(
      (other) => other.words.length > 1 && other.words.includes(words[0]!),
    );
  }

  /** The person that a sentence shortly before opens with, who has not spoken there. */
  #toldOf(mention: PartyMention): PartyMention | null {
    const { reading } = this.#read;
    const found = personBefore(reading, mention.sentence);
    return found && mentionParty(reading, found.sentence, found.phrase, null);
  }

  /** The place in the list of the first mention that begins after this one. */
  #placeAfter(mention: PartyMention): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle]!.start <= mention.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The mentions before, the nearest first, as far back as a reader remembers. */
  #before(mention: PartyMention): readonly PartyMention[] {
    const end = this.#placeAfter(mention) - 1;
    return this.#mentions.slice(Math.max(0, end - REMEMBERED), Math.max(0, end)).reverse();
  }

  /** "the group", "the sheriff", "an NGO": the named party of that kind. */
  #sameKind(mention: PartyMention): PartyMention | null {
    if (mention.named || mention.words.length === 0) return null;
    const head = mention.words.at(-1)!.replace(/s$/, "");
    if (mention.indefinite) {
      if (!BODIES.holds(mention.words.at(-1)!)) return null;
      const next = this.#mentions[this.#placeAfter(mention)];
      if (!next || next.sentence - mention.sentence > 2) return null;
      return next.named && (!isPerson(next) || next.words.length <= 2) ? next : null;
    }
    if (MANY.holds(mention.words.at(-1)!) || MANY.holds(`${head}s`)) {
      // "the sources": those of that kind told of before, with more words
      for (const other of this.#before(mention))
        if (
          !other.pronoun &&
          other.words.length >= mention.words.length &&
          other.words.at(-1)!.replace(/s$/, "") === head &&
          other.text !== mention.text
        )
          return other;
      return null;
    }
    const rest = mention.words.filter((word) => word !== mention.words.at(-1));
    for (const other of this.#before(mention)) {
      if (other.pronoun || other.words.length <= mention.words.length) continue;
      const has = other.words.some((word) => word.replace(/s$/, "") === head);
      if (has && rest.every((word) => other.words.includes(word))) return other;
    }
    // "the agency" may be one whose name tells of no kind, but "the army" is no agency named before
    if (GENERIC_BODIES.holds(mention.words.at(-1)!) && mention.words.length === 1)
      for (const other of this.#before(mention))
        if (
          mayBeBody(other) &&
          !other.words.some((word) => BODIES.holds(word) && !isAgencyKind(mention, word))
        )
          return other;
    for (const other of this.#distinct)
      if (
        other.start > mention.start &&
        other.named &&
        other.words.length > mention.words.length &&
        mention.words.every((word) => other.words.includes(word))
      )
        return other;
    return null;
  }

  /** The longest name in the text that holds every word of the mention's own. */
  #fullest(mention: PartyMention): string {
    let best = mention.full;
    let size = mention.words.length;
    const own = mention.words;
    for (const other of this.#distinct) {
      if (other.words.length <= size || other.pronoun || other.words.length > 18) continue;
      if (
        mention.named &&
        own.every((word) => other.words.includes(word)) &&
        sameParty(own, other.words)
      ) {
        best = other.full;
        size = other.words.length;
      }
    }
    if (!mention.named) return best;
    const { cased } = this;
    const key = cased
      ? (mention.text.split(/[\s,]+/).findLast((word) => /^\p{Lu}/u.test(word)) ?? "")
      : "";
    if (!key) return best;
    for (const name of findNames(this.#read, key.replace(/['’]s$/, ""))) {
      if (name.words.length <= size || !own.every((word) => name.words.includes(word))) continue;
      if (!sameParty(own, name.words)) continue;
      best = name.text;
      size = name.words.length;
    }
    if (own.length === 1 && /^[A-Z]{2,9}$/.test(mention.text)) {
      const known = findByAcronym(this.#read, mention.text);
      if (known) return known;
      for (const other of this.#distinct)
        if (other.words.length > 1 && initialsOf(other.text) === mention.text) return other.full;
    }
    return best;
  }
}

/** "Ruiz" is "Mayor Ana Ruiz", "Interior Ministry" is "Iraq's Interior Ministry"; "Lima" is not "Lima police". */
const sameParty = (own: readonly string[], other: readonly string[]): boolean => {
  const extra = other.filter((word) => !own.includes(word));
  const ownBody = own.some((word) => PARTIES.holds(word));
  const adds = extra.some((word) => BODIES.holds(word) || MANY.holds(word));
  return ownBody || !adds;
};
