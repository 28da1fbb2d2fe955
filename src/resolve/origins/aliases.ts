// Turns a table of aliases that people edit into lookups, and refuses one that contradicts itself.
import { parseDocument } from "yaml";
import { ORIGIN_KINDS } from "../../model/answer.ts";
import type { OriginKind } from "../../model/answer.ts";
import type { Problem } from "../../model/problem.ts";
import type { RecordedDecision } from "../../model/decision.ts";
import { foldName } from "./fold-name.ts";
import { SEED_PARTIES } from "./seed-parties.ts";
import type { NamedParty } from "./seed-parties.ts";

/** A table as read, or what is wrong with it. */
export type AliasTable =
  | { readonly parties: readonly NamedParty[]; readonly problem: null }
  | { readonly parties: null; readonly problem: Problem };

/** Larger than any table that a person keeps. */
const LARGEST_TABLE = 4_000_000;

const problem = (where: string, what: string, todo: string): Problem => ({
  code: "bad-aliases",
  where,
  what,
  todo,
});

const FORM =
  "Write a list under `origins:`, each with `name:`, and `also:` as a list of its other names.";

const isKind = (kind: unknown): kind is OriginKind =>
  (ORIGIN_KINDS as readonly unknown[]).includes(kind);

const readEntry = (entry: unknown, where: string): NamedParty | Problem => {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return problem(where, "This is no entry of a party.", FORM);
  const { name, kind = null, also = [], ...rest } = entry as Record<string, unknown>;
  if (typeof name !== "string" || foldName(name) === "")
    return problem(where, "A party has no name.", "Give it one: `name: OVD-Info`.");
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined)
    return problem(`${where}, ${name}`, `There is no field "${unknown}" of a party.`, FORM);
  if (kind !== null && !isKind(kind))
    return problem(
      `${where}, ${name}`,
      `"${String(kind)}" is no kind of party.`,
      `Use one of ${ORIGIN_KINDS.join(", ")}, or leave it out.`,
    );
  const others = typeof also === "string" ? [also] : also;
  if (!Array.isArray(others) || !others.every((other) => typeof other === "string"))
    return problem(`${where}, ${name}`, "`also` is no list of names.", FORM);
  return {
    name: name.trim(),
    kind,
    also: others.map((other: string) => other.trim()).filter(Boolean),
  };
};

/**
 * The aliases file, YAML:
 *
 *     origins:
 *       - name: OVD-Info
 *         kind: monitor
 *         also: [OVD Info, "the Moscow monitor"]
 */
export const parseAliases = (text: string, where: string): AliasTable => {
  const refuse = (what: string, todo: string): AliasTable => ({
    parties: null,
    problem: problem(where, what, todo),
  });
  if (text.length > LARGEST_TABLE)
    return refuse(
      "The table of aliases is larger than 4 MB.",
      "Split it, or leave out names that are used nowhere.",
    );
  const parsed = parseDocument(text, { maxAliasCount: 100 } as object);
  const error = parsed.errors[0];
  if (error)
    return refuse(`This is not YAML: ${error.message.split("\n")[0]}.`, "Correct the line.");
  let table: unknown;
  try {
    table = parsed.toJS({ maxAliasCount: 100 });
  } catch {
    return refuse(
      "The YAML repeats itself without an end.",
      "Write the names out, without YAML's own aliases.",
    );
  }
  const list =
    table === null ? [] : Array.isArray(table) ? table : (table as { origins?: unknown }).origins;
  if (!Array.isArray(list)) return refuse("There is no list of origins.", FORM);
  const parties: NamedParty[] = [];
  for (const [index, entry] of list.entries()) {
    const read = readEntry(entry, `${where}, entry ${index + 1}`);
    if ("code" in read) return { parties: null, problem: read };
    parties.push(read);
  }
  const wrong = findContradiction(linksOf(parties), where);
  return wrong ? { parties: null, problem: wrong } : { parties, problem: null };
};

interface Link {
  readonly from: string;
  readonly to: string;
}

const linksOf = (parties: readonly NamedParty[]): readonly Link[] =>
  parties.flatMap(({ name, also }) => also.map((other) => ({ from: other, to: name })));

/** A name that is two parties', or names that lead back to themselves; null where the links are sound. */
const findContradiction = (links: readonly Link[], where: string): Problem | null => {
  const next = new Map<string, Link>();
  for (const link of links) {
    const key = foldName(link.from);
    if (key === foldName(link.to)) continue;
    const held = next.get(key);
    if (held && foldName(held.to) !== foldName(link.to))
      return problem(
        where,
        `"${link.from}" is given as another name of both "${held.to}" and "${link.to}".`,
        "Leave it with one of them.",
      );
    next.set(key, link);
  }
  const settled = new Set<string>();
  for (const start of next.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let key: string | undefined = start;
    while (key !== undefined && !settled.has(key)) {
      if (onPath.has(key)) {
        const names = [...path.slice(path.indexOf(key)), key].map(
          (step) => `"${next.get(step)!.from}"`,
        );
        return problem(
          where,
          `The aliases go in a circle: ${names.join(" is ")}.`,
          "Choose one of them as the name, and give the others under its `also:`.",
        );
      }
      onPath.add(key);
      path.push(key);
      const link = next.get(key);
      key = link && foldName(link.to);
    }
    for (const step of path) settled.add(step);
  }
  return null;
};

/** Folded name to the one name of its party, however many steps lead there. */
const followLinks = (links: readonly Link[]): ReadonlyMap<string, string> => {
  const next = new Map<string, string>();
  for (const { from, to } of links)
    if (foldName(from) !== foldName(to)) next.set(foldName(from), to);
  const ends = new Map<string, string>();
  for (const start of next.keys()) {
    const path: string[] = [];
    const seen = new Set<string>();
    let key = start;
    let end = next.get(start)!;
    while (!seen.has(key)) {
      seen.add(key);
      path.push(key);
      const known = ends.get(key);
      const to = next.get(key);
      if (known !== undefined || to === undefined) {
        end = known ?? end;
        break;
      }
      end = to;
      key = foldName(to);
    }
    for (const step of path) if (next.has(step)) ends.set(step, end);
  }
  return ends;
};

/** People's rulings on names, the latest word on a name last; one that would close a circle is left out. */
const linksOfDecisions = (decisions: readonly RecordedDecision[]): readonly Link[] => {
  const links = new Map<string, Link>();
  const ordered = decisions.toSorted((a, b) =>
    a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : 0,
  );
  for (const { decision } of ordered) {
    if (decision.kind !== "alias-origin") continue;
    const from = foldName(decision.name);
    links.delete(from);
    // Joined with itself, a name stands alone again: so a ruling is taken back.
    let key = foldName(decision.origin);
    const seen = new Set<string>([from]);
    while (links.has(key) && !seen.has(key)) {
      seen.add(key);
      key = foldName(links.get(key)!.to);
    }
    if (key !== from) links.set(from, { from: decision.name, to: decision.origin });
  }
  return [...links.values()];
};

/** What origins are looked up in: aliases and the kinds of named parties. */
export interface OriginLookups {
  /** Folded name of a party to its one name. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Folded name of a party to its kind, where the tables say it. */
  readonly kinds: ReadonlyMap<string, OriginKind>;
}

/**
 * The shipped names, a user's table over them, people's decisions over both. A name that the user gives
 * to a party of theirs leaves the shipped one.
 */
export const gatherAliases = (
  parties: readonly NamedParty[] = [],
  decisions: readonly RecordedDecision[] = [],
): OriginLookups => {
  const ruled = linksOfDecisions(decisions);
  const taken = new Set(
    [
      ...parties.flatMap(({ name, also }) => [name, ...also]),
      ...ruled.flatMap(({ from }) => [from]),
    ].map(foldName),
  );
  const own = linksOf(parties);
  const ruledNames = new Set(ruled.map(({ from }) => foldName(from)));
  const links = [
    ...linksOf(SEED_PARTIES).filter(({ from }) => !taken.has(foldName(from))),
    ...own.filter(({ from }) => !ruledNames.has(foldName(from))),
    ...ruled,
  ];
  const kinds = new Map<string, OriginKind>();
  for (const { name, kind } of [...SEED_PARTIES, ...parties])
    if (kind !== null) kinds.set(foldName(name), kind);
  return { aliases: followLinks(links), kinds };
};

/** The lookups without a table of the user's. */
export const SHIPPED_ORIGINS: OriginLookups = gatherAliases();
