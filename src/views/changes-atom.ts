// Turns changes of numbers into an Atom feed whose entries never change their ids.
import type { Change } from "../model/answer.ts";
import { changesAddress, numberAddress } from "./addresses.ts";
import { boundsWords, placeName } from "./count-words.ts";
import { clip, html } from "./markup.ts";
import type { PageFrame } from "./page.ts";

export interface FeedQuestion {
  readonly changes: readonly Change[];
  readonly title: string;
  /** Path of the feed and of the page that it follows. */
  readonly path: string;
  readonly page: string;
  /** ISO 8601: what the feed says of its own age where it is empty. */
  readonly updated: string;
}

export const changesAtom = (question: FeedQuestion, frame: PageFrame): string => {
  const { speech, site } = frame;
  const { changes } = question;
  const host = site === "" ? "urn:atleast" : site;
  const dated = changes.filter(({ revision }) => !Number.isNaN(Date.parse(revision.known)));
  const entry = ({ situation, tally, revision }: Change) => {
    const measure = speech.catalogue.measures[tally.measure].name;
    const kind = speech.catalogue.messages.change[revision.kind];
    const after = boundsWords(revision.after, speech);
    const moved =
      revision.before === null
        ? after
        : speech.text("changeFromTo", { before: boundsWords(revision.before, speech), after });
    const title = `${measure}, ${placeName(tally.place, speech)}: ${after}`;
    const address = `${site}${numberAddress(tally.id, { asOf: revision.known })}`;
    return html`<entry
      ><id>${host}${numberAddress(tally.id, { asOf: revision.known })}#${revision.kind}</id
      ><title>${title}</title><updated>${new Date(revision.known).toISOString()}</updated
      ><link href="${address}" /><author
        ><name>${clip(tally.origins.join(", ") || speech.text("siteName"), 200)}</name></author
      ><category term="${tally.measure}" /><category term="${revision.kind}" />
      <summary>${clip(situation.name, 120)}. ${kind} ${moved}.</summary></entry
    > `;
  };
  const first = dated[0]?.revision.known ?? question.updated;
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${speech.catalogue.language}"
      ><id>${host}${question.path}</id><title>${question.title}</title
      ><updated>${new Date(first).toISOString()}</updated
      ><link rel="self" href="${site}${question.path}" /><link
        href="${site}${question.page}"
      /><generator>AtLeast</generator> ${dated.map(entry)}</feed
    > `.text;
};

export const allChangesFeed = (
  changes: readonly Change[],
  updated: string,
  frame: PageFrame,
): string =>
  changesAtom(
    {
      changes,
      title: `${frame.speech.text("siteName")}: ${frame.speech.text("changesTitle")}`,
      path: changesAddress("atom"),
      page: changesAddress(),
      updated,
    },
    frame,
  );
