// Turns fonts, style and script into files of this host, named by what is in them, so that they may be kept forever.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { iconPicture } from "../views/page.ts";
import { pageScript } from "../views/script.ts";
import { staticSearchScript } from "../views/static-search-script.ts";
import { type FontFile, styleSheet } from "../views/style.ts";

export interface Asset {
  /** Path on this host. */
  readonly address: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  readonly styleAddress: string;
  readonly scriptAddress: string;
  readonly iconAddress: string;
  /** The script of the search in a folder of files; a server has no use for it. */
  readonly searchScriptAddress: string;
}

const FONTS: readonly (Omit<FontFile, "address"> & { readonly file: string })[] = [
  ...(["latin", "latin-ext", "cyrillic"] as const).map((script) => ({
    family: "Source Sans 3" as const,
    weight: "200 900",
    style: "normal" as const,
    script,
    file: `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`,
  })),
  ...(["latin", "cyrillic"] as const).flatMap((script) =>
    (["400", "600"] as const).map((weight) => ({
      family: "Source Serif 4" as const,
      weight,
      style: "normal" as const,
      script,
      file: `@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff2`,
    })),
  ),
  {
    family: "Source Serif 4",
    weight: "400",
    style: "italic",
    script: "latin",
    file: "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2",
  },
];

const nameByContent = (name: string, body: Uint8Array, ending: string): string =>
  `/assets/${name}-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.${ending}`;

/** Reads the fonts from their packages once; everything else is made from the views. */
export const loadAssets = async (): Promise<Assets> => {
  const resolve = createRequire(import.meta.url).resolve;
  const files = new Map<string, Asset>();
  const add = (
    name: string,
    ending: string,
    body: Uint8Array<ArrayBuffer>,
    contentType: string,
  ): string => {
    const address = nameByContent(name, body, ending);
    files.set(address, { address, body, contentType });
    return address;
  };
  const fonts: FontFile[] = [];
  for (const { file, ...font } of FONTS) {
    const body = await readFile(resolve(file));
    const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.woff2$/, "");
    fonts.push({ ...font, address: add(name, "woff2", body, "font/woff2") });
  }
  const text = new TextEncoder();
  return {
    files,
    styleAddress: add("style", "css", text.encode(styleSheet(fonts)), "text/css; charset=utf-8"),
    scriptAddress: add("page", "js", text.encode(pageScript()), "text/javascript; charset=utf-8"),
    searchScriptAddress: add(
      "search",
      "js",
      text.encode(staticSearchScript()),
      "text/javascript; charset=utf-8",
    ),
    iconAddress: add("icon", "svg", text.encode(iconPicture()), "image/svg+xml"),
  };
};
