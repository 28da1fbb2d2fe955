// Turns a Word document's core properties into title, author, time and language.
import { scanTags } from "../markup/scan-tags.ts";
import { readStatedTime } from "../stated-time.ts";

export interface DocxProperties {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601: when it was last saved. */
  readonly modified: string | null;
  readonly language: string | null;
}

/** The properties stated in `docProps/core.xml`; null for each that is not. */
export const readDocxProperties = (xml: string): DocxProperties => {
  const stated = new Map<string, string>();
  let name = "";
  scanTags(xml, "xml", {
    open: (opened) => {
      name = opened;
    },
    close: () => {
      name = "";
    },
    text: (text) => {
      if (name !== "") stated.set(name, (stated.get(name) ?? "") + text);
    },
  });
  const wording = (key: string): string | null => {
    const words = (stated.get(key) ?? "").replace(/\s+/g, " ").trim();
    return words === "" || words.length > 500 ? null : words;
  };
  return {
    title: wording("dc:title"),
    author: wording("dc:creator"),
    modified: readStatedTime(wording("dcterms:modified")),
    language: wording("dc:language"),
  };
};
