// Turns rows of stated numbers into a ledger in memory, so that pages can be tried on evidence that is known.
import { createHash } from "node:crypto";
import { loadGazetteer } from "../src/ingest.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { boundsOf, type Bounds, type Qualifier } from "../src/model/bounds.ts";
import type { Dispute, Reality, ResolvedClaim, ResolvedPlace, Role } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import type { Gazetteer } from "../src/model/gazetteer.ts";
import type { Measure } from "../src/model/measure.ts";

/** One number that a report states, in a sentence of ours. */
export interface StatedNumber {
  /** The sentence, the number between brackets: "At least [530] people were held in Moscow". */
  readonly words: string;
  readonly measure: Measure;
  readonly place: ResolvedPlace | null;
  readonly qualifier?: Qualifier;
  readonly value: number | readonly [number, number] | null;
  readonly vague?: Bounds;
  /** Null for the report's own voice. */
  readonly origin: string | null;
  readonly when?: string;
  /** The moment that it holds for; the report's own where nothing is said. */
  readonly asOf?: string;
  readonly role?: Role;
  readonly reality?: Reality;
}

export interface StatedReport {
  readonly id: string;
  readonly outlet: string;
  readonly title?: string;
  readonly published: string | null;
  readonly numbers: readonly StatedNumber[];
  /** Doubts without a number, each a sentence of the report. */
  readonly doubts?: readonly {
    readonly words: string;
    readonly origin: string;
    readonly measure: Measure;
  }[];
}

const RULESET = "stated";

const claimOf = (
  stated: StatedNumber,
  report: StatedReport,
  start: number,
  index: number,
): { readonly sentence: string; readonly claim: ResolvedClaim } => {
  const open = stated.words.indexOf("[");
  const close = stated.words.indexOf("]");
  const text = stated.words.slice(open + 1, close);
  const sentence = `${stated.words.slice(0, open)}${text}${stated.words.slice(close + 1)}`;
  const span = { start, end: start + sentence.length };
  const qualifier = stated.qualifier ?? "exact";
  return {
    sentence,
    claim: {
      id: `${report.id}-${index}`,
      document: report.id,
      field: "text",
      number: { start: start + open, end: start + open + text.length, text },
      value: stated.value,
      qualifier,
      bounds: boundsOf(qualifier, stated.value, stated.vague ?? null),
      measure: stated.measure,
      also: [],
      counted: null,
      unit: "person",
      indefinite: false,
      role: stated.role ?? "total",
      reality: stated.reality ?? "actual",
      sentence: span,
      clause: span,
      quote: sentence,
      places: [],
      times: [],
      attribution:
        stated.origin === null
          ? []
          : [{ start, end: start, text: "", name: stated.origin, manner: "said" }],
      standing: { value: "stated", measure: "stated", place: "inferred" },
      trace: ["stated-number"],
      ruleset: RULESET,
      place: stated.place,
      when: stated.when ?? null,
      asOf: stated.asOf ?? (report.published?.includes("T") === true ? report.published : null),
      source: stated.origin,
      origin: stated.origin ?? report.outlet,
      published: report.published,
      outlet: report.outlet,
      countScope: null,
    },
  };
};

const entryOf = (report: StatedReport, situation: string) => {
  let text = "";
  const claims: ResolvedClaim[] = [];
  report.numbers.forEach((stated, index) => {
    const { sentence, claim } = claimOf(stated, report, text.length, index);
    claims.push(claim);
    text += `${sentence}${index % 2 === 0 ? " " : "\n\n"}`;
  });
  const disputes: Dispute[] = [];
  for (const doubt of report.doubts ?? []) {
    const start = text.length;
    disputes.push({
      id: `${report.id}-doubt-${disputes.length}`,
      document: report.id,
      quote: { start, end: start + doubt.words.length, text: doubt.words },
      measure: doubt.measure,
      source: doubt.origin,
      published: report.published,
    });
    text += `${doubt.words}\n\n`;
  }
  const document: Document = {
    id: report.id,
    title: report.title ?? "",
    text,
    published: report.published,
    outlet: report.outlet,
    url: `https://example.org/${report.id}`,
    language: "en",
    situation,
    capture: {
      sha256: createHash("sha256").update(text).digest("hex"),
      byteLength: Buffer.byteLength(text),
      address: null,
      capturedAt: "2022-09-23T08:00:00Z",
      contentType: "text/plain",
      method: "file",
    },
  };
  return {
    document,
    stem: document.id,
    version: 1,
    extraction: { ruleset: RULESET, claims, disputes, warnings: [] },
    assignments: [{ situation, by: "document" as const, why: "stated" }],
  };
};

/** A ledger that ends with the program, holding these reports under one situation. */
export const statedLedger = async (
  situation: { readonly id: string; readonly name: string },
  reports: readonly StatedReport[],
  into?: Ledger,
): Promise<Ledger> => {
  const ledger = into ?? (await openLedger(":memory:"));
  await ledger.declareSituations([
    { ...situation, period: null, places: [], measures: [], words: [], made: "declared" },
  ]);
  for (let at = 0; at < reports.length; at += 500)
    await ledger.append(reports.slice(at, at + 500).map((report) => entryOf(report, situation.id)));
  return ledger;
};

export const sharedGazetteer = (() => {
  let loaded: Promise<Gazetteer> | null = null;
  return (): Promise<Gazetteer> => (loaded ??= loadGazetteer());
})();
