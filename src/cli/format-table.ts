// Sets rows of words in columns for a terminal.
import { inert, paint } from "./terminal.ts";

/** Characters that take two columns: East Asian wide ones and most emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
/** Characters that take none. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns of a terminal that the words take. */
export const widthOf = (words: string): number => {
  let width = 0;
  for (const character of words)
    if (!NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
};

const NUMBER = /^[\d,.–-]+$/;

/**
 * The rows under their head, a space of two between columns; columns of numbers stand to the right, empty columns
 * are left out. Every line ends with a line break.
 */
export const formatTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  if (rows.length === 0) return "";
  const cells = rows.map((row) => row.map((cell) => inert(cell.replace(/\s+/g, " "))));
  const columns = head.flatMap((name, index) => {
    const words = cells.map((row) => row[index] ?? "");
    if (words.every((word) => word === "")) return [];
    const toRight = words.every((word) => word === "" || NUMBER.test(word));
    return [{ index, name, toRight, width: Math.max(...[name, ...words].map(widthOf)) }];
  });
  const line = (words: (index: number, name: string) => string): string =>
    columns
      .map(({ index, name, width, toRight }) => {
        const word = words(index, name);
        const space = " ".repeat(width - widthOf(word));
        return toRight ? space + word : word + space;
      })
      .join("  ")
      .trimEnd();
  return [
    paint(
      "dim",
      line((_, name) => name),
    ),
    ...cells.map((row) => line((index) => row[index] ?? "")),
    "",
  ].join("\n");
};
