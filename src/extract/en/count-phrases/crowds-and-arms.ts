// Crowds, troops and what is fired, told in many ways: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const CROWDS_AND_ARMS: Readonly<Record<string, readonly CountPhrase[]>> = {
  "crowds and arms in other words": phrases(
    ["[Forty] troops crossed between the [two] states during the fighting.", "forces", null],
    ["Some [90] members of the Iron Band took control of a village in the hills.", "forces"],
    ["He led a rebel group of about [1,000] in the uprising.", "forces"],
    ["The garrison will be cut from [60,000] troops to [20,000].", "forces", "forces"],
    ["The army says it has [23,000] men under arms.", "forces"],
    ["The force, [10,000] strong, was sent to the border.", "forces"],
    ["We had [300] protesters invade and occupy our site.", "protesters"],
    ["There were about [1,600] people at the protest.", "protesters"],
    ["Some [400] people were at the rally in Riga.", "protesters"],
    [
      "[Thousands] of workers of the mill entered the second week of protests on Monday.",
      "protesters",
    ],
    ["The United States has [5,000] military personnel in the kingdom.", "forces"],
    ["About [60] police have cordoned off the farm.", "forces"],
    ["[Scores] of masked rebels struck at police posts overnight.", "forces"],
    ["[1,800] dockers stopped work on Monday.", "protesters"],
    ["[850] welders struck work on Monday.", "protesters"],
    ["Norway withdrew [400] soldiers.", "forces"],
    ["[150] reservists have been mobilized.", "forces"],
    [
      "Nearly [200] postgraduate and doctoral students had gathered to protest against fees.",
      "protesters",
    ],
    [
      "[Thousands] of clerks, nurses and staff from the city's finance sector rallied on Friday.",
      "protesters",
    ],
    [
      "The ban spurred about [13,000] people to take to the streets.",
      { measure: "protesters", reality: "actual" },
    ],
    ["[Thousands] of heavily armed troops have paraded through the towns.", "forces"],
    ["[Hundreds] join second protest in Riga over refinery", "protesters"],
    ["A hunger strike launched by [three] clerks went on.", "protesters"],
    ["A group of around [50] police baton-charged protesters.", "forces"],
    [
      "The mission recorded nearly [400] explosions, compared to [860] in the previous period.",
      "attacks",
      "attacks",
    ],
    [
      "About [1,200] rescuers with [115] ambulances, [50] buses and [45] mobile health units responded.",
      "forces",
      null,
      null,
      null,
    ],
    [
      "Police do not give crowd figures for demonstrations, but the chief gave a rough estimate of [35,000 to 50,000].",
      "protesters",
    ],
    ["[Hundreds] protest war in Riga", "protesters"],
    ["The second of those [two] blasts occurred as help came.", "attacks"],
    [
      "The enemy attacked the city with [12] drones, [nine] of which were shot down.",
      "munitions",
      { measure: "munitions", role: "part" },
    ],
    ["Air defences destroyed [61] of [76] drones launched overnight.", "munitions", "munitions"],
    ["Tear gas was fired at a crowd of about [2,000] outside the parliament.", "protesters"],
    [
      "Organisers claimed [100,000] took part; police put the figure at [35,000].",
      "protesters",
      "protesters",
    ],
    [
      "Riot police moved in on some [500] students who had barricaded themselves in the campus.",
      "protesters",
    ],
    ["Strikers numbering [6,000] marched to the ministry.", "protesters"],
    ["An opposition rally drew [15,000] people to the square.", "protesters"],
  ),
};
