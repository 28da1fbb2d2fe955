// Keeps the state of one situation's count, so that a new claim redoes only what it touches.
import type { Dispute, ResolvedClaim } from "../model/claim.ts";
import { addsOverDays } from "../model/measure.ts";
import type { Method, Tally } from "../model/tally.ts";
import { assembleTally } from "./assemble.ts";
import { assertionsOf, type Assertion } from "./assertion.ts";
import { disputesKnown, makeBeside, type LeftOutWord } from "./beside-counts.ts";
import { makeCalendars } from "./calendars.ts";
import { countOf, joinCells, type Cell } from "./cells.ts";
import type { TallyContext } from "./context.ts";
import { makeDoubtedMeasures, type DoubtedMeasures } from "./doubted-measures.ts";
import { ENGLISH_GROUPS } from "./en/group-words.ts";
import { layerOf, makeLayer, type Layer, type Made } from "./layer.ts";
import { applyMethod } from "./methods/apply-method.ts";
import { readStretch } from "./moments.ts";
import { makePlaceNodes, type PlaceNodes } from "./place-nodes.ts";
import { propagate } from "./propagate.ts";
import { cellsBeneath, isShadow, markOf, twinOf } from "./proven-cells.ts";
import { readRulings, type Rulings } from "./rulings.ts";
import { settleCell, type SettledCell } from "./settle-cell.ts";
import { makeSituationReading, type SituationReading } from "./situation-reading.ts";

/**
 * Holds the claims of one situation at one moment and answers with its tallies. Adding a claim redoes the counts of
 * its own measure that it touches; all other tallies stay the very objects that they were.
 */
export class Reconciler {
  readonly #context: TallyContext;
  readonly #limit: number | null;
  readonly #places: PlaceNodes;
  readonly #rulings: Rulings;
  readonly #outlets = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #layers = new Map<string, Layer>();
  readonly #reading: SituationReading;
  readonly #doubted: DoubtedMeasures;
  /** What a set of statements on one count proves, with a number that no other set has. */
  readonly #settled = new WeakMap<readonly Assertion[], Numbered>();
  /** Tallies of some days only, which come after those of the whole situation. */
  readonly #ofStretches = new Set<string>();
  #count = 0;
  /** With the measures that they answer by what is counted so far. */
  #disputes: readonly Dispute[] = [];

  constructor(context: TallyContext) {
    this.#context = context;
    this.#limit = context.asOf ? (readStretch(context.asOf, "UTC")?.end ?? null) : null;
    this.#places = makePlaceNodes(context.gazetteer, context.zoneOf ?? (() => null));
    this.#rulings = readRulings(context, this.#limit);
    this.#doubted = makeDoubtedMeasures(disputesKnown(context.disputes ?? [], this.#limit));
    this.#reading = makeSituationReading((key) => this.#places.get(key));
  }

  /** Takes claims in; one whose id is already known changes nothing. Returns itself. */
  add(claims: readonly ResolvedClaim[]): this {
    const fresh = claims.filter((claim) => {
      if (this.#seen.has(claim.id)) return false;
      this.#seen.add(claim.id);
      return true;
    });
    for (const claim of fresh)
      if (claim.outlet !== null && !this.#outlets.has(claim.document))
        this.#outlets.set(claim.document, claim.outlet);
    const context = {
      places: this.#places,
      groups: ENGLISH_GROUPS,
      origins: this.#rulings.origins,
    };
    for (const claim of fresh) for (const word of assertionsOf(claim, context)) this.#take(word);
    return this;
  }

  /** A reprint's own voice is the voice of the text that it reprints. */
  #voiceOf(word: Assertion): Assertion {
    const original = this.#rulings.originals.get(word.claim.document);
    if (word.attributed || original === undefined) return word;
    const origin = this.#outlets.get(original);
    return origin === undefined ? word : { ...word, origin };
  }

  #whyLeftOut(word: Assertion): LeftOutWord["reason"] | null {
    if (this.#rulings.withdrawn.has(word.claim.id)) return "withdrawn";
    if (this.#rulings.overruled.has(word.claim.id)) return "overruled";
    if (word.claim.reality === "denied") return "denied";
    if (word.claim.role === "background") return "background";
    return null;
  }

  #deny(layer: Layer, word: Assertion): void {
    layer.denied.set(word.id, word);
    layer.denials.add(word);
  }

  #take(word: Assertion): void {
    if (this.#limit !== null && (word.known.at === null || word.known.at > this.#limit)) return;
    const name = layerOf(word);
    let layer = this.#layers.get(name);
    if (layer === undefined) {
      layer = makeLayer(name);
      this.#layers.set(name, layer);
    }
    layer.tallies = null;
    const reason = this.#whyLeftOut(word);
    if (reason === null) {
      layer.words.set(word.id, word);
      layer.fresh.push(word);
      this.#reading.add(word);
      this.#doubted.add(word);
    } else {
      layer.leftOut.set(word.id, { word, reason });
      if (word.claim.reality === "denied" && !this.#rulings.withdrawn.has(word.claim.id))
        this.#deny(layer, word);
    }
  }

  /** Reports that carry the same text, itself included; the versions of one page are one report. */
  #familyOf(report: string): readonly string[] {
    const members = this.#rulings.families.get(report) ?? [report];
    const { versions } = this.#context;
    return versions === undefined
      ? members
      : members.map((member) => versions.get(member) ?? member);
  }

  /** Puts statements into their groups; says which groups are new. */
  #group(layer: Layer, words: readonly Assertion[]): boolean {
    const added = new Map<string, Assertion[]>();
    let opened = false;
    const beyond = words.flatMap((word) => this.#reading.beyond(word));
    for (const word of [...words, ...beyond]) {
      const { key, group } = countOf(word, layer.calendars.read(word));
      if (!layer.groups.has(key)) {
        layer.groups.set(key, group);
        opened = true;
      }
      const more = added.get(key);
      if (more === undefined) added.set(key, [word]);
      else more.push(word);
    }
    for (const [key, more] of added) {
      const group = layer.groups.get(key)!;
      // A new list each time: what was proven of the old one is kept under it.
      layer.groups.set(key, { ...group, words: [...group.words, ...more].sort(byId) });
    }
    this.#putDenials(layer);
    return opened;
  }

  /** Puts denials beside the counts that they are of, as soon as these have statements. */
  #putDenials(layer: Layer): void {
    const added = new Map<string, Assertion[]>();
    for (const word of layer.denials) {
      const { key } = countOf(word, layer.calendars.read(word));
      const more = added.get(key);
      if (more !== undefined) more.push(word);
      else if (layer.groups.has(key)) added.set(key, [word]);
    }
    for (const [key, more] of added) {
      const { words, denials = [], ...group } = layer.groups.get(key)!;
      layer.groups.set(key, {
        ...group,
        words: [...words],
        denials: [...denials, ...more].sort(byId),
      });
      for (const word of more) layer.denials.delete(word);
    }
  }

  /** Takes the fresh statements of a layer into its cells; all of them anew where days or beginning have changed. */
  #bringUp(layer: Layer): void {
    const scope = this.#reading.mark(layer.name);
    const place = (words: Iterable<Assertion>): readonly Assertion[] => {
      const placed: Assertion[] = [];
      for (const word of words) {
        const read = this.#reading.read(this.#voiceOf(word));
        if (typeof read === "string") layer.past.push({ word, reason: read });
        else placed.push(read);
      }
      return placed;
    };
    const markOfDays = (): string => `${layer.calendars.mark()}\n${scope}`;
    const sameScope = layer.mark.endsWith(`\n${scope}`);
    let placed = place(sameScope ? layer.fresh : []);
    for (const word of placed) layer.calendars.add(word);
    let regroup = !sameScope || markOfDays() !== layer.mark;
    if (regroup) {
      layer.past = [];
      layer.calendars = makeCalendars();
      layer.groups = new Map();
      layer.denials = new Set(layer.denied.values());
      placed = place(layer.words.values());
      for (const word of placed) layer.calendars.add(word);
      layer.mark = markOfDays();
    }
    layer.fresh = [];
    const opened = this.#group(layer, placed);
    regroup ||= opened;
    if (regroup) layer.cells = joinCells(layer.groups, ENGLISH_GROUPS, this.#reading.beginning());
    else
      layer.cells = new Map(
        [...layer.cells].map(([key, cell]) => {
          const { words, denials } = layer.groups.get(key) ?? cell;
          return [key, words === cell.words ? cell : { ...cell, words, denials: denials ?? [] }];
        }),
      );
  }

  #settle(cell: Cell): Numbered {
    let settled = this.#settled.get(cell.words);
    if (settled === undefined) {
      settled = { number: ++this.#count, settled: settleCell(cell.words, cell.denials) };
      this.#settled.set(cell.words, settled);
    }
    return settled;
  }

  /** What stands beside the counts of a layer; kept until more is left out of it. */
  #besideOf(layer: Layer): ReturnType<typeof makeBeside> {
    const { leftOut, past, beside } = layer;
    const size = leftOut.size + past.length;
    if (beside?.size === size && beside.past === past && beside.disputes === this.#disputes)
      return beside.of;
    const all = [...leftOut.values(), ...past];
    const of = makeBeside(layer.denied.values(), all, this.#disputes);
    layer.beside = { size, past, disputes: this.#disputes, of };
    return of;
  }

  #makeLayer(layer: Layer): readonly Tally[] {
    this.#bringUp(layer);
    const { cells } = layer;
    const settledOf = (cell: Cell): SettledCell => this.#settle(cell).settled;
    const proven = propagate(cells, settledOf, addsUp);
    const made = new Map<string, Made>();
    const tallies: Tally[] = [];
    const besideOf = this.#besideOf(layer);
    for (const [key, found] of proven) {
      const cell = cells.get(key)!;
      if (isShadow(cell)) continue;
      // A situation counted in one place only is that place.
      const twin = twinOf(cell, cells);
      const { denied, leftOut, disputes, mark: beside } = besideOf(cell);
      const mark = [
        this.#settle(twin).number,
        markOf(found),
        ...cellsBeneath(found, cells).map((one) => this.#settle(one).number),
        beside,
      ].join("\n");
      const before = layer.made.get(key);
      const entry =
        before?.mark === mark
          ? before
          : {
              mark,
              settled: settledOf(twin),
              tally: assembleTally(cell, settledOf(twin), found, {
                situation: this.#context.situation,
                asOf: this.#context.asOf ?? null,
                method: "bounds",
                cellOf: (of) => cells.get(of)!,
                denied,
                disputes,
                leftOut,
                family: (report) => this.#familyOf(report),
                beneath: cellsBeneath(found, cells).flatMap((one) => one.words),
              }),
            };
      made.set(key, entry);
      const counted =
        entry.tally === null ? null : applyMethod(entry.tally, entry.settled, this.#context);
      if (counted === null) continue;
      tallies.push(counted);
      if (cell.period.kind !== "situation") this.#ofStretches.add(counted.id);
    }
    layer.made = made;
    return tallies;
  }

  /** A layer that is made already, counted by another method than the one that was asked for. */
  #recount(layer: Layer, method: Method): readonly Tally[] {
    const context = { ...this.#context, method };
    return [...layer.made.values()].flatMap(({ tally, settled }) => {
      const counted = tally === null ? null : applyMethod(tally, settled, context);
      return counted === null ? [] : [counted];
    });
  }

  /** All tallies: wholes before their parts, the situation before stretches of it, larger floors first. */
  tallies(method: Method = this.#context.method ?? "bounds"): readonly Tally[] {
    const disputes = this.#doubted.read();
    const answered = (of: readonly Dispute[]): string => of.map(({ measure }) => measure).join(" ");
    if (answered(disputes) !== answered(this.#disputes)) {
      this.#disputes = disputes;
      for (const layer of this.#layers.values()) layer.tallies = null;
    }
    const found: Tally[] = [];
    for (const [name, layer] of [...this.#layers].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!layer.mark.endsWith(`\n${this.#reading.mark(name)}`)) layer.tallies = null;
      layer.tallies ??= this.#makeLayer(layer);
      const asAsked = method === (this.#context.method ?? "bounds");
      found.push(...(asAsked ? layer.tallies : this.#recount(layer, method)));
    }
    const ofStretch = (tally: Tally): number => Number(this.#ofStretches.has(tally.id));
    return found.toSorted(
      (a, b) =>
        compareText(a.measure, b.measure) ||
        rank(a) - rank(b) ||
        ofStretch(a) - ofStretch(b) ||
        b.floor - a.floor ||
        compareText(a.id, b.id),
    );
  }
}

interface Numbered {
  readonly number: number;
  readonly settled: SettledCell;
}

const byId = (a: Assertion, b: Assertion): number => (a.id < b.id ? -1 : 1);

const addsUp = (whole: Cell, part: Cell): boolean =>
  addsOverDays(whole.measure) ||
  // Killed and injured add up where they are said to be new, and then have days of their own.
  part.period.kind === "stretch";

const rank = (tally: Tally): number =>
  (tally.reality === "planned" ? 4 : 0) +
  (tally.counted === null ? 0 : 2) +
  (tally.place === null ? 0 : 1);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
