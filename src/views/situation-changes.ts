// Turns what changed, or what came later, into its section of a situation.
import type { Change, SituationAnswer, TallyHistory } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { situationAddress } from "./addresses.ts";
import { boundsWords, placeName } from "./count-words.ts";
import { type Markup, NOTHING, foreign, html } from "./markup.ts";
import { section } from "./page.ts";
import { queryOf } from "./situation-sentence.ts";
import type { Speech } from "./words/speech.ts";
import { tableOfChanges } from "./table-of-changes.ts";

const CHANGES = 12;

const changeRow = (
  known: string,
  words: MarkupRow,
  zone: string,
  address: string,
  speech: Speech,
): Markup => {
  const isWarning =
    words.kind === "lowered" || words.kind === "new-conflict" || words.kind === "withdrawn";
  const sign = words.kind === "lowered" ? "↓ " : words.kind === "new-conflict" ? "≠ " : "";
  const kind = speech.catalogue.messages.change[words.kind];
  return html`<tr>
    <td class="nb">${speech.moment(known, zone, "short")}</td>
    <td>
      ${isWarning ? html`<span class="flag">${sign}${kind}</span>` : kind} ${words.place}
      ${words.words} <a href="${address}">${speech.say("showMoment")}</a>
    </td>
  </tr> `;
};

interface MarkupRow {
  readonly kind: keyof Speech["catalogue"]["messages"]["change"];
  readonly place: Markup;
  readonly words: Markup;
}

const stepWords = (revision: TallyHistory["revisions"][number], speech: Speech): Markup => {
  const after = boundsWords(revision.after, speech);
  return revision.before === null ||
    (revision.before.floor === revision.after.floor &&
      revision.before.ceiling === revision.after.ceiling)
    ? html`<b>${after}</b>.`
    : html`${speech.say("changeFromTo", { before: boundsWords(revision.before, speech), after: html`<b>${after}</b>` })}.`;
};

/** Changes after the moment, without those of the whole situation that a place's change says already. */
const laterOf = (answer: SituationAnswer): readonly Change[] => {
  const keyOf = ({ tally, revision }: Change): string =>
    JSON.stringify([revision.known, tally.measure, tally.counted, revision.after]);
  const placed = new Set(answer.later.filter(({ tally }) => tally.place !== null).map(keyOf));
  return answer.later.filter((change) => change.tally.place !== null || !placed.has(keyOf(change)));
};

export const changeSection = (
  answer: SituationAnswer,
  headline: Tally | null,
  speech: Speech,
): Markup => {
  const zone = answer.moment.timezone;
  const at = (moment: string): string =>
    situationAddress(answer.situation.id, { ...queryOf(answer), asOf: moment });
  if (answer.later.length > 0) {
    const measureOf = (change: Change): Markup =>
      html`${speech.catalogue.measures[change.tally.measure].name},
      ${foreign(placeName(change.tally.place, speech))}:`;
    return section(
      speech.say("cameLater"),
      [speech.say("cameLaterNote")],
      tableOfChanges(
        laterOf(answer)
          .slice(0, CHANGES)
          .map((change) =>
            changeRow(
              change.revision.known,
              {
                kind: change.revision.kind,
                place: measureOf(change),
                words: stepWords(change.revision, speech),
              },
              zone,
              at(change.revision.known),
              speech,
            ),
          ),
        speech,
      ),
      "later",
    );
  }
  const history = answer.histories.find(({ tally }) => tally === headline?.id);
  const revisions = (history?.revisions ?? []).filter(
    ({ known }) => !Number.isNaN(Date.parse(known)),
  );
  if (revisions.length < 2) return NOTHING;
  return section(
    speech.say("changes"),
    [speech.say("changesNote")],
    tableOfChanges(
      revisions
        .toReversed()
        .slice(0, CHANGES)
        .map((revision) =>
          changeRow(
            revision.known,
            {
              kind: revision.kind,
              place: html`${foreign(placeName(headline?.place ?? null, speech))}:`,
              words: stepWords(revision, speech),
            },
            zone,
            at(revision.known),
            speech,
          ),
        ),
      speech,
    ),
    "later",
  );
};
