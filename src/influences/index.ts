/**
 * What people recorded as making it harder or easier to take part, and the suggestions that it leads to. A suggestion
 * is something a person could do; nothing here changes a state, a reading or an answer about booking.
 */
export { listSuggestions, type InfluenceRecord, type SuggestionOptions } from './list-suggestions.js';
export type { InfluenceFactor, Suggestion, SuggestionId, SuggestionRule } from './suggestion.js';
