// Turns the answer on one situation into its page: the sentence, its strength, its moment, and all its evidence.
import type { Change, SituationAnswer, TallyHistory } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import {
  embedAddress,
  frontAddress,
  numberAddress,
  type PageQuery,
  pictureAddress,
  situationAddress,
} from "./addresses.ts";
import { boundsWords, placeName, sentenceText, tallySentence, tallyWords } from "./count-words.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { momentControl, momentWords } from "./moment-control.ts";
import type { Outline } from "./outlines.ts";
import { crumbs, type PageFrame, renderPage, section } from "./page.ts";
import { type MapPlace, placeMap, unlabelled } from "./place-map.ts";
import { chartSection } from "./situation-chart.ts";
import { conflictSection, disputeSection, type Evidence } from "./situation-conflicts.ts";
import { matrixSection } from "./situation-matrix.ts";
import { arrangeTallies, type Counted, type Sort, tableSection } from "./situation-table.ts";
import { kindsOf, strengthList } from "./strength.ts";
import type { Speech } from "./words/speech.ts";

export interface SituationQuestion {
  readonly answer: SituationAnswer;
  readonly outlines: readonly Outline[];
  readonly sort: Sort;
  readonly all: string | undefined;
}

export const queryOf = (answer: {
  readonly moment: SituationAnswer["moment"];
  readonly method?: string;
}): PageQuery => ({
  asOf: answer.moment.asked ?? undefined,
  method: answer.method === undefined || answer.method === "bounds" ? undefined : answer.method,
});

/** The settlements of the same place and days, for the sentence's last clause. */
export const citiesOf = (headline: Tally, tallies: readonly Tally[]): Tally | undefined =>
  headline.measure === "settlements" || headline.place?.kind !== "country"
    ? undefined
    : tallies.find(
        (tally) =>
          tally.measure === "settlements" &&
          tally.reality === "actual" &&
          tally.counted === null &&
          tally.floor > 1 &&
          tally.place?.name === headline.place?.name &&
          tally.conflicts.length === 0,
      );

/** Long openings ("About 1,000,000 or 3,500,000") are set smaller, so that they stay on their lines. */
export const sizeClass = (number: string): string => (number.length > 20 ? " long" : "");

const quad = (
  counted: Counted,
  cities: Tally | undefined,
  query: PageQuery,
  speech: Speech,
): Markup => {
  const { headline, places, groups, others } = counted;
  if (headline === null) return NOTHING;
  const settlements = others.find(
    (tally) => tally.measure === "settlements" && tally.reality === "actual",
  );
  const beside = [
    ...places.slice(1, 3),
    ...groups.slice(0, 1),
    ...(settlements === undefined || settlements.id === cities?.id ? [] : [settlements]),
    ...others.filter(
      (tally) => tally.measure !== "settlements" && tally.measure !== headline.measure,
    ),
  ].slice(0, 4);
  if (beside.length < 2) return NOTHING;
  return html`<ul class="quad">
    ${beside.map((tally) => {
      const measure = speech.catalogue.measures[tally.measure];
      const isPlace = places.includes(tally);
      const title = isPlace ? foreign(placeName(tally.place, speech)) : measure.name;
      const number = tallyWords(tally, speech);
      const note = isPlace
        ? html`${measure.label}`
        : html`${tally.counted === null ? NOTHING : html`${foreign(clip(tally.counted, 40))}, `}${foreign(placeName(tally.place, speech))}`;
      return html`<li>
        <p>${title}</p>
        <a class="n" href="${numberAddress(tally.id, query)}"
          >${tally.reality === "planned" ? speech.text("planned", { number }) : number}</a
        >
        <p>
          ${note}${tally.conflicts.length > 0 ? html` <span class="flag">${speech.say("conflictSign")}</span>` : NOTHING}
        </p>
      </li>`;
    })}
  </ul>`;
};

const mapPlaces = (
  counted: Counted,
  answer: SituationAnswer,
  query: PageQuery,
  speech: Speech,
): { readonly places: readonly MapPlace[]; readonly without: number } => {
  const parts = counted.places.filter(
    ({ place, id }) =>
      place !== null &&
      (place.kind !== "country" || id !== counted.headline?.id) &&
      place.kind !== "country",
  );
  const countries = counted.places.filter(({ place }) => place?.kind === "country");
  // Parts of a place never stand as bubbles beside their whole: countries only where nothing smaller is counted.
  const chosen = parts.length > 0 ? parts : countries;
  const held = new Set(
    parts
      .filter(({ place }) => place?.kind === "settlement")
      .map(({ place }) => place?.subdivision ?? ""),
  );
  const places = chosen.flatMap((tally): MapPlace[] => {
    const { place } = tally;
    if (place?.latitude === undefined || place.longitude === undefined) return [];
    if (tally.floor === 0 && tally.ceiling === null) return [];
    if (
      place.kind === "subdivision" &&
      place.subdivision !== undefined &&
      held.has(place.subdivision)
    )
      return [];
    const only = tally.because.length === 1 ? answer.claims.get(tally.because[0] ?? "") : undefined;
    const ring =
      only?.claim.qualifier === "about"
        ? "about"
        : only?.claim.qualifier === "vague"
          ? "vague"
          : tally.ceiling === null
            ? "at-least"
            : tally.floor === 0
              ? "at-most"
              : tally.floor === tally.ceiling
                ? "exact"
                : "range";
    return [
      {
        name: place.name,
        words: tallyWords(tally, speech),
        latitude: place.latitude,
        longitude: place.longitude,
        floor: tally.floor,
        ceiling: tally.ceiling,
        ring,
        address: numberAddress(tally.id, query),
      },
    ];
  });
  const without = chosen.filter(({ place }) => place?.latitude === undefined).length;
  return { places, without };
};

export const situationMap = (
  answer: SituationAnswer,
  outlines: readonly Outline[],
  widths: readonly (784 | 328)[],
  speech: Speech,
): Markup => {
  const counted = arrangeTallies(answer);
  const { places } = mapPlaces(counted, answer, queryOf(answer), speech);
  const measure =
    counted.headline === null ? "" : speech.catalogue.measures[counted.headline.measure].label;
  const says = speech.text("mapSays", { count: places.length, measure });
  return html`${widths.map((width) =>
    placeMap({
      places,
      outlines,
      width,
      className: widths.length === 1 ? "" : width === 784 ? "wide" : "narrow",
      says,
    }),
  )}`;
};

const mapSection = (
  counted: Counted,
  answer: SituationAnswer,
  outlines: readonly Outline[],
  speech: Speech,
): Markup => {
  if (counted.headline === null) return NOTHING;
  const { places, without } = mapPlaces(counted, answer, queryOf(answer), speech);
  const measure = speech.catalogue.measures[counted.headline.measure].label;
  if (places.length === 0)
    return section(speech.say("where"), [], html`<p>${speech.say("noMap")}</p>`, "map");
  const rest = unlabelled(places.length);
  return html`<section class="row" id="map">
    <div class="side">
      <h2>${speech.say("where")}</h2>
      <p>${speech.say("mapNote")}</p>
      ${without > 0 ? html`<p>${speech.count("mapOmitted", without)}</p>` : NOTHING}${rest > 0 ? html`<p>${speech.count("mapUnlabelled", rest)}</p>` : NOTHING}
    </div>
    <figure>
      ${situationMap(answer, outlines, [784, 328], speech)}
      <figcaption>
        ${speech.say("mapCaption", {
          measure,
          moment: speech
            .text("asKnownAtMoment", { moment: momentWords(answer.moment, speech) })
            .replace(/^./, (letter) => letter.toLocaleLowerCase("en")),
        })} <a href="${pictureAddress(answer.situation.id, "map", queryOf(answer))}">SVG</a>,
        <a href="${situationAddress(answer.situation.id, queryOf(answer), "geojson")}">GeoJSON</a>
      </figcaption>
    </figure>
  </section> `;
};

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

const changeSection = (answer: SituationAnswer, headline: Tally | null, speech: Speech): Markup => {
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
      html`<table>
        <thead>
          <tr>
            <th scope="col">${speech.say("known")}</th>
            <th scope="col">${speech.say("whatChanged")}</th>
          </tr>
        </thead>
        <tbody>
          ${laterOf(answer)
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
            )}
        </tbody>
      </table>`,
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
    html`<table>
      <thead>
        <tr>
          <th scope="col">${speech.say("known")}</th>
          <th scope="col">${speech.say("whatChanged")}</th>
        </tr>
      </thead>
      <tbody>
        ${revisions
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
          )}
      </tbody>
    </table>`,
    "later",
  );
};

const methodSection = (answer: SituationAnswer, headline: Tally, speech: Speech): Markup => {
  if (answer.methods.length === 0) return NOTHING;
  const rows = answer.methods.map((tally) => {
    const method = speech.catalogue.methods[tally.method];
    const isHere = tally.method === answer.method;
    const address = situationAddress(answer.situation.id, {
      asOf: answer.moment.asked ?? undefined,
      method: tally.method === "bounds" ? undefined : tally.method,
    });
    return html`<tr>
      <th scope="row">
        ${isHere ? html`${method.name} <small>${speech.say("shownHere")}</small>` : html`<a href="${address}">${method.name}</a>`}
      </th>
      <td><span class="words">${tallyWords(tally, speech)}</span></td>
      <td class="w-only">${method.words}</td>
    </tr> `;
  });
  return section(
    speech.say("otherMethods"),
    [speech.say("otherMethodsNote")],
    html`<table>
      <thead>
        <tr>
          <th scope="col">${speech.say("method")}</th>
          <th scope="col">${foreign(placeName(headline.place, speech))}</th>
          <th scope="col" class="w-only">${speech.say("inWords")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    "methods",
  );
};

const citeSection = (answer: SituationAnswer, headline: Tally, frame: PageFrame): Markup => {
  const { speech } = frame;
  const id = answer.situation.id;
  const query = { ...queryOf(answer), asOf: answer.moment.known };
  const address = `${frame.site}${situationAddress(id, query)}`;
  return section(
    speech.say("citeThis"),
    [],
    html`<p class="prose">
        ${speech.say("citation", {
          site: speech.text("siteName"),
          title: foreign(answer.situation.name),
          headline: sentenceText(headline, speech).replace(/\.$/, ""),
          moment: momentWords(answer.moment, speech),
          method: speech.catalogue.methods[answer.method].name,
        })} <span class="addr">${address}</span>
      </p>
      <p class="acts">
        <a href="${numberAddress(headline.id, query)}#cite">${speech.say("bibtex")}</a>
        <a href="${situationAddress(id, query, "csv")}">CSV</a>
        <a href="${situationAddress(id, query, "json")}">JSON</a>
        <a href="${situationAddress(id, query, "geojson")}">GeoJSON</a>
        <a href="${pictureAddress(id, "card", query)}">SVG</a>
        <a href="${embedAddress(id, query)}">${speech.say("embed")}</a>
        <a href="${situationAddress(id, {}, "atom")}">${speech.say("feed")}</a>
      </p>`,
    "cite",
  );
};

const periodWords = (answer: SituationAnswer, headline: Tally | null, speech: Speech): string => {
  const when = headline?.when ?? answer.situation.period;
  return when === null ? "" : speech.days(when, "day");
};

/** The page of a situation at one moment, by one method. */
export const situationPage = (question: SituationQuestion, frame: PageFrame): string => {
  const { answer } = question;
  const { speech } = frame;
  const { situation } = answer;
  const query = queryOf(answer);
  const counted = arrangeTallies(answer);
  const { headline } = counted;
  const kinds = kindsOf(answer.origins);
  const evidence: Evidence = { claims: answer.claims, disputes: answer.disputes, kinds };
  const cities = headline === null ? undefined : citiesOf(headline, answer.tallies);
  const sentence = headline === null ? null : tallySentence(headline, speech, { cities });
  const corroborated = answer.methods.find(({ method }) => method === "corroborated") ?? null;
  const name = clip(situation.name, 160);
  const control = momentControl(
    {
      moment: answer.moment,
      moments: answer.moments,
      addressAt: (asOf) => situationAddress(situation.id, { ...query, asOf }),
      path: situationAddress(situation.id),
      kept: { method: query.method },
    },
    speech,
  );
  const firstKnown = answer.moments[0];
  const silence =
    answer.moment.asked !== null && answer.tallies.length === 0 && firstKnown !== undefined
      ? html`<h1 class="plain">${speech.say("nothingKnown")}</h1>
          <p class="lead-p">
            ${speech.say("firstKnown", { moment: html`<a href="${situationAddress(situation.id, { ...query, asOf: firstKnown })}">${speech.moment(firstKnown, answer.moment.timezone, "moment")}</a>` })}
          </p>`
      : html`<h1 class="plain">${speech.say("nothingCounted")}</h1>`;
  const lede = html`<div class="row lede">
    <div class="body">
      <p class="kicker">
        ${foreign(name)} <span class="sub">${periodWords(answer, headline, speech)}</span>
      </p>
      ${
        sentence === null || headline === null
          ? silence
          : html`<h1 class="say${sizeClass(sentence.number)}">
                <b>${sentence.number}</b> ${foreign(sentence.rest)}
              </h1>
              ${strengthList({ tally: headline, kinds, corroborated, conflictsAddress: "#conflicts" }, speech)}
              <p class="acts">
                <a class="btn" href="${numberAddress(headline.id, query)}"
                  >${speech.say("seeProof")}</a
                >
                <a href="#cite">${speech.say("cite")}</a> <a href="#cite">CSV, JSON</a>
                <a href="${embedAddress(situation.id, query)}">${speech.say("embed")}</a>
              </p>`
      }
    </div>
    <div class="side">${control}</div>
  </div>`;
  const main = html`${crumbs([{ words: speech.say("situations"), address: frontAddress() }, { words: foreign(name) }], speech)}
  ${lede} ${quad(counted, cities, query, speech)}
  ${headline === null ? NOTHING : chartSection(answer, speech)}
  ${mapSection(counted, answer, question.outlines, speech)}
  ${tableSection({ answer, counted, sort: question.sort, isWhole: question.all === "places", query: { ...query, all: question.all } }, speech)}
  ${matrixSection(answer, counted.places, speech)}
  ${headline === null ? NOTHING : conflictSection(answer.tallies, evidence, speech)}
  ${headline === null ? NOTHING : disputeSection(answer.tallies, evidence, speech)}
  ${changeSection(answer, headline, speech)}
  ${headline === null ? NOTHING : methodSection(answer, headline, speech)}
  ${headline === null ? NOTHING : citeSection(answer, headline, frame)}`;
  const path = situationAddress(situation.id, query);
  const says = headline === null ? name : `${name}: ${sentenceText(headline, speech)}`;
  return renderPage(
    {
      title: `${clip(says, 180)} ${speech.text("siteName")}`,
      description: headline === null ? speech.text("nothingCounted") : clip(says, 300),
      section: "situations",
      main,
      path,
      json: situationAddress(situation.id, query, "json"),
      feed: situationAddress(situation.id, {}, "atom"),
      picture: pictureAddress(situation.id, "card", query),
      printFoot: speech.say("printFoot", {
        moment: momentWords(answer.moment, speech),
        method: speech.catalogue.methods[answer.method].name,
        address: `${frame.site}${situationAddress(situation.id, { ...query, asOf: answer.moment.known })}`,
      }),
    },
    frame,
  );
};
