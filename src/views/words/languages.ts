// The languages that the pages speak, in one list: the first is spoken where a reader asks for none of them.
import type { FullCatalogue } from "./catalogue.ts";
import { ENGLISH } from "./english.ts";
import { ENGLISH_METHOD } from "./english-method.ts";
import type { MethodText } from "./method-text.ts";
import { RUSSIAN } from "./russian.ts";
import { RUSSIAN_METHOD } from "./russian-method.ts";
import { type Speech, speechOf } from "./speech.ts";

export interface Language {
  /** BCP 47, as it stands in addresses. */
  readonly code: string;
  readonly speech: Speech;
  readonly methodText: MethodText;
}

const languageOf = (catalogue: FullCatalogue, methodText: MethodText): Language => ({
  code: catalogue.language,
  speech: speechOf(catalogue),
  methodText,
});

export const DEFAULT_LANGUAGE = languageOf(ENGLISH, ENGLISH_METHOD);

export const LANGUAGES: readonly Language[] = [
  DEFAULT_LANGUAGE,
  languageOf(RUSSIAN, RUSSIAN_METHOD),
];
