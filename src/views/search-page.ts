// Turns what a search found into its page.
import type { SearchAnswer, SearchHit } from "../model/answer.ts";
import {
  claimAddress,
  documentAddress,
  frontAddress,
  numberAddress,
  searchAddress,
  situationAddress,
} from "./addresses.ts";
import { markedQuote, sentenceText } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { sign } from "./marks.ts";
import { type PageFrame, renderPage } from "./page.ts";
import { languageOf } from "./quotes.ts";
import type { Speech } from "./words/speech.ts";

type Excerpt = Extract<SearchHit, { kind: "document" }>["excerpt"];

const markedExcerpt = ({ text, marks }: Excerpt): Markup => {
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
};

const hitOf = (hit: SearchHit, speech: Speech): Markup => {
  switch (hit.kind) {
    case "situation": {
      const { situation, headline } = hit.situation;
      return html`<li class="hit">
        <p class="kind">${speech.say("hitSituation")}</p>
        <h2>
          <a href="${situationAddress(situation.id)}">${foreign(clip(situation.name, 160))}</a>
        </h2>
        ${headline === null ? NOTHING : html`<p class="text">${foreign(sentenceText(headline, speech))}</p>`}
      </li>`;
    }
    case "tally":
      return html`<li class="hit">
        <p class="kind">${speech.say("hitTally")}</p>
        <p class="text">
          <a href="${numberAddress(hit.tally.id)}"
            >${foreign(sentenceText(hit.tally, speech, true))}</a
          >
        </p>
      </li>`;
    case "claim": {
      const { claim, document, originKind } = hit.quoted;
      return html`<li class="hit">
        <p class="kind">
          ${speech.say("hitClaim")}, ${sign(originKind)} ${foreign(clip(claim.origin, 80))}
        </p>
        <p class="text" ${languageOf(document.language)}>${markedQuote(claim)}</p>
        <p class="meta">
          ${foreign(clip(document.outlet ?? document.title, 100))}${claim.published === null ? "" : `, ${speech.days(claim.published, "day")}`}.
          <a href="${claimAddress(claim.id)}">${speech.say("theClaim")}</a>
        </p>
      </li>`;
    }
    case "document": {
      const { document, excerpt } = hit;
      const title = document.title === "" ? speech.text("untitled") : clip(document.title, 200);
      return html`<li class="hit">
        <p class="kind">
          ${speech.say("hitDocument")}${document.outlet === null ? "" : html`, ${foreign(clip(document.outlet, 80))}`}${document.published === null ? "" : `, ${speech.days(document.published, "day")}`}
        </p>
        <h2><a href="${documentAddress(document.id)}">${foreign(title)}</a></h2>
        <p class="text" ${languageOf(document.language)}>${markedExcerpt(excerpt)}</p>
      </li>`;
    }
  }
};

/** `answer` is null where nothing was asked yet. */
export const searchPage = (answer: SearchAnswer | null, frame: PageFrame): string => {
  const { speech } = frame;
  const words = clip(answer?.words ?? "", 200);
  const form = html`<form class="find" action="${searchAddress()}" role="search">
    <label for="q">${speech.say("searchLabel")}</label>
    <div>
      <input id="q" name="q" type="search" value="${words}" required /><button class="btn">
        ${speech.say("search")}
      </button>
    </div>
  </form>`;
  const found =
    answer === null
      ? NOTHING
      : answer.hits.length === 0
        ? html`<p>
            ${speech.say("noHits", { words: foreign(words) })}
            <a href="${frontAddress()}">${speech.say("notFoundAll")}</a>
          </p>`
        : html`<ul class="hits">
            ${answer.hits.map((hit) => hitOf(hit, speech))}
          </ul>`;
  const main = html`<div class="row lede">
      <div class="body">
        <h1 class="plain">${speech.say("searchTitle")}</h1>
        ${form}
      </div>
      <div class="side"></div>
    </div>
    ${
      answer === null
        ? html`<p class="muted gap">${speech.say("searchNote")}</p>`
        : html`<section class="row">
            <div class="side">
              <p>
                ${speech.count("hits", answer.total)}${answer.total > answer.hits.length ? html`. ${speech.say("firstHits", { shown: answer.hits.length })}` : NOTHING}
              </p>
            </div>
            <div>${found}</div>
          </section>`
    }`;
  return renderPage(
    {
      title: `${words === "" ? speech.text("searchTitle") : speech.text("searchFor", { words })}. ${speech.text("siteName")}`,
      description: speech.text("searchNote"),
      section: "search",
      main,
      path: searchAddress({ q: words }),
    },
    frame,
  );
};
