// Reads reports of one night into a ledger: two situations are found, then one, and a person can part them again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startTakingIn } from "../src/ingest.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import type { Document } from "../src/model/document.ts";

const DAM =
  "At least 12 people were killed in Norway when engineers at the Korvat dam opened the lower sluices after sensors along the eastern abutment failed, the Water Board and its director Halvard Moe wrote to the ministry.";
const CAMP =
  "Seven people were injured in Norway as campers by the lake woke in flooded tents; volunteers of the Alpine Rescue carried families over the footbridge toward the Sankt Ivar chapel, said warden Petra Ohm.";

const report = (id: string, text: string, published: string): Document => ({
  id,
  title: "",
  text,
  published,
  outlet: id,
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: id.padEnd(64, "0"),
    byteLength: text.length,
    address: null,
    capturedAt: "2031-06-09T00:00:00Z",
    contentType: null,
    method: "file",
  },
});

test("situations that prove to be one are merged by a ruling that a person can take back", async () => {
  const ledger = await openLedger(":memory:");
  try {
    const takeIn = startTakingIn(ledger);
    await takeIn([report("dam", DAM, "2031-06-01"), report("camp", CAMP, "2031-06-01")]);
    const apart = [...(await ledger.situationsOf("dam")), ...(await ledger.situationsOf("camp"))];
    assert.equal(new Set(apart).size, 2);
    await takeIn([
      report("one", `${DAM} ${CAMP}`, "2031-06-02"),
      report("two", `Update. ${DAM} ${CAMP}`, "2031-06-03"),
    ]);
    const [together] = await ledger.situationsOf("dam");
    for (const id of ["dam", "camp", "one", "two"])
      assert.deepEqual(await ledger.situationsOf(id), [together], id);
    const [ruling] = await ledger.decisions();
    assert.ok(ruling !== undefined && ruling.decision.kind === "merge-situations");
    assert.equal(ruling.decidedBy, "atleast");
    const { from } = ruling.decision;
    await ledger.decide({ kind: "merge-situations", from, into: from }, "ada", "two floods");
    assert.ok((await ledger.situations()).some(({ situation }) => situation.id === from));
    assert.equal((await ledger.claims({ situation: from })).length > 0, true);
  } finally {
    await ledger.close();
  }
});
