// English words that tell a count's role: groups within groups, stretches in which counts are added, earlier events.
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Groups that are mostly a part of the people counted before them. */
export const NARROW_GROUP = set(`
  children child women woman men man civilians civilian soldiers soldier police policemen policeman
  officers officer students student journalists journalist foreigners foreigner nationals girls
  girl boys boy minors teachers workers firefighters babies infants crew troops guards
  teenagers`);

/** Words for everyone counted. */
export const GENERAL_GROUP = set(`
  people persons others lives dead victims casualties fatalities deaths bodies injured wounded toll`);

/** "in the last 24 hours", "over the past two days". */
export const ADDED_STRETCH =
  /\b(?:in|over|during|within|for) (?:(?:the |these )?(?:last|past|previous|preceding) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of)?|the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few))[ -]?(?:hours?|days?|day period)\b(?! of| since| after| before| ago)/i;

/** The same, at the head of a sentence. */
export const OPENING_STRETCH =
  /^\W*(?:in|over|during|within) the (?:last|past|previous) (?:\d+|two|three|four|five|six|seven|ten|twelve|24|few|several)?[ -]?(?:hours?|days?)\b[^.;:]{0,40}$/i;

/** Words by which "12 more" are new, and not only others. */
export const ADDED_WORDS =
  /\b(?:overnight|later|since|subsequently|succumbed|newly|tally|toll|(?:latest|last) (?:report|update|bulletin))\b/i;

/** "another", "more", "additional": before a number or behind it. */
export const MORE_BEFORE = /\b(?:another|an? (?:additional|further))\W*(?:\w+ ){0,2}$/i;
export const MORE_AFTER = /^\W*(?:more|additional|further|others?)\b/i;
/** "newly confirmed", "additional cases": the noun counted says itself that it was added. */
export const NEW_ONES = /^(?:new|newly|fresh)\b/i;
/** "42 additional cases have been reported": reports of cases come in one after another. */
export const FURTHER_CASES =
  /^\W*(?:additional|further|more)\W+(?:\w+\W+){0,3}(?:cases|infections|deaths)\b/i;

/** What makes a number one that was spoken of: "the 12", "these two". */
export const DEFINITE = /\b(?:the|these|those|his|her|their|its)\W*$/i;

/** Words that set a count apart from what the text is about. */
export const EARLIER_EVENT =
  /\b(?:(?:a|one|two|three|several) (?:year|month|week)s? (?:earlier|before|ago)|(?:weeks|months|years) (?:after|before|ago|earlier)|last (?:year|month)|earlier this (?:year|month|week)|in last week['’]s|(?<!the |since |early |late )last week(?!['’]s)|every (?:day|week|month|year)|each year|annually|the previous (?:year|month|week|quarter|season)|in that (?:violence|attack|incident|case|disaster|shooting|crash|year|storm|quake|unrest|riot|protest))\b/i;

/** "Killed 36 a day earlier": of another event, where the number is not what a later one is held against. */
export const DAYS_EARLIER =
  /\b(?:a|one|two|three|four|five|six|several|\d) days? (?:earlier|before|ago)\b/i;
export const HELD_AGAINST = /\b(?:from|than|against|with|to|versus)\W*(?:the )?$/i;

/** The same, where they stand before the number in its sentence. */
export const EARLIER_BEFORE =
  /\b(?:last (?:year|month)\b|(?<!the |since |early |late |over )last week(?!['’]s)\b|earlier this (?:year|month|week)\b|said at the time\b|(?:hours|days?|weeks|months|years) after (?!(?:being|he|she|they|their|his|her)\b)[^,;:]{0,70}$|(?:comes?|came|occurred|follows?|followed) (?:[a-z]+ ){0,4}(?:after|before|hours|weeks|days|months) |the (?:attack|shooting|blast|crash|protest|accident|quake)s? followed |in the past\b(?! (?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?|decades?)\b)|similar (?:attack|incident|accident|demonstration)|the last (?:such|\w+ (?:attack|crash|accident))|in recent (?:weeks|months|years)\b|(?:a|one|two|three|several) (?:week|month|year)s? ago\b|excluding\b)/i;

/** "The deadliest such attack since May, when a man killed 19": what an event is measured against, before the number. */
export const MEASURED_AGAINST =
  /\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest)\b[^;]{0,140}\b(?:when|in which|took place|since|came in|was in)\b[^;]{0,60}$/i;

/** A line that leads to another story: "RELATED: Two hurt in crash", "1:09 Driver killed on Route 9". */
export const LEADS_ELSEWHERE =
  /^(?:\s*\+ |\W{0,3}(?:(?:related|read more|read also|see also|watch|previous(?:ly)?|more)(?: \w+){0,2} ?:|\d:\d\d (?!a\.?m|p\.?m|[ap]m|on\b|in\b|local)))/i;

/** "40 people have been killed in shootings", "have been shot this year": what the report of one case is set against. */
export const OF_MANY_CASES =
  /\b(?:have|has) (?:now |already |also )?(?:been (?:[a-z]+ )?(?:killed|shot|wounded|injured|slain|murdered|stabbed)|died)\b[^.;]{0,60}\b(?:in (?:shootings|stabbings|homicides|murders|crashes)|this (?:year|month|summer|season)|(?:last|past) (?:year|month)|the year)\b|\bsuch (?:shootings|stabbings|cases|incidents|deaths|crashes|killings|homicides)\b|\b(?:in|over|during) (?:the )?(?:past|last|previous) (?:[\w-]+ )?(?:years|decades?)\b|\bin the (?:[\w-]+ ){1,3}(?:years|months) since\b/i;

/** Words before a number that the one before is held against. */
export const COMPARED =
  /\b(?:(?:up|down|compared (?:with|to)|as against|against|versus) (?:from )?|from )(?:about |around |some |nearly |almost |just |only |more than |over |the |an? )*\d/i;

/** One cause of several that a toll may have. */
export const ONE_CAUSE =
  /\b(?:in|by|from|due to|because of) (?:the )?(?:(?:police|army|military|troops?) (?:firing|gunfire|bullets|action)|(?:firing|gunfire|shooting) by (?:the )?(?:police|army|military|troops|soldiers|security forces)|stabbings?|arson|drowning|lightning|electrocution|suffocation|hypothermia|falling trees)\b/i;

/** A war told of in passing: what it has cost in all is no news of the day. */
export const LONG_WAR =
  /\b(?:war|conflict|insurgency|civil war|uprising|epidemic)s? (?:has|have) (?:[a-z]+ )?(?:killed|left|claimed|displaced|driven|forced)\b/i;

/** Words that make a sum up to now of what began at an earlier date. */
export const UP_TO_NOW = /\b(?:already|so far|to date|up to now|until now)\b/i;

export const YEAR_NAMED =
  /\b(?:1[6-9]|20)\d\d\b(?! (?:building|house|law|act|treaty|constitution|election|model|deal|accord)s?\b)/g;
export const MONTH_NAMED =
  /\b(?:[Ii]n|[Oo]n|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|until|following the|after the|(?:during|in) the)[ -](Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b/g;
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((name, at) => [name, at + 1]),
);
/** A date after these begins a running count. */
export const SINCE =
  /\b(?:since|from|between|beginning|starting|began)(?: (?:early|late|mid))?[ -]\w{0,9} ?\d{0,2},? ?$/i;

/** One of the places that take in some of those who were hurt or killed: "Ostby hospital", "one clinic". */
export const AT_ONE_PLACE =
  /(?!\b(?:to|in|at|from|of|into)\b)\b[\w.'’]+ (?:hospital|clinic|infirmary|morgue|mortuary|icu|medical (?:cent(?:er|re)|college))\b/i;
/** Where all were brought, which parts nobody from the rest. */
export const NOT_WHERE =
  /\b(?:all|both|they|everyone) (?:of (?:them|whom) )?(?:were|was|are|have been)\b/i;

/** Cases sure or not, buildings gone or harmed: some of all that were counted. */
export const BY_DEGREE =
  /\b(?:confirmed|laboratory|probable|completely|totally|fully|partially|partly|entirely|beyond repair)\b/i;

/** Words for the worse among the hurt. */
export const GRAVER =
  /\b(?:seriously|critically|severely|gravely|badly|serious|critical|life-threatening|grave|surgery|intensive care|minor|slightly|lightly|remain(?:s|ed|ing)? (?:in (?:the )?hospital|hospitali[sz]ed)|still in (?:the )?hospital|discharged)\b/i;

/** Where or when some of the dead died. */
export const DIED_THERE =
  /\b(?:at the scene|on the spot|instantly|on the way to|en route to|in (?:the )?hospital|at (?:the |a )?hospital|of (?:their|his|her) (?:wounds|injuries))\b/i;

/** Some of those counted, by the people they belong to. */
export const BY_GROUP =
  /^\W*(?:\w+ ){0,2}(?:were|was|are) (?:of )?(?:women|children|girls|boys|men|foreigners|minors|civilians|soldiers)\b|^[^,.;]{0,30}\bfrom the (?:\w+ )?(?:community|minority|majority|tribe|clan|village)\b/i;

/** A toll that goes up by the count before: "taking the toll to". */
export const RAISES_TOLL =
  /\b(?:tak(?:es|ing)|took|bring(?:s|ing)?|brought|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing)) (?:[\w’'.-]+ ){1,6}(?:toll|number|total|count|tally|figure|fatalities|deaths|cases)\b/i;
export const RAISED_TOLL =
  /\b(?:rose|risen|rises|rising|climbed|climbs|increased|went up|gone up|jumped|grew|grown)\b/i;
export const WITH_THOSE = /^[^.;]{0,40}\b(?:with|after|as|when|following)\b/i;

/** Nouns for what was done, "of" whom: what a text on something else says it was about. */
export const DEEDS = set(`
  killing killings death deaths shooting shootings murder murders slaying slayings execution executions massacre
  lynching beating arrest arrests detention imprisonment jailing kidnapping abduction disappearance loss arrival
  expulsion conviction bombing`);

/** Words that set what follows apart as the ground of what is told: a protest over it, a report after it. */
export const GROUND_BEFORE =
  /\b(?:after|over|following|since|sparked by|triggered by|prompted by|led to by|in response to|against|denounc\w+|condemn\w*|mourn\w*|outrage at|anger (?:at|over)|sympathy for|commemorat\w*|anniversary of|in retaliation for|revenge for|for the)\b/i;

/** What points back to an event just told of. */
export const POINTS_BACK =
  /^\W{0,3}(?:in )?(?:that|those|the (?:earlier|previous|latter)|it was|they were) /i;

/** Words that say that a larger count in the same sentence takes this one in. */
export const COUNTED_IN =
  /\b(?:including|counting|takes? (?:\w+ ){0,2}into account|taking (?:\w+ ){0,2}into account|which includes?|that includes?)\b[^,;]{0,40}$/i;

/** "In 1999 nine died": a sentence that opens with its year tells of that year. */
export const OPENS_WITH_YEAR = /^\W{0,3}in (?:1[6-9]|20)\d\d\b/i;

/** A rate or a habit: no count of one event. */
export const HABITUAL =
  /\b(?:every (?:day|week|month|year)|each (?:day|week|month|year)|a (?:day|week|month|year) on average|per (?:day|week|month|year)|annually|yearly|on average)\b/i;

/** Words for an event of the same kind as the one that a text is about. */
export const OTHER_OCCASION =
  /\b(?:similar|previous|earlier|separate|another|preceded|last|recent|deadliest|worst|biggest|largest|first|second|third|fourth|fifth|latest)(?: such| [a-z]+)? (?:attack|shooting|bombing|blast|explosion|crash|accident|incident|quake|earthquake|flood|floods|flooding|storm|cyclone|hurricane|typhoon|fire|outbreak|massacre|protest|demonstration|rally|strike|raid|clash|landslide|disaster|derailment|stampede|collapse|case|violence|unrest|one)s?\b/i;

/**
 * What a sentence may say of the role of its counts, as bits: each pattern above has a word that it cannot do without,
 * and is tried only where a word of the sentence bears its bit.
 */
export const CUE = {
  /** `ADDED_STRETCH`, `OPENING_STRETCH` */
  stretch: 1,
  /** `MORE_BEFORE`, `MORE_AFTER`, `FURTHER_CASES` */
  more: 1 << 1,
  /** `EARLIER_EVENT` */
  earlier: 1 << 2,
  /** `EARLIER_BEFORE` */
  earlierBefore: 1 << 3,
  /** `OF_MANY_CASES` */
  manyCases: 1 << 4,
  /** `COMPARED` */
  compared: 1 << 5,
  /** `LONG_WAR` */
  longWar: 1 << 6,
  /** `UP_TO_NOW` */
  upToNow: 1 << 7,
  /** `AT_ONE_PLACE` */
  onePlace: 1 << 8,
  /** `GRAVER` */
  graver: 1 << 9,
  /** `DIED_THERE` */
  diedThere: 1 << 10,
  /** `COUNTED_IN` */
  countedIn: 1 << 11,
  /** `HABITUAL` */
  habitual: 1 << 12,
  /** `GROUND_BEFORE` */
  ground: 1 << 13,
  /** `OTHER_OCCASION` */
  occasion: 1 << 14,
  /** `ONE_CAUSE` */
  oneCause: 1 << 15,
  /** `BY_DEGREE` */
  degree: 1 << 16,
  /** `MEASURED_AGAINST` */
  measured: 1 << 17,
  /** `EARLIER_EVENT` as well: what was earlier, or so long ago */
  earlierOf: 1 << 18,
} as const;

/** The words that bear each bit. */
export const CUE_WORDS: readonly (readonly [bit: number, words: RegExp])[] = [
  [CUE.stretch, /(?:hours?|days?)\b/],
  [CUE.more, /\b(?:another|additional|further|more|others?)\b/],
  [CUE.earlier, /\b(?:earlier|before|ago|after|last|every|each|annually|previous|that)\b/],
  [
    CUE.earlierOf,
    /\b(?:years?|months?|weeks?|quarter|season|day|annually|violence|attack|incident|case|disaster|shooting|crash|storm|quake|unrest|riot|protest)\b/,
  ],
  [
    CUE.earlierBefore,
    /\b(?:years?|months?|weeks?|hours|days?|time|comes?|came|occurred|follows?|followed|past|similar|last|excluding)\b/,
  ],
  [CUE.manyCases, /\b(?:have|has|such|past|last|previous|since)\b/],
  [CUE.compared, /\b(?:up|down|compared|against|versus|from)\b/],
  [CUE.longWar, /\b(?:war|conflict|insurgency|uprising|epidemic)s?\b/],
  [CUE.upToNow, /\b(?:already|far|date|now)\b/],
  [CUE.onePlace, /(?:hospital|clinic|infirmary|morgue|mortuary|icu|cent(?:er|re)|college)\b/],
  [
    CUE.graver,
    /\b(?:seriously|critically|severely|gravely|badly|serious|critical|life-threatening|grave|surgery|intensive|minor|slightly|lightly|remain(?:s|ed|ing)?|still|discharged)\b/,
  ],
  [CUE.diedThere, /\b(?:scene|spot|instantly|way|route|hospital|wounds|injuries)\b/],
  [CUE.countedIn, /\b(?:including|counting|takes?|taking|includes?)\b/],
  [CUE.habitual, /\b(?:every|each|average|per|annually|yearly)\b/],
  [
    CUE.ground,
    /\b(?:after|over|following|since|by|to|against|denounc\w+|condemn\w*|mourn\w*|outrage|anger|sympathy|commemorat\w*|anniversary|retaliation|revenge|for)\b/,
  ],
  [
    CUE.occasion,
    /\b(?:similar|previous|earlier|separate|another|preceded|last|recent|deadliest|worst|biggest|largest|first|second|third|fourth|fifth|latest)\b/,
  ],
  [
    CUE.oneCause,
    /(?:firing|gunfire|bullets|action|shooting|stabbings?|arson|drowning|lightning|electrocution|suffocation|hypothermia|trees)\b/,
  ],
  [CUE.measured, /\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest)\b/],
  [
    CUE.degree,
    /\b(?:confirmed|laboratory|probable|completely|totally|fully|partially|partly|entirely|beyond)\b/,
  ],
];

/** For a claim whose sentence is not known: anything may be said. */
export const ANY_CUE = -1;
