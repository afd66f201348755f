import { isDeepStrictEqual } from 'node:util';
import { fromFhir, fromMessages, fromRows } from './three-ways.js';

const record = fromRows();
console.log(record);
console.log('FHIR gives the same:', isDeepStrictEqual(fromFhir(), record));
console.log('HL7 v2 gives the same:', isDeepStrictEqual(fromMessages(), record));
