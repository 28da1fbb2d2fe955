// Turns a robots.txt into the paths that one named robot may ask for (RFC 9309).

/** RFC 9309 asks that at least 500 KiB be read; what lies beyond is left out. */
const MOST_CHARACTERS = 512 * 1024;
const LONGEST_CRAWL_DELAY_S = 120;

export interface RobotsRules {
  /** Whether the path with its query (`/a?b`) may be asked for. */
  allows(pathAndQuery: string): boolean;
  /** Seconds to leave between two requests; null where not stated. */
  readonly crawlDelaySeconds: number | null;
  readonly sitemaps: readonly string[];
}

interface PathRule {
  readonly pieces: readonly string[];
  readonly anchored: boolean;
  readonly length: number;
  readonly allow: boolean;
}

/** Percent-encodes what a path may not hold bare, so that pattern and path are compared in one spelling. */
const normalisePath = (path: string): string => {
  let encoded: string;
  try {
    encoded = encodeURI(path).replaceAll("%25", "%");
  } catch {
    encoded = path;
  }
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
};

const readPathRule = (pattern: string, allow: boolean): PathRule => {
  const anchored = pattern.endsWith("$");
  const body = normalisePath(anchored ? pattern.slice(0, -1) : pattern);
  return { pieces: body.split("*"), anchored, length: pattern.length, allow };
};

/** Whether the pieces stand in the path in order, the first at its beginning. */
const ruleMeets = (rule: PathRule, path: string): boolean => {
  const [first = "", ...rest] = rule.pieces;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !rule.anchored || path.length === first.length;
  const last = rule.anchored ? rest.pop()! : null;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return last === null || (path.length - last.length >= at && path.endsWith(last));
};

/**
 * The rules for the robot whose product token is given (`atleast`, compared without case): its own groups,
 * or those for `*` where it has none. The longest pattern rules; between equals the one that allows.
 */
export const readRobots = (text: string, productToken: string): RobotsRules => {
  const token = productToken.toLowerCase();
  const groups = {
    own: { rules: [] as PathRule[], delay: null as number | null, named: false },
    any: { rules: [] as PathRule[], delay: null as number | null, named: false },
  };
  const sitemaps: string[] = [];
  let own = false;
  let any = false;
  let inAgents = false;
  for (const raw of text
    .slice(0, MOST_CHARACTERS)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)) {
    const hash = raw.indexOf("#");
    const line = hash < 0 ? raw : raw.slice(0, hash);
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === "sitemap") {
      if (value !== "") sitemaps.push(value);
      continue;
    }
    if (name === "user-agent") {
      if (!inAgents) own = any = false;
      inAgents = true;
      const agent = value.toLowerCase().split("/", 1)[0]!.trim();
      if (agent === "*") any = true;
      if (agent === token) own = true;
      if (own) groups.own.named = true;
      continue;
    }
    inAgents = false;
    const meant = [...(own ? [groups.own] : []), ...(any ? [groups.any] : [])];
    if (name === "allow" || name === "disallow") {
      if (value !== "")
        for (const group of meant) group.rules.push(readPathRule(value, name === "allow"));
    } else if (name === "crawl-delay" && /^\d{1,6}(?:\.\d{1,3})?$/.test(value)) {
      for (const group of meant) group.delay = Math.min(LONGEST_CRAWL_DELAY_S, Number(value));
    }
  }
  const { rules, delay } = groups.own.named ? groups.own : groups.any;
  return {
    crawlDelaySeconds: delay,
    sitemaps,
    allows: (pathAndQuery) => {
      const path = normalisePath(pathAndQuery);
      // The file itself may always be asked for.
      if (path === "/robots.txt") return true;
      let best: PathRule | null = null;
      for (const rule of rules) {
        if (best !== null && rule.length < best.length) continue;
        if (best !== null && rule.length === best.length && !rule.allow) continue;
        if (ruleMeets(rule, path)) best = rule;
      }
      return best === null || best.allow;
    },
  };
};

export const ALLOW_ALL: RobotsRules = readRobots("", "");
