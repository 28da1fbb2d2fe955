// Tells whether two names are two spellings of one: "Hodeida" and "Hodeidah", but not "Dnipro" and "Dnipropetrovsk".

/** Whether the two begin alike and most of their letters are the same in their order, as those of two spellings are. */
export const isSpelling = (name: string, other: string): boolean => {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  if (a[0] !== b[0]) return false;
  let shared = 0;
  for (let at = 0, from = 0; at < a.length; at++) {
    const found = b.indexOf(a[at]!, from);
    if (found < 0) continue;
    shared++;
    from = found + 1;
  }
  return shared * 2 >= Math.max(a.length, b.length);
};
