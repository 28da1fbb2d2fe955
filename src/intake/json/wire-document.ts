// Turns one JSON value of the wire form into a document, or says what keeps it from being one.
import type { Capture, Document, Rejection } from "../../model/document.ts";
import { makeDocumentId, makePartId } from "../document-id.ts";
import { reject } from "../reader.ts";

const OPTIONAL_FIELDS = ["title", "published", "outlet", "url", "language", "situation"] as const;
type OptionalField = (typeof OPTIONAL_FIELDS)[number];

const CALENDAR_DAY =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** A publication time that the calendar holds, a space as its `T`; null where it is no ISO 8601 time. */
export const tidyPublished = (stated: string): string | null => {
  const trimmed = stated.trim();
  if (!CALENDAR_DAY.test(trimmed)) return null;
  const iso = trimmed.replace(" ", "T").replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  return Number.isNaN(Date.parse(iso)) ? null : iso;
};

const describe = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;

const TODO = 'Give an object such as {"id":"a1","title":"…","text":"…","published":"2022-09-21"}.';

/**
 * A document from a parsed JSON value; `where` names the line or element in the sentence of a rejection.
 * An unknown field is no error: exports of other tools carry more than is asked for.
 */
export const readWireDocument = (
  value: unknown,
  where: string,
  capture: Capture,
  situation: string | null,
): Document | Rejection => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return reject("not-a-document", where, `is ${describe(value)}, not a document.`, TODO);
  const fields = value as Readonly<Record<string, unknown>>;
  const { text } = fields;
  if (typeof text !== "string")
    return reject("not-a-document", where, "has no `text` that is a string.", TODO);
  if (text.trim() === "")
    return reject("empty", where, "has an empty `text`.", "Leave it out, or fill in its text.");
  const found: Partial<Record<OptionalField, string>> = {};
  for (const name of OPTIONAL_FIELDS) {
    const stated = fields[name];
    if (stated === undefined || stated === null || stated === "") continue;
    if (typeof stated !== "string")
      return reject(
        "not-a-document",
        where,
        `has ${describe(stated)} as \`${name}\`.`,
        "Give a string, or leave it out.",
      );
    found[name] = stated;
  }
  const published = found.published === undefined ? null : tidyPublished(found.published);
  if (found.published !== undefined && published === null)
    return reject(
      "not-a-document",
      where,
      `has a \`published\` that is no ISO 8601 day or moment: ${JSON.stringify(found.published.slice(0, 40))}.`,
      "Write it as 2022-09-21 or 2022-09-21T21:27+03:00.",
    );
  const { id } = fields;
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number")
    return reject("not-a-document", where, `has ${describe(id)} as \`id\`.`, "Give a string.");
  const title = found.title ?? "";
  const url = found.url ?? null;
  return {
    id:
      id === undefined || id === null || id === ""
        ? url === null
          ? makePartId(capture.address, title, text)
          : makeDocumentId(url, title, text)
        : String(id),
    title,
    text,
    published,
    outlet: found.outlet ?? null,
    url,
    language: found.language ?? null,
    situation: situation ?? found.situation ?? null,
    capture,
  };
};
