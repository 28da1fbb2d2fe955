// Tells who killed or shot themselves.
import { WORD } from "../../clauses.ts";
import { has, lowerAt } from "../frame.ts";
import { isFatal } from "./harming-verbs.ts";
import type { Fate, PersonMention } from "./person-mention.ts";
import {
  afterPreposition,
  isActedUpon,
  isHeld,
  isIntended,
  isOwner,
  type Sight,
  subjectOrAgent,
} from "./subjects.ts";

/** Who "himself" is: no woman, nor anybody whom the sentence tells as shot by another. */
const whoseSelf = (
  { frame, mentions }: Sight,
  at: number,
  nearest: PersonMention | undefined,
): PersonMention | undefined => {
  const sex = lowerAt(frame, at) === "himself" ? "male" : "female";
  const acted = new Set(
    mentions.filter((one) => isActedUpon(frame, one)).map(({ group }) => group),
  );
  const may = (one: PersonMention): boolean =>
    one.end <= at && (one.sex === null || one.sex === sex) && !acted.has(one.group);
  if (nearest !== undefined && may(nearest)) return nearest;
  return mentions.find((one) => may(one) && !isOwner(frame, one) && !afterPreposition(frame, one));
};

/** "killed himself", "turned the gun on herself", "shot two guests and then himself". */
export const tellSelf = (
  sight: Sight,
  at: number,
): { mention: PersonMention; fate: Fate; told: number; agent?: PersonMention } | null => {
  const { frame, mentions } = sight;
  // "killed himself and 10 guests": tolls of a suicide attack are told without who made it
  if (/^(?:and|along)$/.test(lowerAt(frame, at + 1)) && has(frame, at + 2, WORD.number))
    return null;
  const own = mentions.find((one) => one.first === at);
  for (let verb = at - 1; verb >= 0 && verb >= at - 14; verb--) {
    const lemma = frame.verbs[verb]?.verb.lemma;
    const joined =
      verb === at - 1 || /^(?:and|then|before|,|&|fatally)$/.test(lowerAt(frame, at - 1));
    const turned =
      /^turn(?:ed|s|ing)$/.test(lowerAt(frame, verb)) && lowerAt(frame, at - 1) === "on";
    const kills = (lemma === "kill" || lemma === "hang") && joined;
    const shoots = lemma === "shoot" && joined;
    if (!kills && !shoots && !turned) continue;
    if (isIntended(frame, verb) || isHeld(frame, Math.max(0, verb - 3), verb)) return null;
    const agent = whoseSelf(sight, at, subjectOrAgent(sight, verb)[0]);
    const mention = own ?? agent;
    if (mention === undefined) return null;
    const told =
      agent === undefined
        ? mention
        : {
            ...agent,
            first: mention.first,
            last: mention.last,
            end: mention.end,
            group: mention.group,
          };
    const dead = kills || turned || isFatal(frame, verb) || lowerAt(frame, verb + 2) === "killed";
    return {
      mention: told,
      fate: dead ? "dead" : "struck",
      told: verb,
      ...(agent === undefined ? {} : { agent }),
    };
  }
  return null;
};
