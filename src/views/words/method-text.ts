// The shape of the text of "How we count", for each language to fill.

export interface MethodText {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly parts: readonly {
      readonly words: readonly string[];
      /** A list that the code fills, after the words. */
      readonly list?: "measures" | "methods" | "originKinds";
    }[];
  }[];
}
