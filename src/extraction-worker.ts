// A worker thread that turns documents sent to it into what the rules find in them.
import { parentPort } from "node:worker_threads";
import type { SearchReply } from "./extraction-pool.ts";
import { findInDocument, loadLookups } from "./ingest.ts";
import type { Document } from "./model/document.ts";

const lookups = loadLookups();

const search = async (documents: readonly Document[]): Promise<SearchReply> => {
  try {
    const held = await lookups;
    return { kind: "found", findings: documents.map((document) => findInDocument(document, held)) };
  } catch (error) {
    return { kind: "failed", error };
  }
};

parentPort?.on("message", (documents: readonly Document[]) => {
  void search(documents).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
