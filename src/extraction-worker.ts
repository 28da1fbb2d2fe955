// A worker thread that turns documents sent to it into what the rules find in them.
import { parentPort } from "node:worker_threads";
import { writeClaims, type SearchReply, type SearchRequest } from "./extraction-pool.ts";
import { findInDocument, loadLookups, searchDocument } from "./ingest.ts";
import { ProblemError } from "./model/problem.ts";

const lookups = loadLookups();
// told to whoever asks for a search; until then it is not unheard
lookups.catch(() => undefined);

const search = async ({ form, documents }: SearchRequest): Promise<SearchReply> => {
  try {
    const held = await lookups;
    const results = documents.map((document) =>
      form === "written"
        ? writeClaims(findInDocument(document, held).claims)
        : searchDocument(document, held),
    );
    return { kind: "found", results };
  } catch (error) {
    return {
      kind: "failed",
      error,
      problem: error instanceof ProblemError ? error.problem : null,
    };
  }
};

parentPort?.on("message", (request: SearchRequest) => {
  void search(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
