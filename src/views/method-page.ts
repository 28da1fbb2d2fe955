// Turns the text of "How we count" and the code's own lists into the method page.
import { ORIGIN_KINDS } from "../model/answer.ts";
import { MEASURES } from "../model/measure.ts";
import { METHODS } from "../model/tally.ts";
import { HOW_ADDRESS } from "./addresses.ts";
import { markKeys } from "./front-page.ts";
import { sign } from "./marks.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { type PageFrame, renderPage, section } from "./page.ts";
import type { MethodText } from "./words/method-text.ts";
import type { Speech } from "./words/speech.ts";

const listOf = (list: "measures" | "methods" | "originKinds", speech: Speech): Markup => {
  const { catalogue } = speech;
  if (list === "originKinds")
    return html`<ul class="legend">
      ${ORIGIN_KINDS.map((kind) => html`<li>${sign(kind)}<span>${catalogue.originKinds[kind]}</span></li>`)}
    </ul>`;
  if (list === "methods")
    return html`<div
      class="scroll"
      tabindex="0"
      role="group"
      aria-label="${speech.text("tableLabel")}"
    >
      <table class="gap">
        <tbody>
          ${METHODS.map(
            (method) =>
              html`<tr>
                <th scope="row">${catalogue.methods[method].name}</th>
                <td>${catalogue.methods[method].words}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${speech.text("tableLabel")}"
  >
    <table class="gap">
      <tbody>
        ${MEASURES.map((measure) => {
          const { name, who, did } = catalogue.measures[measure];
          return html`<tr>
            <th scope="row">${name}</th>
            <td>${speech.pick(who, 2)} ${speech.pick(did, 2)}</td>
            <td class="muted"><code>${measure}</code></td>
          </tr> `;
        })}
      </tbody>
    </table>
  </div>`;
};

export const methodPage = (text: MethodText, frame: PageFrame): string => {
  const { speech } = frame;
  const main = html`<div class="row lede">
      <div class="body">
        <h1 class="plain">${speech.say("howTitle")}</h1>
        <p class="lead-p">${speech.say("howLead")}</p>
      </div>
      <div class="side"></div>
    </div>
    ${section(speech.say("howToRead"), [speech.say("howToReadNote")], markKeys(speech), "marks")}
    ${text.sections.map(({ id, title, parts }) =>
      section(
        title,
        [],
        html`<div class="how">
          ${parts.map((part) => [
            part.words.map((words) => html`<p>${words}</p>`),
            part.list === undefined ? NOTHING : listOf(part.list, speech),
          ])}
        </div>`,
        id,
      ),
    )}`;
  return renderPage(
    {
      title: `${speech.text("howTitle")}. ${speech.text("siteName")}`,
      description: speech.text("howLead"),
      section: "how",
      main,
      path: HOW_ADDRESS,
    },
    frame,
  );
};
