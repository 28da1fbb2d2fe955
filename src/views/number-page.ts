// Turns the answer on one tally into the page of a number: its proof step by step, every quote, and how to cite it.
import type { TallyAnswer } from "../model/answer.ts";
import {
  frontAddress,
  numberAddress,
  numberPictureAddress,
  situationAddress,
} from "./addresses.ts";
import { boundsWords, sentenceText, tallySentence, tallyWords } from "./count-words.ts";
import { type Markup, NOTHING, clip, foreign, html } from "./markup.ts";
import { momentWords } from "./moment-control.ts";
import { datasetOf } from "./number-linked-data.ts";
import { claimsOf, proofSteps } from "./number-proof.ts";
import { leftOutSection, linesSection, quotesSection } from "./number-statements.ts";
import { type PageFrame, crumbs, renderPage, section } from "./page.ts";
import { strengthWords } from "./reason-words.ts";
import { type Evidence, conflictPicture } from "./situation-conflicts.ts";
import { sizeClass } from "./situation-sentence.ts";
import { kindsOf, originNames } from "./strength.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

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
      : html`<div class="scroll">
          <table>
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
          </table>
        </div>`,
    "moved",
  );
};

const bibtexOf = (answer: TallyAnswer, title: string, address: string, speech: Speech): string => {
  const safe = (text: string): string => text.replace(/[{}\\\u0000-\u001f]/g, " ");
  return `@misc{atleast-${answer.tally.id.replace(/[^a-zA-Z0-9-]/g, "")},
  title = {${safe(title)}},
  author = {{AtLeast}},
  year = {${answer.moment.known.slice(0, 4)}},
  note = {${safe(speech.text("asKnownAtMoment", { moment: answer.moment.known }))}},
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
      <pre>${bibtexOf(answer, sentence, address, speech)}</pre>
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
  const strength = strengthWords(tally, speech);
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
        ${strength === "" ? NOTHING : html`<p class="lead-p">${foreign(strength)}</p>`}
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
      description: clip(`${says} ${strength}`, 300),
      section: "situations",
      main,
      path: numberAddress(tally.id, query),
      json: numberAddress(tally.id, query, "json"),
      picture: numberPictureAddress(tally.id, "card", query, "png"),
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
