// What a language brings to the rooms that know no word of any: its words as data, passed in.

/** What cutting a text into sentences and tokens needs to know of a language. */
export interface TextLexicon {
  /** Lower case, without the closing stop, that do not end a sentence by themselves: `gov`, `st`, `u.s`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those abbreviations that end a sentence when a capital follows, as `a.m` does. */
  readonly closingAbbreviations: ReadonlySet<string>;
  /** Lower-case words that may begin a number expression, besides digits: `two`, `dozens`, `no`. */
  readonly numberWords: ReadonlySet<string>;
  /** Lower-case words by which a text in this language is known at once: frequent in it and in no other. */
  readonly commonWords: ReadonlySet<string>;
  /** Bits that the language gives a lower-case word when it is met first, kept with it: its own affair. */
  readonly marksOf?: (lower: string) => readonly number[];
}
