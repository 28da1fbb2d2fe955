// Turns a request's address and headers into the language of its page: the address decides, else the reader's browser.
import { DEFAULT_LANGUAGE, type Language, LANGUAGES } from "../views/words/languages.ts";

export interface AskedLanguage {
  readonly language: Language;
  /** Where the addresses of the language begin, `/ru`; empty where the address names none. */
  readonly folder: string;
  /** The path without that. */
  readonly path: string;
}

const byCode = (code: string): Language | undefined =>
  LANGUAGES.find((language) => language.code === code.toLowerCase());

/** The path with its language apart: `/ru/s/floods` is Russian. */
const splitPath = (
  path: string,
): { readonly named: Language | undefined; readonly rest: string } => {
  const [, first = ""] = path.split("/", 2);
  const named = LANGUAGES.find(({ code }) => code === first);
  if (named === undefined) return { named, rest: path };
  const rest = path.slice(first.length + 1);
  return { named, rest: rest === "" ? "/" : rest };
};

/** The path that the routes know. */
export const pathWithoutLanguage = (path: string): string => splitPath(path).rest;

/** Headers longer than this are no list of languages. */
const LONGEST = 1000;

/** The first of the reader's languages that the pages speak, the most wanted first. */
export const acceptedLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? "")
    .slice(0, LONGEST)
    .split(",")
    .map((part, index) => {
      const [tag = "", ...options] = part.trim().split(";");
      const q = options.map((option) => /^\s*q=([\d.]{1,6})\s*$/.exec(option)?.[1]).find(Boolean);
      return { code: tag.split("-")[0] ?? "", weight: q === undefined ? 1 : Number(q), index };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { code } of wanted) {
    const language = code === "*" ? DEFAULT_LANGUAGE : byCode(code);
    if (language !== undefined) return language;
  }
  return DEFAULT_LANGUAGE;
};

export const askedLanguage = (path: string, header: string | undefined): AskedLanguage => {
  const { named, rest } = splitPath(path);
  return named === undefined
    ? { language: acceptedLanguage(header), folder: "", path: rest }
    : { language: named, folder: `/${named.code}`, path: rest };
};

/** The address in the language that `?lang=` names; null where it names none. */
export const languageAddress = (url: URL): string | null => {
  const language = byCode(url.searchParams.get("lang") ?? "");
  if (language === undefined) return null;
  const rest = new URLSearchParams(url.searchParams);
  rest.delete("lang");
  const query = rest.size === 0 ? "" : `?${rest.toString()}`;
  // One slash alone: two would lead to another host.
  const path = pathWithoutLanguage(url.pathname).replace(/^\/+/, "/");
  return `/${language.code}${path === "/" ? "" : path}${query}`;
};
