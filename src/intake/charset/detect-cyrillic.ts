// Turns bytes into the Cyrillic encoding that makes the likeliest letters of them.
import iconv from "iconv-lite";

/** Encodings in the order of how often they are met: between equals the first is taken. */
const ENCODINGS = ["windows-1251", "koi8-u", "cp866", "iso-8859-5", "maccyrillic"] as const;

/** How often each letter stands in running text of Russian and Ukrainian, in hundredths. */
const FREQUENCIES: Readonly<Record<string, number>> = {
  о: 10.5,
  е: 7.8,
  а: 8,
  и: 6.8,
  н: 6.7,
  т: 6,
  с: 5.2,
  р: 4.7,
  в: 4.7,
  л: 4.2,
  к: 3.5,
  м: 3.1,
  д: 3,
  п: 2.8,
  у: 2.8,
  і: 2.5,
  я: 2,
  з: 1.8,
  ь: 1.7,
  г: 1.6,
  ы: 1.6,
  б: 1.6,
  ч: 1.4,
  й: 1.2,
  х: 1,
  ж: 0.9,
  ш: 0.7,
  ю: 0.7,
  ц: 0.5,
  ї: 0.4,
  щ: 0.4,
  є: 0.3,
  э: 0.3,
  ф: 0.3,
  ё: 0.2,
  ъ: 0.05,
  ґ: 0.05,
};
const OTHER = 0.02;
/** Marks of print that stand beyond ASCII in these encodings. */
const MARKS = /[«»“”„‘’–—…№·•\u00a0]/;

const LEAST_LETTERS = 5;
/** Running Cyrillic text is about 1.5 by this measure; letters of other scripts taken for Cyrillic stay below 1. */
const LEAST_LIKELINESS = 1;

/** Mean logarithm of the letters' frequencies; capitals speak against, and more so right after a small letter. */
const likeliness = (text: string): number => {
  let sum = 0;
  let letters = 0;
  let afterSmall = false;
  for (const letter of text) {
    if (letter < "\u0080" || MARKS.test(letter)) {
      afterSmall = letter >= "a" && letter <= "z";
      continue;
    }
    const small = letter.toLowerCase();
    const isSmall = small === letter;
    sum += Math.log(FREQUENCIES[small] ?? OTHER) - (isSmall ? 0 : afterSmall ? 2.6 : 0.6);
    afterSmall = isSmall;
    letters += 1;
  }
  return letters === 0 ? -Infinity : sum / letters;
};

/** The encoding, as iconv names it; null where no Cyrillic encoding makes words of the bytes. */
export const detectCyrillic = (bytes: Uint8Array): string | null => {
  let beyond = 0;
  let latin = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) beyond += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin += 1;
  }
  // Among markup and Latin names Cyrillic letters are still a good part; accents of other languages are not.
  if (beyond < LEAST_LETTERS || beyond < latin / 8) return null;
  let best: string | null = null;
  let bestScore = LEAST_LIKELINESS;
  for (const encoding of ENCODINGS) {
    const score = likeliness(
      iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding),
    );
    if (score > bestScore + 1e-9) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
};
