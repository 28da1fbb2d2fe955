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
    [
      "Since March, [112,800] suspected cases of cholera were reported, of which [56] were confirmed including [29] associated deaths across [200] districts.",
      "infected",
      { measure: "infected", role: "part" },
      "killed",
      "settlements",
    ],
    [
      "In May [435] cholera cases, with [no] death, were reported as compared to [567] cases, with [no] death, in April.",
      "infected",
      "killed",
      "infected",
      "killed",
    ],
    [
      "The cumulative number of cholera cases reported is [78 784] including [1 159] associated deaths with a case fatality rate of [1.47] % reported in [52] districts.",
      "infected",
      "killed",
      null,
      "settlements",
    ],
    [
      "The number of cholera cases reported in 2023 has surpassed that of 2022, with over [667 000] cases and [4000] deaths.",
      "infected",
      "killed",
    ],
    [
      "Overall, [132] confirmed cholera cases and [six] deaths have been reported from the island.",
      "infected",
      "killed",
    ],
    [
      "[18,100] people ([4,500] families) are displaced in [35] centres in Cabo Aru ([17,800] people) and Bela ([200] people).",
      "displaced",
      "displaced",
      null,
      "displaced",
      "displaced",
    ],
    [
      "There are [314] measles cases. Some 56% ([176]) of the cases are children.",
      "infected",
      "infected",
    ],
    ["[13 million] face hunger as drought worsens", "affected"],
    ["[Millions] of people are on the brink of starvation.", "affected"],
    [
      "[51,000] families or [196,000]persons are staying inside evacuation centres.",
      "displaced",
      "displaced",
    ],
    ["The storm struck on February 21 and [24] and displaced [90] people.", null, "displaced"],
    [
      "Some [90] people were evacuated. The island's total population is about [11,500].",
      "evacuated",
      null,
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
    ["In total, at least [30] countries have reported cholera cases since January.", "settlements"],
    ["[Fourteen] carriages of the express derailed near the city.", "vehicles"],
    [
      "All [21] coaches of the train derailed; [two] of them overturned.",
      "vehicles",
      { measure: "vehicles", role: "part" },
    ],
    [
      "[43,300] houses were damaged, Aru ([38,000] houses) and Bela province ([5,200] houses).",
      "structures",
      "structures",
      "structures",
    ],
    ["A quake has collapsed at least [one] coal mine and many huts.", "structures"],
  ),
};
