// Turns drawings into PNG on a thread of its own, with the fonts of the pages and nothing else of this machine.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Asked of the worker: a whole drawing, and how many pixels wide its picture is. */
export interface RasterRequest {
  readonly id: number;
  readonly drawing: string;
  readonly width: number;
}

export type RasterReply =
  | { readonly id: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };

const { resolve } = createRequire(import.meta.url);

// Whole faces: a picture may not mix two where the words are in two scripts.
const FONTS = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
].map((file) => new Uint8Array(readFileSync(resolve(file))));

await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** Draws one picture; what a drawing refers to outside itself is not there to be had. */
const render = ({ drawing, width }: RasterRequest): Uint8Array<ArrayBuffer> => {
  const resvg = new Resvg(drawing, {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: FONTS,
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Source Serif 4",
      loadSystemFonts: false,
    },
  });
  try {
    const image = resvg.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
};

parentPort?.on("message", (request: RasterRequest) => {
  const { id } = request;
  try {
    const png = render(request);
    parentPort?.postMessage({ id, png } satisfies RasterReply, [png.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) } satisfies RasterReply);
  }
});
