// Runs the English sentences kept as probes: each marked number makes the claim that is written beside it, or none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ENGLISH } from "../../src/extract/en/english.ts";
import { TEXT_LEXICON } from "../../src/extract/en/text-lexicon.ts";
import { runLanguage } from "../../src/extract/engine.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { readText } from "../../src/text/sentences.ts";

/**
 * A line is a sentence or a few. `[12|killed]` marks a number with its measure, `[12|-]` one that makes no claim;
 * `killed/casualties` allows either; after a comma stand a role, a reality or a qualifier. Lines that open with
 * `# ` name a class, those with `## ` are remarks.
 */
const probes = readFileSync(join(import.meta.dirname, "english-probes.txt"), "utf8");

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Measures, any of which will do; none where no claim may be made. */
  readonly measures: readonly string[];
  readonly fields: readonly string[];
}

const readLine = (line: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  let text = "";
  for (const piece of line.split(/(\[[^\]|]*\|[^\]]*\])/)) {
    const marked = /^\[([^\]|]*)\|([^\]]*)\]$/.exec(piece);
    if (!marked) {
      text += piece;
      continue;
    }
    const [measures, ...fields] = marked[2]!.split(",");
    marks.push({
      start: text.length,
      end: text.length + marked[1]!.length,
      measures: measures === "-" ? [] : measures!.split("/"),
      fields,
    });
    text += marked[1]!;
  }
  return { text, marks };
};

const claimsOf = (text: string): readonly Claim[] => {
  const document: Document = {
    id: "probe",
    title: "",
    text,
    published: "2020-06-10",
    outlet: null,
    url: null,
    language: "en",
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "2020-06-10T00:00:00Z",
      contentType: null,
      method: "test",
    },
  };
  const read = { document, reading: readText(text, TEXT_LEXICON), title: null };
  return runLanguage(read, ENGLISH).claims;
};

const says = (claim: Claim, field: string): boolean =>
  field
    .split("/")
    .some((word) => [claim.role, claim.reality, claim.qualifier].some((value) => value === word));

/** What is wrong at a mark, in words; empty where all is right. */
const faultAt = (mark: Mark, claims: readonly Claim[], text: string): string => {
  const word = text.slice(mark.start, mark.end);
  const found = claims.filter(({ number }) => number.start < mark.end && mark.start < number.end);
  const told = found.map(({ measure, trace }) => `${measure} by ${trace[0]}`).join(", ");
  if (mark.measures.length === 0) return found.length === 0 ? "" : `${word} makes ${told}`;
  const claim = found.find(
    ({ measure, also }) =>
      mark.measures.includes(measure) || also.some((other) => mark.measures.includes(other)),
  );
  if (!claim) return `${word} makes ${told || "no claim"}, not ${mark.measures.join(" or ")}`;
  if (claim.number.text !== word) return `${word} is read as ${claim.number.text}`;
  const wrong = mark.fields.filter((field) => !says(claim, field));
  return wrong.length === 0
    ? ""
    : `${word} is ${claim.role}, ${claim.reality}, ${claim.qualifier}, not ${wrong.join(", ")}`;
};

const classes = probes
  .split(/^# /m)
  .slice(1)
  .map((part) => {
    const [name, ...lines] = part.split("\n");
    return { name: name!, lines: lines.filter((line) => line.includes("[")) };
  });

describe("English probes", () => {
  it("are many", () => {
    assert.ok(classes.flatMap(({ lines }) => lines).length > 400);
  });
  for (const { name, lines } of classes)
    it(`of ${name}`, () => {
      const faults = lines.flatMap((line) => {
        const { text, marks } = readLine(line);
        const claims = claimsOf(text);
        return marks
          .map((mark) => faultAt(mark, claims, text))
          .filter((fault) => fault !== "")
          .map((fault) => `${text}\n    ${fault}`);
      });
      assert.deepEqual(faults, []);
    });
});
