import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defaultAttendancePolicy,
  defaultCreditRules,
  describeReason,
  draftSessionBrief,
  listChecklist,
  listCreditThresholds,
  reviewCare,
} from 'client-engagement';
import type { Allowance, CreditLimits, CreditRules, Session } from 'client-engagement';
import { recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';

const at = (day: string): Date => new Date(`2026-${day}T09:00:00Z`);
const lot = (given: Partial<Allowance> = {}): Allowance => ({
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 4,
  grantedAt: at('01-01'),
  ...given,
});
const attended = (id: string, bookedOn: string, day: string): Session =>
  withOutcome(sessionFrom({ id, bookedAt: at(bookedOn), start: at(day) }), 'attended');
const limits = (
  allowances: readonly Allowance[],
  sessions: readonly Session[],
  asOf: Date = at('12-31'),
  rules: Partial<CreditRules> = {},
): CreditLimits =>
  assessAttendance(recordFrom({ sessions, allowances }), {
    policies: [defaultAttendancePolicy],
    creditRules: { ...defaultCreditRules, ...rules },
    asOf,
  }).credits.limits;
const booked = [
  attended('s1', '02-01', '02-10'),
  attended('s2', '02-11', '02-17'),
  attended('s3', '02-18', '02-24'),
  attended('s4', '02-25', '03-03'),
];

describe('the limits', () => {
  it.each([
    ['nothing while more than two are left', '02-10', null, null, null],
    ['a reminder and planning from two left', '02-11', 2, '02-11', '02-11'],
    ['a reminder at one left, and planning still from two', '02-18', 1, '02-18', '02-11'],
    ['no reminder where none is left', '02-25', null, null, '02-11'],
  ])('ask for %s', (_, asOf, mark, since, plan) => {
    const found = limits([lot()], booked, at(asOf));
    expect(found.remind).toEqual(mark === null || since === null ? null : { at: mark, since: at(since) });
    expect(found.planEndingSince).toEqual(plan === null ? null : at(plan));
  });

  it('say why, in words for both', () => {
    const { remaining, reasons } = limits([lot()], booked, at('02-18'));
    expect(remaining).toBe(1);
    expect(reasons).toEqual([
      {
        rule: 'credits.few-left',
        evidence: [{ kind: 'allowances', id: 'al1' }],
        inputs: { left: 1, held: 1, remindAt: 1, since: at('02-18') },
      },
      {
        rule: 'credits.plan-the-ending',
        evidence: [{ kind: 'allowances', id: 'al1' }],
        inputs: { left: 1, held: 1, planEndingFrom: 2, since: at('02-18') },
      },
    ]);
    const said = reasons.map((reason) => describeReason(reason, { audience: 'client' }));
    expect(said).toEqual([
      'You have 1 session credit left, besides what is booked.',
      'Your sessions are coming to their end; let us plan what comes next.',
    ]);
  });

  it('say that none is left, with what is still held', () => {
    const { remaining, reasons } = limits([lot()], booked, at('02-25'));
    expect(remaining).toBe(0);
    expect(reasons.map(({ rule }) => rule)).toEqual(['credits.none-left', 'credits.plan-the-ending']);
    expect(reasons[0]?.inputs).toEqual({ held: 1 });
  });

  it('begin anew after a top-up', () => {
    const changes = [
      { id: 'c1', kind: 'top-up', credits: 3, at: at('03-01') },
      { id: 'c2', kind: 'withdrawal', credits: 1, at: at('04-01') },
    ] as const;
    expect(limits([lot({ changes })], booked, at('03-02')).planEndingSince).toBeNull();
    expect(limits([lot({ changes })], booked).planEndingSince).toEqual(at('04-01'));
  });

  it('are the service’s own marks, the lowest that was reached', () => {
    expect(limits([lot()], [], at('02-01'), { remindAt: [1, 5, 4, 9] }).remind).toEqual({
      at: 4,
      since: at('01-01'),
    });
    expect(limits([lot()], booked, at('02-18'), { remindAt: [], planEndingFrom: 0 })).toMatchObject({
      remind: null,
      planEndingSince: null,
    });
    expect(limits([lot()], booked, at('02-25'), { planEndingFrom: 0 }).planEndingSince).toEqual(at('02-25'));
  });

  it('name unused credits that end within thirty days, and none that are held', () => {
    const allowances = [
      lot({ validUntil: at('04-01') }),
      lot({ id: 'al2', validUntil: at('06-01') }),
      lot({ id: 'al3' }),
    ];
    const day = (given: string): CreditLimits => limits(allowances, [], at(given));
    expect(day('03-01').endingSoon).toEqual([]);
    expect(day('03-02').endingSoon).toEqual([
      { allowanceId: 'al1', lotId: 'al1', credits: 4, validUntil: at('04-01') },
    ]);
    expect(day('03-02').reasons).toEqual([
      {
        rule: 'credits.ending-soon',
        evidence: [{ kind: 'allowances', id: 'al1' }],
        inputs: { credits: 4, validUntil: at('04-01'), days: 30 },
      },
    ]);
    expect(day('04-01').endingSoon).toEqual([]);
    const held = sessionFrom({ id: 's1', bookedAt: at('02-01'), start: at('03-20') });
    expect(limits([lot({ credits: 1, validUntil: at('04-01') })], [held], at('03-10')).endingSoon).toEqual(
      [],
    );
  });

  it('cite each allowance once, also where credits went on from it', () => {
    const { reasons } = limits([lot({ validUntil: at('03-01') })], [], at('03-02'), { rollover: 2 });
    expect(reasons.map(({ evidence }) => evidence)).toEqual([
      [{ kind: 'allowances', id: 'al1' }],
      [{ kind: 'allowances', id: 'al1' }],
    ]);
  });

  it('are none where nothing that can be counted was granted but the planning of the next step', () => {
    expect(limits([lot({ credits: 0.5 })], [])).toMatchObject({
      remaining: 0,
      planEndingSince: null,
      reasons: [{ rule: 'credits.none-left' }],
    });
  });
});

describe('the numbers of the rules', () => {
  it('come from the default, or from the service that set them', () => {
    const of = (rules: Partial<CreditRules>) =>
      listCreditThresholds({ ...defaultCreditRules, ...rules }).map(({ name, value, unit, source }) => [
        name.replace('credits@1:', ''),
        value,
        unit,
        source,
      ]);
    expect(of({})).toEqual([
      ['reinstatedDays', 30, 'days', 'our-default'],
      ['endingSoonDays', 30, 'days', 'our-default'],
      ['planEndingFrom', 2, 'credits', 'our-default'],
      ['remindAt.0', 2, 'credits', 'our-default'],
      ['remindAt.1', 1, 'credits', 'our-default'],
    ]);
    expect(of({ remindAt: [3], rollover: 2, planEndingFrom: 4 })).toEqual([
      ['reinstatedDays', 30, 'days', 'our-default'],
      ['endingSoonDays', 30, 'days', 'our-default'],
      ['planEndingFrom', 4, 'credits', 'caller'],
      ['remindAt.0', 3, 'credits', 'caller'],
      ['rollover', 2, 'credits', 'caller'],
    ]);
  });

  it('are in an assessment where sessions are limited', () => {
    const names = (allowances: readonly Allowance[]): number =>
      assessAttendance(recordFrom({ allowances }), {
        policies: [defaultAttendancePolicy],
        asOf: at('12-31'),
      }).thresholds.filter(({ name }) => name.startsWith('credits@1')).length;
    expect([names([lot()]), names([])]).toEqual([5, 0]);
  });
});

describe('the credits of one service', () => {
  const coaching = lot({ id: 'co', credits: 10, services: ['coaching'] });
  const therapy = lot({ id: 'th', credits: 5, services: ['therapy'] });
  const review = (allowances: readonly Allowance[], asOf: Date) => {
    const record = recordFrom({ sessions: booked, allowances });
    const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: at('01-01') };
    return reviewCare(
      { ...record, episodes: [...record.episodes, other] },
      { policies: [defaultAttendancePolicy], asOf },
    );
  };
  const ofEach = (allowances: readonly Allowance[], asOf = at('03-01')) =>
    review(allowances, asOf).episodes.map(({ service, limits: { remaining, planEndingSince, reasons } }) => {
      return [service, remaining, planEndingSince, reasons.map(({ rule }) => rule)];
    });

  it('are what its sessions can draw on, whatever is left for another', () => {
    expect(ofEach([coaching, therapy])).toEqual([
      ['therapy', 1, at('02-18'), ['credits.few-left', 'credits.plan-the-ending']],
      ['coaching', 10, null, []],
    ]);
    const { credits, episodes } = review([coaching, therapy], at('03-01'));
    expect(credits.left).toBe(11);
    expect(episodes[0]?.nextSteps.map(({ id }) => id)).toContain('plan-the-ending');
    expect(episodes[1]?.nextSteps.map(({ id }) => id)).not.toContain('plan-the-ending');
    expect(episodes.map(({ checklists }) => checklists.some(({ phase }) => phase === 'ending'))).toEqual([
      true,
      false,
    ]);
  });

  it('are shared where an allowance is for both, or for all', () => {
    const shared = lot({ credits: 5, services: ['therapy', 'coaching'] });
    const remaining = (allowances: readonly Allowance[]) => ofEach(allowances).map(([, left]) => left);
    expect(remaining([shared])).toEqual([1, 1]);
    expect(remaining([lot({ credits: 5 })])).toEqual([1, 1]);
    expect(remaining([{ ...coaching, credits: 3 }, lot({ credits: 5 })])).toEqual([1, 4]);
  });

  it('are none where every allowance is for another service, and unlimited without any', () => {
    expect(ofEach([coaching])).toEqual([
      ['therapy', 0, null, ['credits.none-left']],
      ['coaching', 10, null, []],
    ]);
    expect(ofEach([])).toEqual([
      ['therapy', null, null, []],
      ['coaching', null, null, []],
    ]);
  });

  it('are said in the list, the brief and the steps of that service alone', () => {
    const { sessions, ...record } = recordFrom({ sessions: booked, allowances: [coaching, therapy] });
    const asOf = at('03-01');
    const { items } = listChecklist('practical', { ...record, sessions }, { episodeId: 'episode-1', asOf });
    const prompts = items.flatMap((entry) => entry.prompts);
    const told = prompts.find(({ rule }) => rule.startsWith('prompt.sessions-left'));
    expect(told).toMatchObject({ evidence: [{ kind: 'allowances', id: 'th' }], inputs: { left: 1 } });
    const options = { policies: [defaultAttendancePolicy], asOf };
    const brief = draftSessionBrief({ ...record, sessions }, 's4', options);
    expect(brief.sessionsLeft.credits).toBe(1);
    const elsewhere = { ...record, sessions, allowances: [coaching] };
    const none = listChecklist('practical', elsewhere, { episodeId: 'episode-1', asOf }).items;
    expect(none.flatMap((entry) => entry.prompts.map(({ rule }) => rule))).not.toContain(
      'prompt.sessions-left',
    );
    expect(draftSessionBrief(elsewhere, 's4', options).sessionsLeft.credits).toBe(0);
  });
});
