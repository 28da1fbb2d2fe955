// Turns a tally into the five steps of its proof, in words that a juror would follow.
import type { QuotedClaim, TallyAnswer } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import type { ProofStep, Tally } from "../model/tally.ts";
import { claimWords, tallyWords } from "./count-words.ts";
import { type Markup, clip, foreign, html } from "./markup.ts";
import { chainOf, quoteBlock } from "./quotes.ts";
import { stepWords } from "./reason-words.ts";
import type { MessageKey } from "./words/catalogue.ts";
import type { Speech } from "./words/speech.ts";

const PROOF_QUOTES = 5;
export const claimsOf = (ids: readonly string[], answer: TallyAnswer): readonly QuotedClaim[] =>
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

export const proves = ({ claim }: QuotedClaim, speech: Speech): Markup =>
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
export const reasoned = (tally: Tally): readonly ProofStep[] =>
  tally.proof.filter(({ rule }) => rule !== "stated");

export const proofSteps = (answer: TallyAnswer, speech: Speech): Markup => {
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
            html`<p>${foreign(clip(stepWords(step, tally, speech), 1200))}</p>
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
