// Tests that what one report tells of another occasion is known for it in the others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TABLE_RULESET } from "../../model/claim.ts";
import { claimOf, type Said } from "../../../test/tally/make-claim.ts";
import { markOtherOccasions } from "./other-occasions.ts";

const rolesOf = (said: readonly Said[]): readonly string[] =>
  markOtherOccasions(said.map((one, index) => claimOf({ id: `c${String(index)}`, ...one }))).map(
    ({ role }) => role,
  );

const recalled: Said = { document: "a", value: 187, role: "background" };

test("a number that another report recalls is of that other occasion", () => {
  assert.deepEqual(
    rolesOf([recalled, { document: "b", value: 187 }, { document: "b", value: 31 }]),
    ["background", "background", "total"],
  );
});

test("a number that more reports count than recall is the situation's own", () => {
  assert.deepEqual(
    rolesOf([recalled, { document: "b", value: 187 }, { document: "c", value: 187 }]),
    ["background", "total", "total"],
  );
});

test("small numbers, other measures and rows of a table are left alone", () => {
  assert.deepEqual(
    rolesOf([
      recalled,
      { document: "b", value: 187, measure: "injured" },
      { document: "b", value: 187, ruleset: TABLE_RULESET },
      { document: "a", value: 3, role: "background" },
      { document: "b", value: 3 },
    ]),
    ["background", "total", "total", "background", "total"],
  );
});
