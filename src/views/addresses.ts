// Turns ids and questions into the addresses of pages, and back.

/** Forms in which the same address can be asked for. */
export const FORMS = ["json", "csv", "geojson", "atom", "svg"] as const;
export type Form = (typeof FORMS)[number];

/** What a page is asked for beside its id: all part of its address. */
export interface PageQuery {
  readonly asOf?: string | undefined;
  readonly method?: string | undefined;
  readonly sort?: string | undefined;
  readonly all?: string | undefined;
  readonly q?: string | undefined;
}

// Dots stay free for `.json`, and a segment of dots alone would climb in a path.
const keepDots = (id: string): string =>
  id.replaceAll("~", "~7e").replaceAll(".", "~2e").replaceAll("/", "~2f");

const segment = (id: string): string => encodeURIComponent(keepDots(id.toWellFormed()));

/** The id that a path segment stands for; null where the segment is broken. */
export const idOfSegment = (text: string): string | null => {
  try {
    return decodeURIComponent(text).replace(/~(7e|2e|2f)/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  } catch {
    return null;
  }
};

const withQuery = (path: string, query: PageQuery): string => {
  const parts: string[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "")
      parts.push(`${name}=${encodeURIComponent(value.toWellFormed()).replaceAll("%3A", ":")}`);
  };
  add("q", query.q);
  // Whole seconds need no fraction: addresses are read aloud.
  add("as-of", query.asOf?.replace(/\.0+(?=Z|[+-])/, ""));
  add("method", query.method);
  add("sort", query.sort);
  add("all", query.all);
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
};

const suffixed = (path: string, form: Form | undefined): string =>
  form === undefined ? path : `${path}.${form}`;

export const frontAddress = (query: PageQuery = {}, form?: Form): string =>
  withQuery(form === undefined ? "/" : `/situations.${form}`, query);
export const situationAddress = (id: string, query: PageQuery = {}, form?: Form): string =>
  withQuery(suffixed(`/s/${segment(id)}`, form), query);
export const numberAddress = (tally: string, query: PageQuery = {}, form?: Form): string =>
  withQuery(suffixed(`/n/${segment(tally)}`, form), query);
export const claimAddress = (claim: string, form?: Form): string =>
  suffixed(`/c/${segment(claim)}`, form);
export const documentAddress = (id: string, form?: Form): string =>
  suffixed(`/d/${segment(id)}`, form);
export const searchAddress = (query: PageQuery = {}, form?: Form): string =>
  withQuery(suffixed("/search", form), query);
export const HOW_ADDRESS = "/how-we-count";
export const DATA_ADDRESS = "/data";
export const changesAddress = (form?: Form): string => suffixed("/changes", form);
/** Forms in which a picture can be had: a drawing, or its pixels. */
export const PICTURE_FORMS = ["svg", "png"] as const;
export type PictureForm = (typeof PICTURE_FORMS)[number];

/** The picture of a situation's chart or map, or the card with its number. */
export const pictureAddress = (
  id: string,
  picture: "chart" | "map" | "card",
  query: PageQuery = {},
  form: PictureForm = "svg",
): string => withQuery(`/s/${segment(id)}/${picture}.${form}`, query);
/** The picture of a number's statements as lines, or the card with the number. */
export const numberPictureAddress = (
  tally: string,
  picture: "lines" | "card",
  query: PageQuery = {},
  form: PictureForm = "svg",
): string => withQuery(`/n/${segment(tally)}/${picture}.${form}`, query);
export const embedAddress = (id: string, query: PageQuery = {}): string =>
  withQuery(`/s/${segment(id)}/embed`, query);

/** The id under which a claim's mark stands in its document's page. */
export const claimMark = (claim: string): string =>
  `c-${claim.replace(/[^a-zA-Z0-9_-]/g, "_").slice(0, 200)}`;
/** The id under which its note stands beside the paragraph. */
export const claimNote = (claim: string): string => claimMark(claim).replace(/^c-/, "n-");

/** The document's page, at the mark of one of its claims. */
export const markAddress = (document: string, claim: string): string =>
  `${documentAddress(document)}#${claimMark(claim)}`;
