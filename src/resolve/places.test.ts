// Tests that each count of a report is placed where it holds, on reports of our own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findInDocument, loadGazetteer } from "../ingest.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { PAGE_CASES, type PlaceCase } from "./place-cases.ts";

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

const CASES: readonly PlaceCase[] = [
  {
    name: "each number of a pair has the place that follows it",
    text: "At least 214 people were detained in Kazan and 187 in Samara on Sunday, a rights group said.",
    places: { "214": "Kazan/RU", "187": "Samara/RU" },
  },
  {
    name: "a place before the number holds where none follows",
    text: "In Medellin, 14 people were killed on Friday.",
    places: { "14": "Medellin/CO" },
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
    name: "a lead that names the state means the town that the report is dated from",
    title: "Nine hurt as bus overturns in Ohio",
    text: "DAYTON, Ohio A bus overturned and injured 9 people in Ohio on Sunday. Two were in a critical state, the Dayton police chief said.",
    places: { "9": "Dayton/US", Two: "Dayton/US" },
  },
  {
    name: "the only town of the state that is named is where one incident was",
    title: "Blast at a plant in Mexico",
    text: "MEXICO CITY A blast hit a plant in the state of Tabasco on Sunday, killing at least 6 people. It happened near the town of Villahermosa.",
    places: { "6": "Villahermosa/MX" },
  },
  {
    name: "the people displaced of a state are not those of the only town that is named",
    text: "Floods displaced 6,000 people in the state of Tabasco. The mayor of Villahermosa asked for boats.",
    places: { "6,000": "Tabasco/MX" },
  },
  {
    name: "each number of a list has the place that it went to",
    text: "Forty migrants went to Austria, 12 to Norway and another 31 migrants went on Friday to Portugal.",
    places: { "12": "Norway/NO", "31": "Portugal/PT" },
  },
  {
    name: "what one accuses another of fell on the accuser",
    text: "Armenia accused Azerbaijan of launching 14 missiles at its military bases on Sunday.",
    places: { "14": "Armenia/AM" },
  },
  {
    name: "a heading opens a new place, that of the paragraph under it",
    text: "A gunman killed 4 people in Tampa on Sunday. Here are some of the deadliest attacks:\n\nNight club: 31 killed\n\nA man opened fire in a club in Denver in May 1994. He killed 31 people.\n\nStation: 17 killed\n\nA man opened fire at a station in Boston in 1999.",
    places: { "31": "Denver/US", "17": "Boston/US" },
  },
  {
    name: "a toll that names the part of one town is not that town's",
    title: "Gujarat counts its dead",
    text: "The toll in Gujarat now stands at 212, including the 30 killed in the attack on the train at Anand last week.",
    places: { "212": "Gujarat/IN", "30": "Anand/IN" },
  },
  {
    name: "a text that has moved on to another place stays there",
    text: "Three people were killed in Nakuru on Monday. Crowds then gathered in Kisumu. Another 17 were injured, police said.",
    places: { "17": "Kisumu/KE" },
  },
  {
    name: "a count of many years is the country's and not the town's of the day",
    title: "Bomb kills 5 in Lahore",
    text: "LAHORE A bomb killed 5 people in Lahore on Sunday. Pakistan has detained 900 people since the war began.",
    places: { "5": "Lahore/PK", "900": "Pakistan/PK" },
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
    name: "two countries at once are called by both their names, and are in no one country",
    text: "Storms have left 45 people dead in Chile and Peru since Friday.",
    places: { "45": "Chile and Peru/-" },
  },
  {
    name: "two blasts in two towns are those of the country",
    text: "Kenya was hit by two bombings last year, in the town of Garissa near the border and in the capital Nairobi.",
    places: { two: "Kenya/KE" },
  },
  {
    name: "what is told of a part is not said of the whole",
    text: "Floods have displaced 9,000 people in Kenya, including 400 in Kisumu.",
    places: { "9,000": "Kenya/KE", "400": "Kisumu/KE" },
  },
  {
    name: "where those sit who tell of a count is not where it holds",
    title: "Bus crash kills 9 in Kisumu",
    text: "A bus crashed in Kisumu on Monday, killing 9 people. Another 23 were injured, police in Nakuru said.",
    places: { "23": "Kisumu/KE" },
  },
  {
    name: "another event told in between does not keep the counts that follow",
    title: "Bomb kills 5 in Lahore",
    text: "A bomb killed 5 people in Lahore on Sunday. It was the worst attack since gunmen killed 60 people in Quetta in 2016. The blast on Sunday also wounded 31 people.",
    places: { "60": "Quetta/PK", "31": "Lahore/PK" },
  },
  {
    name: "those who flee a country's war are not counted there",
    text: "Kenya, home to tens of thousands of people fleeing war in Somalia, has opened a new camp.",
    places: { "tens of thousands": "Kenya/KE" },
  },
  {
    name: "a count of provinces is of the country and not of the one named before",
    text: "In Herat, floods killed 8 people on Monday. Some 5,000 households are affected in the four provinces of western Afghanistan.",
    places: { "5,000": "Afghanistan/AF", four: "Afghanistan/AF" },
  },
  {
    name: "a place that a sentence tells of is where the counts after it hold",
    text: "Floods hit Kisumu on Monday, killing 3 people. Parts of Nakuru were also under water. Around 70 people have been evacuated.",
    places: { "3": "Kisumu/KE", "70": "Nakuru/KE" },
  },
  {
    name: "a city of which the capital has the name is read in capitals too",
    text: "GUATEMALA CITY, 8 MAY 91 (AGENCY) -- TWO EXPLOSIONS SHOOK GUATEMALA CITY TODAY, WOUNDING 14 PEOPLE, POLICE SAID.",
    places: { "14": "Guatemala City/GT" },
  },
  {
    name: "a side of a city is no place of its own",
    title: "Two shot in Memphis",
    text: "MEMPHIS, Tenn. — Two people were shot and 3 were hurt by glass on the South Side on Friday, police said.",
    places: { "3": "Memphis/US" },
  },
  {
    name: "towns that are named only for context do not draw the counts of the day",
    text: "LIMA, Peru — Two people were killed and 9 were hurt when a bus overturned in Huacho on Friday, police said. In 2013, seven people died in a crash in Chimbote. Another in 2011 killed 16 people in Nazca.",
    places: { "9": "Huacho/PE", seven: "Chimbote/PE", "16": "Nazca/PE" },
  },
  {
    name: "the displaced of a country are not those of its one town that the report names most",
    title: "Mali: thousands flee",
    text: "In Bandiagara, 1,200 people were displaced in May after armed men came. Bandiagara is calm now. Overall, 412,000 people are displaced in Mali.",
    places: { "1,200": "Bandiagara/ML", "412,000": "Mali/ML" },
  },
  {
    name: "where a speaker is heard is not where the count holds",
    title: "Train crash near Huacho kills 3",
    text: "Three people were killed when a train derailed near Huacho on Friday. The president, speaking in Lima, said 12 people were in a serious condition.",
    places: { "12": "Huacho/PE" },
  },
  {
    name: "a department in capitals is where the clash was",
    text: "SAN SALVADOR, 9 MAR 91 (AGENCY) -- AT LEAST 11 SOLDIERS WERE KILLED IN CLASHES IN USULUTAN DEPARTMENT, SOURCES SAID.",
    places: { "11": "Usulután/SV" },
  },
  {
    name: "a place that a sentence is about has the count of the sentence",
    title: "Kenya floods kill 80",
    text: "Floods have killed 80 people in Kenya. Kisumu has been worst hit, accounting for 35 deaths.",
    places: { "80": "Kenya/KE", "35": "Kisumu/KE" },
  },
  {
    name: "an old spelling means the same place",
    text: "A missile struck Kiev on Monday, killing 6 people in Kiev, officials said.",
    places: { "6": "Kyiv/UA" },
  },
];

for (const { name, title = "", text, places } of [...CASES, ...PAGE_CASES])
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
