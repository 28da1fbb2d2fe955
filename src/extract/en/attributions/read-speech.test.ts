// Holds the reading of who says what to sentences that it reads and sentences that it must not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readText } from "../../../text/sentences.ts";
import { TEXT_LEXICON } from "../text-lexicon.ts";
import { readSpeech } from "./read-speech.ts";

interface Said {
  readonly who: string | null;
  readonly aside: string | null;
  readonly manner: string;
  readonly side: string;
}

const read = (text: string): Said[] => {
  const { sentences, allCapitals, allLower } = readText(text, TEXT_LEXICON);
  return sentences.flatMap((sentence) => {
    const words = (phrase: { first: number; last: number } | null): string | null =>
      phrase &&
      text.slice(sentence.tokens[phrase.first]!.start, sentence.tokens[phrase.last - 1]!.end);
    return readSpeech(sentence, !allCapitals && !allLower).map((speech) => ({
      who: words(speech.speaker),
      aside: words(speech.apposition),
      manner: speech.manner,
      side: speech.side,
    }));
  });
};

/** A sentence, who speaks in it, and where what is said stands. */
const READ: readonly (readonly [string, string, string, string?])[] = [
  ["Police said 12 people were hurt.", "Police", "after"],
  ["Twelve people were hurt, police said.", "police", "before"],
  ["Twelve people were hurt, said police chief Ana Ruiz.", "police chief Ana Ruiz", "before"],
  ["Twelve were hurt, according to the Coast Guard.", "the Coast Guard", "before"],
  ["According to the Coast Guard, 12 were hurt.", "the Coast Guard", "after"],
  ["Ana Ruiz, head of the clinic, said 12 were hurt.", "Ana Ruiz", "after", "head of the clinic"],
  ["Ana Ruiz, 41, a nurse at the clinic, told reporters 12 were hurt.", "Ana Ruiz", "after"],
  ["The mayor, Ana Ruiz, said 12 were hurt.", "mayor", "after", "Ana Ruiz"],
  ["The ministry has confirmed 12 deaths.", "ministry", "after"],
  ["The ministry put the toll at 12.", "ministry", "after"],
  ["Ruritania accused Borduria of firing 12 rockets.", "Ruritania", "after"],
  ["Hospital data showed 12 had died.", "Hospital data", "after"],
  ["“We buried 12 people,” said Ana Ruiz, a priest.", "Ana Ruiz", "before", "a priest"],
  ["“We buried 12 people,” he said.", "he", "before"],
  ["Local officials and witnesses said 12 died.", "Local officials and witnesses", "after"],
  ["A spokesman for the army said 12 died.", "spokesman for the army", "after"],
  ["Twelve died, the Red Crescent said in a statement on Friday.", "Red Crescent", "before"],
  ["Twelve deaths were reported by the province.", "the province", "before"],
  ["Twelve died, the radio said, citing hospital sources.", "hospital sources", "around"],
  ["The radio quoted Ana Ruiz as saying 12 had died.", "Ana Ruiz", "after"],
  ["Ana Ruiz was quoted by the radio as saying 12 had died.", "Ana Ruiz", "after"],
  ["TWELVE PEOPLE DIED, THE POLICE REPORTED TODAY.", "POLICE", "before"],
  ["ACCORDING TO UNOFFICIAL SOURCES, TWELVE PEOPLE DIED.", "UNOFFICIAL SOURCES", "after"],
  ["The Coast Guard on Monday lowered its toll to 12.", "Coast Guard", "after"],
  ["The ministry raised the number of dead to 12.", "ministry", "after"],
  ["Ruritania's interior minister said 12 were held.", "interior minister", "after"],
  ["Twelve wells are dry (WATERWATCH, 5 May 2031).", "WATERWATCH", "before"],
  ["Twelve wells are dry (Government 05/05/2031).", "Government", "before"],
  ["Twelve wells are dry (source: Red Star).", "Red Star", "before"],
  ["Some 12 people marched, by the harbour police's count.", "harbour police's count", "before"],
  ["By the estimate of the mayor, 12 were hurt.", "the mayor", "before"],
  ["The source for this figure is the camp's coordinator.", "the camp's coordinator", "before"],
  ["The inquiry by the university found that 12 had died.", "university", "after"],
  ["The Interior Ministry spoke of 12 dead.", "Interior Ministry", "after"],
  ["She was told by the ferry's captain that 12 were aboard.", "the ferry's captain", "after"],
  ["The harbour authority during the weekend said 12 had died.", "harbour authority", "after"],
  ["The ministry's update of 26 September said 12 had died.", "ministry's update", "after"],
  ["The dockers' union said 12 had died.", "dockers' union", "after"],
  ["Rebels claimed the raid, saying they had killed 12 guards.", "Rebels", "after"],
  ["Centre for Tides, said there were 12 cases.", "Centre for Tides", "after"],
  ["The Flood Board (FB) reports, as of 4 May, 12 deaths.", "Flood Board (FB)", "after"],
  ["Twelve died, an official not authorized to speak publicly said.", "official", "before"],
  ["Twelve wells are dry (Source WATERWATCH).", "WATERWATCH", "before"],
  ["Twelve were declared missing by the port office.", "the port office", "before"],
  ["The office revised its figures with Ruiz saying 12 had died.", "Ruiz", "after"],
  ["The mayor, Ana Ruiz, put the toll at 12.", "mayor", "after", "Ana Ruiz"],
  ["OSTBY, May 5 (Nordpress) -- Harbour police confirmed 12 deaths.", "Harbour police", "after"],
  ["The office in early April said 12 had died.", "office", "after"],
  ["A senior official at first said 12 had died.", "senior official", "after"],
  ["As per the police, 12 were hurt.", "the police", "after"],
  ["Ruritania raised to 12 the number of dead.", "Ruritania", "after"],
  ["The mission identified 12 families in tents.", "mission", "after"],
  ["Ana Ruiz, a nurse who jumped when the ship sank, said 12 swam.", "Ana Ruiz", "after"],
  ["Twelve were hurt, said Sheriff Ana Ruiz of the mass shooting.", "Sheriff Ana Ruiz", "before"],
];

for (const [text, who, side, aside] of READ)
  test(`hears ${who} in “${text}”`, () => {
    const said = read(text).find((speech) => speech.who !== null && speech.who.endsWith(who));
    assert.ok(said, JSON.stringify(read(text)));
    assert.equal(said.side, side);
    if (aside !== undefined) assert.equal(said.aside, aside);
  });

/** Sentences in which nobody speaks, though a word of saying stands in them. */
const SILENT = [
  "Twelve people were reported missing.",
  "He is said to have fled.",
  "Militants claimed responsibility for the attack.",
  "They came to the United States with 12 children.",
  "The accused wore grey.",
  "Twelve suspects were told to leave.",
  "They had nothing to say.",
  "Reports of looting grew.",
  "Firefighters raised the ladder to 12 windows.",
  "Floods cut the road to 12 villages.",
  "The harbour authority (HA) was founded in 1912.",
  "Ana Ruiz (Labour, 45) won 12 seats.",
  "They found 12 shells in the yard.",
  "The alliance of island states, 12 in all, met.",
  "It was seen by 12 of the crew.",
  "The storm claimed 12 lives.",
  "A guard gave himself up and freed 12 hostages.",
  "Courts upheld [TIDE report] 12 sentences.",
  "Police identified 12 victims.",
  "The country declared 12 days of mourning.",
  "A total of 12 cases (Table 3) were open.",
  "As per the plan 12 ships sailed.",
];

for (const text of SILENT)
  test(`hears nobody in “${text}”`, () => {
    assert.deepEqual(read(text), []);
  });

test("a speaker goes on in a participle, without being named again", () => {
  const said = read("Police said 12 were held, adding that two were freed.");
  assert.deepEqual(
    said.map(({ who }) => who),
    ["Police", null],
  );
});
