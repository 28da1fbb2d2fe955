// Turns a situation into the card that other sites show in a frame: sentence, strength, moment, the way to the proof.
import type { SituationAnswer } from "../model/answer.ts";
import { numberAddress, situationAddress } from "./addresses.ts";
import { tallySentence } from "./count-words.ts";
import { clip, foreign, html, NOTHING } from "./markup.ts";
import { wordmark } from "./marks.ts";
import { momentWords } from "./moment-control.ts";
import type { PageFrame } from "./page.ts";
import { citiesOf, queryOf, sizeClass } from "./situation-sentence.ts";
import { kindsOf, strengthList } from "./strength.ts";

export const embedPage = (answer: SituationAnswer, frame: PageFrame): string => {
  const { speech } = frame;
  const query = queryOf(answer);
  const headline = answer.tallies.find(({ id }) => id === answer.headline);
  const address = `${frame.site}${situationAddress(answer.situation.id, query)}`;
  const name = clip(answer.situation.name, 120);
  const sentence =
    headline === undefined
      ? null
      : tallySentence(headline, speech, { cities: citiesOf(headline, answer.tallies) });
  return html`<!doctype html>
    <html lang="${speech.catalogue.language}" dir="${speech.catalogue.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${name}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="${frame.styleAddress}" />
      </head>
      <body class="card">
        <main>
          <p class="kicker"><a href="${address}" target="_top">${foreign(name)}</a></p>
          ${
            headline === undefined || sentence === null
              ? html`<p class="say1">${speech.say("nothingCounted")}</p>`
              : html`<h1 class="say1${sizeClass(sentence.number)}">
                    <b>${sentence.number}</b> ${foreign(sentence.rest)}
                  </h1>
                  ${strengthList({ tally: headline, kinds: kindsOf(answer.origins), corroborated: null, conflictsAddress: `${address}#conflicts` }, speech)}
                  <p class="acts">
                    <a href="${frame.site}${numberAddress(headline.id, query)}" target="_top"
                      >${speech.say("seeProof")}</a
                    >
                  </p>`
          }
          <p class="card-foot">
            ${wordmark()}<span
              >${speech.say("siteName")}.
              ${speech.say("asKnownAtMoment", { moment: momentWords(answer.moment, speech) })}</span
            >
          </p>
          ${NOTHING}
        </main>
      </body>
    </html> `.text;
};
