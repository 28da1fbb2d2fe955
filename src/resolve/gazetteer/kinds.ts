// The kinds of place that a gazetteer holds, in the order of their numbers in its bytes.

export const KINDS = ["settlement", "subdivision", "country", "region", "water"] as const;
