// Reads the moment that an answer is asked for.
import { InvalidArgumentError, Option } from "commander";

const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A day or a moment as ISO 8601 has it; throws for what no calendar holds. */
export const readMoment = (stated: string): string => {
  if (!FORM.test(stated) || Number.isNaN(Date.parse(stated)))
    throw new InvalidArgumentError(
      "Give a day or a moment, as 2022-09-21 or 2022-09-21T21:27+03:00.",
    );
  return stated;
};

export const asOfOption = (): Option =>
  new Option(
    "--as-of <moment>",
    "what was known then: 2022-09-21 or 2022-09-21T21:27+03:00",
  ).argParser(readMoment);
