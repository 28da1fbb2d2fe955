// A server on loopback that plays every fault that a site can have, by the path that is asked for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
} from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const LOOPBACK_ONLY = (address: string): boolean =>
  address === "127.0.0.1" || address === "::1";

export interface FaultServer {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Headers of the last request. */
  lastHeaders(): IncomingMessage["headers"];
  /** What a path answers, before the faults are looked at. */
  answer(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const PAGE = "<html><title>t</title><p>Two people were hurt.</p></html>";
// Made once: packing takes longer than the tests wait for an answer.
const GZIP_BOMB = gzipSync(Buffer.alloc(50_000_000));
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(5_000_000));
const html = { "content-type": "text/html" };

/** Faults by name; `/fault/NAME` plays one. */
export const FAULTS: Readonly<Record<string, Answer>> = {
  "not-modified": (_request, response) => response.writeHead(304).end(),
  "401": (_request, response) => response.writeHead(401).end(),
  "403": (_request, response) => response.writeHead(403, html).end(PAGE),
  "404": (_request, response) => response.writeHead(404).end(),
  "429": (_request, response) => response.writeHead(429, { "retry-after": "30" }).end(),
  "500": (_request, response) => response.writeHead(500).end("oh"),
  "503": (_request, response) => response.writeHead(503, { "retry-after": "60" }).end(),
  "no-content": (_request, response) => response.writeHead(204).end(),
  truncated: (_request, response) => {
    response.writeHead(200, { ...html, "content-length": "5000" });
    response.write(PAGE);
    setImmediate(() => response.destroy());
  },
  "truncated-chunks": (_request, response) => {
    response.writeHead(200, html);
    response.write(PAGE);
    setTimeout(() => response.destroy(), 10);
  },
  "truncated-gzip": (_request, response) => {
    const packed = gzipSync(PAGE.repeat(100));
    response.writeHead(200, { ...html, "content-encoding": "gzip" });
    response.end(packed.subarray(0, packed.length - 20));
  },
  "false-gzip": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(PAGE),
  "unknown-encoding": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "rot13" }).end(PAGE),
  "gzip-bomb": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(GZIP_BOMB),
  "brotli-bomb": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "br" }).end(BROTLI_BOMB),
  endless: (_request, response) => {
    response.writeHead(200, html);
    const more = (): void => {
      if (response.destroyed) return;
      if (response.write("a".repeat(65_536))) setImmediate(more);
      else response.once("drain", more);
    };
    more();
  },
  drip: (_request, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => {
      clearInterval(timer);
    });
  },
  silent: () => undefined,
  "silent-body": (_request, response) => {
    response.writeHead(200, html);
    response.flushHeaders();
  },
  picture: (_request, response) =>
    response.writeHead(200, { "content-type": "image/png" }).end("not a picture"),
  sound: (_request, response) => {
    response.writeHead(200, { "content-type": "audio/mpeg" });
    const timer = setInterval(() => response.write("a".repeat(1000)), 5);
    response.on("close", () => {
      clearInterval(timer);
    });
  },
  loop: (request, response) => response.writeHead(302, { location: request.url! }).end(),
  nowhere: (_request, response) => response.writeHead(302).end(),
  "to-file": (_request, response) =>
    response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "to-private": (_request, response) =>
    response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
  "to-metadata": (_request, response) =>
    response.writeHead(302, { location: "http://[::ffff:169.254.169.254]/latest" }).end(),
  "great-headers": (_request, response) =>
    response.writeHead(200, { "x-long": "a".repeat(100_000) }).end(),
  reset: (request) => request.socket.resetAndDestroy(),
};

/** Starts the server on a free port of 127.0.0.1. */
export const startFaultServer = async (): Promise<FaultServer> => {
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  let headers: IncomingMessage["headers"] = {};
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    headers = request.headers;
    const fault = path.startsWith("/fault/") ? path.slice("/fault/".length).split("?", 1)[0]! : "";
    const answer = answers.get(path) ?? (Object.hasOwn(FAULTS, fault) ? FAULTS[fault] : undefined);
    if (answer !== undefined) answer(request, response);
    else if (path === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(200, { ...html, etag: '"1"' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    lastHeaders: () => headers,
    answer: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};

/** A server that answers every connection with the same bytes, whatever they are. */
export const startRawServer = async (
  bytes: string,
): Promise<{ readonly origin: string; close(): Promise<void> }> => {
  const server: SocketServer = createSocketServer((socket) => {
    socket.on("error", () => undefined);
    socket.resume();
    socket.end(bytes, "latin1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
};
