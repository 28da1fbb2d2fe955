// Turns addresses of the site into names of files that any disk and any mirror can hold, and links between them.
import { createHash } from "node:crypto";

/** Parts of a question that a file can stand for, one at a time. */
const KEPT = ["as-of", "method", "sort", "all"] as const;

/** Letters that are safe on every disk stay; all others become their bytes. */
const safeName = (text: string): string => {
  const safe = text.replace(/[^A-Za-z0-9._=-]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `~${byte.toString(16).padStart(2, "0")}`)
      .join(""),
  );
  // Disks end names at 255 bytes; the hash keeps two long ones apart.
  return safe.length <= 150
    ? safe
    : `${safe.slice(0, 120)}~${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/**
 * The address that a file can be made of: its path and the first part of its question that is kept.
 * Null where the address leads to another host or is asked by a form alone.
 */
export const staticAddress = (address: string): string | null => {
  if (!address.startsWith("/") || address.startsWith("//")) return null;
  const url = new URL(address, "https://static.invalid");
  // What a form asks has no file, but the page that it is asked from.
  if (url.searchParams.has("q") || url.pathname === "/search.json") return null;
  const asked = KEPT.find((name) => url.searchParams.has(name));
  const value = asked === undefined ? null : url.searchParams.get(asked);
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : url.pathname;
  return value === null || asked === undefined
    ? path
    : `${path}?${asked}=${encodeURIComponent(value)}`;
};

/** The file of an address that `staticAddress` gave: `/s/floods?as-of=…` is `s/floods/as-of=…/index.html`. */
export const staticFile = (address: string): string => {
  const url = new URL(address, "https://static.invalid");
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const last = segments.at(-1) ?? "";
  const form = /\.[a-z][a-z0-9]{1,7}$/.exec(last)?.[0] ?? "";
  const [asked] = [...url.searchParams];
  const folders = segments.map((segment) => safeName(decoded(segment)));
  if (asked === undefined)
    return form === "" ? [...folders, "index.html"].join("/") : folders.join("/");
  const name = safeName(`${asked[0]}=${asked[1]}`);
  if (form === "") return [...folders, name, "index.html"].join("/");
  const stem = safeName(decoded(last.slice(0, -form.length)));
  return [...folders.slice(0, -1), stem, name, `index${form}`].join("/");
};

/** The link from one file to another, as it works from a folder without any server. */
export const relativeLink = (from: string, to: string): string => {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
};
