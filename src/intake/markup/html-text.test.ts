// Holds the text of HTML to what a reader sees, whatever the nesting.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { htmlText } from "./html-text.ts";

test("paragraphs are parted by a blank line, words by one space, and entities are read", () => {
  assert.equal(
    htmlText(
      "<p>Nine  people\n were hurt in <b>Tarn</b>&nbsp;&amp; Vell.</p><ul><li>one<li>two</ul>",
    ),
    "Nine people were hurt in Tarn & Vell.\n\none\n\ntwo",
  );
});

test("a line break stays one, and cells are parted", () => {
  assert.equal(htmlText("a<br>b<br/>c"), "a\nb\nc");
  assert.equal(htmlText("<table><tr><td>Tarn<td>9<tr><td>Vell<td>4</table>"), "Tarn 9\n\nVell 4");
});

test("scripts, styles and what is hidden are left out, with what lies below them", () => {
  assert.equal(
    htmlText(
      "a<script>var x = '<p>b</p>'</script><div hidden>c<div>d</div></div><svg><text>e</text></svg>f",
    ),
    "af",
  );
});

test("plain text without a tag is itself", () => {
  assert.equal(htmlText("4 < 5 and 6 > 5"), "4 < 5 and 6 > 5");
});

test("nesting without end is read in one pass", () => {
  assert.equal(htmlText("<div>".repeat(200_000) + "deep"), "deep");
});

test("any characters at all give text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (html) => {
      assert.equal(typeof htmlText(html), "string");
    }),
  );
});
