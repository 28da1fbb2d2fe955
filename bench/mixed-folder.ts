// Writes a folder of mixed files, as monitors keep them: pages of many layouts, feeds, exports, archives, documents.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  buildDocx,
  buildPdf,
  buildTar,
  buildWarc,
  buildZip,
  bytesOf,
} from "../test/intake/builders.ts";
import { buildLayouts } from "../test/intake/layouts.ts";
import { makeRandom, makeReport, type MixedReport } from "./mixed-reports.ts";

type MakeFile = (number: number) => Uint8Array | Promise<Uint8Array>;

interface Kind {
  readonly ending: string;
  /** Of a hundred files. */
  readonly share: number;
  readonly make: MakeFile;
  /** The pages of HTML that it holds; absent where it holds none. */
  readonly pages?: (number: number) => readonly string[];
}

const escapeMarkup = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const textOf = ({ paragraphs }: MixedReport): string => paragraphs.join("\n\n");

/** Numbers of the reports that one file holds where it holds several: each report stands in one file only. */
const several = (number: number, count: number): readonly MixedReport[] =>
  Array.from({ length: count }, (_, index) => makeReport(number * 100 + index));
const one = (number: number): MixedReport => makeReport(number * 100);

/** What stands around an article on the pages of today: scripts, styles, menus, teasers of other articles. */
const surround = (html: string, number: number): string => {
  const random = makeRandom(number);
  const noise = (length: number): string => {
    let made = "";
    while (made.length < length)
      made += `k${random().toString(36).slice(2)}:"${random().toString(36).slice(2)}",`;
    return made;
  };
  const teasers = several(number, 12)
    .map(
      ({ title, address }) =>
        `<li class="teaser"><a href="${address}"><img src="/t.jpg" alt=""><span>${escapeMarkup(title)}</span></a></li>`,
    )
    .join("");
  return html
    .replace(
      "</head>",
      `<style>${noise(6000)}</style><script>var s={${noise(8000)}}</script></head>`,
    )
    .replace(
      "</body>",
      `<aside class="sidebar most-read"><h3>Most read</h3><ul>${teasers}</ul></aside><script>window.d={${noise(6000)}}</script></body>`,
    );
};

const page = (number: number): string => {
  const report = one(number);
  const { layouts } = buildLayouts(report);
  return surround(layouts[number % layouts.length]!.html, number);
};

const livePage = (number: number): string => {
  const { liveJsonLd, liveMarkup } = buildLayouts(one(number));
  return surround(number % 2 === 0 ? liveJsonLd : liveMarkup, number);
};

const wire = (report: MixedReport, id: string): string =>
  JSON.stringify({
    id,
    title: report.title,
    text: textOf(report),
    published: report.published,
    outlet: report.outlet,
    url: report.address,
    language: "en",
  });

const feed = (number: number): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>River Post</title><link>https://river-post.example/</link><language>en</language>${several(
    number,
    8,
  )
    .map(
      ({ title, address, published, paragraphs }) =>
        `<item><title>${escapeMarkup(title)}</title><link>${address}</link><guid>${address}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><content:encoded><![CDATA[${paragraphs.map((words) => `<p>${words}</p>`).join("")}]]></content:encoded></item>`,
    )
    .join("")}</channel></rss>`;

const telegramExport = (number: number): string =>
  JSON.stringify(
    {
      name: `Channel ${String(number)}`,
      type: "public_channel",
      id: number + 1,
      messages: several(number, 10).map(({ paragraphs, published }, index) => ({
        id: index + 1,
        type: "message",
        date: published.slice(0, 19),
        date_unixtime: String(Date.parse(published) / 1000),
        from: `Channel ${String(number)}`,
        text: [paragraphs[0], " ", { type: "bold", text: paragraphs[1] }],
      })),
    },
    null,
    1,
  );

const telegramPage = (number: number): string =>
  `<!DOCTYPE html><html><head><title>Channel – Telegram</title></head><body class="widget_frame_base tgme_webpreview"><div class="tgme_channel_info_header_title"><span dir="auto">Channel ${String(number)}</span></div>${several(
    number,
    10,
  )
    .map(
      ({ paragraphs, published }, index) =>
        `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="channel${String(number)}/${String(index + 1)}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text js-message_text" dir="auto">${paragraphs[0]!}<br/><br/>${paragraphs[1]!}</div><div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/channel${String(number)}/${String(index + 1)}"><time datetime="${published}" class="time">08:00</time></a></div></div></div></div>`,
    )
    .join("")}</body></html>`;

const mail = (report: MixedReport): string =>
  [
    `From: ${report.author} <desk@press.example>`,
    "To: desk@monitor.example",
    `Subject: ${report.title}`,
    `Message-ID: <${report.address}>`,
    `Date: ${new Date(report.published).toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    textOf(report),
    "",
  ].join("\r\n");

/** Lines of a printed page's length. */
const wrapLines = (words: string, width: number): readonly string[] =>
  words.match(new RegExp(`.{1,${String(width)}}(?:\\s|$)`, "g"))?.map((line) => line.trim()) ?? [];

const pdf = (number: number): Uint8Array => {
  const { title, paragraphs, author } = one(number);
  const lines = paragraphs.flatMap((words) => [...wrapLines(words, 80), ""]);
  return buildPdf([[`# ${title}`, ...lines.slice(0, 40)], lines.slice(40)], {
    Author: author,
    CreationDate: "D:20260506101500Z",
  });
};

const docx = (number: number): Promise<Uint8Array> => {
  const { title, paragraphs, author } = one(number);
  return buildDocx(
    [
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${escapeMarkup(title)}</w:t></w:r></w:p>`,
      ...paragraphs.map((words) => `<w:p><w:r><w:t>${escapeMarkup(words)}</w:t></w:r></w:p>`),
    ].join(""),
    `<dc:creator>${author}</dc:creator>`,
  );
};

const table = (number: number): string =>
  [
    "measure,place,value,as_of,origin",
    ...several(number, 20).map(
      ({ title, published }, index) =>
        `${["killed", "injured", "missing"][index % 3]!},${/in (\w+)/.exec(title)![1]!},${String(3 + ((number + index * 7) % 400))},${published.slice(0, 10)},Clinic`,
    ),
    "",
  ].join("\n");

const storedPages = (number: number): readonly string[] =>
  several(number, 4).map((report, index) =>
    surround(buildLayouts(report).layouts[(number + index) % 20]!.html, number),
  );

const warc = (number: number): Uint8Array => {
  const pages = storedPages(number);
  return gzipSync(
    buildWarc(
      several(number, 4).map(({ address, published }, index) => ({
        address,
        date: published,
        body: bytesOf(pages[index]!),
      })),
    ),
  );
};

const texts = (number: number): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    several(number, 6).map((report, index) => [
      `${String(number)}-${String(index)}.txt`,
      bytesOf(`${report.title}\n\n${textOf(report)}\n`),
    ]),
  );

const KINDS: readonly Kind[] = [
  {
    ending: "html",
    share: 56,
    make: (number) => bytesOf(page(number)),
    pages: (number) => [page(number)],
  },
  {
    ending: "live.html",
    share: 2,
    make: (number) => bytesOf(livePage(number)),
    pages: (number) => [livePage(number)],
  },
  {
    ending: "txt",
    share: 8,
    make: (number) => bytesOf(`${one(number).title}\n\n${textOf(one(number))}\n`),
  },
  {
    ending: "md",
    share: 5,
    make: (number) => bytesOf(`# ${one(number).title}\n\n${textOf(one(number))}\n`),
  },
  { ending: "json", share: 4, make: (number) => bytesOf(wire(one(number), `j${String(number)}`)) },
  {
    ending: "jsonl",
    share: 4,
    make: (number) =>
      bytesOf(
        several(number, 5)
          .map((report, index) => `${wire(report, `l${String(number)}-${String(index)}`)}\n`)
          .join(""),
      ),
  },
  { ending: "rss", share: 4, make: (number) => bytesOf(feed(number)) },
  { ending: "telegram.json", share: 2, make: (number) => bytesOf(telegramExport(number)) },
  { ending: "telegram.html", share: 1, make: (number) => bytesOf(telegramPage(number)) },
  { ending: "eml", share: 4, make: (number) => bytesOf(mail(one(number))) },
  {
    ending: "mbox",
    share: 1,
    make: (number) =>
      bytesOf(
        several(number, 4)
          .map(
            (report) =>
              `From desk@press.example Mon May  6 11:59:00 2026\n${mail(report).replaceAll("\r\n", "\n")}\n`,
          )
          .join(""),
      ),
  },
  { ending: "pdf", share: 2, make: pdf },
  { ending: "docx", share: 2, make: docx },
  { ending: "csv", share: 2, make: (number) => bytesOf(table(number)) },
  { ending: "warc.gz", share: 1, make: warc, pages: storedPages },
  { ending: "zip", share: 1, make: (number) => buildZip(texts(number)) },
  { ending: "tar.gz", share: 1, make: (number) => gzipSync(buildTar(texts(number))) },
];

/** Which kind the file of that number is: the kinds come in turn, each as often as its share of a hundred. */
const TURNS: readonly Kind[] = KINDS.flatMap((kind) =>
  Array.from({ length: kind.share }, () => kind),
);

// 37 and 100 have no common divisor: a hundred in a row go through all turns
const kindOf = (number: number): Kind => TURNS[(number * 37) % TURNS.length]!;

/** Writes `count` files into the folder, a hundred to a folder below it. A hundred hold every kind. */
export const writeMixedFolder = async (folder: string, count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    const kind = kindOf(number);
    const below = join(folder, String(Math.floor(number / 100)).padStart(3, "0"));
    if (number % 100 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(
      join(below, `${String(number).padStart(5, "0")}.${kind.ending}`),
      await kind.make(number),
    );
  }
};

/** The pages of HTML in a folder of so many files, those in web archives too. */
export function* pagesInMixedFolder(count: number): Generator<string> {
  for (let number = 0; number < count; number += 1) yield* kindOf(number).pages?.(number) ?? [];
}
