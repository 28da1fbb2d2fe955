// English words by which a report, a figure or a claim is denied or doubted, as data.
import type { Measure } from "../../../model/measure.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that deny by themselves, where what they deny is a report or that something happened. */
export const DENYING = words(
  "denied denies deny denying disputed disputes dispute refuted refutes rebutted rebuts contested",
);

/** Verbs that deny where a report, a figure or a claim is what they turn away. */
export const TURNING_AWAY = words(
  "dismissed dismisses dismissing rejected rejects rejecting discounted discredited debunked questioned doubted doubts challenged challenges",
);

/** Verbs that give a name to what they speak of: "called the figures fake". */
export const NAMING = words(
  "called calls calling branded brands described describes labelled labeled labels termed terms deemed slammed condemned decried as were was are is",
);

/** What a figure or report that is not believed is called. */
export const DISBELIEVED = words(
  `exaggerated exaggeration exaggerations exaggerating fake fakes false falsehood falsehoods untrue fabricated fabrication
  fabrications inflated overstated baseless unfounded groundless inaccurate incorrect misleading lies lie propaganda
  disinformation misinformation nonsense hoax bogus fictitious invented distorted wrong`,
);

/** Whether a sentence with the word may dispute something: most hold no such word. */
export const mayDispute = (lower: string): boolean =>
  DENYING.has(lower) ||
  TURNING_AWAY.has(lower) ||
  DISBELIEVED.has(lower) ||
  lower === "doubt" ||
  lower === "truth";

/** What may be denied or doubted, besides a number itself. */
export const REPORTS = words(
  `report reports figure figures number numbers toll tolls count counts estimate estimates claim claims account
  accounts rumour rumours rumor rumors footage
  video videos tally data statistics coverage suggestion suggestions`,
);

/** What blames someone: denied, it disputes a count only where the sentence tells of what is counted. */
export const BLAME = words("allegation allegations accusation accusations charge charges");

/** What is denied without any count being meant. */
export const REFUSED = words(
  `involvement responsibility wrongdoing bail bond access entry permission visa visas asylum role request
  requests appeal appeals offer proposal plan treatment service services boarding justice rights right request access
  links link ties guilt parole freedom liberty case lawsuit motion them him her us me`,
);

/** Words that tell what is counted, where a dispute names no number. */
export const MEASURE_OF_WORD: ReadonlyMap<string, Measure> = new Map<string, Measure>(
  (
    [
      [
        "killed",
        "killed died dead deaths death killing killings toll fatalities massacre executed executions bodies",
      ],
      ["injured", "injured wounded injuries hurt wounding"],
      ["casualties", "casualties victims"],
      ["missing", "missing disappeared disappearances"],
      ["detained", "detained arrested arrests detentions detention jailed arresting"],
      ["abducted", "abducted kidnapped abductions kidnappings hostages captured"],
      ["displaced", "displaced displacement homeless"],
      ["refugees", "refugees asylum"],
      ["crossings", "queues fleeing exodus border crossings crossed leaving"],
      ["evacuated", "evacuated evacuation evacuations"],
      ["affected", "stranded outages outage starvation famine"],
      ["infected", "infections infected cases outbreak"],
      ["protesters", "protesters demonstrators turnout attendance crowd crowds marchers"],
      [
        "forces",
        "troops soldiers conscripts mobilised mobilized reinforcements fighters mercenaries",
      ],
      [
        "attacks",
        "attack attacks airstrike airstrikes strike strikes shelling shelled bombing bombings raid raids bombed",
      ],
      ["munitions", "missiles rockets drones shells"],
      ["structures", "destroyed homes houses buildings demolished"],
    ] as const
  ).flatMap(([measure, list]) => list.split(" ").map((word): [string, Measure] => [word, measure])),
);
