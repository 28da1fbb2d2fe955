// Turns a situation into what its sentence and its addresses need: the cities, the size of the type, the question.
import type { SituationAnswer } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";
import type { PageQuery } from "./addresses.ts";

export const queryOf = (answer: {
  readonly moment: SituationAnswer["moment"];
  readonly method?: string;
}): PageQuery => ({
  asOf: answer.moment.asked ?? undefined,
  method: answer.method === undefined || answer.method === "bounds" ? undefined : answer.method,
});

/** The settlements of the same place and days, for the sentence's last clause. */
export const citiesOf = (headline: Tally, tallies: readonly Tally[]): Tally | undefined =>
  headline.measure === "settlements" || headline.place?.kind !== "country"
    ? undefined
    : tallies.find(
        (tally) =>
          tally.measure === "settlements" &&
          tally.reality === "actual" &&
          tally.counted === null &&
          tally.floor > 1 &&
          tally.place?.name === headline.place?.name &&
          tally.conflicts.length === 0,
      );

/** Long openings ("About 1,000,000 or 3,500,000") are set smaller, so that they stay on their lines. */
export const sizeClass = (number: string): string => (number.length > 20 ? " long" : "");
