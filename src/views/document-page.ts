// Turns a document into its page: the text with every claim marked, notes beside, versions and reprints below.
import type { DocumentAnswer, KnownClaim } from "../model/answer.ts";
import type { Dispute } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";
import type { Span } from "../model/span.ts";
import { claimAddress, claimMark, claimNote, documentAddress } from "./addresses.ts";
import { claimWords, placeName } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING, webAddress } from "./markup.ts";
import { markOf } from "./measure-marks.ts";
import { crumbsWithin, type PageFrame, renderPage, section } from "./page.ts";
import { languageOf } from "./quotes.ts";
import { type TextChange, textChanges } from "./text-changes.ts";
import type { Speech } from "./words/speech.ts";

/** A mark in the text: one claim or more with the same span, or a dispute. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly { readonly known: KnownClaim; readonly index: number }[];
  readonly dispute: Dispute | null;
}

/** The number with the words that qualify it. */
const stretchOf = ({ claim: { number, qualified } }: KnownClaim): Span => ({
  start: Math.min(number.start, qualified?.start ?? number.start),
  end: Math.max(number.end, qualified?.end ?? number.end),
});

/** Marks in order of the text; what overlaps an earlier mark joins it. */
const marksOf = (
  claims: readonly KnownClaim[],
  field: "text" | "title",
  disputes: readonly Dispute[],
): readonly Marked[] => {
  const marks: Marked[] = [];
  const indexed = claims
    .map((known, index) => ({ known, index }))
    .filter(({ known }) => known.claim.field === field)
    .toSorted((a, b) => stretchOf(a.known).start - stretchOf(b.known).start);
  for (const each of indexed) {
    const { start, end } = stretchOf(each.known);
    const last = marks.at(-1);
    if (last !== undefined && start < last.end)
      marks[marks.length - 1] = {
        ...last,
        end: Math.max(last.end, end),
        claims: [...last.claims, each],
      };
    else marks.push({ start, end, claims: [each], dispute: null });
  }
  if (field === "title") return marks;
  for (const dispute of disputes) {
    const { start, end } = dispute.quote;
    if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
    marks.push({ start, end, claims: [], dispute });
  }
  return marks.toSorted((a, b) => a.start - b.start);
};

const measureLabel = (measure: Measure, speech: Speech): string =>
  speech.catalogue.measures[measure].label;

const markedText = (
  text: string,
  from: number,
  to: number,
  marks: readonly Marked[],
  speech: Speech,
): Markup => {
  const parts: Markup[] = [];
  let at = from;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, to);
    if (end <= start) continue;
    parts.push(html`${text.slice(at, start)}`);
    const first = mark.claims[0];
    const words = text.slice(start, end);
    if (first === undefined) parts.push(html`<mark class="m m-dispute">${words}</mark>`);
    else {
      const { claim } = first.known;
      const label = speech.text("claimMark", {
        index: first.index + 1,
        measure: measureLabel(claim.measure, speech),
      });
      const numbers = mark.claims.map(({ index }) => String(index + 1)).join(",");
      const anchors = mark.claims
        .slice(1)
        .map(({ known }) => html`<span id="${claimMark(known.claim.id)}"></span>`);
      parts.push(
        html`<mark class="m ${markOf(claim.measure)}" id="${claimMark(claim.id)}"
          >${anchors}<a href="#${claimNote(claim.id)}" title="${label}"
            >${words}<sup>${numbers}</sup></a
          ></mark
        >`,
      );
    }
    at = end;
  }
  parts.push(html`${text.slice(at, to)}`);
  return html`${parts}`;
};

const roleNote = (known: KnownClaim, answer: DocumentAnswer, speech: Speech): string => {
  const { claim } = known;
  if (claim.reality === "denied") return speech.text("deniedNote");
  if (claim.reality === "planned") return speech.text("neverAdded");
  if (answer.inConflict.has(claim.id)) return speech.text("inConflict");
  if (claim.role === "part") return speech.text("partNote");
  if (claim.role === "new") return speech.text("newNote");
  if (claim.role === "background") return speech.text("backgroundNote");
  return "";
};

const noteOf = (
  known: KnownClaim,
  index: number,
  answer: DocumentAnswer,
  speech: Speech,
): Markup => {
  const { claim } = known;
  const { claims } = answer;
  const previous = claims[index - 1] ?? claims.at(-1) ?? known;
  const next = claims[index + 1] ?? claims[0] ?? known;
  const where = [
    claim.place === null ? "" : placeName(claim.place, speech),
    claim.when === null ? "" : speech.days(claim.when, "shortDay"),
  ]
    .filter((part) => part !== "")
    .join(", ");
  const who = claim.source === null ? speech.text("theDocument") : clip(claim.origin, 80);
  const note = roleNote(known, answer, speech);
  return html`<li id="${claimNote(claim.id)}" class="${markOf(claim.measure)}">
    <a class="k" href="#${claimMark(claim.id)}">${index + 1}</a>
    <div>
      <b>${foreign(claimWords(claim, speech))}</b>
      <a class="tag" href="${claimAddress(claim.id)}">${measureLabel(claim.measure, speech)}</a
      ><span
        >${where === "" ? NOTHING : html`<span>${foreign(where.replace(/\.$/, ""))}.</span> `}<span
          >${foreign(who)}</span
        ></span
      >${note === "" ? NOTHING : html`<em>${note}</em>`}
    </div>
    <span class="go"
      ><a href="#${claimMark(previous.claim.id)}" aria-label="${speech.text("previousClaim")}">‹</a
      ><a href="#${claimMark(next.claim.id)}" aria-label="${speech.text("nextClaim")}">›</a></span
    >
  </li>`;
};

const notesOf = (marks: readonly Marked[], answer: DocumentAnswer, speech: Speech): Markup => {
  const noted = marks.flatMap(({ claims }) => claims);
  return noted.length === 0
    ? NOTHING
    : html`<ol class="notes">
        ${noted.map(({ known, index }) => noteOf(known, index, answer, speech))}
      </ol>`;
};

const textOf = (answer: DocumentAnswer, speech: Speech): Markup => {
  const { text } = answer.document;
  const marks = marksOf(answer.claims, "text", answer.disputes);
  const paragraphs: Markup[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (match[0].trim() === "") continue;
    const own: Marked[] = [];
    while (next < marks.length && marks[next]!.start < to) own.push(marks[next++]!);
    paragraphs.push(
      html`<div class="pp">
        <p>${markedText(text, from, to, own, speech)}</p>
        ${notesOf(own, answer, speech)}
      </div> `,
    );
  }
  return html`${paragraphs}`;
};

const legend = (answer: DocumentAnswer, speech: Speech): Markup => {
  const counts = new Map<Measure, number>();
  for (const { claim } of answer.claims)
    counts.set(claim.measure, (counts.get(claim.measure) ?? 0) + 1);
  const first = answer.claims[0];
  if (first === undefined) return html`<div class="mleg"><p>${speech.say("noClaims")}</p></div>`;
  return html`<div class="mleg">
    <h2>${speech.say("marksCount")}</h2>
    <ul>
      ${[...counts].map(([measure, count]) => html`<li><mark class="m ${markOf(measure)}">${measureLabel(measure, speech)}</mark> ${speech.number(count)}</li>`)}
    </ul>
    <p><a href="#${claimMark(first.claim.id)}">${speech.say("toFirstClaim")}</a></p>
  </div>`;
};

const CHANGES = 30;

const changedWords = (kind: TextChange["kind"], text: string): Markup =>
  kind === "out"
    ? html`<del>${text}</del> `
    : kind === "in"
      ? html`<ins>${text}</ins> `
      : html`${text}`;

const versionSection = (answer: DocumentAnswer, speech: Speech): Markup => {
  const { versions, document } = answer;
  if (versions.length === 0) return NOTHING;
  const parts = versions.slice(0, 5).map((version) => {
    const changes = textChanges(version.text, document.text).slice(0, CHANGES);
    const captured = speech.say("versionCaptured", {
      moment: speech.moment(version.capture.capturedAt, "UTC", "moment"),
    });
    return html`<div class="q diff">
      <p class="meta"><a href="${documentAddress(version.id)}">${captured}</a> (UTC)</p>
      ${
        changes.length === 0
          ? html`<p class="text">${speech.say("versionSame")}</p>`
          : html`<p class="text" dir="auto">
              ${changes.map(({ kind, text }) => changedWords(kind, clip(text, 800)))}
            </p>`
      }
    </div>`;
  });
  return section(
    speech.count("versionsTitle", versions.length),
    [speech.say("versionsNote")],
    html`${parts}`,
    "versions",
  );
};

const reprintSection = (answer: DocumentAnswer, speech: Speech): Markup => {
  const { family, document } = answer;
  if (family === null) return NOTHING;
  const likeness = new Map(family.members.map((member) => [member.document, member.likeness]));
  const others = answer.reprints.filter(({ head }) => head.id !== document.id);
  if (others.length === 0) return NOTHING;
  const percent = new Intl.NumberFormat(speech.catalogue.language, { style: "percent" });
  const rows = others.slice(0, 60).map(({ head, differs }) => {
    const same = likeness.get(head.id);
    const name = clip(head.outlet ?? head.title, 100);
    return html`<tr>
      <th scope="row">
        <a href="${documentAddress(head.id)}"
          >${foreign(name === "" ? speech.text("untitled") : name)}</a
        >${head.id === family.original ? html`<small>${speech.say("original")}</small>` : NOTHING}
      </th>
      <td>${same === undefined ? "" : percent.format(same)}</td>
      <td>
        ${differs.length === 0 ? speech.say("nothingDiffers") : foreign(clip(differs.join("; "), 300))}
      </td>
    </tr> `;
  });
  return section(
    speech.count("reprintsTitle", others.length),
    [speech.say("reprintsNote")],
    html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${speech.say("outlet")}</th>
            <th scope="col">${speech.say("sameText")}</th>
            <th scope="col">${speech.say("differs")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`,
    "reprints",
  );
};

/** The page of one document. */
export const documentPage = (answer: DocumentAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const { document, situation } = answer;
  const title = document.title === "" ? speech.text("untitled") : document.title;
  const titleMarks = marksOf(answer.claims, "title", []);
  const heading =
    document.title === ""
      ? html`${title}`
      : markedText(document.title, 0, document.title.length, titleMarks, speech);
  const origins = new Set(answer.claims.map(({ claim }) => claim.origin)).size;
  const published =
    document.published === null
      ? speech.say("publishedUnknown")
      : speech.say("publishedOn", { day: speech.days(document.published, "day") });
  const { sha256 } = document.capture;
  const original = webAddress(document.url);
  const fact = (term: Markup, value: Markup | string): Markup =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  const language = languageOf(document.language);
  const others = answer.reprints.filter(({ head }) => head.id !== document.id).length;
  const main = html`${crumbsWithin(situation, speech.say("documentFact"), speech)}
    <div class="row lede doc">
      <header class="dh">
        <p class="kicker">${speech.say("documentKicker")}</p>
        <h1 class="doc-t" ${language}>${heading}</h1>
      </header>
      <div class="side">
        <div class="asof">
          <span class="muted">${speech.say("documentFact")}</span
          ><b
            >${document.outlet === null ? speech.say("documentFact") : foreign(clip(document.outlet, 100))}</b
          ><span class="muted">${published}</span>
          <dl class="facts">
            ${fact(speech.say("claimsFact"), speech.number(answer.claims.length))}${fact(speech.say("originsFact"), speech.number(origins))}${answer.versions.length === 0 ? NOTHING : fact(speech.say("versionsFact"), html`<a href="#versions">${speech.number(answer.versions.length + 1)}</a>`)}${others === 0 ? NOTHING : fact(speech.say("reprintsFact"), html`<a href="#reprints">${speech.number(others)}</a>`)}${fact(speech.say("captureFact"), html`<code title="${sha256}">${sha256.slice(0, 4)}…${sha256.slice(-4)}</code>`)}
          </dl>
          <p class="acts">
            ${original === null ? NOTHING : html`<a href="${original}" rel="noreferrer nofollow">${speech.say("asPublished")}</a> `}<a
              href="${documentAddress(document.id, "json")}"
              >JSON</a
            >
          </p>
        </div>
        ${legend(answer, speech)}
      </div>
      <article class="body">
        <div class="text" ${language}>
          ${titleMarks.length === 0 ? NOTHING : html`<div class="pp"><span></span>${notesOf(titleMarks, answer, speech)}</div>`}
          ${textOf(answer, speech)}
        </div>
      </article>
    </div>
    ${versionSection(answer, speech)} ${reprintSection(answer, speech)}`;
  return renderPage(
    {
      title: `${clip(title, 160)}. ${speech.text("siteName")}`,
      description: clip(document.text.trim(), 300),
      section: "situations",
      main,
      path: documentAddress(document.id),
      json: documentAddress(document.id, "json"),
    },
    frame,
  );
};
