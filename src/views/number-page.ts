// Turns the answer on one tally into the page of a number: its proof step by step, every quote, and how to cite it.
import type { QuotedClaim, TallyAnswer } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import type { ProofStep, Tally } from "../model/tally.ts";
import {
  markAddress,
  frontAddress,
  numberAddress,
  pictureAddress,
  situationAddress,
} from "./addresses.ts";
import {
  boundsWords,
  claimWords,
  placeName,
  sentenceText,
  tallySentence,
  tallyWords,
} from "./count-words.ts";
import { halfOpenLines, linesDomain, type StatementLine } from "./half-open-lines.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { sign } from "./marks.ts";
import { momentWords } from "./moment-control.ts";
import { datasetOf } from "./number-linked-data.ts";
import { crumbs, type PageFrame, renderPage, section } from "./page.ts";
import { chainOf, knownWords, quoteBlock } from "./quotes.ts";
import { conflictPicture, type Evidence } from "./situation-conflicts.ts";
import { sizeClass } from "./situation-page.ts";
import { kindOf, kindsOf, originNames } from "./strength.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

const PROOF_QUOTES = 5;
const QUOTES_OPEN = 2;
const QUOTES_FOLDED = 40;
const LEFT_OUT = 60;

const claimsOf = (ids: readonly string[], answer: TallyAnswer): readonly QuotedClaim[] =>
  ids.flatMap((id) => answer.claims.get(id) ?? []);

const equation = (bounds: Bounds, speech: Speech): Markup => {
  const { floor, ceiling } = bounds;
  const key: MessageKey =
    ceiling === null
      ? "countAtLeast"
      : floor === ceiling
        ? "countIs"
        : floor === 0
          ? "countAtMost"
          : "countBetween";
  return html`<p class="eq">
    <span
      >${speech.say(key, {
        number: key === "countAtMost" ? (ceiling ?? 0) : floor,
        high: ceiling ?? 0,
      })}</span
    >
  </p>`;
};

const PROVES: Readonly<Record<string, MessageKey>> = {
  at_least: "stepProvesAtLeast",
  more_than: "stepProvesMoreThan",
  about: "stepProvesAbout",
  range: "stepProvesRange",
  at_most: "stepProvesAtMost",
  less_than: "stepProvesAtMost",
  vague: "stepProvesVague",
  exact: "stepProvesExact",
};

const proves = ({ claim }: QuotedClaim, speech: Speech): Markup =>
  html`<p>
      ${speech.say(PROVES[claim.qualifier] ?? "stepProvesExact", {
        quote: foreign(claimWords(claim, speech)),
        number: claim.bounds.floor,
        before: claim.bounds.floor - 1,
        high: claim.bounds.ceiling ?? claim.bounds.floor,
      })}
    </p>
    ${equation(claim.bounds, speech)}`;

/** Steps that reason from statements, as against those that only repeat one. */
const reasoned = (tally: Tally): readonly ProofStep[] =>
  tally.proof.filter(({ rule }) => rule !== "stated");

const proofSteps = (answer: TallyAnswer, speech: Speech): Markup => {
  const { tally } = answer;
  const zone = answer.moment.timezone;
  const because = claimsOf(tally.because, answer).slice(0, PROOF_QUOTES);
  const outlets = because.every(({ claim }) => claim.source === null);
  const steps = reasoned(tally);
  const headline = tallyWords(tally, speech);
  const said =
    because.length === 0
      ? html`<p>${speech.say("stepSaidNone")}</p>`
      : because.map((quoted) => quoteBlock(quoted, zone, speech));
  const elseSteps =
    steps.length === 0
      ? html`<p>${speech.say("stepElseNothing")}</p>`
      : steps.map(
          (step) =>
            html`<p>${foreign(clip(step.words, 1200))}</p>
              ${equation(step.bounds, speech)}`,
        );
  const forbids =
    tally.conflicts.length > 0
      ? html`<p>${speech.say("stepForbidsConflict")}</p>`
      : tally.ceiling === null
        ? html`<p>${speech.say("stepForbidsNot", { number: tally.floor })}</p>`
        : html`<p>${speech.say("stepForbidsCeiling", { number: tally.ceiling })}</p>`;
  return html`<ol class="steps3">
    <li>
      <h3>${speech.say("stepSaid")}</h3>
      ${said}
    </li>
    <li>
      <h3>${speech.say("stepWhose")}</h3>
      <p>${speech.say(outlets ? "stepWhoseOutlet" : "stepWhoseChain")}</p>
      ${because.map((quoted) => chainOf(quoted, speech))}
    </li>
    <li>
      <h3>${speech.say("stepProves")}</h3>
      ${because.map((quoted) => proves(quoted, speech))}
    </li>
    <li>
      <h3>${speech.say("stepElse")}</h3>
      ${elseSteps}
    </li>
    <li>
      <h3>${speech.say("stepForbids")}</h3>
      ${forbids}
      <p class="eq"><strong>${speech.say("so", { headline })}</strong></p>
    </li>
  </ol>`;
};

/** One line an origin, by its latest word that counts, and one for each sum. */
const statementLines = (answer: TallyAnswer, speech: Speech): readonly StatementLine[] => {
  const { tally } = answer;
  const kinds = kindsOf(answer.origins);
  const latest = new Map<string, QuotedClaim>();
  const reports = new Map<string, Set<string>>();
  for (const quoted of claimsOf(tally.claims, answer)) {
    if (quoted.claim.reality === "denied") continue;
    latest.set(quoted.claim.origin, quoted);
    const held = reports.get(quoted.claim.origin) ?? new Set<string>();
    reports.set(quoted.claim.origin, held.add(quoted.claim.document));
  }
  // What proves the floor stands for its origin even where a weaker word came later.
  for (const quoted of claimsOf(tally.because, answer)) latest.set(quoted.claim.origin, quoted);
  const because = new Set(tally.because);
  const lines = [...latest].map(([origin, { claim }]): StatementLine => ({
    name: origin,
    note: `${claimWords(claim, speech)} · ${speech.countText("reports", reports.get(origin)?.size ?? 1)}`,
    bounds: claim.bounds,
    kind: kindOf(kinds, origin),
    strong: because.has(claim.id),
  }));
  const sums = reasoned(tally)
    .filter(({ bounds }) => bounds.floor > 0)
    .slice(0, 2)
    .map((step): StatementLine => ({
      name: step.words,
      note: boundsWords(step.bounds, speech),
      bounds: step.bounds,
      kind: null,
      strong: false,
    }));
  return [...lines.toSorted((a, b) => b.bounds.floor - a.bounds.floor).slice(0, 10), ...sums];
};

const linesSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const { tally } = answer;
  const lines = statementLines(answer, speech);
  if (lines.length === 0) return NOTHING;
  const contested = tally.conflicts.length > 0;
  const { low } = linesDomain(lines);
  const says = speech.text("linesSay", {
    lines: lines.map(({ name, note }) => `${clip(name, 60)}: ${clip(note, 60)}`).join("; "),
  });
  const measure = speech.catalogue.measures[tally.measure].name;
  const open = lines.some(({ bounds }) => bounds.ceiling === null);
  return html`<section class="row" id="lines">
    <div class="side">
      <h2>${speech.say("allAtOnce")}</h2>
      <p>${speech.say(contested ? "allAtOnceConflict" : "allAtOnceNote")}</p>
    </div>
    <figure>
      ${([784, 328] as const).map((width) =>
        halfOpenLines(
          {
            lines,
            all: contested ? null : { floor: tally.floor, ceiling: tally.ceiling },
            width,
            className: width === 784 ? "wide" : "narrow",
            says,
          },
          speech,
        ),
      )}
      <figcaption>
        ${speech.say("linesCaption", {
          measure,
          place: foreign(placeName(tally.place, speech)),
          open: open ? speech.text("linesOpen") : "",
          scale: low > 0 ? speech.text("scaleStarts", { number: low }) : "",
        })}
      </figcaption>
    </figure>
  </section> `;
};

const quotesSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const { tally } = answer;
  const zone = answer.moment.timezone;
  const kinds = kindsOf(answer.origins);
  const groups = new Map<string, QuotedClaim[]>();
  for (const quoted of claimsOf(tally.claims, answer).toReversed()) {
    const group = groups.get(quoted.claim.origin);
    if (group === undefined) groups.set(quoted.claim.origin, [quoted]);
    else group.push(quoted);
  }
  const because = new Set(tally.because);
  const articles = [...groups]
    .toSorted(
      ([, a], [, b]) =>
        Number(b.some(({ claim }) => because.has(claim.id))) -
          Number(a.some(({ claim }) => because.has(claim.id))) || b.length - a.length,
    )
    .map(([origin, group]) => {
      const own = group.toSorted(
        (a, b) =>
          Number(because.has(b.claim.id)) - Number(because.has(a.claim.id)) ||
          Number(a.reprintOf !== null) - Number(b.reprintOf !== null),
      );
      const shown = own.slice(0, QUOTES_OPEN);
      const folded = own.slice(QUOTES_OPEN);
      const documents = new Set(group.map(({ claim }) => claim.document)).size;
      const latest = group[0];
      return html`<article class="origin">
        <h3>
          ${sign(kindOf(kinds, origin))} ${foreign(clip(origin, 100))}
          <span class="muted"
            >${speech.count("reports", documents)}${latest?.known === undefined || latest.known === null ? NOTHING : html`, ${speech.say("latestAt", { moment: knownWords(latest, zone, speech) })}`}</span
          >
        </h3>
        ${shown.map((quoted) => quoteBlock(quoted, zone, speech))}${
          folded.length === 0
            ? NOTHING
            : html`<details>
                <summary>${speech.count("theOthers", folded.length)}</summary>
                ${folded.slice(0, QUOTES_FOLDED).map((quoted) => quoteBlock(quoted, zone, speech))}
              </details>`
        }
      </article>`;
    });
  return section(
    speech.say("everyQuote"),
    [
      speech.say("everyQuoteNote", {
        reports: speech.count("reports", tally.reports.length),
        origins: speech.count("origins", groups.size),
      }),
    ],
    html`${articles}`,
    "quotes",
  );
};

const leftOutSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const { leftOut } = answer.tally;
  const rows = leftOut.slice(0, LEFT_OUT).flatMap(({ claim: id, why }) => {
    const quoted = answer.claims.get(id);
    return quoted === undefined
      ? []
      : [
          html`<tr>
            <th scope="row">
              <a class="words" href="${markAddress(quoted.document.id, id)}"
                >“${foreign(claimWords(quoted.claim, speech))}”</a
              ><small
                >${foreign(clip(quoted.claim.origin, 80))},
                ${knownWords(quoted, answer.moment.timezone, speech)}</small
              >
            </th>
            <td>${foreign(clip(why, 400))}</td>
          </tr> `,
        ];
  });
  return section(
    speech.say("leftOutTitle"),
    [],
    rows.length === 0
      ? html`<p>${speech.say("leftOutNone")}</p>`
      : html`<table class="left-out">
          <thead>
            <tr>
              <th scope="col">${speech.say("statement")}</th>
              <th scope="col">${speech.say("whyNot")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
    "left-out",
  );
};

const movedSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const zone = answer.moment.timezone;
  const now = Date.parse(answer.moment.known);
  const all = answer.history.revisions.filter(({ known }) => !Number.isNaN(Date.parse(known)));
  const revisions = all.filter(
    (revision, index) =>
      index === 0 ||
      all[index - 1]?.after.floor !== revision.after.floor ||
      all[index - 1]?.after.ceiling !== revision.after.ceiling ||
      revision.kind === "new-conflict",
  );
  const here = revisions.findLast(({ known }) => Date.parse(known) <= now);
  const rows = revisions.slice(-40).map((revision) => {
    const isHere = revision === here;
    const origins = [
      ...new Set(claimsOf(revision.claims, answer).map(({ claim }) => claim.origin)),
    ];
    const lowered = revision.kind === "lowered";
    const flag = lowered
      ? html`<span class="flag">${speech.say("correctionSign")}</span> `
      : revision.kind === "new-conflict"
        ? html`<span class="flag">${speech.say("conflictSign")}</span> `
        : NOTHING;
    const address = numberAddress(answer.tally.id, { asOf: revision.known });
    return html`<tr${isHere ? html` class="here"` : NOTHING}><td class="nb"><a href="${address}">${speech.moment(revision.known, zone, "short")}</a></td><td><span class="words">${boundsWords(revision.after, speech)}</span> <span class="n-only">${flag}</span></td><td class="w-only">${flag}${originNames(origins, speech)}${isHere ? html` <strong>${speech.say("thisPage")}</strong>` : NOTHING}</td></tr>\n`;
  });
  return section(
    speech.say("howMoved"),
    [],
    rows.length === 0
      ? html`<p>${speech.say("neverMoved")}</p>`
      : html`<table>
          <thead>
            <tr>
              <th scope="col">${speech.say("known")}</th>
              <th scope="col">${speech.say("number")}</th>
              <th scope="col" class="w-only">${speech.say("because")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
    "moved",
  );
};

const bibtexOf = (answer: TallyAnswer, title: string, address: string): string => {
  const safe = (text: string): string => text.replace(/[{}\\\u0000-\u001f]/g, " ");
  return `@misc{atleast-${answer.tally.id.replace(/[^a-zA-Z0-9-]/g, "")},
  title = {${safe(title)}},
  author = {{AtLeast}},
  year = {${answer.moment.known.slice(0, 4)}},
  note = {As known ${answer.moment.known}},
  url = {${safe(address)}}
}`;
};

const citeSection = (answer: TallyAnswer, frame: PageFrame): Markup => {
  const { speech } = frame;
  const { tally } = answer;
  const address = `${frame.site}${numberAddress(tally.id, { asOf: answer.moment.known, method: tally.method === "bounds" ? undefined : tally.method })}`;
  const sentence = sentenceText(tally, speech, true);
  return section(
    speech.say("citeIt"),
    [speech.say("citeItNote")],
    html`<h3>${speech.say("inASentence")}</h3>
      <p class="prose">
        ${speech.say("citeSentence", {
          sentence: foreign(sentence),
          origins: originNames(tally.origins, speech),
          moment: momentWords(answer.moment, speech),
          site: speech.text("siteName"),
        })}
      </p>
      <h3 class="gap">${speech.say("link")}</h3>
      <p><code>${address}</code></p>
      <h3 class="gap">${speech.say("bibtex")}</h3>
      <pre>${bibtexOf(answer, sentence, address)}</pre>
      <p class="acts">
        <a href="${numberAddress(tally.id, { asOf: answer.moment.known }, "json")}">JSON</a>
        <a href="${numberAddress(tally.id, { asOf: answer.moment.known }, "csv")}">CSV</a>
      </p>`,
    "cite",
  );
};

const sinceNote = (answer: TallyAnswer, speech: Speech): Markup => {
  const { now, tally, moment } = answer;
  if (now === null) return NOTHING;
  const key: MessageKey =
    now.floor < tally.floor
      ? "loweredSince"
      : now.floor > tally.floor
        ? "raisedSince"
        : "changedSince";
  return html`<p class="note" role="note">
    <strong>${speech.say(key)}</strong> ${speech.say("keepsMoment", {
      now: html`<b>${tallyWords(now, speech)}</b>`,
      moment: momentWords(moment, speech),
    })} <a href="${numberAddress(tally.id)}">${speech.say("seeNow")}</a>
  </p>`;
};

/** The page of one number at one moment: its address is permanent. */
export const numberPage = (answer: TallyAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const { tally, situation, moment } = answer;
  const kinds = kindsOf(answer.origins);
  const evidence: Evidence = { claims: answer.claims, disputes: answer.disputes, kinds };
  const sentence = tallySentence(tally, speech, { withDays: true });
  const query = {
    asOf: moment.asked ?? undefined,
    method: tally.method === "bounds" ? undefined : tally.method,
  };
  const name = clip(situation.name, 160);
  const zone = speech.zoneName(moment.known, moment.timezone);
  const fact = (term: MessageKey, value: Markup | string): Markup =>
    html`<div>
      <dt>${speech.say(term)}</dt>
      <dd>${value}</dd>
    </div>`;
  const facts = html`<dl class="facts">
    ${fact("floor", speech.number(tally.floor))}${fact("ceiling", tally.ceiling === null ? speech.text("open") : speech.number(tally.ceiling))}${fact("originsFact", speech.number(tally.origins.length))}${fact("reportsColumn", speech.number(tally.reports.length))}${fact("conflictsFact", tally.conflicts.length === 0 ? speech.text("noneFact") : html`<a href="#conflicts">${speech.number(tally.conflicts.length)}</a>`)}
  </dl>`;
  const conflicts =
    tally.conflicts.length === 0
      ? NOTHING
      : section(
          speech.say("cannotBoth"),
          [speech.say("conflictNote")],
          html`${tally.conflicts.map((conflict) => conflictPicture(tally, conflict, evidence, speech))}`,
          "conflicts",
        );
  const main = html`${crumbs(
      [
        { words: speech.say("situations"), address: frontAddress() },
        { words: foreign(name), address: situationAddress(situation.id, query) },
        { words: speech.say("proof") },
      ],
      speech,
    )}
    <div class="row lede">
      <div class="body">
        <p class="kicker">${speech.say("proofKicker")}</p>
        <h1 class="say${sizeClass(sentence.number)}">
          <b>${sentence.number}</b> ${foreign(sentence.rest)}
        </h1>
        ${tally.strengthWords.length === 0 ? NOTHING : html`<p class="lead-p">${foreign(tally.strengthWords.join(" "))}</p>`}
        <p class="acts">
          <a class="btn" href="#cite">${speech.say("citeNumber")}</a>
          <a href="#quotes">${speech.say("readQuotes")}</a>
          <a href="${situationAddress(situation.id, query)}">${speech.say("wholeSituationLink")}</a>
        </p>
      </div>
      <div class="side">
        <div class="asof">
          <span class="muted">${speech.say("asKnownAt")}</span
          ><b>${speech.moment(moment.known, moment.timezone, "moment")}</b
          ><span class="muted"
            >${zone.name === zone.offset || moment.timezone === "UTC" ? zone.name : speech.say("zoneNote", { zone: zone.name, offset: zone.offset })}</span
          >
          ${facts}
        </div>
      </div>
    </div>
    ${sinceNote(answer, speech)}${tally.reality === "planned" ? html`<p class="note" role="note">${speech.say("plannedNote")}</p>` : NOTHING}
    ${section(speech.say("proofTitle"), [speech.say("proofNote")], proofSteps(answer, speech), "proof")}
    ${linesSection(answer, speech)} ${conflicts} ${quotesSection(answer, speech)}
    ${leftOutSection(answer, speech)} ${movedSection(answer, speech)} ${citeSection(answer, frame)}`;
  const says = sentenceText(tally, speech, true);
  return renderPage(
    {
      title: `${clip(says, 160)} ${speech.text("proof")}, ${speech.text("siteName")}`,
      description: clip(`${says} ${tally.strengthWords.join(" ")}`, 300),
      section: "situations",
      main,
      path: numberAddress(tally.id, query),
      json: numberAddress(tally.id, query, "json"),
      picture: pictureAddress(situation.id, "card", query),
      linkedData: datasetOf(answer, frame),
      printFoot: speech.say("printFoot", {
        moment: momentWords(moment, speech),
        method: speech.catalogue.methods[tally.method].name,
        address: `${frame.site}${numberAddress(tally.id, { ...query, asOf: moment.known })}`,
      }),
    },
    frame,
  );
};
