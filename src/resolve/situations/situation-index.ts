// Puts each document, as it arrives, with those of the same place, time and words, or opens a situation for it.
import type { DocumentFeatures } from "./document-features.ts";

/** How a document came to a situation. */
export interface FoundMembership {
  readonly document: string;
  readonly situation: string;
  /** 0 to 1: how much their words, places and days have in common; 1 for the first document. */
  readonly likeness: number;
}

/** Two situations that later documents showed to be one. */
export interface FoundMerger {
  readonly from: string;
  readonly into: string;
  /** Documents that belonged to both, and how many the smaller had. */
  readonly shared: number;
  readonly of: number;
}

/** What taking a document in brought about. */
export interface TakenIn {
  readonly memberships: readonly FoundMembership[];
  readonly mergers: readonly FoundMerger[];
}

/** What is kept of a situation: no more than some hundred words, however many documents. */
export interface SituationCluster {
  readonly id: string;
  readonly documents: readonly string[];
  /** Days since 1970; null where no document has a date. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly places: ReadonlyMap<string, number>;
  readonly measures: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
}

interface Cluster extends SituationCluster {
  readonly number: number;
  /** Length of its words' vector, as rare as its words were when it last took a document in. */
  length: number;
  documents: string[];
  firstDay: number | null;
  lastDay: number | null;
  places: Map<string, number>;
  measures: Map<string, number>;
  words: Map<string, number>;
  names: Map<string, string>;
  /** By the number of another: documents that belong to both. */
  shared: Map<number, number>;
}

/** What two must have in common, 0 to 1. */
const JOINS = 0.12;
/** A second situation must be as good as this, beside the first. */
const JOINS_ALSO = 0.9;
const MOST_SITUATIONS = 3;
/** Two are one where so many documents belong to both, and of the smaller one's so large a share. */
const FEWEST_SHARED = 2;
const SHARE_SHARED = 0.5;
/** What the likeness of words and places together never comes to. */
const HARDLY_BEYOND = 4;
/** Days without a word after which a report is half as likely to be of the same crisis. */
const HALF_LIFE_DAYS = 30;
const MOST_CLUSTER_WORDS = 160;
/** A word of more documents than these is as common as any. */
const MOST_TOLD_APART = 4096;
/** Situations looked at by a document's words, its rarest first: a bound on the time that it takes. */
const MOST_LOOKED_AT = 1500;
/** A word of more situations than these looks none up. */
const COMMONEST = 250;
/** Beyond so many words, those met once are forgotten: they come back if they are met again. */
const MOST_FREQUENCIES = 400_000;
/** Situations compared in full with a document. */
const MOST_COMPARED = 24;

const hashOf = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(36).padStart(13, "0").slice(-10);
};

export class SituationIndex {
  readonly #clusters = new Map<string, Cluster>();
  readonly #numbered: Cluster[] = [];
  readonly #byWord = new Map<string, Set<number>>();
  /** Documents that have a word, for telling rare words from common ones. */
  readonly #frequencies = new Map<string, number>();
  readonly #known = new Set<string>();
  /** By how many documents have a word, for the present number of documents. */
  readonly #rarities = new Float64Array(MOST_TOLD_APART + 1);

  get size(): number {
    return this.#known.size;
  }

  clusters(): readonly SituationCluster[] {
    return [...this.#clusters.values()];
  }

  cluster(id: string): SituationCluster | null {
    return this.#clusters.get(id) ?? null;
  }

  /** Takes a document in. One that is in already changes nothing, and belongs nowhere anew. */
  add(features: DocumentFeatures): TakenIn {
    if (this.#known.has(features.document)) return { memberships: [], mergers: [] };
    this.#known.add(features.document);
    this.#rarities.fill(0);
    const words = Object.entries(features.words);
    for (const [word] of words) this.#frequencies.set(word, (this.#frequencies.get(word) ?? 0) + 1);
    if (this.#frequencies.size > MOST_FREQUENCIES)
      for (const [word, count] of this.#frequencies)
        if (count === 1) this.#frequencies.delete(word);
    const vector = new Map(words.map(([word, weight]) => [word, weight * this.#rarity(word)]));
    const scored = this.#lookUp(vector)
      .map((cluster) => ({ cluster, likeness: this.#compare(features, vector, cluster) }))
      .filter(({ likeness }) => likeness >= JOINS)
      .sort((a, b) => b.likeness - a.likeness || (a.cluster.id < b.cluster.id ? -1 : 1));
    const best = scored[0];
    if (best === undefined) {
      const opened = this.#open(features);
      const first = { document: features.document, situation: opened.id, likeness: 1 };
      return { memberships: [first], mergers: [] };
    }
    const joined = scored
      .filter(({ likeness }) => likeness >= best.likeness * JOINS_ALSO)
      .slice(0, MOST_SITUATIONS);
    for (const { cluster } of joined) this.#join(cluster, features);
    const mergers = this.#mergeAmong(joined.map(({ cluster }) => cluster));
    const gone = new Set(mergers.map(({ from }) => from));
    return {
      memberships: joined
        .filter(({ cluster }) => !gone.has(cluster.id))
        .map(({ cluster, likeness }) => ({
          document: features.document,
          situation: cluster.id,
          likeness,
        })),
      mergers,
    };
  }

  /** Counts one more document that all of these share, and makes one of those that share enough. */
  #mergeAmong(joined: readonly Cluster[]): readonly FoundMerger[] {
    const mergers: FoundMerger[] = [];
    const standing = new Set(joined);
    for (const [at, one] of joined.entries())
      for (const other of joined.slice(at + 1)) {
        const shared = (one.shared.get(other.number) ?? 0) + 1;
        one.shared.set(other.number, shared);
        other.shared.set(one.number, shared);
      }
    for (const one of joined)
      for (const other of joined) {
        if (!standing.has(one) || !standing.has(other) || !isLarger(one, other)) continue;
        const shared = one.shared.get(other.number) ?? 0;
        const of = other.documents.length;
        if (shared < FEWEST_SHARED || shared < of * SHARE_SHARED) continue;
        this.#merge(other, one);
        standing.delete(other);
        mergers.push({ from: other.id, into: one.id, shared, of });
      }
    return mergers;
  }

  #merge(from: Cluster, into: Cluster): void {
    const own = new Set(into.documents);
    const added = from.documents.filter((document) => !own.has(document));
    into.documents.push(...added);
    into.firstDay = least(into.firstDay, from.firstDay);
    into.lastDay = greatest(into.lastDay, from.lastDay);
    // What both held of the documents that they share is counted once, as nearly as sums of words tell.
    const share = added.length / from.documents.length;
    for (const [counts, more] of [
      [into.places, from.places],
      [into.measures, from.measures],
    ] as const)
      for (const [key, count] of more)
        counts.set(key, (counts.get(key) ?? 0) + Math.ceil(count * share));
    for (const [word, weight] of from.words) {
      into.words.set(word, (into.words.get(word) ?? 0) + weight * share);
      const holders = this.#byWord.get(word);
      holders?.delete(from.number);
      holders?.add(into.number);
    }
    for (const [stem, name] of from.names) if (!into.names.has(stem)) into.names.set(stem, name);
    for (const [number, shared] of from.shared) {
      const third = this.#numbered[number]!;
      third.shared.delete(from.number);
      if (third === into) continue;
      const known = Math.max(shared, into.shared.get(number) ?? 0);
      into.shared.set(number, known);
      third.shared.set(into.number, known);
    }
    this.#clusters.delete(from.id);
    if (into.words.size > MOST_CLUSTER_WORDS * 1.5) this.#thin(into);
    this.#measure(into);
  }

  #rarity(word: string): number {
    const frequency = Math.min(this.#frequencies.get(word) ?? 0, MOST_TOLD_APART);
    const held = this.#rarities[frequency]!;
    if (held > 0) return held;
    const plain = Math.log(1 + (this.#known.size + 20) / (frequency + 0.5));
    // Names of people and streets tell one crisis from another of its kind: the rare count for more.
    const rarity = plain ** 1.5;
    this.#rarities[frequency] = rarity;
    return rarity;
  }

  #lookUp(vector: ReadonlyMap<string, number>): readonly Cluster[] {
    const votes = new Map<number, number>();
    const rarest = [...vector].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    let looked = 0;
    for (const [word, weight] of rarest) {
      const holders = this.#byWord.get(word);
      if (!holders || holders.size > COMMONEST) continue;
      looked += holders.size;
      if (looked > MOST_LOOKED_AT) break;
      for (const id of holders) votes.set(id, (votes.get(id) ?? 0) + weight * weight);
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COMPARED)
      .map(([number]) => this.#numbered[number]!);
  }

  #compare(
    features: DocumentFeatures,
    vector: ReadonlyMap<string, number>,
    cluster: Cluster,
  ): number {
    // so far away in time no words make up for it: their likeness is 1 at most, but for lengths of some time ago
    const nearness = this.#nearness(features.day, cluster);
    if (nearness * HARDLY_BEYOND < JOINS) return 0;
    let product = 0;
    let own = 0;
    const size = cluster.documents.length;
    for (const [word, weight] of vector) {
      own += weight * weight;
      const theirs = cluster.words.get(word);
      if (theirs !== undefined) product += weight * (theirs / size) * this.#rarity(word);
    }
    if (own === 0 || cluster.length === 0) return 0;
    const cosine = product / (Math.sqrt(own) * cluster.length);
    return Math.min(1, cosine * nearness * placeAgreement(features, cluster));
  }

  #nearness(day: number | null, cluster: Cluster): number {
    if (day === null || cluster.firstDay === null || cluster.lastDay === null) return 0.9;
    const gap = Math.max(0, cluster.firstDay - day, day - cluster.lastDay);
    return 0.5 ** (gap / HALF_LIFE_DAYS);
  }

  #open(features: DocumentFeatures): Cluster {
    const cluster: Cluster = {
      id: `found-${hashOf(features.document)}`,
      number: this.#numbered.length,
      length: 0,
      documents: [],
      firstDay: null,
      lastDay: null,
      places: new Map(),
      measures: new Map(),
      words: new Map(),
      names: new Map(),
      shared: new Map(),
    };
    this.#clusters.set(cluster.id, cluster);
    this.#numbered.push(cluster);
    this.#join(cluster, features);
    return cluster;
  }

  #join(cluster: Cluster, features: DocumentFeatures): void {
    cluster.documents.push(features.document);
    const { day } = features;
    if (day !== null) {
      cluster.firstDay = Math.min(cluster.firstDay ?? day, day);
      cluster.lastDay = Math.max(cluster.lastDay ?? day, day);
    }
    for (const [place, count] of Object.entries(features.places))
      cluster.places.set(place, (cluster.places.get(place) ?? 0) + count);
    for (const [measure, count] of Object.entries(features.measures))
      cluster.measures.set(measure, (cluster.measures.get(measure) ?? 0) + count);
    for (const [stem, name] of Object.entries(features.names))
      if (!cluster.names.has(stem)) cluster.names.set(stem, name);
    for (const [word, weight] of Object.entries(features.words)) {
      cluster.words.set(word, (cluster.words.get(word) ?? 0) + weight);
      const holders = this.#byWord.get(word) ?? new Set();
      if (holders.size <= COMMONEST) holders.add(cluster.number);
      this.#byWord.set(word, holders);
    }
    if (cluster.words.size > MOST_CLUSTER_WORDS * 1.5) this.#thin(cluster);
    this.#measure(cluster);
  }

  #measure(cluster: Cluster): void {
    let sum = 0;
    for (const [word, weight] of cluster.words)
      sum += ((weight / cluster.documents.length) * this.#rarity(word)) ** 2;
    cluster.length = Math.sqrt(sum);
  }

  /** Leaves a situation its most telling words. */
  #thin(cluster: Cluster): void {
    const ranked = [...cluster.words]
      .map(([word, weight]): readonly [string, number] => [word, weight * this.#rarity(word)])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [word] of ranked.slice(MOST_CLUSTER_WORDS)) {
      cluster.words.delete(word);
      cluster.names.delete(word);
      this.#byWord.get(word)?.delete(cluster.number);
    }
  }
}

/** Of two, the one with more documents; of two with as many, the one opened first. */
const isLarger = (one: Cluster, other: Cluster): boolean =>
  one.documents.length > other.documents.length ||
  (one.documents.length === other.documents.length && one.number < other.number);

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

const greatest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Claims in one place speak for one situation, claims only in other countries against it. */
const placeAgreement = (features: DocumentFeatures, cluster: Cluster): number => {
  const places = Object.keys(features.places);
  if (places.length === 0 || cluster.places.size === 0) return 1;
  if (places.some((place) => cluster.places.has(place))) return 1.15;
  const countries = new Set([...cluster.places.keys()].map((place) => place.split("|")[1]));
  return places.some((place) => countries.has(place.split("|")[1])) ? 1 : 0.75;
};
