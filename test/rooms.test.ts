// Holds the house rules that can be read off the files: who imports whom, what stands where, and how files open.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { test } from "node:test";

const root = new URL("..", import.meta.url).pathname;
const DOORS = ["cli", "server", "fleet"];
/** Folders that hold the parts of a way through the house: like the way itself, they see several rooms. */
const WAYS = ["ingest", "answer"];
const PURE = ["model", "text", "extract", "resolve", "tally", "views"];

interface SourceFile {
  readonly path: string;
  /** The folder below src, or "" for the files that stand in src itself. */
  readonly room: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

const isTest = (path: string): boolean => path.endsWith(".test.ts") || path.includes("-suite");
const files: readonly SourceFile[] = globSync("src/**/*.ts", { cwd: root })
  .filter((path) => !isTest(path))
  .map((path) => {
    const code = readFileSync(join(root, path), "utf8");
    const inner = relative("src", path);
    const imports = [...code.matchAll(IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3])!);
    return { path, room: inner.includes("/") ? inner.split("/")[0]! : "", code, imports };
  });

const roomOf = (from: SourceFile, specifier: string): string | null => {
  if (!specifier.startsWith(".")) return null;
  const target = relative("src", normalize(join(dirname(from.path), specifier)));
  return target.includes("/") ? target.split("/")[0]! : "";
};
const targetOf = (from: SourceFile, specifier: string): string =>
  normalize(join(dirname(from.path), specifier));

const complaints = (check: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => check(file).map((words) => `${file.path}: ${words}`));

test("the parts of a way are reached through it", () => {
  const found = complaints((file) =>
    file.imports
      .map((specifier) => ({ specifier, room: roomOf(file, specifier) }))
      .filter(({ room }) => room !== null && WAYS.includes(room) && room !== file.room)
      .filter(({ room }) => file.path !== `src/${room!}.ts`)
      .map(({ specifier }) => `imports ${specifier}`),
  );
  assert.deepEqual(found, []);
});

test("a room imports only itself and the model", () => {
  const found = complaints((file) => {
    if (["", ...DOORS, ...WAYS].includes(file.room)) return [];
    return file.imports
      .map((specifier) => ({ specifier, room: roomOf(file, specifier) }))
      .filter(({ room }) => room !== null && room !== file.room && room !== "model")
      .map(({ specifier }) => `imports ${specifier}`);
  });
  assert.deepEqual(found, []);
});

test("a door imports itself, the model, the two ways, the ledger's opening and the views", () => {
  const allowed = new Set(["model", "views", "ledger", ""]);
  const found = complaints((file) => {
    if (!DOORS.includes(file.room)) return [];
    return file.imports
      .map((specifier) => ({ specifier, room: roomOf(file, specifier) }))
      .filter(({ room }) => room !== null && room !== file.room && !allowed.has(room))
      .filter(({ room }) => !(file.room === "cli" && room === "server"))
      .map(({ specifier }) => `imports ${specifier}`);
  });
  assert.deepEqual(found, []);
});

test("only the two ways and index see several rooms", () => {
  const found = complaints((file) => {
    if (file.room !== "") return [];
    const rooms = new Set(file.imports.map((specifier) => roomOf(file, specifier)));
    rooms.delete(null);
    rooms.delete("");
    for (const name of ["model", ...WAYS]) rooms.delete(name);
    const name = file.path.replace("src/", "");
    return rooms.size > 1 && !["ingest.ts", "answer.ts", "index.ts"].includes(name)
      ? [`sees ${[...rooms].join(", ")}`]
      : [];
  });
  assert.deepEqual(found, []);
});

test("pure rooms import nothing that reads files, the network, the clock or the process", () => {
  const outside =
    /^node:(?:fs|net|http|https|child_process|worker_threads|os|process|sqlite|timers)/;
  const found = complaints((file) => {
    if (!PURE.includes(file.room)) return [];
    const reached = file.imports
      .filter((specifier) => outside.test(specifier))
      .map((s) => `imports ${s}`);
    const clock = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bprocess\./.exec(
      withoutComments(file.code),
    );
    return clock === null ? reached : [...reached, `uses ${clock[0]}`];
  });
  assert.deepEqual(found, []);
});

test("SQL stands in the ledger alone", () => {
  const sql =
    /["'`]\s*(?:SELECT\s.+\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|CREATE\s+(?:TABLE|INDEX|TRIGGER)\s|DELETE\s+FROM\s|PRAGMA\s)/;
  assert.deepEqual(
    complaints((file) => (file.room !== "ledger" && sql.test(file.code) ? ["holds SQL"] : [])),
    [],
  );
});

test("console and process stand in the command line alone", () => {
  const found = complaints((file) =>
    file.room !== "cli" &&
    /\b(?:console\.\w+\(|process\.(?:stdout|stderr|exit|env|argv)\b)/.test(
      withoutComments(file.code),
    )
      ? ["uses console or process"]
      : [],
  );
  assert.deepEqual(found, []);
});

test("no two files import each other in a circle", () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
      return;
    }
    state.set(path, "open");
    const file = byPath.get(path);
    for (const specifier of file?.imports ?? [])
      if (
        file !== undefined &&
        specifier.startsWith(".") &&
        !importsTypesOnly(file.code, specifier)
      )
        visit(targetOf(file, specifier), [...trail, path]);
    state.set(path, "done");
  };
  for (const file of files) visit(file.path, []);
  assert.deepEqual(circles, []);
});

test("every file opens with one sentence that says what it is", () => {
  const all = globSync(
    ["src/**/*.ts", "test/**/*.ts", "scripts/**/*.ts", "bench/**/*.ts", "bin/*.js"],
    { cwd: root },
  );
  const silent = all.filter((path) => {
    const first = readFileSync(join(root, path), "utf8").replace(/^#!.*\n/, "");
    return !/^\/\/ \S[\s\S]*?[.:?]\s*\n/.test(first) && !/^\/\*\* \S/.test(first);
  });
  assert.deepEqual(silent, []);
});

test("file names are kebab-case, and none is a name that says nothing", () => {
  const found = files.filter(
    (file) =>
      !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.ts$/.test(file.path.split("/").at(-1)!) ||
      /(?:^|[/-])(?:utils?|helpers?|common|manager|service|core|v2)(?:[/.-])/.test(file.path),
  );
  assert.deepEqual(
    found.map((file) => file.path),
    [],
  );
});

test("runtime dependencies each have a line in ARCHITECTURE.md", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const unnamed = Object.keys(manifest.dependencies).filter(
    (name) => !architecture.includes(`\`${name}\``),
  );
  assert.deepEqual(unnamed, []);
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  assert.deepEqual(loose, []);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
}

function importsTypesOnly(code: string, specifier: string): boolean {
  const statements =
    code
      .split("\n")
      .join(" ")
      .match(/(?:import|export)\b[^;]*?from\s+"[^"]+"/g) ?? [];
  const mine = statements.filter((statement) => statement.endsWith(`"${specifier}"`));
  return (
    mine.length > 0 && mine.every((statement) => /^(?:import|export)\s+type\b/.test(statement))
  );
}
