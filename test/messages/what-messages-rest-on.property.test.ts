import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  draftMessage,
  english,
  listMessageSchedule,
  renderMessage,
  rewind,
} from 'client-engagement';
import type { AttendancePolicy, CareRecord, Contact, DraftedMessage, Session } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  recordFromTokens,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { agreement, kinds, words } from './drafting.js';

const HOUR = 3_600_000;

interface Situation {
  readonly record: CareRecord;
  readonly policy: AttendancePolicy;
  readonly asOf: Date;
}

/** A policy that holds for every session, whatever is stamped on it. */
const policies = arbitraryAttendancePolicy().map((policy) => ({
  ...policy,
  services: undefined,
  effectiveFrom: undefined,
  effectiveTo: undefined,
  variationOf: undefined,
}));

/** A record that names no policy: neither its sessions nor what was agreed with the client. */
const unstamped = (record: CareRecord): CareRecord => ({
  ...record,
  episodes: record.episodes.map((episode) => ({ ...episode, agreedAdjustments: undefined })),
  client: { ...record.client, contactAgreements: [agreement], optOuts: undefined },
  sessions: record.sessions.map((session) => ({ ...session, policy: undefined })),
});

/** What we wrote or tried since, about any session of the record or about none. */
function withContacts(
  record: CareRecord,
  given: readonly { at: number; about: number; channel: number; topics: Contact['topics'] }[],
) {
  const channels: readonly Contact['channel'][] = ['email', 'phone', 'sms', 'video'];
  const contacts = given.map(({ at, about, channel, topics }, index): Contact => {
    return {
      id: `ours-${index}`,
      clientId: record.client.id,
      direction: 'to-client',
      channel: channels[channel] ?? 'app',
      sessionId: record.sessions[about]?.id,
      at: new Date(Date.UTC(2026, 0, 6, 10) + at * HOUR),
      reached: channel === 1 ? false : undefined,
      topics,
    };
  });
  return { ...record, contacts: [...(record.contacts ?? []), ...contacts] };
}

/** What a contact was about: nothing that is known, other matters, or a missed session. */
const matters = fc.constantFrom<Contact['topics']>(
  undefined,
  ['questionnaire'],
  ['session-reminder', 'session-limits'],
  ['credit'],
  ['questionnaire', 'check-in'],
);

const situations: fc.Arbitrary<Situation> = fc.record({
  record: fc
    .tuple(
      fc.oneof(arbitraryCareHistory({ maxWeeks: 4 }), arbitraryCareRecord({ maxSessions: 4 })),
      fc.array(fc.record({ at: fc.nat(24 * 40), about: fc.nat(6), channel: fc.nat(3), topics: matters }), {
        maxLength: 3,
      }),
    )
    .map(([record, given]) => withContacts(unstamped(record), given)),
  policy: policies,
  asOf: fc.nat(24 * 60).map((hour) => new Date(Date.UTC(2026, 0, 6, 12) + hour * HOUR)),
});

/** A session that was missed, with nobody in touch since, and what we tried. */
const silences: fc.Arbitrary<Situation> = fc
  .record({
    tokens: fc.constantFrom('X', 'A X', 'X X'),
    channels: fc.array(fc.constantFrom<Contact['channel']>('phone', 'video', 'email'), { maxLength: 2 }),
    policy: policies,
    hours: fc.integer({ min: 2, max: 400 }),
  })
  .map(({ tokens, channels, policy, hours }) => {
    const start = Date.UTC(2026, 11, 30, 10);
    const record = unstamped(recordFromTokens(tokens));
    const contacts = channels.map((channel, index): Contact => {
      const at = new Date(start + (index + 1) * HOUR);
      return { id: `c${index}`, clientId: 'client-1', direction: 'to-client', channel, reached: false, at };
    });
    return { record: { ...record, contacts }, policy, asOf: new Date(start + hours * HOUR) };
  });

function draftsOf({ record, policy, asOf }: Situation): DraftedMessage[] {
  const { episodes, sessions } = rewind(record, asOf);
  return episodes.flatMap(({ id: episodeId }) => {
    const own = sessions.filter((one) => one.episodeId === episodeId).map(({ id }) => id);
    return kinds.flatMap((kind) =>
      [undefined, ...own].flatMap((sessionId) => {
        const found = draftMessage(kind, { record, policies: [policy], asOf, episodeId, sessionId, words });
        return found.status === 'drafted' ? [found] : [];
      }),
    );
  });
}

/** Our contacts since a session began that are about it or about none. */
function contactsAbout({ record, asOf }: Situation, sessionId: string | null, episodeId: string): Contact[] {
  const start = record.sessions.find(({ id }) => id === sessionId)?.start ?? asOf;
  return (record.contacts ?? []).filter(
    (one) =>
      one.direction === 'to-client' &&
      (one.episodeId ?? episodeId) === episodeId &&
      (one.sessionId ?? sessionId) === sessionId &&
      !['questionnaire', 'session-reminder,session-limits'].includes(one.topics?.join() ?? '') &&
      one.at >= start &&
      one.at <= asOf,
  );
}

describe('what messages rest on', () => {
  it('47: after a missed session its credit is never spoken of in the first word about it', () => {
    fc.assert(
      fc.property(fc.oneof(situations, silences), (situation) => {
        for (const { kind, sessionId, episodeId, parts } of draftsOf(situation)) {
          if (kind === 'late-cancellation' || !parts.some(({ id }) => id.startsWith('credit-used'))) continue;
          expect(contactsAbout(situation, sessionId, episodeId).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('that we wrote is said only where something was written about the session, or about none', () => {
    const written: readonly Contact['channel'][] = ['email', 'sms', 'app', 'post'];
    fc.assert(
      fc.property(fc.oneof(situations, silences), (situation) => {
        for (const found of draftsOf(situation)) {
          const isSaid =
            /\bI wrote\b/.test(renderMessage(found, { language: english }).text) ||
            /habe ich Ihnen geschrieben/.test(renderMessage(found, { language: german }).text);
          if (!isSaid) continue;
          const made = contactsAbout(situation, found.sessionId, found.episodeId);
          expect(made.some(({ channel }) => written.includes(channel))).toBe(true);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('where the policy counts no credits, no message speaks of them', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('usual', 'whole'), (situation, detail) => {
        const { record, asOf } = situation;
        const policy = { ...situation.policy, credits: { ...situation.policy.credits, usedBy: [] } };
        const found = [
          ...draftsOf({ ...situation, policy }),
          ...rewind(record, asOf).episodes.flatMap(({ id: episodeId }) => {
            if (detail === 'usual') return [];
            const context = { record, policies: [policy], asOf, episodeId, policyDetail: 'whole' } as const;
            const one = draftMessage('policy-reminder', context);
            return one.status === 'drafted' ? [one] : [];
          }),
        ];
        for (const one of found)
          for (const language of [english, german])
            expect(renderMessage(one, { language }).text).not.toMatch(/credit|Kontingent/i);
      }),
      { numRuns: runsOf(120) },
    );
  });

  it('the welcome invites to the questionnaire exactly where none of its episode was answered', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { measures = [] } = rewind(situation.record, situation.asOf);
        for (const { kind, episodeId, parts } of draftsOf(situation)) {
          if (kind !== 'welcome') continue;
          const isAnswered = measures.some((one) => (one.episodeId ?? episodeId) === episodeId);
          expect(parts.some(({ id }) => id === 'welcome.questionnaire')).toBe(!isAnswered);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a session that we booked and took back changes nothing in getting in touch', () => {
    const outreach: ReadonlySet<string> = new Set([
      'i-am-here',
      'missed-session',
      'first-follow-up',
      'second-follow-up',
      'decide-how-to-go-on',
    ]);
    const standing = ({ record, policy, asOf }: Situation) =>
      listMessageSchedule(record, { policies: [policy], asOf })
        .filter(({ kind }) => outreach.has(kind))
        .map(({ kind, sessionId, dueAt, state, stoppedBy }) => [kind, sessionId, +dueAt, state, stoppedBy]);
    fc.assert(
      fc.property(
        situations,
        fc.integer({ min: 2, max: 600 }),
        fc.boolean(),
        (situation, hoursAgo, isMoved) => {
          const { record, asOf } = situation;
          const [episode] = record.episodes;
          const hours = (count: number): Date => new Date(+asOf + count * HOUR);
          const taken: Session = {
            id: 'taken-back',
            clientId: record.client.id,
            practitionerId: 'p1',
            episodeId: episode?.id ?? '',
            service: episode?.service ?? '',
            start: hours(900),
            end: hours(901),
            timeZone: 'UTC',
            bookedAt: hours(-hoursAgo),
            bookedBy: 'practitioner',
            cancellation: { by: 'practitioner', at: hours(-1) },
          };
          const again: Session = {
            ...taken,
            id: 'again',
            start: hours(950),
            end: hours(951),
            bookedAt: hours(-1),
            replaces: 'taken-back',
            cancellation: { by: 'practitioner', at: hours(-0.5) },
          };
          const sessions = [...record.sessions, taken, ...(isMoved ? [again] : [])];
          expect(standing({ ...situation, record: { ...record, sessions } })).toEqual(standing(situation));
        },
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('who came too late is answered about it and never looked for', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { record, policy, asOf } = situation;
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        const came = new Set(
          outcomes.filter(({ outcome }) => outcome === 'arrived-too-late').map(({ sessionId }) => sessionId),
        );
        for (const { kind, sessionId } of listMessageSchedule(record, { policies: [policy], asOf }))
          if (sessionId !== null && came.has(sessionId)) expect(kind).toBe('late-cancellation');
        for (const { kind, sessionId, parts } of draftsOf(situation)) {
          if (kind !== 'late-cancellation' || sessionId === null || !came.has(sessionId)) continue;
          const ids = parts.map(({ id }) => id);
          expect(ids[1]).toBe('late-cancel.came-too-late');
          expect(ids).not.toContain('late-cancel.next-time');
        }
      }),
      { numRuns: runsOf(200) },
    );
  });
});
