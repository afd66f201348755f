import type { CareRecord, ChecklistState, Confirmation, Contact, Session } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

/** The start of the last session of a record made of tokens. */
export const last = new Date('2026-12-30T10:00:00Z');
/** So many days after that start. */
export const day = (days: number): Date => new Date(+last + days * 86_400_000);
export const by = { role: 'practitioner', id: 'practitioner-1' } as const;
const episodeId = 'episode-1';

/** A record of sessions, one letter each, in which nothing else was agreed, with facts of its own. */
export function bare(tokens: string, more: Partial<CareRecord> = {}): CareRecord {
  const record = recordFromTokens(tokens);
  return { ...record, episodes: record.episodes.map((one) => ({ ...one, plans: undefined })), ...more };
}

/** A record of one session that is still to come, booked a week before, with facts of its own. */
export function upcoming(more: Partial<CareRecord> = {}, session: Partial<Session> = {}): CareRecord {
  return { ...bare(''), sessions: [sessionFrom({ start: last, ...session })], ...more };
}

export const contact = (at: Date, more: Partial<Contact> = {}): Contact => ({
  id: 'co1',
  clientId: 'client-1',
  episodeId,
  direction: 'to-client',
  channel: 'app',
  at,
  ...more,
});
export const measure = (
  id: string,
  instrument: string,
  at: Date,
  answers: readonly number[],
  reviewedAt?: Date,
) => ({
  id,
  clientId: 'client-1',
  episodeId,
  instrument,
  answeredAt: at,
  answers,
  reviewedAt,
});
export const said = (item: string, at: Date, more: Partial<Confirmation> = {}): Confirmation => ({
  id: 'cf1',
  episodeId,
  at,
  by,
  items: [item],
  ...more,
});
export const barrier = (factor: 'motivation' | 'external-circumstances', since: Date, more: object = {}) =>
  ({
    id: 'in1',
    episodeId,
    group: 'client',
    factor,
    direction: 'barrier',
    source: 'client',
    since,
    ...more,
  }) as const;
const task = (kind: 'task' | 'take-away', agreedAt: Date) =>
  ({ id: 'ta1', episodeId, kind, agreedAt }) as const;
const goal = (more: object) => ({ id: 'go1', episodeId, setAt: day(-14), ...more });
const feedback = (more: object) => ({ id: 'fe1', episodeId, at: day(0), asked: false, ...more });
const withEpisode = (record: CareRecord, more: object): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => ({ ...one, ...more })),
});
const low = [1, 1, 0, 0, 0, 0, 0, 0, 0];

/** One item of the guide: a record in which it waits, facts that tick it, and the same with what un-ticks it. */
export interface ItemCase {
  /** The record in which it waits. */
  readonly record: CareRecord;
  readonly asOf: Date;
  readonly waits: ChecklistState;
  /** The record in which it is done. */
  readonly done: CareRecord;
  /** The same, with what showed it corrected away. */
  readonly corrected: CareRecord;
  /** The sessions or the episode that it is about. */
  readonly about?: string;
}

/** An item that only a person can confirm. */
function confirmed(
  item: string,
  record: CareRecord,
  asOf: Date,
  about?: string,
  waits: ChecklistState = 'open',
): ItemCase {
  const confirmations = [said(item, asOf, about === undefined ? {} : { sessionId: about })];
  return {
    record,
    asOf,
    waits,
    done: { ...record, confirmations },
    corrected: record,
    ...(about === undefined ? {} : { about }),
  };
}

/** An item that facts of one kind show. */
function shown(
  record: CareRecord,
  asOf: Date,
  ticked: Partial<CareRecord>,
  unticked: Partial<CareRecord> = {},
  more: { readonly waits?: ChecklistState; readonly about?: string } = {},
): ItemCase {
  const { waits = 'due', about } = more;
  return {
    record,
    asOf,
    waits,
    done: { ...record, ...ticked },
    corrected: { ...record, ...ticked, ...unticked },
    ...(about === undefined ? {} : { about }),
  };
}

const first = bare('A');
const third = bare('A A A');
const late = bare('A C');
const missed = bare('A X');
const paused = bare('X X X');
const soon = day(-6.5);
const next = sessionFrom({ id: 'next', start: day(7), bookedAt: day(0.05) });
const ending = (tokens: string): CareRecord =>
  withEpisode(bare(tokens), { plannedEnding: { agreedAt: day(0.02), lastSessionId: 'session-1' } });
const accepted = (at: Date) => ({ id: 'ac1', clientId: 'client-1', policy: { id: 'guide', version: 1 }, at });
const seen = (instrument: string, answers: readonly number[]) =>
  shown(
    upcoming({ measures: [measure('m1', instrument, soon, answers)] }),
    soon,
    { measures: [measure('m1', instrument, soon, answers, soon)] },
    { measures: [measure('m1', instrument, soon, answers)] },
  );
const cancelledByUs = { ...next, cancellation: { by: 'practitioner', at: day(0.5) } } as const;
const limited = (tokens: string): CareRecord =>
  bare(tokens, {
    allowances: [
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 6,
        grantedAt: day(-300),
        validUntil: day(300),
      },
    ],
  });

/** Every item that ships with the package: waiting, done, un-ticked. */
export const cases: Readonly<Record<string, ItemCase>> = {
  'before-first-session.personalised-message': shown(
    upcoming(),
    soon,
    { contacts: [contact(day(-6.9), { personal: true })] },
    { contacts: [contact(day(-6.9))] },
  ),
  'before-first-session.review.reason': confirmed('before-first-session.review.reason', upcoming(), soon),
  'before-first-session.review.phq9': seen('phq-9', low),
  'before-first-session.review.gad7': seen('gad-7', [0, 0, 0, 0, 0, 0, 0]),
  'before-first-session.review.work-impact': seen('work-impact', [1, 0]),
  ...Object.fromEntries(
    [
      'acknowledge.anxiety',
      'acknowledge.ambivalence',
      'normalise',
      'praise-first-step',
      'instil-hope',
      'encourage.questions',
      'encourage.support',
      'assess.timing',
      'assess.approach',
      'assess.modality',
      'explain.what-to-expect',
      'explain.confidentiality',
      'explain.practitioner-role',
      'explain.client-role',
      'explain.best-use',
    ].map((id) => [`first-session.${id}`, confirmed(`first-session.${id}`, first, day(1))]),
  ),
  'first-session.assess.barriers': shown(
    first,
    day(1),
    { barrierReviews: [{ id: 'br1', episodeId, at: last, found: 'none', by }] },
    { barrierReviews: [] },
  ),
  'first-session.assess.dose': {
    ...shown(first, day(1), {}),
    done: withEpisode(first, { plans: [{ id: 'pl1', agreedAt: last, sessions: 8 }] }),
    corrected: withEpisode(first, { plans: [{ id: 'pl1', agreedAt: last, approach: 'guided' }] }),
  },
  'first-session.agree.goals': shown(
    first,
    day(1),
    { goals: [goal({ confirmedByClientAt: last })] },
    { goals: [goal({ confirmedByClientAt: last, withdrawnAt: day(0.5) })] },
  ),
  'first-session.agree.next-steps': shown(
    first,
    day(1),
    { sessions: [...first.sessions, next], tasks: [task('task', last)] },
    { sessions: [...first.sessions, cancelledByUs] },
  ),
  ...Object.fromEntries(
    ['relationship', 'empower', 'cultural-awareness', 'evidence-base', 'personalise'].map((id) => [
      `throughout.${id}`,
      confirmed(`throughout.${id}`, third, day(1)),
    ]),
  ),
  'throughout.review-progress': shown(
    third,
    day(1),
    { measures: [measure('m1', 'phq-9', day(-15), low), measure('m2', 'phq-9', day(-1), low, day(0.01))] },
    { measures: [measure('m2', 'phq-9', day(-1), low, day(0.01))] },
  ),
  'throughout.review-goals': shown(
    third,
    day(1),
    { goals: [goal({ reviews: [{ at: day(0.01) }] })] },
    { goals: [goal({})] },
  ),
  'throughout.seek-feedback': shown(
    third,
    day(1),
    { feedback: [feedback({ asked: true })] },
    { feedback: [feedback({})] },
  ),
  'throughout.use-feedback': shown(
    { ...first, feedback: [feedback({ givenAt: day(0.01), tone: 'critical' })] },
    day(1),
    { feedback: [feedback({ givenAt: day(0.01), tone: 'critical', actedOnAt: day(0.5) })] },
    { feedback: [feedback({ givenAt: day(0.01), tone: 'critical' })] },
  ),
  'throughout.set-tasks': shown(
    third,
    day(1),
    { tasks: [task('task', day(0.02))] },
    { tasks: [task('take-away', day(0.02))] },
  ),
  'throughout.set-takeaways': shown(
    third,
    day(1),
    { tasks: [task('take-away', day(0.02))] },
    { tasks: [task('task', day(0.02))] },
  ),
  'practical.discuss-barriers': shown(
    bare('A X'),
    day(1),
    { influences: [barrier('motivation', day(0.5))] },
    { influences: [barrier('motivation', day(0.5), { direction: 'enabler' })] },
  ),
  'practical.solve-barriers': shown(
    { ...first, influences: [barrier('motivation', last)] },
    day(1),
    { influences: [barrier('motivation', last, { plannedAt: day(0.5) })] },
    { influences: [barrier('motivation', last)] },
  ),
  'practical.consistent-times': {
    ...shown(bare('A A A A'), day(1), {}),
    record: {
      ...bare('A A A A'),
      sessions: bare('A A A A').sessions.map((one, index) => ({
        ...one,
        timeZone: ['UTC', 'Asia/Tokyo'][index % 2] ?? '',
      })),
    },
    done: bare('A A A A'),
    corrected: {
      ...bare('A A A A'),
      sessions: bare('A A A A').sessions.map((one, index) => ({
        ...one,
        timeZone: ['UTC', 'Asia/Tokyo'][index % 2] ?? '',
      })),
    },
  },
  'practical.flexible-times': {
    ...shown(bare('L A L'), day(1), {}),
    done: {
      ...bare('L A L'),
      sessions: [
        ...bare('L A L').sessions,
        { ...next, id: 'moved', cancellation: { by: 'client', at: day(0.6) } },
        { ...next, id: 'to', start: day(9), end: day(9.05), bookedAt: day(0.6), replaces: 'moved' },
      ],
    },
    corrected: { ...bare('L A L'), sessions: [...bare('L A L').sessions, next] },
  },
  'practical.remind-session-limits': shown(
    limited('A'),
    day(1),
    { contacts: [contact(day(0.5), { topics: ['session-limits'] })] },
    { contacts: [contact(day(0.5), { topics: ['session-reminder'] })] },
  ),
  'practical.remind-cancellation-policy': shown(
    { ...late, policyAcknowledgements: [accepted(day(-20))] },
    day(1),
    { contacts: [contact(day(0.5), { topics: ['cancellation-policy'] })] },
    { contacts: [contact(day(0.5))] },
  ),
  'practical.check-in-between': shown(
    {
      ...recordFromTokens('A A'),
      client: {
        id: 'client-1',
        contactAgreements: [{ agreedAt: day(-30), channel: 'app', purposes: ['check-ins'] }],
      },
    },
    day(8),
    { contacts: [contact(day(4), { topics: ['check-in'] })] },
    { contacts: [contact(day(4))] },
  ),
  'practical.use-supervision': shown(
    bare('A X X'),
    day(1),
    { supervision: [{ id: 'su1', practitionerId: 'practitioner-1', bookedAt: day(-9), heldAt: day(0.5) }] },
    { supervision: [{ id: 'su1', practitionerId: 'practitioner-1', bookedAt: day(-9) }] },
  ),
  'practical.self-reflection': confirmed('practical.self-reflection', missed, day(1)),
  'late-cancel.empathy': confirmed('late-cancel.empathy', late, day(1), 'session-2'),
  'late-cancel.explain-credit': confirmed('late-cancel.explain-credit', late, day(1), 'session-2'),
  'late-cancel.agree-another-time': shown(
    late,
    day(1),
    { sessions: [...late.sessions, next] },
    { sessions: [...late.sessions, cancelledByUs] },
    { about: 'session-2' },
  ),
  'late-cancel.reiterate-policy': shown(
    late,
    day(1),
    { contacts: [contact(day(0.5), { topics: ['cancellation-policy'] })] },
    { contacts: [contact(day(-5), { topics: ['cancellation-policy'] })] },
    { about: 'session-2' },
  ),
  'missed.reach-out': shown(
    missed,
    day(0.1),
    { contacts: [contact(day(0.05))] },
    { contacts: [contact(day(-0.5))] },
    { about: 'session-2' },
  ),
  'missed.check-in': shown(
    missed,
    day(0.1),
    { contacts: [contact(day(0.05), { topics: ['check-in'] })] },
    { contacts: [contact(day(0.05))] },
    { about: 'session-2' },
  ),
  'missed.encourage-rebooking': shown(
    missed,
    day(0.1),
    { contacts: [contact(day(0.05), { topics: ['rebooking'] })] },
    { contacts: [contact(day(0.05))] },
    { about: 'session-2' },
  ),
  'missed.explain-credit': confirmed(
    'missed.explain-credit',
    { ...missed, contacts: [contact(day(0.05))] },
    day(1),
    'session-2',
  ),
  'missed.follow-up': shown(
    { ...missed, contacts: [contact(day(0.05), { id: 'first-word' })] },
    day(2.1),
    { contacts: [contact(day(0.05), { id: 'first-word' }), contact(day(2.05))] },
    { contacts: [contact(day(0.05), { id: 'first-word' })] },
    { about: 'session-2' },
  ),
  'missed.reflect-practice': confirmed('missed.reflect-practice', missed, day(1), 'session-2'),
  'missed.reflect-previous-session': confirmed(
    'missed.reflect-previous-session',
    missed,
    day(1),
    'session-2',
  ),
  'consecutive.stop-rebooking': {
    ...shown({ ...paused, sessions: [...paused.sessions, { ...next, bookedAt: day(1) }] }, day(2), {}),
    done: paused,
    corrected: { ...paused, sessions: [...paused.sessions, { ...next, bookedAt: day(1) }] },
    about: 'session-3',
  },
  'consecutive.supervision': shown(
    paused,
    day(2),
    { supervision: [{ id: 'su1', practitionerId: 'practitioner-1', bookedAt: day(1) }] },
    { supervision: [{ id: 'su1', practitionerId: 'practitioner-1', bookedAt: day(-20) }] },
    { about: 'session-3' },
  ),
  'consecutive.root-cause': shown(
    paused,
    day(2),
    { influences: [barrier('motivation', day(1))] },
    { influences: [barrier('motivation', day(-30))] },
    { about: 'session-3' },
  ),
  'ending.gains': confirmed('ending.gains', ending('A A'), day(1)),
  'ending.staying-well': confirmed('ending.staying-well', ending('A A'), day(1)),
  'ending.last-measures': shown(
    ending('A A'),
    day(1),
    { measures: [measure('m9', 'gad-7', day(0.5), [0, 0, 0, 0, 0, 0, 0])] },
    { measures: [measure('m9', 'gad-7', day(-5), [0, 0, 0, 0, 0, 0, 0])] },
  ),
  'ending.way-back': confirmed('ending.way-back', ending('A A'), day(1)),
  'before-first-session.instant-booking': {
    ...shown(withEpisode(bare(''), { openedAt: day(-7) }), day(-6), {}),
    done: withEpisode(upcoming({}, { bookedAt: day(-6.5) }), { openedAt: day(-7) }),
    corrected: withEpisode(bare(''), { openedAt: day(-7) }),
  },
  'before-first-session.short-wait': {
    ...shown(withEpisode(bare(''), { openedAt: day(-6) }), day(-1), {}),
    done: withEpisode(upcoming({}, { bookedAt: day(-5) }), { openedAt: day(-6) }),
    corrected: withEpisode(upcoming({}, { bookedAt: day(-5), start: day(9), end: day(9.05) }), {
      openedAt: day(-6),
    }),
  },
  'policy.link': shown(
    upcoming(),
    soon,
    {
      policyAcknowledgements: [accepted(day(-6.9))],
    },
    { policyAcknowledgements: [] },
  ),
};

/** A record in which nothing is to be listed. */
