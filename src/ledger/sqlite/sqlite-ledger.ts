// The ledger on SQLite: one file, whole transactions, and every question asked by a prepared statement.
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { DocumentHead } from "../../model/answer.ts";
import type { Dispute, ResolvedClaim } from "../../model/claim.ts";
import type { Decision, RecordedDecision } from "../../model/decision.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import type { ReprintFamily, Situation } from "../../model/situation.ts";
import type {
  Assignment,
  Beside,
  ClaimQuery,
  DisputeQuery,
  DocumentQuery,
  DocumentVersion,
  Entry,
  FoundDocument,
  HeldClaim,
  KeptSketch,
  Ledger,
  LedgerCounts,
  Recognition,
  RecordedProblem,
  SituationCount,
} from "../ledger.ts";
import {
  appendAssignment,
  appendDecision,
  appendEntries,
  appendMendings,
  appendProblems,
  appendReprints,
  appendSituation,
} from "./append.ts";
import { Connection } from "./connection.ts";
import {
  queryCaptures,
  queryClaim,
  queryClaims,
  queryCounts,
  queryDecisions,
  queryDisputes,
  queryDocument,
  queryDocumentHeads,
  queryDocumentPage,
  queryFeaturePage,
  queryProblems,
  queryReprintFamilies,
  querySequence,
  querySituations,
  querySituationsOf,
  querySketchPage,
  queryStamp,
  queryVersions,
  searchDocuments,
} from "./query.ts";
import { recogniseDocument } from "./recognise.ts";

/** SQLite answers at once; the methods are asynchronous because a ledger on a server is. */

export class SqliteLedger implements Ledger {
  readonly address: string;
  readonly #connection: Connection;
  readonly #now: () => string;

  constructor(database: DatabaseSync, address: string, now: () => string) {
    this.address = address;
    this.#connection = new Connection(database, address);
    this.#now = now;
  }

  #ask<T>(question: (connection: Connection) => T): T {
    return this.#connection.attempt(() => question(this.#connection));
  }

  #write<T>(work: (connection: Connection, at: string) => T): T {
    return this.#connection.transact(() => work(this.#connection, this.#now()));
  }

  async recognise(
    documents: readonly Document[],
    ruleset: string,
  ): Promise<readonly Recognition[]> {
    return this.#ask((connection) =>
      documents.map((document) => recogniseDocument(connection, document, ruleset)),
    );
  }

  async append(
    entries: readonly Entry[],
    { families = [], situations = [] }: Beside = {},
  ): Promise<void> {
    if (entries.length > 0)
      this.#write((connection, at) => {
        for (const situation of situations) appendSituation(connection, situation, at);
        appendEntries(connection, entries, at);
        appendReprints(connection, families, at);
      });
  }

  async noteProblems(problems: readonly Problem[]): Promise<void> {
    if (problems.length > 0)
      this.#write((connection, at) => {
        appendProblems(connection, problems, at);
      });
  }

  async noteMended(problems: readonly RecordedProblem[]): Promise<void> {
    if (problems.length > 0)
      this.#write((connection, at) => {
        appendMendings(connection, problems, at);
      });
  }

  async declareSituations(situations: readonly Situation[]): Promise<void> {
    this.#write((connection, at) => {
      for (const situation of situations) appendSituation(connection, situation, at);
    });
  }

  async assign(assignments: readonly Assignment[]): Promise<void> {
    this.#write((connection, at) => {
      for (const assignment of assignments) appendAssignment(connection, assignment, true, at);
    });
  }

  async recordReprints(families: readonly ReprintFamily[]): Promise<void> {
    this.#write((connection, at) => {
      appendReprints(connection, families, at);
    });
  }

  async decide(decision: Decision, decidedBy: string, why: string): Promise<RecordedDecision> {
    return this.#write((connection, at) => {
      const recorded = { id: randomUUID(), decidedAt: at, decidedBy, why, decision };
      appendDecision(connection, recorded);
      return recorded;
    });
  }

  async document(id: string): Promise<DocumentVersion | null> {
    return this.#ask((connection) => queryDocument(connection, id));
  }

  async versions(id: string): Promise<readonly DocumentVersion[]> {
    return this.#ask((connection) => queryVersions(connection, id));
  }

  async captures(document: string): Promise<readonly Capture[]> {
    return this.#ask((connection) => queryCaptures(connection, document));
  }

  async *documents(query: DocumentQuery = {}): AsyncGenerator<DocumentVersion> {
    let after =
      query.after === undefined
        ? 0
        : this.#ask((connection) => querySequence(connection, query.after!));
    for (;;) {
      const page = this.#ask((connection) => queryDocumentPage(connection, query, after));
      for (const { sequence, ...version } of page) {
        after = sequence;
        yield version;
      }
      if (page.length === 0) return;
    }
  }

  async documentHeads(query: DocumentQuery = {}): Promise<readonly DocumentHead[]> {
    return this.#ask((connection) => queryDocumentHeads(connection, query));
  }

  async claim(id: string): Promise<HeldClaim | null> {
    return this.#ask((connection) => queryClaim(connection, id));
  }

  async claims(query: ClaimQuery = {}): Promise<readonly ResolvedClaim[]> {
    return this.#ask((connection) => queryClaims(connection, query));
  }

  async disputes(query: DisputeQuery = {}): Promise<readonly Dispute[]> {
    return this.#ask((connection) => queryDisputes(connection, query));
  }

  async situations(takenInBy?: string): Promise<readonly SituationCount[]> {
    return this.#ask((connection) => querySituations(connection, takenInBy));
  }

  async situationsOf(document: string): Promise<readonly string[]> {
    return this.#ask((connection) => querySituationsOf(connection, document));
  }

  async decisions(takenInBy?: string): Promise<readonly RecordedDecision[]> {
    return this.#ask((connection) => queryDecisions(connection, takenInBy));
  }

  async reprintFamilies(documents?: readonly string[]): Promise<readonly ReprintFamily[]> {
    return this.#ask((connection) => queryReprintFamilies(connection, documents));
  }

  async *sketches(): AsyncGenerator<KeptSketch> {
    let after = 0;
    for (;;) {
      const page = this.#ask((connection) => querySketchPage(connection, after));
      for (const { sequence, ...sketch } of page) {
        after = sequence;
        yield sketch;
      }
      if (page.length === 0) return;
    }
  }

  async *features(): AsyncGenerator<unknown> {
    let after = 0;
    for (;;) {
      const page = this.#ask((connection) => queryFeaturePage(connection, after));
      for (const { sequence, features } of page) {
        after = sequence;
        yield features;
      }
      if (page.length === 0) return;
    }
  }

  async problems(): Promise<readonly RecordedProblem[]> {
    return this.#ask(queryProblems);
  }

  async search(words: string, limit: number): Promise<readonly FoundDocument[]> {
    return this.#ask((connection) => searchDocuments(connection, words, limit));
  }

  async counts(): Promise<LedgerCounts> {
    return this.#ask(queryCounts);
  }

  async version(): Promise<string> {
    return this.#ask(queryStamp);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }
}
