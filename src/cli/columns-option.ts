// Reads how the columns of a table are called, as `their=ours` pairs.
import { InvalidArgumentError, Option } from "commander";

export const readColumns = (stated: string): Readonly<Record<string, string>> => {
  const pairs = stated.split(",").map((pair) => pair.split("="));
  if (pairs.some((pair) => pair.length !== 2 || pair.some((name) => name.trim() === "")))
    throw new InvalidArgumentError("Give pairs such as number=value,city=place.");
  return Object.fromEntries(pairs.map(([theirs, ours]) => [theirs!.trim(), ours!.trim()]));
};

export const columnsOption = (): Option =>
  new Option(
    "--columns <pairs>",
    "names of a table's columns, as theirs=ours pairs: number=value,city=place; :detained=measure says it of every row",
  ).argParser(readColumns);
