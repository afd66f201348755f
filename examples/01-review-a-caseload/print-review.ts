import {
  describeCode,
  describeReason,
  summarizeNextSteps,
  type CareReview,
  type EpisodeReview,
  type SessionOutcome,
} from 'client-engagement';
import { day, part, sentences, time, words } from './page.js';

/** What a step need not say: the step to offer a session says it itself, or it stands above, in points and by day. */
const SAID_ABOVE: ReadonlySet<string> = new Set([
  'steps.nothing-booked',
  'steps.not-heard-from',
  'run.booking-paused',
  'booking.no-allowance-left',
  'measures.reliable-change',
]);

function standing({ engagement }: EpisodeReview): string {
  const { state, since } = engagement;
  const label =
    state.label === 'ended' ? describeCode(state.ending, words) : describeCode(state.label, words);
  const trend =
    state.label === 'worth-a-conversation' && state.trend === 'recovering' ? ', picking up again' : '';
  return `${label}${trend}, since ${day.format(since)}`;
}

/** What stands elsewhere on the page: under the sessions, and in the words of the state. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['booking.no-allowance-left', 'booking.agreed-pause']);

function why({ engagement, runs, booking }: EpisodeReview): string[] {
  const { attendance } = engagement.readings;
  const paused = booking.reasons.filter(({ rule }) => !SAID_ELSEWHERE.has(rule));
  const inRow = runs
    .filter(({ inARow }) => inARow > 1)
    .flatMap(({ reasons }) => reasons)
    .filter(({ rule }) => rule === 'run.missed-in-a-row');
  return sentences([...engagement.reasons, ...attendance.reasons, ...inRow, ...paused]);
}

function scores({ measures }: EpisodeReview): string[] {
  return measures.map(({ name, latest, latestAt, change }) => {
    const total = latest.total === null ? 'no total' : `${Math.round(latest.total * 10) / 10}`;
    const band = latest.band === null ? '' : `, ${latest.band.label}`;
    const estimated =
      latest.status === 'prorated' ? ' (one or two answers missing, filled with the mean)' : '';
    const points = 'change' in change ? ` (${change.change > 0 ? '+' : ''}${change.change} points)` : '';
    const moved = 'change' in change ? `; ${describeCode(change.verdict, words)}${points}` : '';
    return `${name} ${total}${band} on ${day.format(latestAt)}${estimated}${moved}`;
  });
}

function sessions(episode: EpisodeReview, { credits }: CareReview): string[] {
  const counts = new Map<SessionOutcome, number>();
  for (const { outcome } of episode.outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  counts.delete('scheduled');
  const became = [...counts].map(([outcome, count]) => `${count} × ${describeCode(outcome, words)}`);
  const next =
    episode.nextBooked === null ? 'nothing booked' : `next ${time.format(episode.nextBooked.start)}`;
  const all = credits.left + credits.used + credits.held;
  const left = credits.limited ? [`${credits.left} of ${all} credits left`] : [];
  return [became.join(', ') || 'none yet', [next, ...left].join('; ')];
}

function contact({ engagement, nextBooked }: EpisodeReview): string {
  const { nextMove, lastAt } = engagement.contact;
  const ours = nextBooked === null ? 'nothing is awaited from them' : 'a session is booked';
  const next = nextMove === 'client' ? 'the next move is theirs' : ours;
  const last = lastAt === null ? 'none yet' : `last on ${day.format(lastAt)}`;
  return `${last}; ${next}`;
}

function safety({ safety: { open, question } }: CareReview): string[] {
  if (open.length > 0) {
    return open.map(({ since, reason }) => `${describeReason(reason, words)} Since ${time.format(since)}.`);
  }
  return question.state === 'asked'
    ? [`nothing open; asked on ${day.format(question.lastAskedAt)}`]
    : [`nothing open; the question on self-harm was not asked: ${describeCode(question.why, words)}`];
}

/** The last day on which something is in time: what is due at midnight is due on the day before. */
function lastDay(dueAt: Date): string {
  return day.format(new Date(dueAt.getTime() - 1));
}

function steps(episode: EpisodeReview, asOf: Date): string[] {
  if (episode.nextSteps.length === 0) return ['Carry on.'];
  const said = new Set(why(episode));
  const { shown, folded } = summarizeNextSteps(episode.nextSteps);
  const lines = shown.map(({ id, who, dueAt, reasons }, index) => {
    const isToday = dueAt === null || id === 'speak-today';
    const by = isToday ? [] : [dueAt < asOf ? `Was due on ${lastDay(dueAt)}.` : `By ${lastDay(dueAt)}.`];
    const lead = who === 'service-lead' ? ['Now with the service lead.'] : [];
    const untold = id === 'speak-today' ? [] : reasons.filter(({ rule }) => !SAID_ABOVE.has(rule));
    const because = sentences(untold).filter((sentence) => !said.has(sentence));
    for (const sentence of because) said.add(sentence);
    return [`${index + 1}. ${describeCode(id, words)}`, ...by, ...lead, ...because].join(' ');
  });
  return folded.length === 0 ? lines : [...lines, `and ${folded.length} more, folded`];
}

/** What a practitioner wants to read about one client: where things stand, since when, why, what to do next. */
export function reviewLines(episode: EpisodeReview, review: CareReview): string[] {
  return [
    ...part('Where it stands', [standing(episode)]),
    ...part('Why', why(episode)),
    ...part('Sessions', sessions(episode, review)),
    ...part('Contact', [contact(episode)]),
    ...part('Questionnaires', scores(episode).length === 0 ? ['none'] : scores(episode)),
    ...part('Safety', safety(review)),
    ...part('Next', steps(episode, review.asOf)),
  ];
}
