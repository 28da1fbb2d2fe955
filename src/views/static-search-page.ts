// Turns all that can be looked up into the search page of a folder of files: an index for scripts, a list for eyes.
import { searchAddress } from "./addresses.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { type PageFrame, renderPage, section } from "./page.ts";
import type { MessageKey } from "./words/catalogue.ts";

export const ENTRY_KINDS = ["situation", "tally", "place", "origin", "claim", "document"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that a search can find. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** Shown below it. */
  readonly note: string;
  readonly address: string;
  /** Words by which it is found, beside its title and note. */
  readonly text: string;
}

/** Entries a file of the index. */
export const EACH = 200;
/** Files that share the words. */
export const WORD_FILES = 64;
/** Lines of one list: what is beyond is found by the script. */
const LISTED = 2000;

export const indexAddress = (kind: "words" | "entries", number: number): string =>
  `/search/${kind}-${number}.js`;
export const entryFiles = (entries: readonly SearchEntry[]): number =>
  Math.ceil(entries.length / EACH);

const KIND_WORDS: Readonly<Record<EntryKind, MessageKey>> = {
  situation: "hitSituation",
  tally: "hitTally",
  place: "place",
  origin: "origin",
  claim: "hitClaim",
  document: "hitDocument",
};

const LISTS: readonly (readonly [EntryKind, MessageKey])[] = [
  ["situation", "situations"],
  ["place", "placesList"],
  ["origin", "originsList"],
  ["document", "documentsList"],
];

export const staticSearchPage = (
  entries: readonly SearchEntry[],
  frame: PageFrame,
  scriptAddress: string,
): string => {
  const { speech } = frame;
  const collator = new Intl.Collator(speech.catalogue.language);
  const files = (kind: "words" | "entries", count: number): Markup =>
    html`${Array.from({ length: count }, (_, number) => html`<i data-kind="${kind}" data-file="${indexAddress(kind, number)}"></i>`)}`;
  const lists = LISTS.map(([kind, heading]) => {
    const own = entries
      .filter((entry) => entry.kind === kind)
      .toSorted((a, b) => collator.compare(a.title, b.title));
    return own.length === 0
      ? NOTHING
      : html`<h3 class="gap-l">${speech.say(heading)}</h3>
          <ul class="a-z">
            ${own.slice(0, LISTED).map(({ title, note, address }) => html`<li><a href="${address}">${foreign(clip(title, 140))}</a>${note === "" ? NOTHING : html` <small>${foreign(clip(note, 120))}</small>`}</li>`)}
          </ul>`;
  });
  const main = html`<div class="row lede">
      <div class="body">
        <h1 class="plain">${speech.say("searchTitle")}</h1>
        <form class="find" action="${searchAddress()}" role="search">
          <label for="q">${speech.say("searchLabel")}</label>
          <div>
            <input id="q" name="q" type="search" autocomplete="off" /><button class="btn">
              ${speech.say("search")}
            </button>
          </div>
        </form>
      </div>
      <div class="side"></div>
    </div>
    <div
      data-search
      data-each="${EACH}"
      data-found="${speech.text("foundCount")}"
      data-none="${speech.text("nothingFound")}"
      ${ENTRY_KINDS.map((kind) => html` data-kind${kind}="${speech.text(KIND_WORDS[kind])}"`)}
      hidden
    >
      <section class="row">
        <div class="side"><p role="status"></p></div>
        <div><ul class="hits"></ul></div>
      </section>
      ${files("words", WORD_FILES)}${files("entries", entryFiles(entries))}
    </div>
    ${section(speech.say("allFromAToZ"), [speech.say("allFromAToZNote")], html`${lists}`, "a-z")}
    <script src="${scriptAddress}" defer></script>`;
  return renderPage(
    {
      title: `${speech.text("searchTitle")}. ${speech.text("siteName")}`,
      description: speech.text("searchNote"),
      section: "search",
      main,
      path: searchAddress(),
    },
    frame,
  );
};
