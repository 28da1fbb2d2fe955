// The English text of "How we count": plain words, with the limits; lists are filled in from the code.
import type { MethodText } from "./method-text.ts";

export const ENGLISH_METHOD: MethodText = {
  sections: [
    {
      id: "statements",
      title: "We count statements, not people",
      parts: [
        {
          words: [
            "AtLeast reads reports. Wherever a report states a number of people or things that met some fate, it keeps that statement: the words, who said them, of which place and which days, and where in the text they stand.",
            "It has no informants and visits no morgue. What nobody stated is not on these pages, however true it may be.",
          ],
        },
      ],
    },
    {
      id: "bounds",
      title: "A statement is a bound",
      parts: [
        {
          words: [
            "“At least 1,400” says that the count is 1,400 or more, and no more than that. “Up to 50” says 50 or less. “About 20” is a rounded number and allows what rounds to it. “Dozens” is a word: it is kept as a word, and read as 24 to 99 only where a bound is needed.",
            "Two statements contradict each other only where no number fits both. “At least 1,386” and “at least 1,400” fit together: both hold from 1,400 upward.",
          ],
        },
      ],
    },
    {
      id: "origins",
      title: "Origins, not outlets",
      parts: [
        {
          words: [
            "Forty newspapers that quote one monitor are one origin. A number with one origin says so, however often it was printed. A copied article adds a report, never an origin.",
            "Who is drawn in which shape:",
          ],
          list: "originKinds",
        },
      ],
    },
    {
      id: "time",
      title: "Two clocks",
      parts: [
        {
          words: [
            "Every statement has the days that it counts, and the moment at which it became known. The control “as known at” goes back to what could be said then; numbers that came later are shown greyed, or not at all.",
            "A statement dated to a day counts as known at the end of that day. One without any date takes part only in the number of now, and is marked.",
          ],
        },
      ],
    },
    {
      id: "proof",
      title: "What may be concluded",
      parts: [
        {
          words: [
            "Four rules join statements, and no other: a running count does not fall as days pass; a place holds at least the sum of separate places inside it; a part is not larger than its whole; killed and injured make up the casualties. The number on a page is the tightest interval that follows. Its page shows each step.",
          ],
        },
      ],
    },
    {
      id: "conflict",
      title: "When statements contradict",
      parts: [
        {
          words: [
            "Both sides are shown, with their words. Nothing is averaged and no side is dropped. The number printed is one that holds whichever side is right.",
            "Where an origin lowers its own count, that is a correction: the earlier number stays on the page of its moment, and the fall is drawn.",
            "A denial without a figure stands beside the number as a dispute. It cannot be compared with a count, so it changes none.",
          ],
        },
      ],
    },
    {
      id: "measures",
      title: "What is counted",
      parts: [
        {
          words: [
            "The condition decides, not the noun: protesters who were arrested are counted as detained.",
          ],
          list: "measures",
        },
      ],
    },
    {
      id: "methods",
      title: "Other people’s methods",
      parts: [
        {
          words: [
            "The same statements can be counted by rules that others have published. They stand side by side on each situation’s page, by name.",
          ],
          list: "methods",
        },
      ],
    },
    {
      id: "limits",
      title: "What can go wrong",
      parts: [
        {
          words: [
            "The reading is done by rules, and rules misread. Every number leads to its sentence so that a reader can catch that.",
            "A detention is not a detainee: one person may be held twice. A body count is not a death toll. We keep the words that were used.",
            "Reports reach some places and not others. A place without a number is not a place where nothing happened.",
          ],
        },
      ],
    },
  ],
};
