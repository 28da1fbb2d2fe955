// Holds docs/command-line.md to the help that the commands print today.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { withTodaysHelp } from "../scripts/document-commands.ts";
import { makeProgram } from "../src/cli/main.ts";

const page = readFileSync(new URL("../docs/command-line.md", import.meta.url), "utf8");

test("docs/command-line.md holds the help of every command as it is today", () => {
  assert.equal(
    page,
    withTodaysHelp(page),
    "Run `node scripts/document-commands.ts` and look at what changed.",
  );
});

for (const command of makeProgram().commands)
  test(`the help of "${command.name()}" shows examples and says what each option does`, () => {
    let help = "";
    command.configureOutput({
      writeOut: (words) => {
        help += words;
      },
    });
    command.outputHelp();
    assert.match(help, /\nExamples:\n {2}\S/);
    for (const option of command.options) assert.notEqual(option.description, "", option.long);
    for (const argument of command.registeredArguments)
      assert.notEqual(argument.description, "", argument.name());
  });
