// Reads once through a text for the parties that it introduces: full names, offices, acronyms, countries of bodies.
import { foldName, soundOfName } from "./fold-name.ts";
import type { PartyLexicon } from "./lexicon.ts";
import { ACRONYM, wordsOf } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readParty } from "./read-party.ts";
import { readPerson } from "./read-person.ts";
import { TextTokens } from "./text-tokens.ts";

/** What a text, or the names of a situation, tell of parties; null where they tell two things. */
export interface KnownNames {
  /** Sound of a surname to the person: the full name, and the body that he or she speaks for. */
  readonly persons: ReadonlyMap<string, { readonly name: string; readonly party: Party } | null>;
  /** Folded acronym to the name in full. */
  readonly acronyms: ReadonlyMap<string, string | null>;
  /** A body's name to the one country or place that it is said to be of. */
  readonly bodies: ReadonlyMap<string, NonNullable<Party["place"]> | null>;
}

/** Of a longer text only the start is read: parties are introduced early. */
const LONGEST_TEXT = 60_000;
const MOST_PHRASES = 400;
const SENTENCE_END = /[.!?:;][)"'\u201d\u2019]*$/u;

const nameAlone = (name: string): Party => ({
  name,
  sort: "person",
  place: null,
  reach: "none",
  kind: "witness",
  speaker: name,
});

export class NamesCollector {
  readonly #lexicon: PartyLexicon;
  readonly #persons = new Map<string, { readonly name: string; readonly party: Party } | null>();
  /** What tells of persons, in the order of the text: looked at closely only once somebody asks for one. */
  #unread: (() => void)[] = [];
  readonly acronyms = new Map<string, string | null>();
  readonly bodies = new Map<string, NonNullable<Party["place"]> | null>();

  constructor(lexicon: PartyLexicon) {
    this.#lexicon = lexicon;
  }

  get persons(): ReadonlyMap<string, { readonly name: string; readonly party: Party } | null> {
    const unread = this.#unread;
    this.#unread = [];
    for (const read of unread) read();
    return this.#persons;
  }

  /** Notes words that may name a person. */
  noteName(read: () => string | null): void {
    this.#unread.push(() => {
      const name = read();
      if (name !== null) this.#keepPerson(name, nameAlone(name));
    });
  }

  addParty(party: Party): void {
    const { speaker } = party;
    if (speaker !== null && speaker.includes(" ")) this.addPerson(speaker, party);
    // Of a place that is no country a text may name several: `Lund police` are not all police.
    if (
      party.sort === "body" &&
      party.place !== null &&
      (party.reach !== "place" || party.place.country !== null)
    ) {
      const held = this.bodies.get(party.name);
      if (held === undefined) this.bodies.set(party.name, party.place);
      else if (held !== null && foldName(held.name) !== foldName(party.place.name))
        this.bodies.set(party.name, null);
    }
  }

  addPerson(name: string, party: Party): void {
    this.#unread.push(() => {
      this.#keepPerson(name, party);
    });
  }

  #keepPerson(name: string, party: Party): void {
    const surname = soundOfName(name.split(" ").at(-1)!);
    if (surname === "") return;
    const held = this.#persons.get(surname);
    if (held === undefined) this.#persons.set(surname, { name, party });
    else if (held !== null && soundOfName(held.name) !== soundOfName(name)) {
      // `Ada Lund` and `Ada M. Lund` are one; `Ada Lund` and `Bo Lund` are two.
      if (held.name.split(" ")[0] !== name.split(" ")[0]) this.#persons.set(surname, null);
    } else if (held !== null && held.party.sort === "person" && party.sort === "body")
      this.#persons.set(surname, { name: held.name, party });
  }

  addAcronym(acronym: string, full: string): void {
    const key = foldName(acronym);
    const held = this.acronyms.get(key);
    if (held === undefined) this.acronyms.set(key, full);
    else if (held !== null && foldName(held) !== foldName(full)) this.acronyms.set(key, null);
  }

  /** `International Example Agency (IEA)`: the words before the bracket whose initials it is. */
  addBracketed(tokens: readonly string[], at: number, acronym: string): void {
    const letters = [...acronym.replace(/\./g, "").replace(/s$/, "").toLowerCase()];
    const words: string[] = [];
    let back = at - 1;
    for (let letter = letters.length - 1; letter >= 0;) {
      const token = tokens[back];
      if (token === undefined || at - back > 14 || /[.;!?]$/.test(token)) return;
      words.unshift(token);
      back--;
      if (foldName(token).startsWith(letters[letter]!) && /^\p{Lu}/u.test(token)) letter--;
      else if (!this.#isSmall(token)) return;
    }
    const full = words.join(" ").replace(/,$/, "");
    if (words.length > 1) this.addAcronym(acronym, full);
  }

  #isSmall(token: string): boolean {
    const lower = token.toLowerCase();
    const lexicon = this.#lexicon;
    return (
      lexicon.ofWords.has(lower) ||
      lexicon.andWords.has(lower) ||
      lexicon.articles.has(lower) ||
      lexicon.inWords.has(lower)
    );
  }
}

const isPlainEnd = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const stripToken = (token: string): string =>
  isPlainEnd(token.charCodeAt(0)) && isPlainEnd(token.charCodeAt(token.length - 1))
    ? token
    : token.replace(/^[("'\u201c\u2018\[]+|[)"'\u201d\],;:.!?]+$/gu, "");

const isCapital = (token: string | undefined): boolean => {
  if (token === undefined) return false;
  const code = token.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return false;
  return (code >= 65 && code <= 90) || /^["'\u201c\u2018(]?\p{Lu}/u.test(token);
};

/** Words in small letters, told from most others by their first letter and length before any is looked up. */
class RoleWords {
  readonly #words: ReadonlySet<string>;
  /** For each first letter a bit for each length. */
  readonly #lengths = new Int32Array(128);

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const first = word.charCodeAt(0);
      if (first < 128) this.#lengths[first]! |= 1 << (word.length & 31);
    }
  }

  has(word: string): boolean {
    const first = word.charCodeAt(0);
    if (first >= 128) return this.#words.has(word.toLowerCase());
    const small = first >= 65 && first <= 90 ? first + 32 : first;
    return this.mayHold(small, word.length) && this.#words.has(word.toLowerCase());
  }

  /** Whether any word begins with that small letter and is so long. */
  mayHold(first: number, length: number): boolean {
    return (this.#lengths[first]! & (1 << (length & 31))) !== 0;
  }
}

const rolesByLexicon = new WeakMap<PartyLexicon, RoleWords>();

/** Every word that may be a role or a body by itself. */
const rolesOf = (lexicon: PartyLexicon): RoleWords => {
  let roles = rolesByLexicon.get(lexicon);
  if (!roles) {
    roles = new RoleWords([
      ...lexicon.ministers,
      ...lexicon.ministries,
      ...lexicon.offices.keys(),
      ...lexicon.speakers,
      ...lexicon.bodies.keys(),
    ]);
    rolesByLexicon.set(lexicon, roles);
  }
  return roles;
};

const isClosing = (code: number): boolean =>
  code === 41 || // )
  code === 34 ||
  code === 39 ||
  code === 0x201d ||
  code === 93 || // ]
  code === 44 ||
  code === 59 ||
  code === 58 ||
  code === 46 ||
  code === 33 ||
  code === 63;

/** Whether a token is no role, by its first letter and its length without closing marks; of one in capitals where names are sought none is told. */
const isNoRole = (
  tokens: TextTokens,
  at: number,
  roles: RoleWords,
  seeksNames: boolean,
): boolean => {
  const start = tokens.startOf(at);
  const written = tokens.text.charCodeAt(start);
  const first = !seeksNames && written >= 65 && written <= 90 ? written + 32 : written;
  if (first < 97 || first > 122) return false;
  let end = tokens.endOf(at);
  while (end > start && isClosing(tokens.text.charCodeAt(end - 1))) end--;
  return !roles.mayHold(first, end - start);
};

/** What a text tells of parties, read where somebody asks: most ask for bodies and acronyms, few for persons. */
class TextNames implements KnownNames {
  readonly #tokens: TextTokens;
  readonly #lexicon: PartyLexicon;
  #names: NamesCollector | null = null;
  #withPersons: NamesCollector | null = null;

  constructor(text: string, lexicon: PartyLexicon) {
    this.#tokens = new TextTokens(text.slice(0, LONGEST_TEXT));
    this.#lexicon = lexicon;
  }

  get persons(): KnownNames["persons"] {
    this.#withPersons ??= collectNames(this.#tokens, this.#lexicon, true);
    return this.#withPersons.persons;
  }

  get acronyms(): KnownNames["acronyms"] {
    return this.#parties.acronyms;
  }

  get bodies(): KnownNames["bodies"] {
    return this.#parties.bodies;
  }

  get #parties(): NamesCollector {
    return this.#withPersons ?? (this.#names ??= collectNames(this.#tokens, this.#lexicon, false));
  }
}

/** What a text tells of the parties in it; each kind is read once, and only where it is asked for. */
export const readTextNames = (text: string, lexicon: PartyLexicon): KnownNames =>
  new TextNames(text, lexicon);

/**
 * One pass over the words; at most 400 phrases are looked at closely. Runs of capitals that no role stands beside name
 * persons at most: without `seeksNames` they are passed over.
 */
const collectNames = (
  tokens: TextTokens,
  lexicon: PartyLexicon,
  seeksNames: boolean,
): NamesCollector => {
  const names = new NamesCollector(lexicon);
  const read = new Set<string>();
  let phrases = 0;
  const roles = rolesOf(lexicon);
  const belongs = (token: string): boolean => {
    const lower = stripToken(token).toLowerCase();
    return (
      isCapital(token) ||
      lexicon.officeGrades.has(lower) ||
      lexicon.knownPortfolios.has(lower) ||
      lexicon.bodyGrades.has(lower) ||
      roles.has(lower)
    );
  };
  for (let at = 0; at < tokens.length && phrases < MOST_PHRASES; at++) {
    // most words end here
    if (isNoRole(tokens, at, roles, seeksNames)) continue;
    const token = tokens.at(at)!;
    const bare = stripToken(token);
    if (token.charCodeAt(0) === 40 && ACRONYM.test(bare) && bare.length > 1) {
      const before = tokens.slice(at - 15, at);
      names.addBracketed(before, before.length, bare);
      continue;
    }
    const role = roles.has(bare);
    if (!role && !(seeksNames && isCapital(token) && !isCapital(tokens.at(at - 1)))) continue;
    let end = at + 1;
    const closed = (index: number): boolean => {
      const word = tokens.at(index)!;
      return (
        !isPlainEnd(word.charCodeAt(word.length - 1)) &&
        (/[,;:!?]["'\u201d)]*$/u.test(word) || (word.endsWith(".") && word.length > 4))
      );
    };
    while (
      end < tokens.length &&
      end - at < 7 &&
      !closed(end - 1) &&
      (isCapital(tokens.at(end)) || lexicon.nameParticles.has(tokens.at(end)!.toLowerCase()))
    )
      end++;
    if (role) {
      let start = at;
      while (start > 0 && at - start < 5 && !closed(start - 1) && belongs(tokens.at(start - 1)!))
        start--;
      const afterOf = end === at + 1 && lexicon.ofWords.has(tokens.at(end)?.toLowerCase() ?? "");
      const phrase = tokens
        .slice(start, afterOf ? end + 6 : end)
        .map((word, index, all) => (index === all.length - 1 ? stripToken(word) : word))
        .join(" ");
      // `police` alone tells nothing of which; a name beside it may.
      if (end === at + 1 && !afterOf && !tokens.slice(start, at).some(isCapital)) continue;
      phrases++;
      // what is said again tells nothing more
      if (!read.has(phrase)) names.addParty(readParty(phrase, lexicon));
      read.add(phrase);
      at = Math.max(at, end - 1);
    } else if (end - at > 1 && end - at < 5 && at > 0 && !SENTENCE_END.test(tokens.at(at - 1)!)) {
      const run = tokens.slice(at, end).map(stripToken);
      if (!run.some((word) => roles.has(word)))
        names.noteName(() => readPerson(wordsOf(run.join(" "), lexicon), lexicon));
    }
  }
  return names;
};
