// The shape of a catalogue: what a language brings so that the pages can speak it.
import type { OriginKind } from "../../model/answer.ts";
import type { Measure } from "../../model/measure.ts";
import type { Method } from "../../model/tally.ts";
import type { ENGLISH } from "./english.ts";

/** A message, or one for each plural class of `Intl.PluralRules` that the language has. */
export type Message =
  | string
  | {
      readonly zero?: string;
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };

export interface MeasureWords {
  /** Heading of a column. */
  readonly name: string;
  /** Beside a number, in lower case. */
  readonly label: string;
  /** Who or what is counted, after the number: the plural class is that of the number. */
  readonly who: Message;
  /** The same after words that qualify the number ("at least 3"), where the language inflects it then. */
  readonly ofWho?: Message;
  /** What became of them, after that. */
  readonly did: Message;
  /** What became of no one, after `noOne`; left out for things, which `noneOf` counts. */
  readonly toNobody?: string;
  /** The same where it is planned or feared. */
  readonly planned: string;
}

type Messages = { readonly [key: string]: Message | Readonly<Record<string, string>> };

export interface Catalogue {
  /** BCP 47. */
  readonly language: string;
  readonly languageName: string;
  readonly direction: "ltr" | "rtl";
  /** Zero to nine, as they stand in a sentence; empty where figures stand there. */
  readonly digits: readonly string[];
  /**
   * How a place stands in a sentence, and how it is named in one: the first pattern that its name matches is replaced
   * by the two phrases.
   */
  readonly placePhrases: readonly (readonly [pattern: RegExp, within: string, named: string])[];
  /** What each vague word stands for, as the tally bounds it. */
  readonly vague: readonly (readonly [floor: number, ceiling: number, word: string])[];
  /** Vague words that stand before their noun without `vagueOf`. */
  readonly bareVague: readonly string[];
  /** What is tidied in Intl's name of a zone: a pattern and what stands instead. */
  readonly zoneName: readonly [pattern: RegExp, instead: string];
  /** Groups that are counted apart, by the tally's name for them: after a number; what is not named stays as it is. */
  readonly groups: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<Measure, MeasureWords>>;
  readonly originKinds: Readonly<Record<OriginKind, string>>;
  readonly methods: Readonly<Record<Method, { readonly name: string; readonly words: string }>>;
  readonly messages: Messages;
}

type English = (typeof ENGLISH)["messages"];

/** Keys of plain messages, which every catalogue has. */
export type MessageKey = {
  [Key in keyof English]: English[Key] extends string
    ? Key
    : English[Key] extends { readonly other: string }
      ? Key
      : never;
}[keyof English];

/** Keys of messages that are a table of their own: the roles, the kinds of change. */
export type TableKey = Exclude<keyof English, MessageKey>;

/** A catalogue that has every message of the English one. */
export type FullCatalogue = Omit<Catalogue, "messages"> & {
  readonly messages: { readonly [Key in MessageKey]: Message } & {
    readonly [Key in TableKey]: { readonly [Name in keyof English[Key]]: string };
  };
};
