// Some twenty layouts of a page around a report: what a reader should get of each, and what not.

export interface Layout {
  readonly name: string;
  readonly html: string;
  /** The article's own words, captions and tables included, title and byline left out. */
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
  readonly outlet?: string;
  readonly author?: string;
  readonly language?: string;
  readonly canonical?: string;
}

const CAPTION = "Boats of the fire service in Mill Street on Monday morning.";
const LONG_COMMENTS = Array.from(
  { length: 14 },
  (_, index) =>
    `I live two streets from there and what reader number ${String(index)} writes is simply not true, the town hall knew of the danger for years and did nothing about it, as I have said here many times before, and nobody listened to us at all.`,
);
const TEASERS = [
  "Trains stand still after storm in the north",
  "Budget: what the council decided on Friday night",
  "Ten soups for cold evenings that everyone will like",
  "Hill Radio turns fifty and thanks its listeners",
];

const links = (words: readonly string[] = TEASERS): string =>
  `<ul>${words.map((title, index) => `<li><a href="/story-${String(index)}">${title}</a></li>`).join("")}</ul>`;
const NAV = `<nav class="main-nav"><ul>${["Home", "World", "Town", "Sport", "Weather"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("")}</ul></nav>`;
const FOOTER = `<footer class="site-footer"><p>Copyright Vellmar Courier Press. All rights are kept by the publisher. Reproduction only with leave in writing of the publisher, who is not answerable for pages of others that this site links to.</p>${links(["Imprint", "Privacy", "Contact"])}</footer>`;
const COOKIES = `<div id="cookie-consent" class="overlay" role="dialog"><h2>We care for your privacy</h2><p>We and our 842 partners store and read information on your device, such as cookies, to show advertisements and to measure them. You may agree to this or choose in detail what you want to allow, now or at any later time in the settings.</p><button>Agree</button></div>`;
const SHARE = `<div class="share-buttons"><a href="#f">Share</a> <a href="#x">Post</a> <a href="#m">Mail</a></div>`;
const BYLINE = `<div class="byline">By <a rel="author" href="/ida">Ada Moor</a> · <time datetime="2024-05-06T13:05:00+02:00">6 May 2024, 13:05</time></div>`;
/** What a page is laid out around. */
export interface LaidOut {
  readonly title: string;
  /** Six at least, the longer ones first. */
  readonly paragraphs: readonly string[];
  /** Where the page stands. */
  readonly address: string;
}

export interface Layouts {
  readonly layouts: readonly Layout[];
  /** A page that is told minute by minute, marked up for machines. */
  readonly liveJsonLd: string;
  /** The same without a word for machines but the times. */
  readonly liveMarkup: string;
}

export const buildLayouts = ({ title, paragraphs, address }: LaidOut): Layouts => {
  const para = (shown: readonly string[] = paragraphs): string =>
    shown.map((words) => `<p>${words}</p>`).join("\n");
  const headOg = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Vellmar Courier"><meta property="article:published_time" content="2024-05-06T13:05:00+02:00"><meta property="article:author" content="Ada Moor"><link rel="canonical" href="${address}">`;
  const jsonLd = `<script type="application/ld+json">${JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "Vellmar Courier" },
      {
        "@type": "NewsArticle",
        headline: title,
        datePublished: "2024-05-06T13:05:00+02:00",
        dateModified: "2024-05-06T15:00:00+02:00",
        author: [{ "@type": "Person", name: "Ada Moor" }],
        publisher: { "@type": "Organization", name: "Vellmar Courier" },
        inLanguage: "en",
      },
    ],
  })}</script>`;

  const pageOf = (body: string, head = headOg, lang = "en"): string =>
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Vellmar Courier</title>${head}<style>p{color:red}</style></head><body>${body}</body></html>`;

  const facts = {
    title,
    published: "2024-05-06T13:05:00+02:00",
    outlet: "Vellmar Courier",
  } as const;
  const ogFacts = { ...facts, author: "Ada Moor", canonical: address };
  const all = paragraphs.join("\n\n");

  const layouts: readonly Layout[] = [
    {
      name: "a plain article",
      html: pageOf(`${NAV}<article><h1>${title}</h1>${BYLINE}${para()}</article>${FOOTER}`),
      text: all,
      ...ogFacts,
    },
    {
      name: "nothing but divs",
      html: pageOf(
        `<div id="top"><div class="logo">Vellmar Courier</div>${NAV}</div><div class="wrap"><div class="col-8"><div class="headline"><h1>${title}</h1></div>${BYLINE}<div class="story-body">${paragraphs.map((words) => `<div class="par">${words}</div>`).join("")}</div></div><div class="col-4 sidebar"><h3>Most read</h3>${links()}<div class="weather">12 degrees and rain in Vellmar until the evening, then clouds from the west.</div></div></div>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "captions",
      html: pageOf(
        `${NAV}<main><article><header><h1>${title}</h1>${BYLINE}<figure><img src="a.jpg" alt=""><figcaption>${CAPTION}</figcaption></figure></header>${para(paragraphs.slice(0, 3))}<figure><picture><img src="b.jpg"></picture><figcaption>The bridge of Tarn stood under water on Monday. <span class="credit">Photo: Nordlicht</span></figcaption></figure>${para(paragraphs.slice(3))}</article></main>${FOOTER}`,
        headOg + jsonLd,
      ),
      text: [
        CAPTION,
        ...paragraphs.slice(0, 3),
        "The bridge of Tarn stood under water on Monday. Photo: Nordlicht",
        ...paragraphs.slice(3),
      ].join("\n\n"),
      ...ogFacts,
      language: "en",
    },
    {
      name: "related links between the paragraphs",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1>${para(paragraphs.slice(0, 2))}<div class="related-inline"><h4>Related</h4>${links(TEASERS.slice(0, 2))}</div>${para(paragraphs.slice(2, 4))}<p><strong>Read more:</strong> <a href="/x">What the town learned from the flood of 1994</a></p>${para(paragraphs.slice(4))}</article><section class="recommended"><h2>More from the town</h2>${TEASERS.map((title) => `<article class="teaser"><h3><a href="/t">${title}</a></h3><p>${title} and what else happened around it in the last days in our town.</p></article>`).join("")}</section>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "comments longer than the article",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1>${BYLINE}${para()}</article><section id="comments" class="comments-area"><h2>14 comments</h2><ol class="comment-list">${LONG_COMMENTS.map((words, index) => `<li class="comment"><div class="comment-author">reader${String(index)}</div><p>${words}</p></li>`).join("")}</ol></section>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "what readers wrote, under no name that says so",
      html: pageOf(
        `${NAV}<div class="w"><h1>${title}</h1><div class="story">${para()}</div><div class="talk">${LONG_COMMENTS.map((words, index) => `<div class="u"><b>reader ${String(index)}</b><p>${words}</p></div>`).join("")}</div></div>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "a cookie wall before the page",
      html: pageOf(
        `${COOKIES}${NAV}<div class="content"><h1>${title}</h1>${BYLINE}${para()}</div>${FOOTER}`,
        jsonLd,
      ),
      text: all,
      ...facts,
      author: "Ada Moor",
    },
    {
      name: "a table of numbers",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1>${para(paragraphs.slice(0, 4))}<table><caption>Where homes stand under water</caption><tr><th>Place</th><th>Homes</th></tr><tr><td>Vellmar</td><td>90</td></tr><tr><td>Tarn</td><td>14</td></tr><tr><td>Lower Arn</td><td>7</td></tr></table>${para(paragraphs.slice(4))}</article>${FOOTER}`,
      ),
      text: [
        ...paragraphs.slice(0, 4),
        "Where homes stand under water",
        "Place Homes",
        "Vellmar 90",
        "Tarn 14",
        "Lower Arn 7",
        ...paragraphs.slice(4),
      ].join("\n\n"),
      ...ogFacts,
    },
    {
      name: "a newsletter and advertisements in the text",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1>${SHARE}${para(paragraphs.slice(0, 2))}<div class="ad-slot"><span>Advertisement</span></div>${para(paragraphs.slice(2, 4))}<div class="newsletter-signup"><h3>The Courier in your mail</h3><p>Every morning we send you what matters in the town, written by our desk, at no cost and without advertisements from others.</p><form><input type="email"><button>Sign up</button></form></div>${para(paragraphs.slice(4))}${SHARE}</article>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "AMP",
      html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${title}</title>${jsonLd}<script async src="https://cdn.ampproject.org/v0.js"></script></head><body><amp-sidebar id="menu" layout="nodisplay">${links(["Home", "Town"])}</amp-sidebar><main role="main"><h1 class="headline">${title}</h1><amp-img src="a.jpg" layout="responsive"></amp-img><p class="caption">${CAPTION}</p>${para()}</main><amp-ad></amp-ad>${FOOTER}</body></html>`,
      text: [CAPTION, ...paragraphs].join("\n\n"),
      ...facts,
    },
    {
      name: "tables for a layout, as pages were once made",
      html: `<html><head><title>${title}</title><meta name="date" content="2024-05-06"></head><body bgcolor=white><table width=800><tr><td colspan=2><font size=5>Vellmar Courier</font></td></tr><tr><td width=150 valign=top><a href=/>Home</a><br><a href=/town>Town</a><br><a href=/sport>Sport</a><br></td><td valign=top><font size=4><b>${title}</b></font><br><br>${paragraphs.join("<br><br>\n")}<br><br></td></tr><tr><td colspan=2><font size=1><a href=/i>Imprint</a> | <a href=/c>Contact</a></font></td></tr></table></body></html>`,
      text: all,
      title,
      published: "2024-05-06",
    },
    {
      name: "a blog with tags, an author's box and shares",
      html: pageOf(
        `<header class="site-header"><a href="/">Vellmar Courier</a>${NAV}</header><div id="primary" class="content-area has-sidebar"><main id="main" class="site-main"><article id="post-7" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-05-06T13:05:00+02:00">6 May</time></span> <span class="byline">by Ada Moor</span></div></header><div class="entry-content">${para()}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3>${links(["Mail", "Print"])}</div></div><footer class="entry-footer"><span class="tags-links">Tagged <a href="/t/flood">flood</a>, <a href="/t/arn">Arn</a></span></footer></article><div class="author-bio"><p>Ada Moor has written for the Courier since 2011. She lives in Tarn with two cats and likes rivers when they stay where they belong.</p></div></main></div><aside class="widget-area"><h2>Archive</h2>${links()}</aside>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "one block with line breaks",
      html: pageOf(
        `${NAV}<div class="page"><h1>${title}</h1><div class="text">${paragraphs.join("<br><br>")}</div></div>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "teasers as articles after the article",
      html: pageOf(
        `${NAV}<main><article class="main-story"><h1>${title}</h1>${para()}</article>${TEASERS.map((title) => `<article class="card"><a href="/c"><h2>${title}</h2><p>${title}. Our reporters have followed the matter since last week and tell what comes next for all.</p></a></article>`).join("")}</main>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "sections within sections",
      html: pageOf(
        `${NAV}<div><div><section class="article__content"><h1>${title}</h1><section><h2>The night</h2>${paragraphs
          .slice(0, 2)
          .map((words) => `<div><div><p>${words}</p></div></div>`)
          .join("")}</section><section><h2>The day</h2>${paragraphs
          .slice(2)
          .map((words) => `<div><div><p>${words}</p></div></div>`)
          .join("")}</section></section></div></div>${FOOTER}`,
      ),
      text: ["The night", ...paragraphs.slice(0, 2), "The day", ...paragraphs.slice(2)].join(
        "\n\n",
      ),
      ...ogFacts,
    },
    {
      name: "a notice of two sentences in a large page",
      html: pageOf(
        `${COOKIES}${NAV}<main><article><h1>${title}</h1><p class="lead">${paragraphs[1]!}</p></article></main><aside class="trending"><h3>Trending</h3>${links()}</aside>${FOOTER}`,
      ),
      text: paragraphs[1]!,
      ...ogFacts,
    },
    {
      name: "a list of what is known",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1><p>${paragraphs[0]!}</p><h2>What is known</h2><ul><li>214 people brought out</li><li>Two taken to hospital</li><li>At least 90 homes under water</li></ul>${para(paragraphs.slice(3))}</article>${FOOTER}`,
      ),
      text: [
        paragraphs[0],
        "What is known",
        "214 people brought out",
        "Two taken to hospital",
        "At least 90 homes under water",
        ...paragraphs.slice(3),
      ].join("\n\n"),
      ...ogFacts,
    },
    {
      name: "quotes and embedded posts",
      html: pageOf(
        `${NAV}<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${title}</h1><div itemprop="articleBody">${para(paragraphs.slice(0, 2))}<blockquote><p>The dam holds, and it will hold tomorrow as well.</p></blockquote>${para(paragraphs.slice(2))}<blockquote class="social-embed"><p>Water in Mill Street up to the knee, keep away from the bridge!</p>— Fire Service Vellmar <a href="https://s.example/1">6 May 2024</a></blockquote></div>${SHARE}</article>${FOOTER}`,
      ),
      text: [
        ...paragraphs.slice(0, 2),
        "The dam holds, and it will hold tomorrow as well.",
        ...paragraphs.slice(2),
        "Water in Mill Street up to the knee, keep away from the bridge! — Fire Service Vellmar 6 May 2024",
      ].join("\n\n"),
      ...ogFacts,
    },
    {
      name: "a body whose class speaks of everything that it has",
      html: pageOf(
        `<div class="layout with-sidebar has-ads social-enabled">${NAV}<div class="layout__main promo-free"><h1>${title}</h1><div class="meta">Town · 3 min read</div>${para()}</div><div class="layout__sidebar"><h3>Partner</h3><p>Whoever buys a house in spring pays less, says our partner bank, and asks you to look at its offers for the town.</p></div></div>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "hidden copies and texts for machines",
      html: pageOf(
        `${NAV}<article><h1>${title}</h1><p style="display:none">This text is hidden from all readers and must not be read by anyone at all.</p><span class="visually-hidden">Skip to the end of the gallery</span><div aria-hidden="true"><p>The same words again for a screen that nobody sees, twice as long as needed.</p></div>${para()}<noscript><p>Switch on scripts to see this page as it was meant to be seen by you.</p></noscript><template><p>Templates are not shown to people either, whatever stands in them.</p></template></article>${FOOTER}`,
      ),
      text: all,
      ...ogFacts,
    },
    {
      name: "Russian",
      html: pageOf(
        `<div class="header">Вестник</div>${NAV}<div class="article"><h1>Река вышла из берегов</h1><div class="article__date">6 мая 2024</div><div class="article__text"><p>Ночью река затопила нижние улицы старого города, вода поднималась два часа, и жители уходили на крыши домов.</p><p>К полудню спасатели вывезли на лодках 214 человек, двоих увезли в больницу с переломами, сообщили в мэрии.</p><p>Не менее 90 домов стоят в воде, без света остались 1300 человек, школа и дом престарелых.</p></div><div class="article__tags"><a href="/t">Паводок</a></div></div><div class="footer-copyright">Все права защищены. Перепечатка материалов разрешена только с письменного согласия редакции.</div>`,
        '<meta property="og:title" content="Река вышла из берегов"><meta itemprop="datePublished" content="2024-05-06T10:00:00+0300">',
        "ru",
      ),
      text: "Ночью река затопила нижние улицы старого города, вода поднималась два часа, и жители уходили на крыши домов.\n\nК полудню спасатели вывезли на лодках 214 человек, двоих увезли в больницу с переломами, сообщили в мэрии.\n\nНе менее 90 домов стоят в воде, без света остались 1300 человек, школа и дом престарелых.",
      title: "Река вышла из берегов",
      published: "2024-05-06T10:00:00+03:00",
      language: "ru",
    },
  ];

  const liveJsonLd = pageOf(
    `${NAV}<main><h1>${title}</h1>${para(paragraphs.slice(0, 1))}<div class="live"><div id="p3"><h2>Dam holds</h2><p>${paragraphs[5]!}</p></div></div></main>${FOOTER}`,
    `<script type="application/ld+json">${JSON.stringify({
      "@type": "LiveBlogPosting",
      headline: title,
      datePublished: "2024-05-06T06:00:00+02:00",
      publisher: { name: "Vellmar Courier" },
      liveBlogUpdate: [3, 2, 1].map((number) => ({
        "@type": "BlogPosting",
        headline: `Entry ${String(number)}`,
        datePublished: `2024-05-06T1${String(number)}:30:00+02:00`,
        url: `${address}#p${String(number)}`,
        articleBody: `<p>${paragraphs[number]!}</p>`,
      })),
    })}</script>`,
  );

  const liveMarkup = pageOf(
    `${NAV}<main class="live-blog"><h1>${title}</h1><p>${paragraphs[0]!}</p>${[3, 2, 1]
      .map(
        (number) =>
          `<article class="live-entry" id="entry-${String(number)}"><time datetime="2024-05-06T1${String(number)}:30:00+02:00">1${String(number)}:30</time><h3>Entry ${String(number)}</h3><p>${paragraphs[number]!}</p></article>`,
      )
      .join("")}</main>${FOOTER}`,
  );

  return { layouts, liveJsonLd, liveMarkup };
};

const TITLE = "River leaves its bed at Vellmar, 214 people brought out";
export const PARAGRAPHS = [
  "The river Arn rose over its banks at Vellmar in the night to Monday and flooded the lower streets of the old town within two hours.",
  "By noon the fire service had brought 214 people out of their houses with boats, its chief Ida Brandt said. Two of them were taken to hospital with broken bones.",
  "At least 90 homes stood under water, and 1,300 people had no power, among them a school and a home for the old, the mayor's office told the Courier.",
  "“We heard the water before we saw it,” said Leo Falk, a baker whose shop lies by the bridge. He waited on the roof until a boat came.",
  "In Tarn, further down the river, people filled sacks with sand all morning. Nobody was hurt there, the police said, though nine cars were swept away.",
  "The weather service expects more rain until Wednesday. The dam above the town holds, its keepers wrote, and is watched day and night.",
] as const;

/** The layouts around one report about a flood. */
export const FLOOD: Layouts = buildLayouts({
  title: TITLE,
  paragraphs: PARAGRAPHS,
  address: "https://courier.example/flood",
});
