// Turns a request's address into what is asked: an id, a form, a moment, a method; or what was wrong with it.
import { isMethod, type Method } from "../model/tally.ts";
import { FORMS, type Form, idOfSegment } from "../views/addresses.ts";

export interface NamedThing {
  readonly id: string;
  readonly form: Form | null;
}

/** The id and the form of a path's segment: `mobilisation-2022.json`. Null where the segment is broken. */
export const namedThing = (segment: string): NamedThing | null => {
  const form = FORMS.find((each) => segment.endsWith(`.${each}`)) ?? null;
  const id = idOfSegment(form === null ? segment : segment.slice(0, -form.length - 1));
  return id === null || id === "" ? null : { id, form };
};

export type AskedMoment =
  | { readonly kind: "latest" }
  | { readonly kind: "moment"; readonly asOf: string }
  /** Written without a zone: the address with one is where the reader is sent. */
  | { readonly kind: "local"; readonly asOf: string }
  | { readonly kind: "wrong"; readonly asked: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

const offsetWords = (minutes: number): string => {
  const size = Math.abs(minutes);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return minutes === 0
    ? "Z"
    : `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Reads `as-of`; `offsetAt` tells a zone's minutes ahead of UTC at a wall-clock time. */
export const askedMoment = (
  asked: string | undefined,
  zone: string | undefined,
  offsetAt: (utc: number, zone: string) => number,
): AskedMoment => {
  if (asked === undefined || asked === "") return { kind: "latest" };
  // A plus that was not escaped arrives as a space.
  const text = asked.trim().replace(/ (?=\d{2}:?\d{2}$)/, "+");
  const wrong = { kind: "wrong", asked } as const;
  if (ZONED.test(text))
    return Number.isNaN(Date.parse(text)) ? wrong : { kind: "moment", asOf: text };
  const isDay = DAY.test(text);
  if (!isDay && !LOCAL.test(text)) return wrong;
  // A day alone means its end.
  const wall = isDay ? `${text}T23:59:59` : text;
  const utc = Date.parse(`${wall}Z`);
  if (Number.isNaN(utc)) return wrong;
  const known = zone !== undefined && isZone(zone) ? zone : "UTC";
  const guess = offsetAt(utc, known);
  const offset = offsetAt(utc - guess, known);
  return { kind: "local", asOf: `${wall}${offsetWords(Math.round(offset / 60_000))}` };
};

/** Undefined for the default; null where there is no such method. */
export const askedMethod = (asked: string | undefined): Method | undefined | null =>
  asked === undefined || asked === "" ? undefined : isMethod(asked) ? asked : null;
