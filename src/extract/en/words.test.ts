// Holds the words that call for a closer look to the patterns that are tried only where one of them stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readText } from "../../text/sentences.ts";
import { shapeOf } from "./clauses.ts";
import * as dispute from "./disputes/dispute-words.ts";
import * as role from "./lexicon/role-words.ts";
import { CUE } from "./lexicon/role-words.ts";
import { PARTS, WHOLES } from "./places/whole-words.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";
import { SAYINGS } from "./undercounts.ts";
import { HINT } from "./words.ts";

/** The source without assertions on what stands beside: what is written is put to the whole pattern afterwards. */
const withoutAssertions = (source: string): string => {
  let kept = "";
  for (let at = 0; at < source.length; at++) {
    if (!/^\(\?<?[!=]/.test(source.slice(at, at + 4))) {
      kept += source[at]!;
      continue;
    }
    for (let depth = 0; ; at++) {
      if (source[at] === "\\") at++;
      else if (source[at] === "(") depth++;
      else if (source[at] === ")" && --depth === 0) break;
    }
  }
  return kept.replaceAll(/\\b|(?<!\[)\^|\$/g, "");
};

/** Texts that a pattern matches, by every way through it; words and marks that it leaves open are always the same. */
const matchedBy = ({ source }: RegExp): fc.Arbitrary<string> => {
  const written = withoutAssertions(source)
    .replaceAll(/\\[Ww][*+]|\\W\{0,3\}|\[\^[^\]]+\]\{0,\d+\}/g, (open) =>
      open[1] === "w" ? "vale" : " ",
    )
    .replaceAll(/(?:\\p\{L\}|\[[^\]]*(?:\\w|\\p\{L\}|a-z)[^\]]*\])(?:\+|\{\d?,\d\})/g, "vale");
  return fc.stringMatching(new RegExp(`^(?:${written})$`));
};

/** Each pattern with bits, of each of which its texts bear one. */
type Guard = readonly [name: string, pattern: RegExp, bits: readonly number[]];

const ROLES: readonly Guard[] = [
  ["ADDED_STRETCH", role.ADDED_STRETCH, [CUE.stretch]],
  ["OPENING_STRETCH", role.OPENING_STRETCH, [CUE.stretch]],
  ["MORE_BEFORE", role.MORE_BEFORE, [CUE.more]],
  ["MORE_AFTER", role.MORE_AFTER, [CUE.more]],
  ["FURTHER_CASES", role.FURTHER_CASES, [CUE.more]],
  ["EARLIER_EVENT", role.EARLIER_EVENT, [CUE.earlier, CUE.earlierOf]],
  ["DAYS_EARLIER", role.DAYS_EARLIER, [CUE.earlier]],
  ["EARLIER_BEFORE", role.EARLIER_BEFORE, [CUE.earlierBefore]],
  ["OF_MANY_CASES", role.OF_MANY_CASES, [CUE.manyCases]],
  ["COMPARED", role.COMPARED, [CUE.compared]],
  ["LONG_WAR", role.LONG_WAR, [CUE.longWar]],
  ["UP_TO_NOW", role.UP_TO_NOW, [CUE.upToNow]],
  ["AT_ONE_PLACE", role.AT_ONE_PLACE, [CUE.onePlace]],
  ["GRAVER", role.GRAVER, [CUE.graver]],
  ["DIED_THERE", role.DIED_THERE, [CUE.diedThere]],
  ["COUNTED_IN", role.COUNTED_IN, [CUE.countedIn]],
  ["HABITUAL", role.HABITUAL, [CUE.habitual]],
  ["GROUND_BEFORE", role.GROUND_BEFORE, [CUE.ground]],
  ["OTHER_OCCASION", role.OTHER_OCCASION, [CUE.occasion]],
  ["ONE_CAUSE", role.ONE_CAUSE, [CUE.oneCause]],
  ["BY_DEGREE", role.BY_DEGREE, [CUE.degree]],
  ["MEASURED_AGAINST", role.MEASURED_AGAINST, [CUE.measured]],
];

const OTHERS: readonly Guard[] = [
  ...WHOLES.map(([name, pattern, bits]): Guard => [name, pattern, [bits]]),
  ["parts", PARTS, [HINT.parts]],
  ...SAYINGS.map((saying, at): Guard => [`saying ${String(at)}`, saying, [HINT.undercount]]),
];

/** Enough for every way through the longest pattern. */
const RUNS = 1500;

const holds = ([name, pattern, bits]: Guard, kind: "cues" | "hints"): void => {
  let matched = 0;
  for (const text of fc.sample(matchedBy(pattern), { numRuns: RUNS, seed: 7 })) {
    // those that an assertion beside shuts out
    if (text.search(pattern) < 0) continue;
    matched += 1;
    let borne = 0;
    for (const sentence of readText(text, TEXT_LEXICON).sentences) borne |= shapeOf(sentence)[kind];
    for (const bit of bits) assert.ok((borne & bit) !== 0, `${name} is not looked for in: ${text}`);
  }
  assert.ok(matched > RUNS / 4, `${name}: ${String(matched)} texts`);
};

for (const guard of ROLES)
  test(`each text that ${guard[0]} matches holds a word that calls for it`, () => {
    holds(guard, "cues");
  });

for (const guard of OTHERS)
  test(`each text for a whole, its parts or a count too low, by ${guard[0]}, holds a word that calls for it`, () => {
    holds(guard, "hints");
  });

test("every bit of a role's words has a pattern that asks for it", () => {
  const asked = new Set(ROLES.flatMap(([, , bits]) => bits));
  assert.deepEqual(
    Object.entries(CUE).filter(([, bit]) => !asked.has(bit)),
    [],
  );
});

test("a sentence with any word of dispute is looked at for one", () => {
  for (const set of [dispute.DENYING, dispute.TURNING_AWAY, dispute.DISBELIEVED])
    for (const word of set) {
      const [sentence] = readText(`They were ${word}.`, TEXT_LEXICON).sentences;
      assert.ok((shapeOf(sentence!).hints & HINT.dispute) !== 0, word);
    }
});
