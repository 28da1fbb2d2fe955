// Reads how many worker threads a command may use.
import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";

const MOST = 16;
const MOST_BY_DEFAULT = 4;

export const readJobs = (stated: string): number => {
  const jobs = Number(stated);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST)
    throw new InvalidArgumentError(`Give a number from 1 to ${String(MOST)}.`);
  return jobs;
};

/** `--jobs`, by default as many as there are cores, four at most. */
export const jobsOption = (): Option =>
  new Option("--jobs <number>", "worker threads that search for claims")
    .argParser(readJobs)
    .default(Math.min(availableParallelism(), MOST_BY_DEFAULT), "one a core, four at most");
