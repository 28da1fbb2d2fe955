// Turns an English word into the classes that it may have: verb forms, prepositions, determiners and so on.
import { WORD } from "../clauses.ts";

const CLASSES = new Map<string, number>();
const add = (bits: number, list: string): void => {
  for (const word of list.trim().split(/\s+/)) CLASSES.set(word, (CLASSES.get(word) ?? 0) | bits);
};

add(
  WORD.auxiliary,
  `am is are was were be been being 's 're 've 'd 'll isn't aren't wasn't weren't has have had having
  hasn't haven't hadn't do does did doesn't don't didn't will would shall should may might can could
  must won't wouldn't couldn't can't cannot shouldn't it's that's there's he's she's they're we're
  they've we've i've you've they'd we'd he'd she'd i'm they'll we'll`,
);
add(
  WORD.preposition,
  `of in on at by for with from to into onto over under near across through throughout around
  about between among amid against along alongside beside behind beyond inside outside within without
  toward towards upon off above below per via despite during until till like unlike except than
  besides following due`,
);
add(WORD.preposition | WORD.either, "after before since until till as");
add(
  WORD.determiner,
  `the a an this that these those his her its their our my your some any all each every both no
  another other such several many few more most half either neither what whatever`,
);
add(
  WORD.pronoun,
  `he she it they we i you him her them us me who himself herself themselves itself someone
  somebody anyone anybody everyone everybody nobody none others those one ones there`,
);
add(WORD.coordinator, "and or but & plus nor");
add(
  WORD.subordinator,
  `while whilst when whenever because although though if unless whereas where wherever once so`,
);
add(WORD.relative, "who whom whose which");
add(WORD.relative | WORD.complement, "that");
add(WORD.including, "including include includes included among");
add(
  WORD.qualifier,
  `at least about around some roughly nearly almost approximately over more than fewer less up to
  under an estimated only just exactly another additional further as many most close an total of
  even and or another between other perhaps maybe possibly well`,
);
add(
  WORD.adverb,
  `also then now still already yet again not never just only even later earlier soon often reportedly
  allegedly currently recently there here too so far ago instead however meanwhile nevertheless
  therefore thereby back away together apart forward once twice overnight today yesterday tomorrow
  tonight else perhaps maybe almost nearly very quite rather ever always sometimes seriously all up
  down out over`,
);
/** Verbs whose past and participle do not end in -ed: base, present, past, participle. */
const IRREGULAR = `
  become becomes became become | begin begins began begun | bite bites bit bitten | blow blows blew blown |
  break breaks broke broken | bring brings brought brought | build builds built built |
  burn burns burnt burnt | buy buys bought bought | catch catches caught caught | choose chooses chose chosen |
  come comes came come | cut cuts cut cut | deal deals dealt dealt | die dies died died | do does did done |
  draw draws drew drawn | drive drives drove driven | eat eats ate eaten | fall falls fell fallen |
  feel feels felt felt | fight fights fought fought | find finds found found | flee flees fled fled |
  fly flies flew flown | get gets got gotten | give gives gave given | go goes went gone | grow grows grew grown |
  hang hangs hung hung | hear hears heard heard | hide hides hid hidden | hit hits hit hit | hold holds held held |
  hurt hurts hurt hurt | keep keeps kept kept | know knows knew known | lead leads led led | leave leaves left left |
  let lets let let | lie lies lay lain | lose loses lost lost | make makes made made | mean means meant meant |
  meet meets met met | pay pays paid paid | put puts put put | read reads read read | ride rides rode ridden |
  rise rises rose risen | run runs ran run | say says said said | see sees saw seen | seek seeks sought sought |
  sell sells sold sold | send sends sent sent | set sets set set | shake shakes shook shaken |
  shoot shoots shot shot | show shows showed shown | sink sinks sank sunk | sit sits sat sat |
  speak speaks spoke spoken | spend spends spent spent | spread spreads spread spread | stand stands stood stood |
  steal steals stole stolen | strike strikes struck stricken | swear swears swore sworn | sweep sweeps swept swept |
  swim swims swam swum | take takes took taken | teach teaches taught taught | tear tears tore torn |
  tell tells told told | think thinks thought thought | throw throws threw thrown | win wins won won |
  write writes wrote written | withdraw withdraws withdrew withdrawn | overthrow overthrows overthrew overthrown`;
for (const row of IRREGULAR.split("|")) {
  const [base, present, past, participle] = row.trim().split(/\s+/);
  add(WORD.base, base!);
  add(WORD.finite, `${present!} ${past!}`);
  add(WORD.participle, participle!);
}
add(WORD.finite | WORD.participle, "struck dead-set shot slain slew drowned");
add(
  WORD.saying,
  `said says say saying told tells reported reports reporting announced announces according
  confirmed confirms added adds stated states claimed claims wrote writes quoted citing cited
  tweeted posted estimated estimates estimate acknowledged insisted noted warned warns declared
  explained alleged tallied`,
);
add(
  WORD.finite,
  `said says told tells reported reports announced confirmed confirms added stated claimed wrote
  kills injures wounds arrests detains remains includes hits attacks attack kill wound injure
  remain include say arrest live lives face faces want wants need needs seem seems continue
  continues appear appears follow follows feared feel believe believes think know stand suffer
  suffers opens opened explodes fires storms guns`,
);
/** Nouns and adjectives that end like a verb form. */
add(
  WORD.adjective,
  `armed masked red hundred united wounded injured sacred naked crowded aged unarmed unidentified
  so-called alleged suspected estimated dead missing homeless open`,
);
const NOT_VERBS = new Set(
  `hundred hundreds red bed shed seed speed need feed weed deed greed breed unidentified unarmed
  so-called united sacred naked indeed thing things something nothing everything anything king ring
  morning evening building buildings during spring string wing wings ceiling meeting meetings wedding
  feeling sibling siblings being clothing housing bombing bombings shooting shootings killing-field
  beijing darling sterling offspring wellbeing wellington`
    .trim()
    .split(/\s+/),
);

const classOfForm = (word: string): number => {
  if (word.length < 4 || NOT_VERBS.has(word)) return 0;
  if (word.endsWith("ed")) return WORD.finite | WORD.participle;
  if (word.endsWith("ing")) return WORD.gerund;
  if (word.endsWith("ly")) return WORD.adverb;
  return 0;
};

/** The `WORD` bits of a lower-case English word; 0 where it tells nothing (most nouns). */
export const classesOfWord = (lower: string): number => {
  const known = CLASSES.get(lower);
  if (known === undefined) return classOfForm(lower);
  return (known & (WORD.finite | WORD.participle | WORD.adjective | WORD.saying)) !== 0
    ? known | classOfForm(lower)
    : known;
};
