import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  assessEnding,
  assessEngagement,
  defaultAttendancePolicy,
  defaultEngagementRules,
  defineEngagementRules,
  explainChange,
  rewind,
} from 'client-engagement';
import type {
  CareRecord,
  EngagementRules,
  EngagementView,
  EpisodeEngagement,
  ReadingLevel,
  TaskReview,
} from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryInstant,
  arbitraryStoryStep,
  recordFromStory,
  sessionFrom,
  type StoryStep,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const policies = [defaultAttendancePolicy];
const DAY = 86_400_000;
const first = Date.parse('2026-01-06T10:00:00Z');
const asOf = new Date('2026-07-01T00:00:00Z');

function episode(record: CareRecord, at = asOf, rules?: EngagementRules): EpisodeEngagement {
  const [one] = assessEngagement(record, { policies, asOf: at, rules }).episodes;
  if (one === undefined) throw new Error('There is no episode.');
  return one;
}

const LABELS = ['missing-sessions', 'worth-a-conversation', 'attending'];
const SAME: Readonly<Record<string, string>> = { 'not-in-touch': 'missing-sessions', engaged: 'attending' };
/** The place of a label in the order that only attended sessions lead up; -1 for those outside it. */
const place = ({ state }: Pick<EpisodeEngagement, 'state'>): number =>
  LABELS.indexOf(SAME[state.label] ?? state.label);
const READING: readonly ReadingLevel[] = ['low', 'partial', 'strong'];
const isWorse = (after: number, before: number): boolean => after >= 0 && before >= 0 && after < before;

/** Rules under which no silence is too long, so that only sessions and work speak. */
const noSilence = defineEngagementRules({
  id: 'no-silence',
  contactGap: { days: 9999, cadences: 999, daysBeforeFirstSession: 9999 },
});
const history = arbitraryCareHistory({ maxWeeks: 12 });
const story = fc.array(arbitraryStoryStep(), { minLength: 1, maxLength: 12, size: 'max' });

/** A story and the same with one step of it made better, where it can be. */
const withOneBetter = (better: (step: StoryStep) => StoryStep | null) =>
  fc.tuple(story, fc.nat()).map(([steps, at]) => {
    const index = at % steps.length;
    const step = steps[index];
    const changed = step === undefined ? null : better(step);
    const after = changed === null ? steps : steps.with(index, changed);
    return [recordFromStory(steps), recordFromStory(after)] as const;
  });

/** The label, the history and every reading are never worse for one thing made better. */
function neverWorse(better: (step: StoryStep) => StoryStep | null): void {
  fc.assert(
    fc.property(withOneBetter(better), ([before, after]) => {
      const [was, is] = [episode(before, asOf, noSilence), episode(after, asOf, noSilence)];
      const readings = (['attendance', 'participation', 'application'] as const).every(
        (name) =>
          !isWorse(READING.indexOf(is.readings[name].level), READING.indexOf(was.readings[name].level)),
      );
      return readings && !isWorse(place(is), place(was));
    }),
    { numRuns: runsOf(400) },
  );
}

const ORDER: readonly TaskReview['result'][] = ['not-done', 'partly-done', 'done'];

describe('engagement in and between sessions', () => {
  it('unknown is not low: without any rating participation is never low, without tasks and notes application is not', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { participation } = episode({ ...record, ratings: undefined }).readings;
        const { application } = episode({ ...record, tasks: undefined, reflections: undefined }).readings;
        return participation.level === 'unknown' && application.level === 'unknown';
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('monotone upgrade: a rating one higher never reads worse', () => {
    neverWorse(({ clientRates, ...step }) =>
      clientRates === undefined || clientRates === 2
        ? null
        : { ...step, clientRates: clientRates === 0 ? 1 : 2 },
    );
    neverWorse(({ practitionerRates, ...step }) =>
      practitionerRates === undefined || practitionerRates === 2
        ? null
        : { ...step, practitionerRates: practitionerRates === 0 ? 1 : 2 },
    );
  });

  it('monotone upgrade: more of a task done never reads worse', () => {
    neverWorse(({ task, ...step }) => {
      const better = task === undefined || !ORDER.includes(task) ? undefined : ORDER[ORDER.indexOf(task) + 1];
      return better === undefined ? null : { ...step, task: better };
    });
  });

  it('monotone upgrade: a note between sessions never reads worse', () => {
    fc.assert(
      fc.property(
        withOneBetter((step) => ({ ...step, notes: true })),
        ([before, after]) => {
          const [was, is] = [episode(before, asOf, noSilence), episode(after, asOf, noSilence)];
          return !isWorse(place(is), place(was));
        },
      ),
      { numRuns: runsOf(400) },
    );
  });

  it('monotone upgrade: on time instead of late never reads worse', () => {
    neverWorse((step) => (step.kind === 'attended-late' ? { ...step, kind: 'attended' } : null));
  });

  it('a practitioner’s own low rating alone never asks for a conversation', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const without = (more: Partial<StoryStep>) =>
          recordFromStory(steps.map(({ kind, answers, writes }) => ({ kind, answers, writes, ...more })));
        return place(episode(without({ practitionerRates: 0 }))) >= 0
          ? place(episode(without({ practitionerRates: 0 }))) >= Math.min(place(episode(without({}))), 1)
          : true;
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('hysteresis: it takes as many clear attended sessions as the rules say for every rise to the top', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { history: entries } = episode(record);
        const rises = entries.filter((entry, index) => {
          const before = entries[index - 1];
          return before !== undefined && place(before) === 1 && place(entry) === 2;
        });
        const attended = record.sessions.filter(
          ({ presence, recordedOutcome }) => presence !== undefined || recordedOutcome?.value === 'attended',
        );
        return rises.length * defaultEngagementRules.upAfter <= attended.length;
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('config echo: a result says which rules it used, and its numbers are those', () => {
    const ours = defineEngagementRules({ id: 'ours', version: 7, staleAfter: 5 });
    fc.assert(
      fc.property(history, (record) => {
        const { rules, thresholds } = assessEngagement(record, { policies, asOf, rules: ours });
        return (
          rules.id === 'ours' &&
          rules.version === 7 &&
          thresholds.every(({ name }) => name.startsWith('ours@7:')) &&
          thresholds.some(({ name, value }) => name === 'ours@7:staleAfter' && value === 5)
        );
      }),
      { numRuns: runsOf(50) },
    );
  });

  it.each<[string, EngagementRules]>([
    [
      'allowing for more missed in a row',
      defineEngagementRules({ id: 'more', missed: { inARow: 3, run: 4 } }, noSilence),
    ],
    [
      'asking less for strong',
      defineEngagementRules(
        { id: 'less', attendance: { strong: 0.6 }, participation: { strong: 1 }, application: { strong: 1 } },
        noSilence,
      ),
    ],
    [
      'asking less before low',
      defineEngagementRules({ id: 'low', participation: { low: 0.2 }, application: { low: 0.2 } }, noSilence),
    ],
    [
      'asking only where three are in part',
      defineEngagementRules({ id: 'three', partialsForConcern: 3 }, noSilence),
    ],
  ])('threshold monotonicity: %s never lowers the label', (_, kinder) => {
    fc.assert(
      fc.property(
        history,
        (record) => !isWorse(place(episode(record, asOf, kinder)), place(episode(record, asOf, noSilence))),
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('gap clock: one booking more never lowers the label', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 170 }), (record, days) => {
        const booked = sessionFrom({
          id: 'more',
          start: new Date(+asOf + 5 * DAY),
          bookedAt: new Date(first + days * DAY),
        });
        const more = episode({ ...record, sessions: [...record.sessions, booked] });
        return !isWorse(place(more), place(episode(record)));
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('both views kept: a view changes no state, reading or history, and disagreement is one prompt', () => {
    const value = fc.constantFrom<EngagementView['value'][]>('going-well', 'mixed', 'finding-it-hard');
    fc.assert(
      fc.property(history, value, value, (record, client, practitioner) => {
        const at = new Date(+asOf - DAY);
        const views: EngagementView[] = [
          { id: 'v1', episodeId: 'episode-1', by: 'client', value: client, at },
          { id: 'v2', episodeId: 'episode-1', by: 'practitioner', value: practitioner, at },
        ];
        // The client's own view is contact: without a silence that is too long it changes nothing else.
        const [before, after] = [
          episode(record, asOf, noSilence),
          episode({ ...record, views }, asOf, noSilence),
        ];
        const prompts = after.prompts.filter(({ id }) => id === 'talk-about-both-views');
        return (
          after.views.client?.value === client &&
          after.views.practitioner?.value === practitioner &&
          fc.stringify([after.state, after.readings, after.history]) ===
            fc.stringify([before.state, before.readings, before.history]) &&
          prompts.length <= 1 &&
          (client === practitioner || prompts.length === 1)
        );
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('a reading seen by a person stands: acknowledging changes nothing but whether its prompt is quiet', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom('attendance', 'participation', 'application', 'completion'),
        fc.integer({ min: 0, max: 170 }),
        (record, reading, days) => {
          const at = new Date(first + days * DAY);
          const acknowledgement = {
            id: 'ra',
            episodeId: 'episode-1',
            reading,
            at,
            by: { role: 'practitioner' },
          } as const;
          const { prompts, ...before } = episode(record);
          const { prompts: quieter, ...after } = episode({
            ...record,
            readingAcknowledgements: [acknowledgement],
          });
          return (
            fc.stringify(after) === fc.stringify(before) &&
            fc.stringify(quieter.map(({ id, reading: about, to }) => [id, about, to])) ===
              fc.stringify(prompts.map(({ id, reading: about, to }) => [id, about, to])) &&
            quieter.every(({ isQuiet, reading: about }) => !isQuiet || about === reading)
          );
        },
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('care interrupted by us is one prompt to the service, and to nobody else', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { careInterrupted, prompts } = episode(record);
        const asked = prompts.filter(({ id }) => id === 'resume-care');
        return (
          asked.length === (careInterrupted === null ? 0 : 1) && asked.every(({ to }) => to === 'service')
        );
      }),
      { numRuns: runsOf(300) },
    );
  });
});

describe('reasons', () => {
  const levelOf = (mean: number, { strong, low }: { strong: number; low: number }): ReadingLevel =>
    mean >= strong ? 'strong' : mean <= low ? 'low' : 'partial';
  const meanOf = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const POINTS: Readonly<Record<string, number>> = {
    done: 2,
    'partly-done': 1,
    'not-done-but-reflected-on': 1,
    'not-done': 0,
  };

  it('explainability: the ratings that participation cites, read by its rule, give its level again', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { level, reasons } = episode(record).readings.participation;
        const [main] = reasons;
        if (level === 'unknown' || main === undefined) return true;
        const cited = (record.ratings ?? []).filter(({ id }) => main.evidence.some((ref) => ref.id === id));
        const sessions = [...new Set(cited.map(({ sessionId }) => sessionId))];
        const mean = meanOf(
          sessions.map((id) =>
            meanOf(cited.filter(({ sessionId }) => sessionId === id).map(({ value }) => value)),
          ),
        );
        const clients = cited.filter(({ by }) => by === 'client').map(({ value }) => value);
        const read = levelOf(mean, defaultEngagementRules.participation);
        const isCapped = read === 'low' && (clients.length === 0 || meanOf(clients) > 0.5);
        return level === (isCapped ? 'partial' : read) && main.inputs['mean'] === mean;
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('explainability: the tasks and notes that application cites, read by its rule, give its level again', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { level, reasons } = episode(record).readings.application;
        const main = reasons.find(({ rule }) => rule === 'engagement.tasks-looked-at');
        if (main === undefined) return level === 'unknown' || level === 'partial';
        const lifted = reasons.find(({ rule }) => rule === 'engagement.reflected-on')?.inputs['tasks'] ?? 0;
        const points = main.evidence.map(({ id }) => {
          const task = record.tasks?.find((one) => one.id === id);
          return POINTS[task?.reviews?.at(-1)?.result ?? ''] ?? Number.NaN;
        });
        const mean = (points.reduce((sum, one) => sum + one, 0) + Number(lifted)) / points.length;
        return levelOf(mean, defaultEngagementRules.application) === level && main.inputs['mean'] === mean;
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('explainability: the sessions that attendance cites, read by its rule, give its level again', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { level, reasons } = episode(record).readings.attendance;
        const has = (rule: string): boolean => reasons.some((reason) => reason.rule === `engagement.${rule}`);
        const main = reasons.find(({ rule }) => rule === 'engagement.sessions-kept');
        if (main === undefined) return level === 'unknown';
        const share = Number(main.inputs['kept']) / main.evidence.length;
        const read: ReadingLevel =
          share < 0.5 || has('missed-in-a-row')
            ? 'low'
            : share >= 0.75 && !has('late-arrivals')
              ? 'strong'
              : 'partial';
        return read === level;
      }),
      { numRuns: runsOf(300) },
    );
  });

  /** The record without everything that some reasons cite; where they cite a silence, with a message in it. */
  function withoutCited(record: CareRecord, entry: EpisodeEngagement['history'][number]): CareRecord {
    const cited = new Set(
      entry.reasons
        .filter(({ rule }) => !rule.startsWith('engagement.no-contact'))
        .flatMap(({ evidence }) => evidence.map(({ id }) => id)),
    );
    const isLeft = ({ id }: { readonly id: string }): boolean => !cited.has(id);
    const isSilence = entry.reasons.some(({ rule }) => rule.startsWith('engagement.no-contact'));
    const message = {
      id: 'hello',
      clientId: 'client-1',
      direction: 'from-client',
      channel: 'app',
      at: new Date(+entry.at - 1),
    } as const;
    return {
      ...record,
      sessions: record.sessions.filter(isLeft),
      ratings: record.ratings?.filter(isLeft),
      tasks: record.tasks?.filter(isLeft),
      reflections: record.reflections?.filter(isLeft),
      contacts: isSilence ? [...(record.contacts ?? []), message] : record.contacts,
    };
  }

  it('counterfactual honesty: without the evidence that a fall cites there is no such fall', () => {
    fc.assert(
      fc.property(history, (record) => {
        const { history: entries } = episode(record);
        return entries.every((entry, index) => {
          const before = entries[index - 1];
          if (before === undefined || !isWorse(place(entry), place(before))) return true;
          const without = episode(withoutCited(record, entry)).history;
          const at = without.findIndex((one) => +one.at === +entry.at);
          const [now, then] = [without[at], without[at - 1]];
          return now === undefined || then === undefined || !isWorse(place(now), place(then));
        });
      }),
      { numRuns: runsOf(400) },
    );
  });
});

describe('any record at all', () => {
  it('totality: any well-typed record, however contradictory, gives a state, four readings and a history', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) =>
        assessEngagement(record, { policies, asOf: at }).episodes.every(
          ({ state, readings, history: entries }) =>
            state.label.length > 0 && Object.keys(readings).length === 4 && entries.length > 0,
        ),
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('an ending needs its plan: goals met want goals, without a plan wants outreach or why it was left out', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) =>
        assessEngagement(record, { policies, asOf: at }).episodes.every((engagement) => {
          const { ending, toRecord } = assessEnding({ engagement, measures: [] }, record, { asOf: at });
          const known = rewind(record, at);
          const skipped = known.episodes.find(({ id }) => id === engagement.episodeId)?.ending
            ?.outreachSkipped;
          const goals = (known.goals ?? []).filter(
            ({ episodeId, withdrawnAt }) => episodeId === engagement.episodeId && withdrawnAt === undefined,
          );
          const rules = toRecord.map(({ rule }) => rule);
          const wantsGoals = ending?.kind === 'met-goals' && goals.length === 0;
          const mayWantOutreach = ending?.kind === 'unplanned' && skipped === undefined;
          return (
            rules.includes('ending.goals-not-recorded') === wantsGoals &&
            (mayWantOutreach || !rules.includes('ending.outreach-not-recorded'))
          );
        }),
      ),
      { numRuns: runsOf(300) },
    );
  });
});

describe('what changed between two moments', () => {
  const moment = fc.integer({ min: -10, max: 120 }).map((days) => new Date(first + days * DAY));
  const withoutDecisions = history.map((record) => ({
    ...record,
    sessions: record.sessions.map(({ exception: _, ...session }) => session),
  }));
  const NAMES = ['attendance', 'participation', 'application', 'completion'] as const;

  it('ends meet: the turns of each reading lead from how it read at the first moment to how it read at the second', () => {
    fc.assert(
      fc.property(history, moment, moment, (record, one, other) => {
        const [from, to] = +one <= +other ? [one, other] : [other, one];
        const [change] = explainChange(record, from, to, { policies }).episodes;
        const before = assessEngagement(record, { policies, asOf: from }).episodes[0];
        const after = assessEngagement(record, { policies, asOf: to }).episodes[0];
        return NAMES.every((name) => {
          const turns = (change?.readings ?? []).filter(({ reading }) => reading === name);
          let level: ReadingLevel = before?.readings[name].level ?? 'unknown';
          for (const turn of turns) {
            if (turn.from !== level || turn.turnedBy.length === 0) return false;
            level = turn.to;
          }
          return level === (after?.readings[name].level ?? 'unknown');
        });
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('composition: what changed from a to b and from b to c is what changed from a to c', () => {
    fc.assert(
      fc.property(withoutDecisions, moment, moment, moment, (record, ...moments) => {
        const [a, b, c] = moments.toSorted((x, y) => +x - +y);
        const between = (from?: Date, to?: Date) =>
          from === undefined || to === undefined
            ? undefined
            : explainChange(record, from, to, { policies }).episodes[0];
        const [ab, bc, ac] = [between(a, b), between(b, c), between(a, c)];
        const both = [...(ab?.readings ?? []), ...(bc?.readings ?? [])];
        return fc.stringify(both) === fc.stringify(ac?.readings ?? []);
      }),
      { numRuns: runsOf(300) },
    );
  });
});
