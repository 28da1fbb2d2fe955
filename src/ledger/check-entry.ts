// Holds an entry to its promises before it is taken in: spans that hold their words, text that every store keeps.
import type { ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Span, TextSpan } from "../model/span.ts";
import type { Entry } from "./ledger.ts";

const keep = (text: string, span: TextSpan, what: string): void => {
  if (text.slice(span.start, span.end) !== span.text)
    throw new Error(
      `${what} promises ${JSON.stringify(span.text)} at ${String(span.start)} to ${String(span.end)}, where stands ${JSON.stringify(text.slice(span.start, span.end))}`,
    );
};

const within = (text: string, span: Span, what: string): void => {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
    throw new Error(
      `${what} reaches outside its text: ${String(span.start)} to ${String(span.end)}`,
    );
};

const checkClaim = (claim: ResolvedClaim, document: Document): void => {
  const name = `claim ${claim.id} of document ${document.id}`;
  const text = claim.field === "title" ? document.title : document.text;
  if (claim.document !== document.id)
    throw new Error(`${name} says that it is of document ${claim.document}`);
  keep(text, claim.number, name);
  if (claim.counted !== null) keep(text, claim.counted, `${name}, what it counts`);
  within(text, claim.sentence, `${name}, its sentence`);
  within(text, claim.clause, `${name}, its clause`);
};

/** Throws where a promise is broken: that is a bug of ours, and nothing of it may enter. */
export const checkEntry = ({ document, extraction }: Entry): void => {
  for (const field of [document.id, document.title, document.text])
    if (!field.isWellFormed() || field.includes("\0"))
      throw new Error(
        `document ${document.id} holds half a character or a NUL, which no store keeps`,
      );
  for (const claim of extraction.claims) checkClaim(claim, document);
  for (const dispute of extraction.disputes) {
    const { start, end, text } = dispute.quote;
    if (document.text.slice(start, end) !== text && document.title.slice(start, end) !== text)
      throw new Error(`dispute ${dispute.id} quotes what document ${document.id} does not say`);
  }
};
