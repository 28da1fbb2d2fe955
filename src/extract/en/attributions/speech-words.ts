// English words of saying and of those who say, as data.
import { wordSet, WordMap } from "../word-sets.ts";

/** Finite verbs of saying, with the manner that each stands for. */
export const SAYING = new WordMap<string>(
  `said said | says said | say said | told told | tells told | added said | adds said | stated said |
  states said | announced announced | announces announced | reported reported | reports reported |
  report reported | confirmed confirmed | confirms confirmed | confirm confirmed | claimed claimed |
  claims claimed | claim claimed | noted said | warned warned | warns warned | wrote said | writes said |
  tweeted said | explained said | declared said | insisted said | acknowledged confirmed |
  admitted confirmed | estimated estimated | estimates estimated | estimate estimated | indicated said |
  indicates said | indicate said | alleged claimed | alleges claimed | revealed said | stressed said |
  recalled said | testified said | concluded said | predicted estimated | predicts estimated |
  forecast estimated | forecasts estimated | disclosed said | maintained said | argued said |
  emphasized said | emphasised said | remarked said | replied said | denied denied | denies denied |
  deny denied | believed said | believes said | believe said | suggested said | suggests said |
  suggest said | show reported | shows reported | showed reported | accused accused | accuses accused |
  described said | describes said | asserted claimed | state said | informed told | detailed said | commented said |
  counted counted | recorded counted | registered counted | documented counted | verified counted |
  tallied counted | identified counted | identifies counted | enlisted counted | logged counted | listed counted | presented reported | published reported | released reported |
  put counted | puts counted | gave reported | gives reported | expects estimated | expect estimated |
  lowered counted | lowers counted | raised counted | raises counted | revised counted |
  revises counted | corrected counted | corrects counted | updated counted | updates counted |
  cut counted | cuts counted | increased counted | increases counted | reduced counted |
  found reported | finds reported | spoke counted | speaks counted | spoken counted | talks counted |
  quoted quoted | quotes quoted | cited quoted | cites quoted | saw saw | heard saw | advised said`
    .split("|")
    .map((row) => row.trim().split(/\s+/) as [string, string]),
);

/** Verbs of saying only where a count or its noun follows shortly: they do other things as well. */
export const NEEDS_COUNT = wordSet(
  `put puts gave gives counted recorded registered documented verified tallied listed presented
  published released saw heard declared declares expects expect believed believes believe describes described
  claims claim reports report estimates estimate spoke speaks spoken talks`,
);

/** Verbs of saying only before "that": "the inquiry found that". */
export const NEEDS_THAT = wordSet("found finds states");

/** Verbs of saying only before "of" and a count: "the ministry spoke of 90 dead". */
export const NEEDS_OF = wordSet("spoke speaks spoken talks");

/** Verbs of saying only where what they change is a figure: "lowered its count". */
export const REVISING = wordSet(
  `lowered lowers raised raises revised revises corrected corrects updated updates cut cuts increased
  increases reduced`,
);

/** Verbs of saying only of figures and reports: "data showed". */
export const OF_FIGURES = wordSet(
  "show shows showed suggest suggests suggested indicate indicates indicated",
);

/** What figures are called, where they speak in the place of those who made them. */
export const FIGURES = wordSet(
  `data figures figure statistics numbers tally tallies count counts records record estimates estimate
  report reports survey update updates information toll tolls bulletin statement statements assessment
  assessments study footage analysis release releases comments`,
);

/** Words before a name of figures that tell nothing of who made them. */
export const FIGURE_OPENERS = wordSet(
  "latest new recent most preliminary updated initial the its their more fresh current early last",
);

/** Words that open a sentence about what was just told. */
export const POINTING = wordSet("that this these those such");

/** Participles that carry on the sentence's own speaker. */
export const CARRYING = wordSet(
  "saying adding noting warning announcing confirming claiming stating stressing estimating reporting",
);

/** Participles that name whose word it is: "citing hospital sources". */
export const CITING = wordSet("citing quoting");

/** Participles before "by" and the one whose word it is. */
export const BY_PARTICIPLES = wordSet(
  `reported confirmed announced recorded released given estimated counted cited provided
  verified documented expected compiled published quoted gathered collected registered
  tallied said stated told declared`,
);

/** Heads of the names of those who say. */
export const PARTIES = wordSet(
  `police officials official authorities authority government governor governors mayor minister ministers
  ministry president spokesman spokeswoman spokesperson spokespeople spokesmen sources source witnesses
  witness eyewitnesses eyewitness residents resident media reports report doctors doctor medics medic
  hospital hospitals rescuers firefighters fire department sheriff chief chiefs commissioner officer
  officers army military troops activists activist organizers organisers organiser organizer monitor
  monitors group groups organization organisation organizations organisations ngo agency agencies
  newspaper newspapers broadcaster channel station stations website company students student survivors
  survivor villagers relatives prosecutors prosecutor investigators court judge coroner director head
  secretary general commander captain colonel lieutenant sergeant inspector superintendent spokesmen
  council committee commission service services centre center observatory office institute bureau
  charity union party rebels militants guerrillas network embassy consulate communique statement
  newscast radio television tv analysts experts scientists administration administrators figures
  statistics data leader leaders workers lawmakers deputy coordinator manager teacher lecturer people
  man woman driver passenger passengers neighbors neighbours protesters demonstrators church guard brigade corps crescent cross province municipality presidency
  chairman ambassador diplomat diplomats archive archives mission affiliates affiliate rescue unions ministries
  companies airline airlines club partners ngos cluster clinic university diocese archdiocese parish bishop
  priest imam farmers owner owners operator utility lawyer lawyers attorney paramedics paramedic ambulance
  coastguard militia nurse nurses pilot premier senator lawmaker alliance federation association foundation
  watchdog collective opposition assessment railway institution coalition regime junta`,
);

/** Titles that stand before a name without being names. */
export const TITLES = wordSet(
  `governor mayor minister president spokesman spokeswoman spokesperson chief commissioner officer
  sheriff director head secretary general commander captain colonel lieutenant sergeant inspector
  superintendent deputy vice prime interior defence defense foreign health police fire army
  regional provincial local district state federal national senior assistant acting former
  independent organization organisation group monitoring monitor human rights resident witness
  professor doctor coroner prosecutor judge ambassador representative attorney executive
  coordinator manager leader chairman activist opposition secretary-general director-general
  vice-president attorney-general`,
);

/** Titles and callings that only a person has. */
export const PERSON_TITLES = wordSet(
  `governor mayor minister president spokesman spokeswoman spokesperson chief commissioner officer sheriff
  director head secretary general commander captain colonel lieutenant sergeant inspector superintendent
  coroner judge professor doctor coordinator manager leader chairman chairwoman activist resident witness
  nurse priest bishop owner lawyer attorney ambassador representative prosecutor teacher student magistrate
  senator lawmaker premier official secretary-general director-general vice-president attorney-general mr mrs ms dr
  prof col gen lt sgt capt maj gov sen rep`,
);

/** Titles cut short, whose stop ends nothing. */
export const SHORT_TITLES = wordSet(
  "mr mrs ms dr prof col gen lt sgt capt maj gov sen rep rev hon insp supt adm cmdr cpl st",
);

/** Bodies of any kind: "the group" may be one whose name does not say what it is. */
export const GENERIC_BODIES = wordSet(
  `group organization organisation ngo agency company newspaper station broadcaster channel website
  monitor watchdog charity union party network body outlet paper service mission observatory archive`,
);

/** Kinds of bodies, by which "the group" finds the one meant. */
export const BODIES = wordSet(
  `group organization organisation ngo agency ministry department council committee commission
  company newspaper station broadcaster channel website hospital centre center observatory charity
  union party network institute bureau office army military government archive watchdog monitor
  mission office service services body outlet paper`,
);

export const HE = wordSet("he she");
export const IT = wordSet("it");
export const THEY = wordSet("they");

/** Kinds that no speaker is told from: they stand as they are. */
export const MANY = wordSet(
  `officials police authorities witnesses sources residents media reports doctors medics rescuers
  students investigators prosecutors villagers survivors activists eyewitnesses analysts figures`,
);

/** Where something was said. */
export const CHANNELS = wordSet("telegram twitter facebook whatsapp instagram youtube x vk viber");

/** Who hands on what others say, so that they are told apart from those who say it. */
export const MEDIA = wordSet(
  `reuters afp ap efe upi xinhua interfax tass ria bbc cnn nbc abc cbs fox dpa pti ians anadolu
  reporters media newspaper newspapers broadcaster channel station television tv radio agency agencies
  newscast news daily times post herald press journal website journalists correspondents`,
);

/** Prepositions inside the name of one who says. */
export const INSIDE = wordSet("of for in at from with on to");

/** First words that are no part of a name. */
export const NOT_FIRST = wordSet(
  `but and or so also then earlier later meanwhile however still yet now on the a an while as when
  although though because if than that whether later separately instead since before after`,
);

/** Adverbs and helpers between one who says and the verb. */
export const HELPERS = wordSet(
  `has have had is are was were also later earlier then now reportedly already previously
  immediately repeatedly separately subsequently meanwhile further initially today yesterday
  monday tuesday wednesday thursday friday saturday sunday too itself himself herself been being
  did does do not never just recently`,
);
