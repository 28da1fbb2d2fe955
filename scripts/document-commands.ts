// Writes the help of every command into docs/command-line.md, between its markers.
import { readFileSync, writeFileSync } from "node:fs";
import { makeProgram } from "../src/cli/main.ts";

const page = new URL("../docs/command-line.md", import.meta.url);

/** What `atleast COMMAND --help` prints at 80 columns. */
const helpOf = (name: string): string => {
  const program = makeProgram();
  const command = program.commands.find((one) => one.name() === name) ?? program;
  let written = "";
  command.configureOutput({
    writeOut: (words) => {
      written += words;
    },
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return written.trimEnd();
};

/** The page with today's help between its markers, and a section for every command that it lacks. */
export const withTodaysHelp = (markdown: string): string => {
  const names = ["atleast", ...makeProgram().commands.map((command) => command.name())];
  const lacking = names.filter((name) => !markdown.includes(`<!-- help ${name} -->`));
  const whole =
    markdown +
    lacking.map((name) => `\n## ${name}\n\n<!-- help ${name} -->\n\n<!-- help ends -->\n`).join("");
  return whole.replace(
    /<!-- help (\w+) -->[^]*?<!-- help ends -->/g,
    (_, name: string) =>
      `<!-- help ${name} -->\n\n\`\`\`text\n${helpOf(name)}\n\`\`\`\n\n<!-- help ends -->`,
  );
};

if (import.meta.main) writeFileSync(page, withTodaysHelp(readFileSync(page, "utf8")));
