/**
 * German: labels, sentences, messages and checklists, as one pack to hand to whatever prints.
 */
export { german } from './german.js';
export { germanWordsToAvoid } from './german-words-to-avoid.js';
