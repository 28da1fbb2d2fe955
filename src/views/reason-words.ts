// Turns what a tally tells in parts into sentences: the steps of its proof, its strength, why a claim was left out.
import type { KnownClaim } from "../model/answer.ts";
import type { ProofStep, Tally } from "../model/tally.ts";
import type { CountTold, LeftOut, StrengthPart } from "../model/told.ts";
import { boundsWords, claimWords, figureWords, groupName, placeName } from "./count-words.ts";
import { clip } from "./markup.ts";
import type { Speech } from "./words/speech.ts";

/** "Detained (children), Moscow, 21 September 2022: at least 530". */
const countWords = (count: CountTold, speech: Speech): string => {
  const group = count.counted === null ? "" : ` (${groupName(count.counted, speech)})`;
  const when = count.when === null ? "" : `, ${speech.days(count.when, "shortDay")}`;
  return `${speech.catalogue.measures[count.measure].label}${group}, ${placeName(count.place, speech)}${when}: ${boundsWords(count.bounds, speech)}`;
};

const SUMS: ReadonlySet<string> = new Set(["sum-of-places", "sum-of-days", "sum-of-terms"]);

/** What holds between counts, in a clause; the rule's own name where a language has no words for it. */
const ruleWords = (rule: string, speech: Speech): string => {
  const rules: Readonly<Record<string, string>> = speech.catalogue.messages.rules;
  return rules[rule] ?? rule;
};

/** One step of a proof as a sentence that a reader can check by hand. */
export const stepWords = (step: ProofStep, tally: Tally, speech: Speech): string => {
  const { told } = step;
  const bound = boundsWords(step.bounds, speech);
  const rule = ruleWords(step.rule, speech);
  switch (told.kind) {
    case "stated":
      return speech.text("reasonStated", {
        origin: clip(told.origin, 100),
        said: figureWords(told.said, speech),
        bound,
      });
    case "counts": {
      const parts = told.counts.map((count) => countWords(count, speech));
      if (parts.length > 1)
        return speech.text("reasonJoined", { parts: parts.join(" + "), rule, bound });
      return speech.text(SUMS.has(step.rule) ? "reasonHolds" : "reasonHoldsBy", {
        part: parts[0] ?? "",
        rule,
        bound,
      });
    }
    case "within":
      return speech.text("reasonWithin", {
        whole: told.counts.map((count) => countWords(count, speech)).join("; "),
        rule,
        bound,
      });
    case "sides":
      return speech.text("reasonSides", { bound });
    case "method": {
      const { name, words } = speech.catalogue.methods[tally.method];
      return speech.text("reasonMethod", { method: name, words, bound });
    }
  }
};

const partWords = (part: StrengthPart, speech: Speech): string => {
  switch (part.code) {
    case "one-origin":
      return `${speech.text("oneOrigin")} ${speech.text("oneOriginNote", {
        origin: clip(part.origin, 100),
        reports: speech.countText("reports", part.reports),
      })}`;
    case "origins":
      return part.count === 2
        ? speech.text("twoOriginsAlone")
        : speech.countText("originsAlone", part.count);
    case "second":
      return speech.text("corroboratedBy", { number: figureWords(part.said, speech) });
    case "open":
      return speech.text("openAbove");
    case "ceiling":
      return part.origin === null
        ? speech.text("closedAbove", { number: part.ceiling })
        : speech.text("ceilingBy", { number: part.ceiling, origin: clip(part.origin, 100) });
    case "conflict":
      return speech.text("bothSidesShown");
    case "disputed":
      return speech.countText("disputedBy", part.count);
    case "undated":
      return speech.text("restsOnUndated");
  }
};

/** How strong a tally is, in sentences. */
export const strengthWords = (tally: Tally, speech: Speech): string =>
  tally.told.strength.map((part) => partWords(part, speech)).join(" ");

/** Why a claim was left out; `claims` hold the one that replaced it, where it is known to the page. */
export const leftOutWords = (
  leftOut: LeftOut,
  claims: ReadonlyMap<string, KnownClaim>,
  speech: Speech,
): string => {
  const by = leftOut.by === null ? undefined : claims.get(leftOut.by)?.claim;
  if (by !== undefined && leftOut.reason === "replaced")
    return speech.text("replacedBy", { said: claimWords(by, speech) });
  if (by !== undefined && leftOut.reason === "overtaken")
    return speech.text("overtakenBy", {
      origin: clip(by.origin, 100),
      said: claimWords(by, speech),
    });
  return speech.catalogue.messages.leftOut[leftOut.reason];
};
