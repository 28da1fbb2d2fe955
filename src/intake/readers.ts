// The one literal list of readers: the first that accepts an input reads it.
import { htmlPage } from "./html/html-page.ts";
import { jsonDocuments } from "./json/json-documents.ts";
import { jsonLines } from "./json/json-lines.ts";
import type { Reader } from "./reader.ts";
import { plainText } from "./text/plain-text.ts";

export const READERS: readonly Reader[] = [jsonLines, jsonDocuments, htmlPage, plainText];
