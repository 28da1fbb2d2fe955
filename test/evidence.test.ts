// Journeys with the evidence: kept as it was read, archived for other tools, verified, and read again after a failure.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { after, test } from "node:test";
import { makeFolder, runAtleast, startAtleast, waitForEnd, writeFiles } from "./run-atleast.ts";

const page = (town: string, count: string): string => `<!doctype html><html lang="en"><head>
  <title>Fire in ${town}</title><meta property="article:published_time" content="2031-04-02T08:00:00+02:00">
  <meta property="og:site_name" content="Loire Post"></head><body><article><h1>Fire in ${town}</h1>
  <p>${count} people were killed in a fire in ${town} on Tuesday, police said. The house had stood empty
  for years, neighbours told the paper, and nobody knew who had slept there.</p></article></body></html>`;

interface Line {
  readonly measure: string;
  readonly floor: number;
  readonly place: { readonly name: string } | null;
}

const floors = (cwd: string, ledger: string): readonly string[] =>
  runAtleast(["tally", "--format", "jsonl", "--ledger", ledger], { cwd })
    .out.split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .filter(({ place }) => place?.name === "Nantes" || place?.name === "Brest")
    .map(({ measure, floor, place }) => `${place!.name} ${measure} ${String(floor)}`)
    .sort();

test("what was read is kept, goes out as WACZ and WARC, and comes back the same", () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, "pages"));
  writeFiles(join(cwd, "pages"), {
    "a.html": page("Nantes", "Three"),
    "b.html": page("Brest", "Five"),
  });
  assert.equal(runAtleast(["read", "pages", "--ledger", "l.db"], { cwd }).code, 0);
  const told = floors(cwd, "l.db");
  assert.deepEqual(told, ["Brest killed 5", "Nantes killed 3"]);
  assert.match(
    runAtleast(["verify", "--ledger", "l.db"], { cwd }).out,
    /^2 documents, \d+ claims: all of it holds\n$/,
  );
  for (const archive of ["out.wacz", "out.warc.gz"]) {
    const written = runAtleast(["archive", archive, "--ledger", "l.db"], { cwd });
    assert.deepEqual([written.code, written.out], [0, `2 captures\n${archive}\n`], written.err);
    const again = runAtleast(["read", archive, "--ledger", `${archive}.db`], { cwd });
    assert.equal(again.code, 0, again.err);
    assert.deepEqual(floors(cwd, `${archive}.db`), told);
  }
  assert.equal(
    runAtleast(["archive", "x.wacz", "--situation", "none", "--ledger", "l.db"], { cwd }).code,
    1,
  );
  assert.equal(runAtleast(["archive", "x.zip", "--ledger", "l.db"], { cwd }).code, 2);
  const nowhere = runAtleast(["archive", "absent/x.wacz", "--ledger", "l.db"], { cwd });
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.err, /absent\/x\.wacz: could not be written \(ENOENT\)\./);
});

test("verify tells a changed text, a changed claim and a capture that is gone", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "a.html": page("Nantes", "Three"), "b.html": page("Brest", "Five") });
  runAtleast(["read", "a.html", "b.html", "--ledger", "l.db"], { cwd });
  const database = new DatabaseSync(join(cwd, "l.db"));
  database.exec("DROP TRIGGER documents_are_not_edited");
  database.exec("UPDATE documents SET text = replace(text, 'Three', 'Seven') WHERE sequence = 1");
  database.close();
  const captures = join(cwd, "l.captures");
  const [first] = readdirSync(captures);
  rmSync(join(captures, first!), { recursive: true });
  const told = runAtleast(["verify", "--ledger", "l.db"], { cwd });
  assert.equal(told.code, 1);
  assert.match(told.err, /document d-\w+: has other words than those that came in\./);
  assert.match(told.err, /claim \S+: does not find its words in document d-\w+\./);
  assert.match(told.err, /capture \w+: is not kept: its bytes are missing\./);
  const words = runAtleast(["verify", "--without-captures", "--ledger", "l.db"], { cwd });
  assert.doesNotMatch(words.err, /capture/);
  assert.equal(words.code, 1);
});

test("without captures nothing but the text is kept, and an archive says what it lacks", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "a.html": page("Nantes", "Three") });
  runAtleast(["read", "a.html", "--no-captures", "--ledger", "l.db"], { cwd });
  assert.ok(!existsSync(join(cwd, "l.captures")));
  const written = runAtleast(["archive", "out.warc.gz", "--ledger", "l.db"], { cwd });
  assert.equal(written.code, 1);
  assert.match(written.err, /was read without its bytes being kept\. Read .*a\.html again\./);
});

test("--strict ends at the first thing that cannot be read, and keeps what came before", () => {
  const cwd = makeFolder();
  writeFiles(cwd, {
    "a.txt": "Two people were killed in Brest.",
    "b.json": '{"id":"x","text":"Five peo',
    "c.txt": "Four people were killed in Nantes.",
  });
  const files = ["a.txt", "b.json", "c.txt", "--ledger", "l.db"];
  const strict = runAtleast(["read", "--strict", ...files], { cwd });
  assert.equal(strict.code, 1);
  assert.match(strict.out, /^1 document read/);
  const whole = runAtleast(["read", ...files], { cwd });
  assert.match(whole.out, /^1 document read.*\n1 document already known\n/);
});

test("what could not be read is read again when it is mended", () => {
  const cwd = makeFolder();
  writeFiles(cwd, { "b.json": '{"id":"x","text":"Five peo', "gone.json": "{" });
  runAtleast(["read", "b.json", "gone.json", "--ledger", "l.db"], { cwd });
  const vain = runAtleast(["problems", "--retry", "--ledger", "l.db"], { cwd });
  assert.equal(vain.code, 1);
  writeFiles(cwd, { "b.json": '{"id":"x","text":"Five people were killed in Brest."}' });
  rmSync(join(cwd, "gone.json"));
  const retried = runAtleast(["problems", "--retry", "--ledger", "l.db"], { cwd });
  assert.equal(retried.code, 0, retried.err);
  assert.match(retried.out, /^1 document read, with 1 claim\n/);
  assert.match(retried.out, /\n1 problem mended, 1 left\n/);
  assert.match(retried.out, /not to be found from this folder: gone\.json/);
  const left = runAtleast(["problems", "--format", "jsonl", "--ledger", "l.db"], { cwd }).out;
  assert.deepEqual(
    left
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { where: string }).where),
    ["gone.json"],
  );
});

test("a problem is over when its item can be read, and others of the same file stay listed", () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, "in"));
  const good = '{"id":"a","text":"Two people were killed in Brest."}';
  writeFiles(join(cwd, "in"), { "d.jsonl": `${good}\n{"id":\n{"text":5}\n`, "e.json": "{" });
  const read = (): void => {
    runAtleast(["read", "in", "--ledger", "l.db"], { cwd });
  };
  const listed = (...places: readonly string[]): readonly string[] =>
    runAtleast(["problems", ...places, "--format", "jsonl", "--ledger", "l.db"], { cwd })
      .out.split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { where: string }).where);
  read();
  read();
  assert.deepEqual(listed(), ["in/d.jsonl, line 2", "in/d.jsonl, line 3", "in/e.json"]);
  assert.deepEqual(listed("in/e.json"), ["in/e.json"]);
  assert.deepEqual(listed("in/"), listed());
  assert.deepEqual(listed("in/d"), []);
  const mended = '{"id":"b","text":"Five people were killed in Brest."}';
  writeFiles(join(cwd, "in"), { "d.jsonl": `${good}\n${mended}\n{"text":5}\n` });
  read();
  assert.deepEqual(listed(), ["in/d.jsonl, line 3", "in/e.json"]);
  writeFiles(join(cwd, "in"), { "d.jsonl": `${good}\n${mended}\n`, "e.json": mended });
  const retried = runAtleast(["problems", "--retry", "in/d.jsonl", "--ledger", "l.db"], { cwd });
  assert.deepEqual([retried.code, /1 problem mended, 0 left/.test(retried.out)], [0, true]);
  assert.deepEqual(listed(), ["in/e.json"]);
});

const posts = [{ path: "/nantes", body: page("Nantes", "Three") }];
const site = createServer((request, response) => {
  const { port } = site.address() as AddressInfo;
  const post = posts.find(({ path }) => path === request.url);
  if (post !== undefined) response.setHeader("content-type", "text/html").end(post.body);
  else if (request.url === "/feed")
    response
      .setHeader("content-type", "application/rss+xml")
      .end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Loire Post</title>${posts
          .map(
            ({ path }) =>
              `<item><title>News of ${path}</title><link>http://127.0.0.1:${String(port)}${path}</link></item>`,
          )
          .join("")}</channel></rss>`,
      );
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
after(() => {
  site.closeAllConnections();
  site.close();
});

interface Poll {
  readonly outcome: string;
  readonly documents: number;
  readonly claims: number;
  readonly problems: readonly unknown[];
}

const watchOnce = async (cwd: string, code = 0): Promise<Poll> => {
  const child = startAtleast(
    ["watch", "feeds.yaml", "--once", "--allow-private", "--ledger", "l.db"],
    cwd,
  );
  let out = "";
  let err = "";
  child.stdout?.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => (err += piece.toString()));
  assert.equal(await waitForEnd(child), code, out + err);
  return JSON.parse(out) as Poll;
};

test(
  "watching takes in what is new in a feed, with its articles, and remembers it",
  { timeout: 120_000 },
  async () => {
    const cwd = makeFolder();
    const { port } = site.address() as AddressInfo;
    writeFiles(cwd, { "feeds.yaml": `- http://127.0.0.1:${String(port)}/feed\n` });
    const first = await watchOnce(cwd);
    assert.deepEqual([first.outcome, first.documents, first.problems], ["fetched", 1, []]);
    assert.ok(first.claims > 0);
    const second = await watchOnce(cwd);
    assert.deepEqual([second.documents, second.claims], [0, 0]);
    posts.push({ path: "/brest", body: page("Brest", "Five") });
    assert.equal((await watchOnce(cwd)).documents, 1);
    assert.deepEqual(floors(cwd, "l.db"), ["Brest killed 5", "Nantes killed 3"]);
    assert.equal(runAtleast(["verify", "--ledger", "l.db"], { cwd }).code, 0);
    const archived = runAtleast(["archive", "seen.wacz", "--ledger", "l.db"], { cwd });
    assert.match(archived.out, /^2 captures\n/);
    const again = runAtleast(["read", "seen.wacz", "--ledger", "again.db"], { cwd });
    assert.equal(again.code, 0, again.err);
    assert.deepEqual(floors(cwd, "again.db"), ["Brest killed 5", "Nantes killed 3"]);
  },
);

test("a feed that fails is a problem until it answers again", { timeout: 120_000 }, async () => {
  const cwd = makeFolder();
  const { port } = site.address() as AddressInfo;
  const address = `http://127.0.0.1:${String(port)}/nantes-feed`;
  writeFiles(cwd, { "feeds.yaml": `- ${address}\n` });
  const listed = (): string => runAtleast(["problems", "--ledger", "l.db"], { cwd }).out;
  await watchOnce(cwd, 1);
  assert.match(listed(), /nantes-feed +was answered with status 404/);
  posts.push({
    path: "/nantes-feed",
    body: '<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>Three people were killed in Nantes</title></item></channel></rss>',
  });
  assert.equal((await watchOnce(cwd)).documents, 1);
  assert.equal(listed(), "There is nothing that could not be read.\n");
});

test("a second watch of one ledger is refused in a sentence, and the first goes on", async () => {
  const cwd = makeFolder();
  const { port } = site.address() as AddressInfo;
  writeFiles(cwd, { "feeds.yaml": `- http://127.0.0.1:${String(port)}/feed\n` });
  const first = startAtleast(["watch", "--allow-private", "--ledger", "l.db"], cwd);
  const ended = waitForEnd(first);
  while (!existsSync(join(cwd, "l.feeds", "watching.lock")) && first.exitCode === null)
    await wait(20);
  const second = runAtleast(["watch", "--once", "--allow-private", "--ledger", "l.db"], { cwd });
  assert.equal(second.code, 1);
  assert.match(
    second.err,
    new RegExp(
      `l\\.feeds: is being watched already, by process ${String(first.pid)} on .*End that watch first, or give this one a ledger of its own with --ledger\\.`,
    ),
  );
  first.kill("SIGINT");
  assert.equal(await ended, 0);
  assert.ok(!existsSync(join(cwd, "l.feeds", "watching.lock")));
});

test("a list of feeds goes out as OPML and comes in again", () => {
  const cwd = makeFolder();
  writeFiles(cwd, {
    "feeds.yaml":
      "- https://a.example/rss\n- address: https://b.example/rss\n  name: Harbour & Desk\n  situation: flood\n",
  });
  const out = runAtleast(["watch", "--opml"], { cwd });
  assert.equal(out.code, 0, out.err);
  assert.match(out.out, /<outline text="flood">\s*<outline text="Harbour &amp; Desk"/);
  writeFiles(cwd, { "list.opml": out.out });
  const again = runAtleast(["watch", "list.opml", "--opml"], { cwd });
  assert.match(again.out, /xmlUrl="https:\/\/a\.example\/rss"/);
  assert.match(again.out, /text="Harbour &amp; Desk"[^>]* xmlUrl="https:\/\/b\.example\/rss"/);
});

test("a list of feeds that cannot be read is told in a sentence", () => {
  const cwd = makeFolder();
  assert.match(runAtleast(["watch", "--once"], { cwd }).err, /feeds\.yaml: /);
  writeFileSync(join(cwd, "feeds.yaml"), "feeds: []\n");
  const none = runAtleast(["watch", "--once"], { cwd });
  assert.deepEqual(
    [none.code, none.err],
    [
      1,
      "✗ feeds.yaml: lists no feed. Write it as `- https://host/feed` or with `address:`, `name:`, `every:`, `situation:`, `articles:`.\n",
    ],
  );
});
