// Turns the invented reports under reports/, their counts marked in the text, into documents with draft claims for training.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MEASURES, type Measure } from "../../src/model/measure.ts";
import { REALITIES, ROLES, type Reality, type Role } from "../../src/model/claim.ts";
import { documentFor, type GoldClaim, type GoldDocument } from "./gold-documents.ts";

/**
 * A mark: `{at least 12|killed/part|2017-03-08|police}`, the number, its measure with role and reality where these
 * are not total and actual, its days and whose word it is. `-` is for days that cannot be told.
 */
const MARK = /\{([^{}|]+)\|([^{}|]+)\|([^{}|]+)(?:\|([^{}|]+))?\}/g;

const QUALIFIERS =
  /^(?:(?:at least|more than|fewer than|not a|over|about|around|some|nearly|almost|an estimated|up to|as many as|maybe|another|all|only)\s+)+/i;

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word);

const readMark = (mark: RegExpExecArray, start: number, where: string): GoldClaim => {
  const [, words, fate, when, source] = mark as unknown as [
    string,
    string,
    string,
    string,
    string?,
  ];
  const qualifier = QUALIFIERS.exec(words)?.[0] ?? "";
  const text = words.slice(qualifier.length);
  const [measure, ...rest] = fate.split("/");
  if (measure === undefined || !isOneOf<Measure>(MEASURES, measure))
    throw new Error(`${where}: "${fate}" names no measure; write one of ${MEASURES.join(", ")}.`);
  const role: Role = (rest.find((word) => isOneOf(ROLES, word)) as Role | undefined) ?? "total";
  const reality =
    (rest.find((word) => isOneOf(REALITIES, word)) as Reality | undefined) ?? "actual";
  const value = Number(text.replaceAll(",", ""));
  return {
    number: { start: start + qualifier.length, end: start + words.length, text },
    value: Number.isNaN(value) ? null : value,
    qualifier: "exact",
    measure,
    place: null,
    when: when === "-" ? null : when,
    source: source ?? null,
    role,
    reality,
  };
};

/** The text without its marks, and the claims that they stand for. */
const unmark = (
  marked: string,
  where: string,
): { readonly text: string; readonly gold: readonly GoldClaim[] } => {
  let text = "";
  let from = 0;
  const gold: GoldClaim[] = [];
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(from, mark.index);
    gold.push(readMark(mark, text.length, where));
    text += mark[1];
    from = mark.index + mark[0].length;
  }
  text += marked.slice(from);
  if (/[{}]/.test(text)) throw new Error(`${where}: a mark is not closed, or lacks its days.`);
  return { text, gold };
};

const FOLDER = resolve(import.meta.dirname, "reports");

/** The invented reports: each opens with `### day of publication`, then its title, then its text; `-` stands for none. */
export const readOwnReports = (): readonly GoldDocument[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), "utf8")
        .split(/^### /m)
        .slice(1)
        .map((report, index): GoldDocument => {
          const [published = "-", title = "-", ...body] = report.trim().split("\n");
          const id = `${name.replace(".txt", "")}-${String(index + 1)}`;
          const { text, gold } = unmark(body.join("\n"), id);
          return documentFor(
            {
              id,
              title: title === "-" ? "" : title,
              text,
              published: published === "-" ? null : published,
              outlet: null,
              group: id,
            },
            "en",
            gold,
          );
        }),
    );
