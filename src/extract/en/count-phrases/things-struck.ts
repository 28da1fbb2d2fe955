// Houses, vehicles and places struck, told in many ways: English phrases as data, by the class of sentence that they stand for.
import { partOf, planOf, phrases, type CountPhrase } from "./count-phrase.ts";

export const THINGS_STRUCK: Readonly<Record<string, readonly CountPhrase[]>> = {
  "things and places in other words": phrases(
    ["The number of properties reported to have been flooded stands at [1,090].", "structures"],
    ["The number of houses destroyed has risen to [260].", "structures"],
    [
      "Police said [45] homes in Aru had been flooded and [12] in East Bela.",
      "structures",
      "structures",
    ],
    [
      "A total of [37,600] houses were damaged (Aru ([33,000] houses) and Bela ([4,600] houses)).",
      "structures",
      "structures",
      "structures",
    ],
    [
      "[22,700] partially destroyed and [14,800] houses were totally destroyed.",
      "structures",
      "structures",
    ],
    ["The army hit a depot and homes, including [8] private houses.", "structures"],
    ["Cases of cholera were reported from [15] health zones.", "settlements"],
    ["In total, at least [20] countries have reported cholera cases since January.", "settlements"],
    ["[Fourteen] carriages of the express derailed near the city.", "vehicles"],
    [
      "All [18] coaches of the train derailed; [two] of them overturned.",
      "vehicles",
      partOf("vehicles"),
    ],
    [
      "[37,600] houses were damaged, Aru ([33,000] houses) and Bela province ([4,500] houses).",
      "structures",
      "structures",
      "structures",
    ],
    ["A quake has collapsed at least [one] stone bridge and many huts.", "structures"],
    ["More than [60] tents were destroyed by fire.", "structures"],
    [
      "As a result of the attack [four] private houses and [two] cars were damaged.",
      "structures",
      "vehicles",
    ],
    ["[23] settlements were left without power.", "settlements"],
    [
      "There are [1,000] totally damaged and [5,800] partially damaged houses.",
      "structures",
      "structures",
    ],
    ["[Two] buildings were (completely) destroyed.", "structures"],
    ["The strikes hit [three] vehicles on a road.", "vehicles"],
    [
      "The blaze destroyed [84] homes and threatened [1,200] more.",
      "structures",
      planOf("structures"),
    ],
    ["The landslide swept away [24] houses and blocked [two] roads.", "structures", "structures"],
    [
      "The quake toppled [dozens] of houses and cut power to [20] villages.",
      "structures",
      "settlements",
    ],
    [
      "Militants attacked [two] villages and burned [50] houses, leaving at least [30] villagers dead.",
      "settlements",
      "structures",
      "killed",
    ],
    [
      "A curfew was imposed on [five] districts after [20] people died in riots.",
      "settlements",
      "killed",
    ],
    [
      "Rain flooded more than [22,000] houses in the delta, as well as at least [60] schools.",
      "structures",
      "structures",
    ],
    [
      "Gunmen on motorcycles raided [four] villages, torching homes and abducting [19] women.",
      "settlements",
      "abducted",
    ],
    ["The ministry put the number of damaged homes at [4,800].", "structures"],
    ["[Eighty] percent of the town's [10,000] buildings are in ruins.", null, "structures"],
    ["Houses damaged: [1,000] (of which [200] destroyed)", "structures", "structures"],
    ["[Ninety] percent of the [3,000] homes on the island were flattened.", null, "structures"],
    ["A state of emergency is in force in [six] regions.", "settlements"],
    [
      "Rebels claimed to have destroyed [two] tanks and killed [40] troops; the army admitted [six] dead.",
      "vehicles",
      "killed",
      "killed",
    ],
    [
      "The virus has spread to [nine] provinces, with [1,260] infections.",
      "settlements",
      "infected",
    ],
    ["Landslides cut off [20] villages and isolated [4,000] people.", "settlements", "affected"],
  ),
};
