import { readRecords } from './read-records.js';
import { reviewCaseload } from './review-caseload.js';

console.log(reviewCaseload(readRecords()));
