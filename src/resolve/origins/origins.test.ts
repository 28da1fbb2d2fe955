// Holds origins to their promises: one name for one party, two names for two, tables that cannot contradict themselves.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, ResolvedClaim, ResolvedPlace } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import type { RecordedDecision } from "../../model/decision.ts";
import { resolveOrigin } from "../origins.ts";
import { findAgencyMark } from "./agency-mark.ts";
import { gatherAliases, parseAliases, SHIPPED_ORIGINS } from "./aliases.ts";
import { joinEchoes } from "./echoes.ts";
import { foldName } from "./fold-name.ts";
import { joinOrigins } from "./join-origins.ts";
import { originKind } from "./origin-kind.ts";
import { nameOutlet } from "./outlet-name.ts";

const LUND: ResolvedPlace = { name: "Lund", country: "SE", kind: "settlement" };
const MINSK: ResolvedPlace = { name: "Minsk", country: "BY", kind: "settlement" };
const SWEDEN: ResolvedPlace = { name: "Sweden", country: "SE", kind: "country" };

const documentOf = (text: string, outlet: string | null = null): Document => ({
  id: "doc-1",
  title: "",
  text,
  published: null,
  outlet,
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: 0,
    address: null,
    capturedAt: "2026-01-01T00:00:00Z",
    contentType: null,
    method: "file",
  },
});

const claimOf = (change: Partial<ResolvedClaim> = {}): ResolvedClaim => ({
  id: "claim-1",
  document: "doc-1",
  field: "text",
  number: { start: 0, end: 2, text: "40" },
  value: 40,
  qualifier: "exact",
  bounds: { floor: 40, ceiling: 40 },
  measure: "detained",
  also: [],
  counted: null,
  unit: "person",
  indefinite: false,
  role: "total",
  reality: "actual",
  sentence: { start: 0, end: 2 },
  clause: { start: 0, end: 2 },
  quote: "40",
  places: [],
  times: [],
  attribution: [],
  standing: {},
  trace: [],
  ruleset: "test",
  place: LUND,
  when: null,
  asOf: null,
  source: null,
  origin: "doc-1",
  published: null,
  outlet: null,
  countScope: null,
  ...change,
});

const attributedTo = (name: string): Claim =>
  claimOf({ attribution: [{ start: 0, end: 1, text: name, name, manner: "said" }] });

const originOf = (
  name: string,
  place: ResolvedPlace | null = null,
  text = "",
  aliases: ReadonlyMap<string, string> = new Map(),
): string => resolveOrigin(attributedTo(name), documentOf(text), place, aliases).origin;

const ONE_PARTY: readonly (readonly [place: ResolvedPlace | null, ...names: string[]])[] = [
  [
    null,
    "Spring96 Watch",
    "the monitoring group Spring96 Watch",
    "independent organization Spring96 Watch",
    "Spring96 Watch, a human rights group",
    "the Spring96 Watch group",
    "a spokeswoman for Spring96 Watch",
    "Spring96 Watch spokesman Bo Ek",
    "Spring96 Watch (statement)",
  ],
  [
    MINSK,
    "Belarus's Interior Ministry",
    "Belarusian Ministry of the Interior",
    "the interior ministry",
    "Ministry of Internal Affairs",
    "Interior Minister Ivan Kubik",
    "Belarusian interior ministry spokeswoman Olga Ch",
    "the Ministry of Internal Affairs of the Republic of Belarus".replace("the Republic of ", ""),
  ],
  [
    SWEDEN,
    "Swedish Defence Ministry",
    "Sweden's Ministry of Defense",
    "the defense ministry",
    "Defence Minister Bo Ek",
  ],
  [
    LUND,
    "police",
    "Lund police",
    "the Lund police department",
    "police in Lund",
    "police officials",
    "a police spokesman",
    "Lund Police Chief Ada Berg",
    "Ada Berg, the Lund police chief",
    "lund police",
    "police spokesman Bo Ek",
    "Sgt. Bo Ek of the Lund Police Department",
  ],
  [LUND, "officials", "authorities", "local officials", "government officials", "official figures"],
  [LUND, "witnesses", "eyewitnesses", "an eyewitness"],
  [
    null,
    "UNHCR",
    "the U.N. refugee agency",
    "United Nations High Commissioner for Refugees",
    "UNHCR spokesman Bo Ek",
    "the UN refugee agency UNHCR",
  ],
  [
    null,
    "governor Ada Berg",
    "Ada Berg",
    "regional governor Ada Berg",
    "Governor Ada Berg",
    "Ada Berg, the regional governor",
    "Gov. Ada Berg",
  ],
  [null, "the Norrland Herald newspaper", "Norrland Herald"],
  [null, "Associated Press", "the AP", "AP news agency", "an AP tally"],
  [
    LUND,
    "Lund Fire Department",
    "a spokesman for the Lund Fire Department",
    "Lund Fire Chief Bo Ek",
    "the fire department",
  ],
  [SWEDEN, "the government", "Sweden", "Swedish government", "the Swedish government"],
];

test("names of one party lead to one origin", () => {
  for (const [place, ...names] of ONE_PARTY) {
    const origins = new Map(names.map((name) => [name, originOf(name, place)]));
    assert.equal(new Set(origins.values()).size, 1, JSON.stringify([...origins]));
  }
});

test("names of different parties lead to different origins", () => {
  const parties = [
    ...ONE_PARTY.map(([place, name]) => originOf(name!, place)),
    originOf("Minsk police", LUND),
    originOf("state police", LUND),
    originOf("Lund Hospital", LUND),
    originOf("Malmo Hospital", LUND),
    originOf("hospitals", LUND),
    originOf("Lund sheriff's office", LUND),
    originOf("Health Ministry", SWEDEN),
    originOf("Norwegian Health Ministry", SWEDEN),
    originOf("Health Ministry", MINSK),
    originOf("eastern health ministry", MINSK),
    originOf("former health minister Jan Kos", MINSK),
    originOf("Prime Minister Bo Lind", SWEDEN),
    originOf("Ada Lind, a retiree", LUND),
    originOf("Per Lind, a retiree", LUND),
    originOf("residents", LUND),
    originOf("the army", SWEDEN),
    originOf("the opposition", SWEDEN),
    originOf("New York Times"),
    originOf("York Times"),
    originOf("Red Crescent"),
    originOf("Red Cross"),
    originOf("Norrland Human Rights Watch"),
    originOf("Human Rights Watch"),
  ];
  assert.equal(new Set(parties).size, parties.length, JSON.stringify(parties.toSorted()));
});

test("a surname takes the full name and the office that the text gives it", () => {
  const text =
    "The shelling went on, regional governor Ada Berg said on Monday. Later Berg gave more figures. Defense Minister Bo Lindqvist and his deputy left. Lindqvist spoke.";
  assert.equal(originOf("Berg", LUND, text), "Ada Berg");
  assert.equal(originOf("Governor Berg", LUND, text), "Ada Berg");
  assert.equal(originOf("Lindqvist", LUND, text), "Defence Ministry (Sweden)");
});

test("a surname that two people of the text bear stays as it is", () => {
  const text = "Mayor Ada Berg and Governor Bo Berg met. Berg said that it was over.";
  assert.equal(originOf("Berg", LUND, text), "Berg");
});

test("an acronym takes the words that the text spells it out with", () => {
  const text = "Ten were hurt, the Norrland Relief and Aid Council (NRAC) said. NRAC added more.";
  assert.equal(
    originOf("NRAC", LUND, text),
    originOf("Norrland Relief and Aid Council", LUND, text),
  );
});

test("the police of a country named once is that police where the text goes on", () => {
  assert.equal(
    originOf("police", LUND, "Swedish police closed the road. Three were held, police said."),
    "police (Sweden)",
  );
});

test("the origin behind a quoted party is the one quoted", () => {
  assert.equal(originOf("Norrland Herald citing Lund police", LUND), "police (Lund)");
});

test("own voice is the outlet's, or the agency's whose text it is, or the document's", () => {
  const own = (text: string, outlet: string | null) =>
    resolveOrigin(claimOf(), documentOf(text, outlet), null, new Map());
  assert.deepEqual(own("Ten hurt.", "www.norrlandherald.se"), {
    source: null,
    origin: "norrlandherald.se",
  });
  assert.deepEqual(own("LUND, Sweden (AP) — Ten were hurt.", "Norrland Herald"), {
    source: null,
    origin: "Associated Press",
  });
  assert.deepEqual(own("Ten hurt.", null), { source: null, origin: "doc-1" });
  assert.deepEqual(own("Ten hurt.", "  "), { source: null, origin: "doc-1" });
  assert.equal(nameOutlet("Reuters (copy on example.com)", SHIPPED_ORIGINS.aliases), "Reuters");
});

test("an agency is found by its marks, and only at head and foot", () => {
  assert.equal(findAgencyMark({ text: "LUND (Reuters) - Ten were hurt." })?.agency, "Reuters");
  assert.equal(findAgencyMark({ text: "LUND, 3 SEP 98 (EFE) -- [TEXT] TEN HURT." })?.agency, "EFE");
  assert.equal(
    findAgencyMark({ text: `By Ada Berg, Associated Press\nTen were hurt.` })?.agency,
    "Associated Press",
  );
  assert.equal(findAgencyMark({ text: "Ten were hurt. With Herald wires" })?.agency, "wires");
  assert.equal(
    findAgencyMark({ text: `${"Ten were hurt. ".repeat(50)}(AP) - ${"It went on. ".repeat(50)}` }),
    null,
  );
  assert.equal(findAgencyMark({ text: "An AP reporter saw ten people hurt." }), null);
});

test("a number repeated in the own voice of a document is an echo of whom it was attributed to", () => {
  const attributed = claimOf({ id: "a", source: "Lund police", origin: "police (Lund)" });
  const own = claimOf({ id: "b" });
  const rounded = claimOf({
    id: "c",
    value: 38,
    qualifier: "more_than",
    bounds: { floor: 39, ceiling: null },
  });
  const other = claimOf({ id: "d", value: 12, bounds: { floor: 12, ceiling: 12 } });
  const elsewhere = claimOf({ id: "e", place: MINSK });
  const origins = joinEchoes([own, rounded, other, elsewhere, attributed]).map(
    ({ origin }) => origin,
  );
  assert.deepEqual(origins, ["police (Lund)", "police (Lund)", "doc-1", "doc-1", "police (Lund)"]);
});

test("reports of one situation join what each names in its own way, and leave what could be two", () => {
  const said = (id: string, source: string, document: string) => {
    const { origin } = resolveOrigin(attributedTo(source), documentOf(""), LUND, new Map());
    return claimOf({ id, source, document, origin });
  };
  const claims = [
    said("a", "regional governor Ada Berg", "x"),
    said("b", "Berg", "y"),
    said("c", "National Relief and Aid Council (NRAC)", "x"),
    said("d", "NRAC", "z"),
    said("e", "Bo Lind, a shopkeeper", "x"),
    said("f", "Per Lind, a teacher", "y"),
    said("g", "Lind", "z"),
  ];
  const joined = (list: readonly ResolvedClaim[]) =>
    new Map(joinOrigins(list, new Map()).map(({ id, origin }) => [id, origin]));
  const origins = joined(claims);
  assert.equal(origins.get("a"), origins.get("b"));
  assert.equal(origins.get("c"), origins.get("d"));
  assert.equal(new Set([origins.get("e"), origins.get("f"), origins.get("g")]).size, 3);
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (order) => {
      assert.deepEqual([...joined(order)].sort(), [...origins].sort());
    }),
  );
});

test("kinds of origins tell the shapes apart", () => {
  const kinds: readonly (readonly [string, readonly (string | null)[], string])[] = [
    ["OVD-Info", [], "monitor"],
    ["police (Lund)", [], "authority"],
    ["Interior Ministry (Belarus)", [], "authority"],
    ["Ada Berg", ["regional governor Ada Berg"], "authority"],
    ["Ada Berg", ["Ada Berg, a retiree"], "witness"],
    ["witnesses (Lund)", [], "witness"],
    ["norrlandherald.se", [null], "outlet"],
    ["posts", ["Telegram channels"], "channel"],
    ["United Nations", ["UN"], "states"],
    ["sources", ["sources"], "unnamed"],
    ["Lund Hospital", ["Lund Hospital"], "monitor"],
    ["Kremlin", [null, "the Kremlin"], "authority"],
  ];
  for (const [origin, said, kind] of kinds) assert.equal(originKind(origin, said), kind, origin);
});

test("a table of aliases is read, and its names lead to the party", () => {
  const table = parseAliases(
    "origins:\n  - name: Spring\n    kind: monitor\n    also: [Vesna, the Minsk monitor]\n",
    "aliases.yaml",
  );
  assert.equal(table.problem, null);
  const { aliases, kinds } = gatherAliases(table.parties!);
  assert.equal(originOf("the Minsk monitor", null, "", aliases), "Spring");
  assert.equal(originOf("Vesna", null, "", aliases), "Spring");
  assert.equal(kinds.get("spring"), "monitor");
});

test("a user's alias wins over a shipped one", () => {
  const { aliases } = gatherAliases([{ name: "American Pulse", kind: "outlet", also: ["AP"] }]);
  assert.equal(originOf("AP", null, "", aliases), "American Pulse");
});

const REFUSED: readonly (readonly [table: string, says: RegExp])[] = [
  [
    "origins:\n - name: A\n   also: [B]\n - name: B\n   also: [C]\n - name: C\n   also: [A]\n",
    /circle.*"A".*"B"|circle/,
  ],
  ["origins:\n - name: A\n   also: [X]\n - name: B\n   also: [X]\n", /both "A" and "B"/],
  ["origins:\n - also: [X]\n", /no name/],
  ["origins:\n - name: A\n   kind: angel\n", /"angel" is no kind/],
  ["origins:\n - name: A\n   alias: [B]\n", /no field "alias"/],
  ["origins: 12\n", /no list of origins/],
  ["origins: [\n", /not YAML/],
  ["origins:\n - just words\n", /no entry of a party/],
];

test("a table that contradicts itself is refused with a sentence", () => {
  for (const [table, says] of REFUSED) {
    const { problem } = parseAliases(table, "aliases.yaml");
    assert.ok(problem, table);
    assert.equal(problem.code, "bad-aliases");
    assert.match(problem.what, says);
    assert.ok(problem.todo.length > 0 && problem.where.startsWith("aliases.yaml"));
  }
});

const ruling = (at: number, name: string, origin: string): RecordedDecision => ({
  id: `d${at}`,
  decidedAt: `2026-01-01T00:00:${String(at).padStart(2, "0")}Z`,
  decidedBy: "ada",
  why: "test",
  decision: { kind: "alias-origin", name, origin },
});

test("a ruling joins two names, and a later one parts them again", () => {
  const joined = gatherAliases([], [ruling(1, "Vesna", "Spring")]);
  assert.equal(originOf("Vesna", null, "", joined.aliases), "Spring");
  const parted = gatherAliases([], [ruling(1, "Vesna", "Spring"), ruling(2, "Vesna", "Vesna")]);
  assert.equal(originOf("Vesna", null, "", parted.aliases), "Vesna");
});

test("rulings never go in a circle, in whatever order they come", () => {
  const name = fc.constantFrom("A", "B", "C", "D", "E");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (pairs) => {
      const decisions = pairs.map(([from, to], index) => ruling(index, from, to));
      const { aliases } = gatherAliases([], decisions);
      for (const [from, to] of aliases) {
        assert.equal(
          aliases.get(foldName(to)),
          undefined,
          `${from} leads to ${to}, which leads on`,
        );
      }
      const shuffled = gatherAliases([], decisions.toReversed());
      assert.deepEqual([...shuffled.aliases].sort(), [...aliases].sort());
    }),
  );
});

test("any text is a name, and a name is its own origin a second time", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      (name, text) => {
        const origin = originOf(name, LUND, text);
        assert.equal(typeof origin, "string");
        assert.ok(origin.length > 0);
      },
    ),
  );
});

test("a hostile text of roles and brackets takes time linear in its length", () => {
  const timeOf = (length: number): number => {
    const text = "Minister of Police (ABC) Chief Ada Berg, ".repeat(Math.ceil(length / 40));
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      originOf("Berg", LUND, text);
      return performance.now() - started;
    });
    return Math.min(...times);
  };
  timeOf(2000);
  assert.ok(timeOf(400_000) < 300 * Math.max(timeOf(4000), 0.05));
});

test("a union of some people and a force of its own name are no unions or officials of a place", () => {
  assert.equal(originOf("Union of Weavers", LUND), "Union of Weavers");
  assert.equal(originOf("the union", LUND), "unions (Lund)");
  assert.equal(originOf("Norway Weavers' Union", LUND), "Norway Weavers' Union");
  assert.equal(originOf("Internal Security Forces", LUND), "internal security (Sweden)");
  assert.equal(originOf("Lund commandant's office", LUND), "commandant's office (Lund)");
  assert.equal(originOf("Hellenic Coast Guard", LUND), originOf("Greek coast guard", LUND));
});
