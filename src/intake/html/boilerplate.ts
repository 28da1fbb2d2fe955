// Tells by tag, role and class which parts of a page are not its article: menus, comments, advertisements, boxes.

/** Tags whose content is not read, or is not the article's. */
export const UNSEEN_TAGS: ReadonlySet<string> = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO MAP BUTTON SELECT TEXTAREA
   INPUT OPTION DATALIST HEAD DIALOG AMP-SIDEBAR AMP-AD AMP-CONSENT`.split(/\s+/),
);

const ASIDE_TAGS: ReadonlySet<string> = new Set(["NAV", "FOOTER", "ASIDE", "FORM", "MENU"]);

const NEVER_ASIDE: ReadonlySet<string> = new Set(["HTML", "BODY", "MAIN", "BLOCKQUOTE", "FIGURE"]);

const ASIDE_ROLES: ReadonlySet<string> = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "search",
  "dialog",
  "alertdialog",
  "banner",
  "menu",
  "menubar",
  "toolbar",
  "form",
]);

/** Words in classes and ids, as those who build pages write them, that name a part beside the article. */
const ASIDE_WORDS: ReadonlySet<string> = new Set(
  `ad ads advert adverts advertisement advertising adslot adsense sponsor sponsored promo promotion promoted
   banner related recommended recommendation recommendations recirc recirculation readmore morefrom teaser
   teasers newsletter subscribe subscription signup paywall regwall login comment comments commentlist disqus
   discussion respond cookie cookies consent gdpr cmp privacy share sharing sharebar shares sharedaddy social
   follow sidebar widget widgets nav navbar navigation menu breadcrumb breadcrumbs footer masthead topbar
   toolbar pagination pager trending popular mostread outbrain taboola bio copyright legal disclaimer imprint
   modal popup overlay lightbox skip print rating poll quiz tags taglist tagcloud topics hashtags
   weather ticker partner partners donate donation app download screenreader sr offscreen`.split(
    /\s+/,
  ),
);

/** Pairs that only together name such a part: each alone names other things as well. */
const ASIDE_PAIRS: ReadonlySet<string> = new Set(
  `read-more more-from more-on most-read most-popular most-viewed author-box author-info about-author
   about-the you-might might-like also-like see-also visually-hidden sr-only screen-reader
   site-header page-header global-header site-footer up-next next-up tags-links post-tags article-tags
   entry-footer article-footer sign-up back-to key-topics`.split(/\s+/),
);

/** Words of the lines that stand at an article and are not its text. */
const LINE_WORDS: ReadonlySet<string> = new Set(
  `byline author authors date dates datetime timestamp time published updated modified pubdate meta metadata
   kicker eyebrow readtime duration tag topic category categories section label rubric`.split(
    /\s+/,
  ),
);

export interface TagFacts {
  readonly name: string;
  readonly attribute: (name: string) => string | null;
}

const wordsOf = (names: string): readonly string[] =>
  names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");

/** One class name at a time: `layout with-sidebar` is a layout, `layout__sidebar` a sidebar. */
const namesAside = (name: string): boolean => {
  const words = wordsOf(name);
  // `has-sidebar`, `no-ads`, `ads-enabled`: what a holder has, not what it is.
  // `tag-promo`, `category-weather`: what the article is about.
  if (/^(?:with|has|no|without|hide|show|is|tag|category|type)$/.test(words[0] ?? "")) return false;
  if (/^(?:enabled|free|disabled)$/.test(words.at(-1) ?? "")) return false;
  return (
    words.some((word) => ASIDE_WORDS.has(word)) ||
    words.some((word, index) => ASIDE_PAIRS.has(`${word}-${words[index + 1] ?? ""}`))
  );
};

const classNames = (tag: TagFacts): readonly string[] =>
  `${tag.attribute("class") ?? ""} ${tag.attribute("id") ?? ""}`
    .slice(0, 500)
    .split(/\s+/)
    .filter((name) => name !== "");

/** Whether nobody sees the part. */
export const isHidden = (tag: TagFacts): boolean =>
  UNSEEN_TAGS.has(tag.name) ||
  tag.attribute("hidden") !== null ||
  tag.attribute("aria-hidden") === "true" ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(tag.attribute("style") ?? "");

/** Whether the part is beside the article by what it is called; what holds the headline never is. */
export const isAside = (tag: TagFacts): boolean => {
  if (ASIDE_TAGS.has(tag.name)) return true;
  if (ASIDE_ROLES.has((tag.attribute("role") ?? "").toLowerCase())) return true;
  if (tag.attribute("aria-modal") === "true") return true;
  // A page's frame is named for what it has; an embedded post is quoted, whatever its class says of social media.
  if (NEVER_ASIDE.has(tag.name)) return false;
  return classNames(tag).some(namesAside);
};

/** Whether the part is a line about the article: who wrote it, when, under which heading. */
export const isLineAbout = (tag: TagFacts): boolean =>
  tag.name === "TIME" ||
  tag.name === "ADDRESS" ||
  tag.attribute("rel") === "author" ||
  /\b(?:author|datePublished|dateModified)\b/.test(tag.attribute("itemprop") ?? "") ||
  classNames(tag).some((name) => wordsOf(name).some((word) => LINE_WORDS.has(word)));

/** Whether the class speaks of a page told as it happens. */
export const isLive = (tag: TagFacts): boolean =>
  /liveblog/i.test(tag.attribute("itemtype") ?? "") ||
  classNames(tag).some((name) =>
    wordsOf(name).some((word) =>
      /^(?:live|liveblog|liveticker|liveupdates|ticker|minute)$/.test(word),
    ),
  );
