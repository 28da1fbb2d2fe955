// Learns the roles of counts from the gold claims, measures them on clusters left out, and writes the weights.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { attribution } from "../src/extract/en/attribution.ts";
import { placeMentions } from "../src/extract/en/place-mentions.ts";
import { earlyRolesOf } from "../src/extract/en/roles/early-roles.ts";
import { chooseRoles, roleWeightsOf, TOLD_ROLES } from "../src/extract/en/roles/choose-roles.ts";
import {
  describeRole,
  readRoleContext,
  type RoleContext,
  type ToldRole,
} from "../src/extract/en/roles/role-traits.ts";
import { ROLE_WEIGHTS } from "../src/extract/en/roles/role-weights.ts";
import { timeMentions } from "../src/extract/en/time-mentions.ts";
import { featuresOf } from "../src/extract/feature-weights.ts";
import { ROLES, type Claim, type Role } from "../src/model/claim.ts";
import { findClaimsIn, isMeasured, type FoundDocument } from "./training/found-claims.ts";
import { foldOf, readGoldDocuments, type GoldDocument } from "./training/gold-documents.ts";
import { weightsToLines } from "./training/linear-ranker.ts";
import { readOwnReports } from "./training/own-reports.ts";
import { trainVector } from "./training/vector-ranker.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    folds: { type: "string", default: "10" },
    write: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
    only: { type: "string" },
    /** Prints what speaks for the roles of the counts of documents whose id holds this, and each weight. */
    explain: { type: "string" },
    /** Another folder of gold, to measure on alone. */
    beside: { type: "string" },
    pull: { type: "string", default: "3" },
  },
});

/** `rarest`: what is told of fewer counts is left out; `optional`: how much an optional claim teaches. */
const TRAINING = { steps: 150, pull: Number(options.pull), rarest: 4, optional: 0.5 };

/** What a reader would say of each sign by itself, as logarithms of odds: the weights are drawn to these. */
const BY_HAND: Readonly<Record<ToldRole, Readonly<Record<string, number>>>> = {
  part: {
    bias: -2,
    "said:of-its-own": 5,
    "said:of-another": -2,
    "said:of-its-place": -1,
    "cue:adds-up": 4,
    "cue:terms-of-a-sum": 5,
    "cue:by-cause": 4,
    "cue:narrower-group": 3,
    "cue:part-again": 4,
    "same:part": 2,
    "before-like:part+clause": 1,
    "sign:one-hospital": 1,
    "near:one-hospital": 1,
    "sign:graver": 2,
    "near:graver": 1,
    "sign:died-there": 1.5,
    "sign:one-cause": 2.5,
    "sign:one-group": 2.5,
    "sign:counted-in": 4,
    "near:by-degree": 2,
    "near:narrow+general": 1,
    "larger:none": -1,
    zero: -2,
  },
  new: {
    bias: -3,
    "cue:stretch": 6,
    "cue:more": 6,
    "cue:raises-toll": 6,
    "cue:newly": 6,
    "said-part": -4,
  },
  background: {
    bias: -2,
    "cue:another-story": 7,
    "cue:of-many-cases": 7,
    "cue:earlier-event": 7,
    "cue:long-war": 7,
    "cue:earlier-date": 7,
    "cue:measured-against": 7,
    "age:weeks": 4,
    "age:months": 4.5,
    "age:years": 4.5,
    "before:background+clause": 2,
    "before:background+sentence": 1,
    "same:background": 2,
    habitual: 2,
    "points-back:background": 1,
    "occasion:before": 1,
    "stated:weeks": 1,
    "stated:months": 1.5,
    "stated:years": 1.5,
    "state:months": -1,
    "state:years": -1,
    "long-stretch:harm": 4,
    "long-stretch:force": 2,
    "ground:protest": 3,
    "ground-of-deed:protest": 4,
    "deed:protest": 2,
  },
};

type Weights = Readonly<Record<ToldRole, ReadonlyMap<string, number>>>;

const HAND: Weights = {
  part: new Map(Object.entries(BY_HAND.part)),
  new: new Map(Object.entries(BY_HAND.new)),
  background: new Map(Object.entries(BY_HAND.background)),
};

interface Entry extends FoundDocument {
  /** The claims found with their speakers, places and times. */
  readonly claims: readonly Claim[];
  readonly context: RoleContext;
}

const prepare = (document: GoldDocument): Entry => {
  const entry = findClaimsIn(document);
  let claims: readonly Claim[] = entry.found.map(({ claim }) => claim);
  for (const refiner of [attribution, placeMentions, timeMentions])
    claims = refiner.refine(claims, entry.read);
  return { ...entry, claims, context: readRoleContext(claims, entry.read) };
};

const entries = readGoldDocuments(options.shared, "en", true).map(prepare);
/** Invented reports teach beside the gold and are measured apart from it. */
const invented = readOwnReports().map(prepare);
const beside = options.beside ? readGoldDocuments(options.beside, "en", true).map(prepare) : [];

type Features = Readonly<Record<ToldRole, readonly string[]>>;

interface Sample {
  readonly features: Features;
  readonly role: Role;
  readonly weight: number;
}

const rolesOf = (entry: Entry, weights: Weights): readonly Role[] =>
  chooseRoles(entry.claims, entry.read, roleWeightsOf(weights)).map(({ role }) => role);

/** What is told of each claim that has a gold one; the claims before it have the roles of `before`. */
const samplesOf = (entry: Entry, before: readonly Role[]): readonly Sample[] =>
  entry.found.flatMap(({ gold }, at): Sample[] => {
    if (!gold) return [];
    const described = describeRole(entry.context, at, before);
    const features = {
      part: featuresOf(described.part),
      new: featuresOf(described.new),
      background: featuresOf(described.background),
    };
    return [{ features, role: gold.role, weight: gold.optional ? TRAINING.optional : 1 }];
  });

const nameOf = (role: ToldRole, feature: string): string => `${role}/${feature}`;

const train = (samples: readonly Sample[], rarest: number): Weights => {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const role of TOLD_ROLES)
      for (const feature of features[role]) {
        const name = nameOf(role, feature);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  const places = new Map<string, number>();
  const prior: number[] = [];
  for (const role of TOLD_ROLES)
    for (const [feature, weight] of HAND[role]) {
      places.set(nameOf(role, feature), prior.length);
      prior.push(weight);
    }
  for (const [name, count] of counts) {
    if (count < rarest || places.has(name)) continue;
    places.set(name, prior.length);
    prior.push(0);
  }
  const sets = samples.map(({ features, role, weight }) => ({
    weight,
    candidates: ROLES.map((each) => ({
      features:
        each === "total"
          ? []
          : features[each]
              .map((feature) => places.get(nameOf(each, feature)))
              .filter((place) => place !== undefined),
      right: each === role,
    })),
  }));
  const { steps, pull } = TRAINING;
  const learnt = trainVector(sets, prior.length, { steps, pull, prior: Float64Array.from(prior) });
  const ofRole = (role: ToldRole): ReadonlyMap<string, number> =>
    new Map(
      [...places]
        .filter(([name]) => name.startsWith(`${role}/`))
        .map(([name, place]) => [name.slice(role.length + 1), learnt[place]!]),
    );
  return { part: ofRole("part"), new: ofRole("new"), background: ofRole("background") };
};

/** Learns twice: from right roles before, then from those and from its own. */
const learn = (from: readonly Entry[]): Weights => {
  const right = from.flatMap((entry) =>
    samplesOf(
      entry,
      entry.found.map(({ gold, claim }) => gold?.role ?? claim.role),
    ),
  );
  const first = train(right, TRAINING.rarest);
  const own = from.flatMap((entry) => samplesOf(entry, rolesOf(entry, first)));
  const halved = [...right, ...own].map((sample) => ({ ...sample, weight: sample.weight / 2 }));
  return train(halved, 2 * TRAINING.rarest);
};

const share = (right: number, all: number): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(1)}% (${String(right)} of ${String(all)})`;

interface RoleError {
  readonly entry: Entry;
  readonly at: number;
  readonly chosen: Role;
}

const errorsOf = (of: readonly Entry[], choose: (entry: Entry) => readonly Role[]): RoleError[] =>
  of.flatMap((entry) => {
    const chosen = choose(entry);
    return entry.found.flatMap((each, at) =>
      isMeasured(each) && chosen[at] !== each.gold!.role
        ? [{ entry, at, chosen: chosen[at]! }]
        : [],
    );
  });

/** How many are right, and which roles are taken for which. */
const summarise = (of: readonly Entry[], choose: (entry: Entry) => readonly Role[]): string => {
  const all = of.reduce((sum, { found }) => sum + found.filter(isMeasured).length, 0);
  const errors = errorsOf(of, choose);
  const confusions = new Map<string, number>();
  for (const { entry, at, chosen } of errors) {
    const key = `${chosen} for ${entry.found[at]!.gold!.role}`;
    confusions.set(key, (confusions.get(key) ?? 0) + 1);
  }
  const told = [...confusions].toSorted((a, b) => b[1] - a[1]);
  return `${share(all - errors.length, all)}  ${told.map(([key, count]) => `${key} ${String(count)}`).join(", ")}`;
};

const folds = Number(options.folds);
const leftOut = new Map<Entry, readonly Role[]>();
for (let fold = 0; fold < folds; fold++) {
  const isIn = ({ group }: Entry): boolean => foldOf(group, folds) === fold;
  const weights = learn([...entries.filter((entry) => !isIn(entry)), ...invented]);
  for (const entry of entries.filter(isIn)) leftOut.set(entry, rolesOf(entry, weights));
}
const chooseLeftOut = (entry: Entry): readonly Role[] => leftOut.get(entry)!;
const weights = learn([...entries, ...invented]);
const by =
  (each: Weights) =>
  (entry: Entry): readonly Role[] =>
    rolesOf(entry, each);
console.log(
  `by the first cue alone         ${summarise(entries, ({ claims, read }) => earlyRolesOf(claims, read))}`,
);
console.log(`set by hand                    ${summarise(entries, by(HAND))}`);
console.log(`weights as they stand          ${summarise(entries, by(ROLE_WEIGHTS))}`);
console.log(`trained on all, seen           ${summarise(entries, by(weights))}`);
console.log(`trained, clusters left out     ${summarise(entries, chooseLeftOut)}`);
console.log(`taught by the invented alone   ${summarise(entries, by(learn(invented)))}`);
console.log(`invented, taught by the gold   ${summarise(invented, by(learn(entries)))}`);
if (options.beside) {
  console.log(`beside, set by hand            ${summarise(beside, by(HAND))}`);
  console.log(`beside, trained on all         ${summarise(beside, by(weights))}`);
}

const shownOf = ({ entry, at, chosen }: RoleError): string => {
  const { claim, gold } = entry.found[at]!;
  const offset = claim.number.start - claim.sentence.start;
  const words = `${claim.quote.slice(Math.max(0, offset - 110), offset)}[[${claim.quote.slice(offset, offset + 110)}`;
  return `${entry.read.document.id.slice(0, 30)} ${claim.measure} "${claim.number.text}": ${chosen} for ${gold!.role} | ${words.replaceAll("\n", " ")}`;
};

if (options.errors) {
  const wrong = [...errorsOf(entries, chooseLeftOut), ...errorsOf(beside, by(weights))];
  for (const error of wrong)
    if (!options.only || error.entry.read.document.id.includes(options.only))
      console.log(shownOf(error));
}

if (options.explain !== undefined)
  for (const entry of [...entries, ...invented, ...beside]) {
    if (!entry.read.document.id.includes(options.explain)) continue;
    const chosen = rolesOf(entry, weights);
    for (const [at, { claim, gold }] of entry.found.entries()) {
      console.log(
        `${claim.measure} "${claim.number.text}": ${chosen[at]!}, gold ${gold?.role ?? "none"} (${claim.trace.join(" ")})`,
      );
      const described = describeRole(entry.context, at, chosen);
      for (const role of TOLD_ROLES) {
        const told = featuresOf(described[role]).map(
          (feature) => `${feature} ${(weights[role].get(feature) ?? 0).toFixed(1)}`,
        );
        console.log(`    ${role}: ${told.join(", ")}`);
      }
    }
  }

const linesOf = (role: ToldRole): string =>
  `  ${role}: new Map<string, number>([\n${weightsToLines(weights[role]).replaceAll(/^/gm, "  ")}\n  ]),`;

if (options.write)
  writeFileSync(
    resolve(import.meta.dirname, "../src/extract/en/roles/role-weights.ts"),
    `// Weights of what speaks for each role of a count, learnt by scripts/train-roles.ts: not to be edited by hand.
import type { ToldRole } from "./role-traits.ts";

export const ROLE_WEIGHTS: Readonly<Record<ToldRole, ReadonlyMap<string, number>>> = {
${TOLD_ROLES.map(linesOf).join("\n")}
};
`,
  );
