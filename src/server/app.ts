// Turns requests into responses: the routes, with caching, compression, headers and the pages for mishaps.
import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { mishapPage } from "../views/plain-pages.ts";
import { inLanguage } from "../views/language-links.ts";
import type { PageFrame } from "../views/page.ts";
import { pictureStyle } from "../views/style.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../views/words/languages.ts";
import type { Answers } from "./answers.ts";
import type { Assets } from "./assets.ts";
import { loadOutlines } from "./load-outlines.ts";
import {
  type AskedLanguage,
  askedLanguage,
  languageAddress,
  pathWithoutLanguage,
} from "./page-language.ts";
import { HTML, redirectReply, type Reply } from "./replies.ts";
import { type KeptReply, makeReplyCache, prepareReply } from "./reply-cache.ts";
import { makeRasterizer, type Rasterizer } from "./rasterizer.ts";
import { isRefusal, ROUTES, type Request, type Site } from "./routes.ts";

export interface AppOptions {
  readonly answers: Answers;
  readonly assets: Assets;
  /** Scheme and host for cited addresses, without a slash at the end; the request's own where not given. */
  readonly site?: string;
  readonly ruleset?: string;
  /** Whether the replies become files: no form is shown then. */
  readonly isStatic?: boolean;
  /** Bytes of replies that are kept at most. */
  readonly cacheBytes?: number;
  /** Draws the pictures that are asked for as PNG; one of its own where not given. */
  readonly rasterizer?: Pick<Rasterizer, "render">;
  /** Told of each failure that a reader met; the door decides where it is written. */
  readonly onFailure?: (error: unknown, path: string) => void;
}

// Pictures carry their style with them: it is allowed by what it is, not by where it stands.
const PICTURE_STYLE = `'sha256-${createHash("sha256").update(pictureStyle()).digest("base64")}'`;

const policy = (reply: Reply): string =>
  [
    "default-src 'none'",
    reply.contentType.startsWith("image/svg")
      ? `style-src ${PICTURE_STYLE}`
      : "style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${reply.mayBeFramed === true ? "*" : "'none'"}`,
  ].join("; ");

const headersOf = ({ reply, etag }: KeptReply): Record<string, string> => ({
  "Content-Type": reply.contentType,
  "Content-Security-Policy": policy(reply),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  // Asked again each time, and answered from memory: a new claim shows at the next look.
  "Cache-Control": "public, max-age=0, must-revalidate",
  Vary: "Accept-Encoding, Accept-Language",
  ...(reply.status === 200 ? { ETag: etag } : {}),
  ...(reply.location === undefined ? {} : { Location: reply.location }),
  // Data and pictures are for everybody's pages; texts that are pages stay on this one.
  ...(reply.contentType === HTML ? {} : { "Access-Control-Allow-Origin": "*" }),
});

const acceptsGzip = (accepted: string | undefined): boolean =>
  accepted !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);

const send = (c: Context, kept: KeptReply): Response => {
  const headers = headersOf(kept);
  const asked = c.req.header("if-none-match");
  const same =
    kept.reply.status === 200 &&
    asked !== undefined &&
    (asked.trim() === "*" || asked.split(",").some((tag) => tag.trim() === kept.etag));
  if (same) return new Response(null, { status: 304, headers });
  const zipped = kept.gzipped !== null && acceptsGzip(c.req.header("accept-encoding"));
  const body = zipped && kept.gzipped !== null ? kept.gzipped : kept.plain;
  return new Response(c.req.method === "HEAD" ? null : body, {
    status: kept.reply.status,
    headers: {
      ...headers,
      ...(zipped ? { "Content-Encoding": "gzip" } : {}),
      "Content-Length": String(body.length),
    },
  });
};

const MISHAP_STATUS = {
  "not-found": 404,
  "bad-moment": 400,
  "bad-method": 400,
  failed: 500,
} as const;

/** The reply with its links in the language that its address names. */
const replyIn = (folder: string, reply: Reply): Reply => ({
  ...reply,
  ...(typeof reply.body === "string" && /^(text\/html|image\/svg)/.test(reply.contentType)
    ? { body: inLanguage(reply.body, folder) }
    : {}),
  ...(reply.location === undefined ? {} : { location: `${folder}${reply.location}` }),
});

/** The site as a Hono app: `app.fetch` answers a request without any socket, as tests do. */
export const createApp = (options: AppOptions): Hono => {
  const { answers, assets } = options;
  // The routes know no language: it is read from the address before they see it.
  const app = new Hono({
    getPath: (request) => pathWithoutLanguage(new URL(request.url).pathname),
  });
  const isStatic = options.isStatic ?? false;
  // Its thread starts with the first picture and ends where none is asked for.
  const rasterizer = options.rasterizer ?? makeRasterizer();
  const cache = makeReplyCache(options.cacheBytes ?? 64 * 1024 * 1024);
  const askedIn = (c: Context, url: URL): AskedLanguage =>
    askedLanguage(url.pathname, isStatic ? undefined : c.req.header("accept-language"));
  const frameFor = (url: URL, { language }: AskedLanguage): PageFrame => {
    const host = options.site ?? url.origin;
    // Files have the default language where nothing is named; a server asks the reader's browser there.
    const languages = LANGUAGES.map(({ code, speech }) => {
      const isDefault = code === DEFAULT_LANGUAGE.code;
      return {
        code,
        name: speech.catalogue.languageName,
        folder: isDefault && isStatic ? "" : `/${code}`,
        site: isDefault ? host : `${host}/${code}`,
      };
    });
    return {
      speech: language.speech,
      languages,
      styleAddress: assets.styleAddress,
      scriptAddress: assets.scriptAddress,
      iconAddress: assets.iconAddress,
      site: languages.find(({ code }) => code === language.code)?.site ?? host,
      ruleset: options.ruleset ?? "1",
      isStatic,
    };
  };
  const mishap = async (c: Context, what: Parameters<typeof mishapPage>[0]): Promise<Response> => {
    const url = new URL(c.req.url);
    const asked = askedIn(c, url);
    const body = inLanguage(mishapPage(what, asked.path, frameFor(url, asked)), asked.folder);
    return send(
      c,
      await prepareReply({ status: MISHAP_STATUS[what.kind], contentType: HTML, body }),
    );
  };

  app.get("/assets/:name", (c) => {
    const asset = assets.files.get(new URL(c.req.url).pathname);
    if (asset === undefined) return mishap(c, { kind: "not-found" });
    return new Response(c.req.method === "HEAD" ? null : asset.body, {
      headers: {
        "Content-Type": asset.contentType,
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });

  for (const { path, handler } of ROUTES)
    app.get(path, async (c) => {
      const url = new URL(c.req.url);
      const elsewhere = languageAddress(url);
      if (elsewhere !== null) return send(c, await prepareReply(redirectReply(elsewhere)));
      const asked = askedIn(c, url);
      const request: Request = {
        path: asked.path,
        segments: asked.path.split("/").slice(1),
        query: Object.fromEntries(url.searchParams),
      };
      const frame = frameFor(url, asked);
      const site: Site = {
        answers,
        frame,
        methodText: asked.language.methodText,
        outlines: loadOutlines,
        staticSearch: isStatic ? assets.searchScriptAddress : null,
        rasterize: (drawing, width) => rasterizer.render(drawing, width),
      };
      const kept = await cache.get(
        `${asked.folder} ${frame.site}${asked.path}${url.search}`,
        await answers.version(),
        async () => {
          const outcome = await handler(request, site);
          if (!isRefusal(outcome)) return replyIn(asked.folder, outcome);
          const body = inLanguage(mishapPage(outcome, asked.path, frame), asked.folder);
          return { status: MISHAP_STATUS[outcome.kind], contentType: HTML, body };
        },
      );
      return send(c, kept);
    });

  app.notFound((c) => mishap(c, { kind: "not-found" }));
  app.onError((error, c) => {
    options.onFailure?.(error, new URL(c.req.url).pathname);
    return mishap(c, { kind: "failed" });
  });
  return app;
};
