// All addresses of the site in one list, each with what answers it.
import { claimToWire } from "../views/claim-wire.ts";
import { tallyToWire } from "../views/tally-wire.ts";
import {
  changesAddress,
  DATA_ADDRESS,
  HOW_ADDRESS,
  type PageQuery,
  numberAddress,
  numberPictureAddress,
  situationAddress,
} from "../views/addresses.ts";
import { allChangesFeed, changesAtom } from "../views/changes-atom.ts";
import { claimPage } from "../views/claim-page.ts";
import { documentPage } from "../views/document-page.ts";
import { embedPage } from "../views/embed-page.ts";
import { frontPage, isFrontSort } from "../views/front-page.ts";
import { methodPage } from "../views/method-page.ts";
import { numberPage } from "../views/number-page.ts";
import type { Outline } from "../views/outlines.ts";
import type { PageFrame } from "../views/page.ts";
import {
  cardPicture,
  chartPicture,
  linesPicture,
  mapPicture,
  numberCardPicture,
} from "../views/pictures.ts";
import { placesGeojson } from "../views/places-geojson.ts";
import { changesPage, dataPage } from "../views/plain-pages.ts";
import { forRaster } from "../views/raster-style.ts";
import { zoneOffset } from "../views/scale.ts";
import { searchPage } from "../views/search-page.ts";
import { mapDetail } from "../views/situation-map.ts";
import { isSort } from "../views/situation-table.ts";
import { situationPage } from "../views/situation-page.ts";
import { staticSearchPage } from "../views/static-search-page.ts";
import { statementsCsv, talliesCsv } from "../views/tallies-csv.ts";
import type { MethodText } from "../views/words/method-text.ts";
import type { Answers, Asked } from "./answers.ts";
import { searchEntries } from "./static-search.ts";
import { askedMethod, askedMoment, namedThing } from "./page-question.ts";
import {
  csvReply,
  feedReply,
  jsonReply,
  pageReply,
  pictureReply,
  pixelsReply,
  redirectReply,
  type Reply,
} from "./replies.ts";

/** What a route is given beside the request. */
export interface Site {
  readonly answers: Answers;
  readonly frame: PageFrame;
  readonly methodText: MethodText;
  readonly outlines: (detail: "coarse" | "fine") => Promise<readonly Outline[]>;
  /** Address of the script that searches where no server does; null where one does. */
  readonly staticSearch: string | null;
  /** A drawing as PNG of that many pixels across. */
  readonly rasterize: (drawing: string, width: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A request as a route sees it: path segments as they came, and the query. */
export interface Request {
  readonly path: string;
  readonly segments: readonly string[];
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What a route says where it has no page. */
export type Refusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "bad-moment"; readonly asked: string }
  | { readonly kind: "bad-method"; readonly asked: string };

export const isRefusal = (outcome: Reply | Refusal): outcome is Refusal => "kind" in outcome;

const NOT_FOUND: Refusal = { kind: "not-found" };
const CHANGES = 200;
const HITS = 40;

type Handler = (request: Request, site: Site) => Promise<Reply | Refusal>;

/** The moment and the method of a question, or where to go or what to say instead. */
const readAsked = (
  request: Request,
  addressAt: (query: PageQuery) => string,
): Asked | Reply | Refusal => {
  const method = askedMethod(request.query["method"]);
  if (method === null) return { kind: "bad-method", asked: request.query["method"] ?? "" };
  const moment = askedMoment(request.query["as-of"], request.query["zone"], zoneOffset);
  if (moment.kind === "wrong") return { kind: "bad-moment", asked: moment.asked };
  if (moment.kind === "local")
    return redirectReply(addressAt({ asOf: moment.asOf, method, sort: request.query["sort"] }));
  return {
    ...(moment.kind === "moment" ? { asOf: moment.asOf } : {}),
    ...(method === undefined ? {} : { method }),
  };
};

const isAsked = (outcome: Asked | Reply | Refusal): outcome is Asked =>
  !("kind" in outcome) && !("status" in outcome);

const front: Handler = async (request, { answers, frame }) => {
  const sort = request.query["sort"];
  const [situations, changes] = await Promise.all([answers.situations(), answers.changes(CHANGES)]);
  return pageReply(
    frontPage({ situations, changes, sort: isFrontSort(sort) ? sort : "recent" }, frame),
  );
};

const situationList: Handler = async (_request, { answers }) => {
  const situations = await answers.situations();
  return jsonReply(
    situations.map(({ headline, beside, ...rest }) => ({
      ...rest,
      headline: headline === null ? null : tallyToWire(headline),
      beside: beside.map(tallyToWire),
    })),
  );
};

const situation: Handler = async (request, { answers, frame, outlines }) => {
  const named = namedThing(request.segments[1] ?? "");
  if (named === null) return NOT_FOUND;
  const { id, form } = named;
  const asked = readAsked(request, (query) => situationAddress(id, query, form ?? undefined));
  if (!isAsked(asked)) return asked;
  const answer = await answers.situation(id, asked);
  if (answer === null) return NOT_FOUND;
  const sort = request.query["sort"];
  switch (form) {
    case null:
      return pageReply(
        situationPage(
          {
            answer,
            outlines: await outlines(mapDetail(answer)),
            sort: isSort(sort) ? sort : "floor",
            all: request.query["all"],
          },
          frame,
        ),
      );
    case "json":
      return jsonReply({
        situation: answer.situation,
        moment: answer.moment,
        method: answer.method,
        headline: answer.headline,
        tallies: answer.tallies.map(tallyToWire),
        moments: answer.moments,
        origins: answer.origins,
        words: answer.words,
        later: answer.later.map(({ tally, revision }) => ({ tally: tally.id, revision })),
        methods: answer.methods.map(tallyToWire),
        claims: [...answer.claims.values()].map(({ claim, known }) => ({
          ...claimToWire(claim),
          known,
        })),
        documents: answer.documents,
      });
    case "csv":
      return csvReply(talliesCsv(answer.tallies));
    case "geojson":
      return jsonReply(placesGeojson(answer.tallies, frame.site), "application/geo+json");
    case "atom": {
      const changes = (await answers.changes(Number.MAX_SAFE_INTEGER)).filter(
        (change) => change.situation.id === answer.situation.id,
      );
      return feedReply(
        changesAtom(
          {
            changes: changes.slice(0, CHANGES),
            title: answer.situation.name,
            path: situationAddress(id, {}, "atom"),
            page: situationAddress(id),
            updated: new Date(0).toISOString(),
          },
          frame,
        ),
      );
    }
    default:
      return NOT_FOUND;
  }
};

/** Pixels across of a card, and of a chart or map: half as much again as its drawing, for sharp screens. */
const CARD_WIDTH = 1200;
const DRAWING_WIDTH = 1224;

/** A drawing as it is, or its pixels where the part's name asks for them. */
const drawn = async (drawing: string, part: string, site: Site): Promise<Reply | Refusal> => {
  if (drawing === "") return NOT_FOUND;
  if (!part.endsWith(".png")) return pictureReply(drawing);
  const width = part.startsWith("card") ? CARD_WIDTH : DRAWING_WIDTH;
  return pixelsReply(await site.rasterize(forRaster(drawing), width));
};

const situationPart: Handler = async (request, site) => {
  const { answers, frame, outlines } = site;
  const named = namedThing(request.segments[1] ?? "");
  if (named === null) return NOT_FOUND;
  const part = request.segments[2];
  const asked = readAsked(request, (query) =>
    situationAddress(named.id, query).replace(/(?=\?|$)/, `/${part ?? ""}`),
  );
  if (!isAsked(asked)) return asked;
  const answer = await answers.situation(named.id, asked);
  if (answer === null) return NOT_FOUND;
  switch (part) {
    case "chart.svg":
    case "chart.png":
      return drawn(chartPicture(answer, frame), part, site);
    case "map.svg":
    case "map.png":
      return drawn(mapPicture(answer, await outlines(mapDetail(answer)), frame), part, site);
    case "card.svg":
    case "card.png":
      return drawn(cardPicture(answer, frame), part, site);
    case "embed":
      return { ...pageReply(embedPage(answer, frame)), mayBeFramed: true };
    default:
      return NOT_FOUND;
  }
};

const number: Handler = async (request, { answers, frame }) => {
  const named = namedThing(request.segments[1] ?? "");
  if (named === null) return NOT_FOUND;
  const { id, form } = named;
  const asked = readAsked(request, (query) => numberAddress(id, query, form ?? undefined));
  if (!isAsked(asked)) return asked;
  const answer = await answers.tally(id, asked);
  if (answer === null) return NOT_FOUND;
  const claims = [...answer.claims.values()];
  switch (form) {
    case null:
      return pageReply(numberPage(answer, frame));
    case "json":
      return jsonReply({
        ...tallyToWire(answer.tally),
        proof: answer.tally.proof,
        leftOut: answer.tally.leftOut,
        strengthWords: answer.tally.strengthWords,
        situation: answer.situation,
        moment: answer.moment,
        now: answer.now === null ? null : tallyToWire(answer.now),
        history: answer.history.revisions,
        methods: answer.methods.map(tallyToWire),
        claims: claims.map(({ claim, known, document, before, after, reprintOf }) => ({
          ...claimToWire(claim),
          known,
          before,
          after,
          reprintOf,
          from: document,
        })),
      });
    case "csv":
      return csvReply(statementsCsv(claims));
    default:
      return NOT_FOUND;
  }
};

const numberPart: Handler = async (request, site) => {
  const { answers, frame } = site;
  const named = namedThing(request.segments[1] ?? "");
  if (named === null) return NOT_FOUND;
  const part = request.segments[2] ?? "";
  const [, picture, form] = /^(lines|card)\.(svg|png)$/.exec(part) ?? [];
  if (picture === undefined) return NOT_FOUND;
  const asked = readAsked(request, (query) =>
    numberPictureAddress(
      named.id,
      picture === "card" ? "card" : "lines",
      query,
      form === "png" ? "png" : "svg",
    ),
  );
  if (!isAsked(asked)) return asked;
  const answer = await answers.tally(named.id, asked);
  if (answer === null) return NOT_FOUND;
  return drawn(
    picture === "card" ? numberCardPicture(answer, frame) : linesPicture(answer, frame),
    part,
    site,
  );
};

const claim: Handler = async (request, { answers, frame }) => {
  const named = namedThing(request.segments[1] ?? "");
  const answer = named === null ? null : await answers.claim(named.id);
  if (named === null || answer === null) return NOT_FOUND;
  const { quoted } = answer;
  switch (named.form) {
    case null:
      return pageReply(claimPage(answer, frame));
    case "json":
      return jsonReply({
        ...claimToWire(quoted.claim),
        known: quoted.known,
        before: quoted.before,
        after: quoted.after,
        from: quoted.document,
        reprintOf: quoted.reprintOf,
        situation: answer.situation,
        tallies: answer.tallies.map(tallyToWire),
        decisions: answer.decisions,
      });
    default:
      return NOT_FOUND;
  }
};

const document: Handler = async (request, { answers, frame }) => {
  const named = namedThing(request.segments[1] ?? "");
  const answer = named === null ? null : await answers.document(named.id);
  if (named === null || answer === null) return NOT_FOUND;
  switch (named.form) {
    case null:
      return pageReply(documentPage(answer, frame));
    case "json": {
      const { claims, versions, ...rest } = answer;
      return jsonReply({
        ...rest,
        claims: claims.map(({ claim: each, known }) => ({ ...claimToWire(each), known })),
        versions: versions.map(({ id, capture }) => ({ id, capture })),
      });
    }
    default:
      return NOT_FOUND;
  }
};

const search: Handler = async (request, { answers, frame, staticSearch }) => {
  if (staticSearch !== null)
    return pageReply(
      staticSearchPage(await searchEntries(answers, frame.speech), frame, staticSearch),
    );
  const words = (request.query["q"] ?? "").trim().slice(0, 400);
  const answer = words === "" ? null : await answers.search(words, HITS);
  return pageReply(searchPage(answer, frame));
};

const searchJson: Handler = async (request, { answers }) => {
  const words = (request.query["q"] ?? "").trim().slice(0, 400);
  return jsonReply(
    words === "" ? { words, hits: [], total: 0 } : await answers.search(words, HITS),
  );
};

const changes: Handler = async (_request, { answers, frame }) =>
  pageReply(changesPage(await answers.changes(CHANGES), frame));

const changesJson: Handler = async (_request, { answers }) =>
  jsonReply(
    (await answers.changes(CHANGES)).map(({ situation: of, tally, revision }) => ({
      situation: of.id,
      tally: tallyToWire(tally),
      revision,
    })),
  );

const changesFeed: Handler = async (_request, { answers, frame }) =>
  feedReply(allChangesFeed(await answers.changes(CHANGES), new Date(0).toISOString(), frame));

const how: Handler = (_request, { frame, methodText }) =>
  Promise.resolve(pageReply(methodPage(methodText, frame)));

const dataList: Handler = async (_request, { answers, frame }) =>
  pageReply(dataPage(await answers.situations(), frame));

const robots: Handler = () =>
  Promise.resolve({
    status: 200,
    contentType: "text/plain; charset=utf-8",
    body: "User-agent: *\nDisallow: /search\n",
  });

/** The site: paths as Hono reads them, in the order in which they are tried. */
export const ROUTES: readonly { readonly path: string; readonly handler: Handler }[] = [
  { path: "/", handler: front },
  { path: "/situations.json", handler: situationList },
  { path: "/s/:situation", handler: situation },
  { path: "/s/:situation/:part", handler: situationPart },
  { path: "/n/:tally", handler: number },
  { path: "/n/:tally/:part", handler: numberPart },
  { path: "/c/:claim", handler: claim },
  { path: "/d/:document", handler: document },
  { path: "/search", handler: search },
  { path: "/search.json", handler: searchJson },
  { path: changesAddress(), handler: changes },
  { path: changesAddress("json"), handler: changesJson },
  { path: changesAddress("atom"), handler: changesFeed },
  { path: HOW_ADDRESS, handler: how },
  { path: DATA_ADDRESS, handler: dataList },
  { path: "/robots.txt", handler: robots },
];
