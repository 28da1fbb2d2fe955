// The command `explain`: how a claim was read, or how a tally is proven.
import { Command } from "commander";
import type { ClaimAnswer, QuotedClaim, TallyAnswer } from "../model/answer.ts";
import type { Bounds } from "../model/bounds.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import { ProblemError } from "../model/problem.ts";
import type { ProofStep } from "../model/tally.ts";
import { aliasesOption } from "./aliases-option.ts";
import { ledgerOption } from "./default-ledger.ts";
import { asOfOption } from "./moment-option.ts";
import { inert, paint, print } from "./terminal.ts";
import { withAnswers, type AnsweringOptions } from "./with-answers.ts";

const EXAMPLES = `
Examples:
  atleast explain "$(atleast tally --measure detained --format jsonl | head -1 | jq -r .id)"
  atleast explain CLAIM-ID
  atleast explain TALLY-ID --as-of 2022-09-21T21:27+03:00

Ids are in the last column of \`atleast tally\`, and in the \`id\` and \`because\` of its JSON.`;

export const explainCommand = (): Command =>
  new Command("explain")
    .description("show how a claim was read, or how a tally is proven")
    .argument("<id>", "id of a claim or of a tally")
    .addOption(asOfOption())
    .addOption(aliasesOption())
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, options: AnsweringOptions & { readonly asOf?: string }) => {
      await withAnswers(options, async (answers) => {
        const claim = await answers.claim(id);
        if (claim !== null) {
          await print(claimWords(claim));
          return;
        }
        const tally = await answers.tally(id, { asOf: options.asOf });
        if (tally === null)
          throw new ProblemError({
            code: "not-found",
            where: `"${id}"`,
            what: "is neither a claim nor a tally of this ledger.",
            todo: "Take an id from `atleast tally --format jsonl`.",
          });
        await print(tallyWords(tally, options.asOf ?? null));
      });
    });

const field = (name: string, words: string | null): string =>
  words === null || words === "" ? "" : `  ${paint("dim", name.padEnd(11))} ${inert(words)}\n`;

/** The quote with its number set off, as far as the sentence holds it. */
const markedQuote = ({ quote, number, sentence }: ResolvedClaim): string => {
  const start = number.start - sentence.start;
  const end = number.end - sentence.start;
  if (start < 0 || quote.slice(start, end) !== number.text) return inert(quote);
  return (
    inert(quote.slice(0, start)) +
    paint(["bold", "underline"], inert(number.text)) +
    inert(quote.slice(end))
  );
};

const NUMBERS = new Intl.NumberFormat("en");

const boundsWords = ({ floor, ceiling }: Bounds): string =>
  ceiling === null
    ? `${NUMBERS.format(floor)} or more`
    : ceiling === floor
      ? NUMBERS.format(floor)
      : `${NUMBERS.format(floor)} to ${NUMBERS.format(ceiling)}`;

/** A moment to the second: what is finer says nothing to a reader. */
const momentWords = (moment: string): string => moment.replace(/\.\d+Z$/, "Z");

/** Origin first, as it came to the page: `OVD-Info (said) → Telegram (channel) → the outlet`. */
const chainWords = (claim: ResolvedClaim): string =>
  [
    ...claim.attribution.map((link) => `${link.name} (${link.manner})`),
    claim.outlet ?? "the document",
  ].join(" → ");

const standingWords = (claim: ResolvedClaim): string =>
  Object.entries(claim.standing)
    .map(([name, standing]) => `${name} ${standing}`)
    .join(", ");

const quoteBlock = ({ claim, before, after }: QuotedClaim): string =>
  `\n  “${[before === "" ? "" : paint("dim", inert(before)), markedQuote(claim), after === "" ? "" : paint("dim", inert(after))].filter(Boolean).join(" ")}”\n\n`;

const claimWords = ({ quoted, situation, tallies, decisions }: ClaimAnswer): string => {
  const { claim, document } = quoted;
  return [
    `${paint("bold", `Claim ${inert(claim.id)}`)}\n`,
    quoteBlock(quoted),
    field("measure", [claim.measure, ...claim.also].join(", also ")),
    field("count", `${claim.qualifier.replaceAll("_", " ")} ${claim.number.text}`),
    field("bounds", boundsWords(claim.bounds)),
    field("counted", claim.counted?.text ?? null),
    field(
      "place",
      claim.place === null
        ? null
        : [claim.place.name, claim.place.country].filter(Boolean).join(", "),
    ),
    field("when", claim.when),
    field("as of", claim.asOf),
    field("role", `${claim.role}, ${claim.reality}`),
    field("origin", claim.origin),
    field("chain", chainWords(claim)),
    field(
      "known from",
      quoted.known === null
        ? "not known"
        : `${momentWords(quoted.known)} (to the ${quoted.knownTo})`,
    ),
    field(
      "document",
      [document.title || document.id, document.outlet, document.published]
        .filter(Boolean)
        .join(", "),
    ),
    field("address", document.url),
    field("capture", `${document.capturedAt}, SHA-256 ${document.sha256}`),
    field("reprint of", quoted.reprintOf),
    field("rules", claim.trace.join(", ")),
    field("ruleset", claim.ruleset),
    field("standing", standingWords(claim)),
    field("situation", situation?.name ?? null),
    ...tallies.map((tally) =>
      field("counts in", `${tally.headline} ${tally.measure}: ${tally.id}`),
    ),
    ...decisions.map(({ decision, decidedBy, decidedAt, why }) =>
      field("ruling", `${decision.kind} by ${decidedBy}, ${decidedAt}: ${why}`),
    ),
  ].join("");
};

const sourceWords = ({ claim, document }: QuotedClaim): string =>
  [claim.origin, document.outlet === claim.origin ? null : document.outlet, document.published]
    .filter(Boolean)
    .join(", ");

/** A day is asked for to its end, by the clocks of its place. */
const knownWords = (moment: string, asked: string | null): string =>
  asked === null || asked.includes("T")
    ? momentWords(moment)
    : `the end of ${asked} (${momentWords(moment)})`;

/** Whether a step speaks of how many there are at most; the sides of a conflict speak of both ends. */
const boundsAbove = ({ bounds, told }: ProofStep): boolean =>
  told.kind !== "sides" && bounds.floor === 0 && bounds.ceiling !== null;

const tallyWords = (answer: TallyAnswer, asked: string | null): string => {
  const { tally, claims } = answer;
  const quoteOf = (id: string): string => {
    const quoted = claims.get(id);
    return quoted === undefined
      ? `    ${inert(id)}\n`
      : `    “${markedQuote(quoted.claim)}”\n    ${paint("dim", inert(`${sourceWords(quoted)} · ${id}`))}\n`;
  };
  const stepsOf = (steps: readonly ProofStep[]): readonly string[] =>
    steps.map(
      (step, index) =>
        `  ${String(index + 1)}. ${inert(step.words)} (${step.rule.replaceAll("-", " ")}: ${boundsWords(step.bounds)})\n${step.claims.map(quoteOf).join("")}`,
    );
  const section = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `\n${paint("bold", name)}\n${lines.join("")}`;
  const what = [tally.measure, tally.counted].filter(Boolean).join(", ");
  return [
    `${paint("bold", inert(tally.headline))} ${inert(what)}${tally.reality === "planned" ? " (planned)" : ""}, `,
    `${inert(tally.place?.name ?? answer.situation.name)}\n\n`,
    field("situation", answer.situation.name),
    field("when", tally.when),
    field("known by", knownWords(answer.moment.known, asked)),
    field("bounds", boundsWords(tally)),
    field("method", tally.method),
    field("origins", tally.origins.join(", ")),
    field("reports", String(tally.reports.length)),
    field("strength", tally.strengthWords.join(" ")),
    section(
      `Why not less than ${NUMBERS.format(tally.floor)}`,
      stepsOf(tally.proof.filter((step) => !boundsAbove(step))),
    ),
    tally.ceiling === null
      ? ""
      : section(
          `Why not more than ${NUMBERS.format(tally.ceiling)}`,
          stepsOf(tally.proof.filter(boundsAbove)),
        ),
    section(
      "What can't all be true",
      tally.conflicts.map(
        (conflict) =>
          `  ${inert(conflict.words)}\n${conflict.sides.map((side) => `   ${inert(side.origin)}: ${boundsWords(side.bounds)}\n${side.claims.map(quoteOf).join("")}`).join("")}`,
      ),
    ),
    section(
      "Disputed",
      tally.disputes.map((dispute) => `  ${inert(dispute.origin)}: ${inert(dispute.words)}\n`),
    ),
    section(
      "Corrected",
      tally.corrections.map(
        (correction) => `  ${inert(correction.origin)}: ${inert(correction.words)}\n`,
      ),
    ),
    section(
      "Left out",
      tally.leftOut.map(({ claim, why }) => `  ${inert(why)}\n${quoteOf(claim)}`),
    ),
    answer.now === null ? "" : `\nNow: ${inert(answer.now.headline)}.\n`,
  ].join("");
};
