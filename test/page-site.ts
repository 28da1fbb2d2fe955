// A site over known evidence, with the addresses of one page of each kind, for the tests of pages.
import { openAnswers } from "../src/answer.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import type { Answers } from "../src/server/answers.ts";
import { createApp } from "../src/server/app.ts";
import { loadAssets } from "../src/server/assets.ts";
import { mobilisationReports } from "./mobilisation-reports.ts";
import { sharedGazetteer, statedLedger } from "./stated-ledger.ts";

export interface PageSite {
  readonly ledger: Ledger;
  readonly answers: Answers;
  readonly app: ReturnType<typeof createApp>;
  /** Paths by what they show. */
  readonly pages: Readonly<Record<string, string>>;
}

/** One page of each kind of a situation; `asOf` also shows what came later. */
export const pagesOf = async (
  answers: Answers,
  situation: string,
  asOf: string,
): Promise<Readonly<Record<string, string>>> => {
  const answer = await answers.situation(situation, {});
  if (answer?.headline === undefined || answer.headline === null)
    throw new Error(`nothing is counted in ${situation}`);
  const number = await answers.tally(answer.headline, {});
  const claim = number?.tally.because[0];
  const document = answer.documents[0];
  if (claim === undefined || document === undefined)
    throw new Error(`no evidence is held of ${situation}`);
  const segment = encodeURIComponent;
  const moment = segment(asOf);
  return {
    front: "/",
    situation: `/s/${segment(situation)}`,
    asOf: `/s/${segment(situation)}?as-of=${moment}`,
    number: `/n/${segment(answer.headline)}`,
    pastNumber: `/n/${segment(answer.headline)}?as-of=${moment}`,
    claim: `/c/${segment(claim)}`,
    document: `/d/${segment(document.id)}`,
    embed: `/s/${segment(situation)}/embed`,
    search: "/search",
    found: "/search?q=Moscow",
    how: "/how-we-count",
    data: "/data",
    changes: "/changes",
    missing: "/nowhere",
  };
};

export const openPageSite = async (): Promise<PageSite> => {
  const ledger = await statedLedger(
    { id: "mobilisation-2022", name: "Protests against mobilisation, Russia" },
    mobilisationReports(),
  );
  const answers = openAnswers(ledger, await sharedGazetteer());
  return {
    ledger,
    answers,
    app: createApp({ answers, assets: await loadAssets(), site: "https://atleast.example" }),
    pages: await pagesOf(answers, "mobilisation-2022", "2022-09-22T02:00:00+03:00"),
  };
};
