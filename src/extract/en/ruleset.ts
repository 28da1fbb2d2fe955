// The version of the English rules: it changes where the same text gives other claims.
export const RULESET = "en-1";
