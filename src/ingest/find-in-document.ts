// Turns one document into everything that the rules of its language find in it, resolved.
import { ENGLISH } from "../extract/en/english.ts";
import { runLanguage, type Language } from "../extract/engine.ts";
import { TEXT_LEXICON } from "../extract/en/text-lexicon.ts";
import { TABLE_RULESET, type Dispute, type ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { TextLexicon } from "../model/language.ts";
import type { Warning } from "../model/problem.ts";
import type { ReadDocument } from "../model/reading.ts";
import { resolveClaims, type Lookups } from "../resolve/resolve.ts";
import { statementsToClaims } from "../resolve/statements.ts";
import { nameLanguage } from "../text/name-language.ts";
import { readText } from "../text/sentences.ts";

export interface DocumentFindings {
  /** Names the rules that read the document; a newer set of rules finds anew. */
  readonly ruleset: string;
  /** In order of their spans, the title's first. */
  readonly claims: readonly ResolvedClaim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

/** Everything that the rules find in one document, resolved; pure. */
export const findInDocument = (document: Document, lookups: Lookups): DocumentFindings => {
  if (document.statements !== undefined)
    return {
      ruleset: TABLE_RULESET,
      claims: statementsToClaims(document, lookups),
      disputes: [],
      warnings: [],
    };
  const spoken = languageOf(document);
  if (spoken === null)
    return {
      ruleset: NO_RULES,
      claims: [],
      disputes: [],
      warnings: [
        {
          span: null,
          rule: "language",
          what: `No rules are known for the language "${tagOf(document) ?? "unknown"}": no claims were read.`,
        },
      ],
    };
  const read = cutDocument(document, spoken.lexicon);
  const { claims, disputes, warnings } = runLanguage(read, spoken.language);
  const resolved = resolveClaims(claims, read, lookups);
  return {
    ruleset: spoken.language.ruleset,
    claims: [...resolved].sort(bySpan),
    disputes,
    warnings,
  };
};

/** The document cut into sentences, as its language cuts them. */
export const cutDocument = (
  document: Document,
  lexicon: TextLexicon = (languageOf(document) ?? LANGUAGES[0]).lexicon,
): ReadDocument => ({
  document,
  reading: readText(document.text, lexicon),
  title: document.title ? readText(document.title, lexicon) : null,
});

/** The name of the rules that would read the document now. */
export const rulesetFor = (document: Document): string =>
  document.statements !== undefined
    ? TABLE_RULESET
    : (languageOf(document)?.language.ruleset ?? NO_RULES);

interface SpokenLanguage {
  readonly language: Language;
  readonly lexicon: TextLexicon;
}

/** The languages that are read; a document that tells of none is taken for the first. */
const LANGUAGES: readonly [SpokenLanguage, ...SpokenLanguage[]] = [
  { language: ENGLISH, lexicon: TEXT_LEXICON },
];

/** The ruleset under which a document is kept that no rules can read yet. */
const NO_RULES = "none";

const tags = new WeakMap<Document, string | null>();

/** The language that the document names, or else the one that its words show; null where neither tells. */
const tagOf = (document: Document): string | null => {
  if (document.language !== null) return document.language;
  const known = tags.get(document);
  if (known !== undefined) return known;
  const tag = nameLanguage(
    document.text.length > 0 ? document.text : document.title,
    LANGUAGES.map(({ language, lexicon }) => ({
      tag: language.tag,
      commonWords: lexicon.commonWords,
    })),
  );
  tags.set(document, tag);
  return tag;
};

const languageOf = (document: Document): SpokenLanguage | null => {
  const tag = tagOf(document);
  if (tag === null) return LANGUAGES[0];
  const spoken = tag.split(/[-_]/)[0]!.toLowerCase();
  return LANGUAGES.find(({ language }) => language.tag === spoken) ?? null;
};

const bySpan = (a: ResolvedClaim, b: ResolvedClaim): number =>
  a.field === b.field
    ? a.number.start - b.number.start || a.number.end - b.number.end
    : a.field === "title"
      ? -1
      : 1;
