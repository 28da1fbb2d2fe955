// Builds the gazetteer's file anew from the installed tables, and says how large it is.
import { loadGazetteer } from "../src/ingest.ts";

const started = performance.now();
const gazetteer = await loadGazetteer({ rebuild: true });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`Built data/gazetteer.bin in ${seconds} s (${gazetteer.version}).`);
