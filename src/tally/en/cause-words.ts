// English words by which people are told to have been shot by the police or by other forces of the state.
import type { ResolvedClaim } from "../../model/claim.ts";

const POLICE = String.raw`(?:\p{L}+ )?police(?:men)?(?: officers)?`;
const FORCES = String.raw`(?:\p{L}+ )?(?:security forces?|troops|soldiers|army|military|paramilitar(?:y|ies))['’]?`;
const FIRE = String.raw`(?:firing|fire|gunfire|bullets|shooting)`;

const shotBy = (who: string): RegExp =>
  new RegExp(
    String.raw`\b(?:in|by|from|of|to|under) (?:the )?${who} ${FIRE}\b|\b${FIRE} (?:by|from) (?:the )?${who}|\b(?:shot|shot dead|gunned down|shot and killed) by (?:the )?${who}`,
    "iu",
  );

const BY_POLICE = shotBy(POLICE);
const BY_FORCES = shotBy(FORCES);

/** Where the words are of others: another number, another thought. */
const ELSE =
  /[.;:\d]|\b(?:while|but|including|as|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)\b/iu;

/** The label of the people that the words behind a number tell to have been shot by forces of the state; null else. */
export const shotByState = ({
  quote,
  number,
  sentence,
}: Pick<ResolvedClaim, "quote" | "number" | "sentence">): string | null => {
  const behind = quote.slice(number.end - sentence.start).slice(0, 140);
  const words = behind.slice(0, ELSE.exec(behind)?.index ?? behind.length);
  if (BY_POLICE.test(words)) return "people shot by police";
  return BY_FORCES.test(words) ? "people shot by security forces" : null;
};
