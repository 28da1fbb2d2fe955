// Turns what the origins of a generated world say into English sentences, as reports print them.
import type { Measure } from "../../model/measure.ts";
import type { Utterance } from "../simulate.ts";

/** Who speaks, as a report would say it. */
const SPEAKERS: Readonly<Record<string, string>> = {
  police: "police",
  ministry: "the Interior Ministry",
  monitor: "Street Watch",
  hospital: "doctors",
  union: "the Dockers' Union",
  "red cross": "the Red Cross",
};

const CONDITIONS: Readonly<Partial<Record<Measure, string>>> = {
  killed: "killed",
  injured: "injured",
  detained: "detained",
};

/** Places of the world, as those of a real country: a region with its cities a line. */
const LAND: readonly (readonly string[])[] = [
  ["Brittany", "Rennes", "Brest", "Quimper", "Lorient"],
  ["Normandy", "Rouen", "Caen", "Le Havre", "Cherbourg"],
  ["Occitania", "Toulouse", "Montpellier", "Perpignan", "Albi"],
];

/** `Landia`, `Region 2` and `City 23` under names that a gazetteer knows. */
export const nameOfPlace = (place: string): string => {
  const region = /^Region (\d)$/.exec(place);
  if (region !== null) return LAND[Number(region[1]) - 1]?.[0] ?? place;
  const city = /^City (\d)(\d)$/.exec(place);
  if (city !== null) return LAND[Number(city[1]) - 1]?.[Number(city[2])] ?? place;
  return place === "Landia" ? "France" : place;
};

const NUMBERS = new Intl.NumberFormat("en");

const numberWords = ({ qualifier, value, bounds }: Utterance): string => {
  const number = typeof value === "number" ? NUMBERS.format(value) : "";
  if (Array.isArray(value))
    return `between ${NUMBERS.format(value[0] as number)} and ${NUMBERS.format(value[1] as number)}`;
  if (qualifier === "at_least") return `at least ${number}`;
  if (qualifier === "more_than") return `more than ${number}`;
  if (qualifier === "about") return `about ${number}`;
  if (qualifier === "vague")
    return bounds.floor < 10 ? "several" : bounds.floor < 100 ? "dozens of" : "hundreds of";
  return number;
};

const DAYS = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** One report: the number with the moment that it holds for; by name, or in the outlet's own voice. */
export const reportWords = (said: Utterance, at: string, named: boolean): string => {
  const words = numberWords(said);
  const verb = said.value === 1 ? "person had been" : "people had been";
  const stated = `By ${at.slice(11, 16)} UTC on ${DAYS.format(Date.parse(at))}, ${words} ${verb} ${CONDITIONS[said.measure] ?? said.measure} in ${nameOfPlace(said.place)}`;
  return named ? `${stated}, ${SPEAKERS[said.origin] ?? said.origin} said.` : `${stated}.`;
};
