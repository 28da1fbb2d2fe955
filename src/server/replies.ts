// What a route gives back, before it is a response: a body with its type, or the way to another address.

export interface Reply {
  readonly status: 200 | 303 | 400 | 404 | 500;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Where a redirect leads. */
  readonly location?: string;
  /** Who may show it in a frame: nobody, unless it is a card made for that. */
  readonly mayBeFramed?: boolean;
}

export const HTML = "text/html; charset=utf-8";

export const pageReply = (body: string): Reply => ({ status: 200, contentType: HTML, body });

export const pictureReply = (body: string): Reply => ({
  status: 200,
  contentType: "image/svg+xml; charset=utf-8",
  body,
});

export const pixelsReply = (body: Uint8Array<ArrayBuffer>): Reply => ({
  status: 200,
  contentType: "image/png",
  body,
});

const plainJson = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;

/** Maps become objects and sets lists: the answer itself, for machines. */
export const jsonReply = (value: unknown, contentType = "application/json"): Reply => ({
  status: 200,
  contentType: `${contentType}; charset=utf-8`,
  body: `${JSON.stringify(value, plainJson)}\n`,
});

export const csvReply = (body: string): Reply => ({
  status: 200,
  contentType: "text/csv; charset=utf-8",
  body,
});

export const feedReply = (body: string): Reply => ({
  status: 200,
  contentType: "application/atom+xml; charset=utf-8",
  body,
});

export const redirectReply = (location: string): Reply => ({
  status: 303,
  contentType: HTML,
  body: "",
  location,
});
