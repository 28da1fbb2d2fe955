// Publishes the site into a folder and walks it as a reader with a USB stick would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { after, before, suite, test } from "node:test";
import fc from "fast-check";
import { ProblemError } from "../src/model/problem.ts";
import { publish } from "../src/server/publish.ts";
import { relativeLink, staticAddress, staticFile } from "../src/server/static-names.ts";
import { openPageSite, type PageSite } from "./page-site.ts";
import { statedLedger } from "./stated-ledger.ts";

suite("publishing", () => {
  let site: PageSite;
  let folder: string;
  before(async () => {
    site = await openPageSite();
    folder = mkdtempSync(join(tmpdir(), "atleast-publish-"));
    await publish({ answers: site.answers, folder });
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await site.ledger.close();
  });

  test("every link of every file leads to a file of the folder, and none to a root", () => {
    const pages = globSync("**/*.html", { cwd: folder });
    assert.ok(pages.length > 50, `${pages.length} pages`);
    for (const page of pages) {
      const text = readFileSync(join(folder, page), "utf8");
      for (const [, , link = ""] of text.matchAll(/\b(href|src|action|data-file)="([^"]*)"/g)) {
        if (/^https?:/.test(link)) continue;
        assert.ok(!link.startsWith("/"), `${page}: ${link}`);
        const [path = ""] = link.split("#");
        if (path === "") continue;
        assert.ok(
          existsSync(join(folder, normalize(join(dirname(page), path)))),
          `${page}: ${link}`,
        );
      }
      for (const [form] of text.matchAll(/<form[^>]*>/g))
        assert.match(form, /action="(?:[^"]*search\/)?index\.html"/, page);
    }
  });

  test("fonts are found from the style sheet", () => {
    const [style = ""] = globSync("assets/style-*.css", { cwd: folder });
    const text = readFileSync(join(folder, style), "utf8");
    for (const [, font = ""] of text.matchAll(/url\(([^)]+)\)/g))
      assert.equal(
        readFileSync(join(folder, "assets", font)).toString("latin1", 0, 4),
        "wOF2",
        font,
      );
  });

  test("a mirror can be checked with the list of hashes", () => {
    const said = execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: folder });
    assert.equal(String(said), "");
    const listed = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n").length;
    const held = globSync("**/*", { cwd: folder }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    assert.equal(held.length, listed + 1, "all but the list itself");
  });

  test("a second run writes nothing, and one after a new claim writes what it touched", async () => {
    assert.equal((await publish({ answers: site.answers, folder })).written, 0);
    await statedLedger(
      { id: "another", name: "Another crisis" },
      [
        {
          id: "later-report",
          outlet: "Fjord Post",
          published: "2031-03-05T10:00:00Z",
          numbers: [
            {
              words: "Police held [14] people.",
              measure: "detained",
              place: { name: "Norway", country: "NO", kind: "country" },
              value: 14,
              origin: "police",
            },
          ],
        },
      ],
      site.ledger,
    );
    const { written, files } = await publish({ answers: site.answers, folder });
    assert.ok(written > 3 && written < files / 2, `${written} of ${files}`);
    assert.match(readFileSync(join(folder, "index.html"), "utf8"), /Another crisis/);
  });

  test("what hinders it is said in one sentence: a file where the folder should be", async () => {
    const outer = mkdtempSync(join(tmpdir(), "atleast-publish-"));
    try {
      const taken = join(outer, "site");
      writeFileSync(taken, "a shopping list");
      await assert.rejects(publish({ answers: site.answers, folder: taken }), (error) => {
        assert.ok(error instanceof ProblemError);
        assert.equal(error.problem.code, "unwritable");
        assert.match(error.problem.what, /a file stands where a folder should be/);
        return true;
      });
      assert.equal(readFileSync(taken, "utf8"), "a shopping list");
    } finally {
      rmSync(outer, { recursive: true });
    }
  });

  test("a bound on the files holds, and no link leads beyond it", async () => {
    const small = mkdtempSync(join(tmpdir(), "atleast-publish-"));
    try {
      await publish({ answers: site.answers, folder: small, most: 12 });
      for (const page of globSync("**/*.html", { cwd: small }))
        for (const [, , link = ""] of readFileSync(join(small, page), "utf8").matchAll(
          /\b(href|src)="([^"]*)"/g,
        ))
          if (!/^(https?:|#)/.test(link))
            assert.ok(existsSync(join(small, dirname(page), link.split("#")[0] ?? "")), link);
    } finally {
      rmSync(small, { recursive: true });
    }
  });
});

test("any address has a file inside the folder, under a name that every disk holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string(), (id, moment) => {
      const address = staticAddress(
        `/d/${encodeURIComponent(id.toWellFormed())}?as-of=${encodeURIComponent(moment.toWellFormed())}`,
      );
      assert.ok(address !== null);
      const file = staticFile(address);
      assert.match(file, /^[A-Za-z0-9._=~/-]+$/);
      assert.ok(!file.split("/").includes("..") && !file.startsWith("/"), file);
      for (const name of file.split("/")) assert.ok(name.length > 0 && name.length < 255);
    }),
  );
});

test("a link leads from one file to another by the shortest way", () => {
  assert.equal(relativeLink("index.html", "s/floods/index.html"), "s/floods/index.html");
  assert.equal(relativeLink("s/a/index.html", "s/b/index.html"), "../b/index.html");
  assert.equal(relativeLink("s/a/index.html", "assets/x.css"), "../../assets/x.css");
  assert.equal(relativeLink("s/a/index.html", "s/a/index.html"), "index.html");
});
