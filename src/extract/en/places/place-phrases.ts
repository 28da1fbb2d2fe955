// Phrases with the places that they name and how, and phrases that name none: the cases of one test.

export interface PlacePhrase {
  readonly text: string;
  /** Whether the text's case tells nothing. */
  readonly caseless?: boolean;
  /** `name relation`, as many as must be read; `!` after the relation where the syntax alone makes it a place. */
  readonly reads?: readonly string[];
  /** Names that must not be read at all, or not so. */
  readonly not?: readonly string[];
}

export const PLACE_PHRASES: readonly PlacePhrase[] = [
  { text: "Nine people died in Lusaka on Monday.", reads: ["Lusaka in!"], not: ["Monday"] },
  { text: "Four were hurt near Ostrava.", reads: ["Ostrava near"] },
  { text: "In Trabzon, 12 people were held.", reads: ["Trabzon in!"] },
  { text: "It struck the northern town of Kassel at dawn.", reads: ["Kassel hit!"] },
  { text: "Rallies were held across Chile.", reads: ["Chile across!"] },
  { text: "Two died in the village of Ambato Viejo.", reads: ["Ambato Viejo in!"] },
  { text: "Some 40 homes burnt in Yoro province.", reads: ["Yoro in!"] },
  { text: "Six drowned off Tobruk.", reads: ["Tobruk off!"] },
  { text: "They fled to the town of Malakal.", reads: ["Malakal to!"] },
  { text: "The flood hit Nelspruit hardest.", reads: ["Nelspruit hit!"] },
  { text: "Bern's two largest hospitals took in 30.", reads: ["Bern possessive"] },
  { text: "A bomb in the U.S. border city of Laredo, Texas, hurt three.", reads: ["Laredo in!"] },
  { text: "Three died in Halba, where the river rose.", reads: ["Halba in!"] },
  { text: "The Quito earthquake killed five.", reads: ["Quito hit"] },
  { text: "French police held ten.", reads: ["French official-adjective"] },
  { text: "South Korean officials counted 30.", reads: ["South Korean official-adjective"] },
  { text: "Two were shot in St. Louis overnight.", reads: ["St. Louis in!"] },
  { text: "In San Rafael, 50 people were held.", reads: ["San Rafael in!"] },
  { text: "Ships met in the Gulf of Tonkin.", reads: ["Gulf of Tonkin in"] },
  { text: "Dozens were seized across the country.", reads: ["the country the-across"] },
  { text: "Five died in the capital.", reads: ["the capital the-in"] },
  { text: "About 300 marched in the city.", reads: ["the city the-in"] },
  { text: "Forty were held in 12 cities of Peru.", reads: ["Peru across!"] },
  { text: "Forty were held in six Peruvian cities.", reads: ["Peruvian across"] },
  { text: "Forty were held in the cities of Lima and Cusco.", not: ["Lima across"] },
  { text: "Six died in the Gulf state of Tabasco.", reads: ["Tabasco in!"], not: ["Gulf in!"] },
  { text: "It raised its figure for Lima to 40.", reads: ["Lima in!"] },
  { text: "It asked for Lima to be left out.", not: ["Lima in!"] },
  { text: "Two died in nearby Kassel.", reads: ["Kassel nearby!"] },
  { text: "Peru accused Chile of firing shots.", reads: ["Peru subject", "Chile speaker"] },
  { text: "Police in Peru blamed drivers.", reads: ["Peru told-in"] },
  { text: "The Kremlin said 12 died.", reads: ["Kremlin official"] },
  { text: "Nine died in the riot-torn town of Kassel.", reads: ["Kassel in!"] },
  { text: "Ninety were held all over the state.", reads: ["the state the-across"] },
  { text: "A cloud hung over the state.", not: ["the state the-across"] },
  { text: "Strikes went on nationwide.", reads: ["nationwide the-across"] },
  { text: "President Lima Barreto said 12 died.", not: ["Lima", "Lima Barreto", "Barreto"] },
  { text: "Mr. Jordan said two were hurt.", not: ["Jordan"] },
  { text: "Sheriff Dallas Webb, 41, was hurt.", not: ["Dallas", "Dallas Webb"] },
  { text: "A Berlin-based group counted 30.", not: ["Berlin"] },
  { text: "In March and on Tuesday nine died.", not: ["March", "Tuesday"] },
  { text: "Many were hurt. Most went home.", not: ["Many", "Most"] },
  { text: "The crash happened on Sunday near Kassel.", reads: ["Kassel scene!"] },
  { text: "The attack in Kassel left nine dead.", reads: ["Kassel scene!"] },
  { text: "It was the worst since the attack in Kassel.", not: ["Kassel scene!", "Kassel scene"] },
  { text: "She told reporters in Geneva that nine died.", reads: ["Geneva told-in!"] },
  { text: "Officials in Kassel, however, put the toll at nine.", reads: ["Kassel told-in!"] },
  { text: "They live in the north of Jordan.", reads: ["Jordan in"] },
  { text: "Nine died at the Kutu refugee camp.", reads: ["Kutu at!"] },
  { text: "The boat sank off the Sicilian coast.", reads: ["Sicilian scene"] },
  { text: "Two died on the Kenyan-Ugandan border.", not: ["Kenyan-Ugandan"] },
  { text: "It is a South American country.", not: ["South American"] },
  { text: "Karem County Sheriff's deputies held two.", reads: ["Karem County official!"] },
  { text: "Twelve more died there.", reads: ["there the-in"] },
  { text: "There were twelve dead.", not: ["There", "There the-in"] },
  { text: "Blast Kills Three In Peru, Including Child", not: ["Including in!"] },
  { text: "Fires burned in Cox's Bazar.", reads: ["Cox's Bazar in"] },
  {
    text: "Nine died in the satellite towns of Bari and Lecce.",
    reads: ["Bari in!", "Lecce in!"],
  },
  {
    text: "FOUR PEOPLE DIED IN THE CITY OF AREQUIPA ON MONDAY.",
    caseless: true,
    reads: ["AREQUIPA in!"],
    not: ["MONDAY"],
  },
  {
    text: "two were hurt in rajkot on friday.",
    caseless: true,
    reads: ["rajkot in!"],
    not: ["friday"],
  },
  {
    text: "six were held in custody in connection with riots.",
    caseless: true,
    not: ["custody in!", "connection in!", "riots with"],
  },
  {
    text: "Nine were treated at a clinic in Kassel on Monday.",
    reads: ["Kassel treated-in!"],
  },
  { text: "Two died on the way to the hospital in Kassel.", reads: ["Kassel treated-in!"] },
  { text: "Rockets hit a hospital in Kassel.", reads: ["Kassel in!"] },
  { text: "A truck crashed into the village of Ambato Viejo.", reads: ["Ambato Viejo hit!"] },
  { text: "They moved into the village of Ambato Viejo.", reads: ["Ambato Viejo to!"] },
  { text: "It lies 12 km north-northeast of Kassel.", reads: ["Kassel near"] },
  {
    text: "At least 9 were held, Kassel Police Chief Jane Doe told reporters.",
    reads: ["Kassel official"],
  },
  {
    text: "Nine died in the Chilean region of Araucania.",
    reads: ["Chilean container", "Araucania in!"],
  },
];
