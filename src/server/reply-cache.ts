// Keeps replies as they were made, within a bound of bytes, for as long as the ledger stays as it is.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Reply } from "./replies.ts";

const compress = promisify(gzip);

/** A reply ready to be sent. */
export interface KeptReply {
  readonly reply: Reply;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
}

export interface ReplyCache {
  /** The reply to that address at that version of the ledger, made once however many ask at the same time. */
  get(address: string, version: string, make: () => Promise<Reply>): Promise<KeptReply>;
}

/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

const isCompressed = (contentType: string): boolean => contentType === "image/png";

export const prepareReply = async (reply: Reply): Promise<KeptReply> => {
  const plain = typeof reply.body === "string" ? new TextEncoder().encode(reply.body) : reply.body;
  const etag = `W/"${createHash("sha256").update(reply.contentType).update(plain).digest("base64url").slice(0, 22)}"`;
  return {
    reply,
    etag,
    plain,
    gzipped:
      plain.length < WORTH_COMPRESSING || isCompressed(reply.contentType)
        ? null
        : await compress(plain, { level: 6 }),
  };
};

/** `bytes` bounds what is kept; addresses come from readers, so what is long unasked goes first. */
export const makeReplyCache = (bytes: number): ReplyCache => {
  const kept = new Map<string, { readonly version: string; readonly ready: KeptReply }>();
  const making = new Map<string, Promise<KeptReply>>();
  let held = 0;
  const sizeOf = ({ plain, gzipped }: KeptReply): number =>
    plain.length + (gzipped?.length ?? 0) + 500;
  const drop = (address: string): void => {
    const old = kept.get(address);
    if (old === undefined) return;
    kept.delete(address);
    held -= sizeOf(old.ready);
  };
  return {
    get: async (address, version, make) => {
      const found = kept.get(address);
      if (found?.version === version) {
        kept.delete(address);
        kept.set(address, found);
        return found.ready;
      }
      const key = `${version}\n${address}`;
      const underway = making.get(key);
      if (underway !== undefined) return underway;
      const made = make().then(prepareReply);
      making.set(key, made);
      try {
        const ready = await made;
        drop(address);
        if (ready.reply.status === 200 && sizeOf(ready) < bytes / 4) {
          kept.set(address, { version, ready });
          held += sizeOf(ready);
          for (const oldest of kept.keys()) {
            if (held <= bytes) break;
            drop(oldest);
          }
        }
        return ready;
      } finally {
        making.delete(key);
      }
    },
  };
};
