// Turns the statements of a tally into half-open lines, quotes by origin, and the list of what was left out.
import type { QuotedClaim, TallyAnswer } from "../model/answer.ts";
import { markAddress, numberPictureAddress, PICTURE_FORMS } from "./addresses.ts";
import { boundsWords, claimWords, placeName } from "./count-words.ts";
import { type StatementLine, halfOpenLines, linesDomain } from "./half-open-lines.ts";
import { sign } from "./marks.ts";
import { type Markup, NOTHING, clip, foreign, html } from "./markup.ts";
import { claimsOf, reasoned } from "./number-proof.ts";
import { section } from "./page.ts";
import { knownWords, quoteBlock } from "./quotes.ts";
import { leftOutWords, stepWords } from "./reason-words.ts";
import { kindOf, kindsOf } from "./strength.ts";
import type { Speech } from "./words/speech.ts";

const QUOTES_OPEN = 2;
const QUOTES_FOLDED = 40;
const LEFT_OUT = 60;

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
      name: stepWords(step, tally, speech),
      note: boundsWords(step.bounds, speech),
      bounds: step.bounds,
      kind: null,
      strong: false,
    }));
  return [...lines.toSorted((a, b) => b.bounds.floor - a.bounds.floor).slice(0, 10), ...sums];
};

/** All statements at once as half-open lines; nothing where there are none. */
export const statementPicture = (
  answer: TallyAnswer,
  width: 784 | 328,
  className: string,
  speech: Speech,
): Markup => {
  const { tally } = answer;
  const lines = statementLines(answer, speech);
  const contested = tally.conflicts.length > 0;
  const says = speech.text("linesSay", {
    lines: lines.map(({ name, note }) => `${clip(name, 60)}: ${clip(note, 60)}`).join("; "),
  });
  return halfOpenLines(
    {
      lines,
      all: contested ? null : { floor: tally.floor, ceiling: tally.ceiling },
      width,
      className,
      says,
    },
    speech,
  );
};

export const linesSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const { tally } = answer;
  const lines = statementLines(answer, speech);
  if (lines.length === 0) return NOTHING;
  const contested = tally.conflicts.length > 0;
  const { low } = linesDomain(lines);
  const query = {
    asOf: answer.moment.asked ?? undefined,
    method: tally.method === "bounds" ? undefined : tally.method,
  };
  const measure = speech.catalogue.measures[tally.measure].name;
  const open = lines.some(({ bounds }) => bounds.ceiling === null);
  return html`<section class="row" id="lines">
    <div class="side">
      <h2>${speech.say("allAtOnce")}</h2>
      <p>${speech.say(contested ? "allAtOnceConflict" : "allAtOnceNote")}</p>
    </div>
    <figure>
      ${([784, 328] as const).map((width) =>
        statementPicture(answer, width, width === 784 ? "wide" : "narrow", speech),
      )}
      <figcaption>
        ${speech.say("linesCaption", {
          measure,
          place: foreign(placeName(tally.place, speech)),
          open: open ? speech.text("linesOpen") : "",
          scale: low > 0 ? speech.text("scaleStarts", { number: low }) : "",
        })}
        ${PICTURE_FORMS.map((form, index) => html`${index === 0 ? "" : ", "}<a href="${numberPictureAddress(tally.id, "lines", query, form)}">${form.toUpperCase()}</a>`)}
      </figcaption>
    </figure>
  </section> `;
};

export const quotesSection = (answer: TallyAnswer, speech: Speech): Markup => {
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

export const leftOutSection = (answer: TallyAnswer, speech: Speech): Markup => {
  const { leftOut } = answer.tally;
  const rows = leftOut.slice(0, LEFT_OUT).flatMap((left) => {
    const { claim: id } = left;
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
            <td>${foreign(clip(leftOutWords(left, answer.claims, speech), 400))}</td>
          </tr> `,
        ];
  });
  return section(
    speech.say("leftOutTitle"),
    [],
    rows.length === 0
      ? html`<p>${speech.say("leftOutNone")}</p>`
      : html`<div class="scroll">
          <table class="left-out">
            <thead>
              <tr>
                <th scope="col">${speech.say("statement")}</th>
                <th scope="col">${speech.say("whyNot")}</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>
        </div>`,
    "left-out",
  );
};
