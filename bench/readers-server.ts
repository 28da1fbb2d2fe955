// The program that `readers.ts` reads from: the pages of a ledger, or a bare server that sends the same bytes.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openAnswers } from "../src/answer.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { serve } from "../src/server/serve.ts";
import { sharedGazetteer } from "../test/stated-ledger.ts";

const [, , file = "", path = "/"] = process.argv;
const ledger = await openLedger(file, { create: false });
const serving = await serve({ answers: openAnswers(ledger, await sharedGazetteer()) });
const page = await fetch(new URL(path, serving.address), {
  headers: { "accept-encoding": "gzip" },
});
await page.arrayBuffer();

// The yardstick: what this machine's sockets can carry where nothing has to be looked up.
const zipped = await new Promise<Buffer>((resolve, reject) => {
  void import("node:http").then(({ get }) =>
    get(new URL(path, serving.address), { headers: { "accept-encoding": "gzip" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve(Buffer.concat(parts));
      });
      response.on("error", reject);
    }),
  );
});
const bare = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
  response.end(zipped);
});
await new Promise<void>((done) => bare.listen(0, "127.0.0.1", done));

process.on("message", (asked) => {
  if (asked === "memory") process.send?.({ memory: process.memoryUsage().rss });
});
process.send?.({
  pages: serving.address,
  bare: `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`,
  bytes: zipped.length,
});
