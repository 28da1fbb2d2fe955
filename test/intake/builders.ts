// Turns plain words into the bytes of the formats that intake reads, for tests: tar, PDF, DOCX, WARC, e-mail.
import { writeZip } from "../../src/intake/captures/zip-writer.ts";

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");

export const collect = async (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
};

export const buildZip = (files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> =>
  collect(writeZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes: [bytes] }))));

export const buildTar = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const blocks: Uint8Array[] = [];
  const addFile = (name: string, bytes: Uint8Array, type: string): void => {
    const header = Buffer.alloc(512);
    header.write(name.slice(0, 100), 0);
    header.write("0000644\0", 100);
    header.write(bytes.length.toString(8).padStart(11, "0") + "\0", 124);
    header.write("        ", 148);
    header.write(type, 156);
    header.write("ustar\0" + "00", 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(sum.toString(8).padStart(6, "0") + "\0 ", 148);
    blocks.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  };
  for (const [name, bytes] of Object.entries(files)) {
    if (Buffer.byteLength(name) > 100) {
      const record = ` path=${name}\n`;
      let length = Buffer.byteLength(record) + 2;
      while (String(length).length + Buffer.byteLength(record) !== length) length += 1;
      addFile("PaxHeader", bytesOf(`${String(length)}${record}`), "x");
    }
    addFile(name, bytes, "0");
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
};

/** A PDF of pages, each a list of lines; a line that begins with `# ` is set large. */
export const buildPdf = (
  pages: readonly (readonly string[])[],
  facts: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const objects: string[] = [];
  const pageNumbers = pages.map((_, index) => 4 + index * 2);
  objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[1] = `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${String(number)} 0 R`).join(" ")}] /Count ${String(pages.length)} >>`;
  objects[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  for (const [index, lines] of pages.entries()) {
    let y = 760;
    const drawn = lines.map((line) => {
      const isHeading = line.startsWith("# ");
      const words = (isHeading ? line.slice(2) : line).replace(/[\\()]/g, "\\$&");
      const step = line === "" ? 12 : isHeading ? 30 : 14;
      const at = y;
      y -= step;
      return line === ""
        ? ""
        : `BT /F1 ${isHeading ? "20" : "11"} Tf 1 0 0 1 72 ${String(at)} Tm (${words}) Tj ET`;
    });
    const content = drawn.filter((line) => line !== "").join("\n");
    const own = pageNumbers[index]!;
    objects[own - 1] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${String(own + 1)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
    objects[own] = `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  }
  objects.push(
    `<< ${Object.entries(facts)
      .map(([name, value]) => `/${name} (${value})`)
      .join(" ")} >>`,
  );
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document whose body is the given XML. */
export const buildDocx = (body: string, core = ""): Promise<Uint8Array> =>
  buildZip({
    "[Content_Types].xml": bytesOf("<Types/>"),
    "word/document.xml": bytesOf(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    "docProps/core.xml": bytesOf(
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
    ),
  });

export interface StoredPage {
  readonly address: string;
  readonly date: string;
  readonly status?: string;
  readonly headers?: string;
  readonly body: Uint8Array;
}

/** One WARC record of any type. */
export const buildWarcRecord = (headers: string, block: Uint8Array): Uint8Array =>
  Buffer.concat([
    bytesOf(`WARC/1.1\r\n${headers}\r\nContent-Length: ${String(block.length)}\r\n\r\n`),
    block,
    bytesOf("\r\n\r\n"),
  ]);

export const buildWarc = (pages: readonly StoredPage[]): Uint8Array =>
  Buffer.concat([
    buildWarcRecord(
      "WARC-Type: warcinfo\r\nContent-Type: application/warc-fields",
      bytesOf("software: test\r\n"),
    ),
    ...pages.map((page) =>
      buildWarcRecord(
        `WARC-Type: response\r\nWARC-Target-URI: ${page.address}\r\nWARC-Date: ${page.date}\r\nContent-Type: application/http; msgtype=response`,
        Buffer.concat([
          bytesOf(
            `HTTP/1.1 ${page.status ?? "200 OK"}\r\n${page.headers ?? "Content-Type: text/html; charset=utf-8"}\r\n\r\n`,
          ),
          page.body,
        ]),
      ),
    ),
  ]);
