// Keeps the pixels of a published folder: a drawing that has not changed since the last run is not drawn again.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeRasterizer, type Rasterizer } from "./rasterizer.ts";

export interface PublishedPictures extends Pick<Rasterizer, "render"> {
  /** Told where the pixels that `render` gave were written. */
  name(png: Uint8Array, file: string): void;
  /** Writes down what was drawn for the next run, and ends the thread. */
  close(): Promise<void>;
}

/** Beside the site and no part of it: which drawing each picture was made of. */
const LIST = ".pictures";

const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

interface Known {
  readonly drawing: string;
  readonly png: string;
  readonly file: string;
}

const readList = async (folder: string): Promise<readonly Known[]> => {
  let text = "";
  try {
    text = await readFile(join(folder, LIST), "utf8");
  } catch {
    // The first time there is none.
  }
  return text.split("\n").flatMap((line) => {
    const [, drawing, png, file] = /^([0-9a-f]{64}) ([0-9a-f]{64}) (\S+)$/.exec(line) ?? [];
    return drawing === undefined || png === undefined || file === undefined || /\.\./.test(file)
      ? []
      : [{ drawing, png, file }];
  });
};

export const openPictures = async (folder: string): Promise<PublishedPictures> => {
  const rasterizer = makeRasterizer();
  const known = new Map((await readList(folder)).map((one) => [one.drawing, one]));
  /** Drawings by the hash of their pixels. */
  const drawn = new Map<string, string>();
  const named = new Map<string, Known>();

  /** The pixels of the last run, where they are there still as they were written. */
  const kept = async (drawing: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const one = known.get(drawing);
    if (one === undefined) return null;
    try {
      const png = new Uint8Array(await readFile(join(folder, one.file)));
      return hashOf(png) === one.png ? png : null;
    } catch {
      return null;
    }
  };

  return {
    render: async (text, width) => {
      const drawing = hashOf(String(width), "\n", text);
      const png = (await kept(drawing)) ?? (await rasterizer.render(text, width));
      drawn.set(hashOf(png), drawing);
      return png;
    },
    name: (body, file) => {
      if (!file.endsWith(".png")) return;
      const png = hashOf(body);
      const drawing = drawn.get(png);
      if (drawing !== undefined) named.set(drawing, { drawing, png, file });
    },
    close: async () => {
      await rasterizer.close();
      const lines = [...named.values()].map(
        ({ drawing, png, file }) => `${drawing} ${png} ${file}\n`,
      );
      // A site without this list is whole; its next pictures are drawn anew.
      await writeFile(join(folder, LIST), lines.join("")).catch(() => undefined);
    },
  };
};
