import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import { parseCareRecord, type CareRecordJson } from 'client-engagement/schemas';
import { printCaseload } from './print-caseload.js';

/** Monday morning, before the first session of the week. */
const asOf = new Date('2026-06-15T08:00:00+01:00');

/** Bank holidays in England and Wales in the spring of 2026: no working days. */
const holidays = ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'];

/** From JSON to what a practitioner reads: check each record, review it, print it. */
export function reviewCaseload(records: readonly CareRecordJson[]): string {
  const options = { policies: [defaultAttendancePolicy], asOf, holidays };
  const caseload = records.map((json) => {
    const record = parseCareRecord(json);
    return {
      name: record.client.preferredName ?? record.client.id,
      record,
      review: reviewCare(record, options),
    };
  });
  return printCaseload(caseload, options);
}
