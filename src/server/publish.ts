// Turns answers into a folder of files: the whole public site, with relative links and a list of hashes.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../model/problem.ts";
import { changesAddress, DATA_ADDRESS, frontAddress, HOW_ADDRESS } from "../views/addresses.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../views/words/languages.ts";
import type { Answers } from "./answers.ts";
import { createApp } from "./app.ts";
import { loadAssets } from "./assets.ts";
import { openPictures } from "./publish-pictures.ts";
import { searchEntries, searchIndex } from "./static-search.ts";
import { relativeLink, staticAddress, staticFile } from "./static-names.ts";

export interface PublishOptions {
  readonly answers: Answers;
  /** Made where it is not there. Files that an earlier run put there and this one did not make are removed. */
  readonly folder: string;
  /** Scheme and host under which readers will find it, for cited addresses; relative where not given. */
  readonly site?: string;
  readonly ruleset?: string;
  /** Files at most: links to pages beyond become plain words. */
  readonly most?: number;
  /** Called for each page made. */
  readonly onPage?: (address: string) => void;
}

export interface Published {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
}

/** As `sha256sum --check` reads it. */
const HASHES = "SHA256SUMS";
const MOST = 50_000;
const ORIGIN = "https://static.invalid";

const START = [
  frontAddress(),
  HOW_ADDRESS,
  DATA_ADDRESS,
  changesAddress(),
  changesAddress("json"),
  changesAddress("atom"),
  frontAddress({}, "json"),
];

const hashOf = (body: string | Uint8Array): string =>
  createHash("sha256").update(body).digest("hex");

/** Links, files that a script loads, and pictures that are shown where the page's address is passed on. */
const LINK = /\b(href|src|action|data-file|property="og:image" content)="([^"]*)"/g;
const plainText = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const hashPart = (address: string): string =>
  address.includes("#") ? address.slice(address.indexOf("#")) : "";

/** An address of the site as its own path, wherever it will be found. */
const ownPath = (address: string, site: string): string =>
  site !== "" && address.startsWith(`${site}/`) ? address.slice(site.length) : address;

const linksOf = (page: string, site: string): readonly string[] =>
  [...page.matchAll(LINK)].flatMap(([, attribute = "", address = ""]) =>
    attribute === "data-file" ? [] : (staticAddress(ownPath(plainText(address), site)) ?? []),
  );

/** Pixels are made of what is known now: past moments have their drawings. */
const isPastPicture = (address: string): boolean => /\.png\?/.test(address);

/** Points every link of the site at its file; one that leads to no file is no link. */
const relink = (page: string, from: string, made: ReadonlySet<string>, site: string): string =>
  page.replace(LINK, (whole, attribute: string, escaped: string) => {
    const address = plainText(escaped);
    const isPicture = attribute.startsWith("property");
    // A picture is fetched by others, who need its whole address; they may have it where the site has one.
    const path = isPicture ? ownPath(address, site) : address;
    if (!path.startsWith("/") || path.startsWith("//")) return whole;
    const target = staticAddress(path);
    if (target === null || !made.has(target)) return "";
    const file = staticFile(target);
    const link = isPicture && site !== "" ? `${site}/${file}` : relativeLink(from, file);
    return `${attribute}="${link}${hashPart(address).replaceAll('"', "%22")}"`;
  });

const readHashes = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>();
  let text = "";
  try {
    text = await readFile(join(folder, HASHES), "utf8");
  } catch {
    // The first time there is none.
  }
  for (const line of text.split("\n")) {
    const [, hash, file] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    // A list that somebody changed must not lead out of the folder.
    if (hash !== undefined && file !== undefined && !file.split("/").includes(".."))
      hashes.set(file, hash);
  }
  return hashes;
};

const AGAIN = "and run the same command again; what is there already is kept.";

/** What stops a file from being written, and what to do about it, by what the system calls it. */
const HINDRANCES: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: ["the disk is full.", `Free some space, ${AGAIN}`],
  EDQUOT: ["this user's share of the disk is used up.", `Free some space, ${AGAIN}`],
  EACCES: ["this user may not write there.", "Change its permissions, or name another folder."],
  EPERM: ["this user may not write there.", "Change its permissions, or name another folder."],
  EROFS: ["the disk can only be read.", "Name a folder on another disk."],
  ENOTDIR: ["a file stands where a folder should be.", "Name another folder."],
  EEXIST: ["a file stands where a folder should be.", "Name another folder."],
  EISDIR: ["a folder stands where a file should be.", "Name another folder."],
};

const unwritten = (path: string, error: unknown): ProblemError => {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const [what, todo] = HINDRANCES[code] ?? [`${code}.`, `Check the disk, ${AGAIN}`];
  return new ProblemError(
    {
      code: code === "ENOSPC" || code === "EDQUOT" ? "disk-full" : "unwritable",
      where: path,
      what: `could not be written: ${what}`,
      todo,
    },
    { cause: error },
  );
};

/** Whole or not at all: a run that is killed leaves no half of a file. */
const writeWhole = async (folder: string, file: string, body: string | Uint8Array) => {
  const path = join(folder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, body);
    await rename(`${path}.part`, path);
  } catch (error) {
    // the half that fitted is no part of the site
    await rm(`${path}.part`, { force: true }).catch(() => undefined);
    throw unwritten(path, error);
  }
};

/**
 * Writes the site; what has not changed since the last run is left as it is. Throws a ProblemError where a file cannot
 * be written.
 */
export const publish = async (options: PublishOptions): Promise<Published> => {
  const { answers, folder } = options;
  const most = options.most ?? MOST;
  const assets = await loadAssets();
  const site = options.site ?? "";
  const pictures = await openPictures(folder);
  const app = createApp({
    answers,
    assets,
    rasterizer: pictures,
    site,
    isStatic: true,
    ...(options.ruleset === undefined ? {} : { ruleset: options.ruleset }),
  });

  const before = await readHashes(folder);
  const after = new Map<string, string>();
  let written = 0;
  const put = async (file: string, body: string | Uint8Array): Promise<void> => {
    const hash = hashOf(body);
    after.set(file, hash);
    if (before.get(file) === hash) return;
    await writeWhole(folder, file, body);
    written += 1;
  };

  // First which pages there are, so that no link leads nowhere; then each with its links.
  const made = new Set<string>(assets.files.keys());
  const queue: string[] = [...START];
  const queued = new Set([...queue, ...made]);
  const pages: string[] = [];
  for (let next = queue.shift(); next !== undefined && made.size < most; next = queue.shift()) {
    const response = await app.fetch(new Request(ORIGIN + next));
    if (response.status !== 200) continue;
    made.add(next);
    options.onPage?.(next);
    const type = response.headers.get("content-type") ?? "";
    if (!type.startsWith("text/html") && !type.startsWith("image/svg")) {
      // Nothing in it leads on: it is done.
      const body = new Uint8Array(await response.arrayBuffer());
      pictures.name(body, staticFile(next));
      await put(staticFile(next), body);
      continue;
    }
    pages.push(next);
    for (const link of linksOf(await response.text(), site))
      if (!queued.has(link) && !isPastPicture(link)) {
        queued.add(link);
        queue.push(link);
      }
  }

  for (const { code, speech } of LANGUAGES) {
    const language = code === DEFAULT_LANGUAGE.code ? "" : `/${code}`;
    const page = staticFile(`${language}/search`);
    const linkTo = (address: string): string => {
      const target = staticAddress(`${language}${address}`);
      if (target === null || !made.has(target)) return "";
      return `${relativeLink(page, staticFile(target))}${hashPart(address)}`;
    };
    for (const [address, body] of searchIndex(await searchEntries(answers, speech), linkTo)) {
      made.add(`${language}${address}`);
      await put(staticFile(`${language}${address}`), body);
    }
  }

  for (const [address, asset] of assets.files)
    await put(
      staticFile(address),
      asset.contentType.startsWith("text/css")
        ? new TextDecoder().decode(asset.body).replaceAll("url(/assets/", "url(")
        : asset.body,
    );
  for (const address of pages) {
    const body = await (await app.fetch(new Request(ORIGIN + address))).text();
    const file = staticFile(address);
    await put(file, relink(body, file, made, site));
  }

  await pictures.close();
  let removed = 0;
  for (const file of before.keys())
    if (!after.has(file)) {
      await rm(join(folder, file), { force: true });
      removed += 1;
    }
  const lines = [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, hash]) => `${hash}  ${file}\n`);
  await writeWhole(folder, HASHES, lines.join(""));
  return { files: after.size, written, removed };
};
