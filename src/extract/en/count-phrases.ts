// English phrases as data: what must be read in each, number by number, and what must not; the tests run them all.
import type { Reality, Role } from "../../model/claim.ts";
import type { Qualifier } from "../../model/bounds.ts";
import type { Measure } from "../../model/measure.ts";

/** What is expected of the marked number: its measure, and whatever else is said. */
export interface Expected {
  readonly measure: Measure;
  readonly value?: number | readonly [number, number] | null;
  readonly qualifier?: Qualifier;
  readonly role?: Role;
  readonly reality?: Reality;
}

/** `[…]` marks each number looked at, in order; null says that it makes no claim. */
export interface CountPhrase {
  readonly phrase: string;
  readonly expected: readonly (Expected | Measure | null)[];
}

const phrases = (
  ...rows: readonly (readonly [
    phrase: string,
    ...expected: readonly (Expected | Measure | null)[],
  ])[]
): readonly CountPhrase[] => rows.map(([phrase, ...expected]) => ({ phrase, expected }));

/** Phrases by the class of sentence that they stand for. */
export const COUNT_PHRASES: Readonly<Record<string, readonly CountPhrase[]>> = {
  "passive verbs": phrases(
    [
      "At least [eight] miners were killed and about [60] wounded in Friday's raids, the union says.",
      "killed",
      { measure: "injured", value: 60, qualifier: "about" },
    ],
    [
      "At least [46] dockers were arrested in Varna on Friday.",
      { measure: "detained", value: 46, qualifier: "at_least" },
    ],
    ["[Nine] nurses have been wounded since dawn.", "injured"],
    [
      "Some [3,200] families had been displaced by Sunday.",
      { measure: "displaced", qualifier: "about" },
    ],
    [
      "More than [40] homes were destroyed in the valley.",
      { measure: "structures", qualifier: "more_than" },
    ],
    ["[Two] buses were torched near the station.", "vehicles"],
    ["[Eleven] hikers are being treated in hospital.", "injured"],
    ["[Seven] sailors were taken hostage off the coast.", "abducted"],
    ["[Six] men were shot dead in a bar.", "killed"],
    ["[Six] men were shot in a bar.", "injured"],
    ["[Five] aid workers were kidnapped in the north.", "abducted"],
    ["[Four] editors were freed on Tuesday.", "released"],
    ["[Fourteen] farmers were charged with riot.", "prosecuted"],
    ["[Three] boys were pulled alive from the rubble.", "rescued"],
    ["[Sixty] villagers were evacuated before the dam broke.", "evacuated"],
    ["[12] villages were cut off by snow.", "settlements"],
  ),
  "active verbs and their objects": phrases(
    ["A bomb killed at least [one] person and injured [seven] others.", "killed", "injured"],
    ["Police detained [12] drummers at the gate.", "detained"],
    ["The gale damaged [150] roofs and [20] houses.", null, "structures"],
    ["Coastguards rescued [31] people from a raft.", "rescued"],
    ["The mudslide buried [nine] miners.", "missing"],
    ["Gunmen abducted [two] engineers.", "abducted"],
    ["Rebels shot down [three] helicopters.", "vehicles"],
    ["The army fired [40] rockets at the port.", "munitions"],
    ["The court sentenced [five] smugglers to prison.", "prosecuted"],
    ["The cold claimed [17] lives.", "killed"],
    ["Firemen led out [six] guests unhurt.", null],
  ),
  "who takes people": phrases(
    ["Riot police seized [212] students at the gate.", "detained"],
    ["[Forty] marchers were seized by security forces.", "detained"],
    ["Officers hauled away at least [15] people.", "detained"],
    ["Police grabbed [six] women and drove off.", "detained"],
    ["Militants seized [nine] drivers on the pass.", "abducted"],
    ["[Nine] drivers were seized by gunmen.", "abducted"],
    ["Guerrillas held [14] nuns for a month.", "abducted"],
    ["Ambulances took away [three] people.", null],
    ["Police seized [14] kilos of tin.", null],
  ),
  "where the law keeps people": phrases(
    [
      "More than [900] hikers are spending the night in police stations.",
      { measure: "detained", qualifier: "more_than" },
    ],
    ["About [80] students were loaded into police vans.", "detained"],
    ["[Thirty] women were brought to a police station in Bela.", "detained"],
    ["[Twelve] men remain in cells.", "detained"],
    ["[Two] men were locked up.", "detained"],
    ["[Sixty] people sat outside the police station.", null],
    ["[Thirty] lorries were brought to the police station.", null],
  ),
  "figures that are revised": phrases(
    [
      "The clinic lowered its count of people detained in Bela to [61], from [74].",
      "detained",
      { measure: "detained", reality: "denied" },
    ],
    [
      "The prefect revised the death toll down to [17] from [23].",
      "killed",
      { measure: "killed", reality: "denied" },
    ],
    [
      "The toll rose from [17] to [23].",
      { measure: "killed", reality: "actual" },
      { measure: "killed", reality: "actual" },
    ],
    [
      "It counted [212] people detained. Later it raised its figure for Bela to [236].",
      "detained",
      "detained",
    ],
    [
      "It counted [212] people detained. It raised its price for tin to [236] euros.",
      "detained",
      null,
    ],
  ),
  "numbers held against others": phrases(
    [
      "On Monday [812] people arrived in Malta, up from [640] a week earlier.",
      { measure: "crossings", role: "total" },
      { measure: "crossings", role: "background" },
    ],
    ["A week earlier [640] people arrived in Malta.", { measure: "crossings", role: "background" }],
  ),
  "dates with a short year": phrases(
    ["QUITO, 4 OCT [87] KILLED [TWO] GUARDS AT A BRIDGE.", null, "killed"],
    ["ON 4 OCT [87] PEOPLE WERE KILLED.", null],
  ),
  participles: phrases(
    ["A lorry hit the fair, killing [nine] and hurting [20].", "killed", "injured"],
    ["The river burst its banks, leaving [600] people homeless.", "displaced"],
    ["The roof fell in, trapping [eight] dancers.", "missing"],
    ["[Thirty] people injured in the crash remain in hospital.", "injured"],
    ["[Two] soldiers killed by a mine were buried on Monday.", "killed"],
  ),
  "nouns that tell": phrases(
    ["The death toll rose from [14] to [19] on Thursday.", "killed", "killed"],
    ["Officials put the death toll at [212].", "killed"],
    ["The number of wounded stands at [40].", "injured"],
    ["There were [63] arrests overnight.", "detained"],
    ["The clinic counted [25] injuries and [four] deaths.", "injured", "killed"],
    ["The number of people displaced by the fire has reached [9,000].", "displaced"],
    ["It led to the deaths of [12] pilgrims.", "killed"],
    ["The arrest of [three] bankers stunned the town.", "detained"],
    ["Cholera: the ministry reported [310] new cases of the disease.", "infected"],
    ["He called for the release of [21] prisoners.", "released"],
  ),
  headlines: phrases(
    ["[14] dead in Lagos blast", "killed"],
    [
      "Blast kills [14], wounds [dozens] in Lagos",
      "killed",
      { measure: "injured", value: null, qualifier: "vague" },
    ],
    ["[Three] hurt as tram leaves rails", "injured"],
    ["[Hundreds] flee as dam cracks", "displaced"],
    ["Police arrest [90] at rally", "detained"],
    ["[Two] missing after ferry sinks", "missing"],
  ),
  "coordination and ellipsis": phrases(
    [
      "In all [509] people were held in Omsk and at least [541] in Tomsk.",
      "detained",
      { measure: "detained", qualifier: "at_least" },
    ],
    ["[Four] women and [three] men were killed.", "killed", "killed"],
    ["They left [3] dead and [20] hurt.", "killed", "injured"],
    [
      "[Five] people died, [12] were wounded and [two] are missing.",
      "killed",
      "injured",
      "missing",
    ],
    [
      "The storm destroyed [30] houses, [two] bridges and [four] schools.",
      "structures",
      "structures",
      "structures",
    ],
    ["[Eight] people were killed or wounded.", "casualties"],
    ["The shelling killed [eight] soldiers in Aru and [three] in Bela.", "killed", "killed"],
  ),
  "parts of a count": phrases(
    ["[Forty] people died, including [19] women.", "killed", { measure: "killed", role: "part" }],
    [
      "Police held [90] people on Monday. That group included [14] singers.",
      "detained",
      { measure: "detained", role: "part" },
    ],
    ["Police held [90] people on Monday. The hall included [14] shops.", "detained", null],
    [
      "The riots left [320] people dead. At least [41] were killed in police firing.",
      "killed",
      { measure: "killed", role: "part" },
    ],
    ["[Forty] people died, [12] of them children.", "killed", { measure: "killed", role: "part" }],
    [
      "The fire hurt [9] people, of whom [two] are in a critical condition.",
      "injured",
      { measure: "injured", role: "part" },
    ],
    ["[Several] students were among those arrested.", { measure: "detained", role: "part" }],
  ),
  additions: phrases(
    ["Another [12] people were killed in the last 24 hours.", { measure: "killed", role: "new" }],
    ["[Two] more people died, bringing the total to [50].", "killed", "killed"],
    ["Guns fired [90] shells over the past two days.", { measure: "munitions", role: "new" }],
  ),
  background: phrases(
    ["A storm killed [80] people there in 2011.", { measure: "killed", role: "background" }],
    ["Last year, [44] people drowned in floods there.", { measure: "killed", role: "background" }],
  ),
  "plans and fears": phrases(
    [
      "Up to [40] people are feared dead.",
      { measure: "killed", qualifier: "at_most", reality: "planned" },
    ],
    [
      "The minister said [300,000] reservists will be called up.",
      { measure: "forces", reality: "planned" },
    ],
    ["The dam could displace [2 million] people.", { measure: "displaced", reality: "planned" }],
    ["[Nine] people are missing and feared dead.", "missing"],
    [
      "If the wall gives way, [600] people may be killed.",
      { measure: "killed", reality: "planned" },
    ],
    [
      "He said [5,000] troops from the north would first be sent.",
      { measure: "forces", reality: "planned" },
    ],
    [
      "He said [5,000] troops from the north stood by and would stay.",
      { measure: "forces", reality: "actual" },
    ],
    [
      "The king ordered the mobilisation of [5,000] troops.",
      { measure: "forces", reality: "planned" },
    ],
  ),
  "denials and nought": phrases(
    ["[No] one was hurt.", { measure: "injured", value: 0 }],
    ["[No] casualties were reported.", { measure: "casualties", value: 0 }],
    [
      "The general denied that [50] soldiers had been killed.",
      { measure: "killed", reality: "denied" },
    ],
    ["[None] of the passengers was injured.", { measure: "injured", value: 0 }],
  ),
  "numbers as written": phrases(
    [
      "Between [20 and 30] people were hurt.",
      { measure: "injured", value: [20, 30], qualifier: "range" },
    ],
    ["[18 to 25] people were hurt.", { measure: "injured", value: [18, 25], qualifier: "range" }],
    ["[Five or six] people were hurt.", { measure: "injured", value: [5, 6], qualifier: "range" }],
    ["[Half a million] people were displaced.", { measure: "displaced", value: 500_000 }],
    ["[1.2m] people were displaced.", { measure: "displaced", value: 1_200_000 }],
    ["[300K] people were displaced.", { measure: "displaced", value: 300_000 }],
    ["[Two dozen] people were arrested.", { measure: "detained", value: 24 }],
    [
      "Nearly [a dozen] people were arrested.",
      { measure: "detained", value: 12, qualifier: "about" },
    ],
    ["[Thirty-five] people were arrested.", { measure: "detained", value: 35 }],
    ["[Twenty-odd] people were arrested.", { measure: "detained", value: 20, qualifier: "about" }],
    [
      "[Tens of thousands] of people were displaced.",
      { measure: "displaced", value: null, qualifier: "vague" },
    ],
    ["[1\u2009386] people were arrested.", { measure: "detained", value: 1386 }],
    ["[50] or more people were arrested.", { measure: "detained", qualifier: "at_least" }],
    ["[Forty] passengers or more were hurt.", { measure: "injured", qualifier: "at_least" }],
    ["[50]-plus people were arrested.", { measure: "detained", qualifier: "more_than" }],
    ["No fewer than [50] people were arrested.", { measure: "detained", qualifier: "at_least" }],
    [
      "[A handful] of people were arrested.",
      { measure: "detained", value: null, qualifier: "vague" },
    ],
    [
      "Scores were held; an estimated [70] people were hurt.",
      { measure: "injured", qualifier: "about" },
    ],
    ["As many as [70] people were hurt.", { measure: "injured", qualifier: "at_most" }],
    ["Fewer than [70] people were hurt.", { measure: "injured", qualifier: "less_than" }],
  ),
  "numbers that count nothing": phrases(
    ["A [27]-year-old man spoke.", null],
    ["Ana Ruiz, [25], was killed.", null],
    ["He was jailed for [12] years.", null],
    ["In [2014] people were arrested.", null],
    ["On March [4] people were hurt.", null],
    ["It cost $[12] million.", null],
    ["Some [40]% of people were hurt.", null],
    ["The fire burned [300] hectares and killed [two] people.", null, "killed"],
    ["A magnitude [6] quake killed nobody.", null],
    ["[Two] officials said 40 people were killed.", null],
    ["The side won [3]-1 and [two] players were booked.", null, null],
    ["The [12]-member board met.", null],
    ["Highway [61] was hit by floods.", null],
    ["They met at [7] p.m. near the ruined hall.", null],
    ["The [1600] block of Oak Road was evacuated.", null],
    ["A .[223]-calibre rifle was found.", null],
    ["The firm sold [400] cars.", null],
    ["The bank cut [1,300] jobs.", null],
    ["The bill was passed by [62] votes.", null],
    ["[One] of the dead leader's aides spoke.", null],
    ["Flight [522] crashed.", null],
    ["The club released [12] players and signed [three] strikers.", null, null],
    ["He was fined for killing [two] bears.", null],
    ["The bank charged [3,000] customers for overdrafts.", null],
    ["One in [five] people was hurt.", null],
    ["[Nine] out of [10] patients survived.", null, null],
    ["She survived [two] heart attacks.", null],
    ["Some [2,000] guests attended the wedding.", null],
    ["[Four] people entered the contest.", null],
    ["[Two] suspects fled the scene.", null],
    ["Killing time for [three] days, they waited.", null],
  ),
  "protests, forces, attacks, places": phrases(
    ["[Thousands] of people marched through Riga.", "protesters"],
    ["About [300] protesters blocked the bridge.", "protesters"],
    ["[5,000] troops were sent to the border.", "forces"],
    ["[Four] gunmen stormed the bank.", "forces"],
    ["The night saw [16] air strikes.", "attacks"],
    ["Protests took place in [38] cities.", "settlements"],
    ["[Eight] missiles hit the port.", "munitions"],
    ["There were [12] rallies on Sunday.", "gatherings"],
    [
      "[4,824] Swedes arrived in Norway on Monday, up from [3,133] a week earlier.",
      "crossings",
      "crossings",
    ],
    ["[Twenty-two] prisoners of war were held in the fort.", "detained"],
    ["[Twenty-two] prisoners of war were exchanged.", "released"],
    ["[70,000] refugees are living in the camps.", "refugees"],
    ["[12,000] homes are without power.", "affected"],
    ["Some [12,000] people are without power.", "affected"],
    ["The flood affected [90,000] people in [14] districts.", "affected", "settlements"],
  ),
  "excerpts of aid workers": phrases(
    [
      "A total of [3,450] households ([17,250] individuals) have been displaced, with [1,203] houses fully damaged and [450] partially damaged.",
      "displaced",
      "displaced",
      "structures",
      "structures",
    ],
    [
      "The government reports [12] fatalities, [45] injuries and [3] missing.",
      "killed",
      "injured",
      "missing",
    ],
    [
      "At least [80 000] people were forced to leave their homes.",
      { measure: "displaced", value: 80_000 },
    ],
    ["IDPs: [4,500]", "displaced"],
    [
      "The number of people in need increased to [2.1 million].",
      { measure: "affected", value: 2_100_000 },
    ],
    ["[4,300] people have sought refuge in schools.", "displaced"],
    [
      "An estimated [1.3 million] people are in need of aid.",
      { measure: "affected", qualifier: "about" },
    ],
    ["[Eight] people remain unaccounted for.", "missing"],
    ["[One] of the wounded later died.", "killed"],
  ),
  "ages and numbers for help": phrases(
    ["[Nine] hikers were hurt, ranging in age from [sixteen] to [64].", "injured", null, null],
    ["Another waiter, also [19], was shot in the arm.", null],
    ["[Two] waiters, [19] and [22], were shot.", "injured", null, null],
    ["[Two] boys, one [14] and the other [15], were hurt.", "injured", null, null],
    ["The girl is the ninth child [12] or younger who was shot in Hull.", null],
    ["[Three] children under [12] were shot.", "injured", null],
    ["A baker called [911] after [two] men were stabbed.", null, "injured"],
    ["[16] yo in hospital", null],
    ["At least [one] shot was fired at the guards.", null],
  ),
  "people who died later": phrases(
    ["[Two] bakers were taken to hospital, where they were pronounced dead.", "killed"],
    ["[Three] bakers were shot and later died.", "killed"],
    ["[Two] guests shot, killed in Hull bar", "killed"],
    [
      "[Three] bakers were taken to hospital, where [one] of them died.",
      "injured",
      { measure: "killed", role: "part" },
    ],
  ),
  "one day beside a long stretch": phrases(
    [
      "[Two] bakers were shot on Monday. More than [300] people have been shot in Hull this year.",
      { measure: "injured", role: "total" },
      { measure: "injured", role: "background" },
    ],
    ["The frost has killed [40] people this year.", { measure: "killed", role: "total" }],
    [
      "The raid came hours before [five] nurses were killed in Hull.",
      { measure: "killed", role: "background" },
    ],
  ),
  "one person joined to another": phrases(
    ["[A] nurse and [her young son] were found dead in Hull.", "killed", "killed"],
    ["A falling tree killed [a] girl and [her uncle] on Monday.", "killed", "killed"],
    ["[A] baker and [waiter] were wounded in Hull.", "injured", "injured"],
    ["A falling tree killed [a] girl and [her uncle] was hurt.", "killed", "injured"],
    ["[A] girl was killed and [her uncle] spoke of it.", "killed", null],
    ["[A] baker and [two] waiters were wounded in Hull.", "injured", "injured"],
  ),
  "who did it is not what was done": phrases(
    ["He is suspected of killing [two] guests.", { measure: "killed", reality: "actual" }],
    ["[Two] guests are feared dead.", { measure: "killed", reality: "planned" }],
  ),
  "who killed themselves": phrases(
    ["A baker shot [two] guests dead and then killed [himself].", "killed", "killed"],
    ["She killed [two] guests before turning the gun on [herself].", "killed", "killed"],
    ["A bomber killed [himself] and [10] guests.", null, "killed"],
    ["He tried to kill [himself].", null],
    ["He had talked of killing [himself].", null],
  ),
  "names in capitals": phrases(
    ["COLONEL [IVO MARSH] WAS KILLED BY GUNMEN IN QUITO.", "killed"],
    ["GUERRILLAS MURDERED MAYOR [ADA PRUITT] IN HER HOME.", "killed"],
    ["GUNMEN SHOT JUDGE [IVO MARSH] DEAD.", "killed"],
    ["THE ARMY KILLED [TIME] IN QUITO.", null],
  ),
  "single people": phrases(
    ["[A] man was arrested near the school.", { measure: "detained", value: 1 }],
    ["[A] 10-year-old girl was shot in the leg.", { measure: "injured", value: 1 }],
    ["It left [a] 9-year-old girl and [two] men wounded.", "injured", "injured"],
    ["[A] 13-month-old boy and [20-year-old] man were both shot.", "injured", "injured"],
    ["[A] man was killed and [another] wounded.", "killed", "injured"],
    ["[One] person died.", { measure: "killed", value: 1 }],
    ["[Another] protester died of his wounds.", { measure: "killed", value: 1 }],
    ["He worked as [a] driver and was charged with fraud.", null],
  ),
};
