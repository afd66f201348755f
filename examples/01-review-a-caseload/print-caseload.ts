import type { CareRecord, CareReview, ReviewOptions } from 'client-engagement';
import { draftMessages } from './draft-messages.js';
import { part } from './page.js';
import { briefLines } from './print-brief.js';
import { checklistLines } from './print-checklists.js';
import { messageLines } from './print-messages.js';
import { reviewLines } from './print-review.js';

/** A client's record and what was made of it. */
export interface Reviewed {
  readonly name: string;
  readonly record: CareRecord;
  readonly review: CareReview;
}

/** One client: the review, then what helps to act on it. */
function printClient({ name, record, review }: Reviewed, options: ReviewOptions): string {
  const lines = review.episodes.flatMap((episode) => {
    const { nextBooked } = episode;
    const brief = nextBooked === null ? [] : briefLines(record, nextBooked.sessionId, options);
    return [
      `${name} · ${episode.service}`,
      ...reviewLines(episode, review),
      ...part('Checklists', checklistLines(episode)),
      ...(brief.length === 0 ? [] : part('Session brief', brief)),
      ...part('Messages', messageLines(draftMessages(record, episode, options))),
      '',
    ];
  });
  return lines.join('\n');
}

/** The whole caseload: whom to speak with today, then every client by name. */
export function printCaseload(caseload: readonly Reviewed[], options: ReviewOptions): string {
  const today = caseload.filter(({ review }) => review.safety.open.length > 0).map(({ name }) => name);
  const first = today.length === 0 ? 'nobody, as far as the records show' : today.join(', ');
  return [`Speak with today: ${first}`, '', ...caseload.map((one) => printClient(one, options))].join('\n');
}
