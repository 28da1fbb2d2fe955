// English words that say when, as data: days, months, units, parts of the day, feasts.
import { wordSet, WordMap } from "../word-sets.ts";

const numbered = (list: string): WordMap<number> => {
  const map = new Map<string, number>();
  for (const [index, group] of list
    .trim()
    .split(/\s*\|\s*/)
    .entries())
    for (const word of group.split(/\s+/)) map.set(word, index + 1);
  return new WordMap(map);
};

/** 1 is Monday. */
export const WEEKDAYS = numbered(
  "monday mondays mon | tuesday tuesdays tue tues | wednesday wednesdays wed | thursday thursdays thu thur thurs | friday fridays fri | saturday saturdays | sunday sundays",
);

/** Names with "mid-" and the like tied to them stand beside the bare ones. */
const withParts = (list: string): string =>
  list.replace(/[a-z]+/g, (name) => `${name} early-${name} mid-${name} late-${name}`);

export const MONTHS = numbered(
  withParts(
    "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep | october oct | november nov | december dec",
  ),
);

/** Month names that are other words as well: they need a day, a year or a word such as `in` beside them. */
export const DOUBTFUL_MONTHS = wordSet("march may mar jun jan august");

export const UNITS = new WordMap<"hour" | "day" | "week" | "month" | "year">([
  ["hour", "hour"],
  ["hours", "hour"],
  ["hrs", "hour"],
  ["h", "hour"],
  ["day", "day"],
  ["days", "day"],
  ["night", "day"],
  ["nights", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["fortnight", "week"],
  ["month", "month"],
  ["months", "month"],
  ["year", "year"],
  ["years", "year"],
]);

export const DAYS_OF_UNIT = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 } as const;

/** Minutes from midnight at the end of a part of the day. */
export const PARTS_OF_DAY = new WordMap<number>([
  ["dawn", 7 * 60],
  ["morning", 12 * 60],
  ["midday", 12 * 60],
  ["noon", 12 * 60],
  ["afternoon", 18 * 60],
  ["evening", 22 * 60],
  ["night", 24 * 60 - 1],
  ["midnight", 24 * 60 - 1],
]);

/** Small numbers that count units of time; the last few are what such words commonly stand for. */
export const SMALL_NUMBERS = new WordMap<number>([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["twenty", 20],
  ["thirty", 30],
  ["twenty-four", 24],
  ["forty-eight", 48],
  ["couple", 2],
  ["few", 3],
  ["several", 4],
]);

/** "for a third straight night": the days that have gone by since the first. */
export const ORDINALS = new WordMap<number>(
  "first second third fourth fifth sixth seventh eighth ninth tenth"
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
);

export const RUNNING_ON = wordSet("straight consecutive successive");

/** Days of feasts that fall on one date, by their words: month, day. */
export const FEASTS: readonly (readonly [string, number, number])[] = [
  ["new year 's eve", 12, 31],
  ["new year 's day", 1, 1],
  ["christmas eve", 12, 24],
  ["christmas day", 12, 25],
  ["boxing day", 12, 26],
  ["may day", 5, 1],
  ["valentine 's day", 2, 14],
  ["bastille day", 7, 14],
];

export const FEAST_OPENERS = wordSet("new christmas boxing may valentine bastille");

/** Words that may stand between `since` or `by` and the time that it opens. */
export const SOFTENERS = wordSet(
  "early late mid the last about around at least only just on in noon",
);

export const EDGE_WORDS = wordSet("early late mid earlier later");

/** Words after which a bare year is a year, and a doubtful month a month. */
export const OPENERS = wordSet(
  "in since of from during until till by late early mid last this next before after between and to through for",
);

/** Before a weekday's name, they make it a feast or a name. */
export const NOT_BEFORE_WEEKDAY = wordSet("good black bloody cyber super ash palm easter");

/** After a weekday's name, they make it the name of a paper or a show. */
export const NOT_AFTER_WEEKDAY = wordSet(
  "times telegraph mail mirror herald express tribune star world",
);

/** Verbs and adjectives that look ahead: a weekday after them is the coming one. */
export const AHEAD =
  wordSet(`will 'll would scheduled due expected planned plans set shall expects expect plan hopes hope intends
  aims tomorrow ready upcoming`);

/** A count of what comes round says nothing of any one day. */
export const RECURRING = wordSet("every each annually yearly daily weekly monthly");

export const TIME_ZONES = new WordMap<"UTC" | number>([
  ["gmt", "UTC"],
  ["utc", "UTC"],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["est", -300],
  ["edt", -240],
  ["et", -300],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["pst", -480],
  ["pdt", -420],
  ["pt", -480],
]);

/** Verbs by which a running count grows: a time beside them is that of the count, not of what it counts. */
export const COUNTING = wordSet(
  "rose rises rising risen climbed climbing reached reaching stood stands touched passed exceeded jumped grew raised revised",
);

/** What people do when they speak, besides saying: a day beside it is that of the telling. */
export const SPEAKING = wordSet(
  `replied replying answered answering asked addressed addressing spoke speaking met visited visiting urged urging vowed
  pledged condemned praised thanked apologised apologized tweeted posted briefed interviewed appealed`,
);

/** What a day may be the date of, instead of what it tells. */
export const TELLINGS = wordSet(
  "update updated report reported statement bulletin survey published posted",
);

/** What goes on once it is launched. */
export const UNDERTAKINGS = wordSet(
  "war offensive invasion operation campaign crackdown assault siege",
);

/** What a war, a protest or an outbreak does when it begins: "since the war began" is since that day. */
export const BEGINNINGS = wordSet(
  "began begin begun start started starts invaded invasion erupted outbreak onset sparked triggered beginning commenced flared unleashed",
);

/** What strikes at once: counts of it are of its day. */
export const STRIKING = wordSet(
  `earthquake quake quakes tremor temblor aftershock blast blasts explosion explosions exploded explode bomb bombs
  bombing bombings bomber detonated crash crashed crashes collision collided derailment derailed shooting
  shootings gunman gunmen shooter stabbing stabbed attack attacks attacked attacker attackers ambush ambushed
  raid stormed avalanche collapse collapsed stampede tsunami sank sinking capsized shipwreck lightning tornado
  assassination struck rammed plunged massacre hostage crush airstrike fire blaze landslide mudslide`,
);

/** What is said of an event: the time beside such a verb is the event's own. */
export const HAPPENING = wordSet(
  `struck hit erupted broke exploded crashed collapsed sank capsized occurred happened began started killed
  killing died attacked stormed opened ambushed detonated derailed collided ripped tore rocked shook triggered
  swept burst overran invaded launched shot gunned stabbed plunged fell caught place clashed rammed overturned
  drowned flooded battered landed made`,
);

/** What goes on for days or longer: counts of it grow, and cover it from its beginning. */
export const GOING_ON = wordSet(
  `flood floods flooding flooded riot riots rioting violence unrest clashes fighting war conflict offensive
  siege outbreak epidemic pandemic virus cholera ebola measles crisis protests protesters demonstrations
  demonstrators strike strikes campaign crackdown drought famine hurricane typhoon cyclone monsoon rains storms
  wildfires bushfires wildfire insurgency uprising rebellion operation occupation standoff migrants
  refugees displaced displacement invasion mobilisation mobilization curfew heatwave exodus`,
);

/** Words that set an event beside others: what stands in their sentence is often told for context. */
export const COMPARING = wordSet(
  `similar similarly previous previously worst deadliest biggest largest bloodiest latest past history historic
  decade decades series string spate comes came follows followed ago anniversary compared earlier record
  recall recalled recent including mourning precedes preceded claimed`,
);
