// Need, flight and things destroyed, told in many ways: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const NEED_AND_FLIGHT: Readonly<Record<string, readonly CountPhrase[]>> = {
  "need and flight in other words": phrases(
    ["Gales left [thousands] of households in Aru and Bela without power.", "affected"],
    ["[Hundreds] of families in Aru were advised to leave their homes.", "evacuated"],
    ["Residents of around [500] homes were told to evacuate.", "evacuated"],
    ["Around [250] homes were evacuated near the river.", "evacuated"],
    ["People in shelters*: [15 155]", "displaced"],
    [
      "Officials reported that [152] persons with disabilities in the south required emergency food aid.",
      "affected",
    ],
    [
      "Refugees and migrants fled to the border. Refugees say [many thousands] more are waiting to cross.",
      "refugees",
    ],
    ["[12,744] people have taken shelter across [25] centres.", "displaced", null],
    [
      "In all [123] cholera cases were reported, including Katwa ([78]), Buto ([10]) and Beni ([9]).",
      "infected",
      "infected",
      "infected",
      "infected",
    ],
    [
      "[18,000] people are displaced in [35] centres in Aru ([17,800] people) and Bela ([200] people).",
      "displaced",
      null,
      "displaced",
      "displaced",
    ],
    [
      "An estimated [12,000] HH will need to be resettled.",
      { measure: "displaced", reality: "planned" },
    ],
    ["All of the city's [5,000] residents needed to heed an evacuation order.", "evacuated"],
    [
      "[Two] health workers were among the newly confirmed cases of measles.",
      { measure: "infected", role: "part" },
    ],
  ),
  "things and places in other words": phrases(
    ["The number of properties reported to have been flooded stands at [1,260].", "structures"],
    ["The number of houses destroyed has risen to [310].", "structures"],
    [
      "Police said [52] homes in Aru had been flooded and [14] in East Bela.",
      "structures",
      "structures",
    ],
    [
      "A total of [43,300] houses were damaged (Aru ([38,000] houses) and Bela ([5,300] houses)).",
      "structures",
      "structures",
      "structures",
    ],
    [
      "[26,200] partially destroyed and [17,100] houses were totally destroyed.",
      "structures",
      "structures",
    ],
    ["The army hit a depot and homes, including [8] private houses.", "structures"],
    ["Cases of cholera were reported from [18] health zones.", "settlements"],
  ),
};
