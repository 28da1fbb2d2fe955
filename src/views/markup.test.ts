// Tests of the templates: nothing that comes from outside is ever read as markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import {
  clip,
  embeddedJson,
  escapeText,
  foreign,
  html,
  join,
  NOTHING,
  webAddress,
} from "./markup.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "`", "=", "/", " ", "a", "\u0000", "\ud800"),
  }),
);

/** What a page can show of a text: control characters and half characters have a sign in their place. */
const shown = (text: string): string =>
  text
    .toWellFormed()

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "\ufffd");

test("any text in an element and in an attribute comes out as that text, and as nothing else", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const page = html`<p title="${text}">${text}</p>`;
      const { document } = parseHTML(`<html><body>${page.text}</body></html>`);
      assert.equal(document.body.children.length, 1);
      const [paragraph] = document.body.children;
      assert.equal(paragraph?.attributes.length, 1);
      assert.equal(paragraph?.getAttribute("title"), shown(text));
      assert.equal(paragraph?.textContent, shown(text));
      assert.equal(paragraph?.children.length, 0);
    }),
  );
});

test("an escaped text has no character that opens a tag, an attribute or an entity of its own", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.doesNotMatch(escapeText(text), /[<>"'`]|&(?!amp;|lt;|gt;|quot;|#39;|#96;)/);
    }),
  );
});

test("values nest: markup stays markup, lists run together, what is missing is empty", () => {
  const bold = html`<b>${"<"}</b>`;
  assert.equal(
    html`${bold}${[bold, "&", 3]}${null}${undefined}${false}${NOTHING}`.text,
    "<b>&lt;</b><b>&lt;</b>&amp;3",
  );
  assert.equal(join(["a", bold], "<").text, "a&lt;<b>&lt;</b>");
});

test("JSON inside a script element cannot close it and reads back as it was", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.constantFrom("</script>", "<!--", "]]>", "\u2028")),
      (text) => {
        const { text: json } = embeddedJson({ text });
        assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
        const read = JSON.parse(json) as { text: string };
        assert.equal(read.text, text);
      },
    ),
  );
});

test("a text from outside is kept to itself, so that its direction marks turn nothing around it", () => {
  assert.equal(foreign("\u202eabc").text, "<bdi>\u202eabc</bdi>");
});

test("a clipped text is no longer than asked and never ends in half a character", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 1, max: 20 }),
      (text, length) => {
        const short = clip(text, length);
        assert.ok(short.length <= length + 1);
        assert.ok(short.isWellFormed());
      },
    ),
  );
});

test("only addresses of the web become links", () => {
  assert.equal(webAddress("https://example.org/a b"), "https://example.org/a%20b");
  for (const address of [
    "javascript:alert(1)",
    "data:text/html,x",
    "JaVaScRiPt:1",
    "//x",
    "",
    null,
  ])
    assert.equal(webAddress(address), null);
});

test("the indent of a template does not reach the page, the text in it does", () => {
  // prettier-ignore
  const indented = html`<div>
    <p>${"a\n   b"}</p>
  </div>`;
  assert.equal(indented.text, "<div>\n<p>a\n   b</p>\n</div>");
});
