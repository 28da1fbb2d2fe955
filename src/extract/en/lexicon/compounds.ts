// English nouns whose meaning the noun before them decides: asylum seekers, police posts, opposition figures.
import type { NounEntry } from "./nouns.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

interface Compound {
  readonly heads: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly kind: NounEntry["kind"];
  readonly measure: NounEntry["measure"];
}

const compound = (
  heads: string,
  modifiers: string,
  kind: NounEntry["kind"],
  measure: NounEntry["measure"],
): Compound => ({ heads: set(heads), modifiers: set(modifiers), kind, measure });

const COMPOUNDS: readonly Compound[] = [
  compound("seeker seekers", "asylum", "status", "refugees"),
  compound("people persons", "boat", "status", "refugees"),
  compound("families households", "refugee migrant", "status", "refugees"),
  compound("families households", "idp", "status", "displaced"),
  compound(
    "figure figures",
    "opposition political religious public senior leading government rebel party military underworld prominent",
    "person",
    null,
  ),
  compound("hand hands", "factory farm ranch mill deck hired field stage ship's", "person", null),
  compound("head heads", "village tribal party clan family", "person", null),
  compound(
    "faithful regulars elements",
    "catholic muslim christian party army criminal",
    "person",
    null,
  ),
  compound(
    "post posts",
    "health border police guard army military command observation aid customs frontier medical security",
    "structure",
    "structures",
  ),
  compound(
    "centre centres center centers",
    "health medical shopping community detention trading nutrition cultural treatment call training sports religious learning",
    "structure",
    "structures",
  ),
  compound("unit units", "housing residential", "structure", "structures"),
  compound("unit units", "health medical care blood", "other", null),
  compound("block blocks", "apartment tower residential housing school", "structure", "structures"),
  compound("line lines", "power transmission electricity rail railway", "structure", "structures"),
  compound("pipe pipes main mains", "water gas", "structure", "structures"),
  compound("point points", "water", "structure", "structures"),
  compound(
    "mine mines",
    "coal gold copper iron ore silver tin diamond jade salt lithium nickel zinc platinum illegal open-pit",
    "structure",
    "structures",
  ),
  compound("zone zones", "health", "settlement", "settlements"),
  compound("sentence sentences", "death prison jail life", "outcome", "prosecuted"),
  compound("carrier carriers vehicle vehicles", "personnel", "vehicle", "vehicles"),
  compound("engine engines", "fire", "vehicle", "vehicles"),
  compound("device devices", "explosive incendiary", "munition", "munitions"),
  compound("bomber bombers", "suicide", "force", "forces"),
  compound("personnel", "military army naval security paramilitary", "force", "forces"),
  compound(
    "crew crews team teams worker workers",
    "rescue emergency relief search",
    "guard",
    "forces",
  ),
];

/** What the two nouns are together; null where the head keeps its own meaning. */
export const compoundOf = (modifier: string, head: string): NounEntry | null => {
  for (const { heads, modifiers, kind, measure } of COMPOUNDS)
    if (heads.has(head) && modifiers.has(modifier))
      return { kind, measure, plural: head.endsWith("s") };
  return null;
};
