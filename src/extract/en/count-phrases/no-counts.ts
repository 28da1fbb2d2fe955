// Numbers beside telling words that count nothing: English phrases as data, by the class of sentence that they stand for.
import { phrases, type CountPhrase } from "./count-phrase.ts";

export const NO_COUNTS: Readonly<Record<string, readonly CountPhrase[]>> = {
  "numbers beside telling words": phrases(
    ["Ties between the [two] countries soured after the attack on the embassy.", null],
    ["Her body bore [several] injuries.", null],
    ["He suffered [multiple] injuries in the crash.", null],
    ["She won gold in the [50] and 100 metres and was stabbed on Monday.", null],
    ["Australia's [six] states are in debate over a gun law after a massacre.", null],
    ["[None] of the attackers has been caught.", null],
    ["She found that [two] of the suitcases were missing.", null],
    ["Norway withdrew [four] diplomats accused of spying.", null],
    ["[9,446] delegates will be deployed in the provinces for the vote.", null],
    ["[150] volunteers have been mobilized to clean wells.", null],
    ["The wounds of the [2002] riots are open.", null],
    ["She fled the city after the [2009] protests.", null],
    ["They took part in the [2014] protests calling for free elections.", null],
    ["The ban wrecked the lives of over [a thousand] weavers.", null],
    ["[100] temporary evacuation sites were readied.", null],
    ["The hall was designed for [900] people.", null],
    ["The blast killed Ada Marsh ([35]) and Ben Hill ([22]).", null, null],
    ["[31] cholera samples were tested; [1] of them was confirmed.", null, null],
    [
      "With [79 million] doses requested by [14] countries, cholera vaccines are short.",
      null,
      null,
    ],
    ["[Three] UN experts urged the state to end its crackdown.", null],
    ["Someone said [12] people fell on him.", null],
    [
      "[Thousands] of people thronged the banks, waiting for their relatives after the ferry sank.",
      null,
    ],
    ["[Thousands] face eviction", null],
    ["Aid workers handed out [70] tents to the displaced.", null],
    ["[Four] inmates managed to escape from a jail after a blast.", null],
    ["A 60-year-old man was killed and his wife, [58], was hospitalised.", null],
    ["[Fourteen] road sections and [two] bridges are not passable.", null, null],
  ),
};
