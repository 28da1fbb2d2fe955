// Reads where the pages are served.
import { InvalidArgumentError, Option } from "commander";

export const DEFAULT_PORT = 4141;

export const readPort = (stated: string): number => {
  const port = Number(stated);
  if (!/^\d+$/.test(stated) || port > 65_535)
    throw new InvalidArgumentError("Give a number from 0 (any free port) to 65535.");
  return port;
};

export const portOption = (): Option =>
  new Option("--port <number>", "where to listen; 0 takes any free port")
    .argParser(readPort)
    .default(DEFAULT_PORT);
