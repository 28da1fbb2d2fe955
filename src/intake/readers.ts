// The one literal list of readers: the first that accepts an input reads it.
import { compressedFile } from "./archive/compressed-file.ts";
import { knownBinary } from "./archive/known-binary.ts";
import { tarArchive } from "./archive/tar-archive.ts";
import { zipArchive } from "./archive/zip-archive.ts";
import { htmlPage } from "./html/html-page.ts";
import { jsonDocuments } from "./json/json-documents.ts";
import { jsonLines } from "./json/json-lines.ts";
import { feedDocuments } from "./feed/feed-documents.ts";
import { mailMessage } from "./mail/mail-message.ts";
import { mailbox } from "./mail/mailbox.ts";
import { markdownPage } from "./markdown/markdown-page.ts";
import { opmlList } from "./opml/opml-list.ts";
import { pdfDocument } from "./pdf/pdf-document.ts";
import { sitemap } from "./sitemap/sitemap.ts";
import { statementTable } from "./table/statement-table.ts";
import { telegramExport } from "./telegram/telegram-export.ts";
import { telegramPage } from "./telegram/telegram-page.ts";
import type { Reader } from "./reader.ts";
import { plainText } from "./text/plain-text.ts";
import { warcArchive } from "./warc/warc-archive.ts";
import { xmlDocument } from "./xml/xml-document.ts";

export const READERS: readonly Reader[] = [
  // told by their first bytes, whatever their name
  compressedFile,
  zipArchive,
  tarArchive,
  warcArchive,
  knownBinary,
  // told by their name, their stated type or their opening words
  pdfDocument,
  mailbox,
  mailMessage,
  feedDocuments,
  sitemap,
  opmlList,
  telegramExport,
  telegramPage,
  statementTable,
  jsonLines,
  jsonDocuments,
  htmlPage,
  markdownPage,
  xmlDocument,
  plainText,
];
