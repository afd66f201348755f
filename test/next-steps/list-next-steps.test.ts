import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  listNextSteps,
  noCreditsPolicy,
  reviewCare,
  summarizeNextSteps,
} from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { recordFromTokens, withOutcome } from 'client-engagement/testing';
import { after, by, gad, last, phq, review, settled, templates, withNext } from './settled.js';

const steps = (record: CareRecord, asOf = after(1)): string[] =>
  listNextSteps(review(record, asOf)).map(({ id }) => id);

describe('the next steps', () => {
  it('are none for somebody who comes and has a next session', () => {
    expect(steps(withNext(settled('A A A')))).toEqual([]);
  });

  it('offer a next session where nothing is booked and the route is open', () => {
    expect(steps(settled('A A A'))).toEqual(['offer-next-session']);
    const pause = { id: 'p1', episodeId: 'episode-1', agreedAt: last, from: last, until: after(30) };
    expect(steps(settled('A A A', { pauses: [pause] }))).toEqual([]);
    expect(steps(settled('A A A', { pauses: [{ ...pause, agreedAt: after(0.5), from: after(5) }] }))).toEqual(
      ['offer-next-session'],
    );
  });

  it('ask for outcomes that are missing, and for decisions', () => {
    expect(steps(withNext(settled('A A ?')))).toEqual(['record-outcome']);
    const statements = [{ id: 'st1', sessionId: 'session-3', says: 'was-there', at: last }] as const;
    expect(steps(withNext(settled('A A X', { statements })))).toEqual(['decide-what-is-open']);
  });

  it('ask to put right a record that contradicts itself', () => {
    const statements = [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: last }] as const;
    expect(steps(withNext(settled('A A', { statements })))).toEqual(['put-record-right']);
  });

  it('hold the review after three in a row, by when and by whom, and do not offer another session', () => {
    const [hold, ...others] = listNextSteps(review(settled('A X X X')));
    expect(hold).toMatchObject({
      id: 'hold-review',
      who: 'practitioner',
      dueAt: new Date('2027-01-06T10:00:00Z'),
    });
    expect(others.map(({ id }) => id)).toEqual([
      'reach-out',
      'use-supervision',
      'understand-root-cause',
      'reflect-on-practice',
    ]);
    expect(listNextSteps(review(settled('A X X X'), after(20)))[0]).toMatchObject({ who: 'service-lead' });
  });

  it('hold one review where both formats are paused, by the earlier date', () => {
    const record = settled('X X X');
    const groups = record.sessions.map((session) => ({
      ...session,
      id: `g-${session.id}`,
      format: 'group' as const,
      start: new Date(+session.start - 86_400_000),
      end: new Date(+session.end - 86_400_000),
    }));
    const found = listNextSteps(review({ ...record, sessions: [...record.sessions, ...groups] })).filter(
      ({ id }) => id === 'hold-review',
    );
    expect(found).toMatchObject([{ dueAt: new Date('2027-01-05T10:00:00Z') }]);
  });

  it('hold no review while something about it is missing', () => {
    expect(steps(settled('X X ? X'))).not.toContain('hold-review');
  });

  it('reach out after a missed session, by when the policy says, until somebody has or the client was in touch', () => {
    const contact = { id: 'c1', clientId: 'client-1', channel: 'app', at: after(0.2) } as const;
    const [reach] = listNextSteps(review(withNext(settled('A A X'))));
    expect(reach).toMatchObject({
      key: 'reach-out@episode-1',
      dueAt: new Date('2026-12-31T00:00:00Z'),
      requirements: ['missed.reach-out', 'missed.check-in'],
    });
    expect(steps(withNext(settled('A A X')))).toEqual(['reach-out', 'reflect-on-practice']);
    expect(
      steps(withNext(settled('A A X', { contacts: [{ ...contact, direction: 'from-client' }] }))),
    ).toEqual(['explain-credit-loss', 'reflect-on-practice']);
    expect(
      steps(
        withNext(
          settled('A A X', { contacts: [{ ...contact, direction: 'to-client', episodeId: 'other' }] }),
        ),
      ),
    ).toEqual(['reach-out', 'reflect-on-practice']);
  });

  it('after a death in another episode there are none, and nothing waits in a checklist', () => {
    const ending = { kind: 'died', at: after(0), by: { role: 'service' } } as const;
    const other = {
      id: 'episode-2',
      clientId: 'client-1',
      service: 'coaching',
      openedAt: after(-90),
      ending,
    };
    const record = settled('A X');
    const { episodes } = review({ ...record, episodes: [...record.episodes, other] });
    expect(episodes.map(({ nextSteps, checklists }) => [nextSteps, checklists])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('answer somebody who came too late for the session, and look for nobody', () => {
    const record = settled('A X');
    const came = {
      ...record,
      sessions: record.sessions.map((one, index) =>
        index === 1 ? withOutcome(one, 'arrived-too-late') : one,
      ),
    };
    expect(steps(came)).toEqual([
      'meet-with-empathy',
      'explain-credit-loss',
      'agree-another-time',
      'reflect-on-practice',
    ]);
    const [first] = listNextSteps(review(came));
    expect(first?.reasons[0]?.rule).toBe('steps.session-too-late');
    expect(first?.reasons[0]?.inputs).toEqual({ start: last });
  });

  it('leave those alone who wish to hear nothing from us: a person decides', () => {
    const optOuts = [{ purpose: 'all', at: after(-30) }] as const;
    const client = { id: 'client-1', optOuts };
    expect(steps({ ...settled('A X'), client }, after(2))).toEqual(['reflect-on-practice']);
    expect(steps({ ...settled('A C'), client }, after(2))).toEqual([]);
    expect(steps({ ...settled('A A A A'), client }, after(60))).toEqual(['decide-how-to-go-on']);
  });

  it('follow up while there is no answer, step by step as the policy has it, and then leave it be', () => {
    const written = (...days: number[]) =>
      settled('A A X', {
        contacts: days.map((day) => ({
          id: `c${day}`,
          clientId: 'client-1',
          channel: 'app',
          direction: 'to-client',
          topics: ['credit'],
          at: after(day),
        })),
      });
    const due = (record: CareRecord) =>
      listNextSteps(review(withNext(record)))
        .filter(({ id }) => id !== 'reflect-on-practice')
        .map(({ id, dueAt }) => [id, dueAt]);
    expect(due(written(0.01))).toEqual([['reach-out', new Date('2026-12-31T00:00:00Z')]]);
    expect(due(written(0.1))).toEqual([['follow-up', new Date('2027-01-01T10:00:00Z')]]);
    expect(due(written(0.1, 0.2))).toEqual([['follow-up', new Date('2027-01-06T10:00:00Z')]]);
    expect(due(written(0.1, 0.2, 0.3))).toEqual([]);
    expect(due(written(0.1, 0.2, 0.3, 0.4))).toEqual([]);
    expect(due(written(-0.1))[0]?.[0]).toBe('reach-out');
  });

  it('decide how to go on once nobody has answered and no more messages are owed, and suggest no ending', () => {
    const agreed = { agreedAt: new Date(0), channel: 'app', purposes: ['missed-session'] } as const;
    const written = (days: readonly number[]): CareRecord =>
      settled('A A X', {
        client: { id: 'client-1', contactAgreements: [agreed] },
        contacts: days.map((day) => ({
          id: `c${day}`,
          clientId: 'client-1',
          channel: 'app',
          direction: 'to-client',
          topics: ['credit'],
          at: after(day),
        })),
      });
    const at = (record: CareRecord, day: number) =>
      listNextSteps(reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(day) }));
    const isListed = (record: CareRecord, day = 21) =>
      at(record, day).some(({ id }) => id === 'decide-how-to-go-on');
    const all = written([0.1, 2, 7]);
    const [decide] = at(all, 21).filter(({ id }) => id === 'decide-how-to-go-on');
    expect(decide).toMatchObject({
      who: 'practitioner',
      dueAt: new Date('2027-01-20T10:00:00Z'),
      reasons: [
        { rule: 'steps.session-missed' },
        { rule: 'steps.outreach-ran-out', inputs: { contacts: 3 } },
      ],
    });
    expect(isListed(all, 20.9)).toBe(false);
    expect(isListed(written([0.1, 2]), 30)).toBe(false);
    expect(isListed(written([0.1, 2, 20]), 30)).toBe(false);
    expect(isListed(written([0.1, 2, 20]), 34)).toBe(true);
    // An answer, a booking, a pause and an open concern each remove it.
    const answer = { id: 'a', clientId: 'client-1', channel: 'app', direction: 'from-client' } as const;
    expect(isListed({ ...all, contacts: [...(all.contacts ?? []), { ...answer, at: after(9) }] })).toBe(
      false,
    );
    expect(isListed(withNext(all))).toBe(false);
    const pause = { id: 'p', episodeId: 'episode-1', agreedAt: after(9), from: after(9) };
    expect(isListed({ ...all, pauses: [pause] })).toBe(false);
    const flag = { id: 'f', clientId: 'client-1', openedAt: after(9), source: 'disclosure' } as const;
    expect(isListed({ ...all, safetyFlags: [flag] })).toBe(false);
    // Nothing else asks for one more message meanwhile.
    const ids = (day: number) => at(all, day).map(({ id }) => id);
    expect([...ids(10), ...ids(25), ...ids(60)]).not.toContain('reach-out');
    expect(ids(60)).toContain('decide-how-to-go-on');
  });

  it('a policy that asks for one message asks for no more, and decides nothing', () => {
    const policy = defineAttendancePolicy({
      id: 'one',
      outreach: { steps: [{ step: 'check-in', after: 'end-of-day' }] },
    });
    const contact = {
      id: 'c',
      clientId: 'client-1',
      channel: 'app',
      direction: 'to-client',
      at: after(0.1),
    } as const;
    const record = withNext(settled('A A X', { contacts: [{ ...contact, topics: ['credit'] }] }));
    const alone = { ...record, sessions: record.sessions.filter(({ id }) => id !== 'next') };
    const ofAlone = reviewCare(alone, { policies: [policy], asOf: after(10), templates });
    expect(listNextSteps(ofAlone).map(({ id }) => id)).not.toContain('follow-up');
    const found = reviewCare(record, { policies: [policy], asOf: after(30), templates });
    expect(listNextSteps(found).map(({ id }) => id)).not.toContain('follow-up');
    expect(found.episodes[0]?.outreach).toMatchObject({ contacts: 1, next: null, nextDueAt: null });
  });

  it('after a wish for no contact nobody reaches out, and a person decides how to go on', () => {
    const client = { id: 'client-1', optOuts: [{ at: after(1), purpose: 'missed-session' }] } as const;
    const record = { ...settled('A A X'), client };
    const ids = (day: number) =>
      listNextSteps(reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(day) })).map(
        ({ id }) => id,
      );
    expect(ids(0.5)).toContain('reach-out');
    expect(ids(2)).not.toContain('reach-out');
    expect(ids(2)).not.toContain('decide-how-to-go-on');
    expect(ids(21)).toContain('decide-how-to-go-on');
    expect(ids(21)).not.toContain('reach-out');
  });

  it('count working days and the end of the day in the zone of the session, holidays left out', () => {
    const record = settled('A A X', {
      contacts: [0.1].map((day) => ({
        id: `c${day}`,
        clientId: 'client-1',
        channel: 'app' as const,
        direction: 'to-client' as const,
        at: after(day),
      })),
    });
    const far = {
      ...record,
      sessions: record.sessions.map((one) => ({ ...one, timeZone: 'America/St_Johns' })),
    };
    const dueOf = (given: CareRecord) =>
      reviewCare(given, {
        policies: [defaultAttendancePolicy],
        asOf: after(1),
        holidays: ['2026-12-31'],
      }).episodes[0]?.outreach?.nextDueAt;
    expect(dueOf(record)).toEqual(new Date('2027-01-04T10:00:00Z'));
    expect(dueOf({ ...far, contacts: [] })).toEqual(new Date('2026-12-31T03:30:00Z'));
  });

  it('answer a late cancellation in the guide’s order', () => {
    const record = settled('A A C');
    expect(steps(record)).toEqual([
      'meet-with-empathy',
      'explain-credit-loss',
      'agree-another-time',
      'reiterate-policy',
    ]);
    expect(steps(withNext(record))).not.toContain('agree-another-time');
    const said = (topics: readonly ('credit' | 'cancellation-policy')[]) => ({
      contacts: [
        {
          id: 'c1',
          clientId: 'client-1',
          channel: 'app',
          direction: 'to-client',
          topics,
          at: after(0.1),
        } as const,
      ],
    });
    expect(steps(withNext(settled('A A C', said([]))))).toEqual(['explain-credit-loss', 'reiterate-policy']);
    expect(steps(withNext(settled('A A C', said(['credit']))))).toEqual(['reiterate-policy']);
    expect(steps(withNext(settled('A A C', said(['cancellation-policy']))))).toEqual(['explain-credit-loss']);
  });

  it('explain no credit that was not lost, and after a missed session none in the first contact', () => {
    const written = {
      contacts: [
        { id: 'c1', clientId: 'client-1', channel: 'app', direction: 'to-client', at: after(0.1) } as const,
      ],
    };
    const under = (record: CareRecord, policy = noCreditsPolicy) =>
      listNextSteps(reviewCare(record, { policies: [policy], asOf: after(1), templates })).map(
        ({ id }) => id,
      );
    expect(steps(settled('A A X'))).not.toContain('explain-credit-loss');
    expect(steps(settled('A A X', written))).toContain('explain-credit-loss');
    expect(under(settled('A A X', written))).not.toContain('explain-credit-loss');
    expect(under(settled('A A C'))).not.toContain('explain-credit-loss');
    const excused = settled('A A C');
    const exception = { reason: 'illness', at: after(0.1) } as const;
    const sessions = excused.sessions.map((one) => (one.id === 'session-3' ? { ...one, exception } : one));
    expect(steps({ ...excused, sessions })).toEqual(['meet-with-empathy', 'agree-another-time']);
  });

  it('encourage booking again where that is open, once', () => {
    expect(steps(settled('A A X'))).toEqual(['reach-out', 'encourage-rebooking', 'reflect-on-practice']);
  });

  it('need nothing more about a miss once a session was attended since, or while it is to be decided', () => {
    expect(steps(withNext(settled('A C A')))).not.toContain('reiterate-policy');
    const statements = [{ id: 'st1', sessionId: 'session-3', says: 'was-there', at: last }] as const;
    expect(steps(withNext(settled('A A X', { statements })))).toEqual(['decide-what-is-open']);
  });

  it('leave supervision and what got in the way out once the record shows them', () => {
    const supervision = [
      { id: 's1', practitionerId: 'practitioner-1', episodeId: 'episode-1', bookedAt: after(0.5) },
    ];
    expect(steps(settled('A X X X', { supervision }))).not.toContain('use-supervision');
    expect(steps(settled('A X X X', { supervision }))).toContain('understand-root-cause');
    const bookingReviews = [
      {
        id: 'r1',
        episodeId: 'episode-1',
        decision: 'pause',
        at: after(0.5),
        by,
        gotInTheWay: 'motivation',
      },
    ] as const;
    const found = steps(settled('A X X X', { bookingReviews }));
    expect(found).toContain('use-supervision');
    expect(found).not.toContain('understand-root-cause');
  });

  it('reach out when it has been quiet for too long; with one warm message to somebody who is better', () => {
    expect(steps(settled('A A A'), after(30))).toEqual(['reach-out', 'offer-next-session']);
    const better = [phq('m1', -30, 2), phq('m2', -1, 0)];
    expect(steps(settled('A A A', { measures: better }), after(30))).toEqual([
      'warm-message',
      'offer-next-session',
    ]);
    expect(steps(settled('A A A', { measures: [phq('m1', -30, 0), phq('m2', -1, 2)] }), after(30))).toEqual([
      'reach-out',
      'talk-about-worsening',
      'offer-next-session',
    ]);
  });

  it('talk about scores that got reliably worse', () => {
    const [talk] = listNextSteps(
      review(withNext(settled('A A A', { measures: [phq('m1', -30, 0), phq('m2', -1, 1)] }))),
    );
    expect(talk).toMatchObject({
      id: 'talk-about-worsening',
      reasons: [{ evidence: [{ id: 'm1' }, { id: 'm2' }], inputs: { instrument: 'PHQ-9', change: 8 } }],
    });
  });

  it('talk about scores that have not reliably improved by the middle of the plan', () => {
    const measures = [phq('m1', -30, 2), phq('m2', 0.5, 2)];
    const planned = (sessions: number, more: Partial<CareRecord> = {}): CareRecord => {
      const record = withNext(settled('A A A', { measures, ...more }));
      const plans = [{ id: 'pl', agreedAt: after(-20), sessions }];
      return { ...record, episodes: record.episodes.map((one) => ({ ...one, plans })) };
    };
    expect(listNextSteps(review(planned(6)))).toMatchObject([
      {
        id: 'talk-about-worsening',
        reasons: [
          {
            rule: 'measures.no-reliable-improvement',
            evidence: [{ id: 'm1' }, { id: 'm2' }],
            inputs: { instrument: 'PHQ-9', sessions: 3, after: 3 },
          },
        ],
      },
    ]);
    expect(steps(planned(7))).toEqual([]);
    expect(steps(planned(0))).toEqual([]);
    expect(steps(planned(Infinity))).toEqual([]);
    expect(steps(withNext(settled('A A A', { measures })))).toEqual([]);
    expect(steps(planned(6, { measures: [phq('m1', -30, 1), phq('m2', 0.5, 1)] }))).toEqual([]);
    const pauses = [{ id: 'pa', episodeId: 'episode-1', agreedAt: after(0.6), from: after(0.7) }];
    expect(steps(planned(6, { pauses }))).toEqual([]);
    const worse = [phq('m1', -30, 1), phq('m2', 0.5, 2)];
    const talk = listNextSteps(review(planned(6, { measures: worse })));
    expect(talk.map(({ id, reasons }) => [id, reasons.map(({ rule }) => rule)])).toEqual([
      ['talk-about-worsening', ['measures.reliable-change']],
    ]);
    const mixed = [...measures, gad('g1', -30, 2), gad('g2', 0.5, 0)];
    expect(steps(planned(6, { measures: mixed }))).toEqual(['share-improvement']);
    const both = [...worse, gad('g1', -30, 2), gad('g2', 0.5, 2)];
    const [merged] = listNextSteps(review(planned(6, { measures: both })));
    expect(merged?.reasons.map(({ rule, inputs }) => [rule, inputs['instrument']])).toEqual([
      ['measures.reliable-change', 'PHQ-9'],
      ['measures.no-reliable-improvement', 'GAD-7'],
    ]);
  });

  it('share that both are below caseness now, where one was at it, one is better and none worse', () => {
    const rules = (...measures: CareRecord['measures'] & object) =>
      listNextSteps(review(withNext(settled('A A A', { measures }))))
        .find(({ id }) => id === 'share-improvement')
        ?.reasons.map(({ rule }) => rule);
    const better = [phq('m1', -30, 2), phq('m2', 0.5, 0)] as const;
    const change = 'measures.reliable-change';
    expect(rules(...better, gad('g1', -30, 1), gad('g2', 0.5, 0))).toEqual([
      change,
      change,
      'measures.below-caseness',
    ]);
    expect(rules(...better)).toEqual([change]);
    const unfinished = { ...gad('g2', 0.5, 0), answers: [0] };
    expect(rules(...better, gad('g1', -30, 1), unfinished)).toEqual([change]);
    expect(rules(...better, gad('g1', -30, 2), gad('g2', 0.5, 2))).toEqual([change]);
    expect(rules(phq('m1', -30, 1), phq('m2', 0.5, 0), gad('g1', -30, 1), gad('g2', 0.5, 1))).toEqual([
      change,
    ]);
    const found = listNextSteps(
      review(withNext(settled('A A A', { measures: [...better, gad('g1', -30, 1), gad('g2', 0.5, 1)] }))),
    );
    expect(found[0]?.reasons.at(-1)).toEqual({
      rule: 'measures.below-caseness',
      evidence: ['m1', 'm2', 'g1', 'g2'].map((id) => ({ kind: 'measures', id })),
      inputs: { depression: 0, anxiety: 7, rules: 'nhs-talking-therapies 2.1' },
    });
  });

  it('talk about attendance that is worth it, unless a review does already', () => {
    expect(steps(withNext(settled('A A X X')))).toEqual([
      'reach-out',
      'talk-about-attendance',
      'reflect-on-practice',
    ]);
    expect(steps(withNext(settled('A X A')))).toEqual(['talk-about-attendance']);
  });

  it('plan what to do where no session credit is left, and offer none', () => {
    const allowances = [
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 3,
        grantedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ] as const;
    expect(steps(settled('A A A', { allowances }))).toEqual(['plan-with-no-credits']);
    expect(steps(settled('A A A', { allowances }), after(90))).toEqual(['plan-with-no-credits']);
  });

  it('plan the ending or more sessions when few are left', () => {
    const allowances = [
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 5,
        grantedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ] as const;
    const found = listNextSteps(review(withNext(settled('A A A', { allowances }))));
    expect(found).toMatchObject([
      {
        id: 'plan-the-ending',
        requirements: ['practical.remind-session-limits'],
        reasons: [{ rule: 'credits.plan-the-ending' }],
      },
    ]);
  });

  it('take up what engagement prompts, unless a person keeps it in mind or another step sees to it', () => {
    const rated = (value: 0 | 2, kind: 'client' | 'practitioner', more: Partial<CareRecord> = {}) =>
      withNext(
        settled('A A A', {
          ratings: [1, 2, 3].map((session) => ({
            id: `r${session}`,
            episodeId: 'episode-1',
            sessionId: `session-${session}`,
            by: kind,
            value,
            at: after(-0.1),
          })),
          ...more,
        }),
      );
    const prompted = (record: CareRecord, asOf = after(1)) =>
      listNextSteps(review(record, asOf)).map(({ id, who }) => [id, who]);
    expect(prompted(rated(0, 'client'))).toEqual([
      ['talk-about-attendance', 'practitioner'],
      ['talk-about-a-reading', 'practitioner'],
    ]);
    expect(prompted(rated(0, 'practitioner'))).toContainEqual(['ask-for-the-clients-view', 'practitioner']);
    expect(prompted(withNext(settled('A A A', { tasks: [] })))).toEqual([['set-a-task', 'practitioner']]);
    const readingAcknowledgements = [
      { id: 'k', episodeId: 'episode-1', reading: 'application', at: after(0.5), by },
    ] as const;
    expect(prompted(withNext(settled('A A A', { tasks: [], readingAcknowledgements })))).toEqual([]);
    const view = (who: 'client' | 'practitioner', value: 'going-well' | 'finding-it-hard') =>
      ({ id: who, episodeId: 'episode-1', by: who, value, at: after(0.5) }) as const;
    const views = [view('client', 'finding-it-hard'), view('practitioner', 'going-well')];
    expect(prompted(withNext(settled('A A A', { views })))).toEqual([
      ['talk-about-both-views', 'practitioner'],
    ]);
    expect(prompted(settled('A A n n'))).toContainEqual(['resume-care', 'service']);
    expect(steps(settled('A A A'), after(30))).not.toContain('talk-about-a-reading');
    expect(steps(settled('A X X A'))).not.toContain('talk-about-a-reading');
  });

  it('of several low readings are one talk, with the reasons of each', () => {
    const record = withNext(
      settled('A A A', {
        ratings: [1, 2, 3].map((session) => ({
          id: `r${session}`,
          episodeId: 'episode-1',
          sessionId: `session-${session}`,
          by: 'client',
          value: 0,
          at: after(-0.1),
        })),
        tasks: [1, 2, 3, 4].map((task) => ({
          id: `t${task}`,
          episodeId: 'episode-1',
          kind: 'task',
          agreedAt: after(-8),
          reviews: [{ at: after(-0.1), result: 'not-done' }],
        })),
      }),
    );
    const talk = listNextSteps(review(record)).filter(({ id }) => id === 'talk-about-a-reading');
    expect(talk.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([
      ['engagement.participation-rated', 'engagement.tasks-looked-at'],
    ]);
  });

  it('look for a better time after several late arrivals', () => {
    const record = settled('A A A A');
    const sessions = record.sessions.map((one) => ({
      ...one,
      recordedOutcome: undefined,
      presence: { clientJoinedAt: new Date(+one.start + 12 * 60_000) },
    }));
    const found = listNextSteps(review(withNext({ ...record, sessions })));
    expect(found).toMatchObject([
      {
        id: 'find-better-time',
        who: 'practitioner-and-client',
        reasons: [{ rule: 'lateness.repeated' }],
      },
    ]);
  });

  it('say by when an outcome is recorded and a decision is taken, by the first that is due', () => {
    const due = (record: CareRecord, id: string) =>
      listNextSteps(review(record)).find((one) => one.id === id)?.dueAt;
    expect(due(settled('? A ?'), 'record-outcome')).toEqual(new Date('2026-12-21T10:50:00Z'));
    const statement = { id: 's1', sessionId: 'session-3', says: 'was-there', at: after(0.25) } as const;
    const statements = [statement, { ...statement, id: 's2', at: after(0.5) }];
    expect(due(settled('A A X', { statements }), 'decide-what-is-open')).toEqual(after(5.25));
    const open = review(settled('A A X', { statements }));
    const unsaid = open.episodes.map((one) => ({
      ...one,
      outcomes: one.outcomes.map((outcome) => ({ ...outcome, reasons: [] })),
    }));
    expect(
      listNextSteps({ ...open, episodes: unsaid }).find(({ id }) => id === 'decide-what-is-open'),
    ).toMatchObject({
      dueAt: null,
    });
    const ill = settled('A A C');
    const sessions = ill.sessions.map((one) => ({
      ...one,
      cancellation: one.cancellation && { ...one.cancellation, reason: 'illness' as const },
    }));
    const settledAt = review({ ...ill, sessions }).episodes[0]?.outcomes.at(-1)?.settledAt;
    expect(due({ ...ill, sessions }, 'decide-what-is-open')).toEqual(
      new Date(Number(settledAt) + 5 * 86_400_000),
    );
  });

  it('say once that somebody often comes late: as the policy counts, else as attendance reads', () => {
    const given = review(settled('L A L A'));
    const reasons = (more: object) =>
      listNextSteps({ ...given, episodes: given.episodes.map((one) => ({ ...one, ...more })) })
        .find(({ id }) => id === 'find-better-time')
        ?.reasons.map(({ rule }) => rule);
    expect(reasons({})).toEqual(['lateness.repeated']);
    expect(reasons({ repeatedLateness: [] })).toEqual(['engagement.late-arrivals']);
  });

  it('share scores that got reliably better since the last session, until the next one', () => {
    const better = [phq('m1', -30, 2), phq('m2', 0.5, 0)];
    expect(steps(withNext(settled('A A A', { measures: better })))).toEqual(['share-improvement']);
    expect(steps(withNext(settled('A A A', { measures: [phq('m1', -30, 2), phq('m2', -1, 0)] })))).toEqual(
      [],
    );
  });

  it('take up what open barriers and enablers suggest, after the rest', () => {
    const influence = (factor: 'motivation' | 'external-circumstances') => ({
      id: factor,
      episodeId: 'episode-1',
      group: 'client' as const,
      factor,
      direction: 'barrier' as const,
      source: 'client' as const,
      since: last,
    });
    const found = listNextSteps(review(settled('A A A', { influences: [influence('motivation')] })));
    expect(found.map(({ id, who }) => [id, who])).toEqual([
      ['offer-next-session', 'practitioner'],
      ['first-session.acknowledge.ambivalence', 'practitioner'],
      ['first-session.agree.goals', 'practitioner-and-client'],
      ['throughout.set-tasks', 'practitioner-and-client'],
    ]);
  });

  it('say one thing once: a suggestion that another step serves gives it its reasons', () => {
    const record = settled('A A A A', {
      influences: [
        {
          id: 'i1',
          episodeId: 'episode-1',
          group: 'therapist',
          factor: 'flexibility',
          direction: 'barrier',
          source: 'supervisor',
          since: last,
        },
      ],
    });
    const sessions = record.sessions.map((one) => ({
      ...one,
      recordedOutcome: undefined,
      presence: { clientJoinedAt: new Date(+one.start + 12 * 60_000) },
    }));
    const found = listNextSteps(review(withNext({ ...record, sessions })));
    expect(found.map(({ id, reasons }) => [id, reasons.map(({ rule }) => rule)])).toEqual([
      ['find-better-time', ['lateness.repeated', 'influences.barrier.flexibility']],
    ]);
  });

  it('count no item of a checklist that another step already serves', () => {
    const influences = [
      {
        id: 'i1',
        episodeId: 'episode-1',
        group: 'client',
        factor: 'motivation',
        direction: 'barrier',
        source: 'client',
        since: last,
      },
    ] as const;
    const found = listNextSteps(review(withNext({ ...recordFromTokens('A'), influences })));
    expect(found.at(-1)).toMatchObject({
      id: 'finish-first-session-items',
      reasons: [{ inputs: { waiting: 15, of: 19 } }],
    });
  });

  it('go through the checklists of their time, each with its step', () => {
    const all = (record: CareRecord, asOf = after(1)) =>
      listNextSteps(reviewCare(record, { policies: [defaultAttendancePolicy], asOf })).map(({ id, who }) => [
        id,
        who,
      ]);
    const [first] = recordFromTokens('A').sessions;
    const before = { ...recordFromTokens(''), sessions: first === undefined ? [] : [first] };
    expect(all(before, after(-0.5))).toContainEqual(['prepare-first-session', 'practitioner']);
    expect(all(settled('A A A'))).toEqual(
      expect.arrayContaining([
        ['keep-up-throughout-care', 'practitioner'],
        ['see-to-practical-matters', 'practitioner'],
      ]),
    );
    const ending = settled('A A A');
    const episodes = ending.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: after(0.1) } }));
    expect(all({ ...ending, episodes })).toContainEqual(['go-through-the-ending', 'practitioner']);
    const waiting = recordFromTokens('').episodes.map((one) => ({
      ...one,
      openedAt: after(-30),
      requestedAt: after(-30),
      requestedBy: 'client' as const,
    }));
    expect(all({ ...recordFromTokens(''), episodes: waiting })).toContainEqual([
      'see-to-a-prompt-start',
      'service',
    ]);
    expect(all(settled('X X X')).map(([id]) => id)).not.toContain('see-to-a-prompt-start');
  });

  it('leave of the checklists in an agreed pause what is done alone, until a session is booked', () => {
    const all = (record: CareRecord) =>
      reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(1) }).episodes.flatMap(
        ({ nextSteps }) => nextSteps.map(({ id }) => id),
      );
    const pause = { id: 'p1', episodeId: 'episode-1', agreedAt: after(0.1), from: after(0.2) };
    const paused = settled('A A A', { pauses: [pause] });
    expect(all(settled('A A A'))).toContain('keep-up-throughout-care');
    expect(all(paused)).toEqual(['see-to-practical-matters']);
    const supervision = [
      { id: 'su', practitionerId: 'practitioner-1', bookedAt: pause.agreedAt, heldAt: after(0.5) },
    ];
    expect(all(settled('A A A', { pauses: [pause], supervision }))).toEqual([]);
    expect(all(withNext(paused))).toContain('keep-up-throughout-care');
  });

  it('go through what is open from the first session', () => {
    const found = listNextSteps(review(withNext(recordFromTokens('A')))).at(-1);
    expect(found).toMatchObject({
      id: 'finish-first-session-items',
      reasons: [{ inputs: { waiting: 18, of: 19 } }],
    });
  });

  it('put safety first, and with a concern open nudge nobody', () => {
    const measures = [phq('m1', -1, 1, 1)];
    const [first, ...others] = listNextSteps(review(settled('A X X X', { measures })));
    expect(first).toMatchObject({ key: 'speak-today', id: 'speak-today', episodeId: null, dueAt: after(1) });
    expect(others.map(({ id }) => id)).toEqual(['use-supervision', 'understand-root-cause']);
    expect(steps(settled('A A ?', { measures }))).toEqual(['speak-today', 'record-outcome']);
  });

  it('after the end are those of the record only, and after a death none at all', () => {
    const ended = (kind: 'met-goals' | 'died'): CareRecord => {
      const record = settled('A X X X ?', { measures: [phq('m1', -1, 1, 1)] });
      return {
        ...record,
        episodes: record.episodes.map((episode) => ({ ...episode, ending: { kind, at: after(0.5), by } })),
      };
    };
    expect(steps({ ...ended('met-goals'), measures: undefined })).toEqual(['record-outcome']);
    expect(steps(ended('died'))).toEqual([]);
  });

  it('of several episodes are one list in one order', () => {
    const record = settled('A A A');
    const [first] = record.episodes;
    const second = first === undefined ? [] : [{ ...first, id: 'second' }];
    const found = listNextSteps(review({ ...record, episodes: [...record.episodes, ...second] }, after(30)));
    expect(found.map(({ id, episodeId }) => [id, episodeId])).toEqual([
      ['reach-out', 'episode-1'],
      ['reach-out', 'second'],
      ['offer-next-session', 'episode-1'],
      ['offer-next-session', 'second'],
    ]);
  });
});

describe('the steps that are shown', () => {
  const all = listNextSteps(review(settled('A X X X')));

  it('are the first three, the rest folded', () => {
    const { shown, folded } = summarizeNextSteps(all);
    expect(shown).toEqual(all.slice(0, 3));
    expect(folded).toEqual(all.slice(3));
  });

  it('are as many as asked for, one at the least', () => {
    expect(
      [5, 2.9, 1, 0, -1, NaN, Infinity].map((show) => summarizeNextSteps(all, show).shown.length),
    ).toEqual([5, 2, 1, 1, 1, 3, 5]);
  });
});
