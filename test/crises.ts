// Invented crises: a few reports each, with rows of the tallies that an analyst would write down, and rows that none would.
import type { Measure } from "../src/model/measure.ts";

export interface Report {
  readonly outlet: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}

export interface Row {
  readonly measure: Measure;
  /** Null: the situation as a whole. */
  readonly place: string | null;
  readonly counted?: string;
  readonly when?: string;
  readonly floor: number;
  /** Asked where given. */
  readonly ceiling?: number | null;
  readonly best?: number | null;
}

export interface Crisis {
  /** What the test says of it. */
  readonly crisis: string;
  readonly reports: readonly Report[];
  readonly rows: readonly Row[];
  /** Rows of which none may have this floor. */
  readonly never?: readonly Row[];
}

export const CRISES: readonly Crisis[] = [
  {
    crisis:
      "a party's lower count of the next evening, told in the sentence before it, adds to its first",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-05-04",
        text: "Police arrested 90 people in Izmir on Saturday, the Izmir police said.",
      },
      {
        outlet: "Health Daily",
        published: "2031-05-06",
        text: "In Izmir, marchers blocked a bridge on Sunday evening. Izmir police said that 35 people were arrested.",
      },
      {
        outlet: "The Coast Herald",
        published: "2031-05-06",
        text: "In Konya, 12 people were arrested on 3 and 4 May, the governor said.",
      },
    ],
    rows: [{ measure: "detained", place: "İzmir", floor: 125, best: 125 }],
  },
  {
    crisis: "another party's lower count of a day that its sentence does not name adds nothing",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-05-04",
        text: "Police arrested 90 people in Izmir on Saturday, the Izmir police said.",
      },
      {
        outlet: "Health Daily",
        published: "2031-05-06",
        text: "In Izmir, marchers blocked a bridge on Sunday evening. The Lawyers' Union said that 35 people were arrested.",
      },
      {
        outlet: "The Coast Herald",
        published: "2031-05-06",
        text: "In Konya, 12 people were arrested on 3 and 4 May, the governor said.",
      },
    ],
    rows: [],
    never: [{ measure: "detained", place: "İzmir", floor: 125 }],
  },
  {
    crisis: "a toll that is told to hold the attackers is one of their victims, without them",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-05-05",
        text: "The bombings in Izmir on Sunday killed 44 people, including four attackers, and wounded 90, police said.",
      },
    ],
    rows: [
      { measure: "killed", place: "İzmir", floor: 44, best: 44 },
      {
        measure: "killed",
        place: "İzmir",
        counted: "victims without the attackers",
        floor: 40,
        best: 40,
      },
    ],
  },
  {
    crisis: "attackers who are left out of a toll, or only tell of it, are not taken off it again",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-05-05",
        text: "The bombing in Izmir on Sunday killed 44 people, not including two attackers, police said.",
      },
      {
        outlet: "Health Daily",
        published: "2031-05-06",
        text: "The bombing in Izmir on Sunday killed 44 people, including three children shot by the attacker.",
      },
    ],
    rows: [{ measure: "killed", place: "İzmir", floor: 46, best: 46 }],
    never: [
      { measure: "killed", place: "İzmir", counted: "victims without the attackers", floor: 42 },
      { measure: "killed", place: "İzmir", counted: "victims without the attackers", floor: 43 },
    ],
  },
  {
    crisis: "a toll recalled a day after is the situation's own",
    reports: [
      {
        outlet: "The Coast Herald",
        published: "2031-05-05",
        text: "At least 61 people were killed when a ferry capsized off Izmir on Sunday, the coast guard said.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-05-06",
        text: "Divers went back to the wreck on Tuesday, two days after a ferry capsized off Izmir on Sunday, killing at least 74 people.",
      },
    ],
    rows: [{ measure: "killed", place: null, floor: 74, best: 74 }],
  },
  {
    crisis: "another disaster recalled is none of this one",
    reports: [
      {
        outlet: "The Coast Herald",
        published: "2031-05-05",
        text: "At least 61 people were killed when a ferry capsized off Izmir on Sunday, the coast guard said. In March 2029 a ferry fire off Izmir killed 90 people.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-05-06",
        text: "The ferry that capsized off Izmir on Sunday killed at least 61 people. A week earlier, a blast in the port of Izmir killed 80.",
      },
    ],
    rows: [{ measure: "killed", place: null, floor: 61, best: 61 }],
  },
  {
    crisis: "some of those counted before are of their group",
    reports: [
      {
        outlet: "Health Daily",
        published: "2031-03-12",
        text: "Fourteen nurses have been infected with Marburg in Kigali, of which five have died, the health ministry said. Thirty-one people have died in all, 12 of them children.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-03-14",
        text: "Sixteen nurses were infected in Kigali, and six of them died, the minister said on Friday. Four of those who died in Kigali were foreign nationals.",
      },
    ],
    rows: [
      { measure: "infected", place: "Kigali", counted: "health workers", floor: 16, best: 16 },
      { measure: "killed", place: "Kigali", counted: "health workers", floor: 6, best: 6 },
      { measure: "killed", place: "Kigali", counted: "children", floor: 12, best: 12 },
      { measure: "killed", place: "Kigali", counted: "foreigners", floor: 4, best: 4 },
    ],
  },
  {
    crisis: "citizens of a country are its people, and a toll may be said to be theirs",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-06-03",
        text: "Two Norwegian citizens were killed when a bridge fell in Geneva on Monday, the foreign ministry in Oslo said.",
      },
      {
        outlet: "The Alpine Post",
        published: "2031-06-05",
        text: "Three more Norwegian nationals were confirmed killed in Geneva, a spokesman said on Thursday, bringing the death toll for Norwegians to five.",
      },
    ],
    rows: [{ measure: "killed", place: "Geneva", counted: "norwegians", floor: 5, best: 5 }],
  },
  {
    crisis: "a toll since the beginning is the country's, whichever town was told of before it",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-04-02",
        text: "Soldiers shot dead at least 19 protesters in Medan on Tuesday, the Watch Network said. Since the decree, a total of 140 people have been killed, the Watch Network said.",
      },
      {
        outlet: "The Straits Courier",
        published: "2031-04-09",
        text: "At least 33 people were killed in Surabaya on Tuesday, the Watch Network said. No city had lost more in a day since March 29, when more than 40 were killed in Medan. The Watch Network said 388 people had been killed across Indonesia since the decree of March 20.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-04-12",
        text: "Police fired on a march in Bandung on Friday, killing six people. The number of deaths since the decree of March 20 is now 402, the Watch Network said.",
      },
    ],
    rows: [
      { measure: "killed", place: "Indonesia", floor: 402, best: 402 },
      { measure: "killed", place: "Surabaya", floor: 33 },
    ],
    never: [
      { measure: "killed", place: "Bandung", floor: 402 },
      { measure: "killed", place: "Indonesia", floor: 435 },
    ],
  },
  {
    crisis: "who is still in jail or in hospital is of those counted before",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-09-15",
        text: "A bus overturned near Sligo on Sunday, killing four people and injuring 37, police said.",
      },
      {
        outlet: "The Western Post",
        published: "2031-09-17",
        text: "Four people died and 37 were injured when a bus overturned near Sligo on Sunday. Eleven people are still in hospital, police said on Wednesday.",
      },
    ],
    rows: [{ measure: "injured", place: "Sligo", floor: 37, best: 37 }],
  },
  {
    crisis: "a town and the district that bears its name are not two places",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-02-03",
        text: "Nine people have died of cholera in the town of Mubende, the health ministry said on Monday.",
      },
      {
        outlet: "Kampala Courier",
        published: "2031-02-10",
        text: "Twenty-two people have died of cholera in Mubende district, the health ministry said on Monday.",
      },
    ],
    rows: [{ measure: "killed", place: null, floor: 22, best: 22 }],
  },
  {
    crisis:
      "a quarter told of before a number is not where the number is of, in a situation of one town",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-05-20",
        text: "At least 13 people were killed by a bomb at a market in Lyon on Tuesday, police said.",
      },
      {
        outlet: "The Rhone Post",
        published: "2031-05-21",
        text: "The bomb in Lyon on Tuesday killed 15 people and wounded 40, the prefect said.",
      },
      {
        outlet: "Evening Wire",
        published: "2031-05-22",
        text: "Police searched a flat in Villeurbanne on Thursday. The attack killed 15 people, six of them women, the prefect said.",
      },
    ],
    rows: [
      { measure: "killed", place: "Lyon", floor: 15, best: 15 },
      { measure: "killed", place: "Lyon", counted: "women", floor: 6, best: 6 },
    ],
  },
  {
    crisis: "a toll that tops a number holds with the number just above it",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-11-02",
        title: "Flood toll in Valencia tops 200",
        text: "The floods in Valencia have killed 211 people, the regional government said on Sunday.",
      },
    ],
    rows: [{ measure: "killed", place: "Valencia", floor: 211, best: 211 }],
  },
  {
    crisis: "a toll and the number that it leaves out add up",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-08-04",
        text: "The floods in Assam have killed 310 people, excluding the 45 who died when a ferry sank on Saturday, the state government said on Monday.",
      },
    ],
    rows: [{ measure: "killed", place: "Assam", floor: 355, best: 355 }],
  },
  {
    crisis: "what is left out and was elsewhere adds nothing",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-08-04",
        text: "The floods have killed 310 people in Assam, in addition to 45 killed in Nepal, relief officials said on Monday.",
      },
    ],
    rows: [{ measure: "killed", place: "Assam", floor: 310 }],
    never: [{ measure: "killed", place: "Assam", floor: 355 }],
  },
  {
    crisis: "a figure that a report itself tells as an earlier one stands for nothing",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-01-14",
        text: "Nine people were killed in the blast in Tunis on Tuesday, the interior ministry said. The fire service had earlier put the number of dead at 14.",
      },
    ],
    rows: [{ measure: "killed", place: "Tunis", floor: 9, best: 9 }],
  },
  {
    crisis: "hundreds in the first hour yield to a count a little lower, but not to one far lower",
    reports: [
      {
        outlet: "Evening Wire",
        published: "2031-06-02",
        text: "Hundreds were injured when a stand collapsed in Porto on Monday.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-06-05",
        text: "The collapse of a stand in Porto on Monday injured 164 people, the health ministry said on Thursday.",
      },
    ],
    rows: [{ measure: "injured", place: "Porto", floor: 164, best: 164 }],
  },
  {
    crisis: "whoever was shot by the police is counted in the toll and apart from it",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-03-08",
        text: "The riots in Kano have killed 240 people, the state government said on Saturday. Officials said 37 of them died in police firing.",
      },
      {
        outlet: "The Savanna Post",
        published: "2031-03-10",
        text: "The toll of the riots in Kano has risen to 251. Forty-one people were shot dead by police, the state government said on Monday.",
      },
    ],
    rows: [
      { measure: "killed", place: "Kano", floor: 251, best: 251 },
      { measure: "killed", place: "Kano", counted: "people shot by police", floor: 41, best: 41 },
    ],
  },
  {
    crisis: "arrests of one day and fewer of the next add up",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-10-06",
        text: "Police arrested 120 people in Turin on Saturday, police said. On Sunday, 35 people were arrested in Turin, police said. Across Italy, hundreds of people were arrested over the weekend.",
      },
    ],
    rows: [{ measure: "detained", place: "Turin", floor: 155 }],
  },
  {
    crisis: "a running count of a second day holds the first",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-10-05",
        text: "Police arrested 120 people in Turin on Saturday, police said.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-10-06",
        text: "By late Sunday police had arrested 155 people in Turin, police said.",
      },
    ],
    rows: [{ measure: "detained", place: "Turin", floor: 155, best: 155 }],
    never: [{ measure: "detained", place: "Turin", floor: 275 }],
  },
  {
    crisis: "bodies that one man saw are some of the dead",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-01-14",
        text: "Eleven people were killed when gunmen attacked a hotel in Dakar on Tuesday, the government said. “I saw four bodies at the gate,” said Amadou Sy, a waiter.",
      },
    ],
    rows: [{ measure: "killed", place: "Dakar", floor: 11, best: 11 }],
  },
  {
    crisis: "an accident on a river is where its reports say that it was near",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-07-09",
        text: "A barge hit a pier on the Weser river on Tuesday, and 14 people were injured, police said. The barge, bound for Bremen, was near Minden when its engine failed.",
      },
      {
        outlet: "The Saxon Post",
        published: "2031-07-10",
        text: "Three people were taken to hospital with grave injuries while 11 others were slightly hurt. The accident happened on the Weser River near Minden on Tuesday.",
      },
    ],
    rows: [{ measure: "injured", place: "Minden", floor: 14, best: 14 }],
  },
  {
    crisis: "others of one sentence are told beside those before them",
    reports: [
      {
        outlet: "The Saxon Post",
        published: "2031-07-10",
        text: "Five people were taken to hospital with grave injuries while 12 others were slightly hurt when a tram left the rails in Leipzig on Tuesday.",
      },
    ],
    rows: [
      { measure: "injured", place: "Leipzig", floor: 17 },
      { measure: "injured", place: "Leipzig", counted: "seriously injured", floor: 5, best: 5 },
    ],
  },
  {
    crisis: "others who were hurt are set against the dead, and are all of the hurt",
    reports: [
      {
        outlet: "The Saxon Post",
        published: "2031-07-10",
        text: "Five people were killed and 12 others were injured when a tram left the rails in Leipzig on Tuesday.",
      },
    ],
    rows: [
      { measure: "killed", place: "Leipzig", floor: 5, ceiling: 5 },
      { measure: "injured", place: "Leipzig", floor: 12, ceiling: 12 },
    ],
  },
  {
    crisis: "a toll of the moment is no earlier for the day of what it holds",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-09-20",
        text: "The toll of the riots in Multan now stands at 412, including the 38 people who died in the fire at the market on September 9, the provincial government said.",
      },
      {
        outlet: "The Indus Post",
        published: "2031-09-16",
        text: "At least 290 people have been killed in the riots in Multan since Friday, the provincial government said on Tuesday.",
      },
      {
        outlet: "Evening Wire",
        published: "2031-09-24",
        text: "Of the 330 people who died in other violence in Multan, most were young men, a study says.",
      },
    ],
    rows: [{ measure: "killed", place: "Multan", floor: 412, best: 412 }],
  },
  {
    crisis: "who was on board is not who died",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-09-20",
        text: "Of the 61 people on board, 17 were confirmed dead when the ferry sank off Split on Friday, the coast guard said.",
      },
    ],
    rows: [{ measure: "killed", place: "Split", floor: 17 }],
    never: [{ measure: "killed", place: "Split", floor: 61 }],
  },
  {
    crisis: "a toll that officials lower is the lower one",
    reports: [
      {
        outlet: "Evening Wire",
        published: "2031-04-10",
        text: "The death toll of the ferry fire off Palermo rose to 118 on Thursday, police said.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-04-14",
        text: "The coast guard on Monday lowered the death toll of the ferry fire off Palermo to 91. Some bodies had been counted twice, it said.",
      },
    ],
    rows: [{ measure: "killed", place: "Palermo", floor: 91, best: 91 }],
  },
  {
    crisis: "a lower count that corrects nothing stands against the higher one",
    reports: [
      {
        outlet: "Evening Wire",
        published: "2031-04-10",
        text: "The fire on a ferry off Palermo on Wednesday killed 118 people, police said.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-04-14",
        text: "The fire on a ferry off Palermo last Wednesday killed 91 people, the shipping ministry said on Monday.",
      },
    ],
    rows: [{ measure: "killed", place: "Palermo", floor: 91, ceiling: 118 }],
  },
  {
    crisis:
      "a count that nothing before it ties to a town is of the country whose toll it is a stage of",
    reports: [
      {
        outlet: "Evening Wire",
        published: "2031-10-02",
        text: "Cholera has killed 160 people in Angola since August, the health ministry said on Thursday.",
      },
      {
        outlet: "Morning Wire",
        published: "2031-10-09",
        text: "The disease has killed 212 people, the health ministry said. Aid workers opened two clinics. In Huambo, eleven people died on Wednesday.",
      },
      {
        outlet: "Luanda Post",
        published: "2031-10-11",
        text: "Nine people died of cholera in Benguela on Friday, doctors said.",
      },
    ],
    rows: [{ measure: "killed", place: "Angola", floor: 212, best: 212 }],
    never: [{ measure: "killed", place: "Huambo", floor: 212 }],
  },
  {
    crisis: "some of those whose number is said again, and deaths of a group, are counted apart",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-03-02",
        text: "A bomb in a school in Herat on Saturday wounded 71 people. Thirty-four of the 71 are children, doctors said. The army said that 19 civilian deaths had been confirmed in Herat, and four police deaths.",
      },
    ],
    rows: [
      { measure: "injured", place: "Herat", floor: 71, best: 71 },
      { measure: "injured", place: "Herat", counted: "children", floor: 34, best: 34 },
      { measure: "killed", place: "Herat", counted: "civilians", floor: 19, best: 19 },
    ],
  },
  {
    crisis: "people accounted for are none that were rescued",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-03-02",
        text: "Rescuers pulled nine people alive from the hotel that collapsed in Bari on Friday, the fire service said. Some 130 guests have been accounted for.",
      },
    ],
    rows: [{ measure: "rescued", place: "Bari", floor: 9, best: 9 }],
  },
  {
    crisis: "a list of days counts each day for itself, and their sum in all",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-07-22",
        text: "Eight people died in Quito on Wednesday, 31 on Thursday and 52 on Friday, the health ministry said.",
      },
    ],
    rows: [
      { measure: "killed", place: "Quito", when: "2031-07-18", floor: 52, best: 52 },
      { measure: "killed", place: null, floor: 91 },
    ],
  },
  {
    crisis: "the stages of a toll are no days of their own",
    reports: [
      {
        outlet: "Morning Wire",
        published: "2031-07-19",
        text: "The death toll of the fire in Quito rose from 12 on Wednesday to 20 on Thursday and stood at 26 on Friday, the health ministry said.",
      },
    ],
    rows: [{ measure: "killed", place: "Quito", floor: 26, best: 26 }],
    never: [{ measure: "killed", place: "Quito", floor: 58 }],
  },
];
