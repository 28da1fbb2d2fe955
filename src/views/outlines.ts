// Turns Natural Earth's countries into outlines to draw on, with Crimea in Ukraine as the United Nations have it.
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** Longitude and latitude in degrees, longitude first. */
type Ring = readonly (readonly number[])[];

/** One country's land as polygons of rings, as GeoJSON has them. */
export interface Outline {
  /** ISO 3166-1 numeric, three digits; empty for land without one. */
  readonly id: string;
  readonly polygons: readonly (readonly Ring[])[];
  /** West, south, east and north of each polygon, so that most of the world can be left undrawn at a glance. */
  readonly boxes: readonly Box[];
}

type Box = readonly [west: number, south: number, east: number, north: number];

const boxOf = (ring: Ring | undefined): Box => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of ring ?? []) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
};

const outlineOf = (id: string, polygons: Outline["polygons"]): Outline => ({
  id,
  polygons,
  boxes: polygons.map(([outer]) => boxOf(outer)),
});

const RUSSIA = "643";
const UKRAINE = "804";
const CRIMEA = { west: 32.2, south: 44.2, east: 36.8, north: 46.4 };

const liesInCrimea = (ring: Ring): boolean =>
  ring.every(
    ([longitude = 0, latitude = 0]) =>
      longitude > CRIMEA.west &&
      longitude < CRIMEA.east &&
      latitude > CRIMEA.south &&
      latitude < CRIMEA.north,
  );

/** `topology` is a file of world-atlas (countries). Pure: the file is passed in. */
export const outlinesOf = (topology: Topology): readonly Outline[] => {
  const countries = topology.objects["countries"] as GeometryCollection;
  const ringsOf = (polygon: number[][]): Ring[] => {
    const shape = feature(topology, { type: "Polygon", arcs: polygon } as Polygon);
    return shape.geometry.type === "Polygon" ? shape.geometry.coordinates : [];
  };
  const crimea: number[][][] = [];
  const kept = new Map<string, number[][][]>();
  let nameless = 0;
  for (const geometry of countries.geometries) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const polygons =
      geometry.type === "Polygon" ? [(geometry as Polygon).arcs] : (geometry as MultiPolygon).arcs;
    const id = geometry.id === undefined ? `-${(nameless += 1)}` : String(geometry.id);
    const own: number[][][] = [];
    for (const polygon of polygons) {
      const outer = ringsOf(polygon)[0];
      if (id === RUSSIA && outer !== undefined && liesInCrimea(outer)) crimea.push(polygon);
      else own.push(polygon);
    }
    kept.set(id, own);
  }
  const outlines: Outline[] = [];
  for (const [id, polygons] of kept) {
    const whole = id === UKRAINE ? [...polygons, ...crimea] : polygons;
    if (id === UKRAINE && crimea.length > 0) {
      const joined = merge(topology, [{ type: "MultiPolygon", arcs: whole } as MultiPolygon]);
      outlines.push(outlineOf(id, joined.coordinates));
    } else outlines.push(outlineOf(id, whole.map(ringsOf)));
  }
  return outlines;
};
