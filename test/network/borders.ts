import { geoContains } from "d3-geo";
import type { FeatureCollection } from "geojson";
import iso from "i18n-iso-countries";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const topology = JSON.parse(readFileSync(atlas, "utf8")) as Topology;
const { features } = feature(topology, topology.objects.countries) as FeatureCollection;

/** Whether a point lies within a country as Natural Earth draws it at 1:50 million. */
export function isInside(country: string, latitude: number, longitude: number): boolean {
  const number = Number(iso.alpha2ToNumeric(country));
  return features.some(
    ({ id, geometry }) => Number(id) === number && geoContains(geometry, [longitude, latitude]),
  );
}
