// Folds a name for comparison: case, accents, articles, dots of initials and dashes make no difference.

/** Names longer than this are cut: nobody is called so, and a hostile text shall not cost more. */
export const LONGEST_NAME = 300;

const ARTICLES = /^(?:the|an?) (?=\S)/;

/** Words that folding leaves as they are, in small letters: most words, so that they need no closer look. */
const PLAIN = /^[a-zA-Z0-9'-]+(?: [a-zA-Z0-9'-]+)*$/;

/** Two names that fold alike are one name; the fold is for keys, never for showing. */
export const foldName = (name: string): string =>
  name.length <= LONGEST_NAME && PLAIN.test(name)
    ? name.toLowerCase().replace(ARTICLES, "")
    : foldAny(name);

const foldAny = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015\u2212_]/g, "-")
    .replace(/["\u201c\u201d\u00ab\u00bb]/g, "")
    .replace(/(?<=\p{L})\.(?=\p{L}\.|\p{L}(?!\p{L})|\s|$)/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(ARTICLES, "");

/** How a name sounds once transliteration is evened out: Oleksandr and Olexandr, Zakharova and Zaharova. */
export const soundOfName = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L} ]/gu, "")
    .replace(/kh|gh/g, "h")
    .replace(/x/g, "ks")
    .replace(/ck|q/g, "k")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/ou/g, "u")
    .replace(/sch|tch/g, "ch")
    .replace(/[iyj]+/g, "i")
    .replace(/(.)\1+/gu, "$1")
    .replace(/i\b/g, "");
