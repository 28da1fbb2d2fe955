// What reading the names of parties needs to know of a language: its words as data.
import type { OriginKind } from "../../model/answer.ts";

/** How far a body reaches where no place is named: the place of the count, or the country of it. */
export type Reach = "place" | "country" | "none";

/** A kind of body that every place has one of, as police, or a crowd without a name, as witnesses. */
export interface BodyWord {
  /** One name for all the phrases that mean it. */
  readonly name: string;
  readonly reach: Reach;
  readonly kind: OriginKind;
}

export interface PartyLexicon {
  /** BCP 47. */
  readonly tag: string;
  /** Lower-case phrases of up to four words to the body that they mean. */
  readonly bodies: ReadonlyMap<string, BodyWord>;
  /** Words before a body that tell one kind of it from another and stay in its name: `state`, `federal`. */
  readonly bodyGrades: ReadonlySet<string>;
  /** Words that say nothing of who it is: articles, `local`, `senior`, `unnamed`. */
  readonly fillers: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Bodies that are one of many where a proper name stands before: `Ichilov Hospital` is no place's hospitals. */
  readonly namedBodies: ReadonlySet<string>;
  /** People who speak for themselves: `activist`, `retiree`. */
  readonly individuals: ReadonlySet<string>;
  /** What a named party may be called besides its name: `group`, `agency`, `newspaper`, with its kind. */
  readonly descriptors: ReadonlyMap<string, OriginKind>;
  /** Adjectives that stand before a descriptor: `independent`, `human`, `rights`. */
  readonly descriptorAdjectives: ReadonlySet<string>;
  /** Roles whose holder speaks for the body: `spokesman`, `chief`, `director`. */
  readonly speakers: ReadonlySet<string>;
  /** Roles whose holder is a party of their own: `president`, `governor`, with reach where no name is given. */
  readonly offices: ReadonlyMap<string, Reach>;
  /** Words that may stand before an office and are part of it: `vice`, `deputy`, `prime`. */
  readonly officeGrades: ReadonlySet<string>;
  /** Titles before a person's name that are no role: `mr`, `dr`, `gen`. */
  readonly honorifics: ReadonlySet<string>;
  /** Lower-case words inside a person's name: `de`, `van`, `bin`. */
  readonly nameParticles: ReadonlySet<string>;
  /** Words for a ministry and for its head: `ministry`, `minister`. */
  readonly ministries: ReadonlySet<string>;
  readonly ministers: ReadonlySet<string>;
  /** Before a minister: still the ministry's voice (`deputy`), no longer it (`former`), another ministry (`eastern`). */
  readonly deputies: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly ministryGrades: ReadonlySet<string>;
  /** Words between an organisation and a role: `country` director. */
  readonly countryRoles: ReadonlySet<string>;
  /** What makes a minister a head of government: `prime`. */
  readonly notMinisters: ReadonlySet<string>;
  /** Other words for the same portfolio: `defense` is `defence`. */
  readonly portfolios: ReadonlyMap<string, string>;
  /** Single words that are portfolios, so that `Gaza Health Ministry` has its place told from it. */
  readonly knownPortfolios: ReadonlySet<string>;
  /** How a ministry is named from its portfolio, in title case. */
  nameMinistry(portfolio: string): string;
  /** Prepositions that join a role or a body to an organisation (`of`, `for`) or a place (`in`). */
  readonly ofWords: ReadonlySet<string>;
  readonly inWords: ReadonlySet<string>;
  /** After these a word in small letters may be a place: `in`. */
  readonly placeWords: ReadonlySet<string>;
  readonly andWords: ReadonlySet<string>;
  /** Verbs after which the true origin is named: `citing`. */
  readonly citingWords: ReadonlySet<string>;
  /** Words of organisations' names, with the kind that they hint at, `unnamed` for no hint. */
  readonly organisationWords: ReadonlyMap<string, OriginKind>;
  /** Words that begin the name of a body that every country has one of: `national`, `federal`. */
  readonly nationalWords: ReadonlySet<string>;
  /** Lower-case names and adjectives of countries to their codes. */
  readonly countries: ReadonlyMap<string, string>;
  readonly countryNames: ReadonlyMap<string, string>;
  /** What a country's own word is: Russia said is `government`. */
  readonly countryBody: BodyWord;
  /** Possessive endings: `'s`. */
  readonly possessives: readonly string[];
}
