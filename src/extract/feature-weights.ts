// Turns the traits of a candidate into one weight, by learnt weights of pairs of traits.

/** Tells each pair of traits of a candidate to a listener. */
export type Description = (tell: (trait: string, value: string) => void) => void;

/** The name of a pair in the files of weights. */
export const featureName = (trait: string, value: string): string =>
  value === "" ? trait : `${trait}:${value}`;

const JOINED = new Map<string, Map<string, string>>();

/** Two values as one, "a+b", made once: the values of traits are few. */
export const joinValues = (first: string, second: string): string => {
  let seconds = JOINED.get(first);
  if (!seconds) JOINED.set(first, (seconds = new Map<string, string>()));
  let joined = seconds.get(second);
  if (joined === undefined) seconds.set(second, (joined = internalize(`${first}+${second}`)));
  return joined;
};

/** Every pair of a description by its name: what learning counts. */
export const featuresOf = (describe: Description): readonly string[] => {
  const names: string[] = [];
  describe((trait, value) => names.push(featureName(trait, value)));
  return names;
};

const NO_VALUES: ReadonlyMap<string, number> = new Map();

/** A name that stands for no trait and no value. */
const NOTHING = "\u0000";

/** The one copy of a text that is compared by its address: so are the traits and values that are told, being literals. */
const internalize = (text: string): string => Object.keys({ [text]: 0 })[0]!;

/**
 * Learnt weights, held so that summing them joins no strings: a report has thousands of pairs to weigh.
 */
export class FeatureWeights {
  readonly #byTrait = new Map<string, Map<string, number>>();
  #sum = 0;
  #at = 0;
  /**
   * The pair told last at each step, the values of its trait, and its weight: candidates of one count tell much the same
   * pairs in the same order, and most need not be looked up again.
   */
  readonly #traits: string[] = [];
  readonly #values: string[] = [];
  readonly #tables: ReadonlyMap<string, number>[] = [];
  readonly #weights: number[] = [];
  readonly #add = (trait: string, value: string): void => {
    const at = this.#at++;
    if (this.#traits[at] !== trait) {
      this.#traits[at] = trait;
      this.#values[at] = NOTHING;
      this.#tables[at] = this.#byTrait.get(trait) ?? NO_VALUES;
    }
    if (this.#values[at] !== value) {
      this.#values[at] = value;
      this.#weights[at] = this.#tables[at]!.get(value) ?? 0;
    }
    this.#sum += this.#weights[at]!;
  };

  /** Weights by the names of their pairs. */
  constructor(weights: Iterable<readonly [string, number]>) {
    for (const [name, weight] of weights) {
      const colon = name.indexOf(":");
      const trait = colon < 0 ? name : internalize(name.slice(0, colon));
      const value = colon < 0 ? "" : internalize(name.slice(colon + 1));
      let values = this.#byTrait.get(trait);
      if (!values) this.#byTrait.set(trait, (values = new Map<string, number>()));
      values.set(value, weight);
    }
  }

  /** The sum of the weights of a candidate's pairs; unknown ones weigh nothing. */
  weigh(describe: Description): number {
    this.#sum = 0;
    this.#at = 0;
    describe(this.#add);
    return this.#sum;
  }
}
