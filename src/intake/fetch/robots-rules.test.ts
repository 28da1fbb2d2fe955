// Holds the reading of robots.txt to RFC 9309.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readRobots } from "./robots-rules.ts";

test("a robot's own group rules alone, without the group for all", () => {
  const rules = readRobots(
    "User-agent: *\nDisallow: /\n\nUser-agent: Atleast/1.0\nDisallow: /drafts/\nCrawl-delay: 4\n",
    "atleast",
  );
  assert.equal(rules.allows("/news/7"), true);
  assert.equal(rules.allows("/drafts/7"), false);
  assert.equal(rules.crawlDelaySeconds, 4);
});

test("several agents above one group share it, and a later group of the same agent adds to it", () => {
  const rules = readRobots(
    "User-agent: other\nUser-agent: atleast\nDisallow: /a\n\nUser-agent: atleast\nDisallow: /b\n",
    "AtLeast",
  );
  assert.equal(rules.allows("/a1"), false);
  assert.equal(rules.allows("/b1"), false);
  assert.equal(rules.allows("/c"), true);
});

test("the longest pattern rules, and between equals the one that allows", () => {
  const rules = readRobots(
    "User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /same\nAllow: /same\n",
    "atleast",
  );
  assert.equal(rules.allows("/a/shut"), false);
  assert.equal(rules.allows("/a/open/1"), true);
  assert.equal(rules.allows("/same"), true);
});

test("a star stands for anything and a dollar for the end", () => {
  const rules = readRobots("User-agent: *\nDisallow: /*.pdf$\nDisallow: /x/*/y*z$\n", "atleast");
  assert.equal(rules.allows("/files/1.pdf"), false);
  assert.equal(rules.allows("/files/1.pdf?view"), true);
  assert.equal(rules.allows("/x/1/y2z"), false);
  assert.equal(rules.allows("/x/1/y2z3"), true);
});

test("an empty Disallow forbids nothing, and sitemaps are listed", () => {
  const rules = readRobots(
    "\uFEFFSitemap: https://news.example/map.xml\nUser-agent: *\nDisallow:\n",
    "atleast",
  );
  assert.equal(rules.allows("/"), true);
  assert.deepEqual(rules.sitemaps, ["https://news.example/map.xml"]);
});

test("encoded and bare letters are one path", () => {
  const rules = readRobots("User-agent: *\nDisallow: /новости\n", "atleast");
  assert.equal(rules.allows("/%d0%bd%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1"), false);
});

test("any text at all gives rules that answer", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), fc.webPath(), (text, path) => {
      const rules = readRobots(`User-agent: *\nDisallow: ${text}\n${text}`, "atleast");
      assert.equal(typeof rules.allows(path), "boolean");
    }),
  );
});

test("the file of rules may always be asked for", () => {
  assert.equal(readRobots("User-agent: *\nDisallow: /\n", "atleast").allows("/robots.txt"), true);
});
