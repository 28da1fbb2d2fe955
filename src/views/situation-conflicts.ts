// Turns conflicts and disputes into their sections: each side drawn, no side dropped, denials beside the count.
import type { KnownClaim } from "../model/answer.ts";
import type { Dispute } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";
import type { Conflict, Tally } from "../model/tally.ts";
import { claimAddress, documentAddress } from "./addresses.ts";
import { boundsWords, claimWords, claimWordsInConflict, placeName } from "./count-words.ts";
import { halfOpenLines, linesDomain, type StatementLine } from "./half-open-lines.ts";
import { clip, foreign, html, join, type Markup, NOTHING } from "./markup.ts";
import { sign } from "./marks.ts";
import { section } from "./page.ts";
import { kindOf, type OriginKinds } from "./strength.ts";
import type { Speech } from "./words/speech.ts";

const SHOWN = 12;

export interface Evidence {
  readonly claims: ReadonlyMap<string, KnownClaim>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly kinds: OriginKinds;
}

const sideWords = (side: Conflict["sides"][number], evidence: Evidence, speech: Speech): string => {
  const only = side.claims.length === 1 ? evidence.claims.get(side.claims[0] ?? "") : undefined;
  if (only !== undefined) return claimWordsInConflict(only.claim, speech);
  const { floor, ceiling } = side.bounds;
  return floor === ceiling
    ? speech.text("exactly", { number: floor })
    : boundsWords(side.bounds, speech);
};

const sideNote = (side: Conflict["sides"][number], evidence: Evidence, speech: Speech): string => {
  const claims = side.claims.flatMap((id) => evidence.claims.get(id) ?? []);
  const day = claims[0]?.claim.when;
  const documents = new Set(claims.map(({ claim }) => claim.document));
  const reports = speech.countText("reports", documents.size);
  return day === null || day === undefined
    ? reports
    : `${speech.days(day, "shortDay")}, ${reports}`;
};

/** One conflict: its words, its lines that do not meet, and the way to each quote. */
export const conflictPicture = (
  tally: Tally,
  conflict: Conflict,
  evidence: Evidence,
  speech: Speech,
): Markup => {
  const sides = conflict.sides.map((side) => ({
    side,
    words: sideWords(side, evidence, speech),
  }));
  const lines: StatementLine[] = sides.slice(0, 6).map(({ side }) => ({
    name: side.origin,
    note: sideNote(side, evidence, speech),
    bounds: side.bounds,
    kind: kindOf(evidence.kinds, side.origin),
    strong: false,
  }));
  const subject = `${speech.catalogue.measures[tally.measure].name}, ${placeName(tally.place, speech)}`;
  const [first, second] = sides;
  const says = speech.text("conflictSays", {
    sides: sides.map(({ side, words }) => `${side.origin}: ${words}`).join("; "),
  });
  const { low } = linesDomain(lines);
  const quotes = conflict.sides
    .flatMap((side) => side.claims.slice(0, 3))
    .slice(0, 6)
    .flatMap((id) => {
      const known = evidence.claims.get(id);
      return known === undefined
        ? []
        : [
            html`<a href="${claimAddress(id)}"
              >“${foreign(claimWordsInConflict(known.claim, speech))}”</a
            >`,
          ];
    });
  return html`<div class="conf">
    <h3>
      ${foreign(subject)}:
      ${join(
        sides.map(({ words }) => html`<span class="sign">${foreign(words)}</span>`),
        speech.say("or"),
      )}
    </h3>
    ${([784, 328] as const).map((width) =>
      halfOpenLines(
        { lines, all: null, width, className: width === 784 ? "wide" : "narrow", says },
        speech,
      ),
    )}
    <p>
      ${
        first !== undefined && second !== undefined && sides.length === 2
          ? html`${speech.say("ifThen", { first: foreign(first.words), second: foreign(second.words) })} `
          : NOTHING
      }${low > 0 ? html`${speech.say("scaleStarts", { number: low })} ` : NOTHING}${speech.say("bothQuotes")}:
      ${join(quotes, ", ")}
    </p>
  </div> `;
};

const allConflicts = (
  tallies: readonly Tally[],
): readonly { readonly tally: Tally; readonly conflict: Conflict }[] => {
  const seen = new Set<string>();
  return tallies.flatMap((tally) =>
    tally.conflicts.flatMap((conflict) => {
      const key = JSON.stringify(conflict.sides.map((side) => [...side.claims].sort()).sort());
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ tally, conflict }];
    }),
  );
};

export const conflictSection = (
  tallies: readonly Tally[],
  evidence: Evidence,
  speech: Speech,
  measure?: Measure,
): Markup => {
  // Those of the page's own number first.
  const all = allConflicts(tallies).toSorted(
    (a, b) => Number(b.tally.measure === measure) - Number(a.tally.measure === measure),
  );
  return section(
    speech.say("cannotBoth"),
    all.length === 0 ? [] : [speech.count("conflicts", all.length), speech.say("conflictNote")],
    all.length === 0
      ? html`<p>${speech.say("noConflict")}</p>`
      : html`${all.slice(0, SHOWN).map(({ tally, conflict }) => conflictPicture(tally, conflict, evidence, speech))}${all.length > SHOWN ? html`<p class="cap">${speech.count("conflictsMore", all.length - SHOWN)}</p>` : NOTHING}`,
    "conflicts",
  );
};

export const disputeSection = (
  tallies: readonly Tally[],
  evidence: Evidence,
  speech: Speech,
): Markup => {
  const seen = new Set<string>();
  const disputes = tallies.flatMap((tally) =>
    tally.disputes.filter(({ claim, dispute, words }) => {
      const key = claim ?? dispute ?? words;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
  const rows = disputes.slice(0, SHOWN).map((each) => {
    const known = each.claim === null ? undefined : evidence.claims.get(each.claim);
    const plain = each.dispute === null ? undefined : evidence.disputes.get(each.dispute);
    const address =
      known !== undefined
        ? claimAddress(known.claim.id)
        : plain !== undefined
          ? documentAddress(plain.document)
          : null;
    const words =
      known !== undefined
        ? speech.text("deniedBy", {
            origin: clip(each.origin, 80),
            number: claimWords(known.claim, speech),
          })
        : plain !== undefined
          ? `${clip(each.origin, 80)}: ${plain.quote.text}`
          : each.words.startsWith(each.origin)
            ? each.words
            : `${clip(each.origin, 80)}: ${each.words}`;
    return html`<div class="disp">
      ${sign(known?.originKind ?? kindOf(evidence.kinds, each.origin), true)}
      <div>
        <h3>${foreign(clip(words, 400))}</h3>
        <p class="muted">
          ${known === undefined || known.claim.value === null ? html`${speech.say("noFigure")} ` : NOTHING}${address === null ? NOTHING : html`<a href="${address}">${speech.say("theQuote")}</a>`}
        </p>
      </div>
    </div>`;
  });
  return section(
    speech.say("disputedTitle"),
    disputes.length === 0 ? [] : [speech.say("disputedNote")],
    rows.length === 0 ? html`<p>${speech.say("noDispute")}</p>` : html`${rows}`,
    "disputes",
  );
};
