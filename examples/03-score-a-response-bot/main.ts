import { readFileSync } from 'node:fs';
import { scoreAResponse, type CompletedResponse } from './score-a-response.js';

const file = process.argv[2] ?? new URL('response.json', import.meta.url);
const { observation, outcome, needsAPerson } = scoreAResponse(
  JSON.parse(readFileSync(file, 'utf8')) as CompletedResponse,
);
console.log(JSON.stringify(observation ?? outcome, null, 2));
if (needsAPerson) console.log('An answer needs a person’s eyes today.');
