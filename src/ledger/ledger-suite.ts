// The suite that every ledger passes, whatever database it stands on.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Dispute, ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { MEASURES } from "../model/measure.ts";
import type { Entry, Ledger } from "./ledger.ts";

const RULESET = "test-1";

export const makeDocument = (given: Partial<Document> & { readonly id: string }): Document => ({
  title: "Storm over Lenmark",
  text: "Rescuers found 12 bodies. The mayor spoke of 40 missing.",
  published: "2031-05-04",
  outlet: "Lenmark Courier",
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "0".repeat(64),
    byteLength: 60,
    address: "/reports/storm.txt",
    capturedAt: "2031-05-04T10:00:00.000Z",
    contentType: null,
    method: "file",
  },
  ...given,
});

export const makeClaim = (
  document: Document,
  number: string,
  given: Partial<ResolvedClaim> = {},
): ResolvedClaim => {
  const start = document.text.indexOf(number);
  const value = Number(number);
  return {
    id: `${document.id}:${String(start)}`,
    document: document.id,
    field: "text",
    number: { start, end: start + number.length, text: number },
    value,
    qualifier: "exact",
    bounds: { floor: value, ceiling: value },
    measure: "killed",
    also: [],
    counted: null,
    unit: "person",
    indefinite: false,
    role: "total",
    reality: "actual",
    sentence: { start: 0, end: document.text.length },
    clause: { start: 0, end: document.text.length },
    quote: document.text,
    places: [],
    times: [],
    attribution: [],
    standing: { value: "stated" },
    trace: ["a-rule"],
    ruleset: RULESET,
    place: null,
    when: null,
    asOf: null,
    source: null,
    origin: document.outlet ?? document.id,
    published: document.published,
    outlet: document.outlet,
    countScope: null,
    ...given,
  };
};

export const makeEntry = (
  document: Document,
  claims: readonly ResolvedClaim[] = [],
  given: Partial<Entry> & {
    readonly disputes?: readonly Dispute[];
    readonly ruleset?: string;
  } = {},
): Entry => ({
  document,
  stem: document.id,
  version: 1,
  extraction: {
    ruleset: given.ruleset ?? RULESET,
    claims,
    disputes: given.disputes ?? [],
    warnings: [],
  },
  assignments: [],
  ...given,
});

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
};

const wholeText = fc.string({ unit: "grapheme", maxLength: 60 }).map((s) => s.replaceAll("\0", ""));

/** A document with claims on random stretches of its text, and fields of any content. */
const entries = fc
  .record({
    text: wholeText.filter((text) => text.length > 0),
    title: wholeText,
    published: fc.constantFrom(null, "2031-05", "2031-05-04", "2031-05-04T21:27+03:00"),
    outlet: fc.option(wholeText),
    url: fc.option(fc.webUrl()),
    details: fc.constantFrom(
      {},
      { authors: ["A. Writer"], modified: "2031-05-05" },
      { via: [{ name: "A Channel", manner: "forwarded", url: null, published: null }] },
    ),
    spans: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...MEASURES)), { maxLength: 5 }),
    when: fc.constantFrom(null, "2031", "2031-05", "2031-05-04", "2031-05-01/2031-05-04"),
  })
  .map(({ spans, when, details, ...fields }) => {
    const document = makeDocument({ id: "any", ...fields, ...details });
    const { text } = document;
    const claims = spans.map(([a, b, measure], index) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      return makeClaim(document, "", {
        id: `any:${String(index)}`,
        number: { start, end, text: text.slice(start, end) },
        value: null,
        measure,
        when,
        sentence: { start: 0, end: text.length },
        clause: { start, end },
        quote: text,
      });
    });
    return makeEntry(document, claims);
  });

/**
 * Runs the contract against ledgers that `open` makes: each empty, its clock the one given.
 * `dispose` is called with each when its test is over.
 */
export const testLedger = (
  name: string,
  open: (now: () => string) => Promise<Ledger>,
  dispose: (ledger: Ledger) => Promise<void>,
): void => {
  const withLedger = async (
    work: (ledger: Ledger, clock: { now: string }) => Promise<void>,
  ): Promise<void> => {
    const clock = { now: "2031-05-04T12:00:00.000Z" };
    const ledger = await open(() => clock.now);
    try {
      await work(ledger, clock);
    } finally {
      await dispose(ledger);
    }
  };

  describe(`a ledger on ${name}`, () => {
    it("gives back every document and claim as it took them in", async () => {
      await fc.assert(
        fc.asyncProperty(entries, async (entry) => {
          await withLedger(async (ledger) => {
            await ledger.append([entry]);
            const held = await ledger.document("any");
            assert.deepEqual(held?.document, entry.document);
            assert.deepEqual(await ledger.claims(), entry.extraction.claims);
          });
        }),
        { numRuns: 40 },
      );
    });

    it("refuses a claim whose span does not hold its number, and keeps nothing of that batch", async () => {
      await withLedger(async (ledger) => {
        const good = makeDocument({ id: "good" });
        const bad = makeDocument({ id: "bad" });
        const claim = makeClaim(bad, "12");
        const moved = { ...claim, number: { ...claim.number, start: claim.number.start + 1 } };
        await assert.rejects(
          ledger.append([makeEntry(good, [makeClaim(good, "12")]), makeEntry(bad, [moved])]),
          /promises "12"/,
        );
        assert.equal((await ledger.counts()).documents, 0);
        assert.equal((await ledger.counts()).claims, 0);
      });
    });

    it("refuses half a character, which no store would give back", async () => {
      await withLedger(async (ledger) => {
        const document = makeDocument({ id: "half", text: "so \ud83d many" });
        await assert.rejects(ledger.append([makeEntry(document)]), /half a character/);
      });
    });

    it("knows a document again by its text, and offers a changed text an id of its own", async () => {
      await withLedger(async (ledger) => {
        const first = makeDocument({ id: "page" });
        const [fresh] = await ledger.recognise([first], RULESET);
        assert.deepEqual(fresh, { standing: "new", id: "page", stem: "page", version: 1 });
        await ledger.append([makeEntry(first, [makeClaim(first, "12")])]);

        const [known] = await ledger.recognise([first], RULESET);
        assert.equal(known?.standing, "known");
        const [unread] = await ledger.recognise([first], "test-2");
        assert.equal(unread?.standing, "unread");

        const changed = { ...first, text: "Rescuers found 19 bodies." };
        const [next] = await ledger.recognise([changed], RULESET);
        assert.deepEqual(next, { standing: "changed", id: "page~2", stem: "page", version: 2 });
        const second = { ...changed, id: "page~2" };
        await ledger.append([
          { ...makeEntry(second, [makeClaim(second, "19")]), stem: "page", version: 2 },
        ]);
        assert.deepEqual(
          (await ledger.versions("page~2")).map(({ document, version }) => [document.id, version]),
          [
            ["page", 1],
            ["page~2", 2],
          ],
        );
        // the text that it had before is known too: a page that changes back is no third version
        const [back] = await ledger.recognise([first, changed], RULESET);
        assert.equal(back?.standing, "known");
        assert.equal(back.id, "page");
      });
    });

    it("takes one text in once, however often it is appended", async () => {
      await withLedger(async (ledger) => {
        const document = makeDocument({ id: "twice" });
        const entry = makeEntry(document, [makeClaim(document, "12")]);
        await ledger.append([entry, entry]);
        await ledger.append([entry]);
        const counts = await ledger.counts();
        assert.deepEqual([counts.documents, counts.claims], [1, 1]);
      });
    });

    it("refuses another text under an id that stands for one", async () => {
      await withLedger(async (ledger) => {
        const document = makeDocument({ id: "one" });
        await ledger.append([makeEntry(document)]);
        await assert.rejects(
          ledger.append([makeEntry({ ...document, text: "Other words." })]),
          /stands for another text/,
        );
      });
    });

    it("keeps the claims of an old ruleset beside those of a new one, and answers with the new", async () => {
      await withLedger(async (ledger, clock) => {
        const document = makeDocument({ id: "ruled" });
        await ledger.append([makeEntry(document, [makeClaim(document, "12")])]);
        clock.now = "2031-06-01T00:00:00.000Z";
        const again = makeClaim(document, "40", { measure: "missing", ruleset: "test-2" });
        await ledger.append([makeEntry(document, [again], { ruleset: "test-2" })]);
        assert.deepEqual(
          (await ledger.claims()).map((claim) => claim.number.text),
          ["40"],
        );
        assert.deepEqual(
          (await ledger.claims({ takenInBy: "2031-05-05T00:00:00.000Z" })).map(
            (claim) => claim.number.text,
          ),
          ["12"],
        );
        assert.equal((await ledger.counts()).claims, 2);
      });
    });

    it("answers as of a moment with what it held then", async () => {
      await withLedger(async (ledger, clock) => {
        const early = makeDocument({ id: "early" });
        const late = makeDocument({ id: "late", text: "By night 19 were dead." });
        await ledger.append([
          makeEntry(early, [makeClaim(early, "12")], {
            assignments: [{ situation: "storm", by: "hand", why: "named" }],
          }),
        ]);
        clock.now = "2031-05-05T12:00:00.000Z";
        await ledger.append([
          makeEntry(late, [makeClaim(late, "19")], {
            assignments: [{ situation: "storm", by: "hand", why: "named" }],
          }),
        ]);
        const by = "2031-05-04T23:59:59.999Z";
        const numbers = async (takenInBy?: string): Promise<readonly string[]> =>
          (
            await ledger.claims({
              situation: "storm",
              ...(takenInBy === undefined ? {} : { takenInBy }),
            })
          ).map((claim) => claim.number.text);
        assert.deepEqual(await numbers(), ["12", "19"]);
        assert.deepEqual(await numbers(by), ["12"]);
        assert.deepEqual(await numbers("2031-05-01T00:00:00.000Z"), []);
        assert.equal((await collect(ledger.documents({ takenInBy: by }))).length, 1);
        assert.equal((await ledger.situations(by))[0]?.documents, 1);
        assert.equal((await ledger.situations())[0]?.documents, 2);
      });
    });

    it("finds claims by measure, place and the days that they cover", async () => {
      await withLedger(async (ledger) => {
        const document = makeDocument({ id: "asked" });
        const place = { name: "Lenmark", country: "DK", kind: "settlement", geonames: 77 } as const;
        const dead = makeClaim(document, "12", { place, when: "2031-05-01/2031-05-03" });
        const missing = makeClaim(document, "40", { measure: "missing", when: "2031-05" });
        await ledger.append([makeEntry(document, [dead, missing])]);
        assert.deepEqual(await ledger.claims({ measure: "missing" }), [missing]);
        assert.deepEqual(await ledger.claims({ place: "geo:77" }), [dead]);
        assert.deepEqual(await ledger.claims({ from: "2031-05-03", to: "2031-05-09" }), [
          dead,
          missing,
        ]);
        assert.deepEqual(await ledger.claims({ from: "2031-05-04" }), [missing]);
        assert.deepEqual(await ledger.claims({ document: "asked", to: "2031-04-30" }), []);
        assert.deepEqual((await ledger.claim(dead.id))?.claim, dead);
        assert.equal(await ledger.claim("no such claim"), null);
      });
    });

    it("keeps disputes with their documents", async () => {
      await withLedger(async (ledger) => {
        const document = makeDocument({ id: "doubted", text: "The mayor called 12 a lie." });
        const dispute: Dispute = {
          id: "doubted:d0",
          document: "doubted",
          quote: { start: 0, end: document.text.length, text: document.text },
          measure: null,
          source: "the mayor",
          published: null,
        };
        await ledger.append([
          makeEntry(document, [], {
            disputes: [dispute],
            extraction: { ruleset: RULESET, claims: [], disputes: [dispute], warnings: [] },
            assignments: [{ situation: "storm", by: "document", why: "says so" }],
          }),
        ]);
        assert.deepEqual(await ledger.disputes({ situation: "storm" }), [dispute]);
        assert.deepEqual(await ledger.disputes({ situation: "calm" }), []);
      });
    });

    it("moves documents between situations by rulings, and forgets nothing", async () => {
      await withLedger(async (ledger, clock) => {
        const document = makeDocument({ id: "moved" });
        await ledger.append([
          makeEntry(document, [makeClaim(document, "12")], {
            assignments: [{ situation: "storm", by: "found", why: "alike" }],
          }),
        ]);
        const before = clock.now;
        clock.now = "2031-05-06T00:00:00.000Z";
        await ledger.decide(
          { kind: "assign-situation", document: "moved", situation: "flood" },
          "an editor",
          "it was water",
        );
        assert.deepEqual(await ledger.situationsOf("moved"), ["flood", "storm"]);
        await ledger.decide(
          { kind: "unassign-situation", document: "moved", situation: "storm" },
          "an editor",
          "no wind",
        );
        assert.deepEqual(await ledger.situationsOf("moved"), ["flood"]);
        assert.equal((await ledger.claims({ situation: "storm" })).length, 0);
        assert.equal((await ledger.claims({ situation: "storm", takenInBy: before })).length, 1);
        assert.equal((await ledger.decisions()).length, 2);
        assert.equal((await ledger.decisions(before)).length, 0);
      });
    });

    it("merges situations, sends late documents after, and takes a new name", async () => {
      await withLedger(async (ledger) => {
        const assignedTo = (id: string, situation: string): Entry =>
          makeEntry(makeDocument({ id, text: `${id} 12` }), [], {
            assignments: [{ situation, by: "found", why: "alike" }],
          });
        await ledger.append([assignedTo("a", "gale"), assignedTo("b", "storm")]);
        await ledger.decide({ kind: "merge-situations", from: "gale", into: "storm" }, "me", "one");
        await ledger.append([assignedTo("c", "gale")]);
        await ledger.decide(
          { kind: "name-situation", situation: "storm", name: "The storm of May" },
          "me",
          "clearer",
        );
        const held = await ledger.situations();
        assert.deepEqual(
          held.map(({ situation, documents }) => [situation.id, situation.name, documents]),
          [
            ["gale", "gale", 0],
            ["storm", "The storm of May", 3],
          ],
        );
      });
    });

    it("gives a merged situation back what was meant for it, when it is merged with itself", async () => {
      await withLedger(async (ledger) => {
        const assignedTo = (id: string, ...situations: readonly string[]): Entry =>
          makeEntry(makeDocument({ id, text: `${id} 12` }), [], {
            assignments: situations.map((situation) => ({ situation, by: "found", why: "alike" })),
          });
        await ledger.append([
          assignedTo("a", "gale"),
          assignedTo("b", "storm"),
          assignedTo("both", "gale", "storm"),
        ]);
        await ledger.decide({ kind: "merge-situations", from: "gale", into: "storm" }, "me", "one");
        await ledger.append([assignedTo("late", "gale")]);
        assert.deepEqual(await ledger.situationsOf("late"), ["storm"]);
        await ledger.decide({ kind: "merge-situations", from: "gale", into: "gale" }, "me", "two");
        assert.deepEqual(await ledger.situationsOf("a"), ["gale"]);
        assert.deepEqual(await ledger.situationsOf("late"), ["gale"]);
        assert.deepEqual(await ledger.situationsOf("b"), ["storm"]);
        await ledger.append([assignedTo("later", "gale")]);
        assert.deepEqual(await ledger.situationsOf("later"), ["gale"]);
      });
    });

    it("keeps what documents were situated by, and a name that a person gave", async () => {
      await withLedger(async (ledger) => {
        const found = (name: string) =>
          ({
            id: "s",
            name,
            period: null,
            places: [],
            measures: ["killed"],
            words: [],
            made: "found",
          }) as const;
        const features = { document: "a", words: { rain: 2 } };
        await ledger.append([makeEntry(makeDocument({ id: "a" }), [], { features })], {
          situations: [found("Deaths")],
        });
        assert.deepEqual(await collect(ledger.features()), [features]);
        const nameNow = async () => (await ledger.situations())[0]?.situation.name;
        assert.equal(await nameNow(), "Deaths");
        await ledger.declareSituations([found("Deaths, Lenmark")]);
        assert.equal(await nameNow(), "Deaths, Lenmark");
        await ledger.decide(
          { kind: "name-situation", situation: "s", name: "The storm" },
          "me",
          "",
        );
        await ledger.declareSituations([found("Deaths, Lenmark and Ost")]);
        assert.equal(await nameNow(), "The storm");
      });
    });

    it("ends where situations are merged in a circle", async () => {
      await withLedger(async (ledger) => {
        await ledger.decide({ kind: "merge-situations", from: "x", into: "y" }, "me", "one");
        await ledger.decide({ kind: "merge-situations", from: "y", into: "x" }, "me", "or not");
        await ledger.append([
          makeEntry(makeDocument({ id: "round" }), [], {
            assignments: [{ situation: "x", by: "hand", why: "named" }],
          }),
        ]);
        assert.equal((await ledger.situationsOf("round")).length, 1);
      });
    });

    it("finds documents that no situation holds", async () => {
      await withLedger(async (ledger) => {
        const free = makeDocument({ id: "free" });
        await ledger.append([
          makeEntry(free, [makeClaim(free, "12")]),
          makeEntry(makeDocument({ id: "held" }), [], {
            assignments: [{ situation: "storm", by: "hand", why: "named" }],
          }),
        ]);
        const found = await collect(ledger.documents({ unassigned: true }));
        assert.deepEqual(
          found.map(({ document }) => document.id),
          ["free"],
        );
        assert.equal((await ledger.claims({ unassigned: true }))[0]?.document, "free");
        const held = await collect(ledger.documents({ situation: "storm" }));
        assert.deepEqual(
          held.map(({ document }) => document.id),
          ["held"],
        );
      });
    });

    it("goes through more documents than one page holds, in their order, also from the middle", async () => {
      await withLedger(async (ledger) => {
        const ids = Array.from({ length: 150 }, (_, index) => `d${String(index)}`);
        await ledger.append(ids.map((id) => makeEntry(makeDocument({ id }))));
        const read = (await collect(ledger.documents())).map(({ document }) => document.id);
        assert.deepEqual(read, ids);
        const heads = await ledger.documentHeads({ after: "d147" });
        assert.deepEqual(
          heads.map(({ id, title, capturedAt }) => [id, title, capturedAt]),
          ["d148", "d149"].map((id) => [id, "Storm over Lenmark", "2031-05-04T10:00:00.000Z"]),
        );
        const rest = await collect(ledger.documents({ after: "d99" }));
        assert.deepEqual(
          rest.map(({ document }) => document.id),
          ids.slice(100),
        );
      });
    });

    it("keeps reprint families, a document's latest family ruling, and lets a document stand alone", async () => {
      await withLedger(async (ledger) => {
        const sketch = { shingles: 3, keys: "00ff00ff" };
        const family = {
          id: "f",
          original: "p",
          members: [
            { document: "p", likeness: 1, why: "the first" },
            { document: "q", likeness: 0.93, why: "words alike" },
          ],
        };
        await ledger.append(
          ["p", "q", "r"].map((id) =>
            makeEntry(makeDocument({ id, text: `${id} says 12` }), [], { sketch }),
          ),
          { families: [family] },
        );
        assert.deepEqual(await collect(ledger.sketches()), [
          { document: "p", ...sketch },
          { document: "q", ...sketch },
          { document: "r", ...sketch },
        ]);
        const version = await ledger.version();
        await ledger.recordReprints([family]);
        assert.equal(await ledger.version(), version, "what was said was said again");
        assert.deepEqual(await ledger.reprintFamilies(), [family]);
        assert.deepEqual(await ledger.reprintFamilies(["q"]), [family]);
        assert.deepEqual(await ledger.reprintFamilies(["r"]), []);
        await ledger.decide({ kind: "join-reprints", document: "r", family: "f" }, "me", "read it");
        await ledger.decide({ kind: "part-reprint", document: "q" }, "me", "its own words");
        const [left] = await ledger.reprintFamilies(["r"]);
        assert.equal(left?.original, "p");
        assert.deepEqual(
          left.members.map(({ document }) => document),
          ["p", "r"],
        );
      });
    });

    it("finds documents by their words, in any script, and marks where they stand", async () => {
      await withLedger(async (ledger) => {
        await ledger.append([
          makeEntry(makeDocument({ id: "en", text: "Twelve homes burnt in Lenmark." })),
          makeEntry(makeDocument({ id: "ru", text: "В Ленмарке сгорели 12 домов." })),
        ]);
        const [found, ...more] = await ledger.search("lenmark hom", 10);
        assert.equal(found?.document.id, "en");
        assert.deepEqual(
          found.marks.map(({ start, end }) => found.document.text.slice(start, end)),
          ["homes", "Lenmark"],
        );
        assert.deepEqual(more, []);
        assert.equal((await ledger.search("сгорели", 10))[0]?.document.id, "ru");
        assert.deepEqual(await ledger.search('" OR * NEAR(', 10), []);
        assert.deepEqual(await ledger.search("  ", 10), []);
      });
    });

    it("lists problems in the order in which they were met", async () => {
      await withLedger(async (ledger, clock) => {
        const problem = (where: string) =>
          ({ code: "empty", where, what: "is empty.", todo: "Look again." }) as const;
        await ledger.noteProblems([problem("a.txt"), problem("b.txt")]);
        assert.deepEqual(await ledger.problems(), [
          { problem: problem("a.txt"), at: clock.now },
          { problem: problem("b.txt"), at: clock.now },
        ]);
      });
    });

    it("lists a problem once however often it was met, and no more once it is mended", async () => {
      await withLedger(async (ledger, clock) => {
        const problem = (where: string) =>
          ({ code: "empty", where, what: "is empty.", todo: "Look again." }) as const;
        await ledger.noteProblems([problem("a.txt"), problem("b.txt")]);
        clock.now = "2031-06-02T00:00:00.000Z";
        await ledger.noteProblems([problem("a.txt")]);
        const open = await ledger.problems();
        assert.deepEqual(
          open.map(({ problem: { where }, at }) => [where, at === clock.now]),
          [
            ["b.txt", false],
            ["a.txt", true],
          ],
        );
        await ledger.noteMended(open.filter(({ problem: { where } }) => where === "a.txt"));
        assert.deepEqual(
          (await ledger.problems()).map(({ problem: { where } }) => where),
          ["b.txt"],
        );
        clock.now = "2031-06-03T00:00:00.000Z";
        await ledger.noteProblems([problem("a.txt")]);
        assert.equal((await ledger.problems()).length, 2, "what fails again is a problem again");
      });
    });

    it("has another version after every change, and the same one without", async () => {
      await withLedger(async (ledger) => {
        const seen = new Set([await ledger.version()]);
        const changes: readonly (() => Promise<unknown>)[] = [
          () => ledger.append([makeEntry(makeDocument({ id: "v" }))]),
          () => ledger.assign([{ document: "v", situation: "s", by: "hand", why: "" }]),
          () => ledger.decide({ kind: "withdraw-claim", claim: "v:1" }, "me", "wrong"),
          () =>
            ledger.recordReprints([
              { id: "f", original: "v", members: [{ document: "v", likeness: 1, why: "" }] },
            ]),
          () => ledger.append([makeEntry(makeDocument({ id: "v" }), [], { ruleset: "test-2" })]),
        ];
        for (const change of changes) {
          await change();
          const version = await ledger.version();
          assert.ok(!seen.has(version));
          assert.equal(await ledger.version(), version);
          seen.add(version);
        }
      });
    });
  });
};
