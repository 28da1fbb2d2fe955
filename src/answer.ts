// The way out: a question picks claims and rulings from the ledger, and they are reconciled into answers with proof.
import { cutDocument } from "./ingest.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type {
  Change,
  ClaimAnswer,
  DocumentAnswer,
  DocumentHead,
  KnownClaim,
  OriginHead,
  QuotedClaim,
  SearchAnswer,
  SearchHit,
  SituationAnswer,
  SituationSummary,
  TallyAnswer,
  TallyHistory,
} from "./model/answer.ts";
import type { Dispute, ResolvedClaim } from "./model/claim.ts";
import type { RecordedDecision } from "./model/decision.ts";
import type { Document } from "./model/document.ts";
import type { Gazetteer } from "./model/gazetteer.ts";
import type { Measure } from "./model/measure.ts";
import type { ReprintFamily, Situation } from "./model/situation.ts";
import { METHODS, type Method, type Tally } from "./model/tally.ts";
import { originKindOfClaim } from "./resolve/origins/origin-kind.ts";
import type { TallyContext } from "./tally/context.ts";
import { headlineTally, talliesBeside } from "./tally/headline-tally.ts";
import { tallyHistories, type TurningPoint } from "./tally/histories.ts";
import { knownMoment } from "./tally/known-moment.ts";
import { wordsOfOrigins } from "./tally/words-of-origins.ts";
import { reconcile } from "./tally/reconcile.ts";
import { wordsAround } from "./text/words-around.ts";

/** Which moment, and which way of counting; the latest and `bounds` where nothing is said. */
export interface Asked {
  /** ISO 8601: a moment or a day, whose end is meant. */
  readonly asOf?: string | undefined;
  readonly method?: Method | undefined;
}

export interface TallyQuestion extends Asked {
  /** Id or name of a situation. */
  readonly situation?: string | undefined;
  readonly measure?: Measure | undefined;
  /** A name in any spelling, or a country's ISO 3166-1 code. */
  readonly place?: string | undefined;
}

/** What can be asked of a ledger; null means that there is no such thing. */
export interface Answers {
  /** The tallies that fit the question, situation by situation, wholes before their parts. */
  tallies(question: TallyQuestion): Promise<readonly Tally[]>;
  /** Every situation that counts anything, without its tallies: cheap. */
  listSituations(): Promise<readonly Situation[]>;
  /** All situations, the newest change first. */
  situations(): Promise<readonly SituationSummary[]>;
  situation(id: string, asked?: Asked): Promise<SituationAnswer | null>;
  tally(id: string, asked?: Asked): Promise<TallyAnswer | null>;
  claim(id: string): Promise<ClaimAnswer | null>;
  document(id: string): Promise<DocumentAnswer | null>;
  search(words: string, limit: number): Promise<SearchAnswer>;
  /** The last changes over all situations, newest first. */
  changes(limit: number): Promise<readonly Change[]>;
  /** Other than before whenever the ledger changed. */
  version(): Promise<string>;
}

/** Documents that belong to no situation yet are counted together under this one. */
const UNASSIGNED: Situation = {
  id: "unassigned",
  name: "Not assigned to a situation",
  period: null,
  places: [],
  measures: [],
  words: [],
  made: "found",
};

/** All that the ledger holds on one situation: what its tallies are made of. */
interface Evidence {
  readonly situation: Situation;
  readonly claims: readonly ResolvedClaim[];
  readonly known: ReadonlyMap<string, KnownClaim>;
  readonly disputes: readonly Dispute[];
  readonly decisions: readonly RecordedDecision[];
  readonly families: readonly ReprintFamily[];
  readonly documents: readonly DocumentHead[];
  /** The zone that most of its places lie in. */
  readonly timezone: string;
}

/** Answers from the ledger as it stands at each question; what was counted is kept until the ledger changes. */
export const openAnswers = (ledger: Ledger, gazetteer: Gazetteer): Answers => {
  const keep = makeKeeper(() => ledger.version());

  const listSituations = (): Promise<readonly Situation[]> =>
    keep("situations", async () => {
      const declared = (await ledger.situations())
        .filter(({ documents }) => documents > 0)
        .map(({ situation }) => situation);
      const free = await ledger.claims({ unassigned: true });
      return free.length > 0 ? [...declared, UNASSIGNED] : declared;
    });

  const evidenceOf = (situation: Situation): Promise<Evidence> =>
    keep(`evidence ${situation.id}`, async () => {
      const held = situation === UNASSIGNED ? { unassigned: true } : { situation: situation.id };
      const claims = await ledger.claims(held);
      const documents = await ledger.documentHeads(held);
      return {
        situation,
        claims,
        known: new Map(claims.map((claim) => [claim.id, knowClaim(claim)])),
        disputes: await ledger.disputes(held),
        decisions: await ledger.decisions(),
        families: await ledger.reprintFamilies(documents.map(({ id }) => id)),
        documents,
        timezone: commonZone(claims),
      };
    });

  const contextOf = (evidence: Evidence, asked: Asked): TallyContext => ({
    situation: evidence.situation.id,
    gazetteer,
    disputes: evidence.disputes,
    decisions: evidence.decisions,
    families: evidence.families,
    asOf: asked.asOf ?? null,
    method: asked.method ?? "bounds",
  });

  const countTallies = (evidence: Evidence, asked: Asked): Promise<readonly Tally[]> =>
    keep(`tallies ${evidence.situation.id} ${asked.asOf ?? ""} ${asked.method ?? ""}`, () =>
      reconcile(evidence.claims, contextOf(evidence, asked)),
    );

  const historiesOf = (evidence: Evidence): Promise<ReadonlyMap<string, readonly TurningPoint[]>> =>
    keep(`histories ${evidence.situation.id}`, () =>
      tallyHistories(evidence.claims, contextOf(evidence, {}), zoneOf),
    );

  const findSituation = async (name: string): Promise<Situation | null> => {
    const all = await listSituations();
    return (
      all.find(({ id }) => id === name) ??
      all.find((situation) => situation.name.toLowerCase() === name.toLowerCase()) ??
      null
    );
  };

  /** The tally of that id as asked, with its situation. A tally's id begins with its situation's: that one is tried first. */
  const findTally = async (
    id: string,
    asked: Asked,
  ): Promise<{ readonly tally: Tally; readonly evidence: Evidence } | null> => {
    const all = await listSituations();
    const likely = all.filter((situation) => id.startsWith(situation.id));
    for (const situation of new Set([...likely, ...all])) {
      const evidence = await evidenceOf(situation);
      const tally = (await countTallies(evidence, asked)).find((one) => one.id === id);
      if (tally !== undefined) return { tally, evidence };
    }
    return null;
  };

  const everyMethod = async (
    evidence: Evidence,
    tally: Tally | null,
    asked: Asked,
  ): Promise<readonly Tally[]> => {
    if (tally === null) return [];
    const counted: Tally[] = [];
    for (const method of METHODS) {
      const same = (await countTallies(evidence, { ...asked, method })).find(
        (one) => one.id === tally.id,
      );
      if (same !== undefined) counted.push(same);
    }
    return counted;
  };

  const historyOf = async (evidence: Evidence, tally: Tally): Promise<TallyHistory> => {
    const points = (await historiesOf(evidence)).get(tally.id) ?? [];
    const latest = (await countTallies(evidence, {})).find((one) => one.id === tally.id) ?? tally;
    return {
      tally: tally.id,
      revisions: points.map(({ revision }) => revision),
      statements: knownOf(evidence, latest.claims),
    };
  };

  const changesOf = async (evidence: Evidence): Promise<readonly Change[]> =>
    [...(await historiesOf(evidence)).values()]
      .flat()
      .map((point) => ({ situation: evidence.situation, ...point }))
      .sort((a, b) => compare(a.revision.known, b.revision.known));

  const quote = async (
    known: KnownClaim,
    families: readonly ReprintFamily[],
    cut: CutDocuments,
  ): Promise<QuotedClaim> => {
    const { claim } = known;
    const document = await cut(claim.document);
    const family = families.find(({ members }) =>
      members.some((member) => member.document === claim.document),
    );
    const reading = claim.field === "title" ? document.title : document.reading;
    return {
      ...known,
      document: headOf(document.document),
      ...(reading === null ? { before: "", after: "" } : wordsAround(reading, claim.sentence)),
      reprintOf:
        family === undefined || family.original === claim.document ? null : family.original,
    };
  };

  /** Cuts each document that is quoted once, however many of its claims are. */
  const cutOnce = (): CutDocuments => {
    const cut = new Map<string, ReturnType<typeof cutDocument>>();
    return async (id) => {
      let document = cut.get(id);
      if (document === undefined) {
        const held = await ledger.document(id);
        if (held === null) throw new Error(`a claim names document ${id}, which is not held`);
        document = cutDocument(held.document);
        cut.set(id, document);
      }
      return document;
    };
  };

  const summarise = async (situation: Situation): Promise<SituationSummary> => {
    const evidence = await evidenceOf(situation);
    const tallies = await countTallies(evidence, {});
    const headline = headlineTally(tallies);
    return {
      situation,
      headline,
      beside: talliesBeside(tallies, headline, 3),
      history: headline === null ? null : await historyOf(evidence, headline),
      origins: headline === null ? [] : originHeads(evidence, headline.claims, null),
      documents: evidence.documents.length,
      claims: evidence.claims.length,
      conflicts: countAll(tallies, (tally) => tally.conflicts),
      corrections: countAll(tallies, (tally) => tally.corrections),
      disputes: countAll(tallies, (tally) => tally.disputes),
      lastChange: (await changesOf(evidence)).at(-1)?.revision.known ?? null,
      timezone: evidence.timezone,
    };
  };

  return {
    listSituations,

    tallies: async (question) => {
      const all = await listSituations();
      const named =
        question.situation === undefined ? null : await findSituation(question.situation);
      const wanted = question.situation === undefined ? all : named === null ? [] : [named];
      const fits = placeFilter(question.place, gazetteer);
      const found: Tally[] = [];
      for (const situation of wanted)
        for (const tally of await countTallies(await evidenceOf(situation), question))
          if ((question.measure ?? tally.measure) === tally.measure && fits(tally))
            found.push(tally);
      return found;
    },

    situations: async () => {
      const summaries: SituationSummary[] = [];
      for (const situation of await listSituations()) summaries.push(await summarise(situation));
      return summaries.sort((a, b) => compare(b.lastChange ?? "", a.lastChange ?? ""));
    },

    situation: async (id, asked = {}) => {
      const situation = await findSituation(id);
      if (situation === null) return null;
      const evidence = await evidenceOf(situation);
      const tallies = await countTallies(evidence, asked);
      const headline = headlineTally(tallies);
      const changes = await changesOf(evidence);
      const lastChange = changes.at(-1)?.revision.known ?? null;
      const known = asked.asOf ?? lastChange ?? "";
      const ofMeasure = tallies.filter((tally) => tally.measure === headline?.measure);
      const histories: TallyHistory[] = [];
      for (const tally of ofMeasure) histories.push(await historyOf(evidence, tally));
      return {
        situation,
        moment: { asked: asked.asOf ?? null, known, timezone: evidence.timezone },
        method: asked.method ?? "bounds",
        moments: [...new Set(changes.map(({ revision }) => revision.known))],
        headline: headline?.id ?? null,
        tallies,
        histories,
        claims: evidence.known,
        disputes: new Map(evidence.disputes.map((dispute) => [dispute.id, dispute])),
        origins: originHeads(
          evidence,
          tallies.flatMap((tally) => tally.claims),
          asked.asOf ?? null,
        ),
        words: wordsOfOrigins(ofMeasure, evidence.known),
        later:
          asked.asOf === undefined
            ? []
            : changes.filter(({ revision }) => Date.parse(revision.known) > momentOf(asked.asOf!)),
        methods: await everyMethod(evidence, headline, asked),
        documents: evidence.documents,
      };
    },

    tally: async (id, asked = {}) => {
      const found = await findTally(id, asked);
      if (found === null) return null;
      const { tally, evidence } = found;
      const history = await historyOf(evidence, tally);
      const now = (await countTallies(evidence, {})).find((one) => one.id === id) ?? null;
      const cut = cutOnce();
      const claims = new Map<string, QuotedClaim>();
      for (const claim of claimsNamed(tally, history)) {
        const known = evidence.known.get(claim);
        if (known !== undefined) claims.set(claim, await quote(known, evidence.families, cut));
      }
      return {
        situation: evidence.situation,
        moment: {
          asked: asked.asOf ?? null,
          known: asked.asOf ?? history.revisions.at(-1)?.known ?? "",
          timezone: evidence.timezone,
        },
        tally,
        claims,
        disputes: new Map(evidence.disputes.map((dispute) => [dispute.id, dispute])),
        origins: originHeads(evidence, tally.claims, asked.asOf ?? null),
        history,
        methods: await everyMethod(evidence, tally, asked),
        now: asked.asOf !== undefined && now !== null && saysOther(now, tally) ? now : null,
      };
    },

    claim: async (id) => {
      const held = await ledger.claim(id);
      if (held === null) return null;
      const situation = await situationOf(held.claim.document);
      const evidence = situation === null ? null : await evidenceOf(situation);
      const tallies = evidence === null ? [] : await countTallies(evidence, {});
      return {
        quoted: await quote(knowClaim(held.claim), evidence?.families ?? [], cutOnce()),
        situation,
        tallies: tallies.filter((tally) => tally.claims.includes(id)),
        decisions: (await ledger.decisions()).filter(
          ({ decision }) => "claim" in decision && decision.claim === id,
        ),
      };
    },

    document: async (id) => {
      const held = await ledger.document(id);
      if (held === null) return null;
      const situation = await situationOf(id);
      const tallies = situation === null ? [] : await countTallies(await evidenceOf(situation), {});
      const claims = await ledger.claims({ document: id });
      const ids = new Set(claims.map((claim) => claim.id));
      const family = (await ledger.reprintFamilies([id]))[0] ?? null;
      const reprints: DocumentAnswer["reprints"][number][] = [];
      for (const member of family?.members ?? []) {
        const other = member.document === id ? null : await ledger.document(member.document);
        if (other === null) continue;
        reprints.push({
          head: headOf(other.document),
          differs: numbersApart(claims, await ledger.claims({ document: member.document })),
        });
      }
      return {
        document: held.document,
        situation,
        claims: claims.map(knowClaim),
        disputes: await ledger.disputes({ document: id }),
        tallyOf: new Map(
          tallies.flatMap((tally) =>
            tally.claims.filter((claim) => ids.has(claim)).map((claim) => [claim, tally.id]),
          ),
        ),
        inConflict: new Set(
          tallies
            .flatMap((tally) => tally.conflicts.flatMap(({ sides }) => sides))
            .flatMap((side) => side.claims.filter((claim) => ids.has(claim))),
        ),
        versions: (await ledger.versions(id))
          .map(({ document }) => document)
          .filter((document) => document.id !== id)
          .reverse(),
        family,
        reprints,
      };
    },

    search: async (words, limit) => {
      const hits: SearchHit[] = [];
      const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
      const holdsAll = (...texts: readonly (string | null)[]): boolean => {
        const text = texts.join(" ").toLowerCase();
        return asked.length > 0 && asked.every((word) => text.includes(word));
      };
      for (const situation of await listSituations()) {
        if (holdsAll(situation.name, ...situation.places, ...situation.words))
          hits.push({ kind: "situation", situation: await summarise(situation) });
        for (const tally of await countTallies(await evidenceOf(situation), {}))
          if (holdsAll(tally.measure, tally.place?.name ?? null, tally.counted, ...tally.origins))
            hits.push({ kind: "tally", tally });
      }
      const cut = cutOnce();
      for (const { document, marks } of await ledger.search(words, limit)) {
        for (const claim of await ledger.claims({ document: document.id }))
          if (holdsAll(claim.quote))
            hits.push({ kind: "claim", quoted: await quote(knowClaim(claim), [], cut) });
        hits.push({
          kind: "document",
          document: headOf(document),
          excerpt: excerptOf(document, marks),
        });
      }
      return { words, hits: hits.slice(0, limit), total: hits.length };
    },

    changes: async (limit) => {
      const changes: Change[] = [];
      for (const situation of await listSituations())
        changes.push(...(await changesOf(await evidenceOf(situation))));
      return changes.sort((a, b) => compare(b.revision.known, a.revision.known)).slice(0, limit);
    },

    version: () => ledger.version(),
  };

  async function situationOf(document: string): Promise<Situation | null> {
    const [first] = await ledger.situationsOf(document);
    return first === undefined ? UNASSIGNED : findSituation(first);
  }
};

type CutDocuments = (id: string) => Promise<ReturnType<typeof cutDocument>>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const zoneOf = (claim: ResolvedClaim): string => claim.place?.timezone ?? "UTC";

const momentOf = (asOf: string): number => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  return Date.parse(day ? `${asOf}T23:59:59.999Z` : asOf);
};

const knowClaim = (claim: ResolvedClaim): KnownClaim => {
  const { at, to } = knownMoment(claim, zoneOf(claim));
  return {
    claim,
    known: at === null ? null : new Date(at).toISOString(),
    knownTo: to,
    originKind: originKindOfClaim(claim),
  };
};

const knownOf = (evidence: Evidence, claims: readonly string[]): readonly KnownClaim[] =>
  claims
    .flatMap((id) => evidence.known.get(id) ?? [])
    .sort((a, b) => compare(a.known ?? "9999", b.known ?? "9999"));

const commonZone = (claims: readonly ResolvedClaim[]): string => {
  const counted = new Map<string, number>();
  for (const { place } of claims)
    if (place?.timezone !== undefined)
      counted.set(place.timezone, (counted.get(place.timezone) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "UTC";
};

const headOf = (document: Document): DocumentHead => ({
  id: document.id,
  title: document.title,
  outlet: document.outlet,
  published: document.published,
  url: document.url,
  language: document.language,
  sha256: document.capture.sha256,
  capturedAt: document.capture.capturedAt,
});

/** The origins of these claims, those of most documents first; only what was known at the moment, where one is asked for. */
const originHeads = (
  evidence: Evidence,
  claims: readonly string[],
  asOf: string | null,
): readonly OriginHead[] => {
  const reports = new Map<
    string,
    { readonly known: KnownClaim; readonly documents: Set<string> }
  >();
  for (const id of new Set(claims)) {
    const known = evidence.known.get(id);
    if (known === undefined) continue;
    if (asOf !== null && (known.known === null || Date.parse(known.known) > momentOf(asOf)))
      continue;
    const held = reports.get(known.claim.origin) ?? { known, documents: new Set() };
    held.documents.add(known.claim.document);
    reports.set(known.claim.origin, held);
  }
  return [...reports]
    .map(([name, { known, documents }]) => ({
      name,
      kind: known.originKind,
      reports: documents.size,
    }))
    .sort((a, b) => b.reports - a.reports || compare(a.name, b.name));
};

const countAll = (
  tallies: readonly Tally[],
  listed: (tally: Tally) => readonly unknown[],
): number => tallies.reduce((sum, tally) => sum + listed(tally).length, 0);

const saysOther = (a: Tally, b: Tally): boolean =>
  a.floor !== b.floor || a.ceiling !== b.ceiling || a.headline !== b.headline;

/** Every claim that the tally, its proof, its history or what it left out names. */
const claimsNamed = (tally: Tally, history: TallyHistory): ReadonlySet<string> =>
  new Set([
    ...tally.claims,
    ...tally.because,
    ...tally.becauseCeiling,
    ...tally.proof.flatMap(({ claims }) => claims),
    ...tally.leftOut.map(({ claim }) => claim),
    ...tally.conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...tally.corrections.flatMap(({ from, to }) => [from, to]),
    ...tally.disputes.flatMap(({ claim }) => claim ?? []),
    ...history.revisions.flatMap(({ claims }) => claims),
    ...history.statements.map(({ claim }) => claim.id),
  ]);

/** The numbers that the second document states of a measure and the first does not. */
const numbersApart = (
  own: readonly ResolvedClaim[],
  others: readonly ResolvedClaim[],
): readonly string[] => {
  const key = (claim: ResolvedClaim): string => `${claim.measure} ${JSON.stringify(claim.value)}`;
  const held = new Set(own.map(key));
  return [
    ...new Set(others.filter((claim) => !held.has(key(claim))).map((claim) => claim.number.text)),
  ];
};

const EXCERPT_LENGTH = 240;

/** A stretch of the text around the first word found, cut at white space. */
const excerptOf = (
  document: Document,
  marks: readonly { readonly start: number; readonly end: number }[],
) => {
  const { text } = document;
  const wanted = Math.max(0, (marks[0]?.start ?? 0) - EXCERPT_LENGTH / 3);
  const start = wanted === 0 ? 0 : text.lastIndexOf(" ", wanted) + 1;
  const until = Math.min(text.length, start + EXCERPT_LENGTH);
  const space = text.lastIndexOf(" ", until);
  const end = until === text.length || space <= start ? until : space;
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
};

/** Whether a tally is of the place that was asked for, by name, code or key. */
const placeFilter = (
  asked: string | undefined,
  gazetteer: Gazetteer,
): ((tally: Tally) => boolean) => {
  if (asked === undefined) return () => true;
  const wanted = asked.trim().toLowerCase();
  const keys = new Set(gazetteer.find(asked).map(({ key }) => key));
  return ({ place }) =>
    place !== null &&
    (place.name.toLowerCase() === wanted ||
      (place.kind === "country" && place.country?.toLowerCase() === wanted) ||
      keys.has(gazetteer.locate(place)?.key ?? ""));
};

/** How many answers are kept at most; an old one is counted anew when it is asked for again. */
const KEPT = 256;

/** Keeps what was worked out until the ledger's version changes. */
const makeKeeper = (versionNow: () => Promise<string>) => {
  let version: string | null = null;
  const kept = new Map<string, unknown>();
  return async <T>(key: string, work: () => T | Promise<T>): Promise<T> => {
    const now = await versionNow();
    if (now !== version) kept.clear();
    version = now;
    if (kept.has(key)) {
      const held = kept.get(key) as T;
      // asked for again: the last to be let go
      kept.delete(key);
      kept.set(key, held);
      return held;
    }
    const made = await work();
    kept.set(key, made);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return made;
  };
};
