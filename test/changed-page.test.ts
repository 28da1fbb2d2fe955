// Tests that a page which changes is another version of what it was, and that its numbers are known from then on.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { openAnswers } from "../src/answer.ts";
import { ingest, loadGazetteer } from "../src/ingest.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";

interface Shown {
  readonly count: string;
  readonly changed?: string;
}

let shown: Shown = { count: "none" };

const page = ({ count, changed }: Shown): string => `<!doctype html><html lang="en"><head>
  <title>Arrests in Lyon</title><meta property="og:site_name" content="Rhone Post">
  <meta property="article:published_time" content="2021-03-05T18:00:00+01:00">
  ${changed === undefined ? "" : `<meta property="article:modified_time" content="${changed}">`}
  </head><body><article><h1>Arrests in Lyon</h1>
  <p>At least ${count} people were arrested in Lyon on Friday, the Street Watch said. The march had begun
  at noon on the square before the town hall, and went on along the river until late in the evening.</p>
  </article></body></html>`;

const site = createServer((_request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8").end(page(shown));
});
await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}/arrests`;
after(() => site.close());

const readShown = async (ledger: Ledger, next: Shown) => {
  shown = next;
  return ingest(ledger, address, { allowPrivate: true });
};

const withLedger = async (work: (ledger: Ledger) => Promise<void>): Promise<void> => {
  const ledger = await openLedger(":memory:");
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
};

test("578 became 735 at one address: two versions, and a rise at the moment that the page gives", async () => {
  await withLedger(async (ledger) => {
    await readShown(ledger, { count: "578" });
    await readShown(ledger, { count: "735", changed: "2021-03-05T21:30:00+01:00" });
    const again = await readShown(ledger, { count: "735", changed: "2021-03-05T21:30:00+01:00" });
    assert.deepEqual([again.read, again.known], [0, 1]);

    const [first] = await ledger.documentHeads();
    const versions = await ledger.versions(first!.id);
    assert.deepEqual(
      versions.map(({ document, version }) => [version, /\d{3}/.exec(document.text)?.[0]]),
      [
        [1, "578"],
        [2, "735"],
      ],
    );
    const [situation, ...others] = await ledger.situations();
    assert.equal(situation?.documents, 2, "the version is where the page was");
    assert.deepEqual(others, []);

    const answers = openAnswers(ledger, await loadGazetteer());
    const answer = await answers.situation(situation.situation.id);
    const lyon = answer!.tallies.find(
      ({ measure, place }) => measure === "detained" && place?.name === "Lyon",
    );
    assert.equal(lyon?.floor, 735);
    assert.deepEqual(lyon.origins, ["Street Watch"]);
    const history = answer!.histories.find(({ tally }) => tally === lyon.id);
    assert.deepEqual(
      history?.revisions.map(({ known, kind, after: { floor } }) => [known, kind, floor]),
      [
        ["2021-03-05T17:00:00.000Z", "first", 578],
        ["2021-03-05T20:30:00.000Z", "raised", 735],
      ],
    );
    const then = await answers.tally(lyon.id, { asOf: "2021-03-05T21:00+01:00" });
    assert.equal(then?.tally.floor, 578);
    assert.deepEqual(
      (await answers.document(first!.id))?.versions.map(({ id }) => id),
      [`${first!.id}~2`],
    );
  });
});

test("a page that does not say when it changed is known to say so since it was seen", async () => {
  await withLedger(async (ledger) => {
    await readShown(ledger, { count: "578" });
    await readShown(ledger, { count: "735" });
    const [, second] = await ledger.documentHeads();
    const [claim] = await ledger.claims({ document: second!.id });
    assert.equal(claim?.published, second?.capturedAt);
    const [situation] = await ledger.situations();
    const answers = openAnswers(ledger, await loadGazetteer());
    const next = await answers.tallies({ situation: situation!.situation.id, asOf: "2021-03-07" });
    assert.equal(next.find(({ place }) => place?.name === "Lyon")?.floor, 578);
  });
});
