// The way out: a question picks claims and rulings from the ledger, and they are reconciled into answers with proof.
import { cutDocument } from "./ingest.ts";
import { keepUntilChanged } from "./ledger/keep-until-changed.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { stemOf } from "./ledger/version-id.ts";
import type {
  Change,
  ClaimAnswer,
  DocumentAnswer,
  DocumentHead,
  KnownClaim,
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
import { headOf } from "./model/document-head.ts";
import type { Gazetteer } from "./model/gazetteer.ts";
import type { Measure } from "./model/measure.ts";
import type { ReprintFamily, Situation } from "./model/situation.ts";
import { METHODS, type Method, type Tally } from "./model/tally.ts";
import { gatherAliases, type OriginLookups } from "./resolve/origins/aliases.ts";
import { originKindOfClaim } from "./resolve/origins/origin-kind.ts";
import type { NamedParty } from "./resolve/origins/seed-parties.ts";
import { settleOrigins } from "./resolve/origins/settle-origins.ts";
import { placeFilter } from "./resolve/place-filter.ts";
import { settleReports } from "./resolve/situations/settle-reports.ts";
import { claimsNamed } from "./tally/claims-named.ts";
import type { TallyContext } from "./tally/context.ts";
import { headlineTally, talliesBeside } from "./tally/headline-tally.ts";
import { type GrowingHistories, tallyHistories, type TurningPoint } from "./tally/histories.ts";
import { askedMoment, commonZone, knowClaim, pickKnown, zoneOf } from "./tally/known-claims.ts";
import { numbersApart } from "./tally/numbers-apart.ts";
import { originHeads } from "./tally/origin-heads.ts";
import { wordsOfOrigins } from "./tally/words-of-origins.ts";
import { reconcile } from "./tally/reconcile.ts";
import { cutExcerpt } from "./text/cut-excerpt.ts";
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

/** Situations whose histories are kept ready for more claims: each holds its claims in memory. */
const GROWN = 16;

/** All that the ledger holds on one situation: what its tallies are made of. */
interface Evidence {
  readonly situation: Situation;
  /** As the reports have them, each origin as its own report names it. */
  readonly stated: readonly ResolvedClaim[];
  /** The same with one name for one party and one place for one scene across the reports, by all ruled up to now. */
  readonly claims: readonly ResolvedClaim[];
  readonly known: ReadonlyMap<string, KnownClaim>;
  readonly disputes: readonly Dispute[];
  readonly decisions: readonly RecordedDecision[];
  readonly families: readonly ReprintFamily[];
  /** Later versions of a document, to its first. */
  readonly versions: ReadonlyMap<string, string>;
  readonly documents: readonly DocumentHead[];
  /** The zone that most of its places lie in. */
  readonly timezone: string;
}

export interface AnswersOptions {
  /** Parties with their other names, as a user's table of aliases gives them: over the shipped ones. */
  readonly parties?: readonly NamedParty[];
}

/** Answers from the ledger as it stands at each question; what was counted is kept until the ledger changes. */
export const openAnswers = (
  ledger: Ledger,
  gazetteer: Gazetteer,
  options: AnswersOptions = {},
): Answers => {
  const parties = options.parties ?? [];
  const keep = keepUntilChanged(() => ledger.version());

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
      const stated = await ledger.claims(held);
      const documents = await ledger.documentHeads(held);
      const decisions = await ledger.decisions();
      const origins = gatherAliases(parties, decisions);
      const claims = settleReports(settleOrigins(stated, origins.aliases), gazetteer);
      return {
        situation,
        stated,
        claims,
        known: new Map(claims.map((claim) => [claim.id, know(claim, origins)])),
        disputes: await ledger.disputes(held),
        decisions,
        families: await ledger.reprintFamilies(documents.map(({ id }) => id)),
        versions: versionsOf(documents.map(({ id }) => id)),
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
    versions: evidence.versions,
    asOf: momentAsked(evidence, asked),
    method: asked.method ?? "bounds",
  });

  const countTallies = (evidence: Evidence, asked: Asked): Promise<readonly Tally[]> =>
    keep(
      `tallies ${evidence.situation.id} ${asked.asOf ?? ""} ${asked.method ?? ""}`,
      () =>
        grownTallies(evidence, asked) ??
        reconcile(claimsThen(evidence, asked), contextOf(evidence, asked)),
    );

  /** The tallies of now, where histories were worked out to the same claims already. */
  const grownTallies = (evidence: Evidence, asked: Asked): readonly Tally[] | null => {
    const held = asked.asOf === undefined ? grown.get(evidence.situation.id) : undefined;
    return held?.of === evidence ? held.growing.tallies(asked.method ?? "bounds") : null;
  };

  /** A ruling on who is who that came after the moment asked for does not speak at that moment. */
  const claimsThen = (evidence: Evidence, asked: Asked): readonly ResolvedClaim[] => {
    const moment = momentAsked(evidence, asked);
    const laterRuling = ({ decision, decidedAt }: RecordedDecision): boolean =>
      moment !== null && decision.kind === "alias-origin" && decidedAt > moment;
    const { stated, claims, decisions } = evidence;
    if (!decisions.some(laterRuling)) return claims;
    const ruled = decisions.filter((recorded) => !laterRuling(recorded));
    return settleReports(settleOrigins(stated, gatherAliases(parties, ruled).aliases), gazetteer);
  };

  // Histories outlive a change of the ledger: a claim that comes later is added to them.
  const grown = new Map<string, { of: Evidence; growing: GrowingHistories }>();
  const growingOf = (evidence: Evidence): Promise<GrowingHistories> =>
    keep(`histories ${evidence.situation.id}`, () => {
      const { id } = evidence.situation;
      const context = contextOf(evidence, {});
      const growing =
        grown.get(id)?.growing.grow(evidence.claims, context) ??
        tallyHistories(evidence.claims, context, zoneOf);
      grown.delete(id);
      grown.set(id, { of: evidence, growing });
      if (grown.size > GROWN) grown.delete(grown.keys().next().value!);
      return growing;
    });
  const historiesOf = async (
    evidence: Evidence,
  ): Promise<ReadonlyMap<string, readonly TurningPoint[]>> => (await growingOf(evidence)).histories;

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
      statements: pickKnown(evidence.known, latest.claims),
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
    // Histories first: the tallies of now are their last state.
    await growingOf(evidence);
    const tallies = await countTallies(evidence, {});
    const headline = headlineTally(tallies);
    return {
      situation,
      headline,
      beside: talliesBeside(tallies, headline, 3),
      history: headline === null ? null : await historyOf(evidence, headline),
      origins: headline === null ? [] : originHeads(evidence.known, headline.claims, null),
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
      const changes = await changesOf(evidence);
      const tallies = await countTallies(evidence, asked);
      const headline = headlineTally(tallies);
      const lastChange = changes.at(-1)?.revision.known ?? null;
      const asOf = momentAsked(evidence, asked);
      const known = asOf ?? lastChange ?? "";
      const ofMeasure = tallies.filter((tally) => tally.measure === headline?.measure);
      const histories: TallyHistory[] = [];
      for (const tally of ofMeasure) histories.push(await historyOf(evidence, tally));
      return {
        situation,
        moment: { asked: asOf, known, timezone: evidence.timezone },
        method: asked.method ?? "bounds",
        moments: [...new Set(changes.map(({ revision }) => revision.known))],
        headline: headline?.id ?? null,
        tallies,
        histories,
        claims: evidence.known,
        disputes: new Map(evidence.disputes.map((dispute) => [dispute.id, dispute])),
        origins: originHeads(
          evidence.known,
          tallies.flatMap((tally) => tally.claims),
          asOf,
        ),
        words: wordsOfOrigins(ofMeasure, evidence.known),
        later: asOf === null ? [] : changes.filter(({ revision }) => revision.known > asOf),
        methods: await everyMethod(evidence, headline, asked),
        documents: evidence.documents,
      };
    },

    tally: async (id, asked = {}) => {
      const found = await findTally(id, asked);
      if (found === null) return null;
      const { tally, evidence } = found;
      const asOf = momentAsked(evidence, asked);
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
          asked: asOf,
          known: asOf ?? history.revisions.at(-1)?.known ?? "",
          timezone: evidence.timezone,
        },
        tally,
        claims,
        disputes: new Map(evidence.disputes.map((dispute) => [dispute.id, dispute])),
        origins: originHeads(evidence.known, tally.claims, asOf),
        history,
        methods: await everyMethod(evidence, tally, asked),
        now: asOf !== null && now !== null && saysOther(now, tally) ? now : null,
      };
    },

    claim: async (id) => {
      const held = await ledger.claim(id);
      if (held === null) return null;
      const situation = await situationOf(held.claim.document);
      const evidence = situation === null ? null : await evidenceOf(situation);
      const tallies = evidence === null ? [] : await countTallies(evidence, {});
      return {
        quoted: await quote(
          evidence?.known.get(id) ?? know(held.claim),
          evidence?.families ?? [],
          cutOnce(),
        ),
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
      const evidence = situation === null ? null : await evidenceOf(situation);
      const tallies = evidence === null ? [] : await countTallies(evidence, {});
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
        claims: claims.map((claim) => evidence?.known.get(claim.id) ?? know(claim)),
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
            hits.push({ kind: "claim", quoted: await quote(know(claim), [], cut) });
        hits.push({
          kind: "document",
          document: headOf(document),
          excerpt: cutExcerpt(document.text, marks),
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

/** Later versions of the documents, each to the first. */
const versionsOf = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const held = new Set(ids);
  return new Map(
    ids.map((id) => [id, stemOf(id, held)] as const).filter(([id, stem]) => id !== stem),
  );
};

type CutDocuments = (id: string) => Promise<ReturnType<typeof cutDocument>>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const know = (claim: ResolvedClaim, origins?: OriginLookups): KnownClaim =>
  knowClaim(claim, originKindOfClaim(claim, origins));

/** A day is asked for to its end, in the zone of the situation. */
const momentAsked = ({ timezone }: Evidence, { asOf }: Asked): string | null =>
  asOf === undefined ? null : askedMoment(asOf, timezone);

const countAll = (
  tallies: readonly Tally[],
  listed: (tally: Tally) => readonly unknown[],
): number => tallies.reduce((sum, tally) => sum + listed(tally).length, 0);

const saysOther = (a: Tally, b: Tally): boolean =>
  a.floor !== b.floor || a.ceiling !== b.ceiling || a.headline !== b.headline;
