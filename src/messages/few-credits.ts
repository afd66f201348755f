import type { EvidenceRef } from '../care-record/evidence.js';
import { leftOverTime, sinceAtMost } from '../credits/credits-over-time.js';
import type { MessageFacts } from './message-facts.js';

/** How many credits are left for an episode, and since when so few that the client is told. */
export interface FewCredits {
  readonly left: number;
  readonly evidence: readonly EvidenceRef[];
  /** Since when at most as many are left as the mark that was reached, epoch ms; null where none was. */
  readonly since: number | null;
}

/** The credits left for the service of an episode; null where there is no limit, or where none are counted. */
export function fewCredits({ attendance, episode, inForce }: MessageFacts): FewCredits | null {
  const { credits } = attendance;
  const own = credits.allowances.filter(({ services }) => services?.includes(episode.service) ?? true);
  if (!credits.limited || own.length === 0 || inForce?.credits.usedBy.length === 0) return null;
  const left = Math.round(own.reduce((sum, lot) => sum + lot.left * credits.scale, 0)) / credits.scale;
  const marks = (inForce?.reminders.creditsLeft ?? []).filter((mark) => left > 0 && left <= mark);
  const ids = [...new Set(own.map(({ allowanceId }) => allowanceId))];
  return {
    left,
    evidence: ids.map((id) => ({ kind: 'allowances', id })),
    since:
      marks.length === 0
        ? null
        : sinceAtMost(
            leftOverTime(credits.entries, new Set(own.map(({ lotId }) => lotId))),
            Math.min(...marks),
          ),
  };
}
