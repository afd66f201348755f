import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  defaultCreditRules,
  defineAttendancePolicy,
  previewCancellation,
  previewReschedule,
} from 'client-engagement';
import type { AttendancePolicy, BookingRequest, Episode } from 'client-engagement';
import { episodeFrom, recordFrom } from 'client-engagement/testing';
import { at, lot, session } from './credits-of.js';

const general = defineAttendancePolicy({
  id: 'general',
  credits: { scale: 4, costs: { group: 0.5, family: 2 } },
});
const ask = (
  credits: number,
  request: Partial<BookingRequest>,
  policies: readonly AttendancePolicy[] = [general],
  episode: Partial<Episode> = {},
) => {
  const record = recordFrom({ allowances: [lot({ credits })], episodes: [episodeFrom(episode)] });
  const attendance = assessAttendance(record, { policies, asOf: at('06-01') });
  const answer = assessBooking(attendance, {
    episodeId: 'episode-1',
    service: 'therapy',
    start: at('06-08'),
    ...request,
  });
  return { needs: answer.reasons[0]?.inputs['needed'], costs: attendance.episodes[0]?.costs };
};

describe('what a booking costs', () => {
  it('is what the policy says for the service, one where it says nothing, and what the request says first', () => {
    expect(ask(0, { service: 'group' }).needs).toBe(0.5);
    expect(ask(0, { service: 'family' }).needs).toBe(2);
    expect(ask(0, { service: 'therapy' }).needs).toBe(1);
    expect(ask(0, { service: 'family', credits: 1.5 }).needs).toBe(1.5);
  });

  it('decides whether the allowance is enough', () => {
    expect(ask(0.5, { service: 'group' }).needs).toBeUndefined();
    expect(ask(1.75, { service: 'family' }).needs).toBe(2);
    expect(ask(2, { service: 'family' }).needs).toBeUndefined();
  });

  it('is what the scale of the policy holds', () => {
    const thirds = defineAttendancePolicy({ id: 'thirds', credits: { scale: 2, costs: { group: 0.7 } } });
    expect(ask(0, { service: 'group' }, [thirds]).needs).toBe(0.5);
  });

  it('is that of the policy in force for that service now, or of what was agreed with the client', () => {
    const groups = defineAttendancePolicy({
      id: 'groups',
      services: ['group'],
      effectiveFrom: at('03-01'),
      credits: { costs: { group: 3 } },
    });
    const later = defineAttendancePolicy({
      id: 'later',
      services: ['group'],
      effectiveFrom: at('07-01'),
      credits: { costs: { group: 4 } },
    });
    expect(ask(0, { service: 'group' }, [general, groups, later])).toEqual({
      needs: 3,
      costs: [
        { service: 'family', credits: 2 },
        { service: 'group', credits: 3 },
      ],
    });
    const agreed = defineAttendancePolicy({
      id: 'agreed',
      variationOf: { id: 'general', version: 1 },
      credits: { costs: { group: 1 } },
    });
    const adjustment = { id: 'a1', agreedAt: at('05-01'), policy: { id: 'agreed', version: 1 } };
    expect(
      ask(0, { service: 'group' }, [general, groups, agreed], { agreedAdjustments: [adjustment] }),
    ).toEqual({
      needs: 1,
      costs: [
        { service: 'family', credits: 1 },
        { service: 'group', credits: 1 },
      ],
    });
  });

  it('is one where no policy is in force', () => {
    const later = defineAttendancePolicy({
      id: 'later',
      effectiveFrom: at('07-01'),
      credits: { costs: { group: 4 } },
    });
    expect(ask(0, { service: 'group' }, [later])).toEqual({ needs: 1, costs: [] });
  });
});

describe('what is left in a preview', () => {
  const record = recordFrom({
    sessions: [session('s1', '03-01', '03-10')],
    allowances: [lot({ credits: 2 })],
  });
  const options = { by: 'client', policies: [general] } as const;

  it('is what is left after it: all after notice in time, one less after a late one', () => {
    const left = (day: string) => {
      const preview = previewCancellation(record, 's1', { ...options, at: at(day) });
      return preview.possible && [preview.credits.left, preview.credits.held, preview.credits.used];
    };
    expect(left('03-08')).toEqual([2, 0, 0]);
    expect(left('03-09')).toEqual([2, 0, 0]);
    expect(left('03-10')).toEqual([1, 0, 1]);
  });

  it('counts the new session of a move, and says when it is not covered', () => {
    const preview = previewReschedule({ ...record, allowances: [lot({ credits: 1 })] }, 's1', {
      ...options,
      at: new Date('2026-03-10T08:00:00Z'),
      to: { id: 's2', start: at('03-17') },
    });
    expect(preview).toMatchObject({ credits: { left: 0, held: 1, used: 1, shortfall: ['s2'] } });
  });

  it('is by the rules of credits that are given', () => {
    const creditRules = { ...defaultCreditRules, id: 'ours', planEndingFrom: 9 };
    const preview = previewCancellation(record, 's1', { ...options, at: at('03-08'), creditRules });
    expect(preview).toMatchObject({
      credits: { rules: { id: 'ours' }, limits: { planEndingSince: at('01-01') } },
    });
  });
});
