import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, listFollowUps } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { arbitraryCareRecord, recordFromTokens } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const assess = (record: CareRecord) =>
  assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
const follow = (before: string, after: string) =>
  listFollowUps(assess(recordFromTokens(before)), assess(recordFromTokens(after)));
describe('laws of follow-ups', () => {
  it('nothing without a correction: a record against itself', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) => {
        expect(listFollowUps(assess(record), assess(record), { contacts: record.contacts })).toEqual([]);
      }),
    );
  });

  it('there and back: what one direction returns, the other uses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'X', 'C', 'n'), { maxLength: 6 }),
        fc.array(fc.constantFrom('A', 'X', 'C', 'n'), { maxLength: 6 }),
        (a, b) => {
          const [there, back] = [follow(a.join(' '), b.join(' ')), follow(b.join(' '), a.join(' '))];
          const count = (list: typeof there, id: string) => list.filter((one) => one.id === id).length;
          return (
            count(there, 'tell-credit-returned') === count(back, 'tell-credit-used') &&
            count(there, 'tell-booking-open') === count(back, 'tell-booking-paused')
          );
        },
      ),
    );
  });
});
