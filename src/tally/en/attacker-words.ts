// English words by which a toll is told to hold the attackers as well: "31 people, including the three bombers".
import type { ResolvedClaim } from "../../model/claim.ts";

const SMALL = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Those who came to kill; militants and fighters may be one side of a war, whose dead are counted with the others. */
const WHO = String.raw`(?:(?:suspected|alleged|male|female|armed|suicide) )?(bombers?|attackers?|assailants?|gunm[ae]n|shooters?|hijackers?|perpetrators?)\b`;
const MANY = String.raw`(\d{1,2}|${SMALL.join("|")}|both|an?)`;

/** The list of those who are in a toll, as far as it tells of nobody else. */
const LIST =
  /^[^.;:\d]{0,60}?(?<!\bnot)[ ,(–—-](?:including|among them|counting) ([^.;:)–—]{0,120})/iu;
const LIST_ENDS =
  / (?:who|whom|which|when|while|but|after|said|told|were|was|wounded|injured|injuring|wounding|hurt)\b/iu;
const LISTED = new RegExp(String.raw`(?:^|, |\band )(?:(?:the|all) )?(?:${MANY} )?${WHO}`, "iu");
const OF_THEM = new RegExp(
  String.raw`^[^.;:\d]{0,40}?,? ${MANY} of (?:them|whom)(?: were| was)?(?: the)? ${WHO}`,
  "iu",
);

/** Words of another count: what follows them is in that one. */
const OTHERS = /\b(?:wounded|injured|injuring|wounding|hurt|arrested|detained)\b/iu;

const howMany = (number: string | undefined, noun: string): number | null => {
  const several = /(?:men|s)$/iu.test(noun);
  const said = number?.toLowerCase();
  if (said === "both") return 2;
  if (said === undefined || said === "a" || said === "an") return several ? null : 1;
  const count = /^\d/u.test(said) ? Number(said) : SMALL.indexOf(said) + 1;
  return count > 0 ? count : null;
};

/** How many attackers the words behind a toll's number tell to be in it; null where they tell of none, or not how many. */
export const attackersWithin = ({
  quote,
  number,
  sentence,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence">): number | null => {
  const behind = quote.slice(number.end - sentence.start).slice(0, 200);
  const listed = LIST.exec(behind);
  const list = listed?.[1]?.split(LIST_ENDS, 1)[0];
  const found =
    list === undefined || OTHERS.test(listed![0].slice(0, -listed![1]!.length))
      ? OF_THEM.exec(behind)
      : LISTED.exec(list);
  if (found === null || OTHERS.test(behind.slice(0, found.index))) return null;
  return howMany(found[1], found[2]!);
};

/** The group of those whom the attackers killed. */
export const VICTIMS = "victims without the attackers";
