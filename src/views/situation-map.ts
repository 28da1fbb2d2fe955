// Turns the places of a situation into its map and the section that explains it.
import type { SituationAnswer } from "../model/answer.ts";
import { type PageQuery, numberAddress, pictureAddress, situationAddress } from "./addresses.ts";
import { placeName, tallyWords } from "./count-words.ts";
import { type Markup, NOTHING, html } from "./markup.ts";
import { momentWords } from "./moment-control.ts";
import type { Outline } from "./outlines.ts";
import { section } from "./page.ts";
import { type MapPlace, placeMap, unlabelled } from "./place-map.ts";
import { queryOf } from "./situation-sentence.ts";
import { type Counted, arrangeTallies } from "./situation-table.ts";
import type { Speech } from "./words/speech.ts";

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
        name: placeName(place, speech),
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

export const mapSection = (
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
          moment: speech.text("knownAtMoment", { moment: momentWords(answer.moment, speech) }),
        })} <a href="${pictureAddress(answer.situation.id, "map", queryOf(answer))}">SVG</a>,
        <a href="${pictureAddress(answer.situation.id, "map", queryOf(answer), "png")}">PNG</a>,
        <a href="${situationAddress(answer.situation.id, queryOf(answer), "geojson")}">GeoJSON</a>
      </figcaption>
    </figure>
  </section> `;
};

/** Degrees of longitude below which coarse outlines look cut with an axe. */
const FINE_BELOW = 30;

/** How finely the land of its map is to be drawn. */
export const mapDetail = (answer: SituationAnswer): "coarse" | "fine" => {
  const longitudes = answer.tallies.flatMap(({ place }) =>
    place?.longitude === undefined || place.kind === "country" ? [] : [place.longitude],
  );
  return Math.max(...longitudes, -360) - Math.min(...longitudes, 360) < FINE_BELOW &&
    longitudes.length > 0
    ? "fine"
    : "coarse";
};
