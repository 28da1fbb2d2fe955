// Turns two versions of a text into what was taken out and what was put in, sentence by sentence.

export interface TextChange {
  readonly kind: "same" | "out" | "in";
  readonly text: string;
}

/** Longer lists of sentences are compared only between their common beginning and end. */
const MOST_SENTENCES = 400;

const pieces = (text: string): readonly string[] =>
  text.match(/[^.!?\n]+[.!?\n]*\s*/g) ?? (text === "" ? [] : [text]);

/** The changed stretches, and no sentence that stayed; empty where nothing changed. */
export const textChanges = (before: string, after: string): readonly TextChange[] => {
  const a = pieces(before);
  const b = pieces(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const x = a.slice(start, endA);
  const y = b.slice(start, endB);
  if (x.length > MOST_SENTENCES || y.length > MOST_SENTENCES)
    return [
      { kind: "out", text: x.join("") },
      { kind: "in", text: y.join("") },
    ];
  // Longest common run of sentences, the plain table: both sides are short by now.
  const table: number[][] = Array.from({ length: x.length + 1 }, () =>
    new Array<number>(y.length + 1).fill(0),
  );
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        x[i] === y[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      i += 1;
      j += 1;
    } else if (j >= y.length || (i < x.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      changes.push({ kind: "out", text: x[i] ?? "" });
      i += 1;
    } else {
      changes.push({ kind: "in", text: y[j] ?? "" });
      j += 1;
    }
  }
  return changes;
};
