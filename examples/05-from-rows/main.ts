import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import { recordsFromRows } from './records-from-rows.js';
import { tables } from './rows.js';

const asOf = new Date('2026-03-25T09:00:00Z');
for (const record of recordsFromRows(tables, 'Europe/London')) {
  const { outcomes } = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
  console.log(record.client.id);
  for (const { start, outcome } of outcomes) console.log(`  ${start.toISOString().slice(0, 10)} ${outcome}`);
}
