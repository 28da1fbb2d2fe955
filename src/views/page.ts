// Turns the body of a page into the whole document: head, navigation, footer, and the frame of a section.
import type { Situation } from "../model/situation.ts";
import {
  DATA_ADDRESS,
  frontAddress,
  HOW_ADDRESS,
  searchAddress,
  changesAddress,
  situationAddress,
} from "./addresses.ts";
import { wordmark } from "./marks.ts";
import { clip, embeddedJson, foreign, html, Markup, type MarkupValue, NOTHING } from "./markup.ts";
import type { Speech } from "./words/speech.ts";

/** What every page is given: its words, and where its files lie. */
export interface PageFrame {
  readonly speech: Speech;
  /** The same page in every language: where its addresses begin, this one's included. */
  readonly languages: readonly {
    readonly code: string;
    readonly name: string;
    readonly folder: string;
    /** Scheme and host, and the folder where the language has one of its own. */
    readonly site: string;
  }[];
  readonly styleAddress: string;
  readonly scriptAddress: string;
  readonly iconAddress: string;
  /**
   * Scheme, host and the language's folder, with no slash at the end, for addresses that are cited; without the host
   * where it is not known.
   */
  readonly site: string;
  /** What rules the numbers were read by, for the footer. */
  readonly ruleset: string;
  /** Whether the pages are files: nothing answers a form then, so none is shown. */
  readonly isStatic: boolean;
}

export type Section = "situations" | "search" | "how" | "data" | null;

export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly section: Section;
  readonly main: Markup;
  /** This page's own path, for the canonical link. */
  readonly path: string;
  /** A picture of the page, for those who pass its address on. */
  readonly picture?: string;
  readonly feed?: string;
  /** The same in JSON. */
  readonly json?: string;
  readonly linkedData?: unknown;
  readonly printFoot?: Markup;
  readonly bodyClass?: string;
}

const link = (address: string, words: Markup, isCurrent: boolean): Markup =>
  isCurrent
    ? html`<a href="${address}" aria-current="true">${words}</a>`
    : html`<a href="${address}">${words}</a>`;

/** The way to the same page in the other languages, each named in itself. */
const languageLinks = (path: string, { speech, languages }: PageFrame): Markup => {
  const others = languages.filter(({ code }) => code !== speech.catalogue.language);
  return others.length === 0
    ? NOTHING
    : html`<p class="langs">
        ${others.map(({ code, name, folder }) => html`<a href="${folder}${folder !== "" && path === "/" ? "" : path}" lang="${code}" hreflang="${code}">${name}</a>`)}
      </p>`;
};

/** The page as a whole document. */
export const renderPage = (parts: PageParts, frame: PageFrame): string => {
  const { speech } = frame;
  const { section } = parts;
  const page = html`<!doctype html>
<html lang="${speech.catalogue.language}" dir="${speech.catalogue.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<meta name="description" content="${parts.description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${frame.styleAddress}">
<link rel="icon" href="${frame.iconAddress}" type="image/svg+xml">
<link rel="canonical" href="${frame.site}${parts.path}">
${frame.languages.map(({ code, site }) => html`<link rel="alternate" hreflang="${code}" href="${site}${parts.path}" />`)}
${parts.json === undefined ? NOTHING : html`<link rel="alternate" type="application/json" href="${parts.json}" />`}
${parts.feed === undefined ? NOTHING : html`<link rel="alternate" type="application/atom+xml" href="${parts.feed}" />`}
<meta property="og:title" content="${parts.title}">
<meta property="og:description" content="${parts.description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${speech.text("siteName")}">
${parts.picture === undefined ? NOTHING : html`<meta property="og:image" content="${frame.site}${parts.picture}" /><meta property="og:image:width" content="1200" /><meta property="og:image:height" content="630" /><meta property="og:image:alt" content="${parts.description}" /><meta name="twitter:card" content="summary_large_image" />`}
${
  parts.linkedData === undefined
    ? NOTHING
    : html`<script type="application/ld+json">
        ${embeddedJson(parts.linkedData)}
      </script>`
}
<script src="${frame.scriptAddress}" defer></script>
</head>
<body${parts.bodyClass === undefined ? NOTHING : html` class="${parts.bodyClass}"`}>
<a class="skip" href="#main">${speech.say("skip")}</a>
<header class="top"><div class="wrap">
<a class="brand" href="${frontAddress()}">${wordmark()}<span>${speech.say("siteName")}</span></a>
${languageLinks(parts.path, frame)}
<nav aria-label="${speech.text("siteNavigation")}">${link(frontAddress(), speech.say("situations"), section === "situations")}${link(searchAddress(), speech.say("search"), section === "search")}${link(HOW_ADDRESS, speech.say("howWeCount"), section === "how")}${link(DATA_ADDRESS, speech.say("data"), section === "data")}</nav>
</div></header>
<main id="main"><div class="wrap">
${parts.main}
</div></main>
<footer class="foot"><div class="wrap">
<p class="motto">${speech.say("motto")}</p>
<p><a href="${HOW_ADDRESS}">${speech.say("howWeCount")}</a> <a href="${changesAddress()}">${speech.say("corrections")}</a> <a href="${DATA_ADDRESS}">${speech.say("data")}</a> <a href="${changesAddress("atom")}">${speech.say("feed")}</a></p>
<p class="fine">${speech.say("fine", { ruleset: frame.ruleset })}</p>
</div></footer>
${parts.printFoot === undefined ? NOTHING : html`<div class="print-foot" aria-hidden="true">${parts.printFoot}</div>`}
</body>
</html>
`;
  return page.text;
};

/** A section of the ledger: heading and notes in the margin, evidence to the right. */
export const section = (
  title: MarkupValue,
  notes: readonly MarkupValue[],
  evidence: MarkupValue,
  id?: string,
): Markup =>
  html`<section class="row" ${id === undefined ? NOTHING : html` id="${id}"`}>
    <div class="side">
      <h2>${title}</h2>
      ${notes.map((note) => (note === NOTHING ? NOTHING : html`<p>${note}</p>`))}
    </div>
    <div>${evidence}</div>
  </section> `;

/** The way back: all but the last are links. */
export const crumbs = (
  steps: readonly { readonly words: MarkupValue; readonly address?: string }[],
  speech: Speech,
): Markup =>
  html`<nav class="crumb" aria-label="${speech.text("youAreHere")}">
    ${steps.map((step, index) => [
      index === 0 ? "" : " › ",
      step.address === undefined ? step.words : html`<a href="${step.address}">${step.words}</a>`,
    ])}
  </nav>`;

/** The way back to a page that belongs to a situation, or to none. */
export const crumbsWithin = (
  situation: Situation | null,
  here: MarkupValue,
  speech: Speech,
): Markup =>
  crumbs(
    [
      { words: speech.say("situations"), address: frontAddress() },
      ...(situation === null
        ? []
        : [{ words: foreign(clip(situation.name, 120)), address: situationAddress(situation.id) }]),
      { words: here },
    ],
    speech,
  );

/** The site's mark as a picture of its own. */
export const iconPicture = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#15181b;fill:none}circle{fill:#15181b}@media (prefers-color-scheme:dark){path{stroke:#eceeef}circle{fill:#eceeef}}</style><path stroke-width="3.5" d="M4 29.5h24"/><circle cx="16" cy="21" r="6"/><path stroke-width="3" d="M16 14.5V8m0-2.5V3.6m0-2V.4"/></svg>`;
