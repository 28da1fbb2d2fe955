// Turns places with counts into a map: land in one grey, a bubble by the floor, its ring open where the count is.
import { geoConicEqualArea, geoPath, type GeoProjection } from "d3-geo";
import type { Outline } from "./outlines.ts";
import { labelRoom, textBox } from "./label-room.ts";
import { round } from "./marks.ts";
import { clip, html, type Markup, NOTHING, svg } from "./markup.ts";

export interface MapPlace {
  readonly name: string;
  readonly words: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly floor: number;
  readonly ceiling: number | null;
  /** How its ring is drawn. */
  readonly ring: "exact" | "at-least" | "at-most" | "about" | "range" | "vague";
  /** Where its proof stands. */
  readonly address: string;
}

export interface MapQuestion {
  readonly places: readonly MapPlace[];
  readonly outlines: readonly Outline[];
  readonly width: 784 | 328;
  readonly className: string;
  readonly says: string;
}

const LABELS = 12;

interface Extent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const extentOf = (places: readonly MapPlace[]): Extent => {
  // Longitudes are counted from the first place, so that a crisis across the date line stays in one piece.
  const origin = places[0]?.longitude ?? 0;
  let [west, east, south, north] = [0, 0, 90, -90];
  for (const { latitude, longitude } of places) {
    const offset = ((((longitude - origin) % 360) + 540) % 360) - 180;
    west = Math.min(west, offset);
    east = Math.max(east, offset);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  // A single town still shows the country around it.
  const padX = Math.max((east - west) * 0.22, 9 - (east - west) / 2);
  const padY = Math.max((north - south) * 0.3, 5 - (north - south) / 2);
  return {
    west: origin + west - padX,
    east: origin + east + padX,
    south: Math.max(-88, south - padY),
    north: Math.min(88, north + padY),
  };
};

/**
 * Whether a polygon could reach into the picture: most of the world's can be left undrawn.
 * The cone bends parallels, so a margin of half the picture is kept on each side.
 */
const mayBeSeen = (
  [west, south, east, north]: Outline["boxes"][number],
  extent: Extent,
): boolean => {
  const padX = (extent.east - extent.west) / 2;
  const padY = (extent.north - extent.south) / 2;
  return (
    south <= extent.north + padY &&
    north >= extent.south - padY &&
    // The extent may reach over the date line: the same land is looked for a turn to either side.
    [-360, 0, 360].some(
      (turn) => west + turn <= extent.east + padX && east + turn >= extent.west - padX,
    )
  );
};

const projectionOf = (extent: Extent, width: number, height: number): GeoProjection => {
  const middle = (extent.west + extent.east) / 2;
  const third = (extent.north - extent.south) / 6;
  let [low, high] = [extent.south + third, extent.north - third];
  if (Math.abs(low + high) < 4) high = low + Math.max(4, high - low) + 4;
  const frame: [number, number][] = [];
  for (let step = 0; step <= 8; step += 1) {
    const longitude = extent.west + ((extent.east - extent.west) * step) / 8;
    frame.push([longitude, extent.south], [longitude, extent.north]);
  }
  low = Math.max(-85, low);
  // Between the points of a fine outline a straight line is as good as the true curve.
  const precision = extent.east - extent.west < 60 ? 0 : 0.7;
  return geoConicEqualArea()
    .precision(precision)
    .parallels([low, Math.min(85, high)])
    .rotate([-middle, 0])
    .center([0, (extent.south + extent.north) / 2])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      { type: "MultiPoint", coordinates: frame },
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);
};

const ringOf = (place: MapPlace, x: number, y: number, r: number): Markup => {
  const arc = 0.26;
  const dx = r * Math.cos(arc);
  const dy = r * Math.sin(arc);
  const small = r < 9;
  const dash = small ? "1.6 2.6" : "2 4.5";
  const open = (solidBelow: boolean): Markup => {
    const at = solidBelow ? y - dy : y + dy;
    const [solid, dotted] = solidBelow ? [0, 1] : [1, 0];
    const large = solidBelow ? 1 : 1;
    return svg`<path class="br" d="M${round(x - dx)} ${round(at)}A${round(r)} ${round(r)} 0 ${large} ${solid} ${round(x + dx)} ${round(at)}"/><path class="br" stroke-dasharray="${dash}" d="M${round(x - dx)} ${round(at)}A${round(r)} ${round(r)} 0 0 ${dotted} ${round(x + dx)} ${round(at)}"/>`;
  };
  switch (place.ring) {
    case "at-least":
      return open(true);
    case "at-most":
      return open(false);
    case "about":
      return svg`<circle class="br" cx="${round(x)}" cy="${round(y)}" r="${round(r)}" stroke-dasharray="${small ? "2.4 1.8" : "5 3"}"/>`;
    case "vague":
      return svg`<circle class="br" cx="${round(x)}" cy="${round(y)}" r="${round(r)}" stroke-dasharray="${small ? "1 2.4" : "1 4"}"/>`;
    default:
      return svg`<circle class="br" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`;
  }
};

/** The map; nothing where no place has coordinates. */
export const placeMap = (question: MapQuestion): Markup => {
  const { places, width } = question;
  if (places.length === 0) return NOTHING;
  const isWide = width === 784;
  const extent = extentOf(places);
  const ratio =
    (extent.north - extent.south) /
    Math.max(
      1,
      (extent.east - extent.west) * Math.cos((((extent.north + extent.south) / 2) * Math.PI) / 180),
    );
  const height = Math.round(
    Math.min(isWide ? 470 : 340, Math.max(isWide ? 320 : 240, width * ratio)),
  );
  const projection = projectionOf(extent, width, height);
  const path = geoPath(projection).digits(1);
  const land =
    path({
      type: "MultiPolygon",
      coordinates: question.outlines.flatMap(({ polygons, boxes }) =>
        polygons.filter((_, index) => mayBeSeen(boxes[index]!, extent)),
      ) as unknown as number[][][][],
    }) ?? "";

  const largest = Math.max(1, ...places.map(({ floor }) => floor));
  // Two hundred places of one size would be one blot: the more there are, the smaller they stand.
  const most = (isWide ? 27 : 25) * Math.min(1, Math.sqrt(20 / places.length));
  const drawn = places
    .map((place) => {
      const [x = 0, y = 0] = projection([place.longitude, place.latitude]) ?? [];
      return { place, x, y, r: Math.max(3.2, most * Math.sqrt(place.floor / largest)) };
    })
    .toSorted((a, b) => b.r - a.r);
  const room = labelRoom({ x0: 4, y0: 4, x1: width - 4, y1: height - 4 });
  for (const { x, y, r } of drawn.slice(0, 60))
    room.take({ x0: x - r * 0.8, y0: y - r * 0.8, x1: x + r * 0.8, y1: y + r * 0.8 });
  const size = isWide ? 13.5 : 13;
  const line = isWide ? 16 : 15;
  const labels: Markup[] = [];
  for (const { place, x, y, r } of drawn.slice(0, LABELS)) {
    const name = clip(place.name, 28);
    const longest = name.length >= place.words.length ? name : place.words;
    const spots = [
      { x, y: y - r - line - 5, anchor: "middle" },
      { x: x + r + 6, y: y - 3, anchor: "start" },
      { x: x - r - 6, y: y - 3, anchor: "end" },
      { x, y: y + r + size + 3, anchor: "middle" },
      { x: x + r + 4, y: y + r + 4, anchor: "start" },
      { x: x - r - 4, y: y + r + 4, anchor: "end" },
    ] as const;
    for (const spot of spots) {
      const first = textBox(longest, size, spot.x, spot.y, spot.anchor);
      const box = { ...first, y1: first.y1 + line };
      if (!room.isFree(box)) continue;
      room.take(box);
      labels.push(
        svg`<text class="halo" font-size="${size}" text-anchor="${spot.anchor}" x="${round(spot.x)}" y="${round(spot.y)}"><tspan class="b">${name}</tspan><tspan x="${round(spot.x)}" dy="${line}">${place.words}</tspan></text>`,
      );
      break;
    }
  }
  const bubbles = drawn.map(
    ({ place, x, y, r }) =>
      svg`<a href="${place.address}" aria-label="${place.name}: ${place.words}"><circle class="bf" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>${ringOf(place, x, y, r)}</a>`,
  );
  return html`<svg
    class="map ${question.className}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="group"
    aria-label="${question.says}"
  >
    <path class="land" d="${land}" />
    ${bubbles}${labels}
  </svg>`;
};

/** How many places of a map stand without a label. */
export const unlabelled = (count: number): number => Math.max(0, count - LABELS);
