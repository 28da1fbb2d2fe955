// Tests of how drawings become pixels: within a bounded time, whatever they hold, and after a breakdown too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRasterizer } from "./rasterizer.ts";

const drawingOf = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">${inner}</svg>`;

const sizeOf = (png: Uint8Array<ArrayBuffer>): readonly number[] => {
  const view = new DataView(png.buffer);
  return [view.getUint32(16), view.getUint32(20)];
};

test("a drawing becomes a picture of the width that is asked for", async () => {
  const rasterizer = makeRasterizer();
  try {
    const png = await rasterizer.render(drawingOf(`<rect width="100" height="50"/>`), 200);
    assert.deepEqual(sizeOf(png), [200, 100]);
  } finally {
    await rasterizer.close();
  }
});

test("what is no drawing is refused, and the next one is drawn", async () => {
  const rasterizer = makeRasterizer();
  try {
    const [broken, whole] = await Promise.allSettled([
      rasterizer.render("<svg", 100),
      rasterizer.render(drawingOf(""), 100),
    ]);
    assert.equal(broken.status, "rejected");
    assert.equal(whole.status, "fulfilled");
  } finally {
    await rasterizer.close();
  }
});

test("what takes too long is ended, and the next one is drawn on a fresh thread", async () => {
  const rasterizer = makeRasterizer({ patience: 1 });
  try {
    // The first warms the thread: its start is left aside.
    await rasterizer.render(drawingOf(""), 10);
    const blur = drawingOf(
      `<filter id="f"><feGaussianBlur stdDeviation="90"/></filter>${`<rect width="100" height="50" filter="url(#f)"/>`.repeat(40)}`,
    );
    await assert.rejects(rasterizer.render(blur, 4000), /longer than/);
    assert.deepEqual(sizeOf(await rasterizer.render(drawingOf(""), 10)), [10, 5]);
  } finally {
    await rasterizer.close();
  }
});

test("no more wait than may", async () => {
  const rasterizer = makeRasterizer({ waiting: 2 });
  try {
    const asked = Array.from({ length: 6 }, () => rasterizer.render(drawingOf(""), 10));
    const results = await Promise.allSettled(asked);
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 3);
  } finally {
    await rasterizer.close();
  }
});

test("nothing outside the drawing is read: files and addresses leave no trace in the pixels", async () => {
  const rasterizer = makeRasterizer();
  try {
    const bare = await rasterizer.render(drawingOf(""), 100);
    const reaching = await rasterizer.render(
      drawingOf(
        `<image href="file:///etc/hostname" width="100" height="50"/><image href="https://atleast.example/a.png" width="100" height="50"/><script>1</script><foreignObject width="100" height="50"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`,
      ),
      100,
    );
    assert.deepEqual(reaching, bare);
  } finally {
    await rasterizer.close();
  }
});
