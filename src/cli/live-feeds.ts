// Turns the polls of a watch into a picture of all feeds that fits the terminal, drawn over as news comes.
import type { WatchNews, WatchReport, WatchedFeed } from "../watch.ts";
import { formatTable, widthOf } from "./format-table.ts";
import { count } from "./read-command.ts";
import { inert, paint } from "./terminal.ts";

/** What is shown of one feed. */
interface FeedRow {
  readonly name: string;
  readonly asking: boolean;
  /** Milliseconds since the epoch; null where it was not asked yet. */
  readonly askedAt: number | null;
  readonly outcome: string;
  readonly documents: number;
  readonly claims: number;
  /** Polls that failed, and entries that could not be read. */
  readonly errors: number;
  readonly waiting: number;
  readonly nextAt: number | null;
}

/** One thing that went wrong, to be shown below the feeds. */
interface FeedError {
  readonly at: number;
  readonly words: string;
}

export interface LiveFeeds {
  readonly rows: ReadonlyMap<string, FeedRow>;
  /** The latest last. */
  readonly errors: readonly FeedError[];
}

const MOST_ERRORS = 5;

export const listFeeds = (feeds: readonly WatchedFeed[]): LiveFeeds => ({
  rows: new Map(
    feeds.map(({ address, name }) => [
      address,
      {
        name,
        asking: false,
        askedAt: null,
        outcome: "",
        documents: 0,
        claims: 0,
        errors: 0,
        waiting: 0,
        nextAt: null,
      },
    ]),
  ),
  errors: [],
});

const changeRow = (
  live: LiveFeeds,
  { address }: WatchedFeed,
  change: (row: FeedRow) => Partial<FeedRow>,
  error: FeedError | null = null,
): LiveFeeds => {
  const row = live.rows.get(address);
  if (row === undefined) return live;
  return {
    rows: new Map(live.rows).set(address, { ...row, ...change(row) }),
    errors: error === null ? live.errors : [...live.errors, error].slice(-MOST_ERRORS),
  };
};

export const feedAsked = (live: LiveFeeds, feed: WatchedFeed): LiveFeeds =>
  changeRow(live, feed, () => ({ asking: true }));

/** A document came in, or something could not be read, while the poll goes on. */
export const newsCame = (live: LiveFeeds, news: WatchNews, now: number): LiveFeeds =>
  changeRow(
    live,
    news.feed,
    (row) => ({
      documents: row.documents + news.documents,
      claims: row.claims + news.claims,
      errors: row.errors + (news.problem === null ? 0 : 1),
    }),
    news.problem === null
      ? null
      : { at: now, words: `${news.problem.where} ${news.problem.what} ${news.problem.todo}` },
  );

export const pollEnded = (live: LiveFeeds, report: WatchReport, now: number): LiveFeeds => {
  // a feed that fails in another way than before was told already, as what it brought
  const failure = report.rejections > 0 ? null : report.problem;
  return changeRow(
    live,
    report.feed,
    (row) => ({
      asking: false,
      askedAt: now,
      outcome: report.outcome.replaceAll("-", " "),
      errors: row.errors + (failure === null ? 0 : 1),
      waiting: report.pending,
      nextAt: report.nextAt,
    }),
    failure === null ? null : { at: now, words: `${report.feed.address} ${failure}` },
  );
};

const clockOf = (moment: number | null): string =>
  moment === null ? "" : new Date(moment).toTimeString().slice(0, 8);

/** `45s`, `12m`, `3h`: how long until then. */
const untilThen = (moment: number | null, now: number): string => {
  if (moment === null) return "";
  const seconds = Math.max(0, Math.round((moment - now) / 1000));
  if (seconds < 60) return `${String(seconds)}s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${String(minutes)}m` : `${String(Math.round(minutes / 60))}h`;
};

const cutTo = (words: string, width: number): string => {
  if (widthOf(words) <= width) return words;
  let kept = "";
  for (const character of words) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

const HEAD = [
  "feed",
  "last poll",
  "outcome",
  "new documents",
  "new claims",
  "errors",
  "waiting",
  "next in",
];
/** Columns that all but the name take where they are full. */
const BESIDE_NAME = 84;
const LEAST_NAME = 16;

/** Those that were asked last first, where there is no room for all. */
const rowsThatFit = (rows: readonly FeedRow[], room: number): readonly FeedRow[] => {
  if (rows.length <= room) return rows;
  const latest = new Set(
    rows
      .toSorted(
        (a, b) => Number(b.asking) - Number(a.asking) || (b.askedAt ?? 0) - (a.askedAt ?? 0),
      )
      .slice(0, Math.max(1, room)),
  );
  return rows.filter((row) => latest.has(row));
};

/** The picture as lines that fit the terminal, without a line break at the end. */
export const drawFeeds = (
  live: LiveFeeds,
  now: number,
  terminal: { readonly columns: number; readonly rows: number },
): string => {
  const all = [...live.rows.values()];
  const sum = (field: "documents" | "claims" | "errors"): number =>
    all.reduce((total, row) => total + row[field], 0);
  const total = [
    count(all.length, "feed"),
    count(sum("documents"), "new document"),
    count(sum("claims"), "new claim"),
    ...(sum("errors") === 0 ? [] : [count(sum("errors"), "error")]),
  ].join(", ");
  const errors = live.errors.map(({ at, words }) => `${clockOf(at)} ${inert(words)}`);
  const shown = rowsThatFit(all, terminal.rows - 4 - (errors.length === 0 ? 0 : errors.length + 1));
  const nameWidth = Math.max(LEAST_NAME, terminal.columns - BESIDE_NAME);
  const table = formatTable(
    HEAD,
    shown.map((row) => [
      cutTo(row.name, nameWidth),
      clockOf(row.askedAt),
      row.asking ? "asking …" : row.outcome,
      String(row.documents),
      String(row.claims),
      String(row.errors),
      row.waiting === 0 ? "" : String(row.waiting),
      row.asking ? "" : untilThen(row.nextAt, now),
    ]),
  ).trimEnd();
  const hidden = all.length - shown.length;
  return [
    paint("bold", cutTo(`${total} since the start`, terminal.columns)),
    "",
    table,
    ...(hidden === 0 ? [] : [`… and ${count(hidden, "feed")} more`]),
    ...(errors.length === 0
      ? []
      : ["", ...errors.map((line) => paint("red", cutTo(line, terminal.columns)))]),
  ].join("\n");
};
