import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, draftSessionBrief, renderSessionBrief, rewind } from 'client-engagement';
import type { CareRecord, SessionBrief } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { arbitraryCareHistory, arbitraryCareRecord } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-06-01T09:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());

/** The brief of the last session that is known of; none where there is no session. Nobody's own words are in it. */
function briefsOf(record: CareRecord): SessionBrief[] {
  const seen = rewind(record, asOf);
  const episodes = new Set(seen.episodes.map(({ id }) => id));
  const wordless = {
    ...record,
    tasks: record.tasks?.map((task) => ({ ...task, text: undefined })),
    goals: record.goals?.map((goal) => ({ ...goal, text: undefined })),
  };
  return seen.sessions
    .filter(({ episodeId }) => episodes.has(episodeId))
    .slice(-1)
    .map(({ id }) => draftSessionBrief(wordless, id, { policies: [defaultAttendancePolicy], asOf }));
}

describe('laws of a session brief', () => {
  it('every line is for a reader: none begins in lower case, none has a hole, in both languages', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const brief of briefsOf(record)) {
          for (const language of [undefined, german]) {
            const lines = renderSessionBrief(brief, { language }).split('\n- ').slice(1);
            for (const line of lines)
              expect(line).not.toMatch(/^\p{Ll}|undefined|NaN|\bnull\b|Invalid|[{}]/u);
          }
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('each reason once: the question and the steps repeat nothing that stands above them', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const brief of briefsOf(record)) {
          const text = renderSessionBrief(brief);
          const sentences = text
            .slice(text.indexOf('Since last time'))
            .split(/(?<=[.?!]) |\n+(?:- )?/)
            .filter((one) => !/^(?:\d+\.|None|For |By |Was due|Not described)/.test(one));
          expect(new Set(sentences).size, text).toBe(sentences.length);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('looking back: whatever came since a session began changes nothing in its brief', () => {
    fc.assert(
      fc.property(records, fc.nat(90), (record, days) => {
        const policies = [defaultAttendancePolicy];
        const later = new Date(+asOf + days * 86_400_000);
        const seen = rewind(record, asOf);
        const opened = new Map(seen.episodes.map(({ id, openedAt }) => [id, openedAt]));
        for (const { id, episodeId, start, end } of seen.sessions) {
          const openedAt = opened.get(episodeId);
          if (end > asOf || openedAt === undefined || openedAt >= start) continue;
          const brief = draftSessionBrief(record, id, { policies, asOf });
          expect(brief.isLookingBack).toBe(true);
          expect(+brief.asOf).toBe(+start - 1);
          expect(draftSessionBrief(record, id, { policies, asOf: later })).toEqual(brief);
          const then = rewind(record, brief.asOf);
          if (!then.sessions.some((one) => one.id === id)) continue;
          const before = draftSessionBrief(then, id, { policies, asOf: brief.asOf });
          expect({ ...before, isLookingBack: true }).toEqual(brief);
        }
      }),
      { numRuns: runsOf(40) },
    );
  });

  it('half a page: a title and eight parts, five changes at most; seven where nothing is asked, one after a death', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const brief of briefsOf(record)) {
          const text = renderSessionBrief(brief);
          const asked = brief.question === null ? 8 : 9;
          expect(text.split('\n\n')).toHaveLength(brief.diedAt === null ? asked : 2);
          const { episodes } = rewind(record, brief.asOf);
          const isEnded = episodes.some(({ id, ending }) => id === brief.episodeId && ending !== undefined);
          const isAsked = brief.safety.open.length > 0 || !isEnded;
          expect(brief.question !== null).toBe(isAsked && brief.diedAt === null);
          expect(brief.diedAt !== null).toBe(episodes.some(({ ending }) => ending?.kind === 'died'));
          expect(brief.changes.length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: runsOf(50) },
    );
  });
});
