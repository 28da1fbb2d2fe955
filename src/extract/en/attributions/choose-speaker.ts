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
  const odds = new Map<string, number>();
  const top = weighed[0]?.weight ?? 0;
  let best: WeighedSpeaker | null = null;
  for (const candidate of weighed) {
    const sum = (odds.get(candidate.key) ?? 0) + Math.exp(candidate.weight - top);
    odds.set(candidate.key, sum);
    if (best === null || sum > odds.get(best.key)!) best = candidate;
  }
  return best && (weighed.find(({ key }) => key === best.key) ?? best);
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
