// Tests of how addresses are read: ids with their forms, moments with and without a zone, methods.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documentAddress } from "../views/addresses.ts";
import { zoneOffset } from "../views/scale.ts";
import { askedMethod, askedMoment, namedThing } from "./page-question.ts";

const moment = (asked: string | undefined, zone?: string) => askedMoment(asked, zone, zoneOffset);

test("an id is told from the form that follows it", () => {
  assert.deepEqual(namedThing("floods-2031"), { id: "floods-2031", form: null });
  assert.deepEqual(namedThing("floods-2031.geojson"), { id: "floods-2031", form: "geojson" });
  assert.deepEqual(namedThing("a~2ejson"), { id: "a.json", form: null });
  assert.equal(namedThing("%ff"), null);
  assert.equal(namedThing(".json"), null);
});

test("every id that has an address is read from it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
      const { pathname } = new URL(documentAddress(id, "json"), "https://atleast.example");
      assert.deepEqual(namedThing(pathname.slice(3)), { id: id.toWellFormed(), form: "json" });
    }),
  );
});

test("no moment is the latest one", () => {
  assert.deepEqual(moment(undefined), { kind: "latest" });
  assert.deepEqual(moment(""), { kind: "latest" });
});

test("a moment with a zone is taken as it is, also where its plus became a space", () => {
  assert.deepEqual(moment("2031-03-05T02:00:00+03:00"), {
    kind: "moment",
    asOf: "2031-03-05T02:00:00+03:00",
  });
  assert.deepEqual(moment("2031-03-05T02:00 03:00"), {
    kind: "moment",
    asOf: "2031-03-05T02:00+03:00",
  });
});

test("a moment without a zone is read on the clocks of the zone asked for, summer time too", () => {
  assert.deepEqual(moment("2031-03-05T02:00", "Europe/Helsinki"), {
    kind: "local",
    asOf: "2031-03-05T02:00+02:00",
  });
  assert.deepEqual(moment("2031-07-05T02:00", "Europe/Helsinki"), {
    kind: "local",
    asOf: "2031-07-05T02:00+03:00",
  });
  assert.deepEqual(moment("2031-07-05T02:00", "No/Where"), {
    kind: "local",
    asOf: "2031-07-05T02:00Z",
  });
});

test("a day means its end", () => {
  assert.deepEqual(moment("2031-03-05", "Asia/Kolkata"), {
    kind: "local",
    asOf: "2031-03-05T23:59:59+05:30",
  });
});

test("whatever else is asked is told back as wrong, and nothing throws", () => {
  for (const asked of ["yesterday", "2031-13-40", "2031-02-30T99:00Z", "9".repeat(5000)])
    assert.deepEqual(moment(asked), { kind: "wrong", asked });
  fc.assert(
    fc.property(fc.string(), fc.string(), (asked, zone) => {
      const read = moment(asked, zone);
      assert.ok(["latest", "moment", "local", "wrong"].includes(read.kind));
    }),
  );
});

test("a method is one of those that are known", () => {
  assert.equal(askedMethod(undefined), undefined);
  assert.equal(askedMethod("corroborated"), "corroborated");
  assert.equal(askedMethod("average"), null);
});
