// Journeys through the command line, from reports on the disk to tallies in the terminal.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { MIGRATIONS } from "../src/ledger/sqlite/migrations.ts";
import {
  jsonLines,
  makeFolder,
  runAtleast,
  startAtleast,
  waitForEnd,
  waitForOutput,
  writeFiles,
} from "./run-atleast.ts";

const REPORT = {
  id: "storm-1",
  title: "Deaths in Toulouse",
  text: "At least 12 people were killed in Toulouse, the fire service said. Another 40 people were injured.",
  published: "2031-03-05T18:00+01:00",
  outlet: "Garonne Courier",
  situation: "storm",
};
const LATER = {
  id: "storm-2",
  title: "Toll in Toulouse",
  text: "At least 15 people were killed in Toulouse, the fire service said.",
  published: "2031-03-06T09:00+01:00",
  outlet: "Midi Evening",
  situation: "storm",
};

interface WireTally {
  readonly id: string;
  readonly measure: string;
  readonly place: { readonly name: string } | null;
  readonly floor: number;
  readonly because: readonly string[];
}

const parseLines = <T>(lines: string): T[] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

test("a folder of many formats is read, what cannot be is told, and nothing is read twice", () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, "reports", "deeper"), { recursive: true });
  writeFiles(join(cwd, "reports"), {
    "README.md": "These reports tell of 99 people killed in nothing at all.",
    "a.txt": "Flood at Rennes\n\nSeven people were killed in Rennes on Monday.\n",
    "b.html": `<!doctype html><html lang="en"><head><title>x</title>
      <meta property="og:title" content="Fire in Nantes"><meta property="og:site_name" content="Loire Post">
      <meta property="article:published_time" content="2031-04-02T08:00:00+02:00"></head>
      <body><nav>Home 2 3 4</nav><article><h1>Fire in Nantes</h1>
      <p>Three people were killed in a fire in Nantes, police said on Tuesday.</p></article></body></html>`,
    "c.json": JSON.stringify(REPORT),
    "d.jsonl": `${JSON.stringify(LATER)}\n{"id":"cut","text":"Nobody was\n{"title":"no text"}\n`,
    "empty.txt": "",
    "blank.txt": " \n\n\t",
    "binary.txt": Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3, 4]),
    "cut.json": '{"id":"x","text":"Five people were kil',
    "list.json": "[1, 2]",
  });
  writeFiles(join(cwd, "reports", "deeper"), { "e.txt": "Two people were killed in Brest." });

  const first = runAtleast(["read", "reports", "missing.txt"], { cwd });
  assert.equal(first.code, 1, first.err);
  assert.match(first.out, /^5 documents read, with \d+ claims\n/);
  for (const file of ["empty.txt", "blank.txt", "binary.txt", "cut.json"])
    assert.match(first.err, new RegExp(`✗ reports/${file}: [^\\n]+\\.\n`), file);
  assert.match(first.err, /d\.jsonl, line 2: /);
  assert.match(first.err, /d\.jsonl, line 3: has no `text`/);
  assert.match(first.err, /list\.json, document 1: is a number/);
  assert.match(first.err, /✗ missing\.txt: does not exist\. Check the path\./);
  assert.doesNotMatch(first.err, /README/);
  assert.doesNotMatch(first.err + first.out, /\u001b/);

  const again = runAtleast(["read", "reports"], { cwd });
  assert.match(again.out, /^0 documents read, with 0 claims\n5 documents already known\n/);

  const problems = parseLines<{ where: string; todo: string }>(
    runAtleast(["problems", "--format", "jsonl"], { cwd }).out,
  );
  assert.ok(problems.some(({ where }) => where === "missing.txt"));
  assert.ok(problems.every(({ todo }) => todo.endsWith(".") || todo.includes("{")));
});

test("what was said is counted, as known then and as known now, and explained", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "reports.jsonl": jsonLines([REPORT, LATER]) });
  const env = { ATLEAST_LEDGER: join(cwd, "storm.db") };
  assert.equal(runAtleast(["read", "reports.jsonl"], { cwd, env }).code, 0);
  assert.ok(existsSync(join(cwd, "storm.db")));

  const tally = (...words: readonly string[]) =>
    parseLines<WireTally>(
      runAtleast(
        ["tally", "--measure", "killed", "--place", "Toulouse", "--format", "jsonl", ...words],
        { cwd, env },
      ).out,
    );
  const [now] = tally();
  assert.equal(now?.floor, 15);
  assert.equal(tally("--as-of", "2031-03-05T20:00+01:00")[0]?.floor, 12);
  assert.equal(tally("--as-of", "2031-03-05")[0]?.floor, 12);
  assert.deepEqual(tally("--as-of", "2031-03-04"), []);
  assert.equal(tally("--method", "all").length > 1, true);

  const table = runAtleast(["tally", "--situation", "storm"], { cwd, env });
  assert.match(table.out, /^storm\nmeasure +place/);
  const csv = runAtleast(["tally", "--format", "csv"], { cwd, env });
  assert.match(csv.out, /^situation,measure,counted,place,/);

  const proof = runAtleast(["explain", now!.id], { cwd, env });
  assert.equal(proof.code, 0, proof.err);
  assert.match(proof.out, /At least 15 people were killed in Toulouse/);
  const claim = runAtleast(["explain", now!.because[0]!], { cwd, env });
  assert.match(claim.out, /rules +\S+/);
  assert.match(claim.out, /Midi Evening/);
});

test("--situation assigns what is read", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "a.txt": "Six people were killed in Lille." });
  runAtleast(["read", "a.txt", "--situation", "by hand"], { cwd });
  const named = runAtleast(["tally", "--situation", "by hand", "--format", "jsonl"], { cwd });
  assert.ok(parseLines<WireTally>(named.out).some(({ measure }) => measure === "killed"));
  const unknown = runAtleast(["tally", "--situation", "by foot"], { cwd });
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /situation "by foot": is not in this ledger\. It holds: by hand\./);
});

test("--situations declares what reports are assigned to, and says what is wrong in the file", () => {
  const cwd = makeFolder();
  writeFiles(cwd, {
    "good.yaml":
      "situations:\n  - id: lens\n    name: Collapse in Lens\n    places: [Lens]\n    period: 2031-05-01/2031-05-31\n",
    "bad.yaml": "situations:\n  - name: Collapse\n    measures: [kiled]\n",
    "a.json": JSON.stringify({
      text: "Six people were killed in Lens.",
      published: "2031-05-06",
    }),
  });
  const bad = runAtleast(["read", "a.json", "--situations", "bad.yaml"], { cwd });
  assert.equal(bad.code, 1);
  assert.match(bad.err, /✗ bad\.yaml[^\n]+There is no measure "kiled"/);
  assert.equal(bad.out, "");
  const missing = runAtleast(["read", "a.json", "--situations", "none.yaml"], { cwd });
  assert.match(missing.err, /^✗ none\.yaml: does not exist\./);
  assert.equal(runAtleast(["read", "a.json", "--situations", "good.yaml"], { cwd }).code, 0);
  const tallies = runAtleast(["tally", "--situation", "collapse in lens"], { cwd });
  assert.match(tallies.out, /^Collapse in Lens lens\nmeasure[^]*killed/);
});

test("extract prints claims in the order of their spans, from standard input too", () => {
  const cwd = makeFolder();
  const text = "Nine people were killed in Metz. More than 30 people were injured in Nancy.";
  const run = runAtleast(["extract", "-"], { cwd, stdin: text });
  assert.equal(run.code, 0, run.err);
  const claims = parseLines<{ number: { start: number; end: number; text: string } }>(run.out);
  assert.deepEqual(
    claims.map(({ number }) => number.text),
    ["Nine", "30"],
  );
  for (const { number } of claims) assert.equal(text.slice(number.start, number.end), number.text);
  const table = runAtleast(["extract", "-", "--format", "table"], { cwd, stdin: text });
  assert.match(table.out, /measure +qualifier +number/);
  assert.ok(!existsSync(join(cwd, "data")), "extract made a ledger");
});

test("two workers print what one thread prints, in the same order", () => {
  const cwd = makeFolder();
  const reports = Array.from({ length: 300 }, (_, index) => ({
    id: `r${String(index)}`,
    text: `${String(index + 2)} people were killed in Lyon. ${"Rain fell. ".repeat((index * 37) % 400)}`,
  }));
  writeFiles(cwd, { "many.jsonl": jsonLines(reports) });
  const one = runAtleast(["extract", "many.jsonl", "--jobs", "1"], { cwd });
  const two = runAtleast(["extract", "many.jsonl", "--jobs", "2"], { cwd });
  assert.equal(two.code, 0, two.err);
  assert.equal(one.out.split("\n").length, 301);
  assert.equal(two.out, one.out);
  assert.equal(runAtleast(["read", "many.jsonl", "--jobs", "2"], { cwd }).code, 0);
  assert.match(
    runAtleast(["read", "many.jsonl", "--jobs", "2"], { cwd }).out,
    /^0 documents read, with 0 claims\n300 documents already known\n/,
  );
});

test("a file larger than the memory that is allowed streams through", () => {
  const cwd = makeFolder();
  const text = `Eleven people were killed in Dijon. ${"The rain went on for long. ".repeat(3700)}`;
  const reports = Array.from({ length: 1200 }, (_, id) => ({ id: String(id), text }));
  writeFiles(cwd, { "long.jsonl": jsonLines(reports) });
  const run = runAtleast(["extract", "long.jsonl", "--jobs", "1"], {
    cwd,
    nodeOptions: ["--max-old-space-size=96"],
  });
  assert.equal(run.code, 0, run.err);
  assert.equal(run.out.split("\n").length, 1201);
});

test("a reader that has seen enough is no failure", { skip: !existsSync("/bin/sh") }, () => {
  const cwd = makeFolder();
  const reports = Array.from({ length: 2000 }, (_, id) => ({
    id: String(id),
    text: "Ten people were killed in Caen. Twenty people were injured in Caen.",
  }));
  writeFiles(cwd, { "many.jsonl": jsonLines(reports) });
  const program = new URL("../bin/atleast.js", import.meta.url).pathname;
  const out = execFileSync(
    "/bin/sh",
    [
      "-c",
      `"${process.execPath}" "${program}" extract many.jsonl 2>err.txt | head -n 1; cat err.txt`,
    ],
    { cwd, encoding: "utf8" },
  );
  assert.equal(out.split("\n").length, 2, out);
});

test("a file of 200 MB is refused after its first megabytes, and the next is read", () => {
  const cwd = makeFolder();
  writeFiles(cwd, {
    "huge.txt": "Words and more words. ".repeat(400),
    "small.txt": "Five people were killed in Pau.",
  });
  truncateSync(join(cwd, "huge.txt"), 200 * 1024 * 1024);
  const run = runAtleast(["read", "huge.txt", "small.txt"], { cwd });
  assert.equal(run.code, 1);
  assert.match(run.err, /^✗ huge\.txt: is larger than 16 MB/);
  assert.match(run.out, /^1 document read/);
});

test("a file that fails while it is read is told", { skip: !existsSync("/proc/self/mem") }, () => {
  const cwd = makeFolder();
  symlinkSync("/proc/self/mem", join(cwd, "failing.txt"));
  const run = runAtleast(["read", "failing.txt"], { cwd });
  assert.equal(run.code, 1);
  assert.match(run.err, /^✗ failing\.txt: could not be read \(EIO\)\./);
});

test("a folder and a file without permission are told, and the rest is read", (t) => {
  const cwd = makeFolder();
  chmodSync(cwd, 0o777);
  // root may read everything: then somebody else reads
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  if (runAtleast(["--version"], { cwd, ...user }).code !== 0) {
    t.skip("no other user can run this checkout");
    return;
  }
  mkdirSync(join(cwd, "in", "locked"), { recursive: true });
  writeFiles(join(cwd, "in"), { "a.txt": "Five people were killed in Pau.", "b.txt": "Secret." });
  chmodSync(join(cwd, "in", "b.txt"), 0);
  chmodSync(join(cwd, "in", "locked"), 0);
  const run = runAtleast(["read", "in", "--ledger", "l.db"], { cwd, ...user });
  assert.equal(run.code, 1);
  assert.match(run.err, /✗ in\/b\.txt: may not be read by this user\./);
  assert.match(run.err, /✗ in\/locked: may not be read by this user\./);
  assert.match(run.out, /^1 document read/);
  chmodSync(join(cwd, "in", "locked"), 0o700);
});

test("a ledger that cannot be used is told in one sentence", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "diary.db": "Dear diary. ".repeat(100), "a.txt": "Five people died in Pau." });
  const diary = runAtleast(["read", "a.txt", "--ledger", "diary.db"], { cwd });
  assert.equal(diary.code, 1);
  assert.match(diary.err, /^✗ \S+diary\.db: is not a ledger of AtLeast\. [^\n]+\n$/);

  runAtleast(["read", "a.txt", "--ledger", "newer.db"], { cwd });
  const newer = new DatabaseSync(join(cwd, "newer.db"));
  newer.exec(`PRAGMA user_version = ${String(MIGRATIONS.length + 1)}`);
  newer.close();
  const refused = runAtleast(["tally", "--ledger", "newer.db"], { cwd });
  assert.equal(refused.code, 1);
  assert.match(refused.err, /newer\.db: was written by a newer AtLeast/);

  const none = runAtleast(["tally"], { cwd });
  assert.equal(none.code, 1);
  assert.match(none.err, /data\/atleast\/ledger\.db: is not there/);
  assert.ok(!existsSync(join(cwd, "data")));
});

test("wrong usage ends with 2 and a word on what would be right", () => {
  const cwd = makeFolder();
  for (const words of [
    ["reed", "a.txt"],
    ["read"],
    ["read", "a.txt", "--sitution", "x"],
    ["tally", "--measure", "killd"],
    ["tally", "--as-of", "yesterday"],
    ["tally", "--as-of", "2031-02-31T25:00Z"],
    ["tally", "--method", "guess"],
    ["extract", "a.txt", "--jobs", "0"],
    ["serve", "--port", "99999"],
  ]) {
    const run = runAtleast(words, { cwd });
    assert.equal(run.code, 2, words.join(" "));
    assert.match(
      run.err,
      /^error: .+\n(?:\(Did you mean .+\n)?Run it with --help/,
      words.join(" "),
    );
    assert.equal(run.out, "");
  }
  assert.equal(runAtleast(["--version"], { cwd }).code, 0);
  assert.equal(runAtleast(["read", "--help"], { cwd }).code, 0);
});

test("words of a report cannot steer the terminal", () => {
  const cwd = makeFolder();
  const text = "Eight people were killed in Albi\u001b[2J\u001b]0;owned\u0007 on Monday.";
  const run = runAtleast(["extract", "-", "--format", "table"], {
    cwd,
    stdin: JSON.stringify({ text, title: "\u001b[31mred" }),
  });
  assert.match(run.out, /Albi\\u001b\[2J/);
  assert.doesNotMatch(run.out, /\u001b/);
});

test("a page is fetched where a person names its address, with what it says of itself", async () => {
  const cwd = makeFolder();
  const page = `<!doctype html><html lang="en"><head><title>Slide</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Slide above Gap",
    "datePublished":"2031-05-06T07:00:00+02:00","publisher":{"name":"Alpine Wire"}}</script></head>
    <body><article><p>Thirteen people were killed in a slide above Gap, rescuers said.</p></article></body></html>`;
  const server = createServer((request, response) => {
    if (request.url === "/slide") response.setHeader("content-type", "text/html").end(page);
    else response.writeHead(404).end("gone");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const child = startAtleast(
      ["read", "--allow-private", `${address}/slide`, `${address}/nothing`, "--ledger", "l.db"],
      cwd,
    );
    let err = "";
    child.stderr?.on("data", (piece: Buffer) => {
      err += piece.toString();
    });
    assert.equal(await waitForEnd(child), 1);
    assert.match(err, /\/nothing: was answered with status 404/);
    const tallies = parseLines<WireTally & { readonly originNames: readonly string[] }>(
      runAtleast(["tally", "--ledger", "l.db", "--measure", "killed", "--format", "jsonl"], { cwd })
        .out,
    );
    assert.equal(tallies[0]?.floor, 13);
  } finally {
    server.close();
  }
});

test("serve shows what was read, also while more is read, and ends when it is asked to", async () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "one.json": JSON.stringify(REPORT), "two.json": JSON.stringify(LATER) });
  runAtleast(["read", "one.json", "--ledger", "l.db"], { cwd });
  const child = startAtleast(["serve", "--port", "0", "--ledger", "l.db"], cwd);
  try {
    const [, address] = await waitForOutput(child, /Serving on (http:\S+)/);
    const page = async (path: string): Promise<string> => (await fetch(address! + path)).text();
    const shows = async (words: string): Promise<boolean> =>
      (await page("s/storm")).includes(words);
    assert.ok(await shows("Toulouse"));
    assert.ok(!(await shows("Midi Evening")));
    runAtleast(["read", "two.json", "--ledger", "l.db"], { cwd });
    assert.ok(await shows("Midi Evening"));

    const port = new URL(address!).port;
    const second = runAtleast(["serve", "--port", port, "--ledger", "l.db"], { cwd });
    assert.equal(second.code, 1);
    assert.match(second.err, /is served by another program\. Choose another port with --port\./);
  } finally {
    child.kill("SIGTERM");
  }
  assert.equal(await waitForEnd(child), 0);
});

test("start reads the sample, prints its tallies, serves, and goes on where it was", async () => {
  const cwd = makeFolder();
  const start = async (): Promise<string> => {
    const child = startAtleast(["start", "--ledger", join(cwd, "s.db"), "--port", "0"], cwd);
    try {
      const found = await waitForOutput(child, /^[^]*Serving on (http:\S+)/);
      assert.equal((await fetch(found[1]!)).status, 200);
      return found[0];
    } finally {
      child.kill("SIGINT");
      assert.equal(await waitForEnd(child), 0);
    }
  };
  const first = await start();
  assert.match(first, /^\d\d documents read/);
  assert.match(first, /\nProtests against mobilisation, Russia mobilisation-2022\nmeasure/);
  const again = await start();
  assert.match(again, /^0 documents read, with 0 claims\n\d\d documents already known/);
  assert.equal(
    again.slice(again.indexOf("mobilisation"), again.indexOf("Serving")),
    first.slice(first.indexOf("mobilisation"), first.indexOf("Serving")),
  );
});
