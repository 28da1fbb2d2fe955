// One small file of every format that intake reads, with the documents that it holds.
import { gzipSync, zstdCompressSync } from "node:zlib";
import type { Document } from "../../src/model/document.ts";
import { buildDocx, buildPdf, buildTar, buildWarc, buildZip, bytesOf } from "./builders.ts";

export interface Sample {
  readonly name: string;
  /** The name of the reader that takes it. */
  readonly reader: string;
  readonly bytes: Uint8Array;
  readonly extension?: string;
  readonly address?: string;
  readonly contentType?: string;
  /** What each document must be, as far as it is told here. */
  readonly documents: readonly Partial<Document>[];
  /** Words that stand in the rejections, in order; none where nothing is rejected. */
  readonly rejections?: readonly string[];
}

const PARAGRAPH =
  "Flood water reached the lower streets of Vellmar on Monday morning, and by noon the fire service had brought 214 people out of their houses. Two of them were taken to hospital. The mayor said that at least 90 homes stood under water and that 1,300 people had no power, among them a school and a home for the old.";

const page = (title: string, body: string, head = ""): Uint8Array =>
  bytesOf(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${body}</p></article></body></html>`,
  );

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Vellmar Courier</title><link>https://courier.example/</link><language>en</language>
<item><title>Flood: 214 &amp; more brought out</title><link>/flood-1</link><guid isPermaLink="false">f1</guid><pubDate>Mon, 06 May 2024 14:05:00 +0200</pubDate><dc:creator>Ida Brandt</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>${PARAGRAPH}</p>]]></content:encoded></item>
<item><title>Three hurt</title><link>https://courier.example/flood-2</link><guid>https://courier.example/flood-2</guid><pubDate>Mon, 06 May 2024 09:00:00 GMT</pubDate><source url="https://agency.example/rss">Nordlicht Agency</source><description>&lt;p&gt;Three people were hurt.&lt;/p&gt;</description></item>
</channel></rss>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Desk</title><id>urn:x</id><updated>2024-05-06T10:00:00Z</updated>
<entry><title type="html">Ferry &lt;b&gt;aground&lt;/b&gt;</title><id>urn:x:1</id><link rel="self" href="https://h.example/api/1"/><link rel="alternate" href="https://h.example/1"/><published>2024-05-06T09:30:00+03:00</published><updated>2024-05-06T11:00:00+03:00</updated><author><name>Leo Falk</name></author><summary>Forty-one passengers were taken off.</summary></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Hill Radio",
  language: "en",
  items: [
    {
      id: "7",
      url: "https://hill.example/7",
      title: "Slide",
      content_html: "<p>Five houses were destroyed.</p>",
      date_published: "2024-05-06T08:00:00Z",
      authors: [{ name: "Ada Moor" }],
    },
  ],
});

const TELEGRAM = JSON.stringify(
  {
    name: "Vellmar Now",
    type: "public_channel",
    id: 4711,
    messages: [
      { id: 1, type: "service", date: "2024-05-06T07:00:00", action: "create_channel", text: "" },
      {
        id: 2,
        type: "message",
        date: "2024-05-06T10:00:00",
        date_unixtime: "1714982400",
        edited: "2024-05-06T10:30:00",
        edited_unixtime: "1714984200",
        from: "Vellmar Now",
        text: ["The fire service: ", { type: "bold", text: "214 people" }, " brought out."],
      },
      {
        id: 3,
        type: "message",
        date_unixtime: "1714986000",
        from: "Vellmar Now",
        forwarded_from: "River Watch",
        reply_to_message_id: 2,
        text: 'Two "quoted" \\ more {people} [hurt].',
      },
      { id: 4, type: "message", date_unixtime: "1714986100", photo: "p.jpg", text: "" },
    ],
  },
  null,
  1,
);

const TELEGRAM_PAGE = `<!DOCTYPE html><html><head><title>Vellmar Now – Telegram</title></head><body class="widget_frame_base tgme_webpreview">
<div class="tgme_channel_info_header_title"><span dir="auto">Vellmar Now</span></div>
<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="vellmar/12"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/vellmar"><span dir="auto">Vellmar Now</span></a></div><div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/river/8"><span dir="auto">River Watch</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto">Nine <b>boats</b> out.<br/><br/>31 people &amp; a dog saved.<div>inner</div></div><div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/vellmar/12"><time datetime="2024-05-06T08:00:00+00:00" class="time">08:00</time></a></div></div></div></div>
<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="vellmar/13"><div class="tgme_widget_message_bubble"><a class="tgme_widget_message_reply" href="https://t.me/vellmar/12"><div class="tgme_widget_message_author"><span class="tgme_widget_message_author_name">Vellmar Now</span></div><div class="tgme_widget_message_text js-message_reply_text">Nine boats out.</div></a><div class="tgme_widget_message_text js-message_text">Now 33.</div><time datetime="2024-05-06T09:00:00+00:00"></time></div></div></div></body></html>`;

const MAIL = [
  "Received: from relay.example by mx.example; Mon, 06 May 2024 12:00:00 +0200",
  "From: =?utf-8?B?SWRhIEJyYW5kdA==?= <ida@courier.example>",
  "To: desk@monitor.example",
  "Subject: =?koi8-r?B?8M/Uz9A=?= in Vellmar",
  "Message-ID: <1@courier.example>",
  "In-Reply-To: <0@courier.example>",
  "Date: Mon, 06 May 2024 11:59:00 +0200",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=windows-1252",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "The fire service counts 214 people=92s names by now.",
  "> How many yesterday? 180?",
  "",
  "-- ",
  "Ida, phone 555",
  "--b",
  'Content-Type: text/plain; name="list.txt"',
  'Content-Disposition: attachment; filename="list.txt"',
  "",
  "Ninety homes stand under water.",
  "--b--",
  "",
].join("\r\n");

const MBOX = `From ida@courier.example Mon May  6 11:59:00 2024\nFrom: Ida <ida@courier.example>\nSubject: One\nDate: Mon, 06 May 2024 11:59:00 +0200\n\nSeven boats.\n>From the river, 3 people.\n\nFrom leo@courier.example Mon May  6 12:59:00 2024\nFrom: Leo <leo@courier.example>\nSubject: Two\n\nEight boats.\n`;

const MARKDOWN = `---\ntitle: Flood in Vellmar\ndate: 2024-05-06 11:00 +0200\nauthor: Ida Brandt\nlang: en\n---\n\n# Flood in Vellmar\n\nThe *fire service* [brought out](https://x.example) **214 people**.\n\n- two hurt\n- one missing\n\n| where | homes |\n|---|---|\n| Old Town | 90 |\n`;

const DOCX_BODY = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Situation report 4</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The count is </w:t></w:r><w:del><w:r><w:delText>180</w:delText></w:r></w:del><w:ins><w:r><w:t>214</w:t></w:r></w:ins><w:r><w:t> people.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Old Town</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>90</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;

const STORED = {
  address: "https://courier.example/flood",
  date: "2024-05-06T12:00:00Z",
  body: page("Stored", PARAGRAPH),
};
const WARC = buildWarc([
  STORED,
  { ...STORED, address: "https://courier.example/logo", headers: "Content-Type: image/png" },
  { ...STORED, address: "https://courier.example/gone", status: "404 Not Found" },
]);

export const buildSamples = async (): Promise<readonly Sample[]> => {
  const docx = await buildDocx(
    DOCX_BODY,
    "<dc:creator>Ida Brandt</dc:creator><dcterms:modified>2024-05-06T10:00:00Z</dcterms:modified>",
  );
  const wacz = await buildZip({
    "datapackage.json": bytesOf('{"profile":"data-package"}'),
    "archive/data.warc.gz": Buffer.concat([gzipSync(WARC)]),
    "pages/pages.jsonl": bytesOf(
      '{"format":"json-pages-1.0"}\n{"url":"https://courier.example/flood","ts":"2024-05-06T12:00:00Z"}\n',
    ),
  });
  const zip = await buildZip({
    "one.txt": bytesOf("Six people were hurt in Tarn."),
    "folder/two.json": bytesOf('{"text":"Nine people were hurt in Tarn."}'),
    "folder/.hidden": bytesOf("not read"),
    "three.png": Buffer.from("89504e470d0a1a0a0000000d", "hex"),
    "report.docx": docx,
  });
  const stored = {
    title: "Stored",
    url: STORED.address,
    language: "en",
  };
  return [
    {
      name: "RSS",
      reader: "a feed",
      bytes: bytesOf(RSS),
      extension: "xml",
      address: "https://courier.example/rss",
      documents: [
        {
          title: "Flood: 214 & more brought out",
          text: PARAGRAPH,
          url: "https://courier.example/flood-1",
          published: "2024-05-06T14:05:00+02:00",
          outlet: "Vellmar Courier",
          authors: ["Ida Brandt"],
          language: "en",
        },
        {
          title: "Three hurt",
          text: "Three people were hurt.",
          outlet: "Nordlicht Agency",
          published: "2024-05-06T09:00:00Z",
        },
      ],
    },
    {
      name: "Atom",
      reader: "a feed",
      bytes: bytesOf(ATOM),
      documents: [
        {
          title: "Ferry aground",
          text: "Forty-one passengers were taken off.",
          url: "https://h.example/1",
          published: "2024-05-06T09:30:00+03:00",
          modified: "2024-05-06T11:00:00+03:00",
          authors: ["Leo Falk"],
          outlet: "Harbour Desk",
        },
      ],
    },
    {
      name: "JSON Feed",
      reader: "a feed",
      bytes: bytesOf(JSON_FEED),
      extension: "json",
      documents: [
        {
          title: "Slide",
          text: "Five houses were destroyed.",
          outlet: "Hill Radio",
          authors: ["Ada Moor"],
          published: "2024-05-06T08:00:00Z",
        },
      ],
    },
    {
      name: "Telegram export",
      reader: "a Telegram export",
      bytes: bytesOf(TELEGRAM),
      extension: "json",
      documents: [
        {
          text: "The fire service: 214 people brought out.",
          published: "2024-05-06T08:00:00Z",
          modified: "2024-05-06T08:30:00Z",
          outlet: "Vellmar Now",
          url: "https://t.me/c/4711/2",
        },
        {
          text: 'Two "quoted" \\ more {people} [hurt].',
          via: [{ name: "River Watch", manner: "forwarded", url: null, published: null }],
          answers: "https://t.me/c/4711/2",
        },
      ],
    },
    {
      name: "Telegram page",
      reader: "a Telegram channel's page",
      bytes: bytesOf(TELEGRAM_PAGE),
      address: "https://t.me/s/vellmar",
      contentType: "text/html",
      documents: [
        {
          text: "Nine boats out.\n\n31 people & a dog saved.\n\ninner",
          published: "2024-05-06T08:00:00+00:00",
          outlet: "Vellmar Now",
          url: "https://t.me/vellmar/12",
          via: [
            {
              name: "River Watch",
              manner: "forwarded",
              url: "https://t.me/river/8",
              published: null,
            },
          ],
        },
        { text: "Now 33.", answers: "https://t.me/vellmar/12" },
      ],
    },
    {
      name: "e-mail",
      reader: "an e-mail",
      bytes: bytesOf(MAIL),
      extension: "eml",
      documents: [
        {
          title: "Потоп in Vellmar",
          text: "The fire service counts 214 people’s names by now.",
          published: "2024-05-06T11:59:00+02:00",
          outlet: "Ida Brandt",
          answers: "<0@courier.example>",
        },
        { text: "Ninety homes stand under water.\n" },
      ],
    },
    {
      name: "mailbox",
      reader: "a mailbox",
      bytes: bytesOf(MBOX),
      extension: "mbox",
      documents: [
        { title: "One", text: "Seven boats.\nFrom the river, 3 people.", outlet: "Ida" },
        { title: "Two", text: "Eight boats." },
      ],
    },
    {
      name: "Markdown",
      reader: "Markdown",
      bytes: bytesOf(MARKDOWN),
      extension: "md",
      documents: [
        {
          title: "Flood in Vellmar",
          text: "The fire service brought out 214 people.\n\ntwo hurt\n\none missing\n\nwhere homes\n\nOld Town 90",
          published: "2024-05-06T11:00+02:00",
          authors: ["Ida Brandt"],
          language: "en",
        },
      ],
    },
    {
      name: "DOCX",
      reader: "a zip archive",
      bytes: docx,
      extension: "docx",
      documents: [
        {
          title: "Situation report 4",
          text: "The count is 214 people.\n\nOld Town 90",
          authors: ["Ida Brandt"],
          modified: "2024-05-06T10:00:00Z",
        },
      ],
    },
    {
      name: "PDF",
      reader: "PDF",
      bytes: buildPdf(
        [
          [
            "# Flood report",
            "The fire service brought 214 people out of their",
            "houses on Monday (two were hurt) and counted the demon-",
            "strators at the dam.",
            "",
            "At least 90 homes stood under water, as the mayor said to",
          ],
          ["the paper on the same day."],
        ],
        { Author: "Ida Brandt", CreationDate: "D:20240506101500+02'00'" },
      ),
      extension: "pdf",
      documents: [
        {
          title: "Flood report",
          text: "The fire service brought 214 people out of their houses on Monday (two were hurt) and counted the demonstrators at the dam.\n\nAt least 90 homes stood under water, as the mayor said to the paper on the same day.",
          published: "2024-05-06",
          authors: ["Ida Brandt"],
        },
      ],
    },
    {
      name: "WARC",
      reader: "a web archive (WARC)",
      bytes: WARC,
      extension: "warc",
      documents: [stored],
    },
    {
      name: "WARC, compressed",
      reader: "a compressed file",
      bytes: gzipSync(WARC),
      extension: "gz",
      address: "/archives/all.warc.gz",
      documents: [stored],
    },
    { name: "WACZ", reader: "a zip archive", bytes: wacz, extension: "wacz", documents: [stored] },
    {
      name: "zip",
      reader: "a zip archive",
      bytes: zip,
      extension: "zip",
      documents: [
        { text: "Six people were hurt in Tarn." },
        { text: "Nine people were hurt in Tarn." },
        { title: "Situation report 4" },
      ],
      rejections: ["three.png: is a PNG picture"],
    },
    {
      name: "tar, compressed by Zstandard",
      reader: "a compressed file",
      bytes: zstdCompressSync(
        buildTar({
          "one.txt": bytesOf("Six people were hurt in Tarn."),
          [`${"long/".repeat(30)}two.txt`]: bytesOf("Nine people were hurt in Tarn."),
        }),
      ),
      extension: "zst",
      address: "/archives/all.tar.zst",
      documents: [
        { text: "Six people were hurt in Tarn." },
        { text: "Nine people were hurt in Tarn." },
      ],
    },
    {
      name: "table",
      reader: "a table of statements",
      bytes: bytesOf(
        "measure,place,value,origin\ninjured,Tarn,12,Clinic\nkilled,Tarn,many words,Clinic\nflown,Tarn,3,Clinic\n",
      ),
      extension: "csv",
      documents: [{ title: "sample of table" }],
      rejections: ["line 4: counts"],
    },
    {
      name: "JSON Lines",
      reader: "JSON Lines",
      bytes: bytesOf('{"id":"a","text":"One hurt."}\n{"id":"b","text":"Two hurt."}\n'),
      extension: "jsonl",
      documents: [{ id: "a" }, { id: "b" }],
    },
    {
      name: "JSON",
      reader: "JSON",
      bytes: bytesOf('[{"id":"a","text":"One hurt."}]'),
      extension: "json",
      documents: [{ id: "a" }],
    },
    {
      name: "HTML",
      reader: "HTML",
      bytes: page("Flood in Vellmar", PARAGRAPH),
      extension: "html",
      documents: [{ title: "Flood in Vellmar", language: "en" }],
    },
    {
      name: "plain text",
      reader: "plain text",
      bytes: bytesOf("Flood\n\nTwo people were hurt in Tarn.\n"),
      extension: "txt",
      documents: [{ title: "Flood", text: "Two people were hurt in Tarn.\n" }],
    },
    {
      name: "XML of an agency",
      reader: "XML",
      bytes: bytesOf(
        '<?xml version="1.0" encoding="utf-8"?><nitf><head><title>Flood &amp; storm</title></head><body><body.content><p>Two people were hurt in Tarn.</p><p>Nine cars were swept away.</p></body.content></body></nitf>',
      ),
      extension: "xml",
      documents: [
        {
          title: "Flood & storm",
          text: "Two people were hurt in Tarn.\n\nNine cars were swept away.",
        },
      ],
    },
    {
      name: "sitemap",
      reader: "a sitemap",
      bytes: bytesOf(
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://courier.example/1</loc><lastmod>2024-05-06</lastmod></url></urlset>',
      ),
      extension: "xml",
      documents: [],
      rejections: ["is a sitemap: it lists 1 addresses"],
    },
    {
      name: "OPML",
      reader: "a list of feeds (OPML)",
      bytes: bytesOf(
        '<opml version="2.0"><head/><body><outline text="News"><outline text="Courier" xmlUrl="https://courier.example/rss"/></outline></body></opml>',
      ),
      extension: "opml",
      documents: [],
      rejections: ["is a list of 1 feeds"],
    },
  ];
};
