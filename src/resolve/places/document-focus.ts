// Finds what a whole document is about: for each place that it names, the chance that a count of it holds there.
import { sentenceIndexAt } from "../../model/sentence-at.ts";
import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { Focus } from "./claim-context.ts";
import type { DocumentPlaces, NamedPlace, PlacedMention } from "./document-places.ts";
import { addFeature, bondOf, focusFeatureIndex } from "./features.ts";
import { scorePlace } from "./rank-places.ts";

export interface FocusCandidate {
  readonly placed: NamedPlace;
  readonly features: readonly number[];
}

interface Sightings {
  readonly placed: PlacedMention;
  /** Sentences of the text with a locative mention, in order. */
  readonly locative: Set<number>;
  mentions: number;
  /** Whether it is ever said to be beside something, and whether it is only that. */
  beside: number;
  near: number;
  title: "locative" | "near" | "named" | null;
  dateline: boolean;
  hinted: boolean;
  /** Whether the text says that what it tells of happened there. */
  scene: boolean;
  /** Whether it is called a town or a village where something is said to be in it. */
  village: boolean;
  /** Whether the lead tells what its officials did. */
  leads: boolean;
  /** Whether the title or the lead tells of a part of it: "southern Peru". */
  part: boolean;
  /** The first sentence that names it, the line of the date left out. */
  firstNamed: number;
}

/** A document that names more places than this is about none of the rest. */
const MOST_WEIGHED = 40;

/** Sentences in which a report says where it is. */
const EARLY = 4;
/** The last sentence of a lead. */
const LEAD_END = 1;

/** Ways of standing that tell of a place that it is another than the one spoken of. */
const BESIDE: ReadonlySet<string> = new Set(["beside", "nearby"]);

const few = (count: number): string => (count >= 3 ? "3" : String(count));

const firstOf = (numbers: ReadonlySet<number>): number => {
  let first = Infinity;
  for (const number of numbers) if (number < first) first = number;
  return first;
};

/**
 * The sentences of the text whose counts are all told for context, by where the context begins: what they name from
 * there on is where other things happened. "The attack in Halba comes days after another left 9 dead in Karem."
 */
const findAsides = (claims: readonly Claim[], reading: Reading): ReadonlyMap<number, number> => {
  const asides = new Map<number, number>();
  const others = new Set<number>();
  for (const { field, number, role, places } of claims)
    if (field === "text") {
      const sentence = sentenceIndexAt(reading.sentences, number.start);
      const earlier = places.find(
        ({ refers, relation }) => refers === "whole" && relation === "earlier",
      );
      if (role !== "background") others.add(sentence);
      else if (!asides.has(sentence)) asides.set(sentence, earlier?.start ?? -1);
    }
  for (const sentence of others) asides.delete(sentence);
  return asides;
};

/**
 * The number of the sentence at an offset as the report tells it: captions and lines that stand above the line of
 * the date count right after its lead.
 */
const sentenceAfterDateline = (
  document: DocumentPlaces,
  { sentences }: Reading,
): ((at: number) => number) => {
  const line = document.ordered.find(({ mention }) => mention.relation === "dateline");
  const first = line === undefined ? 0 : sentenceIndexAt(sentences, line.mention.start);
  return (at) => {
    const sentence = sentenceIndexAt(sentences, at);
    return sentence < first ? LEAD_END + (sentence + 1) / (first + 1) : sentence - first;
  };
};

const gather = (
  document: DocumentPlaces,
  reading: Reading,
  asides: ReadonlyMap<number, number>,
  sentenceAt: (at: number) => number,
): Map<number, Sightings> => {
  const seen = new Map<number, Sightings>();
  for (const placed of document.ordered) {
    const { mention, at } = placed;
    let sightings = seen.get(at);
    if (sightings === undefined)
      seen.set(
        at,
        (sightings = {
          placed,
          locative: new Set(),
          mentions: 0,
          beside: 0,
          near: 0,
          title: null,
          dateline: false,
          hinted: false,
          scene: false,
          village: false,
          part: false,
          leads: false,
          firstNamed: Infinity,
        }),
      );
    const bond = placed.isContainer ? "container" : bondOf(mention.relation);
    if (mention.part && (mention.inTitle || sentenceAt(mention.start) <= 1)) sightings.part = true;
    if (mention.inTitle) {
      if (bond === "locative" || bond === "heading" || bond === "owner")
        sightings.title = "locative";
      else if (
        bond === "near" ||
        bond === "goal" ||
        bond === "motion" ||
        mention.relation === "beside"
      )
        sightings.title ??= "near";
      else sightings.title ??= "named";
      continue;
    }
    if (mention.relation === "dateline") {
      sightings.dateline = true;
      continue;
    }
    const sentence = sentenceAt(mention.start);
    if (mention.relation === "official-adjective" && sentence <= 1) sightings.leads = true;
    if (mention.refers === undefined) {
      sightings.mentions++;
      sightings.firstNamed = Math.min(sightings.firstNamed, sentence);
    }
    if (bond === "near" || bond === "motion" || BESIDE.has(mention.relation)) sightings.beside++;
    if (bond === "near") sightings.near++;
    if (mention.hint !== undefined) sightings.hinted = true;
    // "at the Kericho stadium" is in Kericho
    if (
      (bond === "locative" && mention.relation !== "nearby") ||
      bond === "heading" ||
      (mention.relation === "facility" && placed.place.kind !== "water") ||
      // "The village of Halba was buried"
      (mention.relation === "subject" && mention.hint === "settlement")
    ) {
      if (
        mention.start > (asides.get(sentenceIndexAt(reading.sentences, mention.start)) ?? Infinity)
      )
        continue;
      sightings.locative.add(sentence);
      if (mention.relation === "scene") sightings.scene = true;
      if (mention.hint === "settlement") sightings.village = true;
    }
  }
  return seen;
};

/** The places that a document names, each with what speaks for its being what the document is about. */
export const listFocusCandidates = (
  claims: readonly Claim[],
  reading: Reading,
  document: DocumentPlaces,
): readonly FocusCandidate[] => {
  const sentenceAt = sentenceAfterDateline(document, reading);
  const seen = [...gather(document, reading, findAsides(claims, reading), sentenceAt).values()]
    .sort((a, b) => b.locative.size + b.mentions - a.locative.size - a.mentions)
    .slice(0, MOST_WEIGHED);
  const country =
    document.country === null ? null : document.gazetteer.place(`iso:${document.country}`);
  const titled = seen.filter(({ title }) => title !== null);
  const datelined = seen.find(({ dateline }) => dateline) ?? null;
  const total = seen.reduce((sum, { mentions }) => sum + mentions, 0);
  const isFine = ({ placed: { place } }: Sightings): boolean =>
    place.kind === "settlement" || place.kind === "unknown" || place.kind === "water";
  const order = seen
    .filter((sightings) => isFine(sightings) && sightings.locative.size > 0)
    .sort((a, b) => firstOf(a.locative) - firstOf(b.locative));
  const claimSentences = new Set(
    claims.filter(({ field }) => field === "text").map(({ number }) => sentenceAt(number.start)),
  );
  const withClaims = (sightings: Sightings): number =>
    [...sightings.locative].filter((sentence) => claimSentences.has(sentence)).length;
  const mostWithClaims = Math.max(0, ...seen.map(withClaims));
  const mostNamed = Math.max(0, ...seen.map(({ mentions }) => mentions));
  const mostNamedFine = Math.max(0, ...seen.filter(isFine).map(({ mentions }) => mentions));
  /** A town that is named only as what lies near, or where some came from or went, is not where it happened. */
  const mayBeIts = (sightings: Sightings): boolean =>
    isFine(sightings) &&
    !(sightings.locative.size === 0 && (sightings.beside > 0 || sightings.title === "near"));
  const fineOfCountry = (code: string | null): number =>
    seen.filter((other) => mayBeIts(other) && other.placed.place.country === code).length;
  const isHeldByTitle = ({ placed }: Sightings): boolean =>
    titled.some((other) => document.holds(other.placed, placed));
  const isCapital = ({ key, place }: PlacedMention): boolean =>
    place.country !== null && document.gazetteer.place(`capital:${place.country}`)?.key === key;
  // what comes over a whole land is in no one town, though it be the only one named
  const mayBeScene = document.hasOneScene !== false;
  const coarseInLead = seen.filter(
    (sightings) => !isFine(sightings) && firstOf(sightings.locative) <= 1,
  );
  const fineInLead = seen.filter(
    (sightings) =>
      isFine(sightings) &&
      (firstOf(sightings.locative) <= 1 || (sightings.near > 0 && sightings.firstNamed <= 1)),
  );
  const candidates = seen.map((sightings): FocusCandidate => {
    const holdsThis = (other: Sightings): boolean => document.holds(other.placed, sightings.placed);
    const heldByTitle = isHeldByTitle(sightings);
    const { placed, locative, mentions, beside, near, title, dateline, hinted } = sightings;
    const { scene, firstNamed, village } = sightings;
    const features: number[] = [];
    const add = (name: string): void => {
      addFeature(features, focusFeatureIndex(name));
    };
    add(`kind ${placed.place.kind}`);
    if (document.hasOneScene !== null)
      add(
        isFine(sightings)
          ? document.hasOneScene
            ? "fine of one scene"
            : "fine of many scenes"
          : document.hasOneScene
            ? "coarse of one scene"
            : "coarse of many scenes",
      );
    add(`title ${title ?? "none"}`);
    if (isFine(sightings) && (title === "locative" || title === "named")) add("title fine");
    if (title !== "locative") {
      if (titled.some((other) => document.holds(other.placed, placed)))
        add(`held-by-title ${isFine(sightings) ? "fine" : "coarse"}`);
      else if (titled.some((other) => other !== sightings && !document.holds(placed, other.placed)))
        add("title names another");
    }
    if (titled.some((other) => other !== sightings && document.holds(placed, other.placed))) {
      add("holds-title");
      if (
        titled.some(
          (other) =>
            isFine(other) && other.title !== "near" && document.holds(placed, other.placed),
        )
      )
        add("holds-title's town");
    }
    if (scene) add("told to be the scene");
    if (placed.place.kind === "unknown" && mentions <= 1 && title === null)
      add("unknown named once");
    if (sightings.leads) add("country of officials in lead");
    if (sightings.part && placed.place.kind === "country") add("told by a part");
    else if (
      seen.some((other) => other.part && other.placed.place.kind === "country" && holdsThis(other))
    )
      add(`${isFine(sightings) ? "fine" : "division"} in what is told by a part`);
    if (dateline && placed.place.country !== document.country) add("dateline abroad");
    if (dateline && firstNamed > EARLY) {
      // where it happened is named again, if only by its police
      if (
        mentions === 0 &&
        coarseInLead.some(
          (other) =>
            other.title !== null && other.placed.place.kind !== "country" && holdsThis(other),
        )
      )
        add("dateline though title and lead name its holder");
      if (fineInLead.some((other) => other !== sightings && !document.holds(placed, other.placed)))
        add("dateline though lead is elsewhere");
    }
    if (dateline && titled.length === 0) add("dateline and title names none");
    if (dateline && document.hasOneScene === false) add("dateline of many scenes");
    if (dateline) add(locative.size > 0 ? "dateline and locative" : "dateline only");
    if (datelined !== null && !dateline && document.holds(placed, datelined.placed))
      add("holds-dateline");
    const rank = order.indexOf(sightings);
    if (rank >= 0) add(`fine-order ${few(rank)}`);
    if (locative.size > 0) {
      const first = firstOf(locative);
      add(first <= 1 ? "locative in lead" : first <= EARLY ? "locative early" : "locative late");
    }
    add(`locatives ${few(locative.size)}`);
    const share = total === 0 ? 0 : mentions / total;
    add(`share ${share === 0 ? "none" : share < 0.1 ? "low" : share < 0.3 ? "middling" : "high"}`);
    if (mentions > 0 && mentions === mostNamed) add("most-named");
    if (mentions > 0 && isFine(sightings) && mentions === mostNamedFine) add("most-named-fine");
    const own = withClaims(sightings);
    add(`with-claims ${few(own)}`);
    if (own > 0 && own === mostWithClaims) add("most-with-claims");
    if (beside > 0 && locative.size === 0) {
      add(near > 0 && near === beside ? "only-near" : "only-beside");
      if (
        near > 0 &&
        mayBeScene &&
        heldByTitle &&
        isFine(sightings) &&
        order.every((other) => other.dateline || !isHeldByTitle(other))
      )
        add("only-near but none else in title's");
    }
    if (dateline && isCapital(placed)) add("dateline of capital");
    if (
      dateline &&
      order.some((other) => other !== sightings && other.mentions > 1 && isHeldByTitle(other))
    )
      add("dateline with rival");
    if (
      mayBeScene &&
      !dateline &&
      datelined !== null &&
      heldByTitle &&
      locative.size > 0 &&
      isFine(sightings) &&
      order.every((other) => other === sightings || other.dateline || !isHeldByTitle(other))
    )
      add("only one held-by-title but dateline");
    if (locative.size === 0 && title === null && !dateline) add("never-locative");
    const rivals = order.filter((other) => other !== sightings && withClaims(other) > 0).length;
    if (dateline && firstOf(locative) > EARLY && coarseInLead.some(holdsThis))
      add("dateline though lead names its holder");
    if (dateline && heldByTitle) {
      if (mayBeScene) add("dateline held-by-title");
      if (mayBeScene && rivals === 0) add("dateline held-by-title alone");
    } else if (dateline && titled.length > 0 && title === null)
      add("dateline names another than title");
    if (heldByTitle && mayBeIts(sightings) && mayBeScene)
      add(`held-by-title rivals ${few(rivals)}`);
    if (heldByTitle && isFine(sightings) && !mayBeScene) add("held-by-title of many scenes");
    if (heldByTitle && rank === 0 && mayBeScene) add("first fine held-by-title");
    if (
      mayBeScene &&
      placed.place.country !== null &&
      mayBeIts(sightings) &&
      fineOfCountry(placed.place.country) === 1
    )
      add("only fine of its country");
    if (hinted) add("hinted");
    const finer = seen.filter(
      (other) =>
        other !== sightings && other.locative.size > 0 && document.holds(placed, other.placed),
    );
    if (!isFine(sightings)) {
      add(`finer ${few(finer.length)}`);
      const fine = seen.filter((other) => mayBeIts(other) && document.holds(placed, other.placed));
      if (fine.length === 1 && mayBeScene)
        add(title === null ? "holds one fine" : "title holds one fine");
    }
    const finerWithClaims = finer.filter((other) => withClaims(other) > 0).length;
    if (!isFine(sightings)) add(`finer-with-claims ${few(finerWithClaims)}`);
    if (title !== null && !isFine(sightings)) {
      // of one scene the title names the land, and the text the town
      if (document.hasOneScene === true)
        add(
          finer.length === 0
            ? "title coarse of one scene"
            : "title coarse of one scene, finer told",
        );
      else add(`title coarse finer-with-claims ${few(finerWithClaims)}`);
    }
    if (document.hasOneScene === true && isFine(sightings) && village) add("village of one scene");
    if (
      dateline &&
      isCapital(placed) &&
      document.hasOneScene === true &&
      order.some(
        (other) =>
          other !== sightings &&
          !other.dateline &&
          other.village &&
          other.placed.place.country === placed.place.country,
      )
    )
      add("dateline of capital though a village is told");
    if (isFine(sightings)) add(`rivals ${few(rivals)}`);
    add(
      placed.place.country === null
        ? "no-country"
        : placed.place.country === document.country
          ? "main-country"
          : "other-country",
    );
    return { placed, features };
  });
  if (country !== null && !candidates.some(({ placed }) => placed.key === country.key))
    candidates.push({
      placed: document.named(country),
      features: [
        focusFeatureIndex("kind country"),
        focusFeatureIndex("main-country"),
        focusFeatureIndex("share none"),
      ],
    });
  return candidates;
};

export const weighFocus = (candidates: readonly FocusCandidate[], vector: Float64Array): Focus => {
  const scores = candidates.map(({ features }) => scorePlace(features, vector));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return candidates
    .map(({ placed: { place, key, at, known } }, row) => ({
      place,
      key,
      at,
      known,
      part: odds[row]! / all,
    }))
    .sort((a, b) => b.part - a.part)
    .slice(0, 12);
};
