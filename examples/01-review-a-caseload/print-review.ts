import {
  describeCode,
  describeReason,
  type CareReview,
  type EpisodeReview,
  type Reason,
  type SessionOutcome,
} from 'client-engagement';

/** How texts are written here: for the practitioner, with days as they are in London. */
const words = { audience: 'practitioner', timeZone: 'Europe/London' } as const;

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: words.timeZone,
});

const time = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: words.timeZone,
});

/** What the step to offer a session says itself. */
const NOTHING_BOOKED: Reason = { rule: 'steps.nothing-booked', evidence: [], inputs: {} };

const WIDTH = 100;
const INDENT = '  ';
const LABEL = 18;

/** One labelled part of a review, wrapped; its further lines stand under the first. */
function part(label: string, texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && INDENT.length + LABEL + line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => `${INDENT}${(index === 0 ? label : '').padEnd(LABEL)}${line}`);
}

/** Sentences of reasons, each once. */
function sentences(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.map((reason) => describeReason(reason, words)))];
}

function standing({ engagement }: EpisodeReview): string {
  const { state, since } = engagement;
  const label =
    state.label === 'ended' ? describeCode(state.ending, words) : describeCode(state.label, words);
  const trend =
    state.label === 'worth-a-conversation' && state.trend === 'recovering' ? ', picking up again' : '';
  return `${label}${trend}, since ${day.format(since)}`;
}

function why({ engagement, runs, booking }: EpisodeReview): string[] {
  const { attendance } = engagement.readings;
  const paused = booking.reasons.filter(({ rule }) => rule !== 'booking.no-allowance-left');
  const inRow = runs.flatMap(({ reasons }) => reasons).filter(({ rule }) => rule === 'run.missed-in-a-row');
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

function contact({ engagement }: EpisodeReview): string {
  const { nextMove, lastAt } = engagement.contact;
  const next = nextMove === 'client' ? 'the next move is theirs' : 'booked, or the next move is ours';
  return `last on ${day.format(lastAt)}; ${next}`;
}

function safety({ safety: { open, question } }: CareReview): string[] {
  if (open.length > 0) {
    return open.map(({ since, reason }) => `${describeReason(reason, words)} Since ${time.format(since)}.`);
  }
  return question.state === 'asked'
    ? [`nothing open; asked on ${day.format(question.lastAskedAt)}`]
    : [`nothing open; the question on self-harm was not asked: ${describeCode(question.why, words)}`];
}

function steps(episode: EpisodeReview, asOf: Date): string[] {
  if (episode.nextSteps.length === 0) return ['Carry on.'];
  const said = new Set([...why(episode), describeReason(NOTHING_BOOKED, words)]);
  return episode.nextSteps.map(({ id, who, dueAt, reasons }, index) => {
    const isToday = dueAt === null || id === 'speak-today';
    const by = isToday
      ? []
      : [dueAt < asOf ? `Was due on ${day.format(dueAt)}.` : `By ${day.format(dueAt)}.`];
    const lead = who === 'service-lead' ? ['Now with the service lead.'] : [];
    const because = id === 'speak-today' ? [] : sentences(reasons).filter((sentence) => !said.has(sentence));
    return [`${index + 1}. ${describeCode(id, words)}`, ...by, ...lead, ...because].join(' ');
  });
}

/** What a practitioner wants to read about one client: where things stand, since when, why, what to do next. */
function printReview(name: string, review: CareReview): string {
  const lines = review.episodes.flatMap((episode) => [
    `${name} · ${episode.service}`,
    ...part('Where it stands', [standing(episode)]),
    ...part('Why', why(episode)),
    ...part('Sessions', sessions(episode, review)),
    ...part('Contact', [contact(episode)]),
    ...part('Questionnaires', scores(episode).length === 0 ? ['none'] : scores(episode)),
    ...part('Safety', safety(review)),
    ...part('Next', steps(episode, review.asOf)),
    '',
  ]);
  return lines.join('\n');
}

/** The whole caseload: whom to speak with today, then every client by name. */
export function printCaseload(
  caseload: readonly { readonly name: string; readonly review: CareReview }[],
): string {
  const today = caseload.filter(({ review }) => review.safety.open.length > 0).map(({ name }) => name);
  const first = today.length === 0 ? 'nobody, as far as the records show' : today.join(', ');
  const reviews = caseload.map(({ name, review }) => printReview(name, review));
  return [`Speak with today: ${first}`, '', ...reviews].join('\n');
}
