// Turns a picture's own style into one for programs that know no variables: every colour in its place, in light.
import { lightTokens, pictureStyle } from "./style.ts";

const flatten = (css: string): string => {
  const tokens = lightTokens();
  return css
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "")
    .replace(/:root\{[^}]*\}/g, "")
    .replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => tokens.get(name) ?? "currentColor");
};

let kept: string | undefined;

/** The style in which a picture is drawn as PNG. */
export const rasterStyle = (): string => (kept ??= flatten(pictureStyle()));

/** The drawing with that style in place of its own. */
export const forRaster = (drawing: string): string =>
  drawing.replace(`<style>${pictureStyle()}</style>`, () => `<style>${rasterStyle()}</style>`);
