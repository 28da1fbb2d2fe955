// Finds the encoding that a file's own first bytes state: an XML declaration or a page's `<meta>`.

/** The stated name in lower case; null where none is stated. */
export const statedCharset = (head: Uint8Array): string | null => {
  const opening = Buffer.from(head).toString("latin1");
  const xml = /^[^<]{0,16}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
    opening,
  );
  const meta = /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(opening);
  return (xml ?? meta)?.[1]?.toLowerCase() ?? null;
};
