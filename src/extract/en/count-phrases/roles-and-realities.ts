// What a count is a part of, adds to, is held against or only may be: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const ROLES_AND_REALITIES: Readonly<Record<string, readonly CountPhrase[]>> = {
  "what is ruled out": phrases(
    ["Palace: no plan to call up [a million]", { measure: "forces", reality: "denied" }],
    [
      "The ministry said it had no plans to call up [40,000] reservists.",
      { measure: "forces", reality: "denied" },
    ],
    [
      "The council has no intention of evacuating [5,000] residents.",
      { measure: "evacuated", reality: "denied" },
    ],
    [
      "The army is not planning to deploy [2,000] soldiers.",
      { measure: "forces", reality: "denied" },
    ],
    [
      "The premier denied plans to call up [1 million] men.",
      { measure: "forces", reality: "denied" },
    ],
    [
      "There is no evidence that [40] people were killed, the army said.",
      { measure: "killed", reality: "denied" },
    ],
    [
      "There were no plans last year, and [200] soldiers were killed.",
      { measure: "killed", reality: "actual" },
    ],
    [
      "The army is not going to forget the [40] soldiers who were killed.",
      { measure: "killed", reality: "actual" },
    ],
    [
      "Officials had no evidence of a gas leak that killed [9] people.",
      { measure: "killed", reality: "actual" },
    ],
    [
      "The minister denied it, but [30] people were arrested.",
      { measure: "detained", reality: "actual" },
    ],
    [
      "Police ruled out terrorism after [12] people were killed.",
      { measure: "killed", reality: "actual" },
    ],
  ),
  "figures that are revised": phrases(
    [
      "The clinic lowered its count of people detained in Bela to [61], from [74].",
      "detained",
      { measure: "detained", reality: "denied" },
    ],
    [
      "The prefect revised the death toll down to [17] from [23].",
      "killed",
      { measure: "killed", reality: "denied" },
    ],
    [
      "The toll rose from [17] to [23].",
      { measure: "killed", reality: "actual" },
      { measure: "killed", reality: "actual" },
    ],
    [
      "It counted [212] people detained. Later it raised its figure for Bela to [236].",
      "detained",
      "detained",
    ],
    [
      "It counted [212] people detained. It raised its price for tin to [236] euros.",
      "detained",
      null,
    ],
  ),
  "numbers held against others": phrases(
    [
      "On Monday [812] people arrived in Malta, up from [640] a week earlier.",
      { measure: "crossings", role: "total" },
      { measure: "crossings", role: "background" },
    ],
    ["A week earlier [640] people arrived in Malta.", { measure: "crossings", role: "background" }],
  ),
  "parts of a count": phrases(
    ["[Forty] people died, including [19] women.", "killed", { measure: "killed", role: "part" }],
    [
      "Police held [90] people on Monday. That group included [14] singers.",
      "detained",
      { measure: "detained", role: "part" },
    ],
    ["Police held [90] people on Monday. The hall included [14] shops.", "detained", null],
    [
      "The riots left [320] people dead. At least [41] were killed in police firing.",
      "killed",
      { measure: "killed", role: "part" },
    ],
    ["[Forty] people died, [12] of them children.", "killed", { measure: "killed", role: "part" }],
    [
      "The fire hurt [9] people, of whom [two] are in a critical condition.",
      "injured",
      { measure: "injured", role: "part" },
    ],
    ["[Several] students were among those arrested.", { measure: "detained", role: "part" }],
  ),
  additions: phrases(
    ["Another [12] people were killed in the last 24 hours.", { measure: "killed", role: "new" }],
    ["[Two] more people died, bringing the total to [50].", "killed", "killed"],
    ["Guns fired [90] shells over the past two days.", { measure: "munitions", role: "new" }],
  ),
  background: phrases(
    ["A storm killed [80] people there in 2011.", { measure: "killed", role: "background" }],
    ["Last year, [44] people drowned in floods there.", { measure: "killed", role: "background" }],
  ),
  "plans and fears": phrases(
    [
      "Up to [40] people are feared dead.",
      { measure: "killed", qualifier: "at_most", reality: "planned" },
    ],
    [
      "The minister said [300,000] reservists will be called up.",
      { measure: "forces", reality: "planned" },
    ],
    ["The dam could displace [2 million] people.", { measure: "displaced", reality: "planned" }],
    ["[Nine] people are missing and feared dead.", "missing"],
    [
      "If the wall gives way, [600] people may be killed.",
      { measure: "killed", reality: "planned" },
    ],
    [
      "He said [5,000] troops from the north would first be sent.",
      { measure: "forces", reality: "planned" },
    ],
    [
      "He said [5,000] troops from the north stood by and would stay.",
      { measure: "forces", reality: "actual" },
    ],
    [
      "The king ordered the mobilisation of [5,000] troops.",
      { measure: "forces", reality: "planned" },
    ],
  ),
  "one day beside a long stretch": phrases(
    [
      "[Two] bakers were shot on Monday. More than [300] people have been shot in Hull this year.",
      { measure: "injured", role: "total" },
      { measure: "injured", role: "background" },
    ],
    ["The frost has killed [40] people this year.", { measure: "killed", role: "total" }],
    [
      "The raid came hours before [five] nurses were killed in Hull.",
      { measure: "killed", role: "background" },
    ],
  ),
};
