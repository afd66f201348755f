import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  listChecklist,
  listMessageSchedule,
  reviewCare,
} from 'client-engagement';
import type {
  AttendancePolicy,
  CareRecord,
  Contact,
  OutreachStep,
  ScheduledMessage,
} from 'client-engagement';
import { recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { agreeing } from './drafting.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One missed session, a policy, what we wrote since, and a moment. */
interface Silence {
  readonly policy: AttendancePolicy;
  readonly record: CareRecord;
  readonly start: Date;
  readonly asOf: Date;
}

/** Hours from the start of the session: while it is on, the same day, and up to six weeks after. */
const hours = fc.oneof(
  fc.double({ min: 0, max: 0.9, noNaN: true }),
  fc.double({ min: 0.9, max: 24, noNaN: true }),
  fc.double({ min: 24, max: 1000, noNaN: true }),
);

/** Outreach rules whose steps come in the order in which they are named, any of them left out. */
const outreach = fc
  .record({
    minutes: fc.constantFrom(0, 5, 15),
    first: fc.constantFrom<OutreachStep['after']>('end-of-day', { minutes: 90 }, { days: 1 }),
    followUp: fc.constantFrom<OutreachStep['after']>({ workingDays: 2 }, { workingDays: 4 }, { days: 3 }),
    second: fc.integer({ min: 9, max: 12 }),
    review: fc.integer({ min: 12, max: 24 }),
    keep: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    maxContacts: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ minutes, first, followUp, second, review, keep, maxContacts }) => {
    const steps: OutreachStep[] = [
      { step: 'contact', after: { minutes } },
      { step: 'check-in', after: first },
      { step: 'follow-up', after: followUp },
      { step: 'second-follow-up', after: { days: second } },
    ];
    const kept = steps.filter((_, index) => keep[index]);
    return { steps: [...kept, { step: 'review', after: { days: review } } as const], maxContacts };
  });

const policies = fc.oneof(
  fc.constant(defaultAttendancePolicy),
  outreach.map((rule) => defineAttendancePolicy({ id: 'own', outreach: rule })),
);

function silence(
  policy: AttendancePolicy,
  start: Date,
  timeZone: string,
  at: readonly number[],
  asOf: number,
): Silence {
  const contacts = at
    .filter((hour) => hour <= asOf)
    .map((hour, index): Contact => {
      const when = new Date(+start + Math.round(hour * HOUR));
      return { id: `c${index}`, clientId: 'client-1', direction: 'to-client', channel: 'email', at: when };
    });
  const missed = withOutcome(
    sessionFrom({ start, timeZone, bookedAt: new Date(+start - 30 * DAY) }),
    'no-show',
  );
  const record = agreeing({ ...recordFrom({ sessions: [missed] }), contacts });
  return { policy, record, start, asOf: new Date(+start + Math.round(asOf * HOUR)) };
}

const starts = fc.integer({ min: 0, max: 700 }).map((hour) => new Date(Date.UTC(2026, 2, 10) + hour * HOUR));

const silencesIn = (zones: fc.Arbitrary<string>): fc.Arbitrary<Silence> =>
  fc
    .tuple(policies, starts, zones, fc.array(hours, { maxLength: 6 }), hours)
    .map(([policy, start, zone, at, asOf]) => silence(policy, start, zone, at, asOf));

const silences = silencesIn(
  fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Kiritimati'),
);

const CONTACTS = ['i-am-here', 'missed-session', 'first-follow-up', 'second-follow-up'];

const list = ({ record, policy }: Silence, asOf: Date): readonly ScheduledMessage[] =>
  listMessageSchedule(record, { policies: [policy], asOf });

/** The entries of getting in touch, in the order in which the policy names them. */
const inOrder = (entries: readonly ScheduledMessage[]): readonly ScheduledMessage[] =>
  entries
    .filter(({ kind }) => CONTACTS.includes(kind))
    .sort((a, b) => CONTACTS.indexOf(a.kind) - CONTACTS.indexOf(b.kind));

const decision = (entries: readonly ScheduledMessage[]): ScheduledMessage | undefined =>
  entries.find(({ kind }) => kind === 'decide-how-to-go-on');

const isOwed = ({ state }: ScheduledMessage): boolean => state === 'due' || state === 'planned';
const waits = ({ reasons }: ScheduledMessage): boolean =>
  reasons.some(({ rule }) => rule === 'schedule.after-previous-step');

/** Dates, or working dates, after one instant up to another, as read in UTC. */
function datesBetween(from: Date, to: Date, isWorking: boolean): number {
  let count = 0;
  for (let day = Math.floor(+from / DAY) + 1; day <= Math.floor(+to / DAY); day += 1) {
    const weekday = new Date(day * DAY).getUTCDay();
    if (!isWorking || (weekday !== 0 && weekday !== 6)) count += 1;
  }
  return count;
}

describe('laws of getting in touch after a missed session', () => {
  it('at most one contact of one missed session is due at any moment', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const due = inOrder(list(one, one.asOf)).filter(({ state }) => state === 'due');
        expect(due.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('contacts do the steps in their order: those done come first, and as many are done as contacts can do', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const end = +one.start + 50 * 60_000;
        const steps = inOrder(list(one, one.asOf));
        const after = steps.filter(({ kind }) => kind !== 'i-am-here');
        const here = steps.filter(({ kind, state }) => kind === 'i-am-here' && state === 'done').length;
        const made = one.record.contacts ?? [];
        expect(here > 0).toBe(steps[0]?.kind === 'i-am-here' && made.some(({ at }) => +at < end));
        const done = after.filter(({ state }) => state === 'done');
        expect(after.slice(0, done.length)).toEqual(done);
        expect(done.length).toBe(Math.min(after.length, made.length - here));
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('the order of the steps is never inverted: what is to come follows what was made, one after the other', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const entries = list(one, one.asOf);
        const owed = [...inOrder(entries), decision(entries)].filter(
          (entry): entry is ScheduledMessage => entry !== undefined && isOwed(entry),
        );
        const times = owed.map(({ dueAt }) => +dueAt);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        // The first that is owed stands for itself, and every other waits for it.
        const messages = owed.filter(({ kind }) => kind !== 'i-am-here');
        expect(messages.map(waits)).toEqual(messages.map((_, index) => index > 0));
        expect(owed.filter(({ kind }) => kind === 'i-am-here').some(waits)).toBe(false);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('what waits for another step is planned for a time that is still to come, however late the other one is', () => {
    fc.assert(
      fc.property(silences, (one) => {
        for (const entry of list(one, one.asOf).filter(waits)) {
          expect(entry.state).toBe('planned');
          expect(+entry.dueAt).toBeGreaterThanOrEqual(+one.asOf);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('spacing: after a late contact the next one is no sooner than the policy puts between the two', () => {
    fc.assert(
      fc.property(silencesIn(fc.constant('UTC')), (one) => {
        const planned = inOrder(list(silence(one.policy, one.start, 'UTC', [], 0), one.start));
        const steps = inOrder(list(one, one.asOf));
        const index = steps.findLastIndex(({ state }) => state === 'done');
        const [done, next] = [steps[index], steps[index + 1]];
        const [before, after] = [planned[index], planned[index + 1]];
        if (done === undefined || next === undefined || !isOwed(next) || done.kind === 'i-am-here') return;
        const contact = one.record.contacts?.find(({ id }) => id === done.doneBy?.id);
        if (contact === undefined || before === undefined || after === undefined)
          throw new Error('no contact');
        if (contact.at <= before.dueAt) {
          expect(next.dueAt).toEqual(after.dueAt);
          return;
        }
        const isWorking = next.reasons.some(({ rule }) => rule === 'schedule.working-days-after');
        const gap = datesBetween(before.notBefore, after.notBefore, isWorking);
        expect(datesBetween(contact.at, next.dueAt, isWorking)).toBeGreaterThanOrEqual(gap);
        expect(+next.dueAt).toBeGreaterThanOrEqual(+after.dueAt);
      }),
      { numRuns: runsOf(400) },
    );
  });

  it('the schedule and what a review says of outreach agree on what is next, and when', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const entries = list(one, one.asOf);
        const open = [...inOrder(entries), decision(entries)].find(
          (entry) => entry !== undefined && isOwed(entry) && !waits(entry),
        );
        const review = reviewCare(one.record, { policies: [one.policy], asOf: one.asOf });
        const outreachState = review.episodes[0]?.outreach;
        const kind = {
          contact: open?.kind === 'i-am-here' ? 'i-am-here' : 'missed-session',
          'check-in': 'missed-session',
          'follow-up': 'first-follow-up',
          'second-follow-up': 'second-follow-up',
          review: 'decide-how-to-go-on',
        } as const;
        const next = outreachState?.next ?? null;
        expect([next === null ? undefined : kind[next], outreachState?.nextDueAt ?? undefined]).toEqual([
          open?.kind,
          open?.dueAt,
        ]);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('following up is due in the checklist exactly when it is in the schedule', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const entries = inOrder(list(one, one.asOf));
        const isDue = entries.some(({ kind, state }) => kind.endsWith('follow-up') && state === 'due');
        const { items } = listChecklist('missed-session', one.record, {
          episodeId: 'episode-1',
          asOf: one.asOf,
          policies: [one.policy],
        });
        const item = items.find((entry) => entry.item.id === 'missed.follow-up');
        expect(item?.state === 'due' || item?.state === 'overdue').toBe(isDue);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('another contact never makes an earlier step due again', () => {
    const of = (one: Silence): number =>
      inOrder(list(one, one.asOf)).findIndex((entry) => isOwed(entry) && !waits(entry));
    fc.assert(
      fc.property(silences, hours, (one, hour) => {
        const at = new Date(Math.min(+one.asOf, +one.start + hour * HOUR));
        const more: Contact = { id: 'z', clientId: 'client-1', direction: 'to-client', channel: 'email', at };
        const contacts = [...(one.record.contacts ?? []), more];
        const before = of(one);
        const after = of({ ...one, record: { ...one.record, contacts } });
        expect(after === -1 || (before !== -1 && after >= before)).toBe(true);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a person decides how to go on only when no contact is owed, and then for certain', () => {
    fc.assert(
      fc.property(silences, (one) => {
        const entries = list(one, one.asOf);
        if (decision(entries)?.state === 'due') expect(inOrder(entries).filter(isOwed)).toEqual([]);
        const later = list(one, new Date(+one.asOf + 60 * DAY));
        if (!inOrder(later).some(isOwed)) expect(decision(later)?.state).toBe('due');
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('with a wish for no contact, or no agreed channel, a person decides when the policy says', () => {
    const start = new Date('2026-03-10T10:00:00Z');
    fc.assert(
      fc.property(policies, fc.boolean(), (policy, isWish) => {
        const { record } = silence(policy, start, 'UTC', [], 0);
        const client = {
          ...record.client,
          ...(isWish
            ? { optOuts: [{ at: start, purpose: 'missed-session' as const }] }
            : { contactAgreements: [] }),
        };
        const review = policy.outreach.steps.at(-1)?.after as { readonly days: number };
        const at = new Date(+start + review.days * DAY);
        const state = (asOf: Date) =>
          decision(listMessageSchedule({ ...record, client }, { policies: [policy], asOf }))?.state;
        expect([state(new Date(+at - 1)), state(at)]).toEqual(['planned', 'due']);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('forty days of silence, written to whenever it is due, bring one message at a time and then a decision', () => {
    const start = new Date('2026-03-10T10:00:00Z');
    const walk = (delayInDays: number): [number, string][] => {
      const said: [number, string][] = [];
      const contacts: number[] = [];
      let dueSince: number | null = null;
      for (let day = 0; day <= 40; day += 1) {
        const one = silence(defaultAttendancePolicy, start, 'UTC', contacts, day * 24 + 2);
        const due = list(one, one.asOf).filter(({ state }) => state === 'due');
        expect(due.length).toBeLessThanOrEqual(1);
        const [entry] = due;
        dueSince = entry === undefined ? null : (dueSince ?? day);
        if (entry === undefined || dueSince === null || day - dueSince < delayInDays) continue;
        said.push([day, entry.kind]);
        if (entry.kind === 'decide-how-to-go-on') break;
        contacts.push(day * 24 + 2);
        dueSince = null;
      }
      return said;
    };
    expect(walk(0)).toEqual([
      [0, 'missed-session'],
      [2, 'first-follow-up'],
      [7, 'second-follow-up'],
      [21, 'decide-how-to-go-on'],
    ]);
    // Four days late each time, counted from then on: the first word on a Saturday, so that the next is due on Tuesday.
    expect(walk(4)).toEqual([
      [4, 'missed-session'],
      [11, 'first-follow-up'],
      [20, 'second-follow-up'],
      [38, 'decide-how-to-go-on'],
    ]);
    expect(walk(10)[0]).toEqual([10, 'missed-session']);
  });
});
