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
  /** Who or what is counted, after the number. */
  readonly who: Message;
  /** What became of them, after that. */
  readonly did: Message;
  /** The same where it is planned or feared. */
  readonly planned: string;
}

type Messages = { readonly [key: string]: Message | Readonly<Record<string, string>> };

export interface Catalogue {
  /** BCP 47. */
  readonly language: string;
  readonly languageName: string;
  readonly digits: readonly string[];
  readonly articled: RegExp;
  readonly bareVague: readonly string[];
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
