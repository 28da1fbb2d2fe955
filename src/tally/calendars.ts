// Keeps the calendars of one layer of counts: one a measure and country, and one of all that are counted anywhere.
import type { Assertion } from "./assertion.ts";
import { makeCalendarKeeper, type Calendar, type CalendarKeeper } from "./episodes.ts";
import { WHOLE } from "./place-nodes.ts";

export interface Calendars {
  add(word: Assertion): void;
  /** The calendar of the country that the statement is about; of everywhere where it names no place. */
  read(word: Assertion): Calendar;
  /** The same for the same days, joined alike. */
  mark(): string;
}

/** The days of one measure, in every country apart: what lasted three days here may have been three days there. */
interface Measured {
  readonly everywhere: CalendarKeeper;
  readonly countries: Map<string, CalendarKeeper>;
  /** Statements without a place, which may be about any country. */
  readonly unplaced: Assertion[];
}

const countryOf = ({ place }: Assertion): string => place.within.at(-1) ?? place.key;

export const makeCalendars = (): Calendars => {
  const byMeasure = new Map<string, Measured>();

  const measuredOf = ({ measure, reality }: Assertion): Measured => {
    const key = `${measure}|${reality}`;
    let measured = byMeasure.get(key);
    if (measured === undefined) {
      measured = { everywhere: makeCalendarKeeper(), countries: new Map(), unplaced: [] };
      byMeasure.set(key, measured);
    }
    return measured;
  };

  const openCountry = ({ countries, unplaced }: Measured, country: string): CalendarKeeper => {
    const keeper = makeCalendarKeeper();
    for (const one of unplaced) keeper.add(one);
    countries.set(country, keeper);
    return keeper;
  };

  return {
    add: (word) => {
      const measured = measuredOf(word);
      const { everywhere, countries, unplaced } = measured;
      if (word.place === WHOLE) {
        unplaced.push(word);
        for (const keeper of countries.values()) keeper.add(word);
      } else {
        const country = countryOf(word);
        (countries.get(country) ?? openCountry(measured, country)).add(word);
      }
      everywhere.add(word);
    },
    read: (word) => {
      const { everywhere, countries } = measuredOf(word);
      return (countries.get(countryOf(word)) ?? everywhere).read();
    },
    mark: () =>
      [...byMeasure]
        .flatMap(([measure, { everywhere, countries }]) => {
          const all = everywhere.read().mark;
          return [
            `${measure} ${all}`,
            ...[...countries].map(([country, keeper]) => {
              const { mark } = keeper.read();
              // A country alone has the days of everywhere.
              return mark === all ? "" : `${measure} ${country} ${mark}`;
            }),
          ];
        })
        .filter((line) => line !== "")
        .sort()
        .join("\n"),
  };
};
