// Holds whose word a count is taken to be, from the words of a text to the chain of attribution.
import assert from "node:assert/strict";
import { test } from "node:test";
import { attribution } from "../src/extract/en/attribution.ts";
import { draftClaims, readDraft, type Draft } from "./draft-claims.ts";

interface Case {
  readonly reads: string;
  readonly text: string;
  readonly counts: readonly (Draft & { readonly source: string | null })[];
}

const CASES: readonly Case[] = [
  {
    reads: "a pronoun as the person whom the sentence before opens with, though nobody spoke there",
    text: "Regional governor Ana Ruiz condemned the raid on the depot. She said 17 people had died.",
    counts: [{ number: "17", source: "Regional governor Ana Ruiz" }],
  },
  {
    reads: "a pronoun as a person, not as the company that spoke last",
    text: "The gate was open, fire chief Ana Ruiz said. Railex said the driver had been warned. “We had 17 dead,” she told reporters.",
    counts: [{ number: "17", source: "fire chief Ana Ruiz" }],
  },
  {
    reads: "whom a station cites, and not the station",
    text: "Channel Nord, citing a doctor at the port clinic, reported that 17 people had died.",
    counts: [{ number: "17", source: "doctor at the port clinic" }],
  },
  {
    reads: "the army as the army, and not as an agency that spoke before",
    text: "The U.N. refugee agency said roads were cut. The army said it had killed 17 rebels.",
    counts: [{ number: "17", source: "army" }],
  },
  {
    reads: "who announced it, though only a later sentence of the paragraph says so",
    text: "Shells hit the port on Monday. Some 17 people died. The fire is out. This was announced on Tuesday by port mayor Ana Ruiz, Nordpress reports.",
    counts: [{ number: "17", source: "port mayor Ana Ruiz" }],
  },
  {
    reads: "an official, and not the paper that hands on what the official said",
    text: "Some 17 people died in the port, a senior official said on Sunday, the Daily Tide reported.",
    counts: [{ number: "17", source: "senior official" }],
  },
  {
    reads: "who is set off in the headline of a text",
    text: "Blast in port kills 17 - police\n\nA blast shook the port on Monday.",
    counts: [{ number: "17", source: "police" }],
  },
  {
    reads: "the agency as the council that spoke before",
    text: "Roads are open again, the National Flood Council (NFC) said. In its latest bulletin, the agency said 17 people had died.",
    counts: [{ number: "17", source: "National Flood Council (NFC)" }],
  },
  {
    reads: "she as the woman who spoke, and not as the man who spoke after her",
    text: "The alarm was late, dock nurse Susan Ruiz said. Roads are open, army captain Mark Berg said. She counted at least 17 dead, she said.",
    counts: [{ number: "17", source: "dock nurse Susan Ruiz" }],
  },
  {
    reads: "nobody in who announced what a count only is told since",
    text: "At least 17 people have died since President Ana Ruiz announced a run for office.",
    counts: [{ number: "17", source: null }],
  },
  {
    reads: "who is outside a clause about another who speaks",
    text: "Prosecutors said Ivo Bran, a clerk who said he was drunk, shot 17 people.",
    counts: [{ number: "17", source: "Prosecutors" }],
  },
  {
    reads: "the party in brackets behind a count",
    text: "In the delta 1,700 people have lost their homes (WATERWATCH, 5 May 2031).",
    counts: [{ number: "1,700", measure: "displaced", source: "WATERWATCH" }],
  },
  {
    reads: "the document's own voice where nobody is named",
    text: "A ferry sank off Port Ruin on Monday, killing 17 people.",
    counts: [{ number: "17", source: null }],
  },
  {
    reads: "who is named behind what is said",
    text: "A ferry sank off Port Ruin on Monday, killing 17 people, the coast guard said.",
    counts: [{ number: "17", source: "coast guard" }],
  },
  {
    reads: "a surname as the fullest name in the text",
    text: "Mayor Ana Ruiz visited the port on Monday. At least 17 people died, Ruiz said.",
    counts: [{ number: "17", source: "Mayor Ana Ruiz" }],
  },
  {
    reads: "a pronoun as the one who spoke before",
    text: "“The ferry sank at dawn,” said Mayor Ana Ruiz. She said 17 people had died.",
    counts: [{ number: "17", source: "Mayor Ana Ruiz" }],
  },
  {
    reads: "a body without a name as the one named next",
    text: "At least 340 people were detained on Tuesday, a rights group said. The figure may grow, the rights group Wardwatch said on Telegram, adding that 12 of them were minors.",
    counts: [
      { number: "340", measure: "detained", source: "rights group Wardwatch" },
      { number: "12", measure: "detained", role: "part", source: "rights group Wardwatch" },
    ],
  },
  {
    reads: "a kind of body as the one named before",
    text: "Some 340 people were detained, Ward-Watch said. The monitor counted 120 arrests in Port Ruin. According to the organisation, 15 were freed.",
    counts: [
      { number: "340", measure: "detained", source: "Ward-Watch" },
      { number: "120", measure: "detained", source: "Ward-Watch" },
      { number: "15", measure: "released", source: "Ward-Watch" },
    ],
  },
  {
    reads: "the speaker of a quote",
    text: "“We pulled 17 bodies from the water in the first hour of the search,” said Ana Ruiz, a fisherman.",
    counts: [{ number: "17", source: "Ana Ruiz, a fisherman" }],
  },
  {
    reads: "the subject of a verb that accuses",
    text: "Ruritania accused Borduria of firing 12 rockets at the port.",
    counts: [{ number: "12", measure: "munitions", source: "Ruritania" }],
  },
  {
    reads: "the origin and not who hands it on",
    text: "The mayor of Port Ruin said 17 people had died, Ruin Radio reported.",
    counts: [{ number: "17", source: "mayor of Port Ruin" }],
  },
  {
    reads: "each of two speakers in one sentence",
    text: "Police said 17 people had died, while the hospital director said 21 bodies had been brought in.",
    counts: [
      { number: "17", source: "Police" },
      { number: "21", source: "hospital director" },
    ],
  },
  {
    reads: "those behind the figures",
    text: "According to data from the Health Ministry, 17 people have died.",
    counts: [{ number: "17", source: "Health Ministry" }],
  },
  {
    reads: "capitals",
    text: "LIMA, 8 SEP 89 (XYZ) -- ACCORDING TO UNOFFICIAL SOURCES, FOUR PEOPLE WERE INJURED BY THE EXPLOSION NEAR THE STATION.",
    counts: [{ number: "FOUR", measure: "injured", source: "UNOFFICIAL SOURCES" }],
  },
];

for (const { reads, text, counts } of CASES)
  test(`reads ${reads}`, () => {
    const read = readDraft(text);
    const claims = attribution.refine(draftClaims(read, counts), read);
    assert.deepEqual(
      claims.map(({ attribution: chain }) => chain[0]?.name ?? null),
      counts.map(({ source }) => source),
    );
  });

test("a chain keeps every link, the origin first", () => {
  const text = "Wardwatch said on Telegram that 340 people had been detained, Ruin Radio reported.";
  const read = readDraft(text);
  const [claim] = attribution.refine(
    draftClaims(read, [{ number: "340", measure: "detained" }]),
    read,
  );
  assert.deepEqual(
    claim!.attribution.map(({ name, manner }) => [name, manner]),
    [
      ["Wardwatch", "said"],
      ["Ruin Radio", "reported"],
      ["Telegram", "channel"],
    ],
  );
  for (const { start, end, text: words } of claim!.attribution)
    assert.equal(text.slice(start, end), words);
});

test("what the speaker's own sentence says is stated, what a later one takes over is inferred", () => {
  const read = readDraft(
    "Police said 17 people had died in the fire. Another 12 were injured. Police also said 40 homes had burnt.",
  );
  const claims = attribution.refine(
    draftClaims(read, [{ number: "17" }, { number: "12", measure: "injured" }]),
    read,
  );
  assert.equal(claims[0]!.standing.attribution, "stated");
  assert.equal(claims[1]!.standing.attribution, "inferred");
  for (const { trace } of claims) assert.match(trace.at(-1)!, /^speaker-/);
});

const HEADLINES: readonly (readonly [string, string | null])[] = [
  ["At least 17 dead in ferry disaster: police", "police"],
  ["UNHCR: 17 feared lost off Port Ruin", "UNHCR"],
  ["OV-Watch: 17 dead in ferry disaster", "OV-Watch"],
  ["Ferry sinking kills 17, says mayor", "mayor"],
  ["Ferry sinking kills 17", null],
  ["Harbour camp fire: 17 dead", null],
];

for (const [title, source] of HEADLINES)
  test(`reads the speaker of the headline “${title}”`, () => {
    const read = readDraft("A ferry sank.", "2021-03-10", title);
    const [claim] = attribution.refine(draftClaims(read, [{ number: "17", inTitle: true }]), read);
    assert.equal(claim!.attribution[0]?.name ?? null, source);
  });
