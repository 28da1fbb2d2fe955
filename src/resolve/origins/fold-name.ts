// Folds a name for comparison: case, accents, articles, dots of initials and dashes make no difference.

/** Names longer than this are cut: nobody is called so, and a hostile text shall not cost more. */
export const LONGEST_NAME = 300;

const ARTICLES = /^(?:the|an?) (?=\S)/;

/** Words that folding leaves as they are, in small letters: most words, so that they need no closer look. */
const PLAIN = /^[a-zA-Z0-9'-]+(?: [a-zA-Z0-9'-]+)*$/;

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

/** Names remembered; when so many are, all are forgotten, so that memory stays bounded. */
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 60;

/** The same function, which makes the same of the same few names, asked over and over. */
const remembered = (make: (name: string) => string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    if (name.length > LONGEST_REMEMBERED) return make(name);
    let made = known.get(name);
    if (made === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(name, (made = make(name)));
    }
    return made;
  };
};

/** Two names that fold alike are one name; the fold is for keys, never for showing. */
export const foldName = remembered((name) =>
  name.length <= LONGEST_NAME && PLAIN.test(name)
    ? name.toLowerCase().replace(ARTICLES, "")
    : foldAny(name),
);

/** How a name sounds once transliteration is evened out: Oleksandr and Olexandr, Zakharova and Zaharova. */
export const soundOfName = remembered((name) =>
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
    .replace(/i\b/g, ""),
);
