// Turns statements into quotes that a sceptic can check: the words around, the document, the capture, the chain.
import type { QuotedClaim } from "../model/answer.ts";
import { claimAddress, markAddress } from "./addresses.ts";
import { markedQuote } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { sign } from "./marks.ts";
import type { Speech } from "./words/speech.ts";

/** The day or moment of a statement, as far as it is known. */
export const knownWords = (
  quoted: Pick<QuotedClaim, "known" | "knownTo">,
  zone: string,
  speech: Speech,
): string => {
  if (quoted.known === null) return speech.text("undated");
  return quoted.knownTo === "moment"
    ? speech.moment(quoted.known, zone, "short")
    : speech.text("noHour", { day: speech.moment(quoted.known, zone, "shortDay") });
};

/** As the language is written; by its first strong letter where the language does not tell. */
const directionOf = (language: string): string => {
  try {
    const locale: Intl.Locale & { getTextInfo?: () => { readonly direction?: string } } =
      new Intl.Locale(language);
    return locale.getTextInfo?.().direction ?? "auto";
  } catch {
    return "auto";
  }
};

/** Language and direction of a text that is not ours. */
export const languageOf = (language: string | null): Markup =>
  language !== null && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(language)
    ? html` lang="${language}" dir="${directionOf(language)}"`
    : html` dir="auto"`;

export const quoteBlock = (quoted: QuotedClaim, zone: string, speech: Speech): Markup => {
  const { claim, document } = quoted;
  const before = quoted.before === "" ? "" : `${quoted.before.trimEnd()} `;
  const after = quoted.after === "" ? "" : ` ${quoted.after.trimStart()}`;
  const outlet = clip(document.outlet ?? document.title, 100);
  return html`<div class="q"><blockquote${languageOf(document.language)}><span class="ctx">${clip(before, 600)}</span>${markedQuote(claim)}<span class="ctx">${clip(after, 600)}</span></blockquote><p class="meta">${quoted.reprintOf === null ? NOTHING : html`<span class="sample">${speech.say("reprint")}</span>`}${foreign(outlet === "" ? speech.text("untitled") : outlet)}, ${knownWords(quoted, zone, speech)}. <a href="${markAddress(document.id, claim.id)}">${speech.say("inTheDocument")}</a> · <a href="${claimAddress(claim.id)}">${speech.say("theClaim")}</a> · ${speech.say("capture")} <code title="${document.sha256}">sha256 ${document.sha256.slice(0, 4)}…${document.sha256.slice(-4)}</code></p></div>
`;
};

/** The chain of attribution, the origin first, the outlet last. */
export const chainOf = (quoted: QuotedClaim, speech: Speech): Markup => {
  const { claim } = quoted;
  const links = claim.attribution
    .slice(1)
    .map(({ name }) => html`<li>${foreign(clip(name, 80))}</li>`);
  const outlet = claim.outlet ?? quoted.document.outlet;
  const isOwn = claim.source === null;
  return html`<ol class="chain">
    <li>
      ${sign(quoted.originKind)} <strong>${foreign(clip(claim.origin, 80))}</strong>
      <span class="muted">${speech.say("counts")}</span>
    </li>
    ${links}${isOwn || outlet === null ? NOTHING : html`<li>${foreign(clip(outlet, 80))}</li>`}
  </ol>`;
};
