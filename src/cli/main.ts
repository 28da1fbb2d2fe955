// Turns a command line into a call of the ways in and out, and their outcome into words and an exit code.
import { Command, CommanderError } from "commander";
import { ProblemError } from "../model/problem.ts";
import { archiveCommand } from "./archive-command.ts";
import { explainCommand } from "./explain-command.ts";
import { extractCommand } from "./extract-command.ts";
import { problemsCommand } from "./problems-command.ts";
import { publishCommand } from "./publish-command.ts";
import { readCommand } from "./read-command.ts";
import { serveCommand } from "./serve-command.ts";
import { simulateCommand } from "./simulate-command.ts";
import { startCommand } from "./start-command.ts";
import { tallyCommand } from "./tally-command.ts";
import { quietOnClosedPipe, sayProblem, VERSION } from "./terminal.ts";
import { verifyCommand } from "./verify-command.ts";
import { watchCommand } from "./watch-command.ts";

/** The commands, in the order in which `--help` lists them. */
const COMMANDS: readonly (() => Command)[] = [
  readCommand,
  extractCommand,
  tallyCommand,
  explainCommand,
  serveCommand,
  startCommand,
  publishCommand,
  watchCommand,
  problemsCommand,
  archiveCommand,
  verifyCommand,
  simulateCommand,
];

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

export const makeProgram = (): Command => {
  const program = new Command("atleast")
    .description("Turns conflicting reports on a crisis into tallies that anyone can defend.")
    .version(VERSION, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("Run it with --help to see how it is used.");
  for (const make of COMMANDS) {
    const command = make();
    // each command is made apart from the program, and has to be told its manners
    command.copyInheritedSettings(program).helpOption("-h, --help", "print this help");
    program.addCommand(command);
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
};

/**
 * Runs one command line (without `node` and the script) and sets the exit code:
 * 0 where all went well, 1 where anything was rejected or failed, 2 for wrong usage.
 */
export const main = async (words: readonly string[]): Promise<void> => {
  quietOnClosedPipe();
  const program = makeProgram();
  try {
    if (words.length === 0) program.help();
    await program.parseAsync(words, { from: "user" });
    process.exitCode ??= DONE;
  } catch (error) {
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === DONE ? DONE : WRONG_USAGE;
    else if (error instanceof ProblemError) {
      sayProblem(error.problem);
      process.exitCode = FAILED;
    } else throw error;
  }
};
