import { writeFileSync } from 'node:fs';
import { generateCareReviewSchema, schemaFile } from './care-review-schema.js';

writeFileSync(schemaFile, await generateCareReviewSchema());
