// Holds lists of feeds to coming back from OPML as they went in.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readOpml, type ListedFeed } from "./opml-feeds.ts";
import { writeOpml } from "./write-opml.ts";

const name = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((words) =>
    words
      .replace(/[^\p{L}\p{N} &<"']/gu, "x")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .filter((words) => words !== "");

const feed: fc.Arbitrary<ListedFeed> = fc.record(
  {
    title: name,
    address: fc.webUrl(),
    site: fc.option(fc.webUrl(), { nil: null }),
    folders: fc.array(name, { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

test("feeds come back from OPML as they went in", () => {
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ address }) => address }), (feeds) => {
      const byAddress = (a: ListedFeed, b: ListedFeed): number => (a.address < b.address ? -1 : 1);
      assert.deepEqual(
        readOpml(writeOpml("Feeds", feeds)).toSorted(byAddress),
        feeds.toSorted(byAddress),
      );
    }),
  );
});

test("outlines without an address are folders, and an address counts once", () => {
  const feeds = readOpml(
    `<opml version="1.1"><body><outline text="Town"><outline title="A" xmlUrl="https://a.example/rss"/>
     <outline text="River"><outline text="B" xmlUrl="https://b.example/rss" htmlUrl="https://b.example/"/></outline></outline>
     <outline text="A again" xmlUrl="https://a.example/rss"/><outline text="odd" xmlUrl="ftp://c.example/"/></body></opml>`,
  );
  assert.deepEqual(feeds, [
    { title: "A", address: "https://a.example/rss", site: null, folders: ["Town"] },
    {
      title: "B",
      address: "https://b.example/rss",
      site: "https://b.example/",
      folders: ["Town", "River"],
    },
  ]);
});
