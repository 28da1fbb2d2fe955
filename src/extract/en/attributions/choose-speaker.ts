// Chooses the speaker whose word each count is; the weights are learnt.
import type { Claim } from "../../../model/claim.ts";
import type { Reading } from "../../../model/reading.ts";
import { FeatureWeights } from "../../feature-weights.ts";
import type { DocumentSpeech } from "./document-speech.ts";
import { speakerCandidates, type SpeakerCandidate } from "./speaker-candidates.ts";
import type { PreviousSpeaker } from "./speaker-frames.ts";
import { SPEAKER_WEIGHTS } from "./speaker-weights.ts";

export interface WeighedSpeaker extends SpeakerCandidate {
  readonly weight: number;
}

/** The candidates with their weights, the heaviest first. */
export const weighSpeakers = (
  candidates: readonly SpeakerCandidate[],
  weights: FeatureWeights,
): readonly WeighedSpeaker[] =>
  candidates
    .map((candidate) => ({ ...candidate, weight: weights.weigh(candidate.describe) }))
    .sort((a, b) => b.weight - a.weight);

/** The heaviest speaker, the odds of one party's mentions added up; null where there are no candidates. */
export const electSpeaker = (weighed: readonly WeighedSpeaker[]): WeighedSpeaker | null => {
  // few enough that a list is quicker than a map: the heaviest of each party, and its odds
  const first: WeighedSpeaker[] = [];
  const odds: number[] = [];
  const top = weighed[0]?.weight ?? 0;
  let best = -1;
  for (const candidate of weighed) {
    let at = first.findIndex(({ key }) => key === candidate.key);
    if (at < 0) {
      at = first.push(candidate) - 1;
      odds.push(0);
    }
    odds[at]! += Math.exp(candidate.weight - top);
    if (best < 0 || odds[at]! > odds[best]!) best = at;
  }
  return first[best] ?? null;
};

const LEARNT = new FeatureWeights(SPEAKER_WEIGHTS);

/** The speaker of each claim, the choice for one bearing on the next; in the claims' order. */
export const chooseSpeakers = (
  claims: readonly Claim[],
  reading: Reading,
  speech: DocumentSpeech,
  weights: FeatureWeights = LEARNT,
): readonly (WeighedSpeaker | null)[] => {
  let previous: PreviousSpeaker | null = null;
  return claims.map((claim) => {
    const candidates = speakerCandidates(claim, reading, speech, previous);
    const chosen = electSpeaker(weighSpeakers(candidates, weights));
    previous = { keys: new Set(chosen ? [chosen.key] : []), claim, previous };
    return chosen;
  });
};
