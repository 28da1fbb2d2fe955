// Turns answers into a site on this machine: listens, and says where.
import { serve as listen } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Answers } from "./answers.ts";
import { createApp } from "./app.ts";
import { loadAssets } from "./assets.ts";

export interface ServeOptions {
  readonly answers: Answers;
  /** 127.0.0.1 unless a person asks for another: the pages are for this machine alone. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** Scheme and host under which readers know the site, for cited addresses. */
  readonly site?: string;
  readonly ruleset?: string;
  readonly onFailure?: (error: unknown, path: string) => void;
}

export interface Serving {
  /** Where the front page is: `http://127.0.0.1:8417/`. */
  readonly address: string;
  /** Ends when open connections have. */
  close(): Promise<void>;
}

/** Throws what the system says where the port is taken (`EADDRINUSE`): the door puts it into words. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { answers, host = "127.0.0.1", port = 0, ...rest } = options;
  const app = createApp({ answers, assets: await loadAssets(), ...rest });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (info: AddressInfo) => {
      const name = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({
        address: `http://${name}:${info.port}/`,
        close: () =>
          new Promise((done, fail) => {
            server.close((error) => {
              if (error === undefined) done();
              else fail(error);
            });
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
      });
    });
    server.on("error", reject);
  });
};
