// Makes the id of one version of a document.

/** The stem itself for the first version, `stem~2` for the second: claims of different texts never share an id. */
export const versionId = (stem: string, version: number): string =>
  version === 1 ? stem : `${stem}~${String(version)}`;
