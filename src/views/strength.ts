// Turns a tally's origins, reports and bounds into the lines that say how far its number holds.
import type { OriginHead, OriginKind } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { clip, foreign, html, join, type Markup, NOTHING, svg } from "./markup.ts";
import { sign } from "./marks.ts";
import { tallyWords } from "./count-words.ts";
import type { Speech } from "./words/speech.ts";

export type OriginKinds = ReadonlyMap<string, OriginKind>;

export const kindsOf = (origins: readonly OriginHead[]): OriginKinds =>
  new Map(origins.map(({ name, kind }) => [name, kind]));

export const kindOf = (kinds: OriginKinds, origin: string): OriginKind =>
  kinds.get(origin) ?? "unnamed";

const NAMED = 3;

/** "OVD-Info, police and 4 more": names as their texts have them, kept from turning the line around them. */
export const originNames = (names: readonly string[], speech: Speech): Markup => {
  const shown = names.slice(0, NAMED).map((name) => foreign(clip(name, 80)));
  const more = names.length - shown.length;
  if (more > 0)
    return speech.say("andOthers", { names: join(shown, ", "), count: speech.number(more) });
  if (shown.length < 2) return html`${shown}`;
  const glue = speech.list(["\u0001", "\u0002"]).split(/[\u0001\u0002]/)[1] ?? ", ";
  return html`${join(shown.slice(0, -1), ", ")}${glue}${shown.at(-1)}`;
};

/** The same as plain text, for pictures. */
export const namesText = (names: readonly string[], speech: Speech): string => {
  const shown = names.slice(0, NAMED).map((name) => clip(name, 50));
  const more = names.length - shown.length;
  return more > 0
    ? speech.text("andOthers", { names: shown.join(", "), count: speech.number(more) })
    : speech.list(shown);
};

const openStem = (): Markup =>
  html`<svg class="sym" width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
    ${svg`<path class="grid dark" d="M3 13.5h9"/><path class="st o-states" d="M7.5 13V7"/><path class="st o-states" stroke-dasharray="2 2.2" d="M7.5 5V0"/>`}
  </svg>`;

const shutBar = (): Markup =>
  html`<svg class="sym" width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
    <path class="st o-states" d="M3 13.5h9M7.5 13V3M3 2.5h9" />
  </svg>`;

const clash = (): Markup => html`<span class="flag" aria-hidden="true">≠</span>`;

export interface StrengthQuestion {
  readonly tally: Tally;
  readonly kinds: OriginKinds;
  /** The same by the method that asks for two origins, where it is known. */
  readonly corroborated: Tally | null;
  /** Where the conflicts are shown. */
  readonly conflictsAddress: string;
}

/** Origins, then what a second one supports, then whether it is open above, then conflicts: always in this order. */
export const strengthList = (question: StrengthQuestion, speech: Speech): Markup => {
  const { tally, kinds, corroborated } = question;
  const lines: Markup[] = [];
  const count = tally.origins.length;
  const reports = speech.count("reports", tally.reports.length);
  const names = originNames(tally.origins, speech);
  const first = tally.origins[0];
  if (first !== undefined) {
    const opening =
      count === 1
        ? speech.say("oneOrigin")
        : count === 2
          ? speech.say("twoOrigins")
          : speech.say("manyOrigins", { count: speech.number(count) });
    const rest =
      count === 1
        ? speech.say("oneOriginNote", { origin: names, reports })
        : speech.say("originsNote", { origins: names, reports });
    lines.push(
      html`<li>
        ${sign(kindOf(kinds, first))}<span><strong>${opening}</strong> ${rest}</span>
      </li>`,
    );
  }
  if (corroborated !== null && corroborated.floor > 0 && corroborated.floor < tally.floor)
    lines.push(
      html`<li>
        ${sign(kindOf(kinds, corroborated.origins.find((origin) => origin !== first) ?? ""))}<span
          >${speech.say("corroboratedBy", {
            number: html`<b>${tallyWords(corroborated, speech)}</b>`,
          })}</span
        >
      </li>`,
    );
  if (tally.floor > 0 || tally.ceiling !== null) {
    if (tally.ceiling === null)
      lines.push(html`<li>${openStem()}<span>${speech.say("openAbove")}</span></li>`);
    else if (tally.ceiling !== tally.floor)
      lines.push(
        html`<li>
          ${shutBar()}<span>${speech.say("closedAbove", { number: tally.ceiling })}</span>
        </li>`,
      );
  }
  if (tally.conflicts.length > 0)
    lines.push(
      html`<li>
        ${clash()}<span
          >${speech.say("contested", {
            link: html`<a href="${question.conflictsAddress}">${speech.say("seeConflict")}</a>`,
          })}</span
        >
      </li>`,
    );
  return lines.length === 0
    ? NOTHING
    : html`<ul class="strength">
        ${lines}
      </ul>`;
};
