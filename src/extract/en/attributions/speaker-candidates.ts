// Finds the speakers whose word a count may be, with what ties each to it.
import type { Claim } from "../../../model/claim.ts";
import type { Reading, Sentence } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { clauseAt } from "../../clauses.ts";
import { joinValues, type Description } from "../../feature-weights.ts";
import { shapeOf } from "../clauses.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import type { DocumentSpeech, PlacedSpeech } from "./document-speech.ts";
import { quoteAt } from "./quotes.ts";
import { isHeadline } from "./set-off-speaker.ts";
import { announces, goesOn, tellsTheLikeBefore, type PreviousSpeaker } from "./speaker-frames.ts";
import { traitsOf } from "../times/sentence-traits.ts";

/** A speaker whose word a count may be; null for the document's own voice. */
export interface SpeakerCandidate {
  readonly said: PlacedSpeech | null;
  /** The speaker's full name in lower case; empty for the document's own voice. */
  readonly key: string;
  readonly name: string | null;
  readonly describe: Description;
  /** Whether it stands in the count's own sentence. */
  readonly here: boolean;
}

interface CountContext {
  readonly sentence: Sentence;
  readonly token: number;
  readonly quote: Span | null;
  readonly role: string;
  readonly clause: string;
  readonly opening: string;
  /** Whether its sentence tells of other years or sets events side by side, as a reporter does for context. */
  readonly scope: string;
  /** How many parties speak in the text, in one word. */
  readonly voices: string;
  readonly isHeadline: boolean;
}

const contextOf = (claim: Claim, reading: Reading, speech: DocumentSpeech): CountContext | null => {
  const sentence = sentenceAt(reading.sentences, claim.number.start);
  if (!sentence) return null;
  const { tokens } = sentence;
  let token = 0;
  while (token + 1 < tokens.length && tokens[token + 1]!.start <= claim.number.start) token++;
  return {
    sentence,
    token,
    quote: quoteAt(speech.quotes, claim.number.start),
    role: claim.reality === "actual" ? claim.role : claim.reality,
    clause: clauseAt(shapeOf(sentence).clauses, token).kind,
    opening: openingOf(sentence),
    scope: scopeOf(sentence),
    voices: voicesOf(speech),
    isHeadline: isHeadline(sentence),
  };
};

const scopeOf = (sentence: Sentence): string => {
  const { compares, namesYear } = traitsOf(sentence);
  return compares || namesYear ? "context" : "news";
};

const voicesOf = ({ voices }: DocumentSpeech): string =>
  voices <= 1
    ? "one-voice"
    : voices <= 3
      ? "few-voices"
      : voices <= 7
        ? "some-voices"
        : "many-voices";

/** How a sentence opens: what goes on with an account and what sets out anew. */
const openingOf = (sentence: Sentence): string => {
  const word = sentence.tokens.find(({ kind }) => kind !== "punctuation")?.lower ?? "";
  if (/^(?:he|she|it|they|his|her|its|their)$/.test(word)) return "pronoun";
  if (/^(?:of|among)$/.test(word)) {
    const next = sentence.tokens[1]?.lower ?? "";
    if (/^(?:those|these|them|the|that)$/.test(next)) return "subset";
  }
  if (/^(?:the|this|that|these|those|another|other|others|both)$/.test(word)) return "definite";
  if (/^(?:moreover|furthermore|additionally|similarly)$/.test(word)) return "going-on";
  if (word === "in" && sentence.tokens.slice(1, 4).some(({ lower }) => lower === "addition"))
    return "going-on";
  if (/^(?:also|and|but|in|on|at|about|some|around|of)$/.test(word))
    return word === "in" || word === "on" || word === "at" ? "place" : "going-on";
  if (/^(?:meanwhile|earlier|last|since|separately|elsewhere)$/.test(word)) return "anew";
  if (sentence.tokens[0]?.kind === "number") return "number";
  return "other";
};

/** How a count stands to speech in its own sentence. */
const relationTo = ({ speech }: PlacedSpeech, token: number): string => {
  if (token >= speech.first && token < speech.last) return "inside";
  const after = token >= speech.last;
  switch (speech.side) {
    case "after":
      return after ? "said-after" : "not-after";
    case "before":
      return after ? "not-before" : "said-before";
    case "around":
      return after ? "around-after" : "around-before";
  }
};

const bucket = (distance: number): string =>
  distance <= 4 ? "touching" : distance <= 10 ? "close" : distance <= 20 ? "off" : "away";

const linkOf = (previous: PreviousSpeaker, count: CountContext, reading: Reading): string => {
  const other = sentenceAt(reading.sentences, previous.claim.number.start);
  if (!other || previous.claim.field === "title") return "far";
  if (other === count.sentence) return "sentence";
  const distance = count.sentence.index - other.index;
  const here = other.paragraph === count.sentence.paragraph;
  return distance === 1 ? (here ? "next" : "next-paragraph") : here ? "paragraph" : "far";
};

/** How long ago a party was last heard, where it was the speaker of the count before: its word does not reach for ever. */
const freshness = (said: PlacedSpeech, count: CountContext, { sentences }: Reading): string => {
  const distance = count.sentence.index - said.sentence;
  const paragraphs = count.sentence.paragraph - sentences[said.sentence]!.paragraph;
  if (distance <= 1) return "fresh";
  if (paragraphs === 0) return distance <= 4 ? "fading" : "faded";
  return paragraphs === 1 && distance <= 3 ? "fading-off" : "stale";
};

/** How close before or after a quote the words that tell its speaker stand. */
const TOUCH = 24;

const touchesQuote = (said: PlacedSpeech, quote: Span): boolean =>
  (said.start >= quote.end && said.start - quote.end <= TOUCH) ||
  (said.end <= quote.start && quote.start - said.end <= TOUCH);

/** Manners of those who are quoted or cited by another. */
const ORIGIN: ReadonlySet<string> = new Set(["cited", "quoted"]);

/** How many speakers of its own sentence are weighed, the nearest to the count. */
const WITHIN = 8;

const nearestOf = (found: readonly PlacedSpeech[], token: number): readonly PlacedSpeech[] => {
  const speaking = found.filter(({ speech }) => speech.manner !== "quoted-by");
  if (speaking.length <= WITHIN) return speaking;
  const next = speaking.findIndex(({ speech }) => speech.verb > token);
  const from = Math.max(0, (next < 0 ? speaking.length : next) - WITHIN / 2);
  return speaking.slice(from, from + WITHIN);
};

/** Whether another speaker, named between this one and the count, takes its place. */
const shadows = (other: PlacedSpeech, said: PlacedSpeech, token: number): boolean => {
  if (other === said || other.speech.speaker === null) return false;
  if (other.speech.isNested || ORIGIN.has(said.speech.manner)) return false;
  const { verb, side } = said.speech;
  if (verb < token)
    return other.speech.side === "after" && other.speech.verb > verb && other.speech.last <= token;
  return (
    side !== "after" &&
    other.speech.side !== "after" &&
    other.speech.verb < verb &&
    other.speech.first > token
  );
};

/** How many tokens may stand between one who hands on and the one handed on: "the station, citing doctors, said". */
const CITES_WITHIN = 3;

/** Whether another, cited or quoted by this one, is the origin of what both tell. */
const isHandedOn = (said: PlacedSpeech, all: readonly PlacedSpeech[]): boolean =>
  said.speech.manner !== "cited" &&
  said.speech.speaker !== null &&
  all.some(({ speech: { manner, first, last } }) => {
    if (manner !== "cited") return false;
    const { speaker } = said.speech;
    const behind = first - Math.max(said.speech.last, speaker!.last);
    const between = first >= speaker!.last && last <= said.speech.verb;
    return between || (behind >= 0 && behind <= CITES_WITHIN);
  });

/** "…, an officer said on Monday, the daily reported": the last only hands on what another said of the count. */
const isOuter = (said: PlacedSpeech, all: readonly PlacedSpeech[], token: number): boolean =>
  said.speech.side === "before" &&
  said.speech.manner === "reported" &&
  said.speech.first > token &&
  all.some(({ speech: { side, speaker, verb, last } }) => {
    if (speaker === null || verb >= said.speech.verb) return false;
    return side === "after" ? last <= token : verb > token && last <= said.speech.first;
  });

/** How many speakers before the count's sentence are weighed, and how many after it. */
const BEFORE = 3;
const AFTER = 2;
/** How many sentences back "this was announced by the mayor" reaches in its paragraph. */
const ANNOUNCED = 5;
/** How many mentions back those before are looked for. */
const LOOK_BACK = 12;

/**
 * Those whose word a count may be: the speakers of its sentence, the nearest before and after, the one
 * who speaks the quote that holds it, and the document itself.
 */
export const speakerCandidates = (
  claim: Claim,
  reading: Reading,
  speech: DocumentSpeech,
  previous: PreviousSpeaker | null,
): readonly SpeakerCandidate[] => {
  const count = contextOf(claim, reading, speech);
  if (!count) return [];
  const link = previous && linkOf(previous, count, reading);
  const { all, parties } = speech;
  const candidates: SpeakerCandidate[] = [];
  const tellSameness = (tell: Tell, key: string, said: PlacedSpeech | null): void => {
    if (!previous || !link || !previous.keys.has(key)) return;
    const voice = key === "" ? "own-before" : "speaker-before";
    tell("as-before", said ? freshness(said, count, reading) : "own");
    tell("as-before", link);
    tell(voice, link);
    tell(voice, count.opening);
    tell(voice, count.role);
  };
  const add = (said: PlacedSpeech, place: string, more: Description): void => {
    const name = parties.nameOf(said.party);
    const key = parties.keyOf(said.party);
    candidates.push({
      said,
      key,
      name,
      here: said.sentence === count.sentence.index,
      describe: (tell) => {
        const { kind } = said;
        tell("place", place);
        tell(place, kind);
        tell("kind", kind);
        tell(place, said.speech.manner);
        tell(place, count.role);
        tell(place, count.scope);
        more(tell);
        tellSameness(tell, key, said);
      },
    });
  };
  /** One of whom a later sentence only says that what stands before it is its word. */
  const addAnnounced = (said: PlacedSpeech, where: string): void => {
    const name = parties.nameOf(said.party);
    candidates.push({
      said,
      key: parties.keyOf(said.party),
      name,
      here: false,
      describe: (tell) => {
        tell("announced", where);
      },
    });
  };
  const quoted = count.quote ? "quoted" : "plain";
  const first = firstSpeech(all, count.sentence.index);
  let after = first;
  while (after < all.length && all[after]!.sentence === count.sentence.index) after++;
  const inSentence = nearestOf(all.slice(first, after), count.token);
  const cites = inSentence.some(({ speech: { manner } }) => ORIGIN.has(manner));
  let spoken = false;
  for (const said of inSentence) {
    if (isHandedOn(said, inSentence) || isOuter(said, inSentence, count.token)) continue;
    if (inSentence.some((other) => shadows(other, said, count.token))) continue;
    const relation = relationTo(said, count.token);
    spoken ||= !relation.startsWith("not") && relation !== "inside";
    add(said, relation, (tell) => {
      const distance = Math.max(count.token - said.speech.last, said.speech.first - count.token, 0);
      const { quote } = count;
      tell(relation, bucket(distance));
      tell(relation, count.clause);
      tell(relation, quoted);
      if (quote !== null && said.start >= quote.start && said.end <= quote.end)
        tell("inside-the-quote", "");
      if (said.speech.isNested) tell("nested", relation);
      if (cites) tell("cites", ORIGIN.has(said.speech.manner) ? "origin" : "outer");
    });
  }
  const around = count.quote ? "quoted" : spoken ? "spoken" : "unspoken";
  const isHere = (said: PlacedSpeech): boolean =>
    reading.sentences[said.sentence]!.paragraph === count.sentence.paragraph;
  const frame = keyAhead(speech, after, count);
  const likeBefore = tellsTheLikeBefore(claim, count.sentence, previous, reading);
  const nextKeys = keysOf(speech, after, count.sentence.index + 1);
  // a speaker of the sentence before, and of those before it, each once
  const seen = new Set<string>();
  for (let i = first - 1, taken = 0; i >= 0 && taken < BEFORE && i >= first - LOOK_BACK; i--) {
    const said = all[i]!;
    if (said.speech.manner === "quoted-by") continue;
    const key = parties.keyOf(said.party);
    if (seen.has(key)) continue;
    seen.add(key);
    const place = taken === 0 ? "before-nearest" : "before-further";
    add(said, place, (tell) => {
      const distance = count.sentence.index - said.sentence;
      const far = distance === 1 ? "one" : distance === 2 ? "two" : distance <= 4 ? "some" : "many";
      const where = isHere(said) ? "here" : "there";
      tell(place, AROUND[around][far]);
      tell(place, AROUND[around][where]);
      tell(place, FAR[far][where]);
      tell(place, count.opening);
      tell(joinValues(far, where), count.voices);
      tell(place, frame === key ? "framed" : frame === null ? "unfollowed" : "followed");
      tell(far, frame === key ? "framed" : frame === null ? "unfollowed" : "followed");
      tell(far, joinValues(where, said.kind));
      tell(where, said.speech.manner);
      tell(place, SIDE[said.speech.side]);
      if (count.quote !== null && touchesQuote(said, count.quote)) tell("touches-quote", "");
      if (quoteAt(speech.quotes, said.start) !== null) tell("from-a-quote", "");
      if (count.isHeadline) tell("headline", place);
      if (distance === 1 && likeBefore && nextKeys.has(key)) tell("stands-between", around);
    });
    taken++;
  }
  for (let i = after, taken = 0; i < all.length && taken < AFTER; i++) {
    const said = all[i]!;
    if (said.speech.manner === "quoted-by") continue;
    const distance = said.sentence - count.sentence.index;
    const touches = count.quote !== null && touchesQuote(said, count.quote);
    const announced = announces(said, reading);
    if (all[i - 1]?.sentence === said.sentence && announces(all[i - 1]!, reading)) continue;
    if (distance > (announced && isHere(said) ? ANNOUNCED : 2) && !touches) break;
    const place = distance === 1 ? "next" : distance === 2 ? "second-next" : "end-of-quote";
    const frames = seen.has(parties.keyOf(said.party));
    if (announced) {
      addAnnounced(said, isHere(said) ? "here" : "there");
      taken++;
      continue;
    }
    add(said, place, (tell) => {
      const where = isHere(said) ? "here" : "there";
      tell(place, AROUND[around][where]);
      tell(place, frames ? "frames" : "alone");
      tell(place, SIDE[said.speech.side]);
      tell(place, FAR[said.party.pronoun ? "pronoun" : "name"][where]);
      if (touches) tell("touches-quote", "");
      if (distance === 1 && goesOn(said, count.sentence, reading)) tell("goes-on", around);
      if (count.isHeadline) tell("headline", place);
    });
    taken++;
  }
  const nearest = first > 0 ? count.sentence.index - all[first - 1]!.sentence : 9;
  candidates.push({
    said: null,
    key: "",
    name: null,
    here: false,
    describe: (tell) => {
      tell("own", "");
      tell("own", around);
      tell(OWN[around], count.role);
      tell(OWN[around], count.scope);
      tell(OWN[around], count.opening);
      tell(OWN[around], nearest === 1 ? "one" : nearest <= 3 ? "some" : "many");
      tell(
        OWN[around],
        after < all.length && all[after]!.sentence === count.sentence.index + 1
          ? "followed"
          : "alone",
      );
      if (first > 0) tell(OWN[around], all[first - 1]!.kind);
      if (all.length === 0) tell("own", "silent");
      if (count.sentence.index === 0) tell("own", "lead");
      if (count.isHeadline) tell("headline", OWN[around]);
      tellSameness(tell, "", null);
    },
  });
  return candidates;
};

/** How many sentences ahead the next speaker is looked for: where it is the last one too, all between may be its word. */
const FRAME_REACH = 9;

/** The key of the next party that speaks after a count; null where none does soon. */
const keyAhead = (
  { all, parties }: DocumentSpeech,
  from: number,
  { sentence }: CountContext,
): string | null => {
  for (let i = from; i < all.length; i++) {
    const said = all[i]!;
    if (said.sentence - sentence.index > FRAME_REACH) return null;
    if (said.speech.manner !== "quoted-by") return parties.keyOf(said.party);
  }
  return null;
};

/** The keys of those who speak in a sentence, whose speech begins at a place of the list. */
const keysOf = (
  { all, parties }: DocumentSpeech,
  from: number,
  sentence: number,
): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (let i = from; i < all.length && all[i]!.sentence === sentence; i++)
    keys.add(parties.keyOf(all[i]!.party));
  return keys;
};

type Tell = Parameters<Description>[0];

/** The place of the first speech of a sentence or of those after it, in a list in the text's order. */
const firstSpeech = (all: readonly PlacedSpeech[], sentence: number): number => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Pairs of words as one word, made once. */
const pairs = <A extends string, B extends string>(
  first: readonly A[],
  second: readonly B[],
): Readonly<Record<A, Readonly<Record<B, string>>>> =>
  Object.fromEntries(
    first.map((a) => [a, Object.fromEntries(second.map((b) => [b, `${a}:${b}`]))]),
  ) as Record<A, Record<B, string>>;

const AROUND = pairs(
  ["quoted", "spoken", "unspoken"],
  ["one", "two", "some", "many", "here", "there"],
);
const FAR = pairs(["one", "two", "some", "many", "pronoun", "name"], ["here", "there"]);
const SIDE = { before: "side-before", after: "side-after", around: "side-around" } as const;
const OWN = { quoted: "own-quoted", spoken: "own-spoken", unspoken: "own-unspoken" } as const;
