// People told of one by one: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const SINGLE_PEOPLE: Readonly<Record<string, readonly CountPhrase[]>> = {
  "people who died later": phrases(
    ["[Two] bakers were taken to hospital, where they were pronounced dead.", "killed"],
    ["[Three] bakers were shot and later died.", "killed"],
    ["[Two] guests shot, killed in Hull bar", "killed"],
    [
      "[Three] bakers were taken to hospital, where [one] of them died.",
      "injured",
      { measure: "killed", role: "total" },
    ],
  ),
  "one person joined to another": phrases(
    ["[A] nurse and [her young son] were found dead in Hull.", "killed", "killed"],
    ["A falling tree killed [a] girl and [her uncle] on Monday.", "killed", "killed"],
    ["[A] baker and [waiter] were wounded in Hull.", "injured", "injured"],
    ["A falling tree killed [a] girl and [her uncle] was hurt.", "killed", "injured"],
    ["[A] girl was killed and [her uncle] spoke of it.", "killed", null],
    ["[A] baker and [two] waiters were wounded in Hull.", "injured", "injured"],
  ),
  "who did it is not what was done": phrases(
    ["He is suspected of killing [two] guests.", { measure: "killed", reality: "actual" }],
    ["[Two] guests are feared dead.", { measure: "killed", reality: "planned" }],
  ),
  "who killed themselves": phrases(
    ["A baker shot [two] guests dead and then killed [himself].", "killed", "killed"],
    ["She killed [two] guests before turning the gun on [herself].", "killed", "killed"],
    ["A bomber killed [himself] and [10] guests.", null, "killed"],
    ["He tried to kill [himself].", null],
    ["He had talked of killing [himself].", null],
  ),
  "names in capitals": phrases(
    ["COLONEL [IVO MARSH] WAS KILLED BY GUNMEN IN QUITO.", "killed"],
    ["GUERRILLAS MURDERED MAYOR [ADA PRUITT] IN HER HOME.", "killed"],
    ["GUNMEN SHOT JUDGE [IVO MARSH] DEAD.", "killed"],
    ["THE ARMY KILLED [TIME] IN QUITO.", null],
  ),
  "single people": phrases(
    ["[A] man was arrested near the school.", { measure: "detained", value: 1 }],
    ["[A] 10-year-old girl was shot in the leg.", { measure: "injured", value: 1 }],
    ["It left [a] 9-year-old girl and [two] men wounded.", "injured", "injured"],
    ["[A] 13-month-old boy and [20-year-old] man were both shot.", "injured", "injured"],
    ["[A] man was killed and [another] wounded.", "killed", "injured"],
    ["[One] person died.", { measure: "killed", value: 1 }],
    ["[Another] protester died of his wounds.", { measure: "killed", value: 1 }],
    ["He worked as [a] driver and was charged with fraud.", null],
  ),
};
