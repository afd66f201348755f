import type {
  Cancellation,
  Disruption,
  OutcomeAssessment,
  Presence,
  RecordedOutcome,
} from 'client-engagement';
import type { Loose } from 'client-engagement/testing';

/** One worked vector of a single session under the default policy: 24 elapsed hours, one credit. */
export interface OutcomeVector {
  readonly id: string;
  readonly says: string;
  readonly start?: string;
  readonly timeZone?: string;
  readonly asOf?: string;
  readonly cancellation?: Loose<Cancellation>;
  readonly presence?: Loose<Presence>;
  readonly disruption?: Disruption;
  readonly recorded?: RecordedOutcome;
  readonly confirmedByClientAt?: string;
  readonly isReplaced?: boolean;
  readonly isMovedByUs?: boolean;
  readonly expect: Partial<
    Pick<OutcomeAssessment, 'outcome' | 'run' | 'creditsUsed' | 'creditsHeld' | 'notified'>
  >;
}

/** All start on Tuesday 10 March 2026 at ten UTC where nothing else is said, and last 50 minutes. */
export const outcomeVectors: readonly OutcomeVector[] = [
  {
    id: 'V1',
    says: 'a cancellation exactly 24 hours before is in time',
    cancellation: { by: 'client', at: '2026-03-09T10:00:00.000Z' },
    expect: { outcome: 'early-cancel', run: 'neutral', creditsUsed: 0, creditsHeld: 0, notified: true },
  },
  {
    id: 'V2',
    says: 'one millisecond later it is late, uses a credit and counts',
    cancellation: { by: 'client', at: '2026-03-09T10:00:00.001Z' },
    expect: { outcome: 'late-cancel', run: 'counts', creditsUsed: 1, notified: true },
  },
  {
    id: 'V3',
    says: 'when the clocks go forward in between, the day before at half past nine is 23 and a half hours: late',
    start: '2026-03-29T10:00:00+01:00',
    timeZone: 'Europe/London',
    asOf: '2026-04-20T00:00:00Z',
    cancellation: { by: 'client', at: '2026-03-28T09:30:00Z' },
    expect: { outcome: 'late-cancel', run: 'counts' },
  },
  {
    id: 'V5',
    says: 'when the clocks go back in between, half past ten the day before is 24 and a half hours: in time',
    start: '2026-10-25T10:00:00Z',
    timeZone: 'Europe/London',
    asOf: '2026-11-20T00:00:00Z',
    cancellation: { by: 'client', at: '2026-10-24T09:30:00Z' },
    expect: { outcome: 'early-cancel', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'V7',
    says: 'a client who cancels five minutes after the start did not attend, and let us know',
    cancellation: { by: 'client', at: '2026-03-10T10:05:00Z' },
    expect: { outcome: 'no-show', run: 'counts', creditsUsed: 1, notified: true },
  },
  {
    id: 'V8',
    says: 'a practitioner who cancels five minutes before costs nothing',
    cancellation: { by: 'practitioner', at: '2026-03-10T09:55:00Z' },
    expect: { outcome: 'practitioner-cancel', run: 'neutral', creditsUsed: 0, notified: false },
  },
  {
    id: 'V9',
    says: 'the first cancellation ended the booking: the client’s, three hours before',
    cancellation: { by: 'client', at: '2026-03-10T07:00:00Z' },
    expect: { outcome: 'late-cancel', run: 'counts', creditsUsed: 1 },
  },
  {
    id: 'V10',
    says: 'the first cancellation ended the booking: the practitioner’s, three hours before',
    cancellation: { by: 'practitioner', at: '2026-03-10T07:00:00Z' },
    expect: { outcome: 'practitioner-cancel', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'V11',
    says: 'a client who joins twelve minutes late attended, and ends the run',
    presence: { clientJoinedAt: '2026-03-10T10:12:00Z' },
    expect: { outcome: 'attended-late', run: 'ends', creditsUsed: 1 },
  },
  {
    id: 'C1',
    says: 'a client who joins exactly five minutes late is on time',
    presence: { clientJoinedAt: '2026-03-10T10:05:00Z' },
    expect: { outcome: 'attended', run: 'ends' },
  },
  {
    id: 'V13',
    says: 'a client who joins when the practitioner is ready, eight minutes in, is not late',
    presence: { practitionerReadyAt: '2026-03-10T10:08:00Z', clientJoinedAt: '2026-03-10T10:08:00Z' },
    expect: { outcome: 'attended', run: 'ends' },
  },
  {
    id: 'V14',
    says: 'where nobody joined and nobody recorded anything the outcome is awaited and the credit held',
    expect: { outcome: 'awaiting-outcome', run: 'neutral', creditsUsed: 0, creditsHeld: 1 },
  },
  {
    id: 'V26a',
    says: 'a session cut short on our side after 60 per cent was held',
    disruption: { side: 'service', completedFraction: 0.6 },
    expect: { outcome: 'attended', run: 'ends', creditsUsed: 1 },
  },
  {
    id: 'V26b',
    says: 'cut short after 40 per cent it costs nothing and counts for nothing',
    disruption: { side: 'service', completedFraction: 0.4 },
    expect: { outcome: 'technical-failure', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'O1',
    says: 'an unknown cancellation time costs nothing',
    cancellation: { by: 'client' },
    expect: { outcome: 'cancel-notice-unknown', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'O2',
    says: 'bounds that end before the deadline are in time',
    cancellation: { by: 'client', at: { notAfter: '2026-03-09T09:00:00Z' } },
    expect: { outcome: 'early-cancel' },
  },
  {
    id: 'O3',
    says: 'bounds that begin after the deadline are late',
    cancellation: {
      by: 'client',
      at: { notBefore: '2026-03-09T12:00:00Z', notAfter: '2026-03-10T09:00:00Z' },
    },
    expect: { outcome: 'late-cancel' },
  },
  {
    id: 'O4',
    says: 'bounds around the deadline decide nothing',
    cancellation: {
      by: 'client',
      at: { notBefore: '2026-03-08T12:00:00Z', notAfter: '2026-03-10T09:00:00Z' },
    },
    expect: { outcome: 'cancel-notice-unknown', creditsUsed: 0 },
  },
  {
    id: 'O5',
    says: 'a cancellation by nobody knows whom costs nothing',
    cancellation: { by: 'unknown', at: '2026-03-10T09:00:00Z' },
    expect: { outcome: 'cancel-party-unknown', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'O6',
    says: 'a cancellation by agreement is in time whenever it was',
    cancellation: { by: 'mutual', at: '2026-03-10T09:00:00Z' },
    expect: { outcome: 'early-cancel', creditsUsed: 0 },
  },
  {
    id: 'O7',
    says: 'a move by agreement is a move in time',
    cancellation: { by: 'mutual', at: '2026-03-10T09:00:00Z' },
    isReplaced: true,
    expect: { outcome: 'early-reschedule', creditsUsed: 0 },
  },
  {
    id: 'E2',
    says: 'a late move uses the credit but does not count towards the run',
    cancellation: { by: 'client', at: '2026-03-10T08:00:00Z' },
    isReplaced: true,
    expect: { outcome: 'late-reschedule', run: 'neutral', creditsUsed: 1 },
  },
  {
    id: 'O8',
    says: 'a move in time costs nothing',
    cancellation: { by: 'client', at: '2026-03-08T08:00:00Z' },
    isReplaced: true,
    expect: { outcome: 'early-reschedule', creditsUsed: 0 },
  },
  {
    id: 'O9',
    says: 'a move by the service is ours',
    cancellation: { by: 'service', at: '2026-03-10T08:00:00Z' },
    isReplaced: true,
    expect: { outcome: 'practitioner-reschedule', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'C5',
    says: 'arriving too late to be seen uses the credit but does not count towards the run',
    recorded: 'arrived-too-late',
    expect: { outcome: 'arrived-too-late', run: 'neutral', creditsUsed: 1 },
  },
  {
    id: 'O10',
    says: 'a client who waited for us as long as the policy asks, in vain, is not the one who was absent',
    presence: {
      clientJoinedAt: '2026-03-10T10:00:00Z',
      clientLeftAt: '2026-03-10T10:10:00Z',
      practitionerReadyAt: '2026-03-10T10:30:00Z',
    },
    expect: { outcome: 'practitioner-no-show', run: 'neutral', creditsUsed: 0 },
  },
  {
    id: 'O11',
    says: 'a client who left before we were ready, sooner than that, leaves the outcome open',
    presence: {
      clientJoinedAt: '2026-03-10T10:00:00Z',
      clientLeftAt: '2026-03-10T10:09:00Z',
      practitionerReadyAt: '2026-03-10T10:30:00Z',
    },
    expect: { outcome: 'awaiting-outcome' },
  },
  {
    id: 'O12',
    says: 'a client who left, with nothing said about us, leaves the outcome open',
    presence: { clientJoinedAt: '2026-03-10T10:00:00Z', clientLeftAt: '2026-03-10T10:20:00Z' },
    expect: { outcome: 'awaiting-outcome' },
  },
  {
    id: 'O13',
    says: 'a client who left before the end, after we were ready, attended',
    presence: {
      clientJoinedAt: '2026-03-10T10:00:00Z',
      clientLeftAt: '2026-03-10T10:40:00Z',
      practitionerReadyAt: '2026-03-10T10:00:00Z',
    },
    expect: { outcome: 'attended' },
  },
  {
    id: 'O14',
    says: 'joining after the end is not attending',
    presence: { clientJoinedAt: '2026-03-10T10:50:00Z' },
    expect: { outcome: 'awaiting-outcome' },
  },
  {
    id: 'O15',
    says: 'a session that we moved costs nothing until the client has confirmed the new time',
    cancellation: { by: 'client', at: '2026-03-10T09:59:59Z' },
    isMovedByUs: true,
    expect: { outcome: 'early-cancel', creditsUsed: 0 },
  },
  {
    id: 'O16',
    says: 'and for an hour after the client has confirmed it',
    cancellation: { by: 'client', at: '2026-03-10T07:00:00Z' },
    confirmedByClientAt: '2026-03-10T06:00:00Z',
    isMovedByUs: true,
    expect: { outcome: 'early-cancel', creditsUsed: 0 },
  },
  {
    id: 'O17',
    says: 'after that the usual notice holds',
    cancellation: { by: 'client', at: '2026-03-10T07:00:01Z' },
    confirmedByClientAt: '2026-03-10T06:00:00Z',
    isMovedByUs: true,
    expect: { outcome: 'late-cancel', creditsUsed: 1 },
  },
];
