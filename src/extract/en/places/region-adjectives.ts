// English adjectives of lands within countries to the names that they stand for.
import { WordMap } from "../word-sets.ts";

const TABLE = `
Abkhazia abkhaz abkhazian | Aceh acehnese | Alaska alaskan | Andalusia andalusian | Anatolia anatolian | Bali balinese | Bavaria bavarian
Brittany breton | Calabria calabrian | California californian | Catalonia catalan | Chechnya chechen | Corsica corsican | Crete cretan
Crimea crimean | Dagestan dagestani | Darfur darfuri | Flanders flemish | Florida floridian | Galicia galician | Hawaii hawaiian
Java javanese | Kashmir kashmiri | Kerala keralite | Lombardy lombard | Normandy norman | Punjab punjabi | Sardinia sardinian
Sicily sicilian | Siberia siberian | Sindh sindhi | Sumatra sumatran | Tasmania tasmanian | Texas texan | Tigray tigrayan
Tuscany tuscan | Tyrol tyrolean | Venice venetian | Zanzibar zanzibari
`;

/** Lower-case adjective to the name of the land. */
export const REGION_ADJECTIVES: WordMap<string> = new WordMap(
  TABLE.split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap((entry) => {
      const [name, ...words] = entry.split(/\s+/);
      return words.map((word): [string, string] => [word, name!]);
    }),
);
