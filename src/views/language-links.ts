// Points the links of a page at the addresses of its own language, in one place for all pages.
import { LANGUAGES } from "./words/languages.ts";

const CODES = LANGUAGES.map(({ code }) => code).join("|");
/**
 * Links to this host that have a language: not to its files, not to data without words, and not to a language that is
 * named already. Values of attributes are escaped, so that no text of a page can look like one.
 */
const LINK = new RegExp(
  `(\\s(?:href|src|action|data-file)=")(/(?!/|assets/|(?:${CODES})(?=[/?#"])|[^"?#]*\\.(?:json|csv|geojson|txt)(?=[?#"]))[^"]*)"`,
  "g",
);

/** `folder` is where the addresses of a language begin: `/ru`; empty where readers choose by their browser. */
export const inLanguage = (page: string, folder: string): string =>
  folder === ""
    ? page
    : page.replace(
        LINK,
        (_, attribute: string, address: string) => `${attribute}${folder}${address}"`,
      );
