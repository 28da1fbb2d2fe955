// Turns all that the site holds into the prebuilt index of its search: entries, and words that lead to them.
import {
  documentAddress,
  markAddress,
  numberAddress,
  situationAddress,
} from "../views/addresses.ts";
import { placeName, sentenceText } from "../views/count-words.ts";
import { clip } from "../views/markup.ts";
import { searchWords, wordFile } from "../views/search-words.ts";
import {
  EACH,
  entryFiles,
  indexAddress,
  type SearchEntry,
  WORD_FILES,
} from "../views/static-search-page.ts";
import type { Speech } from "../views/words/speech.ts";
import type { Answers } from "./answers.ts";

/** Characters of a text whose words are indexed: what stands beyond is found on its page. */
const INDEXED = 100_000;

/** Everything that can be looked up: situations, numbers, places, origins, quotes and whole texts. */
export const searchEntries = async (
  answers: Answers,
  speech: Speech,
): Promise<readonly SearchEntry[]> => {
  const entries: SearchEntry[] = [];
  const documents = new Set<string>();
  for (const summary of await answers.situations()) {
    const { situation } = summary;
    const answer = await answers.situation(situation.id, {});
    if (answer === null) continue;
    const within = clip(situation.name, 120);
    entries.push({
      kind: "situation",
      title: within,
      note: summary.headline === null ? "" : sentenceText(summary.headline, speech),
      address: situationAddress(situation.id),
      text: [...situation.places, ...situation.words].join(" "),
    });
    const places = new Set<string>();
    for (const tally of answer.tallies) {
      const address = numberAddress(tally.id);
      const title = sentenceText(tally, speech, true);
      entries.push({ kind: "tally", title, note: within, address, text: tally.origins.join(" ") });
      const place = tally.place === null ? null : placeName(tally.place, speech);
      if (place === null || places.has(place)) continue;
      places.add(place);
      entries.push({
        kind: "place",
        title: place,
        note: title,
        address,
        text: tally.place?.name ?? "",
      });
    }
    for (const { name, reports } of answer.origins)
      entries.push({
        kind: "origin",
        title: clip(name, 160),
        note: `${within}, ${speech.countText("reports", reports)}`,
        address: `${situationAddress(situation.id)}#who`,
        text: "",
      });
    for (const head of answer.documents) {
      if (documents.has(head.id)) continue;
      documents.add(head.id);
      const found = await answers.document(head.id);
      if (found === null) continue;
      const title = head.title === "" ? speech.text("untitled") : clip(head.title, 200);
      const day = head.published === null ? "" : speech.days(head.published, "day");
      entries.push({
        kind: "document",
        title,
        note: [clip(head.outlet ?? "", 100), day].filter((part) => part !== "").join(", "),
        address: documentAddress(head.id),
        text: found.document.text.slice(0, INDEXED),
      });
      // A sentence with several numbers is one thing to find.
      const sentences = new Set<string>();
      for (const { claim } of found.claims) {
        const sentence = `${claim.origin}\n${claim.quote}`;
        if (sentences.has(sentence)) continue;
        sentences.add(sentence);
        entries.push({
          kind: "claim",
          title: clip(claim.quote, 240),
          note: clip(claim.origin, 100),
          address: markAddress(head.id, claim.id),
          text: claim.place === null ? "" : placeName(claim.place, speech),
        });
      }
    }
  }
  return entries;
};

const scriptOf = (name: string, value: unknown): string =>
  `atleastIndex(${JSON.stringify(name)},${JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")});\n`;

/** The files of the index by their addresses. `linkTo` gives what leads to an address from the search page; empty where no file does. */
export const searchIndex = (
  entries: readonly SearchEntry[],
  linkTo: (address: string) => string,
): ReadonlyMap<string, string> => {
  const words = Array.from({ length: WORD_FILES }, () => new Map<string, number[]>());
  entries.forEach(({ title, note, text }, id) => {
    for (const word of new Set(searchWords(`${title} ${note} ${text}`))) {
      const own = words[wordFile(word, WORD_FILES)];
      const ids = own?.get(word);
      if (ids === undefined) own?.set(word, [id]);
      else ids.push(id);
    }
  });
  const files = new Map<string, string>();
  words.forEach((own, number) => {
    const sorted = [...own].sort(([a], [b]) => (a < b ? -1 : 1));
    // Made entry by entry: a word like "__proto__" is a word.
    const index = Object.fromEntries(sorted);
    files.set(indexAddress("words", number), scriptOf(`words${number}`, index));
  });
  for (let number = 0; number < entryFiles(entries); number += 1) {
    const own = entries
      .slice(number * EACH, (number + 1) * EACH)
      .map(({ kind, title, note, address }) => [kind, title, note, linkTo(address)]);
    files.set(indexAddress("entries", number), scriptOf(`entries${number}`, own));
  }
  return files;
};
