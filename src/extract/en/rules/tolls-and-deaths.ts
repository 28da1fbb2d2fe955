// Reads counts of tolls, of deaths and arrests, and totals of what was told before.
import { fits } from "../counting/fits.ts";
import { lastFound } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { lowerAt } from "../frame.ts";
import { readToll, readTollAfter } from "../toll.ts";

const DISEASE_OFFENCE =
  /^(?:murder|rape|rioting|arson|theft|fraud|violence|abuse|corruption|assault|beer|wine|water|law|court)$/;

export const TOLL_ROSE_TO: CountRule = {
  name: "toll-rose-to",
  reads: [
    ["The death toll from the mudslide rose to [31] on Friday.", "killed"],
    ["The number of wounded stands at [40], the clinic said.", "injured"],
    ["The toll has climbed from [9] to 14.", "killed"],
    ["A paper put at [seven] the death toll of the fire.", "killed"],
  ],
  leaves: ["The toll for the tunnel rose to [9] euros."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (phrase.noun && phrase.noun.kind === "other") return null;
    // "casualties rose to 14 dead"
    if (phrase.head < 0 && frame.states[phrase.last]) return null;
    const toll = readTollAfter(frame, phrase) ?? readToll(frame, phrase);
    if (!toll || !toll.stated) return null;
    // "the total cases rose to 900": of a disease or of a court
    if (toll.measure === "infected" && !topics.disease && lowerAt(frame, toll.at) === "total")
      return null;
    if (phrase.noun === null && phrase.head >= 0) return null;
    if (phrase.noun && phrase.noun.kind !== "outcome" && !fits(phrase, toll.measure)) return null;
    return finding("toll-rose-to", toll.measure, { told: toll.at, planned: toll.planned });
  },
};

export const COUNT_DEATHS: CountRule = {
  name: "count-deaths",
  reads: [
    ["The ministry recorded [27] deaths in the north.", "killed"],
    ["There were [530] arrests in the port.", "detained"],
    ["Divers brought up [six] bodies.", "killed"],
  ],
  leaves: ["The court heard [three] cases of fraud."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    // "no loss of life"
    if (
      /^(?:loss|losses)$/.test(lowerAt(frame, phrase.head)) &&
      lowerAt(frame, phrase.last) === "of" &&
      /^(?:life|lives)$/.test(lowerAt(frame, phrase.last + 1))
    )
      return phrase.number.none ? finding("count-deaths", "killed", { told: phrase.head }) : null;
    // "no reports of casualties"
    const of = phrase.number.none && lowerAt(frame, phrase.last) === "of" ? phrase.last + 1 : -1;
    const reported = of > 0 ? frame.nouns[of] : null;
    if (
      reported?.kind === "outcome" &&
      reported.measure &&
      reported.measure !== "infected" &&
      /^(?:reports?|word|signs?|records?|evidence|indications?|instances?)$/.test(
        lowerAt(frame, phrase.head),
      )
    )
      return finding("count-deaths", reported.measure, { told: of });
    // "no survivors"
    if (phrase.number.none && phrase.noun?.measure === "rescued" && phrase.noun.kind === "status")
      return finding("count-deaths", "rescued", { told: phrase.head });
    if (phrase.noun?.kind !== "outcome" || !phrase.noun.measure) return null;
    const head = lowerAt(frame, phrase.head);
    if (/^cases?$/.test(head)) {
      const of = lowerAt(frame, phrase.last) === "of" ? lowerAt(frame, phrase.last + 1) : "";
      if (DISEASE_OFFENCE.test(of)) return null;
      if (!topics.disease) return null;
    }
    if (phrase.number.indefinite && !/^(?:death|killing|arrest|murder)$/.test(head)) return null;
    if (
      /^(?:body|bodies)$/.test(head) &&
      /^(?:governing|public|international|regulatory)$/.test(lowerAt(frame, phrase.head - 1))
    )
      return null;
    // "his body bore several injuries", "suffered three wounds": of one person
    if (
      phrase.noun.measure === "injured" &&
      /^(?:b(?:ore|ear|ears|earing)|suffer(?:s|ed|ing)?|sustain(?:s|ed|ing)?)$/.test(
        lowerAt(frame, phrase.first - 1),
      )
    )
      return null;
    return finding("count-deaths", phrase.noun.measure, { told: phrase.head });
  },
};

export const TOTAL_TO_COUNT: CountRule = {
  name: "total-to-count",
  reads: [["Two more people died, bringing the total to [50].", "killed"]],
  leaves: ["Sales grew, bringing the total to [50]."],
  read: ({ frame, phrases, findings, before }, at) => {
    const toll = readToll(frame, phrases[at]!);
    if (!toll || toll.stated) return null;
    const found = lastFound(findings, at) ?? before;
    return found
      ? finding("total-to-count", found.measure, {
          stated: false,
          told: toll.at,
          planned: toll.planned,
        })
      : null;
  },
};
