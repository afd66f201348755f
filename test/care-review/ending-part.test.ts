import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  listChanges,
  reviewCare,
  viewFor,
  type AttendancePolicy,
  type CareRecord,
  type EpisodeReview,
} from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = Date.parse('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(last + days * 86_400_000);
const policies = [defaultAttendancePolicy];
const review = (record: CareRecord, asOf = after(40), by: readonly AttendancePolicy[] = policies) =>
  reviewCare(record, { policies: by, asOf });
function episodeOf(record: CareRecord, asOf = after(40), by: readonly AttendancePolicy[] = policies) {
  const [episode] = review(record, asOf, by).episodes;
  if (episode === undefined) throw new Error('There is no episode.');
  return episode;
}
const kinds = ({ ending }: EpisodeReview) => ending.suggestions.map(({ kind }) => kind);
const steps = ({ nextSteps }: EpisodeReview) => nextSteps.map(({ id }) => id);
const wrote = (...days: number[]): CareRecord['contacts'] =>
  days.map((day) => ({
    id: `c${day}`,
    clientId: 'client-1',
    direction: 'to-client',
    channel: 'email',
    at: after(day),
  }));
const goal = {
  id: 'g1',
  episodeId: 'episode-1',
  setAt: after(-20),
  confirmedByClientAt: after(-20),
  reachedAt: after(-1),
};
const reached = { ...recordFromTokens('A A A'), goals: [goal] };
const silent = { ...recordFromTokens('A A A'), contacts: wrote(5, 12, 19, 26) };
const planned = (record: CareRecord): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: after(0) } })),
});
const ended = (record: CareRecord, kind: 'met-goals' | 'unplanned'): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => ({
    ...one,
    ending: { kind, at: after(30), by: { role: 'practitioner' } } as const,
  })),
});
const concern = (record: CareRecord): CareRecord => ({
  ...record,
  safetyFlags: [{ id: 'f1', clientId: 'client-1', openedAt: after(1), source: 'disclosure' }],
});

describe('the ending in a review', () => {
  it('is assessed by the number of contacts of the policy in force', () => {
    expect(defaultAttendancePolicy.outreach.maxContacts).toBe(4);
    expect(kinds(episodeOf(silent))).toEqual(['unplanned']);
    expect(kinds(episodeOf({ ...silent, contacts: wrote(5, 12, 19) }))).toEqual([]);
    const outreach = { ...defaultAttendancePolicy.outreach, maxContacts: 2 };
    const two = defineAttendancePolicy({ id: 'two', outreach });
    expect(kinds(episodeOf({ ...silent, contacts: wrote(5, 12) }, after(40), [two]))).toEqual(['unplanned']);
    expect(kinds(episodeOf({ ...silent, contacts: wrote(5) }, after(40), [two]))).toEqual([]);
    const agreed = {
      ...silent,
      contacts: wrote(5, 12),
      episodes: silent.episodes.map((one) => ({
        ...one,
        agreedAdjustments: [{ id: 'a1', agreedAt: after(1), policy: { id: 'two', version: 1 } }],
      })),
    };
    expect(kinds(episodeOf(agreed, after(40), [defaultAttendancePolicy, two]))).toEqual(['unplanned']);
    expect(kinds(episodeOf(agreed))).toEqual([]);
    expect(kinds(episodeOf({ ...agreed, contacts: wrote(5, 12, 19, 26) }))).toEqual(['unplanned']);
  });

  it('sees that no session credit is left, and the change on the questionnaires', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 3, grantedAt: new Date(0) },
    ] as const;
    const measures = [15, 6].map((declaredTotal, place) => ({
      id: `m${place}`,
      clientId: 'client-1',
      instrument: 'phq-9',
      answeredAt: after(place - 10),
      declaredTotal,
    }));
    const episode = episodeOf({ ...recordFromTokens('A A A'), allowances, measures });
    expect([kinds(episode), episode.ending.improvement]).toEqual([['limit-reached'], 'reliable']);
    expect(steps(episode)[0]).toBe('plan-with-no-credits');
    expect(steps(episode)).not.toContain('decide-how-to-go-on');
  });

  it('is there without its measures, and left out with the rest', () => {
    const options = { policies, asOf: after(40) };
    const [only] = reviewCare(reached, { ...options, include: ['ending'] }).episodes;
    expect(only?.ending.suggestions.map(({ kind }) => kind)).toEqual(['met-goals']);
    expect(only).not.toHaveProperty('measures');
    const [without] = reviewCare(reached, { ...options, include: ['nextSteps'] }).episodes;
    expect(without?.nextSteps.map(({ id }) => id)).toContain('plan-the-ending');
    expect(without).not.toHaveProperty('ending');
  });

  it('is silent while a safety concern is open: in the review, its steps and its views', () => {
    for (const record of [silent, reached]) {
      const open = review(concern(record));
      expect(open.episodes.flatMap(kinds)).toEqual([]);
      expect(open.episodes.flatMap(steps)).toEqual(['speak-today']);
      expect(
        viewFor(open, { as: 'supervisor', episodeIds: ['episode-1'] }).episodes[0]?.ending,
      ).toMatchObject({ suggestions: [] });
    }
  });
});

describe('steps towards an ending', () => {
  it('reached goals lead to planning it, unless that is agreed already', () => {
    const [plan] = episodeOf(reached).nextSteps.filter(({ id }) => id === 'plan-the-ending');
    expect(plan?.reasons.map(({ rule }) => rule)).toEqual(['ending.goals-reached']);
    expect(steps(episodeOf(planned(reached)))).not.toContain('plan-the-ending');
    expect(steps(episodeOf({ ...reached, goals: [{ ...goal, reachedAt: undefined }] }))).not.toContain(
      'plan-the-ending',
    );
  });

  it('once, where credits ask for it as well', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 5, grantedAt: new Date(0) },
    ] as const;
    const found = episodeOf({ ...reached, allowances }).nextSteps.filter(
      ({ id }) => id === 'plan-the-ending',
    );
    expect(found.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([
      ['credits.plan-the-ending', 'ending.goals-reached'],
    ]);
  });

  it('after every message without an answer a person decides; nobody writes once more', () => {
    const episode = episodeOf(silent);
    expect(episode.engagement.state.label).toBe('not-in-touch');
    const [decide] = episode.nextSteps.filter(({ id }) => id === 'decide-how-to-go-on');
    expect(decide?.reasons).toMatchObject([
      { rule: 'ending.silent-after-outreach', inputs: { contacts: 4 } },
    ]);
    expect(steps(episode)).not.toContain('reach-out');
    expect(steps(episodeOf({ ...silent, contacts: wrote(5, 12, 19) }))).toContain('reach-out');
  });

  it('before the first session as well', () => {
    const record = recordFromTokens('');
    const episode = episodeOf({ ...record, contacts: wrote(5, 12, 19, 26) });
    expect([episode.engagement.state.label, kinds(episode)]).toEqual(['not-in-touch', ['did-not-start']]);
    expect(steps(episode)).toContain('decide-how-to-go-on');
  });
});

describe('who sees an ending', () => {
  const audience = { episodeIds: ['episode-1'] };

  it('who treats and who supervises see it, and suggestions; the client and the service see none', () => {
    const given = review(silent);
    const [own] = given.episodes;
    const treating = viewFor(given, { as: 'treating-practitioner', ...audience });
    expect(treating.episodes[0]?.ending).toEqual(own?.ending);
    const supervisor = viewFor(given, { as: 'supervisor', ...audience });
    expect(supervisor.episodes[0]?.ending).toEqual(own?.ending);
    for (const view of [
      viewFor(given, { as: 'client' }),
      viewFor(given, { as: 'service', ...audience }),
      viewFor(given, { as: 'other-practitioner' }),
    ])
      expect(JSON.stringify(view)).not.toMatch(/unplanned|ending\./);
  });

  it('the client’s list has no ending to plan, whatever the reason: a person speaks of it', () => {
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 5, grantedAt: new Date(0) },
    ] as const;
    for (const record of [reached, { ...reached, allowances }]) {
      const given = review(record);
      expect(given.episodes.flatMap(steps)).toContain('plan-the-ending');
      const theirs = viewFor(given, { as: 'client' }).episodes[0]?.nextSteps ?? [];
      expect(theirs.map(({ id }) => id)).not.toContain('plan-the-ending');
    }
  });

  it('the service sees that contacts are missing from the record of an ending, and nothing about goals', () => {
    const toRecord = (record: CareRecord) =>
      viewFor(review(record), { as: 'service', ...audience }).episodes[0]?.toRecord;
    expect(toRecord(ended({ ...silent, contacts: wrote(5) }, 'unplanned'))).toEqual([
      {
        rule: 'ending.outreach-not-recorded',
        evidence: [{ kind: 'contacts', id: 'c5' }],
        inputs: { contacts: 1, needed: 4 },
      },
    ]);
    const goals = ended({ ...silent, goals: [] }, 'met-goals');
    expect(toRecord(goals)).toEqual([]);
    expect(episodeOf(goals).ending.toRecord).toMatchObject([{ rule: 'ending.goals-not-recorded' }]);
  });

  it('cites nothing of another episode', () => {
    const record = {
      ...reached,
      episodes: [
        ...reached.episodes,
        { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: after(-30) },
      ],
      sessions: [...reached.sessions, sessionFrom({ id: 'x', episodeId: 'other', start: after(60) })],
    };
    const view = viewFor(review(record), { as: 'supervisor', episodeIds: ['other'] });
    expect(view.episodes.map(({ ending }) => [ending.episodeId, ending.suggestions])).toEqual([
      ['other', []],
    ]);
  });
});

describe('a change of an ending', () => {
  const changed = (before: CareRecord, now: CareRecord) =>
    listChanges(review(before), review(now))
      .filter(({ kind }) => kind.startsWith('change.ending'))
      .map(({ key, before: was, after: is, reasons }) => [key, was, is, reasons.map(({ rule }) => rule)]);

  it('tells an ending to think of, by its kind', () => {
    expect(changed({ ...silent, contacts: [] }, silent)).toEqual([
      ['change.ending-suggested@episode-1#unplanned', null, 'unplanned', ['ending.silent-after-outreach']],
    ]);
    expect(changed(silent, silent)).toEqual([]);
  });

  it('tells what is still to be recorded, until it is', () => {
    const wants = ended({ ...silent, contacts: [] }, 'unplanned');
    const key = 'change.ending-to-record@episode-1#ending.outreach-not-recorded';
    expect(changed(ended(silent, 'unplanned'), wants)).toEqual([
      [key, null, 'open', ['ending.outreach-not-recorded']],
    ]);
    expect(changed(wants, ended(silent, 'unplanned'))).toEqual([
      [key, 'open', null, ['ending.outreach-not-recorded']],
    ]);
  });
});
