// Turns a resolved claim into its wire form, a plain object that JSON holds.
import type { ResolvedClaim } from "../model/claim.ts";

/** The claim with the names of the wire form; spans are UTF-16 offsets into the document's field. */
export const claimToWire = (claim: ResolvedClaim): Record<string, unknown> => ({
  document: claim.document,
  ...(claim.field === "title" ? { field: "title" } : {}),
  number: claim.number,
  value: claim.value,
  qualifier: claim.qualifier,
  measure: claim.measure,
  ...(claim.also.length > 0 ? { also: claim.also } : {}),
  counted: claim.counted?.text ?? null,
  place: claim.place === null ? null : { name: claim.place.name, country: claim.place.country },
  when: claim.when,
  source: claim.source,
  role: claim.role,
  reality: claim.reality,
  quote: claim.quote,
  id: claim.id,
  attribution: claim.attribution.map((link) => ({ name: link.name, manner: link.manner })),
  origin: claim.origin,
  standing: claim.standing,
  trace: claim.trace,
  ruleset: claim.ruleset,
});
