// Puts each document, as it arrives, with those of the same place, time and words, or opens a situation for it.
import type { DocumentFeatures } from "./document-features.ts";

/** How a document came to a situation. */
export interface FoundMembership {
  readonly document: string;
  readonly situation: string;
  /** 0 to 1: how much their words, places and days have in common; 1 for the first document. */
  readonly likeness: number;
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
}

/** What two must have in common, 0 to 1. */
const JOINS = 0.12;
/** A second situation must be as good as this, beside the first. */
const JOINS_ALSO = 0.9;
const MOST_SITUATIONS = 3;
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
  add(features: DocumentFeatures): readonly FoundMembership[] {
    if (this.#known.has(features.document)) return [];
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
      return [{ document: features.document, situation: opened.id, likeness: 1 }];
    }
    return scored
      .filter(({ likeness }) => likeness >= best.likeness * JOINS_ALSO)
      .slice(0, MOST_SITUATIONS)
      .map(({ cluster, likeness }) => {
        this.#join(cluster, features);
        return { document: features.document, situation: cluster.id, likeness };
      });
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

/** Claims in one place speak for one situation, claims only in other countries against it. */
const placeAgreement = (features: DocumentFeatures, cluster: Cluster): number => {
  const places = Object.keys(features.places);
  if (places.length === 0 || cluster.places.size === 0) return 1;
  if (places.some((place) => cluster.places.has(place))) return 1.15;
  const countries = new Set([...cluster.places.keys()].map((place) => place.split("|")[1]));
  return places.some((place) => countries.has(place.split("|")[1])) ? 1 : 0.75;
};
