import { describe, expect, it } from 'vitest';
import { checklistTemplates, describeCode, describeReason, listSuggestions } from 'client-engagement';
import type { Influence, InfluenceFactor, SuggestionId } from 'client-engagement';

const since = new Date('2026-03-10T10:20:00Z');
const asOf = new Date('2026-04-01T09:00:00Z');

const influence = (
  factor: InfluenceFactor,
  direction: Influence['direction'],
  more: Partial<Influence> = {},
): Influence =>
  ({
    id: 'i1',
    episodeId: 'e1',
    group: 'client',
    factor,
    direction,
    source: 'client',
    since,
    ...more,
  }) as Influence;
const idsOf = (...influences: readonly Influence[]): string[] =>
  listSuggestions({ influences }, { asOf }).map(({ id }) => id);

/** Every factor of the guide, what it leads to as a barrier, and what it leads to as an enabler. */
const golden: readonly [InfluenceFactor, readonly SuggestionId[], readonly SuggestionId[]][] = [
  ['demographics', ['throughout.cultural-awareness'], ['throughout.cultural-awareness']],
  [
    'motivation',
    ['first-session.acknowledge.ambivalence', 'first-session.agree.goals', 'throughout.set-tasks'],
    ['throughout.empower', 'throughout.set-tasks'],
  ],
  [
    'beliefs',
    ['first-session.instil-hope', 'first-session.explain.what-to-expect'],
    ['first-session.instil-hope'],
  ],
  [
    'symptom-severity',
    ['first-session.assess.modality', 'first-session.assess.dose', 'throughout.set-tasks'],
    ['throughout.set-tasks'],
  ],
  [
    'external-circumstances',
    ['first-session.assess.modality', 'practical.consistent-times', 'practical.flexible-times'],
    ['first-session.encourage.support', 'practical.consistent-times'],
  ],
  [
    'warmth',
    ['throughout.relationship', 'throughout.seek-feedback', 'practical.use-supervision'],
    ['throughout.relationship'],
  ],
  [
    'empathy',
    ['throughout.relationship', 'throughout.seek-feedback', 'practical.use-supervision'],
    ['throughout.relationship'],
  ],
  ['optimism', ['first-session.instil-hope'], ['first-session.instil-hope']],
  ['experience', ['practical.use-supervision'], ['throughout.evidence-base']],
  ['flexibility', ['practical.flexible-times'], ['practical.flexible-times']],
  ['responsiveness', ['throughout.use-feedback'], ['throughout.use-feedback']],
  ['relationship', ['throughout.relationship', 'throughout.seek-feedback'], ['throughout.relationship']],
  ['content', ['throughout.evidence-base', 'throughout.personalise'], ['throughout.evidence-base']],
  ['dose', ['first-session.assess.dose', 'practical.remind-session-limits'], ['practical.consistent-times']],
  ['method', ['first-session.assess.modality'], ['first-session.assess.approach']],
  ['delivery-quality', ['influence.intervention.delivery-quality'], ['throughout.personalise']],
];

describe('suggestions', () => {
  it.each(golden)('from %s: as a barrier, and as an enabler', (factor, barrier, enabler) => {
    expect(idsOf(influence(factor, 'barrier'))).toEqual(barrier);
    expect(idsOf(influence(factor, 'enabler'))).toEqual(enabler);
  });

  it('are for whoever the checklists say; what supervision is needed for is the practitioner’s own', () => {
    const items = Object.values(checklistTemplates).flatMap((template) => template.items);
    const influences = golden.flatMap(([factor]) => [
      influence(factor, 'barrier'),
      influence(factor, 'barrier', { plannedAt: since }),
      influence(factor, 'enabler'),
    ]);
    const led = listSuggestions({ influences }, { asOf });
    const different = led.filter(({ id, who, isPrivate }) => {
      const item = items.find((one) => one.id === id);
      return item?.who !== who || item.private !== isPrivate;
    });
    expect(new Set(different.map(({ id, who, isPrivate }) => `${id} ${who} ${isPrivate}`))).toEqual(
      new Set([
        'practical.use-supervision practitioner true',
        // No item of a list: it is nothing that one practitioner could do.
        'influence.intervention.delivery-quality service false',
      ]),
    );
  });

  it('say which influence leads to them, since when, and who acts', () => {
    expect(listSuggestions({ influences: [influence('delivery-quality', 'barrier')] }, { asOf })).toEqual([
      {
        id: 'influence.intervention.delivery-quality',
        episodeId: 'e1',
        who: 'service',
        isPrivate: false,
        reasons: [
          {
            rule: 'influences.barrier.delivery-quality',
            evidence: [{ kind: 'influences', id: 'i1' }],
            inputs: { since },
          },
        ],
      },
    ]);
  });

  it('are each listed once, with every influence that leads to them, the oldest first', () => {
    const later = new Date(+since + 1);
    const influences = [
      influence('empathy', 'barrier', { id: 'c', since: later }),
      influence('warmth', 'barrier', { id: 'b' }),
      influence('relationship', 'enabler', { id: 'a', since: later }),
    ];
    const [relationship, feedback, supervision] = listSuggestions({ influences }, { asOf });
    const cited = (one: typeof relationship) =>
      one?.reasons.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    expect([cited(relationship), cited(feedback), cited(supervision)]).toEqual([
      ['b', 'a', 'c'],
      ['b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('stand by episode, and can be asked for one', () => {
    const influences = [
      influence('optimism', 'enabler', { id: 'x', episodeId: 'e2' }),
      influence('content', 'barrier'),
    ];
    expect(listSuggestions({ influences }, { asOf }).map(({ id, episodeId }) => [episodeId, id])).toEqual([
      ['e1', 'throughout.evidence-base'],
      ['e1', 'throughout.personalise'],
      ['e2', 'first-session.instil-hope'],
    ]);
    expect(listSuggestions({ influences }, { asOf, episodeId: 'e2' }).map(({ id }) => id)).toEqual([
      'first-session.instil-hope',
    ]);
  });

  it('end when the influence is resolved, and start when it is known', () => {
    const resolvedAt = new Date('2026-03-20T00:00:00Z');
    const one = influence('optimism', 'barrier', { resolvedAt });
    const at = (then: Date) => listSuggestions({ influences: [one] }, { asOf: then }).length;
    expect([at(new Date(+since - 1)), at(since), at(new Date(+resolvedAt - 1)), at(resolvedAt)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('of a barrier that a way was agreed for is to ask how that goes; of an enabler they stay', () => {
    const plannedAt = new Date('2026-03-17T10:00:00Z');
    expect(
      listSuggestions({ influences: [influence('motivation', 'barrier', { plannedAt })] }, { asOf }),
    ).toMatchObject([
      {
        id: 'practical.solve-barriers',
        reasons: [{ rule: 'influences.plan-agreed', inputs: { plannedAt } }],
      },
    ]);
    expect(idsOf(influence('motivation', 'barrier', { plannedAt: asOf }))).toEqual([
      'practical.solve-barriers',
    ]);
    expect(idsOf(influence('motivation', 'barrier', { plannedAt: new Date(+asOf + 1) }))).toHaveLength(3);
    expect(idsOf(influence('motivation', 'enabler', { plannedAt }))).toHaveLength(2);
  });

  it('are none where nothing is recorded', () => {
    expect(listSuggestions({}, { asOf })).toEqual([]);
    expect(() => listSuggestions({}, { asOf: new Date(NaN) })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });

  it('read as sentences', () => {
    const [suggestion] = listSuggestions({ influences: [influence('dose', 'barrier')] }, { asOf });
    const [reason] = suggestion?.reasons ?? [];
    expect(suggestion && describeCode(suggestion.id, { audience: 'practitioner' })).toBe(
      'Look again at the number of sessions and the time between them.',
    );
    expect(reason && describeReason(reason, { audience: 'practitioner' })).toBe(
      'In the way since 10 March 2026: too few, too many, or too far apart.',
    );
  });
});
