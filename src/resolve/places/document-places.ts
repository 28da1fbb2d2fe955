// Turns the mentions of a document into places of the gazetteer, each read in the light of the others.
import type { Claim, PlaceMention, ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import { togetherOf } from "./together.ts";
import { isCaseless, isNamedByKind, nameOf, spelledAs, titleCase } from "./place-names.ts";
import { joinSpellings } from "./spellings.ts";

export type NamedPlace = Pick<PlacedMention, "place" | "key" | "known" | "at">;

/** A mention with the place that it means here. */
export interface PlacedMention {
  readonly mention: PlaceMention;
  readonly place: ResolvedPlace;
  /** Key of the place in the gazetteer, or of the name where no gazetteer knows it. */
  readonly key: string;
  /** The number of the key among those of the document, by which places are compared at no cost. */
  readonly at: number;
  /** Null where the name is not known. */
  readonly known: GazetteerPlace | null;
  /** Whether the name only says in which larger place the name before it lies. */
  isContainer: boolean;
}

/** How much a way of standing in a sentence says of what the report is about. */
const VOTE: Readonly<Record<string, number>> = {
  in: 2,
  scene: 2,
  "told-in": 1,
  "treated-in": 1,
  at: 2,
  near: 2,
  across: 2,
  dateline: 2,
  hit: 2,
  bare: 0.4,
  heading: 2,
  possessive: 1.5,
  container: 2,
  "place-adjective": 1.5,
  adjective: 1,
  people: 0.7,
  official: 1,
  "official-adjective": 1,
};

/** A settlement of fewer people than this is believed only where something else speaks for it. */
const KNOWN_TO_ALL = 30_000;
const KNOWN_TO_SOME = 5_000;
/** What the namesakes abroad of a few villages speak for their country is less than this. */
const ABROAD_SHARE = 0.25;
const INLAND = /\b(?:lake|river)\b/i;
/** Cities of so many people are named without their country. */
const KNOWN_ABROAD = 300_000;
/** A report of which so much is of one country. */
const OF_ONE_COUNTRY = 0.6;

/** More people live in no quarter of a city. */
const LARGEST_QUARTER = 500_000;

/** " in the ", and a word for the kind. */
const LONGEST_IN = 12;

/** "The capital" points back over so many mentions and no more. */
const FARTHEST_BACK = 60;
const KNOWN_BY_FIRST_WORDS = 200_000;
/** Only what is so large has a north that is spoken of. */
const SPLIT_BY_COMPASS = 200_000;
const COMPASS = /^(?:north|south|east|west|central|inner|greater)\s+/i;
const LOCATIVE: ReadonlySet<string> = new Set([
  "in",
  "scene",
  "told-in",
  "nearby",
  "at",
  "near",
  "on",
  "hit",
  "across",
]);

/** Ways of standing that name a place beside the one spoken of. */
const BESIDE: ReadonlySet<string> = new Set([
  "near",
  "from",
  "to",
  "official",
  "told-in",
  "speaker",
  "people",
]);

/** Ways of standing that say of whom something is told, or by whom. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  "people",
  "adjective",
  "speaker",
  "with",
  "against",
]);

/** Ways of standing that a name of a place has and a plain word or a person's name has not. */
const NAMED_AS_PLACE: ReadonlySet<string> = new Set([
  "in",
  "scene",
  "told-in",
  "treated-in",
  "nearby",
  "at",
  "near",
  "across",
  "off",
  "on",
  "hit",
  "from",
  "to",
  "of",
  "dateline",
  "heading",
  "place-adjective",
  "container",
  "beside",
]);
const KNOWN_AS_A_WORD = 20_000;

/** No name is so long: sentences are cut before. */
const LONGEST = 8192;

/** One number for one stretch of the text or of the title. */
const stretchOf = ({ start, end, inTitle }: PlaceMention): number =>
  (start * LONGEST + Math.min(end - start, LONGEST - 1)) * 2 + (inTitle ? 1 : 0);

/** A stretch that names a place, with what it means here: the mentions of its scopes share it. */
interface Stretch {
  mention: PlaceMention;
  placed: PlacedMention | null;
}

const sizeOf = (place: GazetteerPlace): number => {
  switch (place.kind) {
    case "country":
      return 9;
    case "region":
    case "water":
      return 7.5;
    case "subdivision":
      return Math.log10(Math.max(place.population, 20_000)) - 0.3;
    default:
      return Math.log10(Math.max(place.population, 300));
  }
};

const hintFits = (hint: PlaceMention["hint"], place: GazetteerPlace): boolean | null => {
  if (hint === undefined) return null;
  if (hint === "quarter") return place.kind === "settlement" && place.population < LARGEST_QUARTER;
  if (hint === "district") return place.kind === "settlement" || place.kind === "subdivision";
  if (hint === "region") return place.kind === "region" || place.kind === "subdivision";
  return hint === place.kind;
};

/** "Buy Photo" and "Accidental Shooting": in a heading or a title any word may be written large. */
const isCapitalised = ({ relation, inTitle, certain, within }: PlaceMention): boolean =>
  certain !== true &&
  within === undefined &&
  (relation === "heading" || (inTitle === true && relation === "hit"));

/** How the places of one name share its vote among countries. */
interface Ballot {
  readonly parts: readonly (readonly [country: string, part: number])[];
  readonly first: GazetteerPlace;
  /** How far a name is believed that nothing else speaks for, 0 to 1. */
  readonly belief: number;
}

const makeBallot = (counted: readonly GazetteerPlace[]): Ballot => {
  const sizes = counted.map((place) => 10 ** sizeOf(place));
  let sum = 0;
  for (const size of sizes) sum += size;
  const best = new Map<string, number>();
  for (const [rank, { country }] of counted.entries())
    if (country !== null) best.set(country, (best.get(country) ?? 0) + sizes[rank]! / sum);
  const first = counted[0]!;
  const belief =
    first.kind !== "settlement" ? 1 : Math.min(1, Math.max(0, (sizeOf(first) - 3.5) / 2.5));
  return { parts: [...best], first, belief };
};

/** The ballot of a name, by what the gazetteer finds of it: reports name the same places over and over. */
const BALLOTS = new WeakMap<readonly GazetteerPlace[], Ballot>();

/** So many places of one name are counted. */
const MOST_COUNTED = 8;

const ballotOf = (readings: readonly GazetteerPlace[]): Ballot => {
  let ballot = BALLOTS.get(readings);
  if (ballot === undefined) {
    ballot = makeBallot(readings.slice(0, MOST_COUNTED));
    BALLOTS.set(readings, ballot);
  }
  return ballot;
};

interface Reading {
  readonly mention: PlaceMention;
  readonly readings: readonly GazetteerPlace[];
  /** Names that hold it, as far as the gazetteer knows them. */
  readonly holders: readonly GazetteerPlace[];
}

/** What a country that is named right before speaks for the places that lie in it. */
const NEAR_COUNTRY = 3;
const NEAR_CHARS = 150;
/** So many mentions before are looked at. */
const NEAR_MENTIONS = 5;

/** The countries that are named right before a mention. */
const countriesNear = (read: readonly Reading[], at: number): ReadonlySet<string> => {
  const near = new Set<string>();
  const { mention } = read[at]!;
  for (let before = at - 1; before >= Math.max(0, at - NEAR_MENTIONS); before--) {
    const { mention: other, readings } = read[before]!;
    if (other.inTitle !== mention.inTitle || mention.start - other.end > NEAR_CHARS) break;
    const [first] = readings;
    if (first?.kind === "country" && first.country !== null) near.add(first.country);
  }
  return near;
};

/** All that a document names, read once for all its claims. */
export class DocumentPlaces {
  readonly gazetteer: Gazetteer;
  readonly #votes = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  /** Asked again and again for the same few places: whether the first number's place holds the second's. */
  readonly #held: (boolean | undefined)[][] = [];
  readonly #byMention = new Map<PlaceMention, Stretch>();
  /** Mentions of places in headings. */
  readonly #headings = new Set<PlaceMention>();
  readonly #subdivisions = new Map<string, number>();
  #mainSubdivision: string | undefined;
  #total = 0;
  /** Names that stand by themselves where a place would. */
  readonly #alone = new Set<string>();
  /** The country that most of the document speaks of; null where it names none. */
  readonly country: string | null;
  /** Whether what the document tells of has one scene; null where its words leave that open. */
  readonly hasOneScene: boolean | null;
  /** How many places the headings of the text name. */
  readonly sections: number;
  /** Placed mentions in the order of the text, those of the title first. */
  readonly ordered: readonly PlacedMention[];

  constructor(claims: readonly Claim[], gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    const stretches = new Map<number, Stretch>();
    for (const { places } of claims)
      for (let at = 0; at < places.length; at++) this.#keep(places[at]!, stretches);
    const natures = new Set<string>();
    for (const { mention } of stretches.values()) {
      if (LOCATIVE.has(mention.relation) && mention.inTitle !== true)
        this.#alone.add(nameOf(mention));
      natures.add(mention.relation);
    }
    this.hasOneScene = natures.has("one-scene") ? true : natures.has("many-scenes") ? false : null;
    const sorted = Array.from(stretches.values(), ({ mention }) => mention).sort(
      (a, b) =>
        Number(b.inTitle ?? false) - Number(a.inTitle ?? false) ||
        a.start - b.start ||
        b.end - a.end,
    );
    const read = sorted
      .filter((mention) => mention.refers === undefined)
      .map((mention) => this.#lookUp(mention));
    for (const reading of read) this.#vote(reading);
    // of the words of a title many are written large that name nothing
    const named = new Set(
      read
        .filter(({ mention }) => mention.certain && !mention.inTitle)
        .map(({ mention }) => mention.text),
    );
    this.country = this.#mostVoted();
    this.#mainSubdivision = this.#mostNamedSubdivision();
    let coveredTo = -1;
    let coveredInTitle = false;
    for (let at = 0; at < read.length; at++) {
      const reading = read[at]!;
      const { mention } = reading;
      const isTitle = mention.inTitle ?? false;
      if (isTitle !== coveredInTitle) coveredTo = -1;
      coveredInTitle = isTitle;
      // of names within one another the longest that is known counts
      if (mention.start < coveredTo) continue;
      const placed = this.#place(reading, named, countriesNear(read, at));
      this.#byMention.get(mention)!.placed = placed;
      if (placed !== null && (placed.known !== null || mention.certain)) coveredTo = mention.end;
    }
    this.#joinSpellings();
    this.#markContainers(read);
    const earlier: PlaceMention[] = [];
    for (const mention of sorted)
      if (mention.refers !== undefined) this.#pointBack(mention, earlier.slice(-FARTHEST_BACK));
      else if (this.placed(mention) !== null) earlier.push(mention);
    const sections = new Set<number>();
    for (const mention of this.#headings) {
      const placed = this.placed(mention);
      if (placed !== null) sections.add(placed.at);
    }
    this.sections = sections.size;
    this.ordered = sorted
      .map((mention) => this.placed(mention))
      .filter((placed) => placed !== null);
  }

  /** Keeps a mention with its stretch: the mentions of one stretch in several scopes share it. */
  #keep(mention: PlaceMention, stretches: Map<number, Stretch>): void {
    if (this.#byMention.has(mention)) return;
    const key = stretchOf(mention);
    let stretch = stretches.get(key);
    if (stretch === undefined) stretches.set(key, (stretch = { mention, placed: null }));
    else if (mention.certain && !stretch.mention.certain) stretch.mention = mention;
    this.#byMention.set(mention, stretch);
    if (mention.relation === "section") this.#headings.add(mention);
  }

  /** What a mention of one of the document's claims means. */
  placed(mention: PlaceMention): PlacedMention | null {
    return this.#byMention.get(mention)?.placed ?? null;
  }

  /** Share of what the document says of places that is said of that country, 0 to 1. */
  share(country: string | null): number {
    return country === null || this.#total === 0
      ? 0
      : (this.#votes.get(country) ?? 0) / this.#total;
  }

  /** Whether the first place holds the second; of an unknown place only its country and division are known. */
  holds(outer: NamedPlace, inner: NamedPlace): boolean {
    const held = (this.#held[outer.at] ??= []);
    let holds = held[inner.at];
    if (holds === undefined) {
      holds =
        outer.known !== null && outer.at !== inner.at && this.#lookUpHolding(outer.known, inner);
      held[inner.at] = holds;
    }
    return holds;
  }

  /** The number that the document knows a key by. */
  numberOf(key: string): number {
    let at = this.#numbers.get(key);
    if (at === undefined) this.#numbers.set(key, (at = this.#numbers.size));
    return at;
  }

  /** A place of the gazetteer, as those that the document names are held. */
  named(place: GazetteerPlace): NamedPlace {
    return { place, key: place.key, at: this.numberOf(place.key), known: place };
  }

  #lookUpHolding(outer: GazetteerPlace, inner: NamedPlace): boolean {
    if (inner.known !== null) return this.gazetteer.holds(outer, inner.known);
    if (outer.kind === "country") return outer.country === inner.place.country;
    return outer.kind === "subdivision" && outer.subdivision === inner.place.subdivision;
  }

  #shareOfSubdivision({ kind, subdivision }: GazetteerPlace): number {
    if (kind !== "settlement" || subdivision === undefined || this.#total === 0) return 0;
    return (this.#subdivisions.get(subdivision) ?? 0) / this.#total;
  }

  #lookUp(mention: PlaceMention): Reading {
    if (mention.country !== undefined) {
      const country = this.gazetteer.place(`iso:${mention.country}`);
      return { mention, readings: country === null ? [] : [country], holders: [] };
    }
    const holders = (mention.within ?? []).flatMap((name) =>
      this.gazetteer
        .find(name)
        .filter(({ kind }) => kind !== "settlement")
        .slice(0, 3),
    );
    const name = nameOf(mention);
    let readings = this.gazetteer.find(name);
    // "in the crowded lanes": words of a text without case begin with a name by chance
    if (
      readings.length === 0 &&
      LOCATIVE.has(mention.relation) &&
      !isCaseless(name) &&
      !name.includes("'")
    )
      readings = this.#firstWordsOf(name);
    // "in South Manchester"
    if (readings.length === 0 && COMPASS.test(name))
      readings = this.gazetteer
        .find(name.replace(COMPASS, ""))
        .filter(({ population }) => population >= SPLIT_BY_COMPASS)
        .slice(0, 1);
    if (mention.hint !== undefined) {
      // "Hunan Province" and "Sumy region": the name without the word for its kind
      const space = name.lastIndexOf(" ");
      if (readings.length === 0 && space > 0 && isNamedByKind(mention))
        // "Wagoner County" is not the town of Wagoner
        readings = this.gazetteer
          .find(name.slice(0, space))
          .filter((place) => hintFits(mention.hint, place));
    }
    // "Xinjiang Uygur Autonomous Region"
    if (readings.length === 0 && (mention.hint === "subdivision" || mention.hint === "district"))
      readings = this.#divisionsOf(name);
    return { mention, readings, holders };
  }

  /** The divisions that the first words of a longer name know. */
  #divisionsOf(name: string): readonly GazetteerPlace[] {
    for (let space = name.lastIndexOf(" "); space > 0; space = name.lastIndexOf(" ", space - 1)) {
      const found = this.gazetteer
        .find(name.slice(0, space))
        .filter(({ kind }) => kind === "subdivision");
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "On the Lagos Island Bridge": the great city, or the place named before, that a longer name begins with. */
  #firstWordsOf(name: string): readonly GazetteerPlace[] {
    for (let space = name.lastIndexOf(" "); space > 0; space = name.lastIndexOf(" ", space - 1)) {
      const first = name.slice(0, space);
      const known = this.gazetteer.find(first)[0];
      if (known === undefined || (known.kind !== "country" && known.kind !== "settlement"))
        continue;
      if (known.population >= KNOWN_BY_FIRST_WORDS || this.#alone.has(first)) return [known];
    }
    return [];
  }

  #vote({ mention, readings, holders }: Reading): void {
    if (readings.length === 0) return;
    const weight = VOTE[mention.relation] ?? 0.7;
    const held =
      holders.length === 0
        ? []
        : readings.filter((place) => holders.some((holder) => this.gazetteer.holds(holder, place)));
    const { parts, first, belief } =
      held.length > 0 ? makeBallot(held.slice(0, MOST_COUNTED)) : ballotOf(readings);
    if (
      first.subdivision !== undefined &&
      (first.kind === "subdivision" || first.population >= 200_000)
    )
      this.#subdivisions.set(
        first.subdivision,
        (this.#subdivisions.get(first.subdivision) ?? 0) + weight,
      );
    for (const [country, part] of parts) {
      const vote = weight * (held.length > 0 ? 1 : belief) * part;
      this.#votes.set(country, (this.#votes.get(country) ?? 0) + vote);
      this.#total += vote;
    }
  }

  #mostVoted(): string | null {
    let best: string | null = null;
    let most = 0;
    for (const [country, votes] of this.#votes) if (votes > most) [best, most] = [country, votes];
    return best;
  }

  /** The first-level division of the main country that the document names most; undefined where it names none. */
  #mostNamedSubdivision(): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [subdivision, votes] of this.#subdivisions)
      if (votes > most && subdivision.startsWith(`${this.country ?? ""}-`))
        [best, most] = [subdivision, votes];
    return best;
  }

  /** `named`: the names that stand somewhere in the document as only a place would. */
  #place(
    { mention, readings, holders }: Reading,
    named: ReadonlySet<string>,
    near: ReadonlySet<string>,
  ): PlacedMention | null {
    // "on the Atlantic coast" is on land
    if (mention.hint === "region" && readings[0]?.kind === "water") return null;
    if (mention.hint === "quarter" && !this.#hasQuarter(readings))
      return this.#unknown(mention, holders);
    let best: GazetteerPlace | null = null;
    let highest = -Infinity;
    let isHeld = false;
    const name = mention.text.toLowerCase();
    for (let rank = 0; rank < readings.length; rank++) {
      const place = readings[rank]!;
      const held =
        holders.length > 0 && holders.some((holder) => this.gazetteer.holds(holder, place));
      const fits = hintFits(mention.hint, place);
      const score =
        sizeOf(place) +
        5 * this.share(place.country) +
        2 * this.#shareOfSubdivision(place) +
        (place.country !== null && near.has(place.country) ? NEAR_COUNTRY : 0) +
        (held ? 6 : 0) +
        (fits === null ? 0 : fits ? 1.5 : -1) -
        Math.min(rank, 8) * 0.15 +
        // the name itself before a by-name of another place
        (place.name.toLowerCase() === name ? 1.2 : 0);
      if (score <= highest) continue;
      best = place;
      highest = score;
      isHeld = held;
    }
    const isNear = best !== null && best.country !== null && near.has(best.country);
    if (best !== null && (isHeld || isNear || this.#isBelieved(mention, best))) {
      const place = this.#onShore(spelledAs(mention, best));
      const { key } = best;
      return { mention, place, key, at: this.numberOf(key), known: best, isContainer: false };
    }
    return named.has(mention.text) ? this.#unknown(mention, holders) : null;
  }

  /** A lake or a river of several countries is meant in the one that the document tells of. */
  #onShore(place: ResolvedPlace): ResolvedPlace {
    return place.kind === "water" && place.country === null && INLAND.test(place.name)
      ? { ...place, country: this.country }
      : place;
  }

  /** Whether one of the readings may be a quarter of what the document speaks of: namesakes elsewhere are none. */
  #hasQuarter(readings: readonly GazetteerPlace[]): boolean {
    return readings.some(
      ({ subdivision, population }) =>
        (this.#mainSubdivision === undefined || subdivision === this.#mainSubdivision) &&
        population < LARGEST_QUARTER,
    );
  }

  #isBelieved(mention: PlaceMention, place: GazetteerPlace): boolean {
    if (place.kind !== "settlement") return true;
    const share = this.share(place.country);
    // a plain word that begins a sentence is more often no village at all
    if (place.population < KNOWN_AS_A_WORD) {
      if (!NAMED_AS_PLACE.has(mention.relation)) return false;
      if (isCapitalised(mention) && !this.#alone.has(nameOf(mention))) return false;
    }
    if (share >= 0.25) return true;
    // a word of a text without case must be a city to be believed
    if (
      mention.relation === "bare" ||
      (mention.relation === "modifier" && isCaseless(mention.text))
    )
      return share > 0.05 && place.population >= KNOWN_TO_ALL;
    // a report on one country that names a town of another says so, if it is not known to all
    if (place.population >= KNOWN_ABROAD) return true;
    if (place.population >= KNOWN_TO_ALL)
      return share > ABROAD_SHARE || this.share(this.country) < OF_ONE_COUNTRY;
    // a small namesake abroad is less likely than a place that the gazetteer does not know
    return place.population >= KNOWN_TO_SOME && (share > ABROAD_SHARE || this.country === null);
  }

  #unknown(mention: PlaceMention, holders: readonly GazetteerPlace[]): PlacedMention {
    const holder = holders.find(({ country }) => country !== null);
    const country = holder?.country ?? this.country;
    const subdivision =
      holder?.subdivision ?? (mention.hint === "quarter" ? this.#mainSubdivision : undefined);
    const name = nameOf(mention);
    const key = `name:${name.toLowerCase()}`;
    return {
      mention,
      place: {
        name: titleCase(name),
        country,
        kind: "unknown",
        ...(subdivision === undefined ? {} : { subdivision }),
      },
      key,
      at: this.numberOf(key),
      known: null,
      isContainer: false,
    };
  }

  #joinSpellings(): void {
    const stretches = [...new Set(this.#byMention.values())];
    const joined = joinSpellings(
      stretches.map(({ placed }) => placed).filter((placed) => placed !== null),
    );
    if (joined.size === 0) return;
    for (const stretch of stretches) {
      const meant = stretch.placed === null ? undefined : joined.get(stretch.placed.at);
      if (meant === undefined) continue;
      const { place, key, at, known } = meant;
      stretch.placed = { ...stretch.placed!, place, key, at, known };
    }
  }

  #markContainers(read: readonly Reading[]): void {
    for (const [at, { mention }] of read.entries()) {
      if (mention.within === undefined) continue;
      const placed = this.placed(mention);
      if (placed === null) continue;
      for (const later of read.slice(Math.max(0, at - 2), at + 4)) {
        const gap = Math.max(later.mention.start - mention.end, mention.start - later.mention.end);
        if (later.mention === mention || gap > 40 || later.mention.inTitle !== mention.inTitle)
          continue;
        if (!mention.within.includes(later.mention.text)) continue;
        const holder = this.placed(later.mention);
        if (holder === null || holder.known === null) continue;
        // "Karem in Halba": of two unknown to each other the second holds the first where the text says so
        const isIn = later.mention.relation === "in" && gap > 2 && gap < LONGEST_IN;
        const holds =
          placed.known === null
            ? isIn || holder.known.kind !== "settlement"
            : this.gazetteer.holds(holder.known, placed.known);
        if (holds) holder.isContainer = true;
      }
    }
  }

  #pointBack(mention: PlaceMention, earlier: readonly PlaceMention[]): void {
    const before = earlier
      .filter(
        (other) =>
          other.refers === undefined &&
          // "both countries" may be those of the title
          (other.inTitle ? mention.refers === "countries" : other.start < mention.start),
      )
      .map((other) => this.placed(other))
      .filter((placed): placed is PlacedMention => placed !== null)
      .reverse();
    const found = this.#referent(mention, before);
    if (found === null) return;
    const { place, key, at, known } = found;
    this.#byMention.get(mention)!.placed = { mention, place, key, at, known, isContainer: false };
  }

  /** "The state", where no state was named, is that of the town named last. */
  #divisionOf(placed: PlacedMention | undefined): NamedPlace | null {
    const code = placed?.place.subdivision;
    const known = code === undefined ? null : this.gazetteer.place(`iso:${code}`);
    return known === null ? null : this.named(known);
  }

  /** "Both countries": the last two, as they are named. */
  #pair(before: readonly PlacedMention[]): NamedPlace | null {
    const [last] = before;
    const first = before.find(({ at }) => at !== last?.at);
    return last === undefined || first === undefined ? null : togetherOf([first, last], this);
  }

  #keyed(country: string | null, prefix: "iso" | "capital"): NamedPlace | null {
    const known = country === null ? null : this.gazetteer.place(`${prefix}:${country}`);
    return known === null ? null : this.named(known);
  }

  #referent(mention: PlaceMention, before: readonly PlacedMention[]): NamedPlace | null {
    const isNear = (placed: PlacedMention): boolean => mention.start - placed.mention.start < 600;
    const nearCountry =
      before.find(
        (placed) =>
          isNear(placed) && placed.place.country !== null && placed.mention.relation !== "people",
      )?.place.country ?? this.country;
    const fits = ({ place, known, mention: { relation }, isContainer }: PlacedMention): boolean =>
      !isContainer &&
      !BESIDE.has(relation) &&
      (place.kind === "settlement" || place.kind === "unknown") &&
      !(mention.refers === "small-settlement" && (known?.population ?? 0) > 100_000) &&
      !(mention.refers === "large-settlement" && (known?.population ?? 0) < 20_000);
    switch (mention.refers) {
      case "whole":
        return null;
      case "country":
        return this.#keyed(nearCountry, "iso");
      case "capital":
        return this.#keyed(nearCountry, "capital");
      case "there":
        return (
          before.find(
            (placed) =>
              isNear(placed) && !placed.isContainer && !OF_PEOPLE.has(placed.mention.relation),
          ) ?? null
        );
      case "countries":
        return this.#pair(before.filter(({ place }) => place.kind === "country"));
      case "district":
        return before.find(({ place }) => place.kind === "subdivision") ?? null;
      case "region": {
        // "the state" after a district of it was named
        const subdivisions = before.filter(({ place }) => place.kind === "subdivision");
        return (
          subdivisions.find((one) => !subdivisions.some((other) => this.holds(other, one))) ??
          this.#divisionOf(before.find(isNear))
        );
      }
      default:
        return (
          before.find((placed) => fits(placed) && LOCATIVE.has(placed.mention.relation)) ??
          before.find(fits) ??
          null
        );
    }
  }
}
