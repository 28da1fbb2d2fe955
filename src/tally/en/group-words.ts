// The English nouns that set a counted group apart, and those that count everybody, as data.
import type { GroupLexicon } from "../counted-group.ts";
import { illnessesIn, illnessIn, namesIllness, outbreaksIn } from "./illness-words.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A label, then the nouns that mean it, singular, two-word nouns joined by an underscore. */
const GROUPS = `
civilians: civilian noncombatant non-combatant bystander
children: child kid minor infant baby toddler teenager schoolchild pupil youngster boy girl juvenile underage
women: woman female lady mother wife herself
men: man male father husband himself
soldiers: soldier troop serviceman servicewoman servicemember marine sailor airman trooper conscript army_officer paratrooper
police officers: police policeman policewoman cop police_officer law_enforcer riot_police constable officer sheriff deputy state_trooper patrolman
security forces: security_force security_personnel security_officer security_guard guardsman
attackers: attacker gunman assailant bomber shooter hijacker perpetrator suicide_bomber militant terrorist insurgent
fighters: fighter rebel militiaman combatant separatist guerrilla
journalists: journalist reporter correspondent photographer cameraman media_worker
foreigners: foreigner expatriate foreign_national tourist
health workers: medic doctor nurse paramedic health_worker health_care_worker
aid workers: aid_worker humanitarian_worker relief_worker
firefighters: firefighter fireman
prisoners: prisoner inmate
countries: country nation territory state region province district county department prefecture governorate
`;

/** Nouns that count everybody (or everything) that the measure counts. */
const GENERIC = words(`
person people human soul life individual victim body corpse dead death fatality casualty resident local inhabitant
other more total number wounded injured injury survivor remain one man-and-woman member citizen many dozen hundred
thousand million lot of-them them us participant arrested detained hospitalized homeless condition
`);

const GENERIC_OF: Readonly<Record<string, readonly string[]>> = {
  detained: words(
    "arrest detention detainee protester demonstrator suspect arrestee rioter activist protestor rallygoer",
  ),
  prosecuted: words("suspect defendant charge indictment conviction arrest detainee"),
  released: words("detainee prisoner hostage captive suspect inmate protester"),
  abducted: words("hostage captive abductee prisoner prisoner_of_war captive"),
  rescued: words("survivor passenger"),
  displaced: words(
    "refugee evacuee idp internally_displaced_person displaced_person family homeless villager",
  ),
  refugees: words("refugee migrant asylum_seeker asylum-seeker arrival evacuee"),
  crossings: words(
    "crossing arrival departure traveler traveller migrant refugee russian entry entrant asylum_seeker",
  ),
  evacuated: words("evacuee passenger villager"),
  affected: words("customer household home villager subscriber"),
  infected: words("case infection patient"),
  protesters: words(
    "protester demonstrator marcher striker protestor supporter worker student attendee rioter crowd teacher",
  ),
  forces: words(
    "troop soldier reservist fighter man serviceman recruit conscript personnel militant force member",
  ),
  attacks: words(
    "attack strike raid clash explosion shooting blast bombing incident shelling violation airstrike air_strike missile_strike",
  ),
  munitions: words("munition projectile shot round bullet"),
  structures: words("building structure"),
  vehicles: words("vehicle"),
  gatherings: words("protest rally march demonstration gathering event action picket strike"),
  settlements: words("city town village settlement locality municipality place community location"),
};

/** Words before the noun that narrow it. */
const NARROWING: Readonly<Record<string, string>> = {
  seriously: "seriously injured",
  severely: "seriously injured",
  critically: "seriously injured",
  serious: "seriously injured",
  critical: "seriously injured",
  confirmed: "confirmed",
  suspected: "suspected",
  imported: "imported",
};

/** Words after the noun that narrow it: which way somebody crosses. */
const DIRECTION: Readonly<Record<string, string>> = {
  leaving: "leaving",
  departing: "leaving",
  returning: "returning",
  returned: "returned",
  entering: "",
};

const DEMONYMS = `
US American U.S. US
GB Briton British Englishman Scot Welshman U.K. UK
FR French Frenchman
DE German
IT Italian
ES Spaniard Spanish
PT Portuguese
NL Dutch Dutchman
BE Belgian
CH Swiss
AT Austrian
SE Swede Swedish
NO Norwegian
DK Dane Danish
FI Finn Finnish
IE Irish
PL Pole Polish
CZ Czech
SK Slovak
HU Hungarian
RO Romanian
BG Bulgarian
GR Greek
TR Turk Turkish
UA Ukrainian
RU Russian
BY Belarusian
GE Georgian
AM Armenian
AZ Azerbaijani
KZ Kazakh
UZ Uzbek
TJ Tajik
IL Israeli
PS Palestinian
LB Lebanese
SY Syrian
IQ Iraqi
IR Iranian
AF Afghan
PK Pakistani
IN Indian
BD Bangladeshi
LK Sri-Lankan
NP Nepali Nepalese
CN Chinese
JP Japanese
KR South-Korean Korean
VN Vietnamese
TH Thai
ID Indonesian
MY Malaysian
PH Filipino
AU Australian
NZ New-Zealander
CA Canadian
MX Mexican
GT Guatemalan
HN Honduran
SV Salvadoran
CU Cuban
HT Haitian
CO Colombian
VE Venezuelan
EC Ecuadorean Ecuadorian
PE Peruvian
CL Chilean
AR Argentine Argentinian
BR Brazilian
EG Egyptian
LY Libyan
TN Tunisian
DZ Algerian
MA Moroccan
SD Sudanese
ET Ethiopian
ER Eritrean
SO Somali
KE Kenyan
UG Ugandan
NG Nigerian
ML Malian
ZA South-African
YE Yemeni
SA Saudi
JO Jordanian
MM Burmese
KH Cambodian
`;

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const IRREGULAR: Readonly<Record<string, string>> = {
  people: "people",
  men: "man",
  women: "woman",
  children: "child",
  servicemen: "serviceman",
  policemen: "policeman",
  gunmen: "gunman",
  firemen: "fireman",
  militiamen: "militiaman",
  guardsmen: "guardsman",
  lives: "life",
  police: "police",
  forces: "force",
  bodies: "body",
  countries: "country",
  cities: "city",
  casualties: "casualty",
  fatalities: "fatality",
  injuries: "injury",
  personnel: "personnel",
  frenchmen: "frenchman",
  cameramen: "cameraman",
  wounded: "wounded",
  houses: "house",
  "passers-by": "bystander",
};

/** The dictionary form of an English noun in lower case. */
export const singular = (word: string): string => {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) return word.slice(0, -1);
  return word;
};

/** "Six people have grave or serious injuries", "four were critically hurt". */
const GRAVELY =
  /^[^.;:]{0,40}?\b(?<!(?:not|non|less|more)[ -])(?:(?:serious|severe|grave|critical|life-threatening)(?: or [\p{L}-]+)? (?:injur(?:y|ies)|wounds?|condition)|(?:seriously|severely|gravely|critically) (?:injured|wounded|hurt|ill))\b/iu;

/** Where the next count or the next people begin, the words speak of others. */
const OTHERS =
  /\b(?:and|while|but|including|others?|\d+|two|three|four|five|six|seven|eight|nine|ten)\b/iu;

const severity = (after: string): string | null => {
  const found = GRAVELY.exec(after);
  if (found === null) return null;
  const words = found[0].replace(/ or [\p{L}-]+/u, "");
  return OTHERS.test(words) ? null : "seriously injured";
};

/** Nouns behind a people's name that add nothing to it. */
const CITIZENS = new Set(["citizen", "national", "subject", "passport holder"]);

const LABELS: ReadonlyMap<string, string> = new Map(
  lines(GROUPS).flatMap((line) => {
    const [label = "", nouns = ""] = line.split(":");
    return words(nouns).map((noun) => [noun.replaceAll("_", " "), label] as const);
  }),
);

const PEOPLES: ReadonlyMap<string, string> = new Map(
  lines(DEMONYMS).flatMap((line) => {
    const [country = "", ...names] = line.split(" ");
    return names.map((name) => [name.toLowerCase().replace("-", " "), country] as const);
  }),
);

/** A country to the name of its people, as they are counted: the first of the list. */
const PEOPLE_NAMES: ReadonlyMap<string, string> = new Map(
  lines(DEMONYMS).map((line) => {
    const [country = "", name = ""] = line.split(" ");
    const label = name.toLowerCase().replace("-", " ");
    return [country, /(?:sh|ch|ss|ese)$/.test(label) ? label : `${label}s`] as const;
  }),
);

/** Where the noun of those counted ends. */
const NOUN_ENDS = String.raw`(?=\s*(?:[,.;:)–—"”]|$)| (?:and|who|from|under|aged|in|at|on|as|but|while)\b)`;

/** "19 were foreigners", "two of them are young children", "12 of the dead were foreign nationals". */
const SAID_TO_BE = new RegExp(
  String.raw`^(?:,? of (?:them|whom|which|these|those(?: \p{L}+){0,5}|the (?:\d[\d,]*|\p{L}+)(?: \p{L}+)?))?,? (?:were|are|was|is|being)(?: (?:all|also|both|reportedly|mostly))? (?:an? )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+)${NOUN_ENDS}`,
  "iu",
);

/** "seven of them children", "of whom 12 women". */
const APPOSED = new RegExp(
  String.raw`^(?: of (?:them|whom|which|these|those))? ((?:[\p{L}-]+ )?[\p{L}-]+)${NOUN_ENDS}`,
  "iu",
);

/** The last words of a phrase that name a group or a people; null where they name none. */
const groupNamed = (phrase: string | undefined): string | null => {
  if (phrase === undefined) return null;
  const words = phrase.toLowerCase().split(" ");
  const last = singular(words.at(-1)!);
  const pair = words.length > 1 ? `${words.at(-2)!} ${last}` : "";
  if (LABELS.has(pair) || (CITIZENS.has(last) && PEOPLES.has(words.at(-2) ?? "")))
    return words.slice(-2).join(" ");
  return LABELS.has(last) || PEOPLES.has(last) ? words.at(-1)! : null;
};

/** "twelve of the 60 are children": nobody says it of the 60. */
const BASE = /\bof (?:the|these|those|all) $/iu;

const saidToBe = (before: string, after: string): string | null => {
  if (BASE.test(before.slice(-12))) return null;
  const words = after.slice(0, 90);
  return groupNamed(SAID_TO_BE.exec(words)?.[1]) ?? groupNamed(APPOSED.exec(words)?.[1]);
};

/** "bringing the death toll for Norwegians to": whose toll the number behind it is. */
const TOLL_OF =
  /\b(?:toll|number of (?:dead|deaths|wounded|injured|casualties)) (?:for|among|of) ((?:[\p{L}-]+ )?[\p{L}-]+)\b(?: (?:\p{L}+ ){0,4}\p{L}+)? $/iu;

const tollOf = (before: string): string | null => {
  const phrase = TOLL_OF.exec(before.slice(-90))?.[1];
  return groupNamed(phrase) ?? groupNamed(phrase?.split(" ")[0]);
};

/** "138 cases were confirmed". */
const CERTAINTY =
  /^ (?:cases?|infections?|patients?) (?:were|was|are|is|have been|has been) (?:only |so far )?(confirmed|suspected)\b/iu;

export const ENGLISH_GROUPS: GroupLexicon = {
  severity,
  certainty: (after) => CERTAINTY.exec(after.slice(0, 60))?.[1]?.toLowerCase() ?? null,
  saidToBe,
  tollOf,
  citizens: CITIZENS,
  tollNouns: new Set(words("death casualty fatality victim injury body infection arrest")),
  peopleNamed: PEOPLE_NAMES,
  groups: LABELS,
  generic: new Set(GENERIC),
  genericOf: new Map(
    Object.entries(GENERIC_OF).map(([measure, nouns]) => [
      measure,
      new Set(nouns.map((noun) => noun.replaceAll("_", " "))),
    ]),
  ),
  narrowing: new Map(Object.entries(NARROWING)),
  direction: new Map(Object.entries(DIRECTION)),
  demonyms: PEOPLES,
  closing: new Set(
    words(
      "of who whom that which from in at on with without by for under over aged including among killed wounded injured suspected and or were was are is, during between near to as",
    ),
  ),
  opening: new Set(
    words(
      "the a an these those its their his her our some other another of them all more than least",
    ),
  ),
  singular,
  restating: new Set(
    words(
      "collapsed destroyed damaged ruined flooded burned burnt affected displaced missing killed wounded hurt rescued evacuated trapped confirmed",
    ),
  ),
  households: "households",
  illness: illnessIn,
  illnesses: illnessesIn,
  outbreaks: outbreaksIn,
  isApart: (label) => label === "households" || namesIllness(label),
  disjoint: [
    ["men", "women", "children"],
    ["civilians", "police officers", "soldiers", "fighters"],
  ],
};
