// English words for parties: bodies, roles, titles, what organisations are called; a lexicon, no rule.
import type { OriginKind } from "../../model/answer.ts";
import { COUNTRIES_BY_WORD, COUNTRY_NAMES } from "./countries-en.ts";
import type { BodyWord, PartyLexicon, Reach } from "./lexicon.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Lines of `name | reach | kind | phrase, phrase, …`. */
const BODIES = `
police | place | authority | police, police department, police departments, police force, police service, police officer, police officers, police official, police officials, police source, police sources, police constable, police authorities, police report, police reports, police control room, control room, policeman, policemen, policewoman, officers, officer
sheriff | place | authority | sheriff, sheriffs, sheriff's office, sheriffs office, sheriff's department, sheriffs department, sheriff's deputies, sheriff's deputy, sheriff office, sheriff department
highway patrol | place | authority | highway patrol, highway patrol division
fire department | place | authority | fire department, fire chief, fire commissioner, fire marshal, fire captain, fire departments, fire-rescue, fire brigade, fire service, fire services, firefighters, fire officials, fire official, fire and rescue service, fire and rescue, fire rescue, fire authorities, fire crews
rescuers | place | authority | rescuers, rescue workers, rescue services, rescue service, rescue officials, rescue teams, emergency services, emergency workers, first responders, rescue crews
emergency officials | place | authority | emergency officials, emergency official, emergency management, emergency management officials, emergency authorities, emergency service, disaster management officials, disaster officials
ambulance service | place | authority | paramedics, ambulance service, ambulance services, ambulance crews
civil defence | country | authority | civil defence, civil defense, civil defence officials, civil defense officials, civil defence agency, civil defense agency, civil defence authorities
prosecutors | place | authority | prosecutors, prosecutor, prosecutor's office, prosecutors' office, prosecutors office, district attorney, district attorney's office, prosecution
prosecutor general | country | authority | prosecutor general, prosecutor-general, prosecutor general's office, prosecutor-general's office, general prosecutor's office
court | place | authority | court, courts, court officials, court documents, court records
hospitals | place | monitor | hospital, hospitals, hospital source, hospital sources, hospital official, hospital officials, hospital authorities, hospital staff, medics, medic, medical source, medical sources, medical official, medical officials, medical workers, doctors, doctor, hospital workers
health officials | place | authority | health official, health officials, health authorities, public health officials, health department, health workers
coroner | place | authority | coroner, coroner's office, medical examiner, medical examiner's office
officials | place | authority | official, officials, authorities, official source, official sources, official figures, official data, official statistics, official count, official tally, official estimates, government official, government officials, government source, government sources, government data, government figures, state figures, state media officials, administration officials, administration official, figures available, national authorities, local authorities, local officials
security officials | place | authority | security official, security officials, security officer, security officers, security source, security sources, security forces, security services, intelligence officials, law enforcement, law enforcement officials, law enforcement official, law enforcement officer, law enforcement source, law enforcement sources, law enforcement authorities, investigators
internal security | country | authority | internal security forces, internal security
commandant's office | place | authority | commandant's office, military commandant's office
border guard | country | authority | border guard, border guards, border service, border guard service, border police, border patrol, border force
coast guard | country | authority | coast guard, coastguard, coast guard officials
government | country | authority | government, govt, administration, central government, federal government, national government
presidency | country | authority | presidency, presidential office, president's office, office of the president, presidential administration, presidential palace
parliament | country | authority | parliament
regional government | place | authority | regional government, provincial government, state government, county government, regional administration, provincial administration, governor's office, regional military administration
city hall | place | authority | city hall, mayor's office, office of the mayor, city council, municipality, city government, city officials
military | country | authority | military, army, armed forces, army officials, army official, military officials, military official, military source, military sources, defence sources, defense sources, defence forces, defense forces, defence officials, defense officials, army sources, army source, general staff
navy | country | authority | navy
air force | country | authority | air force
rebels | country | unnamed | rebels, insurgents, separatists, militants, rebel sources, rebel officials
opposition | country | unnamed | opposition, opposition sources, opposition groups
organisers | place | monitor | organisers, organizers, organiser, organizer, protest organisers, protest organizers
unions | place | monitor | union, unions, trade unions, labour unions, labor unions, union leaders
activists | place | witness | activist, activists, activist group, activist groups, rights activists, human rights activists, opposition activists
rights groups | country | monitor | rights group, rights groups, human rights group, human rights groups, monitoring group, monitoring groups, monitors, ngos, aid groups, aid agencies, aid workers, relief agencies, charities, humanitarian organisations, humanitarian organizations, humanitarian groups
witnesses | place | witness | witness, witnesses, eyewitness, eyewitnesses, eye-witnesses, bystanders, onlookers, passers-by
residents | place | witness | resident, residents, locals, local resident, local residents, local people, villagers, villager, neighbours, neighbors, neighbor, neighbour
survivors | place | witness | survivor, survivors, passenger, passengers
relatives | place | witness | relative, relatives, family members, families, family
protesters | place | witness | protester, protesters, demonstrators, participants, students
local leaders | place | witness | local leaders, community leaders, tribal leaders, village leaders, elders
media reports | place | witness | media, media report, media reports, news media, news reports, press reports, local media, local media reports, local reports, local press, newspapers, local newspapers, news outlets, local news outlets, local journalists, local journalist, journalist, journalists, television reports, tv reports, radio reports, media outlets
state media | country | outlet | state media, state television, state tv, state news agency, state-run media, state radio, state broadcaster
posts | place | channel | social media, social media posts, social media users, telegram channels, telegram channel, local telegram channels, posts, post, tweets, video posted to social media, videos on social media
sources | none | unnamed | source, sources, unnamed source, unnamed sources, anonymous source, anonymous sources, people familiar with the matter
reports | none | unnamed | report, reports, unconfirmed reports, initial reports, preliminary reports, early reports, first reports, some reports, some estimates, estimates, observers, experts, analysts, critics
`;

const bodies = new Map<string, BodyWord>();
for (const line of BODIES.trim().split("\n")) {
  const [name = "", reach = "", kind = "", phrases = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  for (const phrase of phrases.split(","))
    bodies.set(phrase.trim(), { name, reach: reach as Reach, kind: kind as OriginKind });
}

/** Lines of `kind: words`. */
const byKind = (table: string): ReadonlyMap<string, OriginKind> => {
  const map = new Map<string, OriginKind>();
  for (const line of table.trim().split("\n")) {
    const [kind = "", list = ""] = line.split(":");
    for (const word of words(list)) map.set(word, kind.trim() as OriginKind);
  }
  return map;
};

const reach = (table: string): ReadonlyMap<string, Reach> => {
  const map = new Map<string, Reach>();
  for (const line of table.trim().split("\n")) {
    const [far = "", list = ""] = line.split(":");
    for (const word of list.split(",")) map.set(word.trim(), far.trim() as Reach);
  }
  return map;
};

/** Portfolio in lower case, by which other words it goes. */
const PORTFOLIOS: Readonly<Record<string, readonly string[]>> = {
  defence: ["defense", "national defence", "national defense"],
  interior: ["the interior", "internal affairs", "home affairs", "home"],
  health: ["public health", "health care", "healthcare"],
  foreign: ["foreign affairs", "external affairs"],
  emergencies: [
    "emergency",
    "emergency situations",
    "emergency situation",
    "emergencies and disaster relief",
  ],
  labour: ["labor"],
};

const portfolios = new Map<string, string>();
for (const [name, others] of Object.entries(PORTFOLIOS))
  for (const other of others) portfolios.set(other, name);

const SMALL_WORDS = words("and of the for in on");
const titleCase = (phrase: string): string =>
  phrase
    .split(" ")
    .map((word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");

export const ENGLISH_PARTIES: PartyLexicon = {
  tag: "en",
  bodies,
  bodyGrades: words(
    "state federal national regional provincial county district military riot traffic transport transit railway highway secret religious tribal university campus",
  ),
  fillers: words(
    `the a an some several two three other another one many most senior top high-ranking high-level
     unnamed anonymous local area city town village municipal nearby its their his her this that our
     former new acting interim internal initial assistant deputy event preliminary early latest independent chief`,
  ),
  articles: words("the a an"),
  namedBodies: words("hospital union unions court coroner project administration"),
  individuals: words(
    `activist activists worker workers resident witness eyewitness retiree teacher student farmer
     villager survivor passenger protester demonstrator volunteer businessman businesswoman lawyer
     tourist neighbour neighbor shopkeeper driver mother father photographer`,
  ),
  descriptors: byKind(`
    monitor: group monitor watchdog ngo charity organisation organization project network initiative movement foundation observatory collective association
    outlet: newspaper daily tabloid website site portal broadcaster outlet magazine paper station agency wire
    channel: channel bot blog blogger
    states: mission
    authority: service
    monitor: hospital
  `),
  descriptorAdjectives: words(
    `independent human rights right monitoring human-rights non-governmental nongovernmental
     non-profit nonprofit aid relief legal advocacy civil society news public national local
     international state-run state-owned private opposition pro-opposition exiled london-based
     british-based uk-based us-based medical charitable humanitarian campaign protest-monitoring
     online investigative media press television tv radio telegram well-known leading russian-language
     english-language u.n un terror terrorist militant jihadist extremist activist activists
     police-monitoring volunteer women's refugee research prominent respected weekly business`,
  ),
  speakers: words(
    `spokesman spokeswoman spokesperson spokespeople spokespersons representative
     representatives official officials officer director director-general directors head heads chief
     coordinator co-ordinator commissioner superintendent inspector commander chairman chairwoman
     chairperson chair executive leader leaders member members manager secretary secretary-general
     administrator source sources data figures staff statement leadership founder co-founder envoy
     adviser advisor press-secretary commandant captain boss tally count counts report tweet
     captains sergeant sgt lieutenant lt capt col colonel maj major deputies deputy spokesmen
     coordinators analyst economist reporter
     journalist correspondent editor investigator principal undersecretary`,
  ),
  offices: reach(`
    country: president, pres, prime minister, premier, king, queen, chancellor, secretary of state, foreign secretary, home secretary, defence secretary, defense secretary, health secretary, attorney general, chief minister, chief executive, vice president, first lady, head of state
    place: governor, gov, lt gov, mayor, collector, magistrate, district magistrate, judge, senator, congressman, congresswoman, lawmaker, mp, councillor, ambassador, city manager, district administrator
  `),
  officeGrades: words(
    "vice deputy prime acting interim former regional state provincial city district assistant first eastern western northern southern then",
  ),
  honorifics: words(
    `mr mrs ms miss dr prof professor sir lord lady gen general lt lieutenant col colonel maj major capt
     captain sgt sergeant cmdr commander adm admiral cpl corporal rep sen hon rev father sister
     brother imam sheikh ayatollah brig brigadier insp inspector det detective supt superintendent
     brigadier-general major-general lieutenant-general lieutenant-colonel officer army marshal constable`,
  ),
  nameParticles: words(
    "de da do dos das del della di du la le van von der den bin bint ibn al el ul ad y e ben abu zu zur ter ten st",
  ),
  ministries: words("ministry ministries"),
  ministers: words("minister ministers"),
  notMinisters: words("prime chief first"),
  deputies: words("deputy acting interim first assistant new"),
  former: words("former ex-minister ex"),
  ministryGrades: words("eastern western northern southern federal state regional provincial"),
  countryRoles: words("country regional national deputy press operations programme program"),
  portfolios,
  knownPortfolios: words(
    `health interior defence defense foreign education justice finance emergencies emergency
     transport transportation agriculture environment energy labour labor economy information
     migration security tourism culture sports water housing development`,
  ),
  nameMinistry: (portfolio) => `${titleCase(portfolio)} Ministry`,
  ofWords: words("of for at with from to"),
  inWords: words("in at of around near across from"),
  placeWords: words("in"),
  andWords: words("and &"),
  citingWords: words("citing quoting cites quotes"),
  organisationWords: byKind(`
    authority: agency department bureau council authority commission directorate administration board patrol committee taskforce police ministry guard army forces court parliament government navy disaster emergency fbi fire
    monitor: association society foundation union watch observatory hospital medical university college school rights red cross crescent organisation organization project fund amnesty doctors church federation brotherhood league alliance movement archive monitor initiative
    outlet: news times post daily tv television radio press herald gazette journal tribune chronicle magazine broadcasting newspaper guardian telegraph mail
    states: nations
    unnamed: office service centre center group institute front party club clinic company division network branch rescue
  `),
  nationalWords: words(
    "national federal central royal general investigative emergencies emergency security",
  ),
  countries: COUNTRIES_BY_WORD,
  countryNames: COUNTRY_NAMES,
  countryBody: { name: "government", reach: "country", kind: "authority" },
  possessives: ["'s", "s'", "'"],
};
