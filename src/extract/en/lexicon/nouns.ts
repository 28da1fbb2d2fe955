// English nouns that a count may stand with, each with its kind and the measure that it tells by itself.
import type { Measure } from "../../../model/measure.ts";

export type NounKind =
  /** People without more: the predicate tells what befell them. */
  | "person"
  | "household"
  /** Fighters, who make a count of forces by themselves. */
  | "force"
  /** Police, guards and the like: a count of forces only with a predicate that says so. */
  | "guard"
  /** People whose name tells their condition: refugees, hostages. */
  | "status"
  /** Things that happen, whose name is the measure: deaths, arrests. */
  | "outcome"
  | "attack"
  | "munition"
  | "structure"
  | "vehicle"
  | "gathering"
  | "settlement"
  /** What never makes a claim: time, money, animals, goods. */
  | "other";

export interface NounEntry {
  readonly kind: NounKind;
  /** The measure that the noun tells by itself, where no predicate tells more. */
  readonly measure: Measure | null;
  readonly plural: boolean;
}

const NOUNS = new Map<string, NounEntry>();

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "persons",
  wife: "wives",
  life: "lives",
  thief: "thieves",
  foot: "feet",
  aircraft: "aircraft",
  crisis: "crises",
};

const pluralOf = (word: string): string => {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular) return irregular;
  if (word.endsWith("man") && !/(?:hu|ger|ro|sha)man$/.test(word)) return `${word.slice(0, -3)}men`;
  if (word.endsWith("woman")) return `${word.slice(0, -5)}women`;
  if (word.endsWith("child")) return `${word}ren`;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/craft$/.test(word)) return word;
  return `${word}s`;
};

const add = (kind: NounKind, measure: Measure | null, list: string): void => {
  for (const word of list.trim().split(/\s+/)) {
    NOUNS.set(word, { kind, measure, plural: false });
    NOUNS.set(pluralOf(word), { kind, measure, plural: true });
  }
};
/** Words given in the one form in which they are used, as plurals. */
const addPlural = (kind: NounKind, measure: Measure | null, list: string): void => {
  for (const word of list.trim().split(/\s+/)) NOUNS.set(word, { kind, measure, plural: true });
};

addPlural(
  "person",
  null,
  "people folk folks others elderly youth personnel staff crew kids minors lives souls",
);
add(
  "person",
  null,
  `person man woman male female juvenile child boy girl baby infant toddler newborn teenager teen youngster adult kid
  civilian resident villager citizen inhabitant local islander national foreigner expatriate
  student pupil schoolchild schoolgirl schoolboy teacher professor lecturer worker employee laborer
  labourer miner fisherman farmer peasant herder shepherd trader vendor merchant shopkeeper
  businessman businesswoman driver motorist motorcyclist cyclist pedestrian passenger commuter
  traveler traveller tourist holidaymaker visitor guest patron customer shopper reveler reveller
  partygoer concertgoer spectator fan supporter follower bystander onlooker passerby journalist
  reporter photographer cameraman correspondent editor activist campaigner volunteer doctor nurse
  medic paramedic patient inmate lawyer judge politician lawmaker legislator minister mayor governor
  councillor candidate official diplomat ambassador engineer contractor technician pilot sailor
  seaman mariner crewman astronaut player athlete footballer actor singer musician artist writer
  priest nun monk imam cleric pastor bishop missionary believer worshipper worshiper pilgrim
  devotee christian muslim hindu jew sikh buddhist jesuit catholic shiite sunni yazidi kurd
  relative parent father mother son daughter brother sister husband wife sibling cousin uncle aunt
  nephew niece grandmother grandfather grandson granddaughter grandchild spouse widow orphan
  boyfriend girlfriend friend neighbor neighbour colleague coworker co-worker classmate roommate
  member leader chief boss suspect offender criminal gangster smuggler trafficker dealer robber
  thief hacker dissident opponent critic blogger whistleblower scientist researcher expert
  climber mountaineer hiker camper skier swimmer diver surfer
  beneficiary individual adolescent pensioner retiree veteran executive manager clerk guide cook
  waiter chef maid porter watchman doorman caretaker owner tenant occupant
  householder homeowner landlord participant servant claimant applicant combatant-civilian accused client user respondent subscriber migrant-worker breadwinner
  american russian ukrainian briton israeli palestinian syrian iraqi iranian afghan pakistani indian
  chinese japanese korean german frenchman italian spaniard turk greek egyptian libyan sudanese
  somali nigerian kenyan ethiopian mexican colombian brazilian venezuelan cuban haitian filipino
  indonesian australian canadian european african asian arab
  ex-convict culprit perpetrator juror witness informant plaintiff whistle-blower
  stowaway castaway nomad settler squatter tribesman tribeswoman clansman chieftain elder sheikh prince
  princess king queen noble peer baron senator congressman congresswoman alderman commissioner
  prosecutor magistrate attorney barrister solicitor notary policymaker envoy consul attache delegate
  representative spokesman spokeswoman spokesperson aide adviser advisor secretary chairman chairwoman
  president premier chancellor treasurer deputy mp dignitary housewife homemaker nanny
  midwife surgeon dentist pharmacist physician therapist psychologist vet caregiver carer first-responder
  orderly attendant stewardess steward usher conductor ticket-collector stationmaster railwayman
  engine-driver trucker lorry-driver cabbie chauffeur biker rider horseman jockey rower kayaker canoeist
  rafter yachtsman snowboarder trekker backpacker bather sunbather picnicker onlooker gawker churchgoer
  mosque-goer theatergoer theatregoer festivalgoer moviegoer clubber diner drinker regular picker reaper
  harvester sharecropper smallholder rancher cowboy cattleman breeder beekeeper forester lumberjack
  logger woodcutter gardener planter digger driller welder plumber electrician carpenter bricklayer mason
  roofer painter builder foreman overseer inspector auditor accountant banker cashier teller broker
  baker butcher brewer tailor seamstress cobbler weaver potter blacksmith goldsmith jeweller jeweler
  hairdresser barber beautician bartender barman barmaid waitress dishwasher busboy cleaner janitor
  sweeper scavenger ragpicker garbage-collector beggar vagrant tramp prostitute sex-worker pimp
  pupil freshman undergraduate graduate trainee apprentice intern cadet scholar academic educator
  headmaster headmistress principal trainer referee umpire boxer wrestler gymnast swimmer runner
  dancer ballerina comedian actress actor poet novelist columnist broadcaster anchor presenter newscaster
  newsman publisher printer cartoonist filmmaker designer architect programmer analyst
  consultant surveyor geologist chemist biologist physicist mathematician astronomer archaeologist
  cardinal archbishop rabbi preacher evangelist seminarian novice acolyte cultist disciple convert
  worshiper parishioner penitent faithful churchman clergyman
  stepfather stepmother stepson stepdaughter stepbrother stepsister grandparent great-grandmother
  twin triplet sibling half-brother half-sister in-law mother-in-law father-in-law brother-in-law
  sister-in-law son-in-law daughter-in-law fiance fiancee bride groom bridegroom bridesmaid newlywed
  lover ex-wife ex-husband girlfriend godfather godmother guardian schoolmate playmate teammate
  comrade mourner well-wisher eyewitness dependent dependant evangelical mestizo
  indian-american african-american latino hispanic caucasian aborigine
  addict alcoholic amputee invalid diabetic sufferer  minor preschooler kindergartner
  twentysomething octogenarian
  arsonist looter vandal mugger burglar pickpocket poacher kidnapper killer murderer rapist hooligan
  thug henchman accomplice collaborator conspirator plotter fugitive escapee jailbreaker spy saboteur
  smuggler counterfeiter swindler fraudster forger pirate bandit outlaw brigand mafioso mobster
  drug-trafficker gang-member hitman gunrunner pusher subversive leftist rightist communist socialist
  democrat republican conservative liberal reformist moderate hardliner radical
  anarchist nationalist royalist monarchist loyalist dissenter secessionist unionist syndicalist feminist
  environmentalist pacifist conservationist oppositionist campaigner canvasser lobbyist voter elector
  candidate nominee incumbent taxpayer ratepayer shareholder investor creditor lender borrower debtor
  employer entrepreneur businessperson industrialist tycoon magnate landowner landholder proprietor
  hotelier shopworker retailer wholesaler hawker peddler pedlar stallholder greengrocer grocer
  oilman roughneck quarryman steelworker dockworker docker stevedore longshoreman bargeman boatman ferryman
  oarsman helmsman skipper captain purser deckhand shipmate submariner aviator airman airwoman copilot
  navigator cosmonaut balloonist paraglider parachutist skydiver cameraman cameraperson
  breadwinner provider recipient donor subscriber listener viewer reader pensioner senior oldster
  laywoman layman commoner townsman townswoman countryman countrywoman compatriot expat emigre exile
  returnee deportee newcomer homeless-person street-child stranger outsider
  child-bride child-soldier schoolteacher schoolmaster co-pilot co-driver co-accused
  father-of-two mother-of-two aid-worker healthcare-worker peasant-farmer farmhand farmworker fieldworker
  `,
);
add("household", null, "family household couple hh");
addPlural(
  "person",
  null,
  `folks youths townsfolk womenfolk menfolk kinsfolk countryfolk grown-ups passers-by runners-up
  twentysomethings clergy laity`,
);
add(
  "force",
  "forces",
  `soldier troop serviceman servicewoman trooper reservist conscript recruit draftee militant fighter
  gunman rebel insurgent guerrilla jihadist islamist extremist terrorist marine commando paratrooper
  militiaman paramilitary mercenary peacekeeper infantryman combatant warrior attacker assailant
  firefighter fireman firewoman rescuer
  bomber hijacker raider shooter sniper assassin contra separatist infantryman rifleman gunner
  artilleryman cavalryman tankman legionnaire janjaweed partisan resistance-fighter freedom-fighter
  irregular auxiliary ex-soldier ex-combatant deserter mutineer putschist intruder invader infiltrator
  desperado sepoy fedayeen mujahid jihadi knifeman axeman
  sapper grenadier dragoon guerilla guerrillero talib`,
);
add(
  "guard",
  "forces",
  `policeman policewoman officer police guard constable ranger guardsman agent cop gendarme carabiniere
  sheriff marshal bodyguard warder warden jailer sentry sentinel lookout coastguard
  lifeguard
  battalion brigade regiment division platoon squad squadron unit patrol column contingent`,
);
addPlural("guard", "forces", "police");
addPlural("force", "forces", "forces");
add(
  "status",
  "protesters",
  "protester protestor demonstrator marcher striker rioter picketer occupier",
);
add("status", "protesters", "mob crowd counter-protester counter-demonstrator");
add("status", "refugees", "refugee migrant asylum-seeker immigrant emigrant boat-person");
addPlural("status", "refugees", "boatpeople");
add("status", "displaced", "idp displaced-person");
add("status", "evacuated", "evacuee");
add("status", "detained", "detainee prisoner arrestee internee");
add("status", "abducted", "hostage captive pow abductee");
add("status", "rescued", "survivor");
add("status", "casualties", "victim");
add("outcome", "casualties", "casualty");
add(
  "outcome",
  "killed",
  `death fatality killing murder homicide execution body corpse drowning assassination slaying beheading
  lynching suicide femicide skeleton cadaver`,
);
add("outcome", "injured", "injury hospitalization hospitalisation poisoning wounding maiming");
add("outcome", "detained", "arrest detention");
add("status", "prosecuted", "convict defendant co-defendant");
addPlural("status", "prosecuted", "accused convicted");
add("outcome", "prosecuted", "verdict conviction indictment prosecution acquittal sentencing");
add("outcome", "abducted", "kidnapping abduction disappearance");
add("outcome", "infected", "infection case illness");
add("outcome", "crossings", "arrival crossing departure deportation expulsion border-crossing");
add("outcome", "rescued", "rescue");
add("outcome", "evacuated", "evacuation");
add("outcome", "displaced", "displacement");
add(
  "attack",
  "attacks",
  `attack airstrike air-strike strike raid bombing explosion blast shooting shelling clash assault ambush
  stabbing detonation bombardment skirmish violation sortie gunfight shootout firefight battle
  car-bombing incursion offensive onslaught hijacking knifing sniping rampage fusillade salvo barrage
  pogrom gun-battle`,
);
add(
  "munition",
  "munitions",
  `missile rocket shell bomb drone mortar round shot grenade projectile warhead bullet torpedo uav
  munition cartridge artillery-shell landmine firebomb canister mine ied bomblet
  petrol-bomb molotov booby-trap interceptor quadcopter torpedo flare
  cluster-bomb depth-charge`,
);
add(
  "structure",
  "structures",
  `house home building apartment school shop store hospital clinic bridge road mosque church temple
  factory warehouse structure dwelling hut cabin hotel market stall office property facility flat
  shelter classroom kiosk restaurant bank business barn farm station tower pipeline substation dam
  culvert synagogue monastery college university library museum theater theatre cinema prison plant
  pharmacy residence mansion villa cottage outpost checkpoint base barrack depot pylon line
  embankment levee greenhouse kindergarten establishment monument statue window overpass shack shanty
  homestead farmhouse bungalow townhouse duplex tenement high-rise skyscraper condominium dormitory hostel
  hovel compound enclosure chalet lodge barrack garrison bunker fort fortress castle palace courthouse
  townhall jailhouse guardhouse embassy consulate parliament stadium arena gymnasium
  playground pavilion auditorium casino nightclub cafe bakery tavern pub salon boutique
  supermarket mall bazaar workshop mill refinery smelter sawmill brewery silo granary storehouse depot
  hangar airport runway airstrip harbour harbor jetty wharf pier quay aqueduct
  sluice well borehole latrine toilet cistern reservoir pump-station waterworks pylon transformer
  substation power-line mast antenna transmitter lighthouse tunnel viaduct footbridge causeway
  roadblock chapel cathedral convent seminary shrine pagoda stupa mausoleum
  cemetery crypt madrasa madrassa academy nursery creche orphanage childcare-centre laboratory
  dispensary health-post sanatorium morgue sports-hall community-hall townhouse
  caravan outbuilding shed stable garage carport
  tent storefront shopfront kiosk booth pavilion newsstand housing-unit residency hut`,
);
add(
  "vehicle",
  "vehicles",
  `vehicle car railcar coach bus truck tank helicopter aircraft airplane aeroplane plane jet ship boat vessel train
  carriage wagon lorry van motorcycle motorbike bicycle minibus taxi cab trailer tanker ferry
  trawler dinghy yacht tractor ambulance apc jeep humvee rickshaw scooter warplane airliner fighter-jet
  carrier howitzer gunship warship frigate destroyer corvette submarine gunboat patrol-boat speedboat lifeboat
  sailboat catamaran barge tugboat freighter steamer hovercraft canoe kayak pirogue
  locomotive tram streetcar trolleybus pickup pick-up four-wheeler suv sedan hatchback
  semi-trailer bulldozer excavator crane forklift snowplough moped tricycle
  autorickshaw tuk-tuk pushcart cart wagon chopper glider biplane seaplane airship launcher
  rocket-launcher artillery-piece cannon self-propelled-gun armoured-car armored-car troop-carrier minivan
  motorcar squad-car patrol-car fire-engine firetruck hearse microbus matatu jeepney`,
);
add(
  "gathering",
  "gatherings",
  "protest demonstration rally march vigil sit-in procession picket riot walkout blockade stoppage",
);
add(
  "settlement",
  "settlements",
  `city town village settlement province district region state country municipality commune
  neighborhood neighbourhood county island governorate suburb hamlet locality prefecture oblast
  township community area place location part department territory ward division-area parish
  megacity metropolis canton arrondissement voivodeship raion upazila thana
  tehsil taluk mandal barangay woreda kebele atoll enclave exclave microdistrict borough
  shantytown slum ghetto constituency subdistrict sub-district`,
);
add(
  "other",
  null,
  `year month week day hour minute second decade century night weekend season morning evening
  afternoon quarter generation moment time times
  dollar euro pound rupee ruble rouble yen yuan cent penny peso real franc lira dinar crown
  percent percentage per-cent point-percent
  kilometer kilometre mile meter metre foot yard inch centimeter centimetre millimeter millimetre
  acre hectare km kg mm cm ft lb tonne ton kilogram kilo gram ounce liter litre gallon barrel degree
  mph kph knot watt megawatt volt square-mile block storey story floor lane
  bear wolf lion tiger elephant deer whale shark snake monkey rabbit duck hen seal dolphin bee insect
  mosquito rat pet puppy kitten donkey mule calf lamb swan penguin turtle
  cow sheep goat pig chicken horse dog cat bird animal cattle buffalo camel fish tree crop livestock
  camp point oscar grammy emmy note penalty vote seat goal run wicket game match set title medal prize award trophy tournament race lap team
  club league round-trip ticket page book film song album letter email message call post tweet
  question answer issue reason factor step phase stage piece item type kind sort way option
  choice chance plan project program programme proposal bill law article section count rule measure
  share stock bond job position contract deal order unit-sales product model brand company firm
  group organization organisation agency party ministry committee union panel board ceasefire
  hand eye leg arm head face side end word line-up name number figure gun rifle pistol weapon knife
  machete bag box bottle blanket parcel kit mat heater loaf bed van-load engine pump
  teargas gas meeting talk visit trip session hearing interview statement report study survey poll election
  faction accord treaty pact truce agreement proposal suitcase passport document photograph
  picture video clip tablet pill packet crate carton container basket bucket jar cup plate chair desk
  computer laptop telephone camera radio television wallet purse coin banknote cheque
  debt fund budget fee salary wage bonus principle policy strategy idea opinion theory concept
  subject topic theme chapter paragraph verse poem novel story tale myth legend
  slogan logo skill task feature aspect dimension organ bone tooth finger toe shoulder elbow
  planet comet asteroid galaxy satellite lesson course seminar conference summit forum
  festival anniversary ceremony regulation decree ordinance amendment clause
  barrier court charge term degree sentence wound gunshot fire flood storm earthquake quake
  aftershock hurricane tornado eruption center centre`,
);
addPlural(
  "other",
  null,
  "cattle livestock percent km kg mm cm ft poultry million billion poultry ammunition money cash",
);
addPlural(
  "other",
  null,
  `sides efforts attempts offers demands requests papers drugs sacks watches rings tickets loans funds taxes
  prices costs profits views words names titles labels signs symbols colours colors shapes patterns duties
  roles functions classes courses birthdays weddings holidays talks details`,
);
// "officer" words that only a predicate makes a count of forces stay guards even where listed above
NOUNS.set("sheep", { kind: "other", measure: null, plural: true });
NOUNS.set("fish", { kind: "other", measure: null, plural: true });

/** People by what they do or whence they come, told by the end of the word. */
const PERSON_ENDINGS =
  /(?:ists|ians|eers|icans|ors|goers|men|women|workers|seekers|holders|mates|folk|dwellers|keepers|makers|ees)$/;

/** The noun's entry; null where the word is not known as one. */
export const nounOf = (lower: string): NounEntry | null => NOUNS.get(lower) ?? null;

const PERSON: NounEntry = { kind: "person", measure: null, plural: true };

/** The entry of a head noun: known, told by its last part after a hyphen, or by its ending. */
export const headNounOf = (lower: string): NounEntry | null => {
  const known = NOUNS.get(lower);
  if (known) return known;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) {
    const last = NOUNS.get(lower.slice(hyphen + 1));
    if (last) return last;
  }
  return PERSON_ENDINGS.test(lower) ? PERSON : null;
};

/** Plurals that do not end in s. */
export const isPluralForm = (lower: string): boolean =>
  NOUNS.get(lower)?.plural ??
  (lower.endsWith("s") && !/(?:ss|us|is|^measles|^mumps|^rabies|^news|^series)$/.test(lower));

/** Endings of words for people by what they are or do: rider, settler, occupant, pensioner, artist. */
const DOER = /(?:[a-z]{3}(?:ers?|ors?|ists?|ians?|ees?)|men|man|women|woman)$/;
/** Endings of words for people by whence they come; told from others by their capital. */
const DEMONYM = /(?:[a-z]{2}(?:ans?|is?|ese|ishmen|iots?|eños?|os|ites?)|sh|ch)$/;

/** Whether an unknown head noun reads as people, by its ending and its capital. */
export const readsAsPerson = (lower: string, capital: boolean): boolean =>
  DOER.test(lower) || (capital && DEMONYM.test(lower));

export const PERSON_ENTRY: NounEntry = { kind: "person", measure: null, plural: true };
export const ONE_PERSON: NounEntry = { kind: "person", measure: null, plural: false };
