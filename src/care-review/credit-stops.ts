import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { CareRecord } from '../care-record/care-record.js';
import { noneLeft, type CreditUse } from '../credits/none-left.js';
import type { ClockStop } from '../engagement/clock-stop.js';

/** The times in which no session credit was left, for each episode whose service the credits are for. */
export function creditStops(
  record: Pick<CareRecord, 'episodes' | 'sessions' | 'allowances'>,
  outcomes: readonly OutcomeAssessment[],
  asOf: number,
): ClockStop[] {
  const { allowances } = record;
  if (allowances === undefined || allowances.length === 0) return [];
  const byId = new Map(outcomes.map((outcome) => [outcome.sessionId, outcome]));
  const uses: CreditUse[] = [];
  for (const { id, service, bookedAt, start, credits } of record.sessions) {
    const outcome = byId.get(id);
    if (outcome === undefined || outcome.policy === null) continue;
    const isKept = outcome.creditsUsed > 0 || outcome.creditsHeld > 0;
    const returnedAt = isKept || outcome.settledAt === null ? null : outcome.settledAt.getTime();
    const held = outcome.creditsHeld;
    uses.push({
      sessionId: id,
      service,
      bookedAt,
      start,
      held,
      used: held > 0 ? 0 : (credits ?? 1),
      returnedAt,
    });
  }
  return record.episodes.flatMap((episode) => {
    const drawn = allowances.filter(({ services }) => services?.includes(episode.service) ?? true);
    const own = uses.filter(({ service }) => service === episode.service);
    return noneLeft(drawn, own, asOf).map(({ from, until }) => ({
      episodeId: episode.id,
      because: 'no-allowance-left' as const,
      from: new Date(from),
      until: until === null ? null : new Date(until),
    }));
  });
}
