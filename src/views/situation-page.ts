// Turns the answer on one situation into its page: the sentence, its strength, its moment, and all its evidence.
import type { SituationAnswer } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import {
  type PageQuery,
  embedAddress,
  frontAddress,
  numberAddress,
  pictureAddress,
  situationAddress,
} from "./addresses.ts";
import { groupName, placeName, sentenceText, tallySentence, tallyWords } from "./count-words.ts";
import { type Markup, NOTHING, clip, foreign, html } from "./markup.ts";
import { momentControl, momentWords } from "./moment-control.ts";
import type { Outline } from "./outlines.ts";
import { type PageFrame, crumbs, renderPage, section } from "./page.ts";
import { changeSection } from "./situation-changes.ts";
import { chartSection } from "./situation-chart.ts";
import { type Evidence, conflictSection, disputeSection } from "./situation-conflicts.ts";
import { mapSection } from "./situation-map.ts";
import { matrixSection } from "./situation-matrix.ts";
import { citiesOf, queryOf, sizeClass } from "./situation-sentence.ts";
import { type Counted, type Sort, arrangeTallies, tableSection } from "./situation-table.ts";
import { kindsOf, strengthList } from "./strength.ts";
import type { Speech } from "./words/speech.ts";

export interface SituationQuestion {
  readonly answer: SituationAnswer;
  readonly outlines: readonly Outline[];
  readonly sort: Sort;
  readonly all: string | undefined;
}

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
    // One number a measure: the first is the widest.
    ...others.filter(
      (tally, index) =>
        tally.measure !== "settlements" &&
        tally.measure !== headline.measure &&
        others.findIndex(
          ({ measure, reality }) => measure === tally.measure && reality === tally.reality,
        ) === index,
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
        : html`${tally.counted === null ? NOTHING : html`${foreign(groupName(tally.counted, speech))}, `}${foreign(placeName(tally.place, speech))}`;
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
    html`<div class="scroll">
      <table>
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
      </table>
    </div>`,
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
        <a href="${pictureAddress(id, "card", query, "png")}">PNG</a>
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
      isStatic: frame.isStatic,
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
  ${headline === null ? NOTHING : conflictSection(answer.tallies, evidence, speech, headline.measure)}
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
      picture: pictureAddress(situation.id, "card", query, "png"),
      printFoot: speech.say("printFoot", {
        moment: momentWords(answer.moment, speech),
        method: speech.catalogue.methods[answer.method].name,
        address: `${frame.site}${situationAddress(situation.id, { ...query, asOf: answer.moment.known })}`,
      }),
    },
    frame,
  );
};
