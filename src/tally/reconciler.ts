// Keeps the state of one situation's count, so that a new claim redoes only what it touches.
import type { ResolvedClaim } from "../model/claim.ts";
import type { Decision } from "../model/decision.ts";
import { addsOverDays } from "../model/measure.ts";
import type { Method, Tally } from "../model/tally.ts";
import type { LeftOutReason } from "../model/told.ts";
import { assembleTally } from "./assemble.ts";
import { assertionsOf, type Assertion } from "./assertion.ts";
import { countOf, joinCells, type Cell, type WordGroup } from "./cells.ts";
import type { TallyContext } from "./context.ts";
import { ENGLISH_GROUPS } from "./en/group-words.ts";
import { makeCalendarKeeper, type CalendarKeeper } from "./episodes.ts";
import { ENGLISH_PHRASES } from "./en/phrases.ts";
import { applyMethod } from "./methods/apply-method.ts";
import { readStretch } from "./moments.ts";
import { makePlaceNodes, WHOLE, type PlaceNodes } from "./place-nodes.ts";
import { propagate, type Proven } from "./propagate.ts";
import type { Reason } from "./reasons.ts";
import { settleCell, type SettledCell } from "./settle-cell.ts";
import { HARM, makeSituationReading, type SituationReading } from "./situation-reading.ts";

interface LeftOut {
  readonly word: Assertion;
  readonly reason: Exclude<LeftOutReason, "replaced" | "overtaken">;
}

/** The tally of one cell by `bounds`, with what every method chooses from. */
interface Made {
  readonly mark: string;
  readonly settled: SettledCell;
  readonly tally: Tally | null;
}

/** Cells of measures that bound one another, and the tallies made of them. */
interface Layer {
  readonly name: string;
  /** Statements that count, by id. */
  readonly words: Map<string, Assertion>;
  /** Those of them that no tally was made with yet. */
  fresh: Assertion[];
  readonly denied: Map<string, Assertion>;
  readonly leftOut: Map<string, LeftOut>;
  past: LeftOut[];
  /** A calendar a measure and reality. */
  readonly calendars: Map<string, CalendarKeeper>;
  groups: Map<string, WordGroup>;
  /** Changes where statements must be grouped anew. */
  mark: string;
  cells: ReadonlyMap<string, Cell>;
  made: ReadonlyMap<string, Made>;
  tallies: readonly Tally[] | null;
}

const makeLayer = (name: string): Layer => ({
  name,
  words: new Map(),
  fresh: [],
  denied: new Map(),
  leftOut: new Map(),
  past: [],
  calendars: new Map(),
  groups: new Map(),
  mark: "",
  cells: new Map(),
  made: new Map(),
  tallies: null,
});

const FAMILY: Readonly<Record<string, string>> = {
  killed: HARM,
  injured: HARM,
  casualties: HARM,
};

const layerOf = (word: Assertion): string => FAMILY[word.measure] ?? word.measure;

/**
 * Holds the claims of one situation at one moment and answers with its tallies. Adding a claim redoes the counts of
 * its own measure that it touches; all other tallies stay the very objects that they were.
 */
export class Reconciler {
  readonly #context: TallyContext;
  readonly #limit: number | null;
  readonly #places: PlaceNodes;
  readonly #origins = new Map<string, string>();
  readonly #withdrawn = new Set<string>();
  readonly #overruled = new Set<string>();
  readonly #families = new Map<string, readonly string[]>();
  readonly #originals = new Map<string, string>();
  readonly #outlets = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #layers = new Map<string, Layer>();
  readonly #reading: SituationReading;
  /** What a set of statements on one count proves, with a number that no other set has. */
  readonly #settled = new WeakMap<readonly Assertion[], Numbered>();
  /** Tallies of some days only, which come after those of the whole situation. */
  readonly #ofStretches = new Set<string>();
  #count = 0;

  constructor(context: TallyContext) {
    this.#context = context;
    this.#limit = context.asOf ? (readStretch(context.asOf, "UTC")?.end ?? null) : null;
    this.#places = makePlaceNodes(context.gazetteer, context.zoneOf ?? (() => null));
    this.#reading = makeSituationReading((key) => this.#places.get(key));
    for (const family of context.families ?? []) {
      const members = [...new Set([family.original, ...family.members.map((one) => one.document)])];
      for (const member of members) {
        this.#families.set(member, members);
        if (member !== family.original) this.#originals.set(member, family.original);
      }
    }
    for (const { decision, decidedAt } of context.decisions ?? []) {
      const at = readStretch(decidedAt, "UTC")?.end ?? Number.NEGATIVE_INFINITY;
      if (this.#limit === null || at <= this.#limit) this.#rule(decision);
    }
  }

  #rule(decision: Decision): void {
    switch (decision.kind) {
      case "withdraw-claim":
        this.#withdrawn.add(decision.claim);
        break;
      case "restore-claim":
        this.#withdrawn.delete(decision.claim);
        this.#overruled.delete(decision.claim);
        break;
      case "prefer-claim":
        this.#overruled.add(decision.over);
        this.#overruled.delete(decision.claim);
        break;
      case "alias-origin":
        this.#origins.set(decision.name, decision.origin);
        break;
      case "join-reprints":
        this.#originals.set(decision.document, decision.family);
        this.#families.set(decision.document, [decision.family, decision.document]);
        break;
      case "part-reprint":
        this.#originals.delete(decision.document);
        this.#families.set(decision.document, [decision.document]);
        break;
      default:
    }
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
    const context = { places: this.#places, groups: ENGLISH_GROUPS, origins: this.#origins };
    for (const claim of fresh) for (const word of assertionsOf(claim, context)) this.#take(word);
    return this;
  }

  /** A reprint's own voice is the voice of the text that it reprints. */
  #voiceOf(word: Assertion): Assertion {
    const original = this.#originals.get(word.claim.document);
    if (word.attributed || original === undefined) return word;
    const origin = this.#outlets.get(original);
    return origin === undefined ? word : { ...word, origin };
  }

  #whyLeftOut(word: Assertion): LeftOut["reason"] | null {
    if (this.#withdrawn.has(word.claim.id)) return "withdrawn";
    if (this.#overruled.has(word.claim.id)) return "overruled";
    if (word.claim.reality === "denied") return "denied";
    if (word.claim.role === "background") return "background";
    return null;
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
    } else {
      layer.leftOut.set(word.id, { word, reason });
      if (word.claim.reality === "denied" && !this.#withdrawn.has(word.claim.id))
        layer.denied.set(word.id, word);
    }
  }

  /** Reports that carry the same text, itself included; the versions of one page are one report. */
  #familyOf(report: string): readonly string[] {
    const members = this.#families.get(report) ?? [report];
    const { versions } = this.#context;
    return versions === undefined
      ? members
      : members.map((member) => versions.get(member) ?? member);
  }

  #calendarOf(layer: Layer, word: Assertion): CalendarKeeper {
    const key = `${word.measure}|${word.reality}`;
    let keeper = layer.calendars.get(key);
    if (keeper === undefined) {
      keeper = makeCalendarKeeper();
      layer.calendars.set(key, keeper);
    }
    return keeper;
  }

  /** Puts statements into their groups; says which groups are new. */
  #group(layer: Layer, words: readonly Assertion[]): boolean {
    const added = new Map<string, Assertion[]>();
    let opened = false;
    const beyond = words.flatMap((word) => this.#reading.beyond(word));
    for (const word of [...words, ...beyond]) {
      const { key, group } = countOf(word, this.#calendarOf(layer, word).read());
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
    return opened;
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
    const markOfDays = (): string =>
      [...layer.calendars]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, keeper]) => `${key} ${keeper.read().mark}`)
        .concat(scope)
        .join("\n");
    const sameScope = layer.mark.endsWith(`\n${scope}`);
    let placed = place(sameScope ? layer.fresh : []);
    for (const word of placed) this.#calendarOf(layer, word).add(word);
    let regroup = !sameScope || markOfDays() !== layer.mark;
    if (regroup) {
      layer.past = [];
      layer.calendars.clear();
      layer.groups = new Map();
      placed = place(layer.words.values());
      for (const word of placed) this.#calendarOf(layer, word).add(word);
      layer.mark = markOfDays();
    }
    layer.fresh = [];
    const opened = this.#group(layer, placed);
    regroup ||= opened;
    if (regroup) layer.cells = joinCells(layer.groups, ENGLISH_GROUPS, this.#reading.beginning());
    else
      layer.cells = new Map(
        [...layer.cells].map(([key, cell]) => {
          const words = layer.groups.get(key)?.words ?? cell.words;
          return [key, words === cell.words ? cell : { ...cell, words }];
        }),
      );
  }

  #settle(cell: Cell): Numbered {
    let settled = this.#settled.get(cell.words);
    if (settled === undefined) {
      settled = { number: ++this.#count, settled: settleCell(cell.words) };
      this.#settled.set(cell.words, settled);
    }
    return settled;
  }

  #makeLayer(layer: Layer): readonly Tally[] {
    this.#bringUp(layer);
    const { cells } = layer;
    const settledOf = (cell: Cell): SettledCell => this.#settle(cell).settled;
    const proven = propagate(cells, settledOf, addsUp);
    const made = new Map<string, Made>();
    const tallies: Tally[] = [];
    const answers = this.#answering(layer, layer.past);
    for (const [key, found] of proven) {
      const cell = cells.get(key)!;
      if (isShadow(cell)) continue;
      // A situation counted in one place only is that place.
      const twin = twinOf(cell, cells);
      const { denied, leftOut, disputes } = answers(cell);
      const mark = [
        this.#settle(twin).number,
        markOf(found),
        ...cellsBeneath(found, cells).map((one) => this.#settle(one).number),
        denied.map((word) => word.id).join(" "),
        leftOut.map((one) => one.claim + one.reason).join(" "),
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

  /** What stands beside a cell: denials and left-out claims of its place and measure, and doubts without a number. */
  #answering(layer: Layer, past: readonly LeftOut[]) {
    const deniedAt = new Map<string, Assertion[]>();
    const leftAt = new Map<string, LeftOut[]>();
    const at = (word: { measure: string; group: string | null }, place: string): string =>
      `${word.measure}|${word.group ?? ""}|${place}`;
    const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
      const known = map.get(key);
      if (known === undefined) map.set(key, [value]);
      else known.push(value);
    };
    for (const word of layer.denied.values())
      for (const place of new Set([word.place.key, ...word.place.within, WHOLE.key]))
        push(deniedAt, at(word, place), word);
    for (const left of [...layer.leftOut.values(), ...past])
      push(leftAt, at(left.word, left.word.place.key), left);
    const disputes = (this.#context.disputes ?? []).filter((dispute) => {
      const moment = readStretch(dispute.published, "UTC")?.end ?? null;
      return this.#limit === null || (moment !== null && moment <= this.#limit);
    });
    return (cell: Cell) => ({
      denied: (deniedAt.get(at(cell, cell.place.key)) ?? []).toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
      leftOut: (leftAt.get(at(cell, cell.place.key)) ?? [])
        .toSorted((a, b) => (a.word.id < b.word.id ? -1 : 1))
        .map(({ word, reason }) => ({
          claim: word.claim.id,
          why: ENGLISH_PHRASES.leftOut[reason],
          reason,
          by: null,
        })),
      disputes:
        cell.place === WHOLE || cell.place.within.length === 0
          ? disputes.filter((dispute) => dispute.measure === cell.measure && cell.group === null)
          : [],
    });
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

const partsOf = (cell: Cell): readonly string[] => [
  ...new Set(cell.holds.flatMap((holding) => holding.parts)),
];

/** A count that nobody stated and that only says again what one part of it says. */
const isShadow = (cell: Cell): boolean =>
  cell.words.length === 0 &&
  cell.place !== WHOLE &&
  cell.period.kind === "situation" &&
  cell.holds.every((holding) => holding.rule === "sum-of-days") &&
  partsOf(cell).length < 2;

/** The cell that a count is to the last word: itself, or the one place of a situation as a whole. */
const twinOf = (cell: Cell, cells: ReadonlyMap<string, Cell>): Cell => {
  const parts = partsOf(cell);
  if (cell.words.length > 0 || cell.place !== WHOLE) return cell;
  const only = parts.length === 1 ? cells.get(parts[0]!) : undefined;
  return only !== undefined && only.group === cell.group ? twinOf(only, cells) : cell;
};

/** The counts that prove a bound, each once. */
const cellsBeneath = ({ floor }: Proven, cells: ReadonlyMap<string, Cell>): readonly Cell[] => {
  const found = new Map<string, Cell>();
  const walk = (reason: Reason): void => {
    const cell = cells.get(reason.cell);
    if (cell !== undefined) found.set(cell.key, cell);
    for (const part of reason.from) walk(part);
  };
  if (floor !== null) walk(floor);
  return [...found.values()];
};

const markOfReason = (reason: Reason): string =>
  `${reason.rule} ${reason.cell} ${String(reason.value)} ${reason.word?.id ?? ""}(${reason.from.map(markOfReason).join(",")})`;

/** The same for bounds that hold for the same reasons. */
const markOf = ({ floor, ceiling, against }: Proven): string =>
  [floor, ceiling, against?.floor ?? null, against?.ceiling ?? null]
    .map((reason) => (reason === null ? "-" : markOfReason(reason)))
    .join(";");

const rank = (tally: Tally): number =>
  (tally.reality === "planned" ? 4 : 0) +
  (tally.counted === null ? 0 : 2) +
  (tally.place === null ? 0 : 1);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
