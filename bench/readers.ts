// Measures readers over sockets while the ledger is written to: how many a second, how late a new claim shows, and the memory.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { largeSituation } from "../test/large-situation.ts";
import { statedLedger } from "../test/stated-ledger.ts";

const HELP = `usage: node bench/readers.ts [--places 20] [--claims 200] [--seconds 20] [--rate 1000] [--write-every 1000]

Readers come at a steady rate on 32 connections that stay open; every second one brings the ETag that it was given.
A claim is written every so many milliseconds (0: none) to the situation that they read.
`;

const { values } = parseArgs({
  options: {
    places: { type: "string", default: "20" },
    claims: { type: "string", default: "200" },
    seconds: { type: "string", default: "20" },
    rate: { type: "string", default: "1000" },
    "write-every": { type: "string", default: "1000" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const places = Number(values.places);
const claims = Number(values.claims);
const seconds = Number(values.seconds);
const rate = Number(values.rate);
const writeEvery = Number(values["write-every"]);
const CONNECTIONS = 32;
const PATH = "/s/large";

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

interface Read {
  readonly status: number;
  readonly etag: string;
  readonly milliseconds: number;
}

const read = (address: string, etag: string | null): Promise<Read> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    get(
      address,
      {
        agent,
        headers: {
          "accept-encoding": "gzip",
          ...(etag === null ? {} : { "if-none-match": etag }),
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag ?? "",
            milliseconds: performance.now() - started,
          });
        });
      },
    ).on("error", reject);
  });

const at = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? Number.NaN;

/** Readers at a steady rate, whatever they wait: those who come late are counted as late. */
const readSteadily = async (address: string, stop: AbortSignal): Promise<readonly number[]> => {
  const waited: number[] = [];
  const underway = new Set<Promise<void>>();
  let etag: string | null = null;
  let come = 0;
  const started = performance.now();
  while (!stop.aborted) {
    const due = Math.floor(((performance.now() - started) / 1000) * rate);
    for (; come < due; come += 1) {
      const came = started + (come / rate) * 1000;
      const one = read(address, come % 2 === 0 ? etag : null).then((got) => {
        if (got.status !== 200 && got.status !== 304) throw new Error(`status ${got.status}`);
        etag = got.etag;
        waited.push(performance.now() - came);
      });
      underway.add(one);
      void one.finally(() => underway.delete(one));
    }
    await pause(2);
  }
  await Promise.all(underway);
  return waited;
};

/** As many readers as the connections carry. */
const readAllOut = async (address: string, milliseconds: number): Promise<number> => {
  const end = performance.now() + milliseconds;
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        await read(address, null);
        answered += 1;
      }
    }),
  );
  return (answered / milliseconds) * 1000;
};

interface Started {
  readonly pages: string;
  readonly bare: string;
  readonly bytes: number;
}

const startServer = async (file: string): Promise<{ child: ChildProcess; started: Started }> => {
  const child = fork(new URL("./readers-server.ts", import.meta.url), [file, PATH]);
  const [started] = (await once(child, "message")) as [Started];
  return { child, started };
};

const memoryOf = async (child: ChildProcess): Promise<number> => {
  child.send("memory");
  const [{ memory }] = (await once(child, "message")) as [{ memory: number }];
  return Math.round(memory / 1e6);
};

const folder = mkdtempSync(join(tmpdir(), "atleast-readers-"));
const file = join(folder, "large.db");
const ledger = await openLedger(file);
const situation = { id: "large", name: "Monsoon floods" };
const reports = largeSituation({ places, claims });
await statedLedger(situation, reports, ledger);
const { child, started } = await startServer(file);
try {
  const address = new URL(PATH, started.pages).href;
  const bareRate = await readAllOut(started.bare, 3000);
  const pageRate = await readAllOut(address, 3000);
  const memoryBefore = await memoryOf(child);

  const stop = new AbortController();
  const reading = readSteadily(address, stop.signal);
  const shown: number[] = [];
  const first = reports[0]!;
  const end = performance.now() + seconds * 1000;
  for (let written = 0; performance.now() < end; written += 1) {
    if (writeEvery === 0) {
      await pause(200);
      continue;
    }
    const before = (await read(address, null)).etag;
    const wroteAt = performance.now();
    await statedLedger(
      situation,
      [
        {
          ...first,
          id: `late-${written}`,
          published: new Date(Date.parse("2031-08-02T00:00:00Z") + written * 60_000).toISOString(),
          numbers: [{ ...first.numbers[0]!, value: 1_000_000 + written, qualifier: "at_least" }],
        },
      ],
      ledger,
    );
    while ((await read(address, null)).etag === before) await pause(10);
    shown.push(performance.now() - wroteAt);
    await pause(Math.max(0, writeEvery - (performance.now() - wroteAt)));
  }
  stop.abort();
  const waited = await reading;
  const memoryAfter = await memoryOf(child);
  console.log(`${places} places, ${claims} claims, page of ${started.bytes} bytes compressed`);
  console.log(
    `all out, no writes: ${pageRate.toFixed(0)} readers a second; a bare server with the same bytes ${bareRate.toFixed(0)}; ratio ${(pageRate / bareRate).toFixed(2)}`,
  );
  console.log(
    `asked ${rate} a second for ${seconds} s with a claim every ${writeEvery} ms: answered ${(waited.length / seconds).toFixed(0)} a second, median ${at(waited, 0.5).toFixed(1)} ms, 99 of 100 within ${at(waited, 0.99).toFixed(0)} ms, longest ${at(waited, 1).toFixed(0)} ms`,
  );
  if (shown.length > 0)
    console.log(
      `${shown.length} claims written: shown after ${at(shown, 0.5).toFixed(0)} ms at the median, ${at(shown, 1).toFixed(0)} ms at most`,
    );
  console.log(`memory of the server: ${memoryBefore} MB before, ${memoryAfter} MB after`);
} finally {
  child.kill();
  agent.destroy();
  await ledger.close();
  rmSync(folder, { recursive: true });
}
