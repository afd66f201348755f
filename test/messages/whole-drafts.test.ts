import { describe, expect, it } from 'vitest';
import type {
  CareRecord,
  Contact,
  ContactPurpose,
  ContactTopic,
  EvidenceRef,
  MessageContext,
  MessageDraft,
  MessageKind,
  MessagePart,
  Reason,
  SessionOutcome,
  ToneNote,
} from 'client-engagement';
import { recordFrom, recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { agreeing, agreement, draft, kinds, words } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const by = { role: 'practitioner', id: 'p1' } as const;
const booked = (more: Partial<CareRecord> = {}): CareRecord =>
  recordFrom({ sessions: [sessionFrom()], ...more });
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const withNext = (record: CareRecord): CareRecord => ({
  ...record,
  sessions: [...record.sessions, sessionFrom({ id: 'next', start: at(7 * 24), bookedAt: at(-48) })],
});
const allowances = (credits: number) =>
  [{ id: 'al1', clientId: 'client-1', source: 'employer', credits, grantedAt: new Date(0) }] as const;
const wrote = (id: string, hours: number, more: Partial<Contact> = {}): Contact => ({
  id,
  clientId: 'client-1',
  episodeId: 'episode-1',
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  ...more,
});
const total = (id: string, hours: number, declaredTotal: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'gad-7',
  answeredAt: at(hours),
  declaredTotal,
});

/** A moment at which a message of a kind is called for. */
interface Story {
  readonly kind: MessageKind;
  readonly record: CareRecord;
  readonly asOf: Date;
  readonly more?: Partial<MessageContext>;
}

/** A part by its id, with its values where it has any. */
type Part = MessagePart['id'] | readonly [MessagePart['id'], MessagePart['values']];

/** The whole of a draft, between its greeting and its close. Records are named by `kind/id#part`. */
interface Whole {
  readonly about: readonly string[];
  readonly outcome: SessionOutcome | null;
  readonly purpose: ContactPurpose;
  readonly parts: readonly Part[];
  /** The parts where others may see the device. */
  readonly discreet: readonly Part[];
  readonly tone: readonly ToneNote[];
  readonly topics: readonly ContactTopic[];
  readonly until: Date | null;
  /** The reasons for its content: the rule, its evidence, its inputs. */
  readonly why: readonly (readonly [string, readonly string[], Reason['inputs']])[];
}

const drafts: readonly (readonly [string, Story, Whole])[] = [
  [
    'welcome',
    { kind: 'welcome', record: booked(), asOf: at(-100), more: { words } },
    {
      about: ['sessions/session-1'],
      outcome: 'scheduled',
      purpose: 'reminders',
      parts: [
        'welcome.thanks',
        ['welcome.when', { start: at(0) }],
        'welcome.what-to-expect',
        ['welcome.questionnaire', { questionnaireLink: 'https://example.org/ask' }],
        ['can-cancel-until', { deadline: at(-24), start: at(0) }],
        ['policy-link', { policyLink: 'https://example.org/policy' }],
        'questions-welcome',
      ],
      discreet: [['discreet.when', { start: at(0) }]],
      tone: ['add-a-line-of-your-own'],
      topics: ['welcome', 'cancellation-policy'],
      until: at(0),
      why: [],
    },
  ],
  [
    'session-reminder',
    {
      kind: 'session-reminder',
      record: booked({ allowances: allowances(3) }),
      asOf: at(-72),
      more: { words },
    },
    {
      about: ['sessions/session-1'],
      outcome: 'scheduled',
      purpose: 'reminders',
      parts: [
        ['reminder.when', { start: at(0) }],
        ['join-link', { joinLink: 'https://example.org/join' }],
        ['can-cancel-until', { deadline: at(-24), start: at(0) }],
        ['policy-link', { policyLink: 'https://example.org/policy' }],
        ['credits-left', { left: 2 }],
      ],
      discreet: [
        ['discreet.when', { start: at(0) }],
        ['discreet.change-until', { deadline: at(-24) }],
      ],
      tone: ['keep-it-short'],
      topics: ['session-reminder', 'cancellation-policy', 'session-limits'],
      until: at(0),
      why: [],
    },
  ],
  [
    'credits-left',
    { kind: 'credits-left', record: tokens('A', { allowances: allowances(2) }), asOf: at(5) },
    {
      about: ['allowances/al1'],
      outcome: null,
      purpose: 'reminders',
      parts: [['credits-left', { left: 1 }], 'credits.plan-together'],
      discreet: ['discreet.note'],
      tone: ['offer-do-not-push'],
      topics: ['session-limits'],
      until: null,
      why: [],
    },
  ],
  [
    'policy-reminder',
    { kind: 'policy-reminder', record: booked(), asOf: at(-30) },
    {
      about: [],
      outcome: null,
      purpose: 'reminders',
      parts: [
        'policy-intro',
        ['policy.cancel-elapsed', { hours: 24 }],
        'policy.credit-for-late-cancel',
        'policy.credit-for-no-show',
        ['policy.paused-after', { threshold: 3 }],
        'policy.exceptions',
        'policy.urgent',
        'questions-welcome',
      ],
      discreet: ['discreet.note'],
      tone: ['offer-do-not-push'],
      topics: ['cancellation-policy'],
      until: null,
      why: [],
    },
  ],
  [
    'late-cancellation',
    { kind: 'late-cancellation', record: tokens('A C'), asOf: at(-1), more: { words } },
    {
      about: ['sessions/session-2'],
      outcome: 'late-cancel',
      purpose: 'missed-session',
      parts: [
        ['late-cancel.thanks', { start: at(0) }],
        ['credit-used', { start: at(0), deadline: at(-24), credits: 1 }],
        'tell-us-the-reason',
        ['another-time.with-link', { bookingLink: 'https://example.org/book' }],
        'late-cancel.next-time',
        ['policy.cancel-elapsed', { hours: 24 }],
        'policy.move-as-cancel',
        ['policy-link', { policyLink: 'https://example.org/policy' }],
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['person-before-admin', 'add-a-line-of-your-own'],
      topics: ['late-cancellation', 'credit', 'rebooking', 'cancellation-policy'],
      until: null,
      why: [
        ['message.credit-explained', ['sessions/session-2'], { credits: 1, held: 0 }],
        ['message.booking-open', [], { route: 'self-service' }],
      ],
    },
  ],
  [
    'late-cancellation, once the credit was explained',
    {
      kind: 'late-cancellation',
      record: tokens('A C', { contacts: [wrote('c1', -1.5, { topics: ['credit'] })] }),
      asOf: at(-1),
    },
    {
      about: ['sessions/session-2'],
      outcome: 'late-cancel',
      purpose: 'missed-session',
      parts: [
        ['late-cancel.thanks', { start: at(0) }],
        'another-time',
        'late-cancel.next-time',
        ['policy.cancel-elapsed', { hours: 24 }],
        'policy.move-as-cancel',
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['person-before-admin', 'add-a-line-of-your-own'],
      topics: ['late-cancellation', 'rebooking', 'cancellation-policy'],
      until: null,
      why: [
        ['message.credit-already-explained', ['sessions/session-2', 'contacts/c1'], { credits: 1, held: 0 }],
        ['message.booking-open', [], { route: 'self-service' }],
      ],
    },
  ],
  [
    'i-am-here',
    { kind: 'i-am-here', record: booked(), asOf: at(0.1) },
    {
      about: ['sessions/session-1'],
      outcome: 'scheduled',
      purpose: 'missed-session',
      parts: [
        ['here.i-am-here', { start: at(0) }],
        ['here.join-any-time', { until: at(50 / 60) }],
        'here.short-reply',
      ],
      discreet: [['discreet.here', { until: at(50 / 60) }]],
      tone: ['keep-it-short', 'no-pressure-to-answer'],
      topics: ['missed-session'],
      until: at(50 / 60),
      why: [],
    },
  ],
  [
    'missed-session',
    { kind: 'missed-session', record: tokens('A X'), asOf: at(5), more: { words } },
    {
      about: ['sessions/session-2'],
      outcome: 'no-show',
      purpose: 'missed-session',
      parts: [
        ['missed.reach-out', { start: at(0) }],
        'missed.check-in',
        ['another-time.with-link', { bookingLink: 'https://example.org/book' }],
        'missed.no-need-to-explain',
        ['urgent-help', { urgentHelp: 'call 999.' }],
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['person-before-admin', 'no-pressure-to-answer'],
      topics: ['missed-session', 'check-in', 'rebooking'],
      until: null,
      why: [
        ['message.credit-not-in-first-contact', ['sessions/session-2'], { credits: 1, held: 0 }],
        ['message.booking-open', [], { route: 'self-service' }],
      ],
    },
  ],
  [
    'first-follow-up',
    {
      kind: 'first-follow-up',
      record: tokens('A X', { contacts: [wrote('c1', 1)] }),
      asOf: at(50),
    },
    {
      about: ['sessions/session-2'],
      outcome: 'no-show',
      purpose: 'missed-session',
      parts: [
        ['follow-up.not-heard', { start: at(0) }],
        ['credit-used.missed', { start: at(0), deadline: at(-24), credits: 1 }],
        'tell-us-the-reason',
        'another-time',
        'follow-up.what-would-help',
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['person-before-admin', 'no-pressure-to-answer'],
      topics: ['follow-up', 'credit', 'rebooking'],
      until: null,
      why: [
        ['message.credit-explained', ['sessions/session-2'], { credits: 1, held: 0 }],
        ['message.booking-open', [], { route: 'self-service' }],
      ],
    },
  ],
  [
    'second-follow-up, with a session booked',
    {
      kind: 'second-follow-up',
      record: withNext(tokens('A X', { contacts: [wrote('c1', 1), wrote('c2', 50)] })),
      asOf: at(160),
      more: { words },
    },
    {
      about: ['sessions/session-2'],
      outcome: 'no-show',
      purpose: 'missed-session',
      parts: [
        ['follow-up.not-heard', { start: at(0) }],
        ['credit-used.missed', { start: at(0), deadline: at(-24), credits: 1 }],
        'tell-us-the-reason',
        ['next-is-booked', { start: at(168) }],
        'second-follow-up.door-open',
        'second-follow-up.other-support',
        ['second-follow-up.signpost', { signposting: 'a helpline.' }],
        ['urgent-help', { urgentHelp: 'call 999.' }],
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['no-pressure-to-answer', 'offer-do-not-push'],
      topics: ['follow-up', 'credit'],
      until: null,
      why: [
        ['message.credit-explained', ['sessions/session-2'], { credits: 1, held: 0 }],
        ['message.booking-open', [], { route: 'self-service' }],
      ],
    },
  ],
  [
    'booking-paused, with a session booked',
    { kind: 'booking-paused', record: withNext(tokens('X X X')), asOf: at(5), more: { words } },
    {
      about: ['sessions/session-1', 'sessions/session-2', 'sessions/session-3'],
      outcome: null,
      purpose: 'missed-session',
      parts: [
        ['paused.did-not-work-out', { count: 3 }],
        'paused.talk-first',
        ['paused.talk-by', { dueAt: at(168) }],
        'paused.booked-stays',
        'paused.urgent',
        ['urgent-help', { urgentHelp: 'call 999.' }],
      ],
      discreet: ['discreet.hear-from-you'],
      tone: ['person-before-admin', 'add-a-line-of-your-own'],
      topics: ['what-got-in-the-way'],
      until: null,
      why: [],
    },
  ],
  [
    'restarting, after the latest agreed break of the episode',
    {
      kind: 'restarting',
      record: tokens('A', {
        pauses: [
          { id: 'p1', episodeId: 'episode-1', agreedAt: at(1), from: at(2), until: at(48) },
          { id: 'p0', episodeId: 'episode-1', agreedAt: at(-300), from: at(-200), until: at(-100) },
          { id: 'p2', episodeId: 'other', agreedAt: at(1), from: at(2), until: at(50) },
        ],
      }),
      asOf: at(60),
    },
    {
      about: ['pauses/p1'],
      outcome: null,
      purpose: 'check-ins',
      parts: ['restart.after-break', 'another-time'],
      discreet: ['discreet.hear-from-you'],
      tone: ['offer-do-not-push'],
      topics: ['rebooking'],
      until: null,
      why: [['message.booking-open', [], { route: 'self-service' }]],
    },
  ],
  [
    'restarting, after the latest talk of the episode that opened booking',
    {
      kind: 'restarting',
      record: tokens('X X X', {
        bookingReviews: [
          { id: 'b1', episodeId: 'episode-1', decision: 'resume', at: at(24), by, conversation: 'held' },
          { id: 'b2', episodeId: 'episode-1', decision: 'pause', at: at(30), by },
          { id: 'b3', episodeId: 'other', decision: 'resume', at: at(30), by },
        ],
      }),
      asOf: at(60),
    },
    {
      about: ['bookingReviews/b1'],
      outcome: null,
      purpose: 'check-ins',
      parts: ['restart.booking-open', 'another-time'],
      discreet: ['discreet.hear-from-you'],
      tone: ['offer-do-not-push'],
      topics: ['rebooking'],
      until: null,
      why: [['message.booking-open', [], { route: 'self-service' }]],
    },
  ],
  [
    'interrupted-by-us',
    { kind: 'interrupted-by-us', record: tokens('A n'), asOf: at(-40) },
    {
      about: ['sessions/session-2'],
      outcome: 'practitioner-cancel',
      purpose: 'reminders',
      parts: [['interrupted.cancelled', { start: at(0) }], 'interrupted.costs-nothing', 'another-time'],
      discreet: [['discreet.changed', { start: at(0) }], 'discreet.hear-from-you'],
      tone: ['say-sorry-plainly'],
      topics: ['other', 'rebooking'],
      until: null,
      why: [['message.booking-open', [], { route: 'self-service' }]],
    },
  ],
  [
    'interrupted-by-us, with a new time',
    {
      kind: 'interrupted-by-us',
      record: {
        ...tokens('A n'),
        sessions: [
          ...tokens('A n').sessions,
          sessionFrom({ id: 'moved', start: at(72), bookedAt: at(-48), replaces: 'session-2' }),
        ],
      },
      asOf: at(-40),
    },
    {
      about: ['sessions/session-2'],
      outcome: 'practitioner-reschedule',
      purpose: 'reminders',
      parts: [
        ['interrupted.moved', { start: at(0) }],
        'interrupted.costs-nothing',
        ['interrupted.new-time', { start: at(72) }],
      ],
      discreet: [['discreet.changed', { start: at(0) }], 'discreet.hear-from-you'],
      tone: ['say-sorry-plainly'],
      topics: ['other'],
      until: null,
      why: [],
    },
  ],
  [
    'ending-care, that is planned',
    {
      kind: 'ending-care',
      record: {
        ...withNext(tokens('A A')),
        episodes: tokens('A A').episodes.map((one) => ({
          ...one,
          plannedEnding: { agreedAt: at(0.1), lastSessionId: 'next' },
        })),
      },
      asOf: at(5),
    },
    {
      about: ['episodes/episode-1#plannedEnding'],
      outcome: null,
      purpose: 'ending',
      parts: [
        ['ending.last-session-on', { start: at(168) }],
        'ending.thanks',
        'ending.staying-well',
        'ending.come-back',
      ],
      discreet: ['discreet.note'],
      tone: ['add-a-line-of-your-own'],
      topics: ['ending'],
      until: null,
      why: [],
    },
  ],
  [
    'ending-care, that is over',
    {
      kind: 'ending-care',
      record: {
        ...tokens('A A'),
        episodes: tokens('A A').episodes.map((one) => ({
          ...one,
          ending: { kind: 'met-goals', at: at(1), by } as const,
        })),
      },
      asOf: at(5),
    },
    {
      about: ['episodes/episode-1#ending'],
      outcome: null,
      purpose: 'ending',
      parts: ['ending.over', 'ending.thanks', 'ending.staying-well', 'ending.come-back'],
      discreet: ['discreet.note'],
      tone: ['add-a-line-of-your-own'],
      topics: ['ending'],
      until: null,
      why: [],
    },
  ],
  [
    'extension, granted',
    {
      kind: 'extension',
      record: tokens('A', {
        allowances: allowances(2),
        serviceWaits: [
          {
            id: 'w1',
            episodeId: 'episode-1',
            for: 'more-sessions',
            from: at(1),
            until: at(3),
            granted: true,
          },
        ],
      }),
      asOf: at(5),
    },
    {
      about: ['serviceWaits/w1'],
      outcome: null,
      purpose: 'ending',
      parts: ['extension.granted', ['credits-left', { left: 1 }], 'another-time'],
      discreet: ['discreet.note'],
      tone: ['offer-do-not-push'],
      topics: ['session-limits', 'rebooking'],
      until: null,
      why: [['message.booking-open', [], { route: 'self-service' }]],
    },
  ],
  [
    'extension, that can be asked for',
    { kind: 'extension', record: tokens('A', { allowances: allowances(2) }), asOf: at(5) },
    {
      about: ['allowances/al1'],
      outcome: null,
      purpose: 'ending',
      parts: [['credits-left', { left: 1 }], 'extension.can-ask'],
      discreet: ['discreet.note'],
      tone: ['offer-do-not-push'],
      topics: ['session-limits'],
      until: null,
      why: [],
    },
  ],
  [
    'extension, asked for',
    {
      kind: 'extension',
      record: tokens('A', {
        serviceWaits: [{ id: 'w1', episodeId: 'episode-1', for: 'more-sessions', from: at(1) }],
      }),
      asOf: at(5),
    },
    {
      about: ['serviceWaits/w1'],
      outcome: null,
      purpose: 'ending',
      parts: ['extension.asked'],
      discreet: ['discreet.note'],
      tone: ['offer-do-not-push'],
      topics: ['session-limits'],
      until: null,
      why: [],
    },
  ],
  [
    'well-and-quiet',
    {
      kind: 'well-and-quiet',
      record: tokens('A A', { measures: [total('m1', -170, 14), total('m2', -1, 2)] }),
      asOf: at(720),
    },
    {
      about: ['sessions/session-2', 'measures/m1', 'measures/m2'],
      outcome: null,
      purpose: 'check-ins',
      parts: ['quiet.was-better', 'quiet.perhaps-no-need', 'quiet.door-open'],
      discreet: ['discreet.hear-from-you'],
      tone: ['add-a-line-of-your-own', 'no-pressure-to-answer'],
      topics: ['check-in'],
      until: null,
      why: [],
    },
  ],
];

const nameOf = ({ kind, id, part }: EvidenceRef): string =>
  `${kind}/${id}${part === undefined ? '' : `#${part}`}`;
const told = (reasons: readonly Reason[]) =>
  reasons.map(({ rule, evidence, inputs }) => [rule, evidence.map(nameOf), inputs]);
const bodyOf = ({ parts }: MessageDraft) =>
  parts.slice(1, -1).map(({ id, values }) => (Object.keys(values).length === 0 ? id : [id, values]));

describe('the whole of a message, for each kind', () => {
  it.each(drafts)('%s', (_, { kind, record, asOf, more }, expected) => {
    const found = draft(kind, agreeing(record), asOf, more);
    if (found.status === 'withheld') throw new Error(JSON.stringify(told(found.reasons)));
    const [occasion, channel, ...why] = told(found.reasons);
    expect(occasion).toEqual(['message.occasion', expected.about, { kind, outcome: expected.outcome }]);
    expect(channel).toEqual(['message.agreed-channel', [], { channel: 'email', purpose: expected.purpose }]);
    expect(why).toEqual(expected.why);
    expect(found.subject).toEqual({ id: `subject.${kind}`, values: {} });
    expect(bodyOf(found)).toEqual(expected.parts);
    expect(found.toneNotes).toEqual(expected.tone);
    expect(found.topics).toEqual(expected.topics);
    expect(found.sendWindow).toEqual({ notBefore: asOf, notAfter: expected.until });
    const contactAgreements = [{ ...agreement, discreet: true }];
    expect(bodyOf(draft(kind, agreeing(record, { contactAgreements }), asOf, more))).toEqual(
      expected.discreet,
    );
  });

  it('every kind is among them', () => {
    expect(new Set(drafts.map(([, { kind }]) => kind))).toEqual(new Set(kinds));
  });
});
