// Sets rows of changes, a moment and what changed, into their table.
import { html, type Markup } from "./markup.ts";
import type { Speech } from "./words/speech.ts";

export const tableOfChanges = (rows: readonly Markup[], speech: Speech): Markup =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${speech.say("known")}</th>
          <th scope="col">${speech.say("whatChanged")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
