// Reads ministries and ministers: "Interior Ministry", "Russia's Ministry of Defense", "health minister".
import type { PartyLexicon } from "./lexicon.ts";
import { countryAt, dropFillers, joinWords, lowerWords, placeOfCountry } from "./name-words.ts";
import type { PartyPlace, Word } from "./name-words.ts";
import type { Party } from "./party.ts";

interface Portfolio {
  readonly portfolio: string;
  readonly place: PartyPlace | null;
}

/** What stands before: `Russian Defence`, `Gaza Health`, `Kyiv's interior`. */
const readBefore = (before: readonly Word[], lexicon: PartyLexicon): Portfolio => {
  const words = dropFillers(before, lexicon).filter((word) => !lexicon.articles.has(word.lower));
  const country = words.length > 0 ? countryAt(words, 0, lexicon) : null;
  if (country)
    return {
      place: placeOfCountry(country.code, lexicon),
      portfolio: lowerWords(words.slice(country.length)),
    };
  const split = words.findIndex((word, index) => {
    if (index === 0 || !words[0]!.capital) return false;
    if (words[index - 1]!.possessive || lexicon.portfolios.has(lowerWords(words.slice(index))))
      return true;
    return (
      index === words.length - 1 &&
      lexicon.knownPortfolios.has(word.lower) &&
      !lexicon.andWords.has(words[index - 1]!.lower) &&
      !lexicon.ministryGrades.has(words[0]!.lower)
    );
  });
  if (split <= 0) return { place: null, portfolio: lowerWords(words) };
  const name = joinWords(words.slice(0, split)).replace(/'s$/, "");
  return { place: { name, country: null }, portfolio: lowerWords(words.slice(split)) };
};

/** What stands after `of`: `Health of Chile`, `Defence of the Russian Federation, which …`. */
const readAfter = (after: readonly Word[], lexicon: PartyLexicon): Portfolio => {
  const inner: Word[] = [];
  let place: PartyPlace | null = null;
  for (let at = 0; at < after.length; at++) {
    const word = after[at]!;
    // `Minister of Health Ada Lund`: the portfolio is whole, and a name follows.
    const known = lowerWords(inner);
    const whole = lexicon.knownPortfolios.has(known) || lexicon.portfolios.has(known);
    if (whole && word.capital && !countryAt(after, at, lexicon)) break;
    if (lexicon.ofWords.has(word.lower) || lexicon.inWords.has(word.lower)) {
      const rest = dropFillers(after.slice(at + 1), lexicon);
      const country = rest.length > 0 ? countryAt(rest, 0, lexicon) : null;
      if (country && at > 0) {
        place = placeOfCountry(country.code, lexicon);
        break;
      }
      if (!rest[0]?.capital) break;
    } else if (at > 0 && !word.capital && !lexicon.andWords.has(word.lower)) {
      const small = word.lower === "the" || lexicon.knownPortfolios.has(word.lower);
      if (!small) break;
    }
    if (at > 0 || !lexicon.articles.has(word.lower)) inner.push(word);
    if (/[,;]$/.test(word.text)) break;
  }
  return { place, portfolio: lowerWords(inner).replace(/[,;]$/, "") };
};

/**
 * The ministry that the words name, by one of the `heads`; null where they name none. A minister is
 * read as the ministry, for whom he or she speaks; a prime minister leads no ministry.
 */
export const readMinistry = (
  words: readonly Word[],
  heads: ReadonlySet<string>,
  lexicon: PartyLexicon,
): Party | null => {
  const at = words.findIndex((word) => heads.has(word.lower));
  if (at < 0 || (at > 0 && lexicon.notMinisters.has(words[at - 1]!.lower))) return null;
  const before = readBefore(
    words.slice(0, at).filter((word) => !lexicon.deputies.has(word.lower)),
    lexicon,
  );
  const of = words[at + 1];
  const after =
    of && lexicon.ofWords.has(of.lower) ? readAfter(words.slice(at + 2), lexicon) : null;
  const said = before.portfolio || after?.portfolio || "";
  const portfolio = lexicon.portfolios.get(said) ?? said;
  return {
    name: lexicon.nameMinistry(portfolio).trim(),
    sort: "body",
    place: before.place ?? after?.place ?? null,
    reach: "country",
    kind: "authority",
    speaker: null,
  };
};
