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
  /\b(?:in|over|during|within|for) the (?:last|past|previous) (?:\d+|two|three|four|five|six|seven|ten|twelve|24|few|several)?[ -]?(?:hours?|days?)\b/i;

/** The same, at the head of a sentence. */
export const OPENING_STRETCH =
  /^\W*(?:in|over|during|within) the (?:last|past|previous) (?:\d+|two|three|four|five|six|seven|ten|twelve|24|few|several)?[ -]?(?:hours?|days?)\b[^.;:]{0,40}$/i;

/** Words by which "12 more" are new, and not only others. */
export const ADDED_WORDS = /\b(?:overnight|since|tally|toll)\b/i;

/** Words that set a count apart from what the text is about. */
export const EARLIER_EVENT =
  /\b(?:(?:a|one|two|three|several) (?:year|month|week)s? (?:earlier|before|ago)|(?:weeks|months|years) (?:after|before|ago|earlier)|last (?:year|month)|in last week['’]s|(?<!the |since |early |late )last week(?!['’]s)|every (?:day|week|month|year)|each year|annually|the previous (?:year|month|week)|in that (?:violence|attack|incident|case|disaster|shooting|crash|year|storm|quake))\b/i;

/** The same, where they stand before the number in its sentence. */
export const EARLIER_BEFORE =
  /\b(?:last (?:year|month)\b|(?<!the |since |early |late |over )last week(?!['’]s)\b|earlier this (?:year|month)\b|(?:hours|days?|weeks|months|years) after (?!(?:being|he|she|they|their|his|her)\b)|(?:comes?|came|occurred|follows?|followed) (?:[a-z]+ ){0,4}(?:after|before|hours|weeks|days|months) |the (?:attack|shooting|blast|crash|protest|accident|quake)s? followed |similar (?:attack|incident|accident|demonstration)|the last (?:such|\w+ (?:attack|crash|accident))|in recent (?:weeks|months|years)\b|(?:a|one|two|three|several) (?:week|month|year)s? ago\b|excluding\b)/i;

/** A line that leads to another story: "RELATED: Two hurt in crash", "1:09 Driver killed on Route 9". */
export const LEADS_ELSEWHERE =
  /^(?:\s*\+ |\W{0,3}(?:(?:related|read more|read also|see also|watch|previous(?:ly)?|more)(?: \w+){0,2} ?:|\d{1,2}:\d\d (?!a\.?m|p\.?m|[ap]m|on\b|in\b|local)))/i;

/** "40 people have been killed in shootings", "have been shot this year": what the report of one case is set against. */
export const OF_MANY_CASES =
  /\b(?:have|has) (?:now |already |also )?(?:been (?:[a-z]+ )?(?:killed|shot|wounded|injured|slain|murdered|stabbed)|died)\b[^.;]{0,60}\b(?:in (?:shootings|stabbings|homicides|murders|crashes)|this (?:year|month|summer|season)|(?:last|past) (?:year|month)|the year)\b|\bsuch (?:shootings|stabbings|cases|incidents|deaths|crashes|killings|homicides)\b|\b(?:in|over|during) (?:the )?(?:past|last|previous) (?:[\w-]+ )?(?:years|decades?)\b/i;

/** Words before a number that the one before is held against. */
export const COMPARED =
  /\b(?:(?:up|down|compared (?:with|to)|as against|against|versus) (?:from )?|from )(?:about |around |some |nearly |almost |just |only |more than |over |the |an? )*\d/i;

/** One cause of several that a toll may have. */
export const ONE_CAUSE =
  /\b(?:in|by|from|due to|because of) (?:the )?(?:(?:police|army|military) (?:firing|gunfire|bullets|action)|stabbings?|arson|drowning|lightning|electrocution|suffocation|hypothermia|falling trees)\b/i;

/** A war told of in passing: what it has cost in all is no news of the day. */
export const LONG_WAR =
  /\b(?:war|conflict|insurgency|civil war|uprising|epidemic)s? (?:has|have) (?:[a-z]+ )?(?:killed|left|claimed|displaced|driven|forced)\b/i;

/** Words that make a sum up to now of what began at an earlier date. */
export const UP_TO_NOW = /\b(?:already|so far|to date|up to now|until now)\b/i;

export const YEAR_NAMED =
  /\b(?:1[6-9]|20)\d\d\b(?! (?:building|house|law|act|treaty|constitution|election|model|deal|accord)s?\b)/g;
export const MONTH_NAMED =
  /\b(?:in|on|early|late|mid|last|until|following the|after the)[ -](Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b/g;
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((name, at) => [name, at + 1]),
);
/** A date after these begins a running count. */
export const SINCE =
  /\b(?:since|from|between|beginning|starting|began)(?: (?:early|late|mid))?[ -]\w{0,9} ?\d{0,2},? ?$/i;
