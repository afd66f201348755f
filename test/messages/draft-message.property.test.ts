import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  assessSafety,
  defaultAttendancePolicy,
  describeReason,
  english,
  listMessageSchedule,
  renderMessage,
  reviewCare,
  rewind,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import type { CareRecord, MessageDraft, Reason } from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';
import { agreement, draft, kinds, words } from './drafting.js';
import { isThere } from '../is-there.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-05-05T12:00:00Z');

/** Every kind of message for every episode that is known by then, for each of the sessions and for none. */
function everyDraft(record: CareRecord): MessageDraft[] {
  const { episodes, sessions } = rewind(record, asOf);
  const ids = episodes.map(({ id }) => id).sort();
  return ids.flatMap((episodeId) => {
    const own = sessions.filter((one) => one.episodeId === episodeId).map(({ id }) => id);
    return kinds.flatMap((kind) =>
      [undefined, ...own.sort().slice(0, 3)].map((sessionId) =>
        draft(kind, record, asOf, { episodeId, sessionId, words }),
      ),
    );
  });
}

/** Records whose client agreed to everything, most of the time. */
const records = fc
  .tuple(fc.oneof(arbitraryCareRecord({ maxSessions: 5 }), arbitraryCareHistory()), fc.nat(3))
  .map(([record, n]) =>
    n === 0
      ? record
      : { ...record, client: { ...record.client, contactAgreements: [agreement], optOuts: [] } },
  );

const allDrafted = (record: CareRecord) => everyDraft(record).filter(({ status }) => status === 'drafted');

describe('every draft of any record', () => {
  it('order independence: the order of no list matters', () => {
    fc.assert(orderNeverMatters(records, everyDraft), { numRuns: runsOf(40) });
  });

  it('prefix stability: nothing that happens later changes a draft', () => {
    fc.assert(laterChangesNothing(records, asOf, everyDraft), { numRuns: runsOf(40) });
  });

  it('actions are a pure function: same input, same order, same ids', () => {
    fc.assert(isPure(records, everyDraft), { numRuns: runsOf(40) });
  });

  it('another time never appears where the route is not open', () => {
    fc.assert(
      fc.property(records, (record) => {
        const attendance = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
        for (const { episodeId, parts } of allDrafted(record)) {
          if (!parts.some(({ id }) => id.startsWith('another-time'))) continue;
          const last = attendance.outcomes.filter((one) => one.episodeId === episodeId).at(-1);
          const { service = '' } = record.episodes.find(({ id }) => id === episodeId) ?? {};
          const { route } = assessBooking(attendance, {
            episodeId,
            service,
            start: asOf,
            format: last?.format,
          });
          expect(route).toBe('self-service');
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('a credit is explained only where one was lost, is not excused and is decided, and never in a first contact', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { outcomes } = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
        for (const { kind, sessionId, parts } of allDrafted(record)) {
          const explains = parts.some(({ id }) => id.startsWith('credit-used'));
          if (!explains) continue;
          const session = outcomes.find((one) => one.sessionId === sessionId);
          expect(session).toMatchObject({ exceptionAgreed: false, provisional: false, isGrace: false });
          expect(session?.creditsUsed).toBeGreaterThan(0);
          expect(['late-cancellation', 'first-follow-up', 'second-follow-up']).toContain(kind);
          if (kind === 'late-cancellation') continue;
          const since = session?.settledAt ?? session?.start ?? asOf;
          const contacts = (record.contacts ?? []).filter(
            ({ direction, at }) => direction === 'to-client' && at > since && at <= asOf,
          );
          expect(contacts.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('a lost credit is explained after a late cancellation iff a unit was lost, undecided or told before aside', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { outcomes } = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
        for (const found of allDrafted(record)) {
          if (found.kind !== 'late-cancellation') continue;
          const session = outcomes.find(({ sessionId }) => sessionId === found.sessionId);
          const told = found.reasons.some(({ rule }) => rule === 'message.credit-already-explained');
          const lost = (session?.creditsUsed ?? 0) > 0 && session?.exceptionAgreed === false;
          const explains = found.parts.some(({ id }) => id.startsWith('credit-used'));
          expect(explains).toBe(lost && session?.provisional === false && !told);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('the guide’s order holds: the person, the credit, another time, the policy', () => {
    const order = [
      /^late-cancel\.(?:thanks|moved|came-too-late)|^missed\.|^follow-up\.not/,
      /^credit-/,
      /^another-time|^next-is/,
      /^policy\./,
    ];
    fc.assert(
      fc.property(records, (record) => {
        for (const { kind, parts } of allDrafted(record)) {
          if (kind !== 'late-cancellation') continue;
          const places = parts
            .map(({ id }) => order.findIndex((pattern) => pattern.test(id)))
            .filter((place) => place >= 0);
          expect(places[0]).toBe(0);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('the warm message goes to whom the next steps would send it, once', () => {
    fc.assert(
      fc.property(arbitraryCareHistory(), (record) => {
        const agreed = { ...record, client: { ...record.client, contactAgreements: [agreement] } };
        const options = { policies: [defaultAttendancePolicy], asOf };
        const isListed = reviewCare(agreed, options).episodes.some(({ nextSteps }) =>
          nextSteps.some(({ id }) => id === 'warm-message'),
        );
        const found = rewind(agreed, asOf).episodes.map(({ id }) =>
          draft('well-and-quiet', agreed, asOf, { episodeId: id }),
        );
        const isDrafted = found.some(({ status }) => status === 'drafted');
        if (isListed) expect(isDrafted).toBe(true);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('safety first: nothing is drafted while a concern is open, nor after death', () => {
    fc.assert(
      fc.property(records, (record) => {
        const isOpen = assessSafety(record, { asOf }).open.length > 0;
        const hasDied = rewind(record, asOf).episodes.some(({ ending }) => ending?.kind === 'died');
        if (isOpen || hasDied) expect(allDrafted(record)).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('every draft and every refusal has a reason, and cites records that are there', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { reasons } of everyDraft(record)) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const { evidence } of reasons)
            for (const ref of evidence) expect(isThere(record, ref)).toBe(true);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('placeholders: every reason has a sentence for each audience in both languages, with nothing missing', () => {
    fc.assert(
      fc.property(records, (record) => {
        const schedule = listMessageSchedule(record, { policies: [defaultAttendancePolicy], asOf });
        const reasons: readonly Reason[] = [
          ...everyDraft(record).flatMap((one): readonly Reason[] => one.reasons),
          ...schedule.flatMap((one) => one.reasons),
        ];
        for (const reason of reasons) {
          for (const language of [english, german])
            for (const audience of ['practitioner', 'client'] as const) {
              const text = describeReason(reason, { audience, language, timeZone: 'Europe/London' });
              expect(text).not.toMatch(/[{}|]|undefined|NaN|Invalid|not known|nicht bekannt ist/);
            }
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('placeholders never survive rendering, and nothing known is missing', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const found of everyDraft(record)) {
          if (found.status === 'withheld') continue;
          for (const language of [english, german])
            for (const format of ['text', 'markdown'] as const) {
              const { subject, text } = renderMessage(found, { language, format });
              expect(`${subject}\n${text}`).not.toMatch(
                /[{}|]|undefined|NaN|Invalid|not known|nicht bekannt ist/,
              );
            }
        }
      }),
      { numRuns: runsOf(60) },
    );
  });
});
