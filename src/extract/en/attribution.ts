// Finds who asserts each count, as a chain with the origin first.
import type { AttributionLink, Claim, Standing } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";
import type { Refiner } from "../engine.ts";
import { chooseSpeakers, type WeighedSpeaker } from "./attributions/choose-speaker.ts";
import { chainOf } from "./attributions/chain.ts";
import { readDocumentSpeech, type DocumentSpeech } from "./attributions/document-speech.ts";
import { findHeadlineSpeaker } from "./attributions/headline-speaker.ts";

const attribute = (
  claim: Claim,
  chosen: WeighedSpeaker | null,
  speech: DocumentSpeech,
  read: ReadDocument,
): Claim => {
  const chain = chosen?.said ? chainOf(chosen.said, speech, read.reading) : [];
  return withChain(
    claim,
    chain,
    chosen?.here ?? false,
    chosen?.said ? chosen.said.speech.manner : "own-voice",
  );
};

const withChain = (
  claim: Claim,
  attribution: readonly AttributionLink[],
  here: boolean,
  manner: string,
): Claim => {
  const standing: Standing = here ? "stated" : "inferred";
  return {
    ...claim,
    attribution,
    standing: { ...claim.standing, attribution: standing },
    trace: [...claim.trace, `speaker-${manner}${here ? "" : "-carried"}`],
  };
};

/** Gives each claim the chain of those whose word it is; a headline speaks through whom it names. */
export const attribution: Refiner = {
  name: "attribution",
  refine: (claims, read) => {
    if (claims.length === 0) return claims;
    const speech = readDocumentSpeech(read);
    const inText = claims.filter(({ field }) => field === "text");
    const chosen = chooseSpeakers(inText, read.reading, speech);
    const choices = new Map(inText.map((claim, i) => [claim, chosen[i] ?? null]));
    const headline = inText.length < claims.length ? findHeadlineSpeaker(read, speech) : null;
    return claims.map((claim) =>
      claim.field === "title"
        ? withChain(
            claim,
            headline ? [headline] : [],
            headline !== null,
            headline ? "headline" : "own-voice",
          )
        : attribute(claim, choices.get(claim) ?? null, speech, read),
    );
  },
};
