// The end of notice beside what a service would use instead: `npm run bench:notice`.
import { TZDate } from '@date-fns/tz';
import { differenceInHours, set, subBusinessDays } from 'date-fns';
import { defaultAttendancePolicy, defineAttendancePolicy, deriveNoticeDeadline } from 'client-engagement';
import { sessionFrom } from 'client-engagement/testing';
import { compare, print } from './compare.js';

// Twenty sessions, one a week over both changes of the clocks, in a zone that was asked for before.
const WEEK = 604_800_000;
const sessions = Array.from({ length: 20 }, (_, week) => {
  const start = new Date(Date.parse('2026-02-03T10:00:00Z') + week * 2 * WEEK);
  return sessionFrom({ start, timeZone: 'Europe/London' });
});
const oneBusinessDay = defineAttendancePolicy({
  id: 'business',
  notice: { kind: 'business-days', days: 1, cutOff: '17:00' },
});

/** Five in the afternoon of the business day before, the way date-fns has it. */
function withDateFns(start: Date, timeZone: string): number {
  const local = subBusinessDays(new TZDate(start, timeZone), 1);
  return +set(local, { hours: 17, minutes: 0, seconds: 0, milliseconds: 0 });
}

for (const session of sessions) {
  if (+deriveNoticeDeadline(session, oneBusinessDay) !== withDateFns(session.start, session.timeZone)) {
    throw new Error('They do not answer alike.');
  }
}

const all = (one: (session: (typeof sessions)[number]) => unknown) => () => {
  for (const session of sessions) one(session);
};

const ours = 'deriveNoticeDeadline, business days';
print(
  '17:00 of the business day before, 20 sessions',
  await compare([
    { name: ours, run: all((session) => deriveNoticeDeadline(session, oneBusinessDay)) },
    { name: 'date-fns on TZDate', run: all(({ start, timeZone }) => withDateFns(start, timeZone)) },
  ]),
  ours,
);

const cancelledAt = new Date('2026-02-02T09:59:00Z');
const elapsed = 'deriveNoticeDeadline, elapsed hours';
print(
  'Is this inside 24 hours? 20 sessions',
  await compare([
    {
      name: elapsed,
      run: all((session) => deriveNoticeDeadline(session, defaultAttendancePolicy) < cancelledAt),
    },
    { name: 'subtraction of epoch ms', run: all(({ start }) => +start - +cancelledAt < 86_400_000) },
    {
      name: 'differenceInHours of date-fns',
      run: all(({ start }) => differenceInHours(start, cancelledAt) < 24),
    },
  ]),
  elapsed,
);
