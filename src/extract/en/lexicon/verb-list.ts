// The English verbs that may tell what befell those counted, each list with the measures of its object and its subject.
import type { Measure } from "../../../model/measure.ts";

/** Kinds of what is counted, as far as verbs choose between measures by them. */
export type PatientKind = "person" | "structure" | "vehicle" | "settlement" | "munition";

export type MeasureByKind = Readonly<Partial<Record<PatientKind, Measure>>>;

export interface VerbList {
  /** Lemmas with spaces between. */
  readonly lemmas: string;
  /** What the object, or the subject of the passive, is counted as. */
  readonly patient: MeasureByKind;
  /** What the subject is counted as. */
  readonly agent: MeasureByKind;
  /** Says nothing itself, but the word after it does: were reported | killed, are feared | dead. */
  readonly raising: boolean;
}

const person = (measure: Measure): MeasureByKind => ({ person: measure });
export const BUILT: MeasureByKind = { structure: "structures", vehicle: "vehicles" };
const ALL_BUILT: MeasureByKind = { ...BUILT, settlement: "settlements" };

const list = (
  lemmas: string,
  patient: MeasureByKind,
  agent: MeasureByKind = {},
  raising = false,
): VerbList => ({ lemmas, patient, agent, raising });

/** A lemma stands in one list only. */
export const VERB_LISTS: readonly VerbList[] = [
  list(
    `kill slay murder assassinate execute massacre slaughter behead decapitate lynch electrocute
    asphyxiate suffocate strangle annihilate exterminate hang cremate martyr butcher guillotine garrotte
    immolate disembowel throttle eliminate neutralize neutralise liquidate`,
    person("killed"),
  ),
  list("die perish succumb", {}, person("killed")),
  list("drown", person("killed"), person("killed")),
  list("bury", { person: "missing", structure: "structures", vehicle: "vehicles" }),
  list(
    `injure wound hurt maim hospitalize hospitalise poison stab shoot scald graze mutilate treat
    concuss knife maul gore bite sting blind cripple disfigure lacerate bruise slash batter gas
    traumatize traumatise paralyse paralyze flog whip brutalize brutalise rough
    beat pepper thrash trample manhandle molest club machine-gun assault`,
    person("injured"),
  ),
  list("burn", { person: "injured", ...ALL_BUILT }, BUILT),
  list("trap", person("missing")),
  list("entomb engulf swallow", { person: "missing", ...BUILT, settlement: "settlements" }),
  list("disappear vanish", {}, person("missing")),
  list(
    `arrest detain apprehend jail imprison incarcerate intern nab handcuff bust remand collar net
    interrogate`,
    person("detained"),
  ),
  list("book catch", person("detained")),
  list("hold", person("detained")),
  list(
    `charge prosecute indict convict sentence arraign acquit court-martial try fine impeach
    penalize penalise`,
    person("prosecuted"),
  ),
  // before a court only: see where it stands
  list("accuse", person("prosecuted")),
  list("deport expel extradite", person("crossings")),
  list(
    "release free pardon liberate discharge exchange swap parole ransom exonerate amnesty",
    person("released"),
  ),
  list("abduct kidnap", person("abducted")),
  list("capture", { person: "abducted", vehicle: "vehicles", settlement: "settlements" }),
  list("displace uproot dislodge resettle", person("displaced")),
  // in flight to another country only: see where it stands
  list("host", person("refugees")),
  list("evict", person("displaced")),
  list("house accommodate", person("displaced")),
  list("flee", {}, person("displaced")),
  list("shelter", person("displaced"), person("displaced")),
  list(
    "evacuate relocate airlift",
    { person: "evacuated", settlement: "settlements", structure: "evacuated" },
    person("evacuated"),
  ),
  list("rescue save pluck winch extricate", person("rescued")),
  list("survive", {}, person("rescued")),
  // from a blast, and out of no jail: see where it stands
  list("escape", {}, person("rescued")),
  // migrants on their way only: see where it stands
  list("stop", person("detained")),
  list("affect impact", {
    person: "affected",
    settlement: "settlements",
    structure: "structures",
  }),
  list("involve", person("forces")),
  list(
    "strand maroon isolate afflict impoverish deprive assist support feed help provide target",
    person("affected"),
  ),
  list("starve", person("affected"), person("affected")),
  list("infect sicken quarantine diagnose", person("infected")),
  list("contract", {}, person("infected")),
  list("cross", {}, person("crossings")),
  list("reach", person("affected"), person("crossings")),
  list("enter", { structure: "structures" }, person("crossings")),
  list("arrive depart disembark", {}, person("crossings")),
  list("protest demonstrate march rally congregate riot picket parade", {}, person("protesters")),
  list("gather assemble throng converge", {}, person("protesters")),
  list("mobilize mobilise conscript draft", person("forces")),
  list("deploy station dispatch redeploy withdraw garrison muster", person("forces")),
  list("fire launch lob", { munition: "munitions" }),
  list("intercept down", { munition: "munitions", vehicle: "vehicles" }),
  list("defuse disarm detonate plant", { munition: "munitions" }),
  list(
    `destroy damage demolish raze torch gut flatten wreck ransack loot bulldoze vandalize vandalise
    level obliterate incinerate shatter crush topple pulverize pulverise unroof swamp waterlog
    dynamite trash smash desecrate deface pillage plunder contaminate disable consume ruin
    scorch blast shell bombard bomb`,
    ALL_BUILT,
  ),
  list("flood inundate submerge deluge", ALL_BUILT),
  list("threaten", { structure: "structures", settlement: "settlements" }),
  list("collapse", { structure: "structures" }, { structure: "structures" }),
  list("crumble", {}, { structure: "structures" }),
  list("derail capsize overturn sink", { vehicle: "vehicles" }, { vehicle: "vehicles" }),
  // "20 men attacked a bus": those who attack are counted as forces
  list("patrol guard", {}, person("forces")),
  list(
    "attack storm ambush raid besiege wield invade",
    { settlement: "settlements" },
    person("forces"),
  ),
  list("recapture", { person: "detained", settlement: "settlements" }),
  list("overrun retake occupy encircle conquer", { settlement: "settlements" }),
  list("hit strike", {
    person: "affected",
    structure: "structures",
    vehicle: "vehicles",
    settlement: "settlements",
  }),
  list("batter lash pound pummel hammer rock rattle jolt", { settlement: "settlements" }),
  list("ravage devastate", { structure: "structures", settlement: "settlements" }),
  list("lose", { person: "killed", vehicle: "vehicles" }),
  list(
    "respond battle tackle fight comb cordon seal scour hunt baton-charge",
    {},
    person("forces"),
  ),
  list("block sever", { structure: "structures" }),
  // by whom decides: the police detain, gunmen abduct
  list("seize", { person: "abducted", vehicle: "vehicles", settlement: "settlements" }),
  list("grab snatch", person("abducted")),
  list(
    `report confirm fear believe presume say declare pronounce list find leave consider know think feel
    force order tell ask urge allow make render continue remain estimate verify register record
    document classify describe understand identify compel begin start lie get become keep expect
    seem opt choose manage project`,
    {},
    {},
    true,
  ),
  list(
    `take bring rush transport transfer carry send move suffer sustain receive have go test fall seek
    request claim apply face stand await pull dig recover set wash sweep blow call round pick turn put
    place live attend join participate come see hack torture bludgeon choke stone char hurl pelt wave
    chant shout barricade stage lead organise organize remove shift cost bleed freeze gun mow cut let
    give need lack return admit throw run plead stay walk haul drag cart whisk spend sit sleep languish
    pack load bundle herd cram squeeze lock escort drive push chase pour fill knock wipe finish
    pass serve camp abandon vacate quit fly bus ferry shuttle guide usher require experience endure
    develop clash nurse hand regain recuperate undergo`,
    {},
  ),
];
