// Measures the memory that reading very large files takes: each kind that streams, of so many megabytes, in a process of its own.
import { spawnSync } from "node:child_process";
import { buildTar, buildWarcRecord, bytesOf } from "../test/intake/builders.ts";
import { peekBytes } from "../src/intake/open-stream.ts";
import { readInput } from "../src/intake/read-input.ts";
import { isRejection } from "../src/intake/reader.ts";
import { makeReport, type MixedReport } from "./mixed-reports.ts";

interface StreamedKind {
  readonly extension: string;
  readonly opening: string;
  readonly part: (report: MixedReport, number: number) => Uint8Array;
  readonly ending: string;
}

const textOf = ({ paragraphs }: MixedReport): string => paragraphs.join("\n\n");

const KINDS: Readonly<Record<string, StreamedKind>> = {
  "JSON Lines": {
    extension: "jsonl",
    opening: "",
    part: (report, number) =>
      bytesOf(`${JSON.stringify({ id: String(number), text: textOf(report) })}\n`),
    ending: "",
  },
  "Telegram export": {
    extension: "json",
    opening: '{"name":"Channel","type":"public_channel","id":1,"messages":[',
    part: (report, number) =>
      bytesOf(
        `${number === 0 ? "" : ","}${JSON.stringify({ id: number + 1, type: "message", date: report.published.slice(0, 19), text: textOf(report) })}`,
      ),
    ending: "]}",
  },
  mailbox: {
    extension: "mbox",
    opening: "",
    part: (report) =>
      bytesOf(
        `From desk@press.example Mon May  6 11:59:00 2026\nFrom: Desk <desk@press.example>\nSubject: ${report.title}\n\n${textOf(report)}\n\n`,
      ),
    ending: "",
  },
  WARC: {
    extension: "warc",
    opening: "",
    part: (report, number) =>
      buildWarcRecord(
        `WARC-Type: response\r\nWARC-Target-URI: ${report.address}/${String(number)}\r\nWARC-Date: ${report.published}\r\nContent-Type: application/http; msgtype=response`,
        bytesOf(
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><h1>${report.title}</h1>${report.paragraphs.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`,
        ),
      ),
    ending: "",
  },
  tar: {
    extension: "tar",
    opening: "",
    // without the two empty blocks that end an archive
    part: (report, number) =>
      buildTar({ [`${String(number)}.txt`]: bytesOf(textOf(report)) }).subarray(0, -1024),
    ending: "\0".repeat(1024),
  },
};

/** The reports come again and again: what is measured is what is held, not what is found. */
const REPORTS = Array.from({ length: 50 }, (_, number) => makeReport(number));

async function* makeFile(kind: StreamedKind, bytes: number): AsyncGenerator<Uint8Array> {
  if (kind.opening !== "") yield bytesOf(kind.opening);
  let made = 0;
  for (let number = 0; made < bytes; number += 1) {
    const part = kind.part(REPORTS[number % REPORTS.length]!, number);
    made += part.length;
    yield part;
    // as a disk would: not in one turn
    if (number % 64 === 0) await new Promise(setImmediate);
  }
  if (kind.ending !== "") yield bytesOf(kind.ending);
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const measure = async (name: string, size: number): Promise<readonly string[]> => {
  const kind = KINDS[name]!;
  const before = process.memoryUsage();
  let documents = 0;
  let heap = 0;
  let rejections = 0;
  const input = {
    where: name,
    address: `/bench/file.${kind.extension}`,
    extension: kind.extension,
    contentType: null,
    charset: null,
    method: "file",
    ...(await peekBytes(makeFile(kind, size * 1024 * 1024))),
  };
  for await (const read of readInput(input)) {
    if (isRejection(read)) rejections += 1;
    else documents += 1;
    if (documents % 1000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  return [
    name,
    `${String(size)} MB`,
    String(documents),
    String(rejections),
    String(megabytes(heap - before.heapUsed)),
    String(Math.round(process.resourceUsage().maxRSS / 1024) - megabytes(before.rss)),
  ];
};

const [size = "512", name] = process.argv.slice(2);
if (name !== undefined) console.log(`| ${(await measure(name, Number(size))).join(" | ")} |`);
else {
  console.log("| format | read | documents | rejected | heap, MB more | memory, MB more |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const kind of Object.keys(KINDS))
    spawnSync(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        "--max-old-space-size=96",
        import.meta.filename,
        size,
        kind,
      ],
      { stdio: "inherit" },
    );
}
