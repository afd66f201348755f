import { describe, expect, it } from 'vitest';
import { listNextSteps } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { after, review, settled, withNext } from './settled.js';

/** The ids of the steps with the rules of their reasons. */
const found = (record: CareRecord, asOf = after(1)) =>
  listNextSteps(review(record, asOf)).map(({ id, reasons }) => [id, ...reasons.map(({ rule }) => rule)]);

const goal = {
  id: 'g1',
  episodeId: 'episode-1',
  setAt: after(-20),
  confirmedByClientAt: after(-20),
  reachedAt: after(-1),
};
const reached = withNext(settled('A A A', { goals: [goal] }));
const wrote = (...days: number[]) =>
  days.map((day) => ({
    id: `c${day}`,
    clientId: 'client-1',
    direction: 'to-client' as const,
    channel: 'email' as const,
    at: after(day),
  }));

describe('where every goal is reached', () => {
  it('an ending is planned', () => {
    expect(found(reached)).toEqual([['plan-the-ending', 'ending.goals-reached']]);
  });

  it('not while another goal is open', () => {
    const goals = [goal, { ...goal, id: 'g2', reachedAt: undefined }];
    expect(found({ ...reached, goals })).toEqual([]);
  });

  it('not where one is planned already', () => {
    const episodes = reached.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: after(0) } }));
    expect(found({ ...reached, episodes })).toEqual([]);
  });

  it('once, and among the other steps in its place, where few credits are left as well', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 5, grantedAt: new Date(0) },
    ] as const;
    const record = { ...settled('A A A', { goals: [goal], allowances }) };
    expect(found(record)).toEqual([
      ['plan-the-ending', 'credits.plan-the-ending', 'ending.goals-reached'],
      ['offer-next-session', 'steps.nothing-booked'],
    ]);
  });
});

describe('where nobody has answered any message', () => {
  const silence = ['decide-how-to-go-on', 'ending.silent-after-outreach'];
  const first = ([step]: readonly (readonly string[])[]) => step;

  it('a person decides how to go on, and nobody writes once more', () => {
    const steps = found(settled('A A A', { contacts: wrote(5, 12, 19, 26) }), after(40));
    expect(first(steps)).toEqual(silence);
    expect(steps.map(([id]) => id)).not.toContain('reach-out');
  });

  it('before the first session as well', () => {
    const record = { ...recordFromTokens(''), contacts: wrote(5, 12, 19, 26) };
    expect(first(found(record, after(40)))).toEqual(silence);
  });

  it('not while there is one more message to write', () => {
    const steps = found(settled('A A A', { contacts: wrote(5, 12, 19) }), after(40));
    expect(first(steps)).toEqual(['reach-out', 'steps.not-heard-from']);
  });
});
