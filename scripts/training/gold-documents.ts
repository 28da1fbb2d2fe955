// Turns gold claims and their reports into documents with draft claims, for training and for measuring one field alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clauseAt } from "../../src/extract/clauses.ts";
import { shapeOf } from "../../src/extract/en/clauses.ts";
import { TEXT_LEXICON } from "../../src/extract/en/text-lexicon.ts";
import type { Claim, ClaimValue, Reality, Role } from "../../src/model/claim.ts";
import type { Qualifier } from "../../src/model/bounds.ts";
import type { Measure } from "../../src/model/measure.ts";
import type { ReadDocument, Sentence } from "../../src/model/reading.ts";
import { readText } from "../../src/text/sentences.ts";

export interface GoldClaim {
  readonly number: { readonly start: number; readonly end: number; readonly text: string };
  readonly value: ClaimValue;
  readonly qualifier: Qualifier;
  readonly measure: Measure;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly when: string | null;
  readonly source: string | null;
  readonly role: Role;
  readonly reality: Reality;
  readonly optional?: boolean;
}

export interface GoldDocument {
  readonly read: ReadDocument;
  /** Documents of one group tell of one crisis: never parted between training and measuring. */
  readonly group: string;
  readonly gold: readonly GoldClaim[];
  /** One draft a gold claim, in its order: number, measure and role as in the gold, the rest left open. */
  readonly drafts: readonly Claim[];
}

const groupOf = (document: string, cluster: string | null): string =>
  (cluster ?? document).replace(/-(?:feb|mar).*$/, "").replace(/^india-.*/, "gujarat-2002");

const sentenceHolding = (sentences: readonly Sentence[], offset: number): Sentence =>
  sentences.find((sentence) => sentence.start <= offset && offset < sentence.end) ?? sentences[0]!;

const draftOf = (read: ReadDocument, gold: GoldClaim): Claim => {
  const sentence = sentenceHolding(read.reading.sentences, gold.number.start);
  const token = Math.max(
    0,
    sentence.tokens.findLastIndex(({ start }) => start <= gold.number.start),
  );
  const clause = clauseAt(shapeOf(sentence).clauses, token);
  return {
    id: `${read.document.id}:${String(gold.number.start)}`,
    document: read.document.id,
    field: "text",
    number: gold.number,
    value: gold.value,
    qualifier: gold.qualifier,
    bounds: { floor: 0, ceiling: null },
    measure: gold.measure,
    also: [],
    counted: null,
    unit: null,
    indefinite: false,
    role: gold.role,
    reality: gold.reality,
    sentence,
    clause,
    quote: read.reading.text.slice(sentence.start, sentence.end),
    places: [],
    times: [],
    attribution: [],
    standing: {},
    trace: [],
    ruleset: "draft",
  };
};

/** A report with its gold claims as a document, one draft a claim. */
export const documentFor = (
  report: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly published: string | null;
    readonly outlet: string | null;
    readonly group: string;
  },
  language: string,
  gold: readonly GoldClaim[],
): GoldDocument => {
  const { group, ...rest } = report;
  const document = {
    ...rest,
    url: null,
    language,
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "1970-01-01T00:00:00Z",
      contentType: null,
      method: "file",
    },
  };
  const read: ReadDocument = {
    document,
    reading: readText(document.text, TEXT_LEXICON),
    title: document.title ? readText(document.title, TEXT_LEXICON) : null,
  };
  return { read, group, gold, drafts: gold.map((claim) => draftOf(read, claim)) };
};

/** The gold documents of a language under `shared`, optional claims left out unless they are asked for. */
export const readGoldDocuments = (
  shared: string,
  language: string,
  withOptional = false,
): readonly GoldDocument[] =>
  readdirSync(join(shared, "gold"))
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name): GoldDocument[] => {
      const file = JSON.parse(readFileSync(join(shared, "gold", name), "utf8")) as {
        readonly document: string;
        readonly language: string;
        readonly cluster: string | null;
        readonly claims: readonly GoldClaim[];
      };
      if (file.language !== language) return [];
      const report = JSON.parse(readFileSync(join(shared, "reports", name), "utf8")) as {
        readonly title?: string;
        readonly text: string;
        readonly published?: string | null;
        readonly outlet?: string | null;
      };
      const gold = file.claims
        .filter((claim) => withOptional || !claim.optional)
        .toSorted((a, b) => a.number.start - b.number.start);
      return [
        documentFor(
          {
            id: file.document,
            title: report.title ?? "",
            text: report.text,
            published: report.published ?? null,
            outlet: report.outlet ?? null,
            group: groupOf(file.document, file.cluster),
          },
          language,
          gold,
        ),
      ];
    });

/** Deals groups to folds by their names, so that folds stay put from run to run. */
export const foldOf = (group: string, folds: number): number => {
  let sum = 0;
  for (const character of group) sum = (sum * 33 + character.codePointAt(0)!) % 1_000_003;
  return sum % folds;
};
