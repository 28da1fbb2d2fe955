// The contract of a search that takes documents one after another, and the plain search in this thread.
import type { Document } from "../model/document.ts";
import type { Lookups } from "../resolve/resolve.ts";
import { findInDocument, type DocumentFindings } from "./find-in-document.ts";
import { loadLookups } from "./lookups.ts";
import { traitsOf, type DocumentTraits } from "./traits.ts";

/** A document on its way, with whatever its sender wants to find beside the findings. */
export interface Sought<T> {
  readonly document: Document;
  readonly carried: T;
}

export interface Found<T> extends Sought<T> {
  readonly findings: DocumentFindings;
  /** Absent where whoever searched left them to be worked out later. */
  readonly traits?: DocumentTraits;
}

/** What searching one document gives: all that takes time and needs no other document. */
export type SearchedDocument = Required<Pick<Found<unknown>, "findings" | "traits">>;

export const searchDocument = (document: Document, lookups: Lookups): SearchedDocument => {
  const findings = findInDocument(document, lookups);
  return { findings, traits: traitsOf(document, findings.claims) };
};

/** Searches documents one after another and yields each with what was found in it, in their order. */
export type Finder = <T>(sought: AsyncIterable<Sought<T>>) => AsyncIterable<Found<T>>;

/** Claims are searched for in this thread, one document at a time. */
export const findHere = (load: () => Promise<Lookups> = loadLookups): Finder => {
  let loaded: Promise<Lookups> | null = null;
  return async function* (sought) {
    const lookups = await (loaded ??= load());
    for await (const one of sought) yield { ...one, ...searchDocument(one.document, lookups) };
  };
};
