// Keeps account of which parts of a picture are taken, so that no two labels stand on each other.

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Width of a text in the pages' sans, by what its digits and letters take on average. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.53;

/** The box of a line of text whose base line is at `y`. */
export const textBox = (
  text: string,
  size: number,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
): Box => {
  const width = textWidth(text, size);
  const x0 = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x0, y0: y - size * 0.8, x1: x0 + width, y1: y + size * 0.25 };
};

export interface LabelRoom {
  isFree(box: Box): boolean;
  take(box: Box): void;
}

export const labelRoom = (frame: Box): LabelRoom => {
  const taken: Box[] = [];
  return {
    isFree: (box) =>
      box.x0 >= frame.x0 &&
      box.x1 <= frame.x1 &&
      box.y0 >= frame.y0 &&
      box.y1 <= frame.y1 &&
      !taken.some(
        (other) => box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1,
      ),
    take: (box) => {
      taken.push(box);
    },
  };
};
