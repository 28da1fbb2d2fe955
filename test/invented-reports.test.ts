// Holds the invented reports that teach times and speakers to their form: spans, days that can be, names that stand in the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readOwnReports } from "../scripts/training/own-reports.ts";
import { dayFromIso } from "../src/model/calendar.ts";

const reports = readOwnReports();

const lastDay = (when: string): number | null => {
  const end = when.split("/").at(-1)!;
  return dayFromIso(end.length === 4 ? `${end}-01-01` : end.length === 7 ? `${end}-01` : end);
};

for (const { read, gold } of reports)
  test(`the invented report ${read.document.id} holds what its marks say`, () => {
    assert.ok(gold.length > 0);
    const { text, published } = read.document;
    for (const { number, when, source, reality } of gold) {
      assert.equal(text.slice(number.start, number.end), number.text);
      if (when !== null) {
        const end = lastDay(when);
        assert.notEqual(end, null, when);
        const told = dayFromIso(published);
        if (reality === "actual" && told !== null)
          assert.ok(end! <= told, `${number.text} ${when}`);
      }
      // a speaker is somebody whom the text names
      if (source !== null)
        assert.ok(
          source
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .some(
              (word) =>
                word.length > 2 && `${read.document.title} ${text}`.toLowerCase().includes(word),
            ),
          source,
        );
    }
  });
