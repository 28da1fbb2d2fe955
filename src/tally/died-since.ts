// Finds the people told to be hurt who have died, or may have: by the same text, or by another report of them.
import { isSameFor, joinDescriptions, mayBeSame, type Description } from "../model/person.ts";
import type { Assertion } from "./assertion.ts";

/** A person as one report tells of them, with the statements that do. */
interface Told {
  /** The report and the person's key in it. */
  readonly key: string;
  readonly report: string;
  readonly description: Description;
  readonly words: readonly Assertion[];
}

export const tellingOne = (words: readonly Assertion[]): readonly Told[] => {
  const byKey = new Map<string, Told>();
  for (const word of words) {
    const { person } = word.claim;
    if (person === undefined) continue;
    const key = `${word.report}|${person.key}`;
    const before = byKey.get(key);
    byKey.set(
      key,
      before === undefined
        ? { key, report: word.report, description: person, words: [word] }
        : { ...before, words: [...before.words, word] },
    );
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, told]) => told);
};

interface Dead {
  readonly description: Description;
  readonly reports: ReadonlySet<string>;
  /** The last day on which a report tells of them. */
  readonly toldOn: number;
}

const toldOn = ({ words }: Told): number =>
  Math.max(...words.map(({ publishedOn }) => publishedOn ?? Infinity));

const isBare = ({ description: { name, ages, sex, part } }: Told): boolean =>
  name === null && ages === null && sex === null && part === null;

/** Whether two descriptions have something in common, and nothing against each other. */
const resemble = (a: Description, b: Description): boolean =>
  mayBeSame(a, b) &&
  ((a.sex !== null && b.sex !== null) ||
    (a.ages !== null && b.ages !== null) ||
    (a.name !== null && b.name !== null));

/** The dead of all reports: descriptions that have something in common, and nothing against each other, are of one. */
const gatherDead = (told: readonly Told[]): readonly Dead[] => {
  const dead: Dead[] = [];
  // Who is only "one person" is any of those of whom more is told.
  for (const one of told.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)))) {
    if (isBare(one) && dead.length > 0) continue;
    const fits = (other: Dead): boolean =>
      !other.reports.has(one.report) && mayBeSame(other.description, one.description);
    const sure = dead.findIndex(
      (other) => fits(other) && isSameFor(other.description, one.description),
    );
    const at =
      sure >= 0
        ? sure
        : dead.findIndex((other) => fits(other) && resemble(other.description, one.description));
    const known = dead[at];
    if (known === undefined)
      dead.push({
        description: one.description,
        reports: new Set([one.report]),
        toldOn: toldOn(one),
      });
    else
      dead[at] = {
        description: joinDescriptions(known.description, one.description),
        reports: new Set([...known.reports, one.report]),
        toldOn: Math.max(known.toldOn, toldOn(one)),
      };
  }
  return dead;
};

const isNamedAlike = (a: Description, b: Description): boolean =>
  a.name !== null && b.name !== null && isSameFor(a, b);

const isOpen = ({ words }: Told): boolean => words.every(({ claim }) => claim.outcome === "open");

/** Statements on one person told hurt who is told dead elsewhere, or may be. */
const sinceDead = (
  hurt: readonly Told[],
  dead: readonly Dead[],
  unnamed: number,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const byReport = new Map<string, Told[]>();
  for (const one of hurt) byReport.set(one.report, [...(byReport.get(one.report) ?? []), one]);
  for (const [report, own] of byReport) {
    const living = new Set(own);
    const take = (one: Told | undefined): boolean => {
      if (one === undefined) return false;
      living.delete(one);
      for (const { id } of one.words) found.add(id);
      return true;
    };
    const elsewhere = dead.filter(({ reports }) => !reports.has(report));
    // The dead child of this report is named by another, and this one tells by that name of a child shot.
    for (const { description, reports } of dead)
      if (reports.has(report))
        take([...living].find((one) => isNamedAlike(one.description, description)));
    for (const { description, toldOn: day } of elsewhere) {
      const among = [...living];
      if (take(among.find((one) => isSameFor(one.description, description)))) continue;
      if (take(among.find((one) => isOpen(one) && mayBeSame(one.description, description))))
        continue;
      take(
        among.find(
          (one) =>
            (day > toldOn(one) && mayBeSame(one.description, description)) ||
            (day >= toldOn(one) && resemble(one.description, description)),
        ),
      );
    }
    // Of those shot of whom no more is told, some may be the dead whom only a number counts.
    for (const one of [...living].filter(isOpen).slice(0, unnamed)) take(one);
  }
  return found;
};

/**
 * The statements on single people told hurt whom a statement tells dead, or may. `most`: how many have died by any
 * report's count, named or not.
 */
export const findDied = (
  killed: readonly Assertion[],
  hurt: readonly Assertion[],
  most: number,
): ReadonlySet<string> => {
  const persons = tellingOne(killed);
  const told = new Set(persons.map(({ key }) => key));
  const gathered = gatherDead(persons);
  const unnamed = Math.max(0, most - gathered.length);
  const hurtPersons = tellingOne(hurt);
  const found = new Set(
    sinceDead(
      hurtPersons.filter(({ key }) => !told.has(key)),
      gathered,
      unnamed,
    ),
  );
  for (const { key, words } of hurtPersons)
    if (told.has(key)) for (const { id } of words) found.add(id);
  return found;
};
