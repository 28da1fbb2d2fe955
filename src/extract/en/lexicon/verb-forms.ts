// Turns an English verb's lemma into its forms: present, past, participles.

export const FORM = { base: 1, present: 2, past: 4, participle: 8, gerund: 16 } as const;

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  slay: ["slew", "slain"],
  shoot: ["shot", "shot"],
  hurt: ["hurt", "hurt"],
  hold: ["held", "held"],
  flee: ["fled", "fled"],
  leave: ["left", "left"],
  take: ["took", "taken"],
  bring: ["brought", "brought"],
  send: ["sent", "sent"],
  lose: ["lost", "lost"],
  find: ["found", "found"],
  hit: ["hit", "hit"],
  strike: ["struck", "struck"],
  sink: ["sank", "sunk"],
  sweep: ["swept", "swept"],
  blow: ["blew", "blown"],
  beat: ["beat", "beaten"],
  go: ["went", "gone"],
  fall: ["fell", "fallen"],
  become: ["became", "become"],
  get: ["got", "got"],
  have: ["had", "had"],
  make: ["made", "made"],
  set: ["set", "set"],
  put: ["put", "put"],
  seek: ["sought", "sought"],
  stand: ["stood", "stood"],
  burn: ["burned", "burned"],
  say: ["said", "said"],
  tell: ["told", "told"],
  know: ["knew", "known"],
  think: ["thought", "thought"],
  throw: ["threw", "thrown"],
  keep: ["kept", "kept"],
  dig: ["dug", "dug"],
  see: ["saw", "seen"],
  come: ["came", "come"],
  give: ["gave", "given"],
  withdraw: ["withdrew", "withdrawn"],
  freeze: ["froze", "frozen"],
  choose: ["chose", "chosen"],
  bear: ["bore", "borne"],
  hang: ["hanged", "hanged"],
  drown: ["drowned", "drowned"],
  feed: ["fed", "fed"],
  cut: ["cut", "cut"],
  let: ["let", "let"],
  bleed: ["bled", "bled"],
  lie: ["lay", "lain"],
  spread: ["spread", "spread"],
  bite: ["bit", "bitten"],
  sting: ["stung", "stung"],
  catch: ["caught", "caught"],
  drive: ["drove", "driven"],
  fly: ["flew", "flown"],
  fight: ["fought", "fought"],
  forsake: ["forsook", "forsaken"],
  overrun: ["overran", "overrun"],
  retake: ["retook", "retaken"],
  overthrow: ["overthrew", "overthrown"],
  overcome: ["overcame", "overcome"],
  tear: ["tore", "torn"],
  rip: ["ripped", "ripped"],
  break: ["broke", "broken"],
  spend: ["spent", "spent"],
  run: ["ran", "run"],
  sit: ["sat", "sat"],
  sleep: ["slept", "slept"],
  lead: ["led", "led"],
  begin: ["began", "begun"],
  feel: ["felt", "felt"],
  understand: ["understood", "understood"],
  swim: ["swam", "swum"],
  swear: ["swore", "sworn"],
  shut: ["shut", "shut"],
  rid: ["rid", "rid"],
  lay: ["laid", "laid"],
  win: ["won", "won"],
  pay: ["paid", "paid"],
  show: ["showed", "shown"],
  draw: ["drew", "drawn"],
  grow: ["grew", "grown"],
};

/** Second spellings of a form. */
const VARIANTS: Readonly<Record<string, readonly [word: string, forms: number][]>> = {
  burn: [["burnt", 12]],
  light: [["lit", 12]],
  level: [["leveled", 12]],
  quit: [["quitted", 12]],
  get: [["gotten", 8]],
};

/** Verbs of more syllables whose last consonant doubles: kidnapped, patrolled. */
const DOUBLING = new Set(
  `acquit admit commit permit submit transfer refer occur kidnap abet patrol expel compel propel rebel level
  shovel cancel quit equip handicap`.split(/\s+/),
);

/** One vowel between consonants: stab, rob, trap. */
const SHORT = /^[^aeiou]*[aeiou][bcdfghjklmnprstvz]$/;

/** Each form of a verb with its `FORM` bit; a form may come twice, with a bit each time. */
export const formsOf = (lemma: string): readonly (readonly [word: string, form: number])[] => {
  const doubled = SHORT.test(lemma) || DOUBLING.has(lemma);
  const stem = doubled ? lemma + lemma.at(-1)! : lemma;
  const bare = lemma.endsWith("e") ? lemma.slice(0, -1) : null;
  const yields = /[^aeiou]y$/.test(lemma);
  const gerund = lemma.endsWith("ie")
    ? `${lemma.slice(0, -2)}ying`
    : lemma.endsWith("ee") || bare === null
      ? `${stem}ing`
      : `${bare}ing`;
  const regular = bare === null ? (yields ? `${lemma.slice(0, -1)}ied` : `${stem}ed`) : `${lemma}d`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  return [
    [lemma, FORM.base],
    [
      yields
        ? `${lemma.slice(0, -1)}ies`
        : /(?:s|x|ch|sh|z|go)$/.test(lemma)
          ? `${lemma}es`
          : `${lemma}s`,
      FORM.present,
    ],
    [gerund, FORM.gerund],
    [past, FORM.past],
    [participle, FORM.participle],
    ...(VARIANTS[lemma] ?? []),
  ];
};
