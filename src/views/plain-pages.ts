// Turns lists and mishaps into the plain pages: data, changes, and what is said where there is no page.
import type { Change, SituationSummary } from "../model/answer.ts";
import {
  changesAddress,
  DATA_ADDRESS,
  frontAddress,
  searchAddress,
  situationAddress,
} from "./addresses.ts";
import { changeTable } from "./front-page.ts";
import { clip, foreign, html, join, type Markup } from "./markup.ts";
import { type PageFrame, renderPage, section } from "./page.ts";

const lede = (title: Markup, lead: Markup): Markup =>
  html`<div class="row lede">
    <div class="body">
      <h1 class="plain">${title}</h1>
      <p class="lead-p">${lead}</p>
    </div>
    <div class="side"></div>
  </div>`;

/** Where the data lie, form by form. */
export const dataPage = (situations: readonly SituationSummary[], frame: PageFrame): string => {
  const { speech } = frame;
  const forms = (addresses: readonly (readonly [string, string])[]): Markup =>
    join(
      addresses.map(([name, address]) => html`<a href="${address}">${name}</a>`),
      ", ",
    );
  const row = (what: Markup, addresses: readonly (readonly [string, string])[]): Markup =>
    html`<tr>
      <th scope="row">${what}</th>
      <td>${forms(addresses)}</td>
    </tr> `;
  const table = html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${speech.say("dataWhat")}</th>
          <th scope="col">${speech.say("dataForms")}</th>
        </tr>
      </thead>
      <tbody>
        ${row(speech.say("allSituations"), [["JSON", frontAddress({}, "json")]])}${row(
          speech.say("allChangesData"),
          [
            ["JSON", changesAddress("json")],
            ["Atom", changesAddress("atom")],
          ],
        )}${situations.map(({ situation }) =>
          row(
            html`<a href="${situationAddress(situation.id)}"
              >${foreign(clip(situation.name, 120))}</a
            >`,
            [
              ["CSV", situationAddress(situation.id, {}, "csv")],
              ["JSON", situationAddress(situation.id, {}, "json")],
              ["GeoJSON", situationAddress(situation.id, {}, "geojson")],
              ["Atom", situationAddress(situation.id, {}, "atom")],
            ],
          ),
        )}
      </tbody>
    </table>
  </div>`;
  return renderPage(
    {
      title: `${speech.text("dataTitle")}. ${speech.text("siteName")}`,
      description: speech.text("dataLead"),
      section: "data",
      main: html`${lede(speech.say("dataTitle"), speech.say("dataLead"))}
      ${section(speech.say("dataAny"), [speech.say("dataAnyNote")], table)}`,
      path: DATA_ADDRESS,
    },
    frame,
  );
};

/** The last changes over all situations. */
export const changesPage = (changes: readonly Change[], frame: PageFrame): string => {
  const { speech } = frame;
  return renderPage(
    {
      title: `${speech.text("changesTitle")}. ${speech.text("siteName")}`,
      description: speech.text("changesLead"),
      section: null,
      main: html`${lede(speech.say("changesTitle"), speech.say("changesLead"))}
      ${section(
        speech.say("whatChanged"),
        [html`<a href="${changesAddress("atom")}">${speech.say("feed")}</a>`],
        changes.length === 0
          ? html`<p>${speech.say("noChanges")}</p>`
          : changeTable(changes, speech),
      )}`,
      path: changesAddress(),
      json: changesAddress("json"),
      feed: changesAddress("atom"),
    },
    frame,
  );
};

export type Mishap =
  | { readonly kind: "not-found" }
  | { readonly kind: "failed" }
  | { readonly kind: "bad-moment"; readonly asked: string }
  | { readonly kind: "bad-method"; readonly asked: string };

/** A page for what went wrong, always with a link onward. */
export const mishapPage = (mishap: Mishap, path: string, frame: PageFrame): string => {
  const { speech } = frame;
  const onward = html`<a href="${frontAddress()}">${speech.say("notFoundAll")}</a>`;
  const [title, lead] =
    mishap.kind === "not-found"
      ? [
          speech.say("notFoundTitle"),
          speech.say("notFound", {
            search: html`<a href="${searchAddress()}">${speech.say("notFoundSearch")}</a>`,
            all: onward,
          }),
        ]
      : mishap.kind === "failed"
        ? [
            speech.say("failedTitle"),
            html`${speech.say("failed")}
              <a href="${frontAddress()}">${speech.say("failedOnward")}</a>`,
          ]
        : [
            speech.say("badQuestionTitle"),
            html`${speech.say(mishap.kind === "bad-moment" ? "badMoment" : "badMethod", {
                asked: foreign(clip(mishap.asked, 80)),
              })} <a href="${path}">${speech.say("showLatest")}</a>`,
          ];
  return renderPage(
    {
      title: `${title.text}. ${speech.text("siteName")}`.replace(/&#39;/g, "’"),
      description: speech.text("motto"),
      section: null,
      main: html`${lede(title, lead)}`,
      path,
    },
    frame,
  );
};
