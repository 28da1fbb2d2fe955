// Bounds: what a statement allows the true count to be, as an interval of whole numbers.

/** Whole numbers, both ends included; `ceiling` is null where nothing is stated above. */
export interface Bounds {
  readonly floor: number;
  readonly ceiling: number | null;
}

export const QUALIFIERS = [
  "exact",
  "at_least",
  "more_than",
  "at_most",
  "less_than",
  "about",
  "range",
  "vague",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const isQualifier = (code: unknown): code is Qualifier =>
  typeof code === "string" && (QUALIFIERS as readonly string[]).includes(code);

export const OPEN: Bounds = { floor: 0, ceiling: null };

/** Half of the last significant digit of a whole number: 1,400 gives 50, 1,386 gives 0.5. */
export const halfOfLastDigit = (value: number): number => {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit / 2;
};

/** The bounds of `about n`: n less and plus half of its last significant digit, as whole numbers. */
export const aboutBounds = (value: number): Bounds => {
  const half = halfOfLastDigit(value);
  const floor = Math.max(0, Math.ceil(value - half));
  return { floor, ceiling: Math.max(floor, Math.ceil(value + half) - 1) };
};

/**
 * The bounds of a claim by `interval` decoding, the table of the contract.
 * `vague` gives the bounds of a vague word, read by the lexicon of its language.
 */
export const boundsOf = (
  qualifier: Qualifier,
  value: number | readonly [number, number] | null,
  vague: Bounds | null = null,
): Bounds => {
  if (value === null) return vague ?? OPEN;
  if (typeof value !== "number") {
    const [low, high] = value;
    return low <= high ? { floor: low, ceiling: high } : { floor: high, ceiling: low };
  }
  switch (qualifier) {
    case "at_least":
      return { floor: Math.ceil(value), ceiling: null };
    case "more_than":
      return { floor: Math.floor(value) + 1, ceiling: null };
    case "at_most":
      return { floor: 0, ceiling: Math.floor(value) };
    case "less_than":
      return { floor: 0, ceiling: Math.max(0, Math.ceil(value) - 1) };
    case "about":
      return aboutBounds(value);
    default:
      return { floor: value, ceiling: value };
  }
};
