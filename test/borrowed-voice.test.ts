// Reads a dispatch and a longer story that carries a paragraph of it: the paragraph's numbers are the dispatch's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startTakingIn } from "../src/ingest.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import type { Document } from "../src/model/document.ts";

const PASSAGE =
  "The river Orva broke its banks above the mill shortly before dawn, and the water took the lower town in " +
  "less than an hour, carrying off bridges, sheds and the market hall. At least 37 people were killed in Lund, " +
  "most of them in the streets behind the brewery, where the cellars had been let as lodgings for the harvest.";

const STORY =
  "For a week the fields had stood under water, and the farmers of the valley had driven their cattle to the " +
  "ridge. In the council chamber nobody had spoken of the dam. Then the rain came back on Sunday and did not stop.";

const documentOf = (id: string, outlet: string, published: string, text: string): Document => ({
  id,
  title: "",
  text,
  published,
  outlet,
  url: null,
  language: "en",
  situation: "flood",
  capture: {
    sha256: id.padEnd(64, "0"),
    byteLength: text.length,
    address: null,
    capturedAt: "2031-06-03T00:00:00Z",
    contentType: null,
    method: "file",
  },
});

const ELSEWHERE =
  "Further down the valley the railway had stopped its trains at noon, and the stationmasters had opened the " +
  "waiting rooms to whoever came. Boats were brought from the lake on carts, and the bakers worked through the night. " +
  "The governor drove to the bridge at Hemmestad, looked at it for a long time, and ordered it closed.";

test("a number in a passage copied from an earlier report has that report's voice, and the story's own stay its own", async () => {
  const ledger = await openLedger(":memory:");
  try {
    const reports = [
      documentOf("early", "The Orva Wire", "2031-06-01T08:00:00Z", `${PASSAGE}\n\n${ELSEWHERE}`),
      documentOf(
        "late",
        "The Ridge Courier",
        "2031-06-02T08:00:00Z",
        `${STORY}\n\n${PASSAGE}\n\n${STORY.replace("Sunday", "Monday")} Another 4 people were injured in Malmo when a barge broke loose, and the harbour was closed to all but the ferries until the evening.`,
      ),
    ];
    await startTakingIn(ledger)(reports);
    const voices = new Map<string, readonly string[]>();
    for (const { id } of reports)
      voices.set(
        id,
        (await ledger.claims({ document: id })).map(
          ({ number, origin }) => `${number.text} ${origin}`,
        ),
      );
    const [wire] = voices.get("early")!;
    assert.match(wire!, /^37 /);
    assert.ok(voices.get("late")!.includes(wire!), voices.get("late")!.join("; "));
    assert.ok(voices.get("late")!.some((voice) => voice.startsWith("4 ") && voice !== wire));
  } finally {
    await ledger.close();
  }
});
