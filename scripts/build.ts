// Builds what is published: the sources as JavaScript with their types in `dist`, the gazetteer in `data`.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;

const run = (file: string, ...rest: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [join(root, file), ...rest], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync(join(root, "dist"), { recursive: true, force: true });
run("node_modules/typescript-native/bin/tsc", "--project", "tsconfig.build.json");
if (!existsSync(join(root, "data", "gazetteer.bin"))) run("scripts/build-gazetteer.ts");
