// English verbs and adjectives that say what befell those counted: each with the measure of its object or its subject.
import type { Measure } from "../../../model/measure.ts";

/** Kinds of what is counted, as far as verbs choose between measures by them. */
export type PatientKind = "person" | "structure" | "vehicle" | "settlement" | "munition";

export type MeasureByKind = Readonly<Partial<Record<PatientKind, Measure>>>;

export const FORM = { base: 1, present: 2, past: 4, participle: 8, gerund: 16 } as const;

export interface VerbEntry {
  readonly lemma: string;
  /** What its object, or the subject of its passive, is counted as. */
  readonly patient: MeasureByKind;
  /** What its subject is counted as. */
  readonly agent: MeasureByKind;
  /** Says nothing itself, but the word after it does: were reported | killed, are feared | dead. */
  readonly raising: boolean;
}

export interface VerbForm {
  readonly verb: VerbEntry;
  readonly forms: number;
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  slay: ["slew", "slain"],
  shoot: ["shot", "shot"],
  hurt: ["hurt", "hurt"],
  hold: ["held", "held"],
  flee: ["fled", "fled"],
  leave: ["left", "left"],
  take: ["took", "taken"],
  bring: ["brought", "brought"],
  send: ["sent", "sent"],
  lose: ["lost", "lost"],
  find: ["found", "found"],
  hit: ["hit", "hit"],
  strike: ["struck", "struck"],
  sink: ["sank", "sunk"],
  sweep: ["swept", "swept"],
  blow: ["blew", "blown"],
  beat: ["beat", "beaten"],
  go: ["went", "gone"],
  fall: ["fell", "fallen"],
  become: ["became", "become"],
  get: ["got", "got"],
  have: ["had", "had"],
  make: ["made", "made"],
  set: ["set", "set"],
  put: ["put", "put"],
  seek: ["sought", "sought"],
  stand: ["stood", "stood"],
  burn: ["burned", "burned"],
  say: ["said", "said"],
  tell: ["told", "told"],
  know: ["knew", "known"],
  think: ["thought", "thought"],
  throw: ["threw", "thrown"],
  keep: ["kept", "kept"],
  dig: ["dug", "dug"],
  see: ["saw", "seen"],
  come: ["came", "come"],
  give: ["gave", "given"],
  withdraw: ["withdrew", "withdrawn"],
  freeze: ["froze", "frozen"],
  choose: ["chose", "chosen"],
  bear: ["bore", "borne"],
  hang: ["hanged", "hanged"],
  drown: ["drowned", "drowned"],
  feed: ["fed", "fed"],
  cut: ["cut", "cut"],
  let: ["let", "let"],
  bleed: ["bled", "bled"],
  lie: ["lay", "lain"],
  spread: ["spread", "spread"],
};
/** Second spellings of a form. */
const VARIANTS: Readonly<Record<string, readonly [word: string, forms: number][]>> = {
  burn: [["burnt", 12]],
  get: [["gotten", 8]],
};

const doubles = (lemma: string): boolean =>
  /^(?:stab|rob|admit|commit|permit|transfer|refer|occur|char|trap|kidnap|club|gun|gut|plan|strip|grab|nab|abet|bar|whip|quit|drop|strand-ed)$/.test(
    lemma,
  );

const FORMS = new Map<string, VerbForm>();

const setForm = (word: string, verb: VerbEntry, form: number): void => {
  const known = FORMS.get(word);
  FORMS.set(word, { verb, forms: known && known.verb === verb ? known.forms | form : form });
};

const inflect = (verb: VerbEntry): void => {
  const lemma = verb.lemma;
  const stem = doubles(lemma) ? lemma + lemma.at(-1)! : lemma;
  const bare = /[^aeio]e$|[aeio]e$/.test(lemma) && lemma.endsWith("e") ? lemma.slice(0, -1) : null;
  setForm(lemma, verb, FORM.base);
  setForm(
    /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : /(?:s|x|ch|sh|z|go)$/.test(lemma)
        ? `${lemma}es`
        : `${lemma}s`,
    verb,
    FORM.present,
  );
  setForm(
    lemma === "die"
      ? "dying"
      : lemma === "lie"
        ? "lying"
        : lemma.endsWith("ee")
          ? `${lemma}ing`
          : bare
            ? `${bare}ing`
            : `${stem}ing`,
    verb,
    FORM.gerund,
  );
  const irregular = IRREGULAR[lemma];
  if (irregular) {
    setForm(irregular[0], verb, FORM.past);
    setForm(irregular[1], verb, FORM.participle);
  } else {
    const past = bare
      ? `${lemma}d`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ied`
        : `${stem}ed`;
    setForm(past, verb, FORM.past | FORM.participle);
  }
  for (const [word, forms] of VARIANTS[lemma] ?? []) setForm(word, verb, forms);
};

const verbs = (
  list: string,
  patient: MeasureByKind,
  agent: MeasureByKind = {},
  raising = false,
): void => {
  for (const lemma of list.trim().split(/\s+/)) inflect({ lemma, patient, agent, raising });
};

const person = (measure: Measure): MeasureByKind => ({ person: measure });
const BUILT: MeasureByKind = { structure: "structures", vehicle: "vehicles" };

verbs(
  `kill slay murder assassinate execute massacre slaughter behead decapitate lynch electrocute
  asphyxiate suffocate strangle annihilate exterminate hang cremate`,
  person("killed"),
);
verbs("die perish succumb", {}, person("killed"));
verbs("drown", person("killed"), person("killed"));
verbs("bury", { person: "missing", structure: "structures", vehicle: "vehicles" });
verbs(
  `injure wound hurt maim hospitalize hospitalise poison stab shoot scald graze mutilate treat
  concuss knife`,
  person("injured"),
);
verbs("burn", { person: "injured", ...BUILT, settlement: "settlements" }, BUILT);
verbs("trap", person("missing"));
verbs("disappear vanish", {}, person("missing"));
verbs(
  `arrest detain apprehend jail imprison incarcerate intern nab handcuff bust remand`,
  person("detained"),
);
verbs("hold", person("detained"));
verbs("charge prosecute indict convict sentence arraign", person("prosecuted"));
verbs("deport expel", person("crossings"));
verbs("release free pardon liberate discharge exchange swap", person("released"));
verbs("abduct kidnap capture", {
  person: "abducted",
  vehicle: "vehicles",
  settlement: "settlements",
});
verbs("displace uproot", person("displaced"));
verbs("evict", person("displaced"));
verbs("flee", {}, person("displaced"));
verbs("shelter", person("displaced"), person("displaced"));
verbs(
  "evacuate relocate airlift",
  { person: "evacuated", settlement: "settlements", structure: "structures" },
  person("evacuated"),
);
verbs("rescue save", person("rescued"));
verbs("survive", {}, person("rescued"));
verbs("affect impact", { person: "affected", settlement: "settlements", structure: "structures" });
verbs("strand maroon", person("affected"));
verbs("infect sicken quarantine diagnose", person("infected"));
verbs("contract", {}, person("infected"));
verbs("cross enter", {}, person("crossings"));
verbs("arrive depart", {}, person("crossings"));
verbs("protest demonstrate march rally congregate riot", {}, person("protesters"));
verbs("gather assemble", {}, person("protesters"));
verbs("mobilize mobilise conscript draft", person("forces"));
verbs("deploy station dispatch redeploy withdraw", { person: "forces" });
verbs("fire launch", { munition: "munitions" });
verbs("intercept down", { munition: "munitions", vehicle: "vehicles" });
verbs(
  `destroy damage demolish raze torch gut flatten wreck ransack loot bulldoze vandalize vandalise
  level obliterate incinerate shatter crush`,
  { ...BUILT, settlement: "settlements" },
);
verbs("flood inundate submerge", { ...BUILT, settlement: "settlements" });
verbs("collapse", {}, { structure: "structures" });
verbs("derail capsize overturn sink", { vehicle: "vehicles" }, { vehicle: "vehicles" });
// "20 men attacked a bus": those who attack are counted as forces
verbs("patrol guard", {}, person("forces"));
verbs("attack storm ambush raid besiege wield invade", {}, person("forces"));
verbs("hit strike", { structure: "structures", settlement: "settlements" });
verbs("ravage devastate", { structure: "structures", settlement: "settlements" });
verbs("block sever", { structure: "structures" });
// by whom decides: the police detain, gunmen abduct
verbs("seize", { person: "abducted", vehicle: "vehicles" });
verbs("grab snatch", person("abducted"));
verbs(
  `report confirm fear believe presume say declare pronounce list find leave consider know think feel
  force order tell ask urge allow make render continue remain estimate verify register record
  document classify describe understand identify compel begin start lie get become keep expect`,
  {},
  {},
  true,
);
verbs(
  `take bring rush transport transfer carry send move lose suffer sustain receive have go test fall
  seek request claim apply face stand await pull dig recover set wash sweep blow call round pick turn
  put place live attend join participate come see hack torture starve trample bludgeon choke stone
  char hurl pelt wave chant shout barricade occupy stage lead organise organize remove shift cost bleed freeze gun mow cut let give need lack return admit throw run plead gas reach stay strike_up walk
  haul drag cart whisk spend sit sleep languish pack load bundle herd cram squeeze lock escort`,
  {},
);

export const verbOf = (lower: string): VerbForm | null => FORMS.get(lower) ?? null;

/** Adjectives, and participles used as such, that say what befell those counted. */
export const STATES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["dead", "killed"],
  ["deceased", "killed"],
  ["lifeless", "killed"],
  ["missing", "missing"],
  ["unaccounted", "missing"],
  ["trapped", "missing"],
  ["homeless", "displaced"],
  ["hurt", "injured"],
  ["wounded", "injured"],
  ["injured", "injured"],
  ["hospitalized", "injured"],
  ["hospitalised", "injured"],
  ["stranded", "affected"],
  ["ill", "infected"],
  ["sick", "infected"],
  ["alive", "rescued"],
  ["displaced", "displaced"],
  ["jailed", "detained"],
  ["imprisoned", "detained"],
  ["kidnapped", "abducted"],
  ["beaten", "injured"],
  ["fined", "prosecuted"],
]);

/** A verb whose measure only a word further on tells: took | to the streets, lost | their lives. */
export interface Complement {
  readonly verbs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Two words with a space between, which complete it together. */
  readonly pairs: ReadonlySet<string>;
  readonly voice: "patient" | "agent";
  readonly measure: MeasureByKind;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const complement = (
  verbList: string,
  wordList: string,
  voice: "patient" | "agent",
  measure: MeasureByKind,
  pairs: ReadonlySet<string> = new Set(),
): Complement => ({ verbs: set(verbList), words: set(wordList), pairs, voice, measure });

/** Where the law keeps people or drives them away in. */
const HELD_IN: ReadonlySet<string> = new Set(
  ["police", "prison", "holding", "detention"].flatMap((whose) =>
    [
      ...["station", "precinct", "cell", "centre", "center", "facility", "wagon"],
      ...["van", "bus", "truck", "vehicle", "car", "camp"],
    ].flatMap((what) => [
      `${whose} ${what}`,
      `${whose} ${what === "facility" ? "facilities" : what === "bus" ? "buses" : `${what}s`}`,
    ]),
  ),
);

export const COMPLEMENTS: readonly Complement[] = [
  complement(
    "shoot stab beat hack burn torture starve crush trample freeze bludgeon choke stone club bleed gun mow gas poison strangle knife",
    "dead death killed fatally down died",
    "patient",
    person("killed"),
  ),
  complement("burn", "alive", "patient", person("killed")),
  complement(
    "bury",
    "alive rubble debris landslide mud avalanche snow collapsed",
    "patient",
    person("missing"),
  ),
  complement("bleed freeze starve burn choke", "death", "agent", person("killed")),
  complement(
    "take put place hold bring keep",
    "custody detention jail",
    "patient",
    person("detained"),
  ),
  complement(
    "take bring put place hold keep lock pack load bundle herd cram squeeze throw drag haul escort transfer",
    "cell cells",
    "patient",
    person("detained"),
    HELD_IN,
  ),
  complement(
    "spend sit sleep languish stay remain",
    "cell cells custody detention jail prison",
    "agent",
    person("detained"),
    HELD_IN,
  ),
  complement("lock", "up", "patient", person("detained")),
  complement("take hold", "hostage captive prisoner hostages", "patient", person("abducted")),
  // by the law only: see who does it
  complement("haul drag cart whisk bundle", "away off", "patient", person("detained")),
  complement("take escort", "away", "patient", person("detained")),
  complement("round pick", "up", "patient", person("detained")),
  complement(
    "take bring rush transport transfer carry send move admit airlift",
    "hospital hospitals hospitalised clinic clinics medical trauma infirmary",
    "patient",
    person("injured"),
  ),
  complement("take come pour", "streets", "agent", person("protesters")),
  complement("turn", "out", "agent", person("protesters")),
  complement(
    "join attend participate take hold stage lead organise organize",
    "protest protests rally rallies march marches demonstration demonstrations strike sit-in vigil",
    "agent",
    person("protesters"),
  ),
  complement("throw hurl pelt", "stones rocks bottles bricks", "agent", person("protesters")),
  complement("wave chant shout", "flags slogans placards banners", "agent", person("protesters")),
  complement(
    "block barricade occupy",
    "road roads street streets highway square",
    "agent",
    person("protesters"),
  ),
  complement("go", "strike", "agent", person("protesters")),
  complement("lose", "life lives", "agent", person("killed")),
  complement("lose", "home homes house houses", "agent", person("displaced")),
  complement(
    "lose lack need",
    "power electricity water food assistance aid help",
    "agent",
    person("affected"),
  ),
  complement(
    "suffer sustain receive have",
    "injury injuries wound wounds burn burns fracture fractures inhalation bruises cut cuts shock gunshot trauma concussion graze laceration lacerations bite blow",
    "agent",
    person("injured"),
  ),
  complement("go remain come", "missing", "agent", person("missing")),
  complement("test", "positive", "agent", person("infected")),
  complement("fall become get take", "ill sick", "agent", person("infected")),
  complement("seek request claim apply", "asylum", "agent", person("refugees")),
  complement("face", "charges charge trial prosecution", "agent", person("prosecuted")),
  complement("stand await plead go", "trial guilty", "agent", person("prosecuted")),
  complement("force", "flee leave home homes", "patient", person("displaced")),
  complement("force", "evacuate relocate", "patient", person("evacuated")),
  complement("order tell urge ask", "leave evacuate flee move", "patient", person("evacuated")),
  complement(
    "pull dig bring recover",
    "alive rubble debris wreckage safety",
    "patient",
    person("rescued"),
  ),
  complement(
    "strike hit graze",
    "lightning bullet bullets gunfire shrapnel car vehicle truck train bus rock stone",
    "patient",
    person("injured"),
  ),
  complement(
    "char trample hack stab club beat burn stone crush",
    "death",
    "patient",
    person("killed"),
  ),
  complement("send take", "jail prison", "patient", person("detained")),
  complement("take send shift remove", "hospital", "patient", person("injured")),
  complement("take claim", "lives", "patient", person("killed")),
  complement("admit", "injuries wounds burns hospital", "patient", person("injured")),
  complement("keep", "order watch", "agent", person("forces")),
  complement("find", "alive", "patient", person("rescued")),
  complement("find", "dead hanged murdered slain", "patient", person("killed")),
  complement("find seek", "shelter refuge", "agent", person("displaced")),
  complement("stay live", "relatives friends hosts host", "agent", person("displaced")),
  complement("live stay", "camp camps shelter shelters tents", "agent", person("displaced")),
  complement("set", "fire ablaze alight afire", "patient", BUILT),
  complement("wash sweep blow", "away off", "patient", { ...BUILT, person: "missing" }),
  complement("shoot bring", "down", "patient", { vehicle: "vehicles", munition: "munitions" }),
  complement("call", "up", "patient", person("forces")),
  complement("cut", "off", "patient", { person: "affected", settlement: "settlements" }),
  complement("let", "go", "patient", person("released")),
  complement("move take transfer bring", "safety safer", "patient", person("evacuated")),
  complement(
    "surround",
    "station office offices building embassy headquarters parliament palace courthouse",
    "agent",
    person("protesters"),
  ),
  complement("send", "back", "patient", person("crossings")),
  complement("make file lodge", "asylum", "agent", person("refugees")),
];

/** What follows a form of be or remain, or the noun itself, as a phrase: in custody, without power. */
export const PHRASE_STATES: readonly {
  readonly prepositions: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly measure: Measure;
}[] = [
  {
    prepositions: set("in into under"),
    words: set("custody detention jail arrest prison"),
    measure: "detained",
  },
  { prepositions: set("behind"), words: set("bars"), measure: "detained" },
  { prepositions: set("in inside into"), words: set("cell cells"), measure: "detained" },
  {
    prepositions: set("in to at"),
    words: set("hospital hospitals critical serious intensive stable grave fair condition surgery"),
    measure: "injured",
  },
  {
    prepositions: set("without"),
    words: set("power electricity water heating food gas"),
    measure: "affected",
  },
  { prepositions: set("with"), words: set("injuries wounds burns fractures"), measure: "injured" },
  { prepositions: set("without"), words: set("shelter homes home roof"), measure: "displaced" },
  { prepositions: set("in"), words: set("need"), measure: "affected" },
  {
    prepositions: set("in at"),
    words: set("shelter shelters camp camps evacuation"),
    measure: "displaced",
  },
  { prepositions: set("on"), words: set("trial"), measure: "prosecuted" },
  { prepositions: set("on"), words: set("strike"), measure: "protesters" },
  {
    prepositions: set("under beneath in"),
    words: set("rubble debris wreckage"),
    measure: "missing",
  },
];

/** Words that tell a measure only together with others; a sentence with one is worth a closer look. */
export const TELLING_WORDS: ReadonlySet<string> = new Set([
  "toll",
  "tolls",
  ...PHRASE_STATES.flatMap(({ words }) => [...words]),
  ...COMPLEMENTS.flatMap(({ pairs }) => [...pairs].map((pair) => pair.split(" ")[1]!)),
]);
