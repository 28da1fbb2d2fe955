// The way in: bytes to documents, documents to sentences, sentences to claims, claims to the ledger.
import { ENGLISH } from "./extract/en/english.ts";
import { runLanguage, type Language } from "./extract/engine.ts";
import { TEXT_LEXICON } from "./extract/en/text-lexicon.ts";
import { loadGazetteerBytes } from "./intake/gazetteer-file.ts";
import { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
import { isRejection } from "./intake/reader.ts";
import { readTextFile } from "./intake/read-text-file.ts";
import { makeStorable } from "./intake/storable-document.ts";
import type { Entry, Ledger, Recognition } from "./ledger/ledger.ts";
import { versionId } from "./ledger/version-id.ts";
import { TABLE_RULESET, type Dispute, type ResolvedClaim } from "./model/claim.ts";
import type { Document, Rejection } from "./model/document.ts";
import type { Gazetteer } from "./model/gazetteer.ts";
import type { TextLexicon } from "./model/language.ts";
import { ProblemError, type Problem, type ProblemCode, type Warning } from "./model/problem.ts";
import type { ReadDocument } from "./model/reading.ts";
import type { ReprintFamily, Situation } from "./model/situation.ts";
import { gazetteerVersion, openGazetteer } from "./resolve/gazetteer.ts";
import { gatherFamilies } from "./resolve/reprints/families.ts";
import type { ReprintLink } from "./resolve/reprints/judge-pair.ts";
import { ReprintFinder } from "./resolve/reprints/reprint-finder.ts";
import type { DocumentFeatures } from "./resolve/situations/document-features.ts";
import { SituationFinder } from "./resolve/situations/find-situations.ts";
import { parseSituations } from "./resolve/situations/situations-file.ts";
import { resolveClaims, type Lookups } from "./resolve/resolve.ts";
import { statementsToClaims } from "./resolve/statements.ts";
import { nameLanguage } from "./text/name-language.ts";
import { readText } from "./text/sentences.ts";

export { isRejection } from "./intake/reader.ts";
export { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
export type { Lookups } from "./resolve/resolve.ts";

export interface IngestOptions extends ReadOptions {
  /** Searches the documents; in this thread where none is given. A pool of workers is another. */
  readonly find?: Finder;
  /** Told of every document and every rejection as it comes. */
  readonly onStep?: (step: IngestStep) => void;
}

/** What became of one document or of what should have been one. */
export type IngestStep =
  | {
      readonly kind: "taken-in";
      readonly document: Document;
      readonly standing: Exclude<Recognition["standing"], "known">;
      readonly claims: number;
    }
  | { readonly kind: "known"; readonly document: Document }
  | { readonly kind: "rejected"; readonly problem: Problem };

export interface IngestSummary {
  /** Documents taken in, new versions of known ones included. */
  readonly read: number;
  readonly known: number;
  readonly rejected: number;
  readonly claims: number;
  /** How many were rejected for which reason. */
  readonly reasons: Readonly<Partial<Record<ProblemCode, number>>>;
}

/** A document on its way, with whatever its sender wants to find beside the findings. */
export interface Sought<T> {
  readonly document: Document;
  readonly carried: T;
}

export interface Found<T> extends Sought<T> {
  readonly findings: DocumentFindings;
}

/** Searches documents one after another and yields each with what was found in it, in their order. */
export type Finder = <T>(sought: AsyncIterable<Sought<T>>) => AsyncIterable<Found<T>>;

/**
 * Reads everything that the paths, folders and addresses hold into the ledger, and nothing twice: a text that the
 * ledger holds is passed over. What cannot be read is noted in the ledger, and the rest is read. Documents are
 * committed whole, a few at a time; memory does not grow with their number.
 * Throws a ProblemError where the ledger cannot be written.
 */
export const ingest = async (
  ledger: Ledger,
  from: string | readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> => {
  const count = { read: 0, known: 0, rejected: 0, claims: 0 };
  const reasons: Partial<Record<ProblemCode, number>> = {};
  const tell = options.onStep ?? (() => undefined);
  /** Texts that were recognised and are not committed yet, by the stem of their id. */
  const underway = new Map<string, readonly Recognised[]>();

  async function* keepUnknown(): AsyncGenerator<Sought<Recognised>> {
    for await (const read of readAll(from, options)) {
      if (isRejection(read)) {
        await ledger.noteProblems([read.problem]);
        count.rejected += 1;
        reasons[read.problem.code] = (reasons[read.problem.code] ?? 0) + 1;
        tell({ kind: "rejected", problem: read.problem });
        continue;
      }
      const [held] = await ledger.recognise([read], rulesetFor(read));
      const beside = underway.get(held!.stem) ?? [];
      const recognition = recogniseBeside(held!, read, beside);
      if (recognition.standing === "known") {
        count.known += 1;
        tell({ kind: "known", document: read });
        continue;
      }
      const document = { ...read, id: recognition.id };
      const carried = { ...recognition, standing: recognition.standing, document };
      underway.set(recognition.stem, [...beside, carried]);
      yield { document, carried };
    }
  }

  const findReprints = startReprintWatch(ledger);
  const findSituations = startSituationWatch(ledger);
  for await (const batch of gatherBatches((options.find ?? findHere())(keepUnknown()))) {
    const { sketches, families } = await findReprints(batch.map(({ carried }) => carried));
    const { arrivals, situations } = await findSituations(batch, options);
    const entries = batch.map(({ document, carried, findings }) => ({
      document,
      stem: carried.stem,
      version: carried.version,
      extraction: findings,
      ...sketches.get(document.id),
      ...arrivals.get(document.id)!,
    }));
    await ledger.append(entries, { families, situations });
    for (const { document, carried, findings } of batch) {
      const rest = underway.get(carried.stem)!.filter((other) => other !== carried);
      if (rest.length > 0) underway.set(carried.stem, rest);
      else underway.delete(carried.stem);
      count.read += 1;
      count.claims += findings.claims.length;
      const claims = findings.claims.length;
      tell({ kind: "taken-in", document, standing: carried.standing, claims });
    }
  }
  return { ...count, reasons };
};

/**
 * Declares the situations of a YAML file: documents read from now on are assigned to those that they fit.
 * Declares none of them where any is wrong, and returns what is.
 */
export const declareSituations = async (
  ledger: Ledger,
  path: string,
): Promise<readonly Problem[]> => {
  const text = await readTextFile(path);
  const { situations, problems } = parseSituations(text, path, await loadGazetteer());
  if (situations !== null) await ledger.declareSituations(situations);
  return problems;
};

/** Everything that the paths, folders and addresses hold, one after another. */
export async function* readAll(
  from: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document | Rejection> {
  for (const path of [from].flat())
    for await (const read of readDocuments(path, options))
      yield isRejection(read) ? read : makeStorable(read);
}

/** Claims are searched for in this thread, one document at a time. */
export const findHere = (load: () => Promise<Lookups> = loadLookups): Finder =>
  async function* (sought) {
    const lookups = await load();
    for await (const one of sought)
      yield { ...one, findings: findInDocument(one.document, lookups) };
  };

export interface DocumentFindings {
  /** Names the rules that read the document; a newer set of rules finds anew. */
  readonly ruleset: string;
  /** In order of their spans, the title's first. */
  readonly claims: readonly ResolvedClaim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

/** Everything that the rules find in one document, resolved; pure. */
export const findInDocument = (document: Document, lookups: Lookups): DocumentFindings => {
  if (document.statements !== undefined)
    return {
      ruleset: TABLE_RULESET,
      claims: statementsToClaims(document, lookups),
      disputes: [],
      warnings: [],
    };
  const spoken = languageOf(document);
  if (spoken === null)
    return {
      ruleset: NO_RULES,
      claims: [],
      disputes: [],
      warnings: [
        {
          span: null,
          rule: "language",
          what: `No rules are known for the language "${tagOf(document) ?? "unknown"}": no claims were read.`,
        },
      ],
    };
  const read = cutDocument(document, spoken.lexicon);
  const { claims, disputes, warnings } = runLanguage(read, spoken.language);
  const resolved = resolveClaims(claims, read, lookups);
  return {
    ruleset: spoken.language.ruleset,
    claims: [...resolved].sort(bySpan),
    disputes,
    warnings,
  };
};

/** The document cut into sentences, as its language cuts them. */
export const cutDocument = (
  document: Document,
  lexicon: TextLexicon = (languageOf(document) ?? LANGUAGES[0]).lexicon,
): ReadDocument => ({
  document,
  reading: readText(document.text, lexicon),
  title: document.title ? readText(document.title, lexicon) : null,
});

interface SpokenLanguage {
  readonly language: Language;
  readonly lexicon: TextLexicon;
}

/** The languages that are read; a document that tells of none is taken for the first. */
const LANGUAGES: readonly [SpokenLanguage, ...SpokenLanguage[]] = [
  { language: ENGLISH, lexicon: TEXT_LEXICON },
];

/** The ruleset under which a document is kept that no rules can read yet. */
const NO_RULES = "none";

const tags = new WeakMap<Document, string | null>();

/** The language that the document names, or else the one that its words show; null where neither tells. */
const tagOf = (document: Document): string | null => {
  if (document.language !== null) return document.language;
  const known = tags.get(document);
  if (known !== undefined) return known;
  const tag = nameLanguage(
    document.text.length > 0 ? document.text : document.title,
    LANGUAGES.map(({ language, lexicon }) => ({
      tag: language.tag,
      commonWords: lexicon.commonWords,
    })),
  );
  tags.set(document, tag);
  return tag;
};

const languageOf = (document: Document): SpokenLanguage | null => {
  const tag = tagOf(document);
  if (tag === null) return LANGUAGES[0];
  const spoken = tag.split(/[-_]/)[0]!.toLowerCase();
  return LANGUAGES.find(({ language }) => language.tag === spoken) ?? null;
};

const rulesetFor = (document: Document): string =>
  document.statements !== undefined
    ? TABLE_RULESET
    : (languageOf(document)?.language.ruleset ?? NO_RULES);

const bySpan = (a: ResolvedClaim, b: ResolvedClaim): number =>
  a.field === b.field
    ? a.number.start - b.number.start || a.number.end - b.number.end
    : a.field === "title"
      ? -1
      : 1;

/** A document that the ledger has not read, with the id and version that it will be taken in under. */
interface Recognised extends Recognition {
  readonly standing: Exclude<Recognition["standing"], "known">;
  readonly document: Document;
}

/** Recognises a document among those that are on their way to the ledger, which the ledger cannot know yet. */
const recogniseBeside = (
  held: Recognition,
  read: Document,
  underway: readonly Recognised[],
): Recognition => {
  const same = underway.find(
    ({ document }) => document.text === read.text && document.title === read.title,
  );
  if (same !== undefined) return { ...same, standing: "known" };
  const latest = underway.at(-1);
  if (latest === undefined || held.standing === "known" || held.standing === "unread") return held;
  const version = Math.max(latest.version + 1, held.version);
  return { standing: "changed", stem: held.stem, version, id: versionId(held.stem, version) };
};

type Situated = Pick<Entry, "assignments" | "features">;

/**
 * Assigns each document to situations: by hand where a person named one, by its own word, by what was declared of a
 * situation, else by likeness with what came before. A document that counts nothing is left unassigned.
 */
const startSituationWatch = (
  ledger: Ledger,
): ((
  arrived: readonly Found<Recognised>[],
  options: IngestOptions,
) => Promise<{
  readonly arrivals: ReadonlyMap<string, Situated>;
  readonly situations: readonly Situation[];
}>) => {
  let started: Promise<SituationFinder> | null = null;
  const start = async (): Promise<SituationFinder> => {
    const declared = (await ledger.situations())
      .map(({ situation }) => situation)
      .filter(({ made }) => made === "declared");
    const finder = new SituationFinder(declared, await loadGazetteer());
    for await (const features of ledger.features()) finder.restore(features as DocumentFeatures);
    return finder;
  };
  return async (arrived, options) => {
    const arrivals = new Map<string, Situated>();
    const situations = new Map<string, Situation>();
    for (const { document, carried, findings } of arrived) {
      if (carried.standing === "unread") arrivals.set(document.id, { assignments: [] });
      else if (document.situation !== null)
        arrivals.set(document.id, { assignments: [assignAsNamed(document.situation, options)] });
      else if (findings.claims.length === 0) arrivals.set(document.id, { assignments: [] });
      else {
        // built only where a document needs it, and once
        const finder = await (started ??= start());
        const { memberships, features, touched } = finder.add({
          document,
          claims: findings.claims,
        });
        for (const situation of touched) situations.set(situation.id, situation);
        arrivals.set(document.id, {
          assignments: memberships.map(({ situation, by, why }) => ({ situation, by, why })),
          ...(features === null ? {} : { features }),
        });
      }
    }
    return { arrivals, situations: [...situations.values()] };
  };
};

const assignAsNamed = (situation: string, options: IngestOptions): Entry["assignments"][number] =>
  options.situation === undefined || options.situation === null
    ? { situation, by: "document", why: "named by the document" }
    : { situation, by: "hand", why: "named when it was read" };

interface FoundFamilies {
  /** By the id of the document; none for one that was sketched before. */
  readonly sketches: ReadonlyMap<string, Pick<Entry, "sketch">>;
  readonly families: readonly ReprintFamily[];
}

/**
 * Finds whose text each document carries, among all that the ledger holds. Sketches are kept in memory, texts are
 * looked up in the ledger: those few that a document has to be compared with.
 */
const startReprintWatch = (
  ledger: Ledger,
): ((arrived: readonly Recognised[]) => Promise<FoundFamilies>) => {
  /** Texts at hand while a batch is looked at, with the stem of each; versions of one document are no reprints. */
  const texts = new Map<string, { readonly document: Document; readonly stem: string }>();
  const documentOf = (id: string): Document | null => texts.get(id)?.document ?? null;
  const fetchText = async (id: string): Promise<void> => {
    if (texts.has(id)) return;
    const held = await ledger.document(id);
    if (held !== null) texts.set(id, held);
  };
  const finder = new ReprintFinder(documentOf);
  let restored = false;

  return async (arrived) => {
    if (!restored) for await (const sketch of ledger.sketches()) finder.restore(sketch);
    restored = true;
    const sketches = new Map<string, Pick<Entry, "sketch">>();
    const links: ReprintLink[] = [];
    for (const { document, stem, standing } of arrived) {
      if (standing === "unread" || document.statements !== undefined) continue;
      texts.set(document.id, { document, stem });
      for (const candidate of finder.candidatesOf(document)) await fetchText(candidate);
      const found = finder.add(document);
      const { shingles, keys } = found.row;
      sketches.set(document.id, { sketch: { shingles, keys } });
      links.push(
        ...found.links.filter(
          (link) => texts.get(link.document)?.stem !== texts.get(link.original)?.stem,
        ),
      );
    }
    if (links.length === 0) {
      texts.clear();
      return { sketches, families: [] };
    }
    const named = links.flatMap((link) => [link.document, link.original]);
    const recorded = await ledger.reprintFamilies(named);
    for (const { members } of recorded)
      for (const member of members) await fetchText(member.document);
    const families = gatherFamilies(links, documentOf, await ledger.decisions(), recorded);
    texts.clear();
    return { sketches, families };
  };
};

/** What one transaction takes: many documents where they come fast, few where they come slowly. */
const BATCH = { documents: 32, milliseconds: 1000 };

async function* gatherBatches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let since = performance.now();
  for await (const one of all) {
    if (batch.length === 0) since = performance.now();
    batch.push(one);
    if (batch.length < BATCH.documents && performance.now() - since < BATCH.milliseconds) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What resolving looks things up in: the shipped gazetteer, and no aliases beside the rules. */
export const loadLookups = async (): Promise<Lookups> => ({
  gazetteer: await loadGazetteer(),
  aliases: new Map(),
});

/** Changes with the gazetteer's form and with the names that its makers wrote down. */
const GAZETTEER_FORMAT = "atleast-gazetteer 1";

/**
 * The gazetteer: from its file, which is built on first use (some seconds). `rebuild` builds it anew.
 * Throws a ProblemError where the tables of names are not installed.
 */
export const loadGazetteer = async (
  options: { readonly rebuild?: boolean } = {},
): Promise<Gazetteer> => {
  const bytes = await loadGazetteerBytes(
    {
      format: GAZETTEER_FORMAT,
      versionOf: gazetteerVersion,
      build: async (tables) =>
        (await import("./resolve/gazetteer/build-gazetteer.ts")).buildGazetteer(tables),
    },
    options,
  );
  const gazetteer = openGazetteer(bytes);
  if (gazetteer === null)
    throw new ProblemError({
      code: "unreadable",
      where: "gazetteer",
      what: "The file of place names cannot be read.",
      todo: "Run `npm run gazetteer` to build it anew.",
    });
  return gazetteer;
};
