// Makes the id of one version of a document, and tells from it which document it is of.

/** The stem itself for the first version, `stem~2` for the second: claims of different texts never share an id. */
export const versionId = (stem: string, version: number): string =>
  version === 1 ? stem : `${stem}~${String(version)}`;

const VERSION = /~\d+$/;

/** The stem of a version's id among the ids that are held; the id itself for a first version, and for any other id. */
export const stemOf = (id: string, held: ReadonlySet<string>): string => {
  const stem = id.replace(VERSION, "");
  return held.has(stem) ? stem : id;
};
