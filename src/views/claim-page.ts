// Turns one statement into its page: its words in their document, who said so through whom, the rules that read it.
import type { ClaimAnswer } from "../model/answer.ts";
import type { ClaimField } from "../model/claim.ts";
import { claimAddress, markAddress, numberAddress, situationAddress } from "./addresses.ts";
import { capitalise, claimWords, placeName, tallyWords } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING, webAddress } from "./markup.ts";
import { crumbsWithin, type PageFrame, renderPage, section } from "./page.ts";
import { chainOf, knownWords, quoteBlock } from "./quotes.ts";
import { sign } from "./marks.ts";
import type { Speech } from "./words/speech.ts";

const FIELDS: readonly ClaimField[] = [
  "value",
  "qualifier",
  "measure",
  "counted",
  "place",
  "when",
  "attribution",
  "role",
  "reality",
];

const fieldValue = (field: ClaimField, answer: ClaimAnswer, speech: Speech): string => {
  const { claim } = answer.quoted;
  const { messages, measures } = speech.catalogue;
  const none = speech.text("notStated");
  switch (field) {
    case "value":
      return claimWords(claim, speech);
    case "qualifier":
      return messages.qualifiers[claim.qualifier];
    case "measure":
      return [claim.measure, ...claim.also].map((each) => measures[each].name).join(", ");
    case "counted":
      return claim.counted?.text ?? none;
    case "place":
      return claim.place === null
        ? none
        : [claim.place.name, claim.place.country].filter((part) => part !== null).join(", ");
    case "when":
      return claim.when === null ? none : speech.days(claim.when, "day");
    case "attribution":
      return claim.origin;
    case "role":
      return messages.roles[claim.role];
    case "reality":
      return messages.realities[claim.reality];
  }
};

/** The page of one claim. */
export const claimPage = (answer: ClaimAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const { quoted, situation } = answer;
  const { claim, document } = quoted;
  const zone = claim.place?.timezone ?? "UTC";
  const words = claimWords(claim, speech);
  const measure = speech.catalogue.measures[claim.measure];
  const who = clip(claim.origin, 100);
  const { standing: standings } = claim;
  const outlet = document.outlet ?? claim.outlet;
  const original = webAddress(document.url);
  const standing = (field: ClaimField): string =>
    standings[field] === "stated"
      ? speech.text("standingStated")
      : standings[field] === "inferred"
        ? speech.text("standingInferred")
        : "";
  const fields = html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${speech.text("tableLabel")}"
  >
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">${speech.say("field")}</th>
          <th scope="col">${speech.say("value")}</th>
          <th scope="col">${speech.say("standing")}</th>
        </tr>
      </thead>
      <tbody>
        ${FIELDS.map(
          (field) =>
            html`<tr>
              <th scope="row">${speech.catalogue.messages.fields[field]}</th>
              <td>${foreign(clip(fieldValue(field, answer, speech), 300))}</td>
              <td class="muted">${standing(field)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
  const counts =
    answer.tallies.length === 0
      ? html`<p>${speech.say("countsNowhere")}</p>`
      : html`<div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">${speech.say("what")}</th>
                <th scope="col">${speech.say("whereColumn")}</th>
                <th scope="col">${speech.say("number")}</th>
              </tr>
            </thead>
            <tbody>
              ${answer.tallies.slice(0, 40).map(
                (tally) =>
                  html`<tr>
                    <th scope="row">${speech.catalogue.measures[tally.measure].name}</th>
                    <td>${foreign(placeName(tally.place, speech))}</td>
                    <td>
                      <a class="words" href="${numberAddress(tally.id)}"
                        >${tallyWords(tally, speech)}</a
                      >
                    </td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`;
  const decisions =
    answer.decisions.length === 0
      ? NOTHING
      : section(
          speech.say("decisionsTitle"),
          [],
          html`<ul>
            ${answer.decisions.map(
              (decision) =>
                html`<li>
                  ${speech.say("decidedBy", {
                    who: foreign(decision.decidedBy),
                    day: speech.moment(decision.decidedAt, zone, "moment"),
                    why: foreign(clip(decision.why, 500)),
                  })}
                </li>`,
            )}
          </ul>`,
        );
  const title: Markup = html`${foreign(who)}: ${foreign(words)}`;
  const place = claim.place === null ? "" : `, ${placeName(claim.place, speech)}`;
  const main = html`${crumbsWithin(situation, speech.say("statement"), speech)}
    <div class="row lede">
      <div class="body">
        <p class="kicker">${speech.say("claimKicker")}</p>
        <h1 class="plain">${sign(quoted.originKind, claim.reality === "denied")} ${title}</h1>
        <p class="lead-p">
          ${measure.name}${foreign(place)}${claim.when === null ? "" : `, ${speech.days(claim.when, "day")}`}.
          ${capitalise(speech.catalogue.messages.realities[claim.reality], speech)}.
        </p>
        <p class="acts">
          <a class="btn" href="${markAddress(document.id, claim.id)}"
            >${speech.say("inTheDocument")}</a
          >${situation === null ? NOTHING : html` <a href="${situationAddress(situation.id)}">${speech.say("wholeSituationLink")}</a>`}
        </p>
      </div>
      <div class="side">
        <div class="asof">
          <span class="muted">${speech.say("known")}</span
          ><b>${knownWords(quoted, zone, speech)}</b
          >${outlet === null ? NOTHING : html`<span class="muted">${foreign(clip(outlet, 80))}</span>`}
          <dl class="facts">
            <div>
              <dt>${speech.say("floor")}</dt>
              <dd>${speech.number(claim.bounds.floor)}</dd>
            </div>
            <div>
              <dt>${speech.say("ceiling")}</dt>
              <dd>
                ${claim.bounds.ceiling === null ? speech.text("open") : speech.number(claim.bounds.ceiling)}
              </dd>
            </div>
          </dl>
        </div>
      </div>
    </div>
    ${section(speech.say("itsQuote"), [], html`${quoteBlock(quoted, zone, speech)}${original === null ? NOTHING : html`<p class="acts"><a href="${original}" rel="noreferrer nofollow">${speech.say("asPublished")}</a></p>`}`, "quote")}
    ${section(speech.say("whoSaidSo"), [speech.say("whoSaidNote")], chainOf(quoted, speech), "who")}
    ${section(speech.say("whatItSays"), [speech.say("whatItSaysNote")], fields, "fields")}
    ${section(speech.say("whereItCounts"), [], counts, "counts")}
    ${section(
      speech.say("rulesFired"),
      [speech.say("rulesFiredNote", { ruleset: claim.ruleset })],
      html`<ol class="rules">
        ${claim.trace.map((rule) => html`<li><code>${rule}</code></li>`)}
      </ol>`,
      "rules",
    )}
    ${decisions}`;
  return renderPage(
    {
      title: `${who}: ${words}, ${measure.label}${place}. ${speech.text("siteName")}`,
      description: clip(claim.quote, 300),
      section: "situations",
      main,
      path: claimAddress(claim.id),
      json: claimAddress(claim.id, "json"),
    },
    frame,
  );
};
