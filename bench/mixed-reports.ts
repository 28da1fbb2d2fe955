// Turns a number into an invented news report of an article's size: the same number gives the same words.

export interface MixedReport {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601 in UTC. */
  readonly published: string;
  readonly outlet: string;
  readonly author: string;
  readonly address: string;
}

/** Numbers from 0 to 1 that are the same in every run. */
export const makeRandom = (seed: number): (() => number) => {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const words = (list: string): readonly string[] => list.split("|");

const TOWNS = words(
  "Nantes|Brest|Perm|Tomsk|Izmir|Adana|Porto|Braga|Leeds|Hull|Graz|Linz|Pula|Split|Varna|Ruse|Cork|Galway|Turin|Bari|Lublin|Radom|Tartu|Kaunas|Bergen|Malmo|Aarhus|Basel|Ghent|Namur",
);
const TROUBLES = words(
  "flood|storm|fire|landslide|explosion|earthquake|heat wave|collapse of a bridge|train crash|riot|shelling|mudslide",
);
const NAMES = words(
  "Ida Brandt|Leo Falk|Ada Moor|Emil Vogt|Nora Lund|Ivo Petrak|Mara Silva|Otto Kern|Lena Sund|Paul Rey|Vera Novak|Jonas Hald",
);
const POSTS = words(
  "the mayor|the fire chief|a police spokesman|the governor|a hospital director|the interior ministry|the civil defence agency|the Red Cross",
);
const OUTLETS = words(
  "Vellmar Courier|Harbour Desk|Hill Radio|River Post|Morning Ledger|North Wire",
);
const THINGS = words(
  "road|harbour|school|bridge|market|power line|railway|dam|hospital|warehouse|factory|airport|reservoir|tunnel|town hall|library",
);
const STATES = words(
  "stayed shut|stood under water|was cleared of rubble|lay in the dark|opened again|was searched by dogs|had to be propped up|was guarded by soldiers|waited for engineers|was cut off",
);
const MOMENTS = words(
  "until the evening|through the night|since dawn|for the third day|while rain went on|as the wind dropped|before noon|after the second tremor|under a grey sky|with few lamps left",
);
const KINDS = words(
  "old|narrow|crowded|northern|southern|new|wooden|empty|broken|private|public|famous|little|main|inner|outer",
);
const COUNTS: readonly ((number: number, town: string, post: string) => string)[] = [
  (n, town, post) => `At least ${n} people were killed in ${town}, ${post} said.`,
  (n, town, post) => `${n} people were injured in ${town}, according to ${post}.`,
  (n, town) => `Around ${n} residents were evacuated from ${town}.`,
  (n, town, post) =>
    `${post[0]!.toUpperCase()}${post.slice(1)} put the number of missing in ${town} at ${n}.`,
  (n, town) => `Police detained ${n} people near ${town}.`,
  (n, town) => `More than ${n} homes were destroyed in and around ${town}.`,
  (n, town, post) => `The death toll in ${town} rose to ${n}, ${post} told reporters.`,
];

const SYLLABLES = words(
  "kar|vel|dom|in|sta|ber|lin|or|mes|ta|rov|ne|gal|hu|bren|sol|mir|ja|tek|ost|ran|del|fi|gor|wen|lau|pi|sen|dra|mo|zu|kel|ar|vin|to|bas|heim|lo|cre|nar",
);

const DAY_MS = 86_400_000;
const PARAGRAPHS = 9;

/** A report of some 350 words, nine paragraphs and about five counts. */
export const makeReport = (number: number): MixedReport => {
  const random = makeRandom(number + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const upTo = (most: number): number => 2 + Math.floor(random() * (most - 2));
  const town = pick(TOWNS);
  /** A name that no other report bears, as streets and people have them. */
  const name = (): string =>
    `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`.replace(/^./, (letter) =>
      letter.toUpperCase(),
    );
  const filler = (): string => {
    const first = `The ${pick(KINDS)} ${pick(THINGS)} on ${name()} Street near ${name()} ${pick(THINGS)} ${pick(STATES)} ${pick(MOMENTS)}`;
    return random() < 0.5
      ? `${first}, said ${pick(NAMES)}, who works at the ${pick(KINDS)} ${name()} ${pick(THINGS)}.`
      : `${first}, and the ${pick(KINDS)} ${pick(THINGS)} in ${name()} ${pick(STATES)}.`;
  };
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const sentences = [filler(), filler()];
    if (index < 2 || random() < 0.4)
      sentences.splice(index < 2 ? 0 : 1, 0, pick(COUNTS)(upTo(400), town, pick(POSTS)));
    return sentences.join(" ");
  });
  const outlet = pick(OUTLETS);
  return {
    title: `${pick(TROUBLES)} in ${town}: ${pick(THINGS)} ${pick(STATES)}`.replace(/^./, (letter) =>
      letter.toUpperCase(),
    ),
    paragraphs,
    published: new Date(
      Date.UTC(2026, 0, 1) + Math.floor(random() * 300) * DAY_MS + upTo(86_000) * 1000,
    )
      .toISOString()
      .replace(".000Z", "Z"),
    outlet,
    author: pick(NAMES),
    address: `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/reports/${String(number)}`,
  };
};
