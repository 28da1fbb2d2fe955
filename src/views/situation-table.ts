// Turns a situation's tallies into its table by place, and the list of what else is counted there.
import type { KnownClaim, SituationAnswer } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import { numberAddress, type PageQuery, situationAddress } from "./addresses.ts";
import { groupName, placeName, placeTitle, tallyWords } from "./count-words.ts";
import { opennessOf, rowMark } from "./marks.ts";
import { clip, foreign, html, type Markup, NOTHING } from "./markup.ts";
import { momentWords } from "./moment-control.ts";
import { section } from "./page.ts";
import { linearScale } from "./scale.ts";
import { kindOf, kindsOf, type OriginKinds } from "./strength.ts";
import type { Speech } from "./words/speech.ts";

const FIRST = 25;

export const SORTS = ["floor", "place", "known", "origins"] as const;
export type Sort = (typeof SORTS)[number];

export const isSort = (word: unknown): word is Sort =>
  typeof word === "string" && (SORTS as readonly string[]).includes(word);

const daysMeet = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return true;
  const ends = (when: string): readonly [string, string] => {
    const [start = "", end = start] = when.split("/");
    return [start, `${end}~`];
  };
  const [aStart, aEnd] = ends(a);
  const [bStart, bEnd] = ends(b);
  return aStart <= bEnd && bStart <= aEnd;
};

export interface Counted {
  readonly headline: Tally | null;
  /** The headline's measure and days, one tally a place, the whole first. */
  readonly places: readonly Tally[];
  /** Groups set apart within the headline's count. */
  readonly groups: readonly Tally[];
  /** All others: other measures, other days, what is planned. */
  readonly others: readonly Tally[];
}

const placeKey = (tally: Tally): string =>
  tally.place === null
    ? ""
    : `${tally.place.geonames ?? tally.place.name}|${tally.place.country ?? ""}`;

/**
 * A count of the whole situation that says no more than the count of one place in it is one row too many:
 * readers know the place by its name.
 */
export const withoutEchoes = (
  tallies: readonly Tally[],
  headline: string | null,
): readonly Tally[] => {
  const keyOf = ({ measure, counted, reality, floor }: Tally, ceiling: number | null): string =>
    JSON.stringify([measure, counted, reality, floor, ceiling]);
  // Where the whole is open above, its place may say more of the same number.
  const placed = new Set(
    tallies
      .filter(({ place }) => place !== null)
      .flatMap((tally) => [keyOf(tally, tally.ceiling), keyOf(tally, null)]),
  );
  return tallies.filter(
    (tally) =>
      tally.place !== null || tally.id === headline || !placed.has(keyOf(tally, tally.ceiling)),
  );
};

/** The tallies in the order in which the page shows them. */
export const arrangeTallies = (answer: SituationAnswer): Counted => {
  const tallies = withoutEchoes(answer.tallies, answer.headline);
  const headline = tallies.find(({ id }) => id === answer.headline) ?? null;
  if (headline === null) return { headline, places: [], groups: [], others: tallies };
  const places = new Map<string, Tally>([[placeKey(headline), headline]]);
  const groups: Tally[] = [];
  const others: Tally[] = [];
  for (const tally of tallies) {
    if (tally.id === headline.id) continue;
    const isSame =
      tally.measure === headline.measure &&
      tally.reality === headline.reality &&
      daysMeet(tally.when, headline.when);
    const key = placeKey(tally);
    if (isSame && tally.counted === headline.counted && !places.has(key)) places.set(key, tally);
    else if (isSame && tally.counted !== null && key === placeKey(headline)) groups.push(tally);
    else others.push(tally);
  }
  return { headline, places: [...places.values()], groups, others };
};

/** When the statements that prove a tally became known; null where none has a date. */
export const provenKnown = (
  tally: Tally,
  claims: ReadonlyMap<string, KnownClaim>,
): KnownClaim | null => {
  let last: KnownClaim | null = null;
  for (const id of tally.because) {
    const known = claims.get(id);
    if (known?.known === undefined || known.known === null) continue;
    if (last?.known === undefined || last.known === null || last.known < known.known) last = known;
  }
  return last;
};

const knownCell = (known: KnownClaim | null, zone: string, speech: Speech): string => {
  if (known?.known === undefined || known.known === null) return "";
  return known.knownTo === "moment"
    ? speech.moment(known.known, zone, "short")
    : speech.text("endOf", { day: speech.moment(known.known, zone, "shortDay") });
};

const sorted = (
  places: readonly Tally[],
  sort: Sort,
  answer: SituationAnswer,
  speech: Speech,
): readonly Tally[] => {
  const [whole, ...parts] = places;
  if (whole === undefined) return [];
  const knownAt = (tally: Tally): string => provenKnown(tally, answer.claims)?.known ?? "";
  const language = speech.catalogue.language;
  const collator = new Intl.Collator(language);
  const orders: Readonly<Record<Sort, (a: Tally, b: Tally) => number>> = {
    floor: (a, b) => b.floor - a.floor,
    place: (a, b) => collator.compare(placeName(a.place, speech), placeName(b.place, speech)),
    known: (a, b) => knownAt(b).localeCompare(knownAt(a)),
    origins: (a, b) => b.origins.length - a.origins.length || b.floor - a.floor,
  };
  return [whole, ...parts.toSorted(orders[sort])];
};

const flags = (tally: Tally, laterOf: ReadonlyMap<string, string>, speech: Speech): Markup => {
  const later = laterOf.get(tally.id);
  return html`${tally.conflicts.length > 0 ? html`<a class="flag" href="#conflicts">${speech.say("conflictSign")}</a> ` : NOTHING}${tally.corrections.length > 0 ? html`<a class="flag" href="${numberAddress(tally.id)}#moved">${speech.say("correctionSign")}</a> ` : NOTHING}${tally.disputes.length > 0 ? html`<a class="flag" href="#disputes">${speech.say("disputeSign")}</a> ` : NOTHING}${
    later === "lowered"
      ? html`<a class="flag" href="#later">${speech.say("laterSign")}</a>`
      : later === "raised"
        ? html`<a class="muted" href="#later">${speech.say("raisedLaterSign")}</a>`
        : NOTHING
  }`;
};

export interface TableQuestion {
  readonly answer: SituationAnswer;
  readonly counted: Counted;
  readonly sort: Sort;
  readonly isWhole: boolean;
  readonly query: PageQuery;
}

export const tableSection = (question: TableQuestion, speech: Speech): Markup => {
  const { answer, counted, sort, query } = question;
  const { headline, places } = counted;
  if (headline === null) return NOTHING;
  const zone = answer.moment.timezone;
  const kinds = kindsOf(answer.origins);
  const words = speech.catalogue.measures[headline.measure];
  const laterOf = new Map(answer.later.map(({ tally, revision }) => [tally.id, revision.kind]));
  const all = sorted(places, sort, answer, speech);
  const shown = question.isWhole ? all : all.slice(0, FIRST + 1);
  const largestPart = Math.max(0, ...places.slice(1).map(({ floor }) => floor));
  // Beside a whole of many small parts the scale is that of the parts; the whole lies beyond it.
  const most =
    largestPart > 0 && headline.floor > 4 * largestPart
      ? largestPart
      : Math.max(1, headline.floor, largestPart);
  const scale = linearScale([0, most], [8, 132]);
  const measure = words.name;
  const moment = speech.text("asKnownAtMoment", { moment: momentWords(answer.moment, speech) });
  const address = (by: Sort): string =>
    `${situationAddress(answer.situation.id, { ...query, sort: by === "floor" ? undefined : by })}#places`;
  const heading = (by: Sort, label: Markup | string, of = ""): Markup =>
    by === sort
      ? html`<th
          scope="col"
          class="${of}"
          aria-sort="${by === "place" ? "ascending" : "descending"}"
        >
          ${label} ${by === "place" ? "↑" : "↓"}
        </th>`
      : html`<th scope="col" class="${of}"><a href="${address(by)}">${label}</a></th>`;
  const row = (tally: Tally, index: number): Markup => {
    const isWhole = index === 0 && places.length > 1;
    const reports = speech.count("reports", tally.reports.length);
    const origins = speech.count("origins", tally.origins.length);
    const raised = flags(tally, laterOf, speech);
    return html`<tr${isWhole || places.length === 1 ? NOTHING : html` class="sub"`}><th scope="row"><a href="${numberAddress(tally.id, query)}">${foreign(placeTitle(tally.place, speech))}</a><small class="n-only">${raised}</small></th><td><a class="words ink" href="${numberAddress(tally.id, query)}">${tallyWords(tally, speech)}</a><small class="n-only"><span class="nb">${origins}</span> · <span class="nb">${reports}</span></small></td><td class="w-only">${rowPicture(tally, scale, kinds)}</td><td class="w-only nb">${knownCell(provenKnown(tally, answer.claims), zone, speech)}</td><td class="num w-only">${speech.number(tally.origins.length)}</td><td class="num w-only">${speech.number(tally.reports.length)}</td><td class="w-only">${raised}</td></tr>\n`;
  };
  const rest = all.length - shown.length;
  const caption =
    rest > 0
      ? speech.text("tableCaptionCut", {
          measure,
          moment,
          shown: shown.length,
          count: all.length,
        })
      : speech.text("tableCaption", { measure, moment });
  const sortLinks = (["place", "floor", "known", "origins"] as const).map((by, index) => {
    const label = speech.text(
      by === "place"
        ? "placeSort"
        : by === "floor"
          ? "floorColumn"
          : by === "known"
            ? "timeSort"
            : "originsSort",
    );
    return html`${index === 0 ? " " : ", "}${by === sort ? html`<strong>${label}</strong>` : html`<a href="${address(by)}">${label}</a>`}`;
  });
  const table = html`<div class="scroll">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heading("place", speech.say("place"))}${heading("floor", measure)}
            <th scope="col" class="w-only">
              <small>${speech.say("scaleTo", { number: most })}</small>
            </th>
            ${heading("known", speech.say("knownColumn"), "w-only")}${heading("origins", speech.say("originsColumn"), "num w-only")}
            <th scope="col" class="num w-only">${speech.say("reportsColumn")}</th>
            <th scope="col" class="w-only">${speech.say("noteColumn")}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(row)}
        </tbody>
      </table>
    </div>
    ${
      rest > 0
        ? html`<p class="acts">
            <a
              href="${situationAddress(answer.situation.id, { ...query, sort: sort === "floor" ? undefined : sort, all: "places" })}#places"
              >${speech.count("morePlaces", rest)}</a
            >
          </p>`
        : NOTHING
    }`;
  return section(
    speech.say("byPlace"),
    [
      speech.say("byPlaceNote"),
      places.length > 2 ? html`${speech.say("sortBy")}${sortLinks}` : NOTHING,
    ],
    html`${table}${alsoCounted(question, speech)}`,
    "places",
  );
};

const rowPicture = (tally: Tally, scale: (value: number) => number, kinds: OriginKinds): Markup => {
  const kind = kindOf(kinds, tally.origins[0] ?? "");
  const x = scale(tally.floor);
  return html`<svg width="170" height="20" viewBox="0 0 170 20" aria-hidden="true">
    <path class="grid" d="M8 10H170" />
    ${
      (tally.floor === 0 && tally.ceiling === null) || x > 150
        ? NOTHING
        : rowMark({
            kind,
            openness: opennessOf(tally),
            x,
            y: 10,
            radius: 4.6,
            low: x,
            high: Math.min(162, scale(tally.ceiling ?? tally.floor)),
          })
    }
  </svg>`;
};

const alsoCounted = (question: TableQuestion, speech: Speech): Markup => {
  const { answer, counted, query } = question;
  const rows = [...counted.groups, ...counted.others];
  if (rows.length === 0) return NOTHING;
  const shown = query.all === "counted" ? rows : rows.slice(0, FIRST);
  const rest = rows.length - shown.length;
  const name = (tally: Tally): Markup => {
    const { name: measure } = speech.catalogue.measures[tally.measure];
    const group =
      tally.counted === null
        ? NOTHING
        : html`<small>${foreign(groupName(tally.counted, speech))}</small>`;
    return html`${measure}${group}`;
  };
  return html`<h3 class="gap-l" id="counted">${speech.say("alsoCounted")}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${speech.say("what")}</th>
            <th scope="col">${speech.say("whereColumn")}</th>
            <th scope="col">${speech.say("stated")}</th>
            <th scope="col" class="w-only">${speech.say("days")}</th>
            <th scope="col" class="w-only">${speech.say("whoseWord")}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((tally) => {
            const number = tallyWords(tally, speech);
            const words = tally.reality === "planned" ? speech.text("planned", { number }) : number;
            const who = tally.origins[0];
            return html`<tr>
              <th scope="row">${name(tally)}</th>
              <td>
                ${foreign(placeTitle(tally.place, speech))}<small class="n-only"
                  >${tally.when === null ? "" : speech.days(tally.when, "shortDay")}</small
                >
              </td>
              <td>
                <a
                  class="words"
                  href="${numberAddress(tally.id, { asOf: query.asOf, method: query.method })}"
                  >${words}</a
                >${tally.conflicts.length > 0 ? html` <span class="flag">≠</span>` : NOTHING}
              </td>
              <td class="w-only">
                ${tally.when === null ? "" : speech.days(tally.when, "shortDay")}
              </td>
              <td class="w-only">
                ${who === undefined ? "" : foreign(clip(who, 60))}${tally.origins.length > 1 ? html` <small>${speech.count("origins", tally.origins.length)}</small>` : NOTHING}
              </td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    ${
      rest > 0
        ? html`<p class="acts">
            <a href="${situationAddress(answer.situation.id, { ...query, all: "counted" })}#counted"
              >${speech.count("moreNumbers", rest)}</a
            >
          </p>`
        : NOTHING
    }`;
};
