import { describe, expect, it } from 'vitest';
import { describeReason } from 'client-engagement';
import type { CareRecord, ServiceWait } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { after, review, settled } from './settled.js';

const allowance = (credits: number, grantedAt = new Date(0)) =>
  ({ id: `al${credits}`, clientId: 'client-1', source: 'employer', credits, grantedAt }) as const;
const wait = (more: Partial<ServiceWait> = {}): ServiceWait => ({
  id: 'w1',
  episodeId: 'episode-1',
  for: 'more-sessions',
  from: after(1),
  ...more,
});
const given = (credits: number, waits: readonly ServiceWait[], more: Partial<CareRecord> = {}) =>
  settled('A A A', { allowances: [allowance(credits)], serviceWaits: waits, ...more });
const first = (record: CareRecord, asOf = after(6)) => {
  const [episode] = review(record, asOf).episodes;
  if (episode === undefined) throw new Error('There is an episode.');
  return episode;
};
const found = (record: CareRecord, asOf = after(6)) =>
  first(record, asOf).nextSteps.map(({ id, reasons }) => [id, ...reasons.map(({ rule }) => rule)]);
const refused = wait({ until: after(3), granted: false });
const asked = 'steps.more-sessions-asked';
const no = 'steps.more-sessions-refused';

describe('more sessions that were asked for', () => {
  it('are not asked for again where no session credit is left', () => {
    const none = 'booking.no-allowance-left';
    expect(found(given(3, []))).toEqual([['plan-with-no-credits', none]]);
    expect(found(given(3, [wait()]))).toEqual([['decide-how-to-go-on', none, asked]]);
    expect(found(given(3, [refused]))).toEqual([['decide-how-to-go-on', none, no]]);
    expect(first(given(3, [refused])).nextSteps[0]).toMatchObject({
      key: 'decide-how-to-go-on@episode-1',
      requirements: ['definition.completion', 'practical.remind-session-limits'],
    });
    expect(first(given(3, [wait()])).nextSteps[0]?.reasons.at(-1)).toEqual({
      rule: asked,
      evidence: [{ kind: 'serviceWaits', id: 'w1' }],
      inputs: { from: after(1) },
    });
  });

  it('nor where few are left, or every goal is reached: once, with all reasons', () => {
    const few = 'credits.plan-the-ending';
    const goal = {
      id: 'g1',
      episodeId: 'episode-1',
      setAt: after(-20),
      confirmedByClientAt: after(-20),
      reachedAt: after(-1),
    };
    const next = ['offer-next-session', 'steps.nothing-booked'];
    expect(found(given(5, []))).toEqual([['plan-the-ending', few], next]);
    expect(found(given(5, [wait()]))).toEqual([['decide-how-to-go-on', few, asked], next]);
    expect(found(given(5, [refused], { goals: [goal] }))).toEqual([
      ['decide-how-to-go-on', few, 'ending.goals-reached', no],
      next,
    ]);
  });

  it('leave one step where a person has to decide anyway', () => {
    const contacts = [1, 2, 3, 4].map((day) => ({
      id: `c${day}`,
      clientId: 'client-1',
      direction: 'to-client' as const,
      channel: 'app' as const,
      at: after(day),
    }));
    const record = settled('A A X', {
      allowances: [allowance(3)],
      serviceWaits: [refused],
      contacts,
    });
    const decide = first(record, after(25)).nextSteps.filter(({ id }) => id === 'decide-how-to-go-on');
    expect(decide.map(({ dueAt, reasons }) => [dueAt, ...reasons.map(({ rule }) => rule)])).toEqual([
      [after(21), 'steps.session-missed', 'steps.outreach-ran-out', 'booking.no-allowance-left', no],
    ]);
  });

  it.each<[string, CareRecord, ServiceWait['id'] | null]>([
    ['none where none were', given(3, []), null],
    ['none that were granted', given(3, [wait({ until: after(3), granted: true })]), null],
    ['none of whose answer nothing is recorded', given(3, [wait({ until: after(3) })]), null],
    ['none of another kind', given(3, [wait({ for: 'transfer' })]), null],
    [
      'none after which some were granted all the same',
      settled('A A A', {
        allowances: [allowance(2), allowance(1, after(4))],
        serviceWaits: [refused],
      }),
      null,
    ],
    ['the one that is awaited', given(3, [wait()]), 'w1'],
    ['the latest', given(3, [refused, wait({ id: 'w2', from: after(4) })]), 'w2'],
    ['of two at once always the same', given(3, [wait(), wait({ id: 'w2' })]), 'w2'],
    ['of two at once always the same, in any order', given(3, [wait({ id: 'w2' }), wait()]), 'w2'],
  ])('%s', (_, record, id) => {
    expect(first(record).moreSessions?.waitId ?? null).toBe(id);
  });

  it('are for each episode its own', () => {
    const record = given(3, [wait({ episodeId: 'another' })]);
    expect(first(record).moreSessions).toBeNull();
  });

  it('are told in words', () => {
    const told = (record: CareRecord) => {
      const reason = first(record).nextSteps[0]?.reasons.at(-1);
      if (reason === undefined) throw new Error('There is a reason.');
      return [
        describeReason(reason, { audience: 'practitioner' }),
        describeReason(reason, { audience: 'practitioner', language: german }),
      ];
    };
    expect(told(given(3, [wait()]))).toEqual([
      'More sessions were asked for on 31 December 2026; the answer is awaited.',
      'Mehr Sitzungen wurden am 31. Dezember 2026 beantragt; die Antwort steht noch aus.',
    ]);
    expect(told(given(3, [refused]))).toEqual([
      'More sessions were asked for on 31 December 2026 and not granted.',
      'Mehr Sitzungen wurden am 31. Dezember 2026 beantragt und nicht bewilligt.',
    ]);
  });

  it('a client hears of them in a message, and meanwhile of no step', () => {
    const ofClient = (waits: readonly ServiceWait[]) =>
      first(given(3, waits)).forClient.nextSteps.map(({ id }) => id);
    expect(ofClient([])).toEqual(['plan-with-no-credits']);
    expect(ofClient([wait()])).toEqual([]);
    expect(ofClient([refused])).toEqual([]);
  });
});
