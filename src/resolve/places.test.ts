// Tests that each count of a report is placed where it holds, on reports of our own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findInDocument, loadGazetteer } from "../ingest.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";

const lookups = { gazetteer: await loadGazetteer(), aliases: new Map<string, string>() };

const documentOf = (title: string, text: string): Document => ({
  id: "own-report",
  title,
  text,
  published: "2024-05-14",
  outlet: "The Own Report",
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: 0,
    address: null,
    capturedAt: "2024-05-14T00:00:00Z",
    contentType: null,
    method: "file",
  },
});

const claimsOf = (title: string, text: string): readonly ResolvedClaim[] =>
  findInDocument(documentOf(title, text), lookups).claims.filter(({ field }) => field === "text");

const placeOf = (claims: readonly ResolvedClaim[], number: string): string => {
  const claim = claims.find((found) => found.number.text === number);
  assert.ok(claim, `no claim of ${number}`);
  return claim.place === null ? "none" : `${claim.place.name}/${claim.place.country ?? "-"}`;
};

interface PlaceCase {
  readonly name: string;
  readonly title?: string;
  readonly text: string;
  readonly places: Readonly<Record<string, string>>;
}

const CASES: readonly PlaceCase[] = [
  {
    name: "each number of a pair has the place that follows it",
    text: "At least 214 people were detained in Kazan and 187 in Samara on Sunday, a rights group said.",
    places: { "214": "Kazan/RU", "187": "Samara/RU" },
  },
  {
    name: "a place before the number holds where none follows",
    text: "In Medellin, 14 people were killed on Friday.",
    places: { "14": "Medellín/CO" },
  },
  {
    name: "a sentence without a place goes on about the last one",
    text: "Three people were killed in Nakuru on Monday. Another 17 were injured, police said.",
    places: { "17": "Nakuru/KE" },
  },
  {
    name: "the country is meant where the text says so",
    text: "Protests in Nairobi went on. Police arrested 310 people across the country on Tuesday.",
    places: { "310": "Kenya/KE" },
  },
  {
    name: "a count of cities, and what is counted in so many of them, is of the country and not of the next sentence's city",
    text: "At least 96 people were held on Sunday in 12 cities of Peru, lawyers said. Of them 40 were held in Lima and 21 in Cusco.",
    places: { "96": "Peru/PE", "12": "Peru/PE", "40": "Lima/PE" },
  },
  {
    name: "a demonym before cities says as much",
    title: "Lima braces for a second night",
    text: "Crowds protested in at least 15 Peruvian cities on Sunday. Several protesters were held in Lima.",
    places: { "15": "Peru/PE", Several: "Lima/PE" },
  },
  {
    name: "the capital is that of the country spoken of",
    text: "A quake shook Peru on Sunday. In the capital, 9 people were killed.",
    places: { "9": "Lima/PE" },
  },
  {
    name: "a state after a comma picks the town",
    text: "PARIS, Texas — A gunman wounded 5 people in Paris, Texas, on Sunday, police said.",
    places: { "5": "Paris/US" },
  },
  {
    name: "a name that no gazetteer knows is a place where the sentence makes it one",
    text: "Floods hit Kenya. At least 23 people died in the village of Kanyasumbo on Monday.",
    places: { "23": "Kanyasumbo/KE" },
  },
  {
    name: "an old spelling means the same place",
    text: "A missile struck Kiev on Monday, killing 6 people in Kiev, officials said.",
    places: { "6": "Kyiv/UA" },
  },
];

for (const { name, title = "", text, places } of CASES)
  test(name, () => {
    const claims = claimsOf(title, text);
    for (const [number, place] of Object.entries(places))
      assert.equal(placeOf(claims, number), place);
  });

test("a place says whether it was stated, and the trace names the rule", () => {
  const claims = claimsOf(
    "",
    "Three people were killed in Nakuru on Monday. Another 17 were injured, police said.",
  );
  const [stated, inferred] = claims;
  assert.equal(stated?.standing.place, "stated");
  assert.ok(stated?.trace.some((rule) => rule.startsWith("place-")));
  assert.equal(inferred?.standing.place, "inferred");
});

test("where the text names no place there is none", () => {
  assert.equal(placeOf(claimsOf("", "Police said 12 people were killed on Monday."), "12"), "none");
});
