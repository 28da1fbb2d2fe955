// English words that tell how a name stands in its sentence, and whether it can be the name of a place.
import type { PlaceMention } from "../../../model/claim.ts";
import { wordSet, WordMap } from "../word-sets.ts";

const table = (list: string): WordMap<string> =>
  new WordMap(
    list
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [value, ...keys] = line.trim().split(/\s+/);
        return keys.map((key): [string, string] => [key, value!]);
      }),
  );

/** Prepositions by what they say of the place. */
export const PREPOSITIONS = table(`
  in in inside within
  at at
  on on aboard
  across across throughout
  near near outside around beside alongside
  by by
  off off
  from from
  to to into toward towards onto
  through through via along
  of of
  between between
  over over above
  for for
  against against
  with with
  under under
  about about
  among among
  than than
  after after
  before before
`);

/** Ends of phrases that stand for one of the prepositions: "north of", "close to", "miles from". */
export const NEARNESS = wordSet(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west north-northeast north-northwest south-southeast south-southwest east-northeast east-southeast west-northwest west-southwest outskirts miles kilometers kilometres km mile suburb close next suburbs northwards southwest southeastern",
);

/** Nouns for a kind of place to what the gazetteer calls it. */
export const KIND_NOUNS = table(`
  settlement city town village hamlet township port municipality settlement locality community cities towns villages suburb borough commune suburbs resort metropolis capital camp stronghold bastion
  quarter neighborhood neighbourhood quarter
  district district area neighbourhoods locality enclave zone
  subdivision province state region governorate oblast district county prefecture department territory canton division krai republic provinces states regions districts counties governorates
  country country nation kingdom
  region island islands peninsula archipelago valley isle coast highlands mountains
  water sea ocean gulf strait bay lake river channel
`);

/** Nouns for what is no place of a count itself, but lies in one: a facility, a street. */
export const FACILITIES = wordSet(`
  airport airports hospital hospitals clinic street st avenue ave road rd boulevard blvd lane drive highway expressway freeway parkway court terrace
  square bridge station terminal university college school academy institute elementary mosque church cathedral temple
  synagogue monastery shrine hotel restaurant cafe cinema nightclub club bar theatre theater mall market stadium arena park prison jail
  base barracks embassy consulate building tower house palace parliament capitol plant factory refinery mine
  dam port harbor harbour beach center centre complex plaza gate court courthouse library museum zoo farm ranch
  refuge forest reserve block apartments subway metro intersection junction checkpoint crossing border interstate
  field cemetery pier dock headquarters compound store supermarket bank studio ground grounds
  infirmary medical mission garden gardens parc plaza rue calle avenida gare piazza strasse platz estadio parque strip marathon festival games olympics
`);

/** Nouns for a facility that stand before its name: "Parc Lafon", "Calle Mayor". */
export const FACILITY_STARTS = wordSet(
  "parc rue calle avenida gare piazza plaza platz parque hotel hospital villa palazzo chateau estadio stade",
);

/** Nouns for a body of people that acts or speaks: the name before it is theirs. */
export const BODIES = wordSet(`
  police officials official authorities authority government ministry minister president premier mayor governor
  spokesman spokeswoman spokesperson army military forces troops navy air guard guards court prosecutor prosecutors
  parliament senate congress senator senators representative lawmaker lawmakers ambassador embassy envoy
  news agency newspaper daily times post tribune herald gazette journal media television tv radio press
  department office bureau service services council committee commission administration agency company
  chief sheriff officer officers detective fire rescue red association federation union league party movement
  group foundation organization organisation society network project team club united fc bank corporation corp inc ltd airlines airways
  brigade battalion regiment division command judge attorney coroner city-council leader leaders diplomat diplomats
`);

/** Words before a person's name. */
export const TITLES = wordSet(`
  mr mrs ms miss dr prof president prime minister premier chancellor king queen prince princess pope bishop archbishop
  cardinal father rev reverend pastor imam sheikh sheik ayatollah mullah general gen colonel col captain capt major maj lieutenant
  lt sergeant sgt corporal cpl private pvt officer detective sheriff deputy chief commander cmdr admiral adm marshal
  inspector superintendent constable senator sen representative rep congressman congresswoman governor gov mayor
  judge justice attorney secretary ambassador director spokesman spokeswoman spokesperson coach professor doctor sir lord
  lady dame councilman councilwoman councillor commissioner analyst editor reporter correspondent photographer
  resident witness victim activist lawyer leader coordinator manager chairman chairwoman chairperson head
  pte pfc spc trooper agent first mister comrade brother sister uncle aunt nurse teacher student deputies
  deputy-chief vice foreign interior defence defense
`);

/** Verbs of saying that make the name before them a speaker. */
export const SAYING = wordSet(`
  said says say told tells announced announces reported reports claimed claims stated added confirmed denied accused
  warned insisted urged called declared tweeted wrote argued believes believed wants blamed pledged vowed condemned
  demanded agreed rejected refused accepted asked noted explained estimates estimated expects expected fears plans
`);

/** Words inside a name that are written small. */
export const JOINERS = wordSet(
  "of de del della do da dos das di du des la le el al ul ibn bin ben ez upon sur der den and",
);

/** Words after which "of" goes on with the name: "Gulf of Aden". */
export const NAME_BEFORE_OF = wordSet(
  "gulf bay strait straits channel sea isle republic horn cape kingdom federation states islands united bank emirate rock canal mouth district archipelago",
);

/** Words that stand between a preposition and a name: "in the northern city of", "in war-torn". */
export const MODIFIERS = wordSet(`
  the a an this that these those its their his her our my your another other each every all both some any
  northern southern eastern western central northeastern northwestern southeastern southwestern north south east west northeast
  northwest southeast southwest north-east north-west south-east south-west north-eastern north-western south-eastern south-western
  upper lower inner outer downtown mid midtown nearby neighboring neighbouring adjacent
  mainland rural urban greater metropolitan coastal inland remote far rebel-held rebel-controlled government-held occupied
  war-torn war-ravaged besieged disputed restive troubled volatile quake-hit flood-hit storm-hit hardest-hit
  worst-hit predominantly mainly mostly largely small large big tiny little major main key ancient old historic new
  tense oil-rich impoverished poor wealthy affluent busy popular sprawling divided deeply strategic embattled
  mountainous parts part areas area most much several various many two three four five six seven eight nine ten so-called tribal
  same first second biggest largest second-largest third-largest smallest capital port border lakeside seaside resort
  federal autonomous regional provincial administrative former early late flooded neighboring kurdish shiite sunni muslim christian hindu
  shi'ite shiite majority ethnic nation's country's city's region's whole entire sprawling iraqi-held outlying surrounding
  conflict-torn landlocked upscale crowded heavily populated densely gritty quiet usually normally
`);

/** Compass points that are no part of the name of what they stand before. */
export const SIDES = wordSet(`
  northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western
  south-eastern south-western central nw ne sw se north-east north-west south-east south-west northeast northwest southeast
  southwest
`);

/** Words written large that name no place: time, faith, law, and what begins a sentence. */
export const NO_PLACES = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  spring summer autumn winter fall christmas easter ramadan eid new-year thanksgiving god islam islamic allah quran koran bible
  european europeans african africans asian asians buy watch pause click share related side sides front homeland mass favor favour spite addition order charge view
  muslim muslims christian christians jew jews jewish hindu hindus sikh sikhs buddhist shia shiite shiites sunni sunnis kurd kurds
  shi'ite shi'ites shi'a shiism kurdish arab arabs uighur uighurs tamil tamils hutu tutsi catholic orthodox communist communists
  facebook twitter telegram google instagram youtube whatsapp internet reuters afp ap efe xinhua interfax tass bbc cnn dpa ansa
  un u.n eu e.u nato who unicef unhcr ifrc echo cia fbi nsa isis isil is irgc idf hamas hezbollah taliban al-qaeda
  congress parliament senate cabinet supreme court ministry police army navy gmt utc est pst edt cst pdt
  covid covid-19 zika ebola cholera h1n1 mers sars photo photos video file image source updated story read more
  i he she it we they you who what when where why how there here this that these those then than thus the a an and
  or but nor so yet if as at by for from in into of off on onto out over to toward under until up upon via with within
  without while because since after before during against among about above across along around below beneath
  beside besides between beyond despite down except inside like near outside past per plus through throughout
  not no none nobody nothing never every each all any both either neither some many most much few several other another
  more less least such same own only even just also too very still already again ever once twice almost nearly
  his her its our their my your him them us me mine yours hers ours theirs himself herself itself themselves
  am is are was were be been being have has had having do does did doing done will would shall should can could may
  might must ought let make made get got go went gone come came take took taken give gave given say said says tell told
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  dozen dozens scores half first second third last next late early earlier later today yesterday tomorrow tonight now
  meanwhile however although though moreover furthermore additionally nevertheless nonetheless therefore hence instead
  according officials official authorities witnesses residents protesters demonstrators people men women children man
  woman child boy girl students student workers soldiers troops rebels militants gunmen attackers suspects victims survivors rescuers
  firefighters medics doctors nurses hospitals officers officer investigators prosecutors lawyers judges government president
  prime minister ministers governor mayor spokesman spokeswoman chief general colonel captain major sergeant
  local state federal national international regional provincial central northern southern eastern western north south
  east west northeast northwest southeast southwest civil human rights red cross crescent amnesty watch
  heavy heavy-handed strong severe deadly fatal massive large small big huge major minor new old former current recent
  good bad best worst high low long short great little young
  rain rains flood floods flooding storm storms earthquake earthquakes quake typhoon hurricane cyclone tornado landslide
  landslides wildfire fire fires explosion explosions blast blasts bomb bombs bombing attack attacks shooting shootings
  protest protests clashes violence war fighting killing killed dead death deaths injured wounded missing arrested
  detained evacuated rescued displaced refugees migrants homes houses buildings schools roads bridges
  breaking live watch click share follow subscribe advertisement related topics
  thank thanks please yes no well okay oh hello welcome sorry
  back home end start open close part way day days week weeks month months year years night morning evening afternoon
  time times hour hours minute minutes number numbers total toll case cases report reports statement
  street road avenue highway hospital airport university school church mosque station square building center centre
  city town village district province region county country nation world capital area island river lake mountain bay
  force forces group party union council committee department agency office service bank company
  suicide car bus train plane boat ship truck vehicle gas oil water power food aid relief
  many mobile reading nice split bath most of police sandy hope grace joy victor faith
  bodies body both overall nationwide worldwide elsewhere everywhere altogether
  three-day emergency disaster security defense defence interior foreign health education justice
  molotov tropical chili chilis swat bond breaking walmart mcdonald's starbucks facebook grandma mom dad mother father operation project team mission task special unit crime law order peace freedom liberty democracy
  democratic republican republicans democrats democrat liberal conservative labour labor green socialist
  camp camps arabic urdu hindi pashto dari swahili farsi persian mandarin cantonese latin tibetan
  lieutenant detective deputy sheriff inspector attorney judge senator representative bishop pope king queen prince
`);

/** Phrases with "the" that point back to a place: to what they refer. */
export const ANAPHORS = table(`
  country country nation
  capital capital
  large-settlement city metropolis
  settlement town municipality settlement port suburb neighborhood neighbourhood
  small-settlement village hamlet township
  region province state region governorate oblast island prefecture peninsula territory
  district county district area
`);

/** Single words that mean all of the country, of its division or of the town spoken of. */
export const ALL_OVER: WordMap<NonNullable<PlaceMention["refers"]>> = new WordMap([
  ["nationwide", "country"],
  ["countrywide", "country"],
  ["nationally", "country"],
  ["statewide", "region"],
  ["provincewide", "region"],
  ["regionwide", "region"],
  ["citywide", "large-settlement"],
]);

/** Words that make what lies in capitals no name: verbs and nouns that follow a place in a headline. */
export const HYPHEN_TAILS = wordSet(
  "based led backed born held controlled occupied owned registered funded run trained made bound majority dominated style speaking era wide",
);

/** Words that begin names of places though they are plain words: "New", "North", "Red". */
export const NAME_STARTERS = wordSet(`
  north south east west northern southern eastern western new red black white great grand little big long high
  central upper lower old port san santa fort cape mount lake river bay gulf strait straits saint st isle island united
  republic democratic papua el los las la le al st mt ft des cedar salt palm green rocky middle latin baltic
  yellow blue golden gold sierra rio half sandy grace fall
`);

/** Plain words that may end a name: "Red Sea", "West Bank", "Kansas City". */
export const NAME_ENDINGS = wordSet(`
  east west sea ocean bank city island islands coast states state lake river bay gulf channel strait peninsula desert valley
  beach park springs falls heights hills grove grande junction point rock forest creek ridge county province district
  oblast region republic territory kingdom federation emirates korea africa america asia arabia samoa guiana polynesia columbia virgin indies union mountains delta basin
  triangle states harbor harbour town village department governorate prefecture
`);

/** Names that have "and" in them, by the word before it. */
export const NAMES_WITH_AND = wordSet(
  "bosnia trinidad antigua jammu newfoundland turks wallis sistan kitts tome andaman tyne svalbard saint-kitts",
);

/** Heads of an "of" phrase that leave the place what it was: "parts of", "the outskirts of". */
export const PARTS_OF = wordSet(`
  part parts area areas outskirts rest most much all whole coast center centre heart suburbs border edge vicinity streets
  swathes capital skies territory waters shores some many one two three four five several
`);

/** Verbs whose object is a place as often as not: "rocked", "stormed". */
export const STRIKING = wordSet(`
  hit hits struck rocked rocks shook shakes jolted stormed raided attacked invaded entered besieged bombed shelled bombarded devastated
  ravaged pounded battered lashed flooded swept reached captured seized retook recaptured overran targeted targeting hitting striking
  inundated engulfed gripped paralysed paralyzed fled leaving left crossed crossing
`);

/** Nouns for what is done to a place with "on": "the raid on". */
export const STRIKES = wordSet(
  "attack attacks raid raids assault assaults offensive strike strikes airstrike airstrikes bombing bombings siege bombardment shelling",
);

/** Short forms of American states that are other words too: a place only with a stop or after a comma. */
export const STATE_ABBREVIATIONS = wordSet(
  "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo vic tas",
);

/** Nouns for what happens at a place that is named before them: "the Lima earthquake". */
export const HAPPENINGS = wordSet(`
  attack attacks raid raids assault shooting shootings blast blasts explosion explosions bombing bombings earthquake quake flood floods
  flooding landslide landslides protest protests rally riot riots massacre carnage incident crash collision derailment fire fires wildfire
  wildfires storm cyclone hurricane typhoon tornado siege clashes violence epidemic outbreak killings
  toll airstrike airstrikes strike strikes rampage stampede collapse demonstration demonstrations march tragedy disaster bomb
  drought famine eruption shipwreck sinking ambush avalanche mudslide tsunami blizzard heatwave
`);

/** Nouns for a way: what is named before them is its name, and no more. */
export const WAYS = wordSet(
  "street st avenue ave road rd boulevard blvd lane drive highway expressway freeway parkway court terrace way place interstate route",
);
