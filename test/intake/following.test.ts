// Holds the following of links to its word: articles of stubs, pages of sitemaps, and nothing that a site forbids.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readDocuments, type ReadOptions } from "../../src/intake/read-documents.ts";
import { isRejection } from "../../src/intake/reader.ts";
import { problemSentence } from "../../src/model/problem.ts";
import { LOOPBACK_ONLY, startFaultServer, type FaultServer } from "./fault-server.ts";

let server: FaultServer;
const PROSE = "The rest of the report follows here, with all that is known of the matter. ".repeat(
  5,
);

before(async () => {
  server = await startFaultServer();
  const send = (path: string, type: string, body: string): void => {
    server.answer(path, (_request, response) => {
      response.writeHead(200, { "content-type": type }).end(body);
    });
  };
  send("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
  const item = (path: string, words: string): string =>
    `<item><title>${words}</title><link>${server.origin}${path}</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate><description>${words} …</description></item>`;
  send(
    "/feed",
    "application/rss+xml",
    `<rss version="2.0"><channel><title>Courier</title>${item("/open/1", "Nine hurt")}${item("/closed/2", "Four hurt")}${item("/fault/404", "Two hurt")}</channel></rss>`,
  );
  send(
    "/open/1",
    "text/html",
    `<html><body><article><h1>Nine hurt</h1><p>Nine people were hurt in Tarn. ${PROSE}</p></article></body></html>`,
  );
  send(
    "/map",
    "application/xml",
    `<urlset><url><loc>${server.origin}/open/1</loc></url><url><loc>http://10.1.2.3/</loc></url></urlset>`,
  );
});
after(() => server.close());

const readAll = async (
  path: string,
  options: ReadOptions = {},
): Promise<{ texts: string[]; problems: string[] }> => {
  const texts: string[] = [];
  const problems: string[] = [];
  for await (const read of readDocuments(server.origin + path, {
    addresses: { userAgent: "test", allowAddress: LOOPBACK_ONLY },
    politeness: { hostGapMs: 0 },
    ...options,
  }))
    if (isRejection(read)) problems.push(problemSentence(read.problem));
    else texts.push(`${read.outlet ?? ""} ${read.published ?? ""} ${read.text.slice(0, 20)}`);
  return { texts, problems };
};

test("the article of an entry that is but a beginning is read, and the entry where it cannot be had", async () => {
  const { texts, problems } = await readAll("/feed");
  assert.deepEqual(texts, [
    "Courier 2024-05-06T10:00:00Z Nine people were hur",
    "Courier 2024-05-06T10:00:00Z Four hurt …",
    "Courier 2024-05-06T10:00:00Z Two hurt …",
  ]);
  assert.equal(problems.length, 2);
  assert.match(problems[0]!, /closed\/2: may not be fetched by programs/);
  assert.match(problems[1]!, /404: was answered with status 404/);
});

test("no link is followed where that was not asked for", async () => {
  server.asked.length = 0;
  const { texts } = await readAll("/feed", { follow: false });
  assert.equal(texts.length, 3);
  assert.deepEqual(server.asked, ["/feed"]);
});

test("a sitemap's pages are read, and a private address in it is refused", async () => {
  const { texts, problems } = await readAll("/map");
  assert.equal(texts.length, 1);
  assert.match(problems.join("\n"), /10\.1\.2\.3.*not an address of the public internet/);
});

test("an address of another scheme is refused in a sentence that says what to do", async () => {
  const told: string[] = [];
  for (const from of ["ftp://files.example/a.txt", "file:///tmp/a.txt", "gopher://x.example/1"])
    for await (const read of readDocuments(from)) {
      assert.ok(isRejection(read));
      told.push(problemSentence(read.problem));
    }
  assert.deepEqual(told, [
    "ftp://files.example/a.txt: is an address of the scheme ftp: only http and https are fetched. Download it with another program, and read the file.",
    "file:///tmp/a.txt: is an address of the scheme file: only http and https are fetched. Give the path of the file alone.",
    "gopher://x.example/1: is an address of the scheme gopher: only http and https are fetched. Download it with another program, and read the file.",
  ]);
});
