// Turns the file in which people declare situations into situations, or into a sentence that says what is wrong.
import { parseDocument } from "yaml";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import { isMeasure, MEASURES } from "../../model/measure.ts";
import type { Measure } from "../../model/measure.ts";
import type { Problem } from "../../model/problem.ts";
import type { Situation } from "../../model/situation.ts";
import { parsePeriod } from "./period.ts";

export type DeclaredSituations =
  | { readonly situations: readonly Situation[]; readonly problems: readonly [] }
  | { readonly situations: null; readonly problems: readonly Problem[] };

const LARGEST_FILE = 4_000_000;
const FIELDS = ["id", "name", "period", "places", "measures", "words"];
const FORM =
  "Write a list under `situations:`, each with `name:`, `period:`, `places:` and, if you like, `measures:` and `words:`.";

const complain = (where: string, what: string, todo: string): Problem => ({
  code: "bad-situations",
  where,
  what,
  todo,
});

/** A name made fit for an address: `Floods, Derna 2023` is `floods-derna-2023`. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 80)
    .replace(/^-|-$/g, "");

/** The measure that a misspelt one most likely means, by the letters that both begin with. */
const nearestMeasure = (said: string): Measure | null => {
  const shared = (measure: string): number => {
    let length = 0;
    while (length < measure.length && measure[length] === said[length]) length++;
    return length;
  };
  const best = MEASURES.toSorted((a, b) => shared(b) - shared(a))[0]!;
  return shared(best) >= 3 ? best : null;
};

const asList = (value: unknown): readonly string[] | null => {
  const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return list.every((one) => typeof one === "string" && one.trim() !== "")
    ? list.map((one: string) => one.trim())
    : null;
};

/**
 * A place as declared, the larger ones that tell it from its namesakes after commas: `Springfield,
 * Illinois`. Null where the gazetteer has no such place.
 */
export const findDeclaredPlace = (
  declared: string,
  gazetteer: Gazetteer,
): GazetteerPlace | null => {
  const [name = "", ...outer] = declared.split(",").map((part) => part.trim());
  const fits = (place: GazetteerPlace): boolean =>
    outer.every((larger) => gazetteer.find(larger).some((one) => gazetteer.holds(one, place)));
  return gazetteer.find(name).find(fits) ?? null;
};

const checkPlace = (
  declared: string,
  where: string,
  gazetteer: Gazetteer | null,
): Problem | null => {
  const parts = declared.split(",").map((part) => part.trim().toLowerCase());
  const twice = parts.find((part, index) => part === "" || parts.indexOf(part) !== index);
  if (twice !== undefined)
    return complain(
      where,
      `The place "${declared}" ${twice === "" ? "has an empty part" : "lies inside itself"}.`,
      "Name the place, and after a comma the larger one that it lies in.",
    );
  if (gazetteer === null) return null;
  if (gazetteer.find(declared.split(",")[0]!.trim()).length === 0)
    return complain(
      where,
      `There is no place "${declared.split(",")[0]!.trim()}" in the gazetteer.`,
      "Write its English name, or that of the larger place that it lies in.",
    );
  return findDeclaredPlace(declared, gazetteer) === null
    ? complain(
        where,
        `No place of the name "${parts[0]}" lies in "${declared.split(",").slice(1).join(",").trim()}".`,
        "Correct the larger place, or leave it out.",
      )
    : null;
};

const readSituation = (
  entry: unknown,
  at: string,
  gazetteer: Gazetteer | null,
  problems: Problem[],
): Situation | null => {
  const before = problems.length;
  const complainAt = (where: string, what: string, todo: string): void => {
    problems.push(complain(where, what, todo));
  };
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    complainAt(at, "This is no entry of a situation.", FORM);
    return null;
  }
  const fields = entry as Record<string, unknown>;
  const name = typeof fields["name"] === "string" ? fields["name"].trim() : "";
  if (name === "") {
    complainAt(at, "A situation has no name.", "Give it one: `name: Floods in Derna`.");
    return null;
  }
  const where = `${at}, "${name}"`;
  const strange = Object.keys(fields).find((field) => !FIELDS.includes(field));
  if (strange !== undefined)
    complainAt(
      where,
      `There is no field "${strange}" of a situation.`,
      `Use only ${FIELDS.join(", ")}.`,
    );
  const id = typeof fields["id"] === "string" ? fields["id"].trim() : slugOf(name);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id))
    complainAt(
      where,
      `"${id}" can't be an id.`,
      "Use letters, digits and hyphens: it becomes part of an address.",
    );
  const period =
    typeof fields["period"] === "string" || typeof fields["period"] === "number"
      ? String(fields["period"]).trim()
      : "";
  if (period === "")
    complainAt(
      where,
      "The situation has no period: every count of the same place would be one of it.",
      "Say from when to when, as `period: 2023-09-10/2023-12-31`, or `2023-09-10/` where it goes on.",
    );
  else {
    const parsed = parsePeriod(period);
    if (parsed === null)
      complainAt(
        where,
        `"${period}" is no period.`,
        "Write two days with a stroke between, as 2023-09-10/2023-12-31; leave out the one that is open.",
      );
    else if (parsed.from !== null && parsed.to !== null && parsed.from > parsed.to)
      complainAt(
        where,
        `The period "${period}" ends before it begins.`,
        "Write the earlier day first.",
      );
  }
  const places = asList(fields["places"]);
  if (places === null)
    complainAt(where, "`places` is no list of names.", "Write `places: [Derna, Libya]`.");
  for (const place of places ?? []) {
    const problem = checkPlace(place, where, gazetteer);
    if (problem) problems.push(problem);
  }
  const folded = (places ?? []).map((place) => place.toLowerCase());
  const again = folded.findIndex((place, index) => folded.indexOf(place) !== index);
  if (again >= 0)
    complainAt(where, `The place "${places![again]!}" is given twice.`, "Leave one of them out.");
  const measures = asList(fields["measures"]);
  if (measures === null)
    complainAt(where, "`measures` is no list of codes.", "Write `measures: [killed, missing]`.");
  for (const measure of measures ?? [])
    if (!isMeasure(measure)) {
      const nearest = nearestMeasure(measure);
      complainAt(
        where,
        `There is no measure "${measure}".`,
        nearest ? `Did you mean ${nearest}?` : `Use any of ${MEASURES.join(", ")}.`,
      );
    }
  const words = asList(fields["words"]);
  if (words === null)
    complainAt(where, "`words` is no list of words.", "Write `words: [dam, flood]`.");
  if (places?.length === 0 && words?.length === 0 && problems.length === before)
    complainAt(
      where,
      "The situation has neither places nor words: every document of its days would belong to it.",
      "Name the places, or words that its reports use.",
    );
  if (problems.length > before) return null;
  return {
    id,
    name,
    period,
    places: places!,
    measures: measures!.filter(isMeasure),
    words: words!,
    made: "declared",
  };
};

/**
 * Reads `situations.yaml`. `gazetteer` is asked whether places exist; without one any name stands. All that
 * is wrong is told at once, and nothing of a file with a mistake is taken.
 */
export const parseSituations = (
  text: string,
  where: string,
  gazetteer: Gazetteer | null = null,
): DeclaredSituations => {
  const refuse = (what: string, todo: string): DeclaredSituations => ({
    situations: null,
    problems: [complain(where, what, todo)],
  });
  if (text.length > LARGEST_FILE)
    return refuse("The file of situations is larger than 4 MB.", "Split it.");
  const parsed = parseDocument(text);
  const error = parsed.errors[0];
  if (error)
    return refuse(
      `This is not YAML: ${error.message.split("\n")[0]!.replace(/[.:]$/, "")}.`,
      "Correct the line.",
    );
  let file: unknown;
  try {
    file = parsed.toJS({ maxAliasCount: 100 });
  } catch {
    return refuse(
      "The YAML repeats itself without an end.",
      "Write the values out, without YAML's aliases.",
    );
  }
  const list = Array.isArray(file) ? file : (file as { situations?: unknown } | null)?.situations;
  if (!Array.isArray(list)) return refuse("There is no list of situations.", FORM);
  const problems: Problem[] = [];
  const situations: Situation[] = [];
  const names = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const at = `${where}, entry ${index + 1}`;
    const situation = readSituation(entry, at, gazetteer, problems);
    if (situation === null) continue;
    const held = names.get(situation.id);
    if (held !== undefined)
      problems.push(
        complain(
          at,
          `The id "${situation.id}" is that of entry ${held} as well.`,
          "Give each situation a name or an `id:` of its own.",
        ),
      );
    else names.set(situation.id, index + 1);
    situations.push(situation);
  }
  return problems.length > 0 ? { situations: null, problems } : { situations, problems: [] };
};
