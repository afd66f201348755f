/**
 * German: labels, sentences, messages and checklists, as one pack to hand to whatever prints; and the words of cards.
 */
export { german } from './german.js';
export { germanCardWords } from './german-card-words.js';
export { germanWordsToAvoid } from './german-words-to-avoid.js';
