import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { Episode } from '../care-record/episode.js';
import type { EvidenceKind, EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import type { ChecklistRecord } from './checklist-record.js';
import type { ChecklistItem } from './checklist-item.js';

/** Outcomes of a session that was, is, or still may be held. */
const STANDING: ReadonlySet<string> = new Set(['scheduled', 'awaiting-outcome', 'attended', 'attended-late']);

const refs = (kind: EvidenceKind, facts: readonly { readonly id: string }[]): EvidenceRef[] =>
  facts.map(({ id }) => ({ kind, id })).sort((a, b) => byText(a.id, b.id));

/** The records of an episode that show an item as done; none where only a person can confirm it. */
export function evidenceFor(
  { evidence }: ChecklistItem,
  record: ChecklistRecord,
  episode: Episode,
  outcomes: readonly OutcomeAssessment[],
  firstStart: number | null,
): EvidenceRef[] {
  const isHere = ({ episodeId }: { readonly episodeId: string }): boolean => episodeId === episode.id;
  const plans = (episode.plans ?? []).filter(
    ({ sessions, cadenceDays }) => sessions !== undefined || cadenceDays !== undefined,
  );
  switch (evidence) {
    case 'barriers-talked-about': {
      const barriers = (record.influences ?? []).filter((one) => isHere(one) && one.direction === 'barrier');
      const talks = (record.barrierReviews ?? []).filter(isHere);
      return [...refs('influences', barriers), ...refs('barrierReviews', talks)];
    }
    case 'plan-recorded':
      return plans.length === 0 ? [] : [{ kind: 'episodes', id: episode.id, part: 'plans' }];
    case 'goal-confirmed-by-client': {
      const goals = (record.goals ?? []).filter(
        (one) => isHere(one) && one.confirmedByClientAt !== undefined && one.withdrawnAt === undefined,
      );
      return refs('goals', goals);
    }
    case 'next-booking-and-step': {
      const steps = (record.tasks ?? []).filter((one) => isHere(one) && one.withdrawnAt === undefined);
      const next = outcomes.filter(
        ({ start, outcome }) => firstStart !== null && start.getTime() > firstStart && STANDING.has(outcome),
      );
      const planned: EvidenceRef[] =
        plans.length === 0 ? [] : [{ kind: 'episodes', id: episode.id, part: 'plans' }];
      const booked: EvidenceRef[] = next
        .slice(0, 1)
        .map(({ sessionId }) => ({ kind: 'sessions', id: sessionId }));
      const where = booked.length > 0 ? booked : planned;
      return steps.length === 0 || where.length === 0 ? [] : [...where, ...refs('tasks', steps)];
    }
    default:
      return [];
  }
}
