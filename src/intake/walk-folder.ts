// Walks a path into the files below it, in the order of their names, with the folders that could not be opened.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface UnreadableFolder {
  readonly where: string;
  readonly error: NodeJS.ErrnoException;
}

/** Files that speak of the folder and not of the world, and what programs leave behind. */
const PASSED_OVER =
  /^(?:\.|~\$|(?:readme|licen[cs]e|notice)(?:\.\w+)?$|desktop\.ini$|thumbs\.db$|node_modules$)/i;

/** The path itself where it is a file; every file below it where it is a folder. Links are followed once named. */
export async function* walkFolder(path: string): AsyncGenerator<string | UnreadableFolder> {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield { where: path, error: error as NodeJS.ErrnoException };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* walkFolder(below);
    else if (entry.isFile()) yield below;
    // a link may lead out of the folder or round in a circle: only one to a file is followed
    else if (entry.isSymbolicLink() && (await isFile(below))) yield below;
  }
}

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
