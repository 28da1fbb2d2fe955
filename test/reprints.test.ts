// Measures reprint families against an invented press in which it is known who copied from whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { PrintedDocument } from "../src/resolve/reprints/judge-pair.ts";
import { findReprints } from "../src/resolve/reprints/reprint-finder.ts";
import { CHANGES, makePrintedTexts } from "./worlds/printed-texts.ts";

const printed = (id: string, text: string): PrintedDocument => ({
  id,
  text,
  title: "",
  published: null,
  outlet: null,
});

test("of texts with headings, captions, cuts, rewrites and machine translation, reprints are found and only they", () => {
  const texts = makePrintedTexts(20260921, 40, 3);
  const { families, parts } = findReprints(texts.map(({ id, text }) => printed(id, text)));
  const roots = new Map(texts.map(({ id, root }) => [id, root]));
  const familyOf = new Map(
    families.flatMap((family, at) => family.members.map(({ document }) => [document, at])),
  );
  const partners = new Set(
    parts.flatMap(({ document, original }) => [
      `${document} ${original}`,
      `${original} ${document}`,
    ]),
  );

  let right = 0;
  let wrong = 0;
  for (const { members } of families)
    for (const [at, one] of members.entries())
      for (const other of members.slice(at + 1)) {
        if (roots.get(one.document) === roots.get(other.document)) right++;
        else wrong++;
      }
  for (const { document, original } of parts) {
    if (roots.get(document) === roots.get(original)) right++;
    else wrong++;
  }
  assert.ok(
    right / (right + wrong) >= 0.98,
    `precision ${right / (right + wrong)} of ${right + wrong} pairs`,
  );

  for (const change of CHANGES) {
    const made = texts.filter((text) => text.change === change);
    const found = made.filter(
      ({ id, root }) =>
        (familyOf.get(id) !== undefined && familyOf.get(id) === familyOf.get(root)) ||
        partners.has(`${id} ${root}`),
    );
    assert.ok(found.length / made.length >= 0.9, `${change}: recall ${found.length / made.length}`);
  }
});

test("a longer story with a copied paragraph is no reprint: it keeps its own voice", () => {
  const texts = makePrintedTexts(7, 20, 1, ["passage"]);
  const { families, parts } = findReprints(texts.map(({ id, text }) => printed(id, text)));
  assert.equal(families.length, 0);
  assert.ok(parts.length >= 18);
  for (const { document, passages } of parts) {
    const { text } = texts.find(({ id }) => id === document)!;
    for (const { first } of passages)
      assert.ok(first.start >= 0 && first.end <= text.length && first.start < first.end);
  }
});
