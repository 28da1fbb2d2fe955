// Makes resolved claims in one line each, for tests of tallies.
import { boundsOf, type Bounds, type Qualifier } from "../../src/model/bounds.ts";
import type { ClaimValue, ResolvedClaim } from "../../src/model/claim.ts";
import type { Measure } from "../../src/model/measure.ts";
import { reconcile } from "../../src/tally/reconcile.ts";
import type { TallyContext } from "../../src/tally/context.ts";
import type { Tally } from "../../src/model/tally.ts";
import { placeNamed, SMALL_GAZETTEER } from "./small-gazetteer.ts";

/** What a test says of a claim; the rest is the plainest there is. */
export interface Said {
  readonly id?: string;
  readonly document?: string;
  readonly measure?: Measure;
  readonly value?: ClaimValue;
  readonly qualifier?: Qualifier;
  readonly vague?: Bounds;
  readonly counted?: string | null;
  readonly unit?: "person" | "household" | null;
  readonly place?: string | null;
  readonly when?: string | null;
  readonly asOf?: string | null;
  readonly published?: string | null;
  /** Null: the document's own voice, which is its outlet's. */
  readonly source?: string | null;
  readonly outlet?: string | null;
  readonly role?: ResolvedClaim["role"];
  readonly reality?: ResolvedClaim["reality"];
  readonly scope?: ResolvedClaim["countScope"];
  readonly indefinite?: boolean;
  readonly ruleset?: string;
  readonly also?: readonly Measure[];
}

export const claimOf = (said: Said): ResolvedClaim => {
  const value = said.value === undefined ? 1 : said.value;
  const qualifier =
    said.qualifier ?? (value === null ? "vague" : typeof value === "number" ? "exact" : "range");
  const document = said.document ?? "paper";
  const source = said.source ?? null;
  const outlet = said.outlet === undefined ? document : said.outlet;
  const text = JSON.stringify(value);
  const id =
    said.id ??
    [
      document,
      source ?? "",
      said.measure ?? "killed",
      said.counted ?? "",
      said.place ?? "",
      qualifier,
      text,
      said.when ?? "",
      said.asOf ?? "",
      said.published ?? "",
      said.role ?? "",
      said.reality ?? "",
    ].join("/");
  return {
    id,
    document,
    field: "text",
    number: { start: 0, end: text.length, text },
    value,
    qualifier,
    bounds: boundsOf(qualifier, value, said.vague ?? null),
    measure: said.measure ?? "killed",
    also: said.also ?? [],
    counted: said.counted == null ? null : { start: 0, end: 0, text: said.counted },
    unit: said.unit ?? null,
    indefinite: said.indefinite ?? false,
    role: said.role ?? "total",
    reality: said.reality ?? "actual",
    sentence: { start: 0, end: 0 },
    clause: { start: 0, end: 0 },
    quote: "",
    places: [],
    times: [],
    attribution: [],
    standing: {},
    trace: [],
    ruleset: said.ruleset ?? "test",
    place: said.place == null ? null : placeNamed(said.place),
    when: said.when ?? null,
    asOf: said.asOf ?? null,
    source,
    origin: source ?? outlet ?? document,
    published: said.published ?? null,
    outlet,
    countScope: said.scope ?? null,
  };
};

/** Reconciles in the small gazetteer. */
export const countAll = (
  claims: readonly ResolvedClaim[],
  context: Partial<TallyContext> = {},
): readonly Tally[] =>
  reconcile(claims, { situation: "s", gazetteer: SMALL_GAZETTEER, ...context });

/** The tally of a place (null: the situation as a whole), of all people, of one period where several are. */
export const tallyOf = (
  tallies: readonly Tally[],
  measure: Measure,
  place: string | null,
  wanted: Partial<Pick<Tally, "when" | "counted" | "reality">> = {},
): Tally => {
  const fits = tallies.filter(
    (tally) =>
      tally.measure === measure &&
      (tally.place?.name ?? null) === place &&
      tally.counted === (wanted.counted ?? null) &&
      tally.reality === (wanted.reality ?? "actual") &&
      (wanted.when === undefined || tally.when === wanted.when),
  );
  if (fits.length !== 1)
    throw new Error(
      `${String(fits.length)} tallies of ${measure} in ${String(place)}: ${fits.map((one) => one.when).join(", ")}`,
    );
  return fits[0]!;
};

/** Floor and ceiling, as a test writes them. */
export const boundsIn = (tally: Tally): readonly [number, number | null] => [
  tally.floor,
  tally.ceiling,
];
