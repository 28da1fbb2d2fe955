// Finds the single people of a text all in capitals, where no number in it counts them.
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { shapeOf } from "../clauses.ts";
import { frameOf } from "../frame.ts";
import { findSingles } from "./singles.ts";
import type { WordEntry } from "../words.ts";
import { claimOfOne } from "./claim-of-one.ts";
import { uncountedHarm } from "./uncounted-harm.ts";

const TELLS_OF_ONE =
  /\b(?:kill|murder|slain|slay|assassinat|died|dies|dead|death|shot|stabbed|wound|injur|hurt)/i;

const tellsOfOne = (word: WordEntry): boolean =>
  word.state === "killed" ||
  word.noun?.measure === "killed" ||
  word.verb?.verb.agent.person === "killed" ||
  word.verb?.verb.patient.person === "killed" ||
  word.verb?.verb.patient.person === "injured";

/**
 * Where no number counts the dead (or the hurt) of a text, each single person told of is a count of one. Who killed
 * themselves is told beside the counts of others, so that these hold nothing back.
 */
export const findCapitalSingles = (
  read: ReadDocument,
  claims: readonly Claim[],
): readonly Claim[] => {
  const open = uncountedHarm(claims);
  if (!TELLS_OF_ONE.test(read.document.text)) return claims;
  const singles: Claim[] = [];
  const names = new Set<string>();
  for (const sentence of read.reading.sentences) {
    if (!shapeOf(sentence).words.some(tellsOfOne)) continue;
    const frame = frameOf(sentence, read.reading.allCapitals);
    for (const single of findSingles(frame)) {
      if (!open.includes(single.measure) && single.self !== true) continue;
      const { tokens } = frame;
      const span = { start: tokens[single.first]!.start, end: tokens[single.last - 1]!.end };
      const text = read.document.text.slice(span.start, span.end);
      // a surname alone is the full name told before
      const key = single.self
        ? "self"
        : `${single.measure}:${text.split(/\s+/).at(-1)!.toLowerCase()}`;
      if (names.has(key)) continue;
      names.add(key);
      const rule = single.self
        ? "killed-himself"
        : single.named
          ? "named-was-killed"
          : "the-driver-was-killed";
      singles.push(claimOfOne(read, read.reading, frame, single, rule, "text"));
    }
  }
  if (singles.length === 0) return claims;
  return [...claims, ...singles].toSorted(
    (a, b) =>
      Number(a.field === "text") - Number(b.field === "text") || a.number.start - b.number.start,
  );
};
