// Reads a web archive (WARC): every page stored in it is read as the page that it was, with its address and its time.
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document, Rejection } from "../../model/document.ts";
import { openBytes } from "../open-bytes.ts";
import { reject, type Input, type Reader, type ReadingContext } from "../reader.ts";
import { readStatedTime } from "../stated-time.ts";
import { readHttpMessage } from "./http-message.ts";
import { warcRecords, type WarcRecord } from "./warc-records.ts";

/** Types that hold reports; pictures, scripts and the answers of programs are part of a page, not pages. */
const READABLE_TYPE =
  /^(?:text\/(?:html|plain|markdown|xml|csv)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|xml|feed\+json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

const typeOf = (header: string | undefined): string =>
  header?.split(";", 1)[0]!.trim().toLowerCase() ?? "";

const charsetOf = (header: string | undefined): string | null =>
  /charset\s*=\s*"?([\w-]{1,40})/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null;

const isWebAddress = (uri: string | null): uri is string =>
  uri !== null && /^https?:\/\//i.test(uri);

/** What an archive of ours keeps of a file or of standard input: bytes as they are, with no answer around them. */
const isOwnFile = ({ type, targetUri }: Omit<WarcRecord, "block">): boolean =>
  type === "resource" && targetUri !== null && /^(?:file:\/\/\/|urn:sha256:)/i.test(targetUri);

const wantsRecord = (record: Omit<WarcRecord, "block">): boolean =>
  isOwnFile(record) ||
  (isWebAddress(record.targetUri) && (record.type === "response" || record.type === "resource"));

/** The file's path as it was, so that its document is the one that it was; null for what had none. */
const pathOf = (uri: string): string | null => {
  if (!/^file:/i.test(uri)) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
};

const openOwnFile = (archive: Input, record: WarcRecord): Input | null => {
  const path = pathOf(record.targetUri!);
  const capturedAt = readStatedTime(record.date);
  const type = typeOf(record.contentType);
  if (record.block!.length === 0) return null;
  return openBytes(record.block!, {
    where: `${archive.where}, record ${String(record.number)} (${path ?? record.targetUri!})`,
    address: path,
    extension: path === null ? "" : extname(path).slice(1).toLowerCase(),
    contentType: type === "" || type === "application/octet-stream" ? null : type,
    method: "warc",
    ...(capturedAt === null ? {} : { capturedAt }),
  });
};

/** What a record holds, as an input of its own; null where it holds nothing to be read. */
const openRecord = (archive: Input, record: WarcRecord, maxBytes: number): Input | null => {
  if (isOwnFile(record)) return openOwnFile(archive, record);
  const uri = record.targetUri!;
  const message =
    record.type === "resource"
      ? { status: 200, headers: { "content-type": record.contentType }, body: record.block! }
      : readHttpMessage(record.block!, maxBytes);
  if (message?.status !== 200 || message.body.length === 0) return null;
  const contentType = typeOf(message.headers["content-type"]);
  if (!READABLE_TYPE.test(contentType)) return null;
  const capturedAt = readStatedTime(record.date);
  return openBytes(message.body, {
    where: `${archive.where}, record ${String(record.number)} (${uri})`,
    address: uri,
    contentType,
    charset: charsetOf(message.headers["content-type"]),
    method: "warc",
    ...(capturedAt === null ? {} : { capturedAt }),
    status: message.status,
    headers: message.headers,
  });
};

/** The documents of a WARC's records; `pages` limits them to these addresses where the archive lists its pages. */
export async function* readWarc(
  input: Input,
  context: ReadingContext,
  pages: ReadonlySet<string> | null = null,
): AsyncGenerator<Document | Rejection> {
  const most = context.limits.documentBytes;
  const wants = (record: Omit<WarcRecord, "block">): boolean =>
    wantsRecord(record) && (pages === null || pages.has(record.targetUri!));
  for await (const record of warcRecords(input.bytes, most, wants)) {
    const where = `${input.where}, record ${String(record.number)}`;
    if ("damage" in record) {
      yield record.damage === "cut-off"
        ? reject(
            "unreadable",
            where,
            "is cut off: the archive ends inside it.",
            "Save or download the archive again in full.",
          )
        : reject(
            "unreadable",
            where,
            "is no WARC record: something else stands between the records.",
            "The rest was read; make the archive again if the page matters.",
          );
      continue;
    }
    if (record.block === null) {
      if (wants(record))
        yield reject(
          "too-large",
          `${where} (${record.targetUri!})`,
          `is larger than ${String(Math.round(most / 1024 / 1024))} MB.`,
          "Save the page by itself and read that.",
        );
      continue;
    }
    const nested = openRecord(input, record, most);
    if (nested !== null) yield* context.readNested(nested);
  }
}

export const warcArchive: Reader = {
  name: "a web archive (WARC)",
  accepts: (input) => Buffer.from(input.head.subarray(0, 6)).toString("latin1") === "WARC/1",
  read: (input, context) => readWarc(input, context),
};
