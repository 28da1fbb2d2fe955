// Makes a document and draft claims at numbers of its text, for tests of one field of a claim alone.
import { clauseAt } from "../src/extract/clauses.ts";
import { shapeOf } from "../src/extract/en/clauses.ts";
import { TEXT_LEXICON } from "../src/extract/en/text-lexicon.ts";
import type { Claim, Role } from "../src/model/claim.ts";
import type { Measure } from "../src/model/measure.ts";
import type { ReadDocument } from "../src/model/reading.ts";
import { readText } from "../src/text/sentences.ts";

export interface Draft {
  /** The words of the number as they stand; each draft takes the next place where its words stand. */
  readonly number: string;
  readonly measure?: Measure;
  readonly role?: Role;
  readonly inTitle?: boolean;
}

export const readDraft = (
  text: string,
  published: string | null = "2021-03-10",
  title = "",
): ReadDocument => ({
  document: {
    id: "draft",
    title,
    text,
    published,
    outlet: null,
    url: null,
    language: "en",
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "2021-03-11T00:00:00Z",
      contentType: null,
      method: "test",
    },
  },
  reading: readText(text, TEXT_LEXICON),
  title: title ? readText(title, TEXT_LEXICON) : null,
});

/** One draft claim a number, in the order given; numbers are looked for one after the other. */
export const draftClaims = (read: ReadDocument, drafts: readonly Draft[]): readonly Claim[] => {
  let from = 0;
  return drafts.map(({ number, measure = "killed", role = "total", inTitle = false }): Claim => {
    const reading = inTitle ? read.title! : read.reading;
    const start = reading.text.indexOf(number, inTitle ? 0 : from);
    if (start < 0) throw new Error(`The text holds no further “${number}”.`);
    const end = start + number.length;
    if (!inTitle) from = end;
    const sentence = reading.sentences.findLast((candidate) => candidate.start <= start)!;
    const token = Math.max(
      0,
      sentence.tokens.findLastIndex((candidate) => candidate.start <= start),
    );
    return {
      id: `draft:${String(start)}`,
      document: "draft",
      field: inTitle ? "title" : "text",
      number: { start, end, text: number },
      value: null,
      qualifier: "exact",
      bounds: { floor: 0, ceiling: null },
      measure,
      also: [],
      counted: null,
      unit: null,
      indefinite: false,
      role,
      reality: "actual",
      sentence,
      clause: clauseAt(shapeOf(sentence).clauses, token),
      quote: reading.text.slice(sentence.start, sentence.end),
      places: [],
      times: [],
      attribution: [],
      standing: {},
      trace: [],
      ruleset: "draft",
    };
  });
};
