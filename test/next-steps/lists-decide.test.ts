import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import type { CareRecord, Influence } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { after, by, review, settled, withNext } from './settled.js';

const episodeId = 'episode-1';
/** The steps beside all the checklists that ship with the package. */
const ids = (record: CareRecord, asOf = after(1)) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf }).episodes.flatMap(({ nextSteps }) =>
    nextSteps.map(({ id }) => id),
  );
const pauses = [{ id: 'p1', episodeId, agreedAt: after(0.5), from: after(1), until: after(33) }];
const confirmed = (item: string) => [{ id: 'k', episodeId, at: after(0.5), by, items: [item] }];

describe('a step of which an item of a list speaks', () => {
  it('a task is agreed on when the list has come to it, and not before', () => {
    expect(ids(recordFromTokens('A'))).not.toContain('set-a-task');
    expect(ids(recordFromTokens('A A'))).not.toContain('set-a-task');
    expect(ids(recordFromTokens('A A A'))).toContain('set-a-task');
    expect(ids(recordFromTokens('A A A A'))).toContain('set-a-task');
    expect(ids(recordFromTokens('A A A'), new Date('2026-12-30T10:20:00Z'))).toContain('set-a-task');
    const optOuts = [{ purpose: 'all', at: after(-30) }] as const;
    const record = { ...recordFromTokens('A A X'), client: { id: 'client-1', optOuts } };
    expect(ids(record, after(23))).not.toContain('set-a-task');
    const done = confirmed('throughout.set-tasks');
    expect(ids({ ...recordFromTokens('A A A'), confirmations: done })).not.toContain('set-a-task');
  });

  it('where a service keeps no list of it, what engagement prompts decides', () => {
    expect(
      review({
        ...recordFromTokens('A'),
        confirmations: settled('A').confirmations,
      }).episodes[0]?.nextSteps.map(({ id }) => id),
    ).toEqual(['offer-next-session', 'set-a-task']);
  });

  it('a better time is looked for until one was found', () => {
    const late = recordFromTokens('A A L L');
    expect(ids(late)).toContain('find-better-time');
    const found = confirmed('practical.flexible-times');
    expect(ids({ ...late, confirmations: found })).not.toContain('find-better-time');
    const notApplicable = [{ item: 'practical.flexible-times', reason: 'the bus is late' }];
    const said = [{ id: 'k', episodeId, at: after(0.5), by, notApplicable }];
    expect(ids({ ...late, confirmations: said })).not.toContain('find-better-time');
  });
});

describe('in an agreed pause', () => {
  const influences: readonly Influence[] = [
    {
      id: 'i1',
      episodeId,
      group: 'client',
      factor: 'motivation',
      direction: 'barrier',
      source: 'client',
      since: after(-5),
    },
    {
      id: 'i2',
      episodeId,
      group: 'therapist',
      factor: 'warmth',
      direction: 'barrier',
      source: 'client-feedback',
      since: after(-5),
    },
  ];

  it('nothing is prompted that is to be talked about, unless a session is booked', () => {
    const record = { ...recordFromTokens('A A A'), pauses };
    expect(ids(record, after(11))).toEqual(['see-to-practical-matters']);
    expect(ids(withNext(record), after(6))).toContain('set-a-task');
    expect(ids({ ...record, pauses: [] }, after(11))).toContain('set-a-task');
  });

  it('no other time is looked for', () => {
    const record = { ...recordFromTokens('A A L L'), pauses };
    expect(ids(record, after(11))).not.toContain('find-better-time');
    expect(ids(withNext(record), after(6))).toContain('find-better-time');
    // Nor where a service keeps no list of it.
    expect(review(record, after(11)).episodes[0]?.nextSteps.map(({ id }) => id)).not.toContain(
      'find-better-time',
    );
  });

  it('what barriers suggest waits, but for what practitioners do on their own', () => {
    const record = { ...settled('A A A', { influences }), pauses };
    const suggested = (one: CareRecord, asOf = after(11)) =>
      review(one, asOf).episodes.flatMap(({ nextSteps }) =>
        nextSteps.map(({ id, isPrivate }) => [id, isPrivate]),
      );
    expect(suggested(record)).toEqual([['practical.use-supervision', true]]);
    expect(suggested({ ...record, pauses: [] }, after(5)).length).toBeGreaterThan(2);
  });
});
