// Excerpts of aid workers and reports on protests: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const AID_AND_PROTEST: Readonly<Record<string, readonly CountPhrase[]>> = {
  "excerpts of aid workers": phrases(
    [
      "A total of [3,450] households ([17,250] individuals) have been displaced, with [1,203] houses fully damaged and [450] partially damaged.",
      "displaced",
      "displaced",
      "structures",
      "structures",
    ],
    [
      "The government reports [12] fatalities, [45] injuries and [3] missing.",
      "killed",
      "injured",
      "missing",
    ],
    [
      "At least [80 000] villagers had to leave their homes.",
      { measure: "displaced", value: 80_000 },
    ],
    ["IDPs: [4,500]", "displaced"],
    [
      "The number of people in need increased to [2.1 million].",
      { measure: "affected", value: 2_100_000 },
    ],
    ["[4,300] people have sought refuge in schools.", "displaced"],
    [
      "An estimated [1.3 million] people are in need of aid.",
      { measure: "affected", qualifier: "about" },
    ],
    ["[Eight] people remain unaccounted for.", "missing"],
    ["[One] of the wounded later died.", "killed"],
  ),
};
