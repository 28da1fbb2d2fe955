// Turns a numeral as written into a number, whatever marks group its digits.

/** The value of `1,386`, `1 386`, `7.4`, `12.500`; null where the marks do not fit a number. */
export const numeralValue = (text: string): number | null => {
  if (/^[0-9]+$/.test(text)) return text.length <= 15 ? Number(text) : null;
  if (text.length > 24) return null;
  const digits = [...text].map(asciiDigit).join("");
  if (/^[0-9]{1,3}(?:[,\u00a0\u2009\u202f ][0-9]{3})+(?:\.[0-9]+)?$/.test(digits))
    return Number(digits.replace(/[^0-9.]/g, ""));
  if (/^[0-9]{1,3}(?:\.[0-9]{3}){2,}$/.test(digits)) return Number(digits.replaceAll(".", ""));
  // groups of two before the last three, as in 1,23,456
  if (/^[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^[0-9]+\.[0-9]+$/.test(digits)) return Number(digits);
  return /^[0-9]+$/.test(digits) && digits.length <= 15 ? Number(digits) : null;
};

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** A decimal digit of another script as the ASCII digit of the same value. */
const asciiDigit = (character: string): string => {
  const code = character.codePointAt(0)!;
  for (const zero of DIGIT_ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  return character;
};

/** Rounds away the dust of binary fractions: 1.1 million is 1100000. */
export const wholeValue = (value: number): number =>
  Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, value) ? Math.round(value) : value;
