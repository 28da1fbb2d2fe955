// Turns the answer on one tally into schema.org terms: a dataset of claims, each with where it appeared.
import type { TallyAnswer } from "../model/answer.ts";
import { claimAddress, documentAddress, numberAddress } from "./addresses.ts";
import { sentenceText } from "./count-words.ts";
import { clip, webAddress } from "./markup.ts";
import type { PageFrame } from "./page.ts";
import { strengthWords } from "./reason-words.ts";

const CLAIMS = 20;

export const datasetOf = (answer: TallyAnswer, frame: PageFrame): unknown => {
  const { tally } = answer;
  const { site, speech } = frame;
  const says = sentenceText(tally, speech, true);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${site}${numberAddress(tally.id)}`,
    name: says,
    description: `${says} ${strengthWords(tally, speech)}`,
    url: `${site}${numberAddress(tally.id, { asOf: answer.moment.known })}`,
    dateModified: answer.moment.known,
    temporalCoverage: tally.when ?? undefined,
    spatialCoverage:
      tally.place === null ? undefined : { "@type": "Place", name: tally.place.name },
    variableMeasured: {
      "@type": "PropertyValue",
      name: tally.measure,
      minValue: tally.floor,
      maxValue: tally.ceiling ?? undefined,
    },
    distribution: (["json", "csv"] as const).map((form) => ({
      "@type": "DataDownload",
      encodingFormat: form === "json" ? "application/json" : "text/csv",
      contentUrl: `${site}${numberAddress(tally.id, { asOf: answer.moment.known }, form)}`,
    })),
    citation: tally.because.slice(0, CLAIMS).flatMap((id) => {
      const quoted = answer.claims.get(id);
      if (quoted === undefined) return [];
      return [
        {
          "@type": "Claim",
          "@id": `${site}${claimAddress(id)}`,
          text: clip(quoted.claim.quote, 1000),
          author: { "@type": "Organization", name: quoted.claim.origin },
          datePublished: quoted.known ?? undefined,
          appearance: {
            "@type": "NewsArticle",
            headline: clip(quoted.document.title, 300),
            publisher: quoted.document.outlet ?? undefined,
            url: webAddress(quoted.document.url) ?? `${site}${documentAddress(quoted.document.id)}`,
          },
        },
      ];
    }),
  };
};
