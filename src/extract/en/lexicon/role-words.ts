// English words that tell a count's role: groups within groups, stretches in which counts are added, earlier events.
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Groups that are mostly a part of the people counted before them. */
export const NARROW_GROUP = set(`
  children child women woman men man civilians civilian soldiers soldier police policemen policeman
  officers officer students student journalists journalist foreigners foreigner tourists nationals girls
  girl boys boy minors teachers workers firefighters babies infants passengers crew troops guards
  teenagers attackers gunmen militants`);

/** Words for everyone counted. */
export const GENERAL_GROUP = set(`
  people persons others lives dead victims casualties fatalities deaths bodies injured wounded toll`);

/** "in the last 24 hours", "over the past two days". */
export const ADDED_STRETCH =
  /\b(?:in|over|during|within|for) the (?:last|past|previous) (?:\d+|two|three|four|five|six|seven|ten|twelve|24|few|several)?[ -]?(?:hours?|days?)\b/i;

/** Words that set a count apart from what the text is about. */
export const EARLIER_EVENT =
  /\b(?:(?:a|one|two|three|several) (?:year|month|week)s? (?:earlier|before|ago)|(?:weeks|months|years) (?:after|before|ago|earlier)|last (?:year|month)(?:'s|’s)?|(?<!the |since |early |late )last week(?:'s|’s)?|every year|each year|annually|the previous (?:year|month|week))\b/i;
