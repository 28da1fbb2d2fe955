// Reports of our own with the place of each count, by what a page does: the cases of one test.

export interface PlaceCase {
  readonly name: string;
  readonly title?: string;
  readonly text: string;
  /** `name/country` by the text of the number. */
  readonly places: Readonly<Record<string, string>>;
}

export const PAGE_CASES: readonly PlaceCase[] = [
  {
    name: "what caused it elsewhere is not where it was",
    title: "Rioting in Leicester",
    text: "Riots broke out in Leicester on Monday, which left 7 people dead in the aftermath of the train bombing in Birmingham.",
    places: { "7": "Leicester/GB" },
  },
  {
    name: "one in this town and another in that have each their own",
    title: "Stabbing in Hull",
    text: "It was the third stabbing in England this week, after one in a park in Leeds, killing two, and another in Derby, where four people were hurt.",
    places: { two: "Leeds/GB", four: "Derby/GB" },
  },
  {
    name: "an earlier event that the sentence sets beside today's is where it was",
    title: "Shooting in Denver",
    text: "A gunman killed 3 people in Denver on Sunday. The Denver shooting came a week after an Ohio man was charged with killing five people during a rampage.",
    places: { "3": "Denver/US", five: "Ohio/US" },
  },
  {
    name: "a town near another, where they died, is the place",
    title: "Bus crash in Peru",
    text: "A bus overturned in Huacho near Lima, where 9 people died on Friday.",
    places: { "9": "Huacho/PE" },
  },
  {
    name: "who is sent to the affected areas is sent to all of them",
    title: "Quake shakes Peru",
    text: "A strong quake shook Peru on Sunday. There was damage in Arequipa. The minister said 4,000 soldiers were sent to the affected areas.",
    places: { "4,000": "Peru/PE" },
  },
  {
    name: "another blast is not where the last one was",
    title: "Bombs kill 20 in Lahore",
    text: "Bombs killed 20 people in Lahore on Monday, officials said. A car bomb in the Gulberg area killed 12 people.\n\nTwo more blasts struck later in the day.",
    places: { "12": "Gulberg/PK", Two: "Lahore/PK" },
  },
  {
    name: "a crackdown on a group is the country's",
    title: "Bomb kills 5 in Lahore",
    text: "A bomb killed 5 people in Lahore on Sunday. The authorities have detained 14 foreigners as part of a crackdown on the group, state media said.",
    places: { "5": "Lahore/PK", "14": "Pakistan/PK" },
  },
  {
    name: "a number in brackets is of the place before it, known or not",
    text: "As of Monday 4,700 people were displaced in Malawi: Nsanje (3,100), Chikwawa (1,200 people) and Kanyasumbo (400).",
    places: { "3,100": "Nsanje/MW", "1,200": "Chikwawa/MW", "400": "Kanyasumbo/MW" },
  },
  {
    name: "what stands under the heading of a country is of it",
    text: "KENYA\nHeavy rain went on for a week. Over 90 people have died.\n\nUGANDA\nRivers rose in the east. At least 40 people have died and more than 2,000 are displaced.",
    places: { "90": "Kenya/KE", "40": "Uganda/UG", "2,000": "Uganda/UG" },
  },
  {
    name: "the next sentence says where it happened",
    title: "Two boats sink off Ghana",
    text: "More than 60 people have gone missing off the coast of Ghana after two boats capsized. The accident took place off Axim.",
    places: { "60": "Axim/GH" },
  },
  {
    name: "a town that a page is sent from is not where it happened",
    title: "Last ranchers leave a camp in Montana",
    text: "BILLINGS, Mont. The last six armed ranchers who had held a fish hatchery in Montana gave up on Friday, police said. Nine people were arrested at the hatchery during the week.",
    places: { Nine: "Montana/US" },
  },
  {
    name: "who tells the press in one city speaks of another land",
    title: "Thousands flee to Chad",
    text: "A spokeswoman told journalists in Geneva that 9,300 people had crossed into Chad in a week.",
    places: { "9,300": "Chad/TD" },
  },
  {
    name: "who lives in a state is counted there",
    title: "Floods in Kerala",
    text: "KOCHI: Some 3,000 Kerala residents were still in shelters on Monday, officials said.",
    places: { "3,000": "Kerala/IN" },
  },
  {
    name: "both countries are the two of the title",
    title: "Floods in Chile and Peru",
    text: "Some 90,000 people have been displaced in both countries, officials said.",
    places: { "90,000": "Chile and Peru/-" },
  },
  {
    name: "countries that people fled to are told by all their names",
    text: "At least 70,400 refugees have fled to Chad, Niger and Cameroon since January.",
    places: { "70,400": "Chad, Niger and Cameroon/-" },
  },
  {
    name: "there is the place that was named before",
    title: "Wildfires burn in Chile",
    text: "Fires went on in Chile on Monday. The worst was near Valdivia, and officials said 12 people had died there.",
    places: { "12": "Valdivia/CL" },
  },
  {
    name: "a namesake abroad is not meant where its country is named before",
    title: "Night club fires",
    text: "Argentina mourns the 31 people who died in a fire in the western city of San Juan. The deadliest such fires were in Boston, Chicago and Houston.",
    places: { "31": "San Juan/AR" },
  },
  {
    name: "those of a people who are displaced are in their own country",
    title: "Aid for the displaced",
    text: "GENEVA — The agency flew tents to Erbil for some 50,000 displaced Iraqis, it said.",
    places: { "50,000": "Iraq/IQ" },
  },
  {
    name: "what acts after the place is no part of a list with it",
    title: "Storm Perla crosses the islands",
    text: "In Jamaica, Perla tore off roofs on Tuesday, killing at least 9 people.",
    places: { "9": "Jamaica/JM" },
  },
  {
    name: "a place to which the hurt were taken is not where they were hurt",
    title: "Bus crash in Huacho",
    text: "A bus overturned in Huacho on Friday. Two passengers died while being taken to Lima, police said.",
    places: { Two: "Huacho/PE" },
  },
  {
    name: "after counts of several towns the land is spoken of",
    title: "Kenya floods",
    text: "Floods have hit Kenya. Some 40 people were killed in Kisumu and 12 in Nakuru. At least 3,000 homes were destroyed, officials said.",
    places: { "40": "Kisumu/KE", "12": "Nakuru/KE", "3,000": "Kenya/KE" },
  },
  {
    name: "one small place spelled in two ways is one",
    title: "Fire in Kolhapur",
    text: "Nine people were killed in a fire in Ichalkaranji on Friday. At least 14 were hurt in Ichalkarnji, police said.",
    places: { Nine: "Ichalkaranji/IN", "14": "Ichalkaranji/IN" },
  },
  {
    name: "a quarter of a town in a text of small letters is in the town",
    text: "two men were killed in police firing in patna''s kurji area on monday, and five were hurt in kurji.",
    places: { two: "Kurji/IN" },
  },
  {
    name: "a republic of the Congo is named whole",
    text: "Twelve people were killed in the Democratic Republic of the Congo on Friday.",
    places: { Twelve: "Democratic Republic of the Congo/CD" },
  },
  {
    name: "a river keeps its name",
    text: "Floods hit Honduras on Friday. A boat sank in the Patuca Lagoon District, drowning 9 people.",
    places: { "9": "Patuca Lagoon District/HN" },
  },
  {
    name: "the whole state is meant where the text says so",
    title: "Fires in California",
    text: "Two people were found dead in Napa on Friday, which raises the statewide toll to 31.",
    places: { Two: "Napa/US", "31": "California/US" },
  },
  {
    name: "the hospital's town is not where it happened",
    title: "Bus crash in Peru kills nine",
    text: "A bus plunged off a road in Peru on Friday. It happened at Huacho, a coastal town. Nine people were killed, and 14 were treated at a hospital in Lima. Another 3 were trapped.",
    places: { Nine: "Huacho/PE", "3": "Huacho/PE" },
  },
  {
    name: "a hospital that was struck is where it happened",
    title: "Shelling in Ukraine",
    text: "Shells fell on a hospital in Kherson on Friday, killing 4 patients.",
    places: { "4": "Kherson/UA" },
  },
  {
    name: "what slammed into a village happened there",
    title: "Avalanche in Peru",
    text: "LIMA (Agency) - An avalanche killed 21 people in Peru, police said. The snow ploughed into the hamlet of Quillabambilla at dawn. Rescuers found 9 people alive.",
    places: { "21": "Quillabambilla/PE", "9": "Quillabambilla/PE" },
  },
  {
    name: "the line of the date is found below other lines",
    title: "Gunmen kill 6 officers in ambush in Peru",
    text: "Breaking\n\nGunmen kill 6 officers in ambush in Peru\n\nBy Our Correspondent\n\nLIMA (Agency) — Gunmen ambushed a convoy in northern Peru, killing 6 officers.\n\nThe attack happened on Thursday in the town of Huamachuco. Eight officers were hurt.",
    places: { "6": "Huamachuco/PE", Eight: "Huamachuco/PE" },
  },
  {
    name: "a count of all the land is none of the one town's",
    title: "Mine blast in Peru kills nine",
    text: "Nine miners died in a blast at a mine in Huamachuco on Friday. Across Peru, 310 miners have been killed since the start of the decade.",
    places: { Nine: "Huamachuco/PE", "310": "Peru/PE" },
  },
  {
    name: "a caption above the line of the date is not the lead",
    title: "Shooting in California",
    text: "The sun rises over smoke in Portland, Oregon. (Agency)\n\nFRESNO, California — A gunman killed 6 people in a northern California town on Friday.\n\nFresno Police Chief Jane Doe said 4 were hurt.",
    places: { "6": "Fresno/US", "4": "Fresno/US" },
  },
  {
    name: "a heading of a topic and a land opens the land's section",
    title: "Outbreaks this week",
    text: "Cholera – Zambia\n\nHealth officials reported 410 cases this week. In Lusaka, 36 people died.\n\nMeasles – Peru\n\nOfficials reported an additional 95 cases. Another 14 children died in Arequipa.\n\nDengue – Vietnam\n\nSome 820 people have been infected.",
    places: {
      "410": "Zambia/ZM",
      "36": "Lusaka/ZM",
      "95": "Peru/PE",
      "14": "Arequipa/PE",
      "820": "Vietnam/VN",
    },
  },
  {
    name: "a country before the region of a name only says where the region lies",
    title: "Drone kills five",
    text: "Parts of a missile shot down above the Russian region of Bryansk killed 5 people on Friday, the governor said.",
    places: { "5": "Bryansk Oblast/RU" },
  },
];
