// Measures extraction against wink-nlp's own sentences and parts of speech, on the same texts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { findInDocument, loadGazetteer } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import { compare, type Comparison } from "./compare.ts";

const ROUNDS = 15;
/** A monitor runs for days: both are timed once the machine has learnt their code. */
const WARM_UPS = 12;

const root = new URL("..", import.meta.url).pathname;

interface WireDocument {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly language?: string | null;
}

const asDocument = (wire: WireDocument): Document => ({
  id: wire.id,
  title: wire.title ?? "",
  text: wire.text,
  published: wire.published ?? null,
  outlet: wire.outlet ?? null,
  url: null,
  language: wire.language ?? "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: 0,
    address: null,
    capturedAt: "2026-01-01T00:00:00Z",
    contentType: null,
    method: "bench",
  },
});

/** The sample's dispatches, and the shared reports in English where they are at hand. */
export const benchTexts = (): readonly {
  readonly name: string;
  readonly documents: readonly Document[];
}[] => {
  const sample = readFileSync(join(root, "sample/dispatches.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => asDocument(JSON.parse(line) as WireDocument));
  const sets = [{ name: "the sample's dispatches", documents: sample }];
  const folder = join(root, "../shared/reports");
  if (existsSync(folder)) {
    const reports = readdirSync(folder)
      .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as WireDocument)
      .filter((wire) => wire.language === "en")
      .map(asDocument);
    sets.push({ name: "real news reports", documents: reports });
  }
  return sets;
};

export const benchExtraction = async (): Promise<readonly Comparison[]> => {
  const gazetteer = await loadGazetteer();
  const wink = winkNLP(model, ["sbd", "pos"]);
  const results: Comparison[] = [];
  for (const { name, documents } of benchTexts()) {
    results.push(
      await compare(
        {
          name: `extraction, ${name}`,
          work: `${documents.length} documents`,
          yardstickName: "wink-nlp sentences and parts of speech",
        },
        () => {
          for (const document of documents)
            findInDocument(document, { gazetteer, aliases: new Map() });
        },
        () => {
          for (const document of documents) {
            const doc = wink.readDoc(document.text);
            doc.sentences().length();
            doc.tokens().out(wink.its.pos);
          }
        },
        ROUNDS,
        WARM_UPS,
      ),
    );
  }
  return results;
};
