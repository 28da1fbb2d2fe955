// What completes English verbs that tell nothing by themselves, and phrases that tell as a verb does.
import type { Measure } from "../../../model/measure.ts";
import { BUILT, type MeasureByKind } from "./verb-list.ts";

/** A verb whose measure only a word further on tells: took | to the streets, lost | their lives. */
export interface Complement {
  readonly words: ReadonlySet<string>;
  /** Two words with a space between, which complete it together. */
  readonly pairs: ReadonlySet<string>;
  readonly voice: "patient" | "agent";
  readonly measure: MeasureByKind;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const pairs = (...list: readonly string[]): ReadonlySet<string> => new Set(list);
const person = (measure: Measure): MeasureByKind => ({ person: measure });

type Row = readonly [
  verbs: string,
  words: string,
  measure: MeasureByKind,
  pairs?: ReadonlySet<string>,
];

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

const HOSPITAL = `hospital hospitals hospitalised clinic clinics medical trauma infirmary`;
const WATERS = `water waters sea surf river lake floodwaters ocean`;
const VESSELS = `freighter ship vessel boat trawler tanker coastguard lifeboat lifeboats helicopter`;
const PROTEST = `protest protests rally rallies march marches demonstration demonstrations strike strikes
  sit-in sit-ins die-in walkout walkouts vigil blockade picket pickets`;
const STREETS = `streets street avenue avenues square boulevard plaza squares`;
const DISEASES = `flu influenza covid coronavirus virus measles cholera malaria dengue ebola typhoid
  tuberculosis plague meningitis diphtheria zika polio mpox hepatitis disease illness infection`;
const HURTS = `injury injuries wound wounds burn burns fracture fractures inhalation bruises cut cuts
  shock gunshot trauma concussion graze laceration lacerations bite bites blow poisoning scratches
  hypothermia dehydration heatstroke frostbite whiplash amputations bruising`;
/** Where people stay who had to leave their homes. */
const STAYS: ReadonlySet<string> = new Set(
  [
    "evacuation",
    "safety",
    "relief",
    "transit",
    "reception",
    "collective",
    "temporary",
    "rescue",
  ].flatMap((whose) =>
    ["centre", "centres", "center", "centers", "site", "sites", "camp", "camps", "housing"].map(
      (what) => `${whose} ${what}`,
    ),
  ),
);
const SHELTERS = `camp camps shelter shelters tents tent open outdoors tarpaulins`;

/** What befalls the object, or the subject of the passive. */
const OF_PATIENT: readonly Row[] = [
  [
    `shoot stab beat hack burn torture starve crush trample freeze bludgeon choke stone club bleed gun
     mow gas poison strangle knife slash batter`,
    "dead death killed fatally died",
    person("killed"),
  ],
  ["deprive", "freedom liberty", person("detained")],
  ["account", "for", person("rescued")],
  ["sweep drag pull plunge push send carry throw fling", "deaths", person("killed")],
  ["take make", "ill sick", person("infected")],
  ["give", "prison jail colony colonies", person("prosecuted")],
  ["overcome", "fumes smoke gas heat", person("injured")],
  ["threaten", "malnutrition hunger famine starvation", person("affected")],
  ["recognise recognize declare list", "prisoner prisoners", person("detained")],
  ["gun mow cut shoot", "down", { person: "killed", vehicle: "vehicles", munition: "munitions" }],
  ["wipe finish", "out off", person("killed")],
  ["pick", "off", person("killed")],
  ["burn", "alive", person("killed")],
  ["burn", "down", BUILT],
  ["blow", "up", { ...BUILT, person: "killed" }],
  [
    "bury",
    `alive rubble debris landslide landslides mud mudslide mudslides avalanche avalanches snow
     collapsed ruins rocks earth soil collapse`,
    person("missing"),
  ],
  ["take put place hold bring keep", "custody detention jail arrest", person("detained")],
  ["take", "questioning", person("detained")],
  [
    `take bring put place hold keep lock pack load bundle herd cram squeeze throw drag haul escort
     transfer`,
    "cell cells prison jail dungeon",
    person("detained"),
    HELD_IN,
  ],
  ["lock", "up", person("detained")],
  ["hold keep", "ransom captive captivity", person("abducted")],
  ["take hold", "hostage captive prisoner hostages", person("abducted")],
  // by the law only: see who does it
  ["haul drag cart whisk bundle lead walk march carry", "away off handcuffs", person("detained")],
  ["take escort", "away handcuffs", person("detained")],
  ["bundle force shove", "van vans", person("detained")],
  ["pick", VESSELS, person("rescued")],
  ["round pick", "up", person("detained")],
  [
    "take bring rush transport transfer carry send move admit airlift ferry fly shuttle",
    HOSPITAL,
    person("injured"),
  ],
  ["knock run", "down over", person("injured")],
  ["rough beat", "up", person("injured")],
  ["find", "guilty", person("prosecuted")],
  ["put bring", "trial justice", person("prosecuted")],
  [
    "give hand receive award",
    "sentence sentences imprisonment penalty terms",
    person("prosecuted"),
  ],
  ["find", "alive safe", person("rescued")],
  ["find", "dead hanged murdered slain", person("killed")],
  [
    "force drive push chase throw",
    "displace flee leave move home homes house houses villages",
    person("displaced"),
  ],
  ["force", "evacuate relocate", person("evacuated")],
  [
    "order tell urge ask advise instruct warn",
    "leave evacuate flee move",
    { person: "evacuated", structure: "evacuated" },
    pairs("out of", "to safety", "higher ground"),
  ],
  [
    "pull dig bring recover lift winch hoist pluck haul free",
    `alive rubble debris wreckage safety surface wreck ${WATERS}`,
    person("rescued"),
  ],
  ["pick", WATERS, person("rescued")],
  [
    "strike hit graze",
    "lightning bullet bullets gunfire shrapnel car vehicle truck train bus rock stone",
    person("injured"),
  ],
  ["send take throw", "jail prison", person("detained")],
  ["take send shift remove", "hospital", person("injured")],
  ["take claim", "lives", person("killed")],
  ["admit", "injuries wounds burns hospital", person("injured")],
  ["set", "fire ablaze alight afire", BUILT],
  ["set", "free", person("released")],
  ["sweep wash carry drag", "sea overboard downstream", { ...BUILT, person: "missing" }],
  ["wash sweep blow carry", "away off", { ...BUILT, person: "missing" }],
  ["shoot bring knock", "down", { ...BUILT, munition: "munitions" }],
  ["lose", "flames fire blaze wildfire", BUILT],
  ["call", "up", person("forces")],
  ["cut", "off", { person: "affected", settlement: "settlements" }],
  ["let", "go", person("released")],
  [
    "move take transfer bring lead bus ferry fly carry guide usher shift escort",
    "safety safer",
    person("evacuated"),
    pairs("higher ground", "high ground", "safe areas", "safe places"),
  ],
  ["fly bus ship", "out", person("evacuated")],
  ["send turn push", "back", person("crossings")],
  ["knock", "out", { structure: "structures", vehicle: "vehicles" }],
  ["send drive push", "", person("refugees"), pairs("across the", "over the", "into exile")],
  [
    "push force plunge drive bring",
    "hunger famine starvation brink emergency poverty crisis",
    person("affected"),
  ],
  ["pull dig lift", "out", person("rescued")],
  ["admit", DISEASES, person("infected")],
  ["take bus fly ferry shuttle", "", person("evacuated"), pairs("out of")],
  ["leave", "dark", { person: "affected", structure: "affected" }],
];

/** What the subject does or meets. */
const OF_AGENT: readonly Row[] = [
  ["bleed freeze starve burn choke fall jump drown", "death deaths", person("killed")],
  ["pass", "away", person("killed")],
  ["lose lay give", "life lives", person("killed")],
  [
    "spend sit sleep languish stay remain",
    "cell cells custody detention jail prison",
    person("detained"),
    HELD_IN,
  ],
  ["serve", "sentence sentences term terms", person("detained")],
  ["take come pour spill", "streets", person("protesters")],
  ["flood swamp", "streets", person("protesters")],
  ["come", "", person("protesters"), pairs("in support", "in protest", "in solidarity")],
  ["form join", "", person("protesters"), pairs("human chain", "human chains")],
  ["boycott skip", "classes lectures", person("protesters")],
  ["camp sit kneel lie stand", "protest", person("protesters")],
  ["hold carry brandish", "placards banners", person("protesters")],
  ["turn", "out", person("protesters")],
  ["enter", "protest protests strike walkout", person("protesters")],
  ["stop strike", "work", person("protesters")],
  ["stay", "", person("protesters"), pairs("from work", "from school", "from classes")],
  ["take seize", "control", person("forces")],
  ["barricade", "themselves", person("protesters")],
  ["heed obey", "evacuation", person("evacuated")],
  ["wait hope prepare", "cross flee", person("refugees")],
  ["turn show come", PROTEST, person("protesters")],
  [
    "join attend participate take hold stage lead organise organize begin start launch",
    PROTEST,
    person("protesters"),
    pairs("hunger strike", "general strike"),
  ],
  ["throw hurl pelt lob", "stones rocks bottles bricks firebombs fireworks", person("protesters")],
  ["burn", "tyres tires effigy effigies", person("protesters")],
  ["wave chant shout carry", "flags slogans placards banners", person("protesters")],
  ["clash", "police officers", person("protesters")],
  [
    "block barricade occupy blockade",
    `road roads street streets highway highways motorway motorways junction railway bridge square
     plaza`,
    person("protesters"),
  ],
  [
    "occupy",
    `campus campuses university faculty rectorate ministry factory plant mine office offices building
     buildings headquarters refuge site parliament`,
    person("protesters"),
  ],
  ["fill pack", STREETS, person("protesters")],
  ["walk", "off out", person("protesters"), pairs("off the", "out of")],
  ["down", "tools", person("protesters")],
  ["bring", "standstill", person("protesters")],
  ["move", "away", person("displaced")],
  ["go", "strike", person("protesters")],
  [
    "surround",
    "station office offices building embassy headquarters parliament palace courthouse",
    person("protesters"),
  ],
  ["lose", "home homes house houses", person("displaced")],
  [
    "lose",
    "leg legs limb limbs arm arms sight eyesight eye eyes hand hands foot finger fingers",
    person("injured"),
  ],
  ["lose suffer sustain", "roof roofs damage", { structure: "structures", person: "affected" }],
  ["catch", "fire", BUILT],
  [
    "lose lack need require",
    `power electricity water food assistance aid help heating livelihoods crops income shelter support intervention`,
    person("affected"),
  ],
  [
    "receive get",
    `aid assistance rations relief supplies vouchers food water meal meals packages nfis kits cash
     transfers seeds blankets`,
    person("affected"),
  ],
  [
    "face suffer experience endure",
    "hunger starvation famine insecurity shortages malnutrition thirst",
    person("affected"),
  ],
  ["go", "hungry", person("affected")],
  ["fall slip slide", "emergency famine hunger insecurity poverty", person("affected")],
  ["struggle", "needs feed", person("affected")],
  ["have", "access", person("affected")],
  [
    "suffer have experience face report",
    "outage outages blackout blackouts",
    person("affected"),
    pairs("power cuts", "power cut", "power outages", "power failures"),
  ],
  ["suffer sustain receive have incur get", HURTS, person("injured")],
  ["nurse", "wounds injuries burns bruises", person("injured")],
  ["report suffer have", "breathing nausea dizziness", person("injured")],
  ["escape", "injuries bruises burns scratches wounds", person("injured")],
  [
    "need require seek undergo receive",
    "treatment surgery",
    person("injured"),
    pairs("medical help", "medical attention", "medical care"),
  ],
  ["recover recuperate", "hospital hospitals wounds injuries surgery burns", person("injured")],
  ["fight", "life lives", person("injured")],
  ["go remain come", "missing", person("missing")],
  ["test", "positive", person("infected")],
  ["fall become get take", "ill sick", person("infected")],
  ["catch have get", DISEASES, person("infected")],
  ["suffer develop show", `symptoms fever ${DISEASES}`, person("infected")],
  ["come", "", person("infected"), pairs("down with")],
  ["seek request claim apply", "asylum", person("refugees")],
  ["make file lodge", "asylum", person("refugees")],
  ["face", "charges charge trial prosecution court prison jail", person("prosecuted")],
  ["stand await plead go", "trial guilty", person("prosecuted")],
  ["appear", "court dock magistrate magistrates tribunal judge", person("prosecuted")],
  ["receive get", "sentence sentences", person("prosecuted")],
  ["keep", "order watch", person("forces")],
  ["stand", "guard", person("forces")],
  ["take", "part", person("forces")],
  ["find seek", "shelter refuge sanctuary safety", person("displaced")],
  [
    "take",
    "",
    person("displaced"),
    pairs(
      ...["refuge", "shelter"].flatMap((what) =>
        ["in", "at", "with", "inside", "across", "on", "near"].map((where) => `${what} ${where}`),
      ),
    ),
  ],
  ["pass", "port checkpoint crossing border frontier", person("crossings")],
  ["leave quit", "country enclave strip territory", person("crossings")],
  ["leave abandon vacate quit", "home homes house houses village villages", person("displaced")],
  ["stay live", "relatives friends hosts host", person("displaced")],
  ["live stay spend sleep camp remain wait", SHELTERS, person("displaced"), STAYS],
  ["walk go", "free", person("released")],
  ["regain win", "freedom liberty", person("released")],
  ["swim", "ashore shore safety", person("rescued")],
  ["make crawl", "alive safety ashore shore surface", person("rescued")],
  ["make", "crossing", person("crossings")],
];

const COMPLEMENTS = new Map<string, Complement[]>();
for (const [voice, rows] of [
  ["patient", OF_PATIENT],
  ["agent", OF_AGENT],
] as const)
  for (const [verbs, words, measure, two] of rows) {
    const complement = { words: set(words), pairs: two ?? new Set<string>(), voice, measure };
    for (const verb of set(verbs))
      COMPLEMENTS.set(verb, [...(COMPLEMENTS.get(verb) ?? []), complement]);
  }

/** The lemmas that something may complete. */
export const COMPLETED_VERBS: readonly string[] = [...COMPLEMENTS.keys()];

const NONE: readonly Complement[] = [];

/** What may complete the verb, the rows in the order in which they are tried. */
export const complementsOf = (lemma: string): readonly Complement[] =>
  COMPLEMENTS.get(lemma) ?? NONE;

/** What follows a form of be or remain, or the noun itself, as a phrase: in custody, without power. */
export interface PhraseState {
  readonly prepositions: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly measure: MeasureByKind;
}

const phrase = (prepositions: string, words: string, measure: MeasureByKind): PhraseState => ({
  prepositions: set(prepositions),
  words: set(words),
  measure,
});

/** Shares of houses without power are counted as houses affected. */
const SERVED: MeasureByKind = {
  person: "affected",
  structure: "affected",
  settlement: "settlements",
};

export const PHRASE_STATES: readonly PhraseState[] = [
  phrase("in into under", "custody detention jail arrest prison", person("detained")),
  phrase("behind", "bars", person("detained")),
  phrase("in inside into", "cell cells", person("detained")),
  phrase("in", "captivity", person("abducted")),
  phrase(
    "in to at",
    "hospital hospitals critical serious intensive stable grave fair condition surgery",
    person("injured"),
  ),
  phrase("in under", "quarantine isolation", person("infected")),
  phrase("without", "power electricity water heating food gas access", SERVED),
  phrase("at", "risk", person("affected")),
  phrase("on", "move", person("displaced")),
  phrase("in", "dark darkness", SERVED),
  phrase("with", "injuries wounds burns fractures", person("injured")),
  phrase("without", "shelter homes home roof", person("displaced")),
  phrase("in", "need", person("affected")),
  phrase("on", "brink verge", person("affected")),
  phrase("in into", "crisis famine ipc insecurity catastrophe", person("affected")),
  phrase("under", "emergency crisis famine ipc", person("affected")),
  phrase("in at", "shelter shelters camp camps evacuation", person("displaced")),
  phrase("on", "trial", person("prosecuted")),
  phrase("on", "strike", person("protesters")),
  phrase(
    "at",
    `rally march demonstration sit-in vigil protest protests rallies`,
    person("protesters"),
  ),
  phrase("under", "arms", person("forces")),
  phrase("under", "evacuation", person("evacuated")),
  phrase("on", "duty patrol guard", person("forces")),
  phrase("under beneath in", "rubble debris wreckage", person("missing")),
  phrase("under", "water", {
    structure: "structures",
    settlement: "settlements",
    person: "affected",
  }),
  phrase("in", "ruins flames", { structure: "structures" }),
];

/** Words that tell a measure only together with others; a sentence with one is worth a closer look. */
export const TELLING_WORDS: ReadonlySet<string> = new Set([
  "toll",
  "tolls",
  "caseload",
  "turnout",
  // what reaches people over a preposition
  ..."rations aid assistance relief supplies meals kits vouchers contact proceedings power electricity".split(
    " ",
  ),
  ...PHRASE_STATES.flatMap(({ words }) => [...words]),
  ...[...COMPLEMENTS.values()].flatMap((list) =>
    list.flatMap((one) => [...one.pairs].map((pair) => pair.split(" ")[1]!)),
  ),
]);
