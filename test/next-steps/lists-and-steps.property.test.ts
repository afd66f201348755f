import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import type { ChecklistEntry, EpisodeReview, NextStep } from 'client-engagement';
import { arbitraryAttendancePolicy } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { arbitraryBusyRecord } from './busy-records.js';

/** A record, a policy, and a moment in the days after one of the sessions, while much is still to be done. */
const situations = fc
  .record({
    record: arbitraryBusyRecord(),
    policy: fc.oneof(fc.constant(defaultAttendancePolicy), arbitraryAttendancePolicy()),
    which: fc.nat(11),
    days: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ record, policy, which, days }) => {
    const { sessions } = record;
    const start = sessions[which % Math.max(1, sessions.length)]?.start ?? new Date('2026-04-01T09:00:00Z');
    return { record, policy, asOf: new Date(+start + days * 86_400_000 + 3_600_000) };
  });

/** Episodes that go on, of a client about whose safety nothing is open: there are steps about missed sessions. */
const going: fc.Arbitrary<readonly EpisodeReview[]> = situations.map(({ record, policy, asOf }) => {
  const { safety, episodes } = reviewCare(record, { policies: [policy], asOf });
  const isOver = ({ engagement }: EpisodeReview): boolean => engagement.state.label === 'ended';
  return safety.open.length > 0 ? [] : episodes.filter((one) => !isOver(one));
});

/** The items of sessions that were missed or given up late. */
const itemsOf = ({ checklists }: EpisodeReview): readonly ChecklistEntry[] =>
  checklists.flatMap(({ phase, items }) =>
    phase === 'late-cancel' || phase === 'missed-session' ? items : [],
  );
const isWaiting = ({ state }: ChecklistEntry): boolean => ['due', 'overdue', 'open'].includes(state);
const isExplaining = ({ item }: ChecklistEntry): boolean => item.id.endsWith('.explain-credit');
const isTold = ({ prompts }: ChecklistEntry): boolean =>
  prompts.some(({ rule }) => rule === 'prompt.message-sent');

/** The steps that are about what the latest session that was missed or given up late asks for. */
const ABOUT_MISSES = new Set([
  'reach-out',
  'follow-up',
  'meet-with-empathy',
  'explain-credit-loss',
  'agree-another-time',
  'encourage-rebooking',
  'reiterate-policy',
  'reflect-on-practice',
]);

describe('lists and steps are of one mind about missed sessions', () => {
  it('what waits in a list has a step that serves it', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const episode of episodes) {
          const served = new Set(episode.nextSteps.flatMap(({ requirements }) => requirements));
          const { outreach, outcomes } = episode;
          const outcomeOf = ({ session }: ChecklistEntry): string | undefined =>
            outcomes.find(({ sessionId }) => sessionId === session?.sessionId)?.outcome;
          const isSpoken = outreach !== null && (outreach.contacts > 0 || outreach.hasReplied);
          const left = itemsOf(episode).filter((entry) => {
            if (!isWaiting(entry) || served.has(entry.item.id)) return false;
            // Only a person can say that it was met with empathy; once there was a word it is no step any more.
            if (entry.item.id === 'late-cancel.empathy') return !isSpoken;
            // Told in a message, or not before the first word after a missed session.
            return isExplaining(entry) ? isSpoken && !isTold(entry) : true;
          });
          // Of a session that was held, if late, and of one that is on, a step says only that something waits.
          const isMissed = (entry: ChecklistEntry): boolean =>
            !['attended-late', 'scheduled'].includes(outcomeOf(entry) ?? '');
          expect(left.filter(isMissed).map(({ key }) => key)).toEqual([]);
          const rest = episode.nextSteps.some(({ id }) => id === 'finish-missed-session-items');
          // A pause over all episodes may have been looked into in another one.
          const ofPause = episode.checklists
            .filter(({ phase }) => phase === 'consecutive')
            .flatMap(({ items }) => items.filter((entry) => isWaiting(entry) && !served.has(entry.item.id)));
          expect(rest).toBe(left.length + ofPause.length > 0);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('what a step serves waits in a list, or will when its time has come', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const episode of episodes) {
          const { outreach } = episode;
          const about = (step: NextStep): boolean =>
            step.reasons.some(
              ({ rule, evidence }) =>
                rule.startsWith('steps.session-') && evidence.some(({ id }) => id === outreach?.sessionId),
            );
          for (const step of episode.nextSteps.filter((one) => ABOUT_MISSES.has(one.id) && about(one))) {
            const entries = itemsOf(episode).filter(({ item }) => step.requirements.includes(item.id));
            // The policy asks for a second word on the day, whoever has written the first one.
            if (entries.length === 0 || (step.id === 'reach-out' && Number(outreach?.contacts) > 0)) continue;
            // A follow-up that was made comes again, when its time has come.
            const isToCome = ({ state, dueFrom, item }: ChecklistEntry): boolean =>
              dueFrom !== null && (state === 'not-due' || item.reopens === 'whenever-due');
            const isAsked = entries.some((entry) => isWaiting(entry) || isToCome(entry));
            expect([step.id, isAsked]).toEqual([step.id, true]);
          }
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('nobody is looked for, nor decided about, over a silence in which they may have come', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const { nextSteps, outcomes, engagement } of episodes) {
          const lastAt = engagement.contact.lastAt ?? new Date(0);
          const isAwaited = outcomes.some(
            ({ outcome, start }) => outcome === 'awaiting-outcome' && start > lastAt,
          );
          const ofSilence = nextSteps.filter(({ id, reasons }) =>
            reasons.some(
              ({ rule }) =>
                rule === 'steps.not-heard-from' ||
                rule === 'ending.silent-after-outreach' ||
                id === 'warm-message',
            ),
          );
          if (isAwaited) expect(ofSilence.map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('who came, if too late, is told nothing of how cancelling works', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const { nextSteps, outcomes } of episodes) {
          const told = nextSteps.filter(({ id }) => id === 'reiterate-policy');
          const about = told.flatMap(({ reasons }) => reasons.flatMap(({ evidence }) => evidence));
          const isAbout = (sessionId: string): boolean =>
            about.some(({ kind, id }) => kind === 'sessions' && id === sessionId);
          const late = outcomes.filter(({ outcome }) => outcome === 'arrived-too-late');
          expect(late.filter(({ sessionId }) => isAbout(sessionId))).toEqual([]);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('what a list of the whole episode has settled is no step, and a task is one only while the list waits for it', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const { nextSteps, checklists } of episodes) {
          const entriesOf = (id: string): readonly ChecklistEntry[] =>
            checklists.flatMap(({ items }) => items.filter(({ item }) => item.id === id));
          const isListed = (wanted: string): boolean => nextSteps.some(({ id }) => id === wanted);
          const tasks = entriesOf('throughout.set-tasks');
          if (isListed('set-a-task')) expect(tasks.map(isWaiting)).toEqual(tasks.map(() => true));
          const times = entriesOf('practical.flexible-times').map(({ state }) => state);
          if (isListed('find-better-time')) {
            expect(times).not.toContain('done');
            expect(times).not.toContain('not-applicable');
          }
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('in an agreed pause with nothing booked, what is prompted and suggested waits, but for the practitioner’s own', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const { nextSteps, engagement, nextBooked, suggestions } of episodes) {
          if (engagement.state.label !== 'paused' || nextBooked !== null) continue;
          const prompted = new Set<string>([
            ...engagement.prompts.map(({ id }) => id),
            ...suggestions.map(({ id }) => id),
            'find-better-time',
          ]);
          const kept = nextSteps.filter(({ id, isPrivate }) => prompted.has(id) && !isPrivate);
          expect(kept.map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('once the session agreed as the last one was held, nobody is looked for, offered a session or given a task', () => {
    const notThen = new Set<string>([
      'warm-message',
      'agree-another-time',
      'encourage-rebooking',
      'offer-next-session',
      'plan-with-no-credits',
      'plan-the-ending',
      'set-a-task',
      'find-better-time',
      'talk-about-attendance',
    ]);
    const goesOn = ['attended', 'attended-late', 'scheduled', 'awaiting-outcome'];
    fc.assert(
      fc.property(situations, ({ record, policy, asOf }) => {
        for (const { episodeId, engagement, outcomes, nextSteps, checklists, forClient } of reviewCare(
          record,
          {
            policies: [policy],
            asOf,
          },
        ).episodes) {
          const planned = record.episodes.find(({ id }) => id === episodeId)?.plannedEnding;
          const isStanding =
            planned !== undefined && planned.agreedAt <= asOf && !(Number(planned.withdrawnAt) <= +asOf);
          const last = outcomes.find(({ sessionId }) => sessionId === planned?.lastSessionId);
          if (!isStanding || last === undefined || !['attended', 'attended-late'].includes(last.outcome))
            continue;
          const later = outcomes.filter(
            ({ start, outcome }) => start > last.start && goesOn.includes(outcome),
          );
          const isMoved = record.sessions.some(({ replaces }) => replaces === last.sessionId);
          if (later.length > 0 || isMoved || engagement.state.label === 'ended') continue;
          const ofSilence = nextSteps.filter(({ reasons }) =>
            reasons.some(({ rule }) => rule === 'steps.not-heard-from'),
          );
          expect(ofSilence.map(({ id }) => id)).toEqual([]);
          expect(nextSteps.filter(({ id }) => notThen.has(id)).map(({ id }) => id)).toEqual([]);
          expect(forClient.nextSteps.filter(({ id }) => notThen.has(id)).map(({ id }) => id)).toEqual([]);
          const waiting = checklists
            .flatMap(({ items }) => items.filter(isWaiting))
            .map(({ item }) => item.id);
          expect(waiting).not.toContain('throughout.set-tasks');
          expect(waiting).not.toContain('missed.encourage-rebooking');
          expect(waiting).not.toContain('late-cancel.agree-another-time');
        }
      }),
      { numRuns: runsOf(400) },
    );
  });

  it('more sessions are not asked for again while the answer is awaited, nor after a no', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 1, max: 3 }), fc.boolean(), (given, credits, isRefused) => {
        const { record, policy, asOf } = given;
        const { id: clientId } = record.client;
        const few = { id: 'few', clientId, source: 'employer', credits, grantedAt: new Date(0) } as const;
        const answer = isRefused ? { until: asOf, granted: false } : {};
        const serviceWaits = record.episodes.map(
          ({ id: episodeId }) =>
            ({ id: `asked-${episodeId}`, episodeId, for: 'more-sessions', from: asOf, ...answer }) as const,
        );
        const asking = ['plan-with-no-credits', 'plan-the-ending'];
        const asked = { ...record, allowances: [few], serviceWaits };
        for (const { nextSteps } of reviewCare(asked, { policies: [policy], asOf }).episodes)
          expect(nextSteps.filter(({ id }) => asking.includes(id)).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('each lost credit that a list has still to be explained is in the step, and no other', () => {
    fc.assert(
      fc.property(going, (episodes) => {
        for (const episode of episodes) {
          const [explain] = episode.nextSteps.filter(({ id }) => id === 'explain-credit-loss');
          const cited = (explain?.reasons ?? [])
            .filter(({ rule }) => rule.startsWith('steps.session-'))
            .flatMap(({ evidence }) => evidence.map(({ id }) => id));
          const open = itemsOf(episode)
            .filter((entry) => isExplaining(entry) && isWaiting(entry) && !isTold(entry))
            .map(({ session }) => session?.sessionId);
          if (explain !== undefined) expect([...cited].sort()).toEqual([...open].sort());
          for (const id of cited) {
            const lost = episode.outcomes.find(({ sessionId }) => sessionId === id);
            expect(lost?.creditsUsed).toBeGreaterThan(0);
            expect([lost?.provisional, lost?.exceptionAgreed]).toEqual([false, false]);
          }
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a person’s word that everything a step serves is done takes the step from the list', () => {
    fc.assert(
      fc.property(situations, ({ record, policy, asOf }) => {
        const given = (one: typeof record) => reviewCare(one, { policies: [policy], asOf }).episodes;
        for (const episode of given(record)) {
          const sessionId = episode.outreach?.sessionId;
          const [step] = episode.nextSteps.filter(
            ({ id, reasons }) => ABOUT_MISSES.has(id) && reasons[0]?.rule.startsWith('steps.session-'),
          );
          const listed = itemsOf(episode).filter(({ session }) => session?.sessionId === sessionId);
          const served = listed.filter(({ item }) => step?.requirements.includes(item.id));
          if (step === undefined || sessionId === undefined || served.length === 0) continue;
          if (step.id === 'explain-credit-loss' || served.some(({ state }) => state === 'not-due')) continue;
          const confirmation = {
            id: 'said',
            episodeId: episode.episodeId,
            sessionId,
            at: asOf,
            by: { role: 'practitioner' as const },
            items: served.map(({ item }) => item.id),
          };
          const confirmations = [...(record.confirmations ?? []), confirmation];
          const [after] = given({ ...record, confirmations }).filter(
            ({ episodeId }) => episodeId === episode.episodeId,
          );
          const same = after?.nextSteps.filter(
            ({ id, reasons }) => id === step.id && reasons[0]?.rule.startsWith('steps.session-'),
          );
          expect(same).toEqual([]);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });
});
