// Turns captures into a WACZ file: their WARC, its index, the list of pages and the hashes of all of them.
import { createHash } from "node:crypto";
import { writeWarc, type RecordPlace, type StoredCapture, type WarcMaker } from "./write-warc.ts";
import { writeZip, type ZipPart } from "./zip-writer.ts";

export interface WaczMaker extends WarcMaker {
  /** What the archive is called. */
  readonly title: string;
}

const WARC_NAME = "data.warc.gz";

/** The address turned round for sorting: `https://news.example.org/a?b` is `org,example,news)/a?b`. */
export const sortableAddress = (address: string): string => {
  if (!/^https?:/.test(address)) return address;
  const url = new URL(address);
  const host = url.hostname
    .replace(/^www\d*\./, "")
    .split(".")
    .reverse()
    .join(",");
  return `${host}${url.port === "" ? "" : `:${url.port}`})${(url.pathname + url.search).toLowerCase()}`;
};

const digits = (date: string): string => date.replace(/\D/g, "").slice(0, 14);

const indexLine = (place: RecordPlace): string =>
  `${sortableAddress(place.address)} ${digits(place.date)} ${JSON.stringify({
    url: place.address,
    mime: place.contentType,
    status: String(place.status),
    digest: place.digest,
    length: String(place.length),
    offset: String(place.offset),
    filename: WARC_NAME,
  })}\n`;

const pageLines = (places: readonly RecordPlace[]): string =>
  [
    { format: "json-pages-1.0", id: "pages", title: "All Pages" },
    ...places.map(({ address, date, title }) => ({
      id: createHash("sha256").update(`${address} ${date}`).digest("hex").slice(0, 22),
      url: address,
      ts: date,
      title: title ?? address,
    })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");

/** The file's bytes as they are made; one capture is held at a time, and an index line for each. */
export async function* writeWacz(
  captures: AsyncIterable<StoredCapture> | Iterable<StoredCapture>,
  maker: WaczMaker,
): AsyncGenerator<Uint8Array> {
  const places: RecordPlace[] = [];
  const resources: { name: string; path: string; hash: string; bytes: number }[] = [];

  const addPart = (
    path: string,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): ZipPart => ({
    name: path,
    mayBeLarge: true,
    bytes: (async function* () {
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
      const name = path.slice(path.lastIndexOf("/") + 1);
      resources.push({ name, path, hash: `sha256:${hash.digest("hex")}`, bytes });
    })(),
  });

  async function* warcBytes(): AsyncGenerator<Uint8Array> {
    for await (const { bytes, place } of writeWarc(captures, maker)) {
      if (place !== null) places.push(place);
      yield bytes;
    }
  }

  // Each part is written before the next is asked for, so what one finds out the next may use.
  async function* parts(): AsyncGenerator<ZipPart> {
    yield addPart(`archive/${WARC_NAME}`, warcBytes());
    const lines = places.map(indexLine).sort();
    yield addPart("indexes/index.cdx", [Buffer.from(lines.join(""))]);
    yield addPart("pages/pages.jsonl", [Buffer.from(pageLines(places))]);
    const main = places.find(({ address }) => /^https?:/.test(address));
    const described = Buffer.from(
      JSON.stringify(
        {
          profile: "data-package",
          wacz_version: "1.1.1",
          title: maker.title,
          software: maker.software,
          created: maker.madeAt,
          ...(main === undefined ? {} : { mainPageUrl: main.address, mainPageDate: main.date }),
          resources,
        },
        null,
        2,
      ),
    );
    yield { name: "datapackage.json", bytes: [described] };
    const hash = `sha256:${createHash("sha256").update(described).digest("hex")}`;
    await Promise.resolve();
    yield {
      name: "datapackage-digest.json",
      bytes: [Buffer.from(JSON.stringify({ path: "datapackage.json", hash }))],
    };
  }

  yield* writeZip(parts());
}
