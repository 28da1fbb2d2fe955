// Tells whether a document at the door is in the ledger already, and under which id it would come in.
import type { Document } from "../../model/document.ts";
import { hashWords } from "../hash-words.ts";
import type { Recognition } from "../ledger.ts";
import { versionId } from "../version-id.ts";
import type { Connection } from "./connection.ts";

export const recogniseDocument = (
  connection: Connection,
  document: Document,
  ruleset: string,
): Recognition => {
  const held = connection.all(
    `SELECT d.id, d.stem, d.version, d.words_sha256,
       EXISTS (SELECT 1 FROM extractions e WHERE e.document = d.sequence AND e.ruleset = :ruleset) AS read
     FROM documents d WHERE d.stem = ifnull((SELECT stem FROM documents WHERE id = :id), :id)
     ORDER BY d.version`,
    { id: document.id, ruleset },
  );
  const latest = held.at(-1);
  if (latest === undefined)
    return { standing: "new", id: document.id, stem: document.id, version: 1 };
  const stem = String(latest["stem"]);
  const words = hashWords(document.title, document.text);
  const same = held.find((row) => row["words_sha256"] === words);
  if (same !== undefined)
    return {
      standing: same["read"] === 1 ? "known" : "unread",
      id: String(same["id"]),
      stem,
      version: Number(same["version"]),
    };
  const version = Number(latest["version"]) + 1;
  return { standing: "changed", id: versionId(stem, version), stem, version };
};
