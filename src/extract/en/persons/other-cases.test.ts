// Holds single people of other cases to background, and those of the report's own to what they are.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Claim } from "../../../model/claim.ts";
import { readText } from "../../../text/sentences.ts";
import { runLanguage } from "../../engine.ts";
import { ENGLISH } from "../english.ts";
import { TEXT_LEXICON } from "../text-lexicon.ts";

const rolesOf = (text: string): readonly string[] => {
  const document = {
    id: "case",
    title: "",
    text,
    published: "2020-10-10",
    outlet: null,
    url: null,
    language: "en",
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "2020-10-10T00:00:00Z",
      contentType: null,
      method: "test",
    },
  };
  const read = { document, reading: readText(text, TEXT_LEXICON), title: null };
  return runLanguage(read, ENGLISH)
    .claims.filter(({ measure }: Claim) => measure === "killed" || measure === "injured")
    .map(({ number, measure, role }: Claim) => `${number.text} ${measure} ${role}`);
};

describe("People of other cases", () => {
  it("takes who is mourned for background where others were hurt at the vigil", () => {
    const roles = rolesOf(
      "A girl of nine was shot in the wrist in Dover on Sunday as people gathered for a vigil for Ben Hill, 14, who was killed nearby.",
    );
    assert.ok(roles.includes("Ben Hill killed background"), roles.join("; "));
    assert.ok(roles.includes("A injured total"), roles.join("; "));
  });
  it("keeps who is mourned where the report tells of nobody else", () => {
    const roles = rolesOf("People held a vigil for Ada Marsh, 12, who was killed in Dover.");
    assert.ok(roles.includes("Ada Marsh killed total"), roles.join("; "));
  });
  it("takes a suspect found dead in a cell for background", () => {
    const roles = rolesOf(
      "Three men were charged with killing Ada Marsh, 3, in Dover. Another suspect was found dead in a jail cell.",
    );
    assert.ok(roles.includes("Ada Marsh killed total"), roles.join("; "));
    assert.ok(roles.includes("Another killed background"), roles.join("; "));
  });
  it("takes those whom a count of earlier deaths announces for background", () => {
    const roles = rolesOf(
      "A man was shot dead in Dover on Friday. The shooting comes after the deaths of two children last month. Ada Marsh, 3, was killed in a car. Ben Hill, 5, was killed in his yard.",
    );
    assert.ok(roles.includes("A killed total"), roles.join("; "));
    assert.ok(roles.includes("Ada Marsh killed background"), roles.join("; "));
    assert.ok(roles.includes("Ben Hill killed background"), roles.join("; "));
  });
});
