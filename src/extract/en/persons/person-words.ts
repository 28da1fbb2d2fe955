// English words for single people with what they say of age, sex and part, and words around names that are no people's.
import type { Description, Sex } from "../../../model/person.ts";
import type { Token } from "../../../model/reading.ts";
import { wordSet, WordTest } from "../word-sets.ts";

const OLDEST = 120;
type Ages = readonly [number, number];

interface PersonWord {
  readonly sex: Sex | null;
  readonly ages: Ages | null;
  readonly part: Description["part"];
}

const WORDS = new Map<string, PersonWord>();
const add = (list: string, of: Partial<PersonWord>): void => {
  for (const word of list.trim().split(/\s+/))
    WORDS.set(word, { sex: null, ages: null, part: null, ...of });
};

// Reports call a youth of 17 a man as well as a boy: the bounds are those of usage, not of law.
const GROWN: Ages = [16, OLDEST];
const YOUNG: Ages = [0, 19];
add("man gentleman businessman", { sex: "male", ages: GROWN });
add("woman lady businesswoman", { sex: "female", ages: GROWN });
add("male", { sex: "male" });
add("female", { sex: "female" });
add("boy", { sex: "male", ages: YOUNG });
add("girl schoolgirl", { sex: "female", ages: YOUNG });
add("child kid juvenile minor youngster", { ages: YOUNG });
add("schoolboy", { sex: "male", ages: YOUNG });
add("baby infant newborn", { ages: [0, 4] });
add("toddler", { ages: [0, 5] });
add("teen teenager adolescent", { ages: [12, 19] });
add("youth", { ages: [8, 30] });
add("adult", { ages: GROWN });
add("father dad husband grandfather grandpa stepfather fiancé widower", {
  sex: "male",
  ages: [13, OLDEST],
});
add("mother mom mum wife grandmother grandma stepmother fiancée widow", {
  sex: "female",
  ages: [13, OLDEST],
});
add(
  "son brother uncle nephew boyfriend grandson stepson half-brother stepbrother ex-boyfriend ex-husband",
  { sex: "male" },
);
add(
  "daughter sister aunt niece girlfriend granddaughter stepdaughter half-sister stepsister ex-girlfriend ex-wife",
  { sex: "female" },
);
add("fiance fiancee", {});
add("officer deputy trooper policeman constable detective sheriff agent marshal cop", {
  part: "officer",
});
add("policeman", { part: "officer", sex: "male" });
add("policewoman", { part: "officer", sex: "female" });
add("sergeant corporal lieutenant patrolman", { part: "officer" });
add("gunman", { part: "attacker" });
add("suspect shooter attacker assailant robber intruder burglar gunwoman", { part: "attacker" });
add(
  `person victim individual resident neighbor neighbour friend bystander passenger driver motorist pedestrian
  cyclist motorcyclist student pupil teacher worker employee customer guest clerk owner guard roommate
  relative cousin sibling partner spouse parent grandchild classmate coworker co-worker colleague subject
  homeowner tenant veteran soldier player athlete musician rapper pastor nurse doctor paramedic firefighter
  inmate prisoner visitor witness patron manager cashier civilian security-guard local tourist
  farmer trucker bartender coach principal lawyer attorney judge photographer reporter journalist rider
  deceased`,
  {},
);
add("waitress barmaid", { sex: "female" });

/** What a singular noun for a person says of them; null for any other word. */
export const personWord = (lower: string): PersonWord | null => {
  const known = WORDS.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 ? (WORDS.get(lower.slice(hyphen + 1)) ?? null) : null;
};

const MEANS_PERSON = new WordTest((lower) => personWord(lower) !== null);

/** The same for a token; null where none stands. */
export const personAt = (token: Token | undefined): PersonWord | null =>
  token !== undefined && MEANS_PERSON.has(token) ? personWord(token.lower) : null;

/** Words of sex before a noun that has none: "a female student". */
export const sexOf = (lower: string): Sex | null =>
  /^(?:he|him|his|himself|male|black-male|mr)$/.test(lower)
    ? "male"
    : /^(?:she|her|herself|female|mrs|ms|miss|pregnant)$/.test(lower)
      ? "female"
      : null;

/** Titles that stand before a name; those of the law make an officer. */
export const TITLES = wordSet(
  "mr mrs ms miss dr officer deputy trooper sgt sergeant cpl corporal lt lieutenant capt captain det detective agent sheriff chief pastor rev reverend judge patrolman coach professor staff airman pvt private spc specialist pfc",
);
export const OFFICER_TITLES = wordSet(
  "officer deputy trooper sgt sergeant cpl lt lieutenant det detective agent sheriff patrolman",
);

/** Capital words that make a run of capitals the name of a place, a body or a day, and no person's. */
export const NO_PERSONS = wordSet(
  `hospital medical center centre county police department sheriff sheriff's avenue ave street st road rd drive dr park
  city school university college side block boulevard blvd lane court highway news tv church apartments apartment office
  memorial community district bureau precinct division township village town state international airport club lounge
  bar restaurant store shop mall plaza hotel motel inn station fire rescue coroner's coroner examiner examiner's
  attorney's general court unit team force hall jail prison association council company corp inc north south east west
  northeast northwest southeast southwest northern southern eastern western central trauma clinic health heights hills
  beach valley lake river island bridge square terrace place way parkway interstate route homicide investigation
  crime stoppers crimestoppers gofundme facebook twitter instagram associated press times post tribune herald gazette
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december christmas eve thanksgiving easter halloween new year's day  view list gallery open courtesy caption full source credit getty images photos story updated posted staff writer
  photo file image video live update breaking related advertisement read more watch story click copyright image
  police officers authorities investigators deputies detectives officials witnesses neighbors paramedics
  medics prosecutors troopers firefighters emergency both two three four five another the this that these those all
  a an according also after when while during before since however meanwhile it they we i he she his her their
  one no if but and or in on at of for from by with as to into near shortly family friends anyone someone`,
);
