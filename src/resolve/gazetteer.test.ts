// Tests the gazetteer that is built from the installed tables: names in all spellings, what lies in what, hostile names.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadGazetteer } from "../ingest.ts";
import type { GazetteerPlace } from "../model/gazetteer.ts";
import { openGazetteer } from "./gazetteer.ts";

const gazetteer = await loadGazetteer();
const first = (name: string): GazetteerPlace => {
  const [place] = gazetteer.find(name);
  assert.ok(place, `${name} is not known`);
  return place;
};
const chain = (name: string): string[] => {
  const names: string[] = [];
  for (let at: GazetteerPlace | null = first(name); at !== null; at = gazetteer.parent(at))
    names.push(at.name);
  return names;
};

const NAMES: readonly (readonly [spelling: string, name: string, country: string | null])[] = [
  ["Kyiv", "Kyiv", "UA"],
  ["Kiev", "Kyiv", "UA"],
  ["KIEV", "Kyiv", "UA"],
  ["Киев", "Kyiv", "UA"],
  ["St. Petersburg", "Saint Petersburg", "RU"],
  ["St Petersburg", "Saint Petersburg", "RU"],
  ["saint petersburg", "Saint Petersburg", "RU"],
  ["Bombay", "Mumbai", "IN"],
  ["Calcutta", "Kolkata", "IN"],
  ["São Paulo", "São Paulo", "BR"],
  ["Sao Paulo", "São Paulo", "BR"],
  ["Köln", "Cologne", "DE"],
  ["Koeln", "Cologne", "DE"],
  ["New York", "New York City", "US"],
  ["NYC", "New York City", "US"],
  ["Paris", "Paris", "FR"],
  ["Kan.", "Kansas", "US"],
  ["Calif.", "California", "US"],
  ["Britain", "United Kingdom", "GB"],
  ["U.S.", "United States", "US"],
  ["USA", "United States", "US"],
  ["Ivory Coast", "Ivory Coast", "CI"],
  ["Burma", "Myanmar", "MM"],
  ["Donbas", "Donbas", "UA"],
  ["West Bank", "West Bank", "PS"],
  ["Middle East", "Middle East", null],
  ["Mediterranean", "Mediterranean Sea", null],
  ["Black Sea", "Black Sea", null],
  ["Grozny", "Grozny", "RU"],
  ["Derna", "Derna", "LY"],
  ["Beograd", "Belgrade", "RS"],
  ["Dnipro", "Dnipro", "UA"],
  ["Rostov-on-Don", "Rostov-on-Don", "RU"],
  ["Antwerp", "Antwerp", "BE"],
  ["Oklahoma City", "Oklahoma City", "US"],
  ["Sevilla", "Seville", "ES"],
];

test("a place is found in each of its spellings", () => {
  for (const [spelling, name, country] of NAMES) {
    const place = first(spelling);
    assert.equal(place.name, name, spelling);
    assert.equal(place.country, country, spelling);
  }
});

test("a settlement lies in its subdivision, and that in its country", () => {
  assert.deepEqual(chain("Novosibirsk"), ["Novosibirsk", "Novosibirsk Oblast", "Russia"]);
  assert.deepEqual(chain("Brooklyn"), ["Brooklyn", "New York City", "New York", "United States"]);
  assert.deepEqual(chain("Wichita"), ["Wichita", "Kansas", "United States"]);
  assert.deepEqual(chain("Kazan"), ["Kazan", "Tatarstan", "Russia"]);
});

test("settlements, subdivisions and countries carry their ISO codes", () => {
  assert.equal(first("Moscow").subdivision, "RU-MOW");
  assert.equal(first("Lagos").subdivision, "NG-LA");
  assert.equal(gazetteer.place("iso:RU-MOW")?.kind, "subdivision");
  assert.equal(gazetteer.place("iso:UA")?.name, "Ukraine");
});

test("what holds a place holds it at any depth, and nothing holds itself", () => {
  const holds = (outer: string, inner: string): boolean =>
    gazetteer.holds(first(outer), first(inner));
  assert.equal(holds("Russia", "Kazan"), true);
  assert.equal(holds("Europe", "Lyon"), true);
  assert.equal(holds("Middle East", "Basra"), true);
  assert.equal(holds("Donbas", "Luhansk"), true);
  assert.equal(holds("West Bank", "Nablus"), true);
  assert.equal(holds("Africa", "Nairobi"), true);
  assert.equal(holds("Russia", "Russia"), false);
  assert.equal(holds("Kazan", "Russia"), false);
  assert.equal(holds("Siberia", "Moscow"), false);
  assert.equal(holds("France", "Berlin"), false);
});

test("a resolved place is found again by its id, and by its name where it has none", () => {
  const kazan = first("Kazan");
  assert.equal(gazetteer.locate(kazan)?.key, kazan.key);
  assert.equal(
    gazetteer.locate({ name: "Kansas", country: "US", kind: "subdivision" })?.key,
    "iso:US-KS",
  );
  assert.equal(gazetteer.locate({ name: "Nowhere at all", country: "US", kind: "unknown" }), null);
});

test("the capital of a country is known by its key", () => {
  assert.equal(gazetteer.place("capital:KE")?.name, "Nairobi");
  assert.equal(gazetteer.place("capital:??"), null);
});

test("any string at all is looked up without a throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("\ud800", "", "’", ".")),
      (name) => {
        for (const place of gazetteer.find(name)) assert.ok(place.key.length > 0);
        gazetteer.place(name);
        gazetteer.locate({ name, country: null, kind: "unknown" });
      },
    ),
    { numRuns: 500 },
  );
});

test("bytes that are no gazetteer, or one cut short, open as none", () => {
  assert.equal(openGazetteer(new Uint8Array()), null);
  assert.equal(openGazetteer(new TextEncoder().encode("not a gazetteer at all")), null);
  const half = new Uint8Array(64);
  new DataView(half.buffer).setUint32(0, 0x315a4741, true);
  new DataView(half.buffer).setUint32(4, 4000, true);
  assert.equal(openGazetteer(half), null);
});
