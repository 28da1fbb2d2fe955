// Turns values and moments into positions, and finds the ticks that a reader can count by.

export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

export const linearScale = (
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale => {
  const [low, high] = domain;
  const [start, end] = range;
  const slope = high === low ? 0 : (end - start) / (high - low);
  const at = (value: number): number => start + (value - low) * slope;
  return Object.assign(at, { domain, range });
};

/** A step of 1, 2 or 5 times a power of ten that cuts a stretch in about `parts`; whole numbers only. */
export const niceStep = (stretch: number, parts: number): number => {
  if (stretch <= 0) return 1;
  const raw = stretch / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const step = (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
  return Math.max(1, step);
};

/** Round numbers from `low` to `high`, both included where they are round. */
export const niceTicks = (low: number, high: number, parts: number): readonly number[] => {
  const step = niceStep(high - low, parts);
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + 1e-9; tick += step) ticks.push(tick);
  return ticks;
};

const clocks = new Map<string, Intl.DateTimeFormat>();
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const kept = clocks.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  if (clocks.size > 500) clocks.clear();
  clocks.set(zone, made);
  return made;
};

/** Milliseconds by which the zone's clocks are ahead of UTC at that moment. */
export const zoneOffset = (moment: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const part of clockOf(zone).formatToParts(moment)) parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface MomentTick {
  readonly at: number;
  readonly form: "time" | "shortDay" | "month" | "year";
}

const HOUR_STEPS = [1, 2, 3, 6, 12];
const DAY_STEPS = [1, 2, 5, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];

const firstStep = (steps: readonly number[], parts: number, length: (step: number) => number) =>
  steps.find((step) => length(step) <= parts) ?? null;

/** Ticks on round hours, days or months of the zone: about `parts` of them. */
export const momentTicks = (
  start: number,
  end: number,
  zone: string,
  parts: number,
): readonly MomentTick[] => {
  const span = end - start;
  const toLocal = (moment: number): number => moment + zoneOffset(moment, zone);
  const fromLocal = (local: number): number => {
    const guess = local - zoneOffset(local, zone);
    return local - zoneOffset(guess, zone);
  };
  const even = (step: number, form: MomentTick["form"]): readonly MomentTick[] => {
    const ticks: MomentTick[] = [];
    const last = toLocal(end);
    for (let local = Math.ceil(toLocal(start) / step) * step; local <= last; local += step)
      ticks.push({ at: fromLocal(local), form });
    return ticks;
  };
  const hours = firstStep(HOUR_STEPS, parts, (step) => span / (step * HOUR));
  if (hours !== null) return even(hours * HOUR, "time");
  const days = firstStep(DAY_STEPS, parts, (step) => span / (step * DAY));
  if (days !== null) return even(days * DAY, "shortDay");
  const months = firstStep(MONTH_STEPS, parts, (step) => span / (step * 30.4 * DAY)) ?? 120;
  const ticks: MomentTick[] = [];
  const from = new Date(toLocal(start));
  let month = from.getUTCFullYear() * 12 + from.getUTCMonth();
  month += (months - (month % months)) % months;
  for (; ; month += months) {
    const at = fromLocal(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (at > end) return ticks;
    if (at >= start) ticks.push({ at, form: months >= 12 ? "year" : "month" });
  }
};
