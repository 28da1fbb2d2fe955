// Turns two versions of a text into what was taken out and what was put in: by sentences, and by words inside them.

export interface TextChange {
  /** `same` only inside a sentence of which a part changed. */
  readonly kind: "same" | "out" | "in";
  readonly text: string;
}

/** Longer lists are compared only between their common beginning and end. */
const MOST = 400;
/** The part of a sentence's letters that must have stayed for its words to be told apart. */
const ALIKE = 0.4;

const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^.!?\n]+[.!?\n]*\s*/g) ?? (text === "" ? [] : [text]);

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+\s*/g) ?? [text];

const joined = (changes: readonly TextChange[]): readonly TextChange[] => {
  const runs: TextChange[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.kind === change.kind)
      runs[runs.length - 1] = { kind: last.kind, text: last.text + change.text };
    else runs.push(change);
  }
  return runs;
};

/** The pieces of both, in order: a longest common run stays. Quadratic in at most `MOST` pieces. */
const compare = (a: readonly string[], b: readonly string[]): readonly TextChange[] => {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const same = (pieces: readonly string[]): readonly TextChange[] =>
    pieces.map((text) => ({ kind: "same", text }));
  const x = a.slice(start, endA);
  const y = b.slice(start, endB);
  const changes: TextChange[] = [];
  const out = (text: string): void => void changes.push({ kind: "out", text });
  const put = (text: string): void => void changes.push({ kind: "in", text });
  if (x.length > MOST || y.length > MOST) {
    out(x.join(""));
    put(y.join(""));
  } else {
    const table: number[][] = Array.from({ length: x.length + 1 }, () =>
      new Array<number>(y.length + 1).fill(0),
    );
    for (let i = x.length - 1; i >= 0; i -= 1)
      for (let j = y.length - 1; j >= 0; j -= 1)
        table[i]![j] =
          x[i] === y[j]
            ? table[i + 1]![j + 1]! + 1
            : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    let i = 0;
    let j = 0;
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) {
        changes.push({ kind: "same", text: x[i] ?? "" });
        i += 1;
        j += 1;
      } else if (j >= y.length || (i < x.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
        out(x[i] ?? "");
        i += 1;
      } else {
        put(y[j] ?? "");
        j += 1;
      }
    }
  }
  return joined([...same(a.slice(0, start)), ...changes, ...same(a.slice(endA))]);
};

/** What came in the place of what went, word by word where most of it stayed; else the one after the other. */
const replaced = (before: string, after: string): readonly TextChange[] => {
  const changes = compare(wordsOf(before), wordsOf(after));
  const stayed = changes.reduce(
    (sum, { kind, text }) => (kind === "same" ? sum + text.length : sum),
    0,
  );
  return stayed >= ALIKE * Math.max(before.length, after.length)
    ? changes
    : [
        { kind: "out", text: before },
        { kind: "in", text: after },
      ];
};

/** The changed stretches, and no sentence that stayed whole; empty where nothing changed. */
export const textChanges = (before: string, after: string): readonly TextChange[] => {
  const changes = compare(sentencesOf(before), sentencesOf(after));
  return changes.flatMap((change, index) => {
    const next = changes[index + 1];
    if (change.kind === "same" || change.text === "") return [];
    if (change.kind === "out" && next?.kind === "in") return replaced(change.text, next.text);
    return change.kind === "in" && changes[index - 1]?.kind === "out" ? [] : [change];
  });
};
