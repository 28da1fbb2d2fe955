// Tests of the cache of replies: made once, forgotten when the ledger changes, bounded in bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageReply } from "./replies.ts";
import { makeReplyCache } from "./reply-cache.ts";

const counting = (body = "x") => {
  let made = 0;
  return {
    made: () => made,
    make: () => {
      made += 1;
      return Promise.resolve(pageReply(body));
    },
  };
};

test("the same address at the same version is made once, also by many at the same time", async () => {
  const cache = makeReplyCache(1e6);
  const { made, make } = counting();
  await Promise.all(Array.from({ length: 20 }, () => cache.get("/a", "1", make)));
  await cache.get("/a", "1", make);
  assert.equal(made(), 1);
});

test("another version of the ledger makes it anew, with another tag where it says something else", async () => {
  const cache = makeReplyCache(1e6);
  const first = await cache.get("/a", "1", counting("old").make);
  const second = await cache.get("/a", "2", counting("new").make);
  assert.notEqual(first.etag, second.etag);
  assert.equal(second.reply.body, "new");
});

test("what is long unasked goes when the bound is reached", async () => {
  const cache = makeReplyCache(10_000);
  const page = "p".repeat(900);
  const { made, make } = counting(page);
  for (let index = 0; index < 50; index += 1) await cache.get(`/${index}`, "1", make);
  await cache.get("/49", "1", make);
  assert.equal(made(), 50, "the newest is kept");
  await cache.get("/0", "1", make);
  assert.equal(made(), 51, "the oldest is not");
});

test("a failure is not kept", async () => {
  const cache = makeReplyCache(1e6);
  await assert.rejects(cache.get("/a", "1", () => Promise.reject(new Error("the disk"))));
  const kept = await cache.get("/a", "1", counting("well").make);
  assert.equal(kept.reply.body, "well");
});
