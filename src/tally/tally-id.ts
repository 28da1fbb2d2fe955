// Turns the key of a count into an id that a person can read and an address can hold.
import type { Cell } from "./cells.ts";
import { writeDay } from "./days.ts";

/** FNV-1a over UTF-16 units, 52 bits of it: enough for the counts of one situation. */
const fingerprint = (text: string): string => {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit ^ (high & 0xff), 0x01000193) >>> 0;
  }
  return (high * 2 ** 20 + (low >>> 12)).toString(36).padStart(11, "0");
};

const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);

/** An event keeps its id while it grows by a day: its first day names it. */
const periodPart = (cell: Cell): string => {
  const { kind, days } = cell.period;
  if (days === null) return "";
  const from = days.from === null ? "" : writeDay(days.from);
  return kind === "event" ? from : `${from}/${days.to === null ? "" : writeDay(days.to)}`;
};

/** The same situation, measure, group, place, period and reality give the same id in every run. */
export const tallyId = (situation: string, cell: Cell): string => {
  const period = periodPart(cell);
  const key = [
    situation,
    cell.measure,
    cell.reality,
    cell.group ?? "",
    cell.place.key,
    cell.period.kind,
    period,
  ];
  return [
    cell.measure,
    slug(cell.place.place?.name ?? "all"),
    ...(cell.period.kind === "event" ? [period] : []),
    fingerprint(key.join("\u0000")),
  ].join("-");
};
