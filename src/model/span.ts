// A span: the place of some characters in a text, in UTF-16 units, end excluded.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the characters that stand there: `document.text.slice(start, end) === text`. */
export interface TextSpan extends Span {
  readonly text: string;
}

export const sliceSpan = (text: string, span: Span): TextSpan => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
});
