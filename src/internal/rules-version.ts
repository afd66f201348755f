/** The version of the rules of this package, echoed in every review; it changes when the same facts read differently. */
export const RULES_VERSION = '1';
