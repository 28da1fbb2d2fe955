// English names of houses that count only the people brought to them.

/** A house by its name, not "hospital officials", who may speak for all of a city's. */
const HOUSE =
  /\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,4} (?:Hospital|Infirmary|Clinic|Morgue|Mortuary|Medical Cent(?:er|re))\b/u;

/** Whether an origin's number is of its own patients, or of its own dead. */
export const countsItsOwn = (origin: string): boolean => HOUSE.test(origin.slice(0, 200));
