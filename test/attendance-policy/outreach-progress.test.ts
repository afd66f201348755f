import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy } from 'client-engagement';
import type { AgreedPause, Contact, OutreachRule } from 'client-engagement';
import { outreachProgress, type OutreachRecord } from '../../src/attendance-policy/outreach-progress.js';

const HOUR = 3_600_000;
// A Friday, the day before the clocks of London go forward by one night.
const start = Date.UTC(2026, 2, 27, 10);
const at = (hours: number): Date => new Date(start + hours * HOUR);

const contact = (hours: number, more: Partial<Contact> = {}): Contact => ({
  id: `c${hours}`,
  clientId: 'client-1',
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  ...more,
});
const pause = (id: string, from: number, until: number | null): AgreedPause => ({
  id,
  episodeId: 'episode-1',
  agreedAt: at(-50),
  from: at(from),
  ...(until === null ? {} : { until: at(until) }),
});

function progress(
  asOf: number,
  record: Partial<OutreachRecord> = {},
  outreach: OutreachRule = defaultAttendancePolicy.outreach,
) {
  const about = {
    sessionId: 'session-1',
    episodeId: 'episode-1',
    start,
    end: start + HOUR,
    hereUntil: start + HOUR,
    timeZone: 'Europe/London',
    holidays: new Set<string>(),
    outreach,
    asOf: start + asOf * HOUR,
  };
  const agreed = {
    agreedAt: at(-99),
    channel: 'email' as const,
    purposes: ['missed-session' as const],
  };
  const client = { id: 'client-1', contactAgreements: [agreed] };
  return outreachProgress(about, { client, ...record }).steps.map(({ step, state, from, pauseId }) => [
    step.step,
    state,
    (from - start) / HOUR,
    ...(pauseId === null ? [] : [pauseId]),
  ]);
}

describe('how far getting in touch has come', () => {
  it('stands as the policy has it while nothing has been done, in the days of the session’s zone', () => {
    expect(progress(0.5)).toEqual([
      ['contact', 'open', 5 / 60],
      ['check-in', 'open', 1],
      // Monday and Tuesday, an hour less by the clocks.
      ['follow-up', 'waiting', 4 * 24 - 1],
      ['second-follow-up', 'waiting', 7 * 24 - 1],
      ['review', 'waiting', 21 * 24 - 1],
    ]);
  });

  it('counts what is written in days, in working days, in minutes and by the end of a day after a late contact', () => {
    const rule: OutreachRule = {
      steps: [
        { step: 'contact', after: { minutes: 120 } },
        { step: 'check-in', after: 'end-of-day' },
        { step: 'follow-up', after: { minutes: 60 * 24 } },
        { step: 'second-follow-up', after: { workingDays: 1 } },
        { step: 'review', after: { days: 3 } },
      ],
      maxContacts: 9,
    };
    const made = (...hours: number[]) =>
      progress(200, { contacts: hours.map((hour) => contact(hour)) }, rule);
    expect(made(30)[1]).toEqual(['check-in', 'open', 30]);
    expect(made(30, 31)[2]).toEqual(['follow-up', 'open', 31 + 23]);
    // The follow-up is on Saturday as the policy has it, the next working day is Monday; after a Tuesday, Wednesday.
    expect(made(30, 31, 100)[3]).toEqual(['second-follow-up', 'open', 124]);
    expect(made(30, 31, 100, 125)[4]).toEqual(['review', 'open', 125]);
  });

  it('several messages that say "I am here" keep their distance, and the last moment for them is the end', () => {
    const rule: OutreachRule = {
      steps: [
        { step: 'contact', after: { minutes: 12 } },
        { step: 'contact', after: { minutes: 30 } },
      ],
      maxContacts: 3,
    };
    expect(progress(0.4, {}, rule).map(([, state]) => state)).toEqual(['open', 'waiting']);
    expect(progress(0.6, { contacts: [contact(0.5)] }, rule)).toEqual([
      ['contact', 'done', 0.2],
      ['contact', 'open', 0.8],
    ]);
    expect(progress(0.9, { contacts: [contact(0.8)] }, rule)[1]).toEqual(['contact', 'passed', 1.1]);
    expect(progress(2, {}, rule).map(([, state]) => state)).toEqual(['passed', 'passed']);
  });

  it('leaves out a step that falls into an agreed pause, and goes on with the next', () => {
    const contacts = [contact(3)];
    const pauses = [pause('b', 50, 120), pause('a', 50, 120), pause('short', 50, 96)];
    expect(progress(130, { contacts, pauses }).slice(2)).toEqual([
      ['follow-up', 'paused', 95, 'a'],
      ['second-follow-up', 'open', 167],
      ['review', 'waiting', 503],
    ]);
    const long = [pause('long', 50, null), ...pauses];
    expect(progress(130, { contacts, pauses: long }).slice(2)).toEqual([
      ['follow-up', 'paused', 95, 'long'],
      ['second-follow-up', 'paused', 167, 'long'],
      ['review', 'paused', 503, 'long'],
    ]);
    const elsewhere = [{ ...pause('x', 50, null), episodeId: 'other' }];
    expect(progress(130, { contacts, pauses: elsewhere })[2]).toEqual(['follow-up', 'open', 95]);
    // Somebody wrote all the same.
    expect(progress(130, { contacts: [contact(3), contact(100)], pauses })[2]).toEqual([
      'follow-up',
      'done',
      95,
    ]);
    expect(progress(170, { contacts: [contact(3), contact(168)], pauses }).slice(2, 4)).toEqual([
      ['follow-up', 'paused', 95, 'a'],
      ['second-follow-up', 'done', 167],
    ]);
  });

  it('counts what went to the client about this session or about none, in this episode or in none', () => {
    const state = (more: Partial<Contact>, hours = 3) =>
      progress(200, { contacts: [contact(hours, more)] })[1]?.[1];
    expect(state({})).toBe('done');
    expect(state({ sessionId: 'session-1', episodeId: 'episode-1' })).toBe('done');
    expect(state({ sessionId: 'other' })).toBe('open');
    expect(state({ episodeId: 'other' })).toBe('open');
    expect(state({ direction: 'from-client' })).toBe('open');
    expect(state({}, -1)).toBe('open');
  });

  it('contacts of the same instant are taken in the order of their ids', () => {
    const two = [contact(3, { id: 'b' }), contact(3, { id: 'a' })];
    const steps = outreachProgress(
      {
        sessionId: 'session-1',
        episodeId: 'episode-1',
        start,
        end: start + HOUR,
        hereUntil: start + HOUR,
        timeZone: 'UTC',
        holidays: new Set(),
        outreach: defaultAttendancePolicy.outreach,
        asOf: start + 9 * HOUR,
      },
      { client: { id: 'client-1' }, contacts: two },
    ).steps;
    expect(steps.map(({ doneBy }) => doneBy?.id)).toEqual([undefined, 'a', 'b', undefined, undefined]);
  });
});
