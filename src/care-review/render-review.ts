import { describeCode } from '../messages/describe.js';
import { pageOf, type PageSection, type RenderOptions, say, sentencesOf } from '../messages/page.js';
import { stepLines } from '../messages/render-next-steps.js';
import { listNextSteps } from '../next-steps/list-next-steps.js';
import type { NextStep } from '../next-steps/next-step.js';
import { hasDied } from './has-died.js';
import type { CareReview, EpisodeReview } from './care-review.js';
import { listDataGaps, type DataGap } from './list-data-gaps.js';
import { asLine, safetyLines, scoreLine } from './render-parts.js';

const lines = (texts: readonly string[]): PageSection['lines'] => texts.map((text) => ({ text }));

/** How an episode is called: by its service, and by its id where there are several of the service. */
function nameOf({ episodeId, service }: EpisodeReview, { episodes }: CareReview): string {
  const isOnly = episodes.every((other) => other.service !== service || other.episodeId === episodeId);
  return isOnly ? service : `${service} (${episodeId})`;
}

/** How an episode stands; an ending has a day and no duration. */
function standsLine({ state, since }: EpisodeReview['engagement'], options: RenderOptions): string {
  if (state.label !== 'ended')
    return say('print.stands', { label: asLine(describeCode(state.label, options)), since }, options);
  if (state.ending === 'died') return say('print.died-on', { since }, options);
  return say('print.ended', { label: asLine(describeCode(state.ending, options)), since }, options);
}

function episodeSections(episode: EpisodeReview, name: string, options: RenderOptions): PageSection[] {
  const { engagement, measures, nextBooked, booking } = episode;
  const { state, reasons, readings } = engagement;
  const hasEnded = state.label === 'ended';
  const why = hasEnded ? [] : [...reasons, ...readings.attendance.reasons, ...booking.reasons];
  const next =
    nextBooked === null
      ? describeBooked(options)
      : say('print.next-session', { start: nextBooked.start }, options);
  const scores = measures.map(({ name: instrument, latest, latestAt, change }) =>
    scoreLine(
      {
        name: instrument,
        total: latest.total,
        answeredAt: latestAt,
        change: change.verdict,
        points: change.verdict === 'not-assessable' ? null : change.change,
      },
      options,
    ),
  );
  const heading = describeCode('heading.where-it-stands', options);
  return [
    { heading: `${name}: ${heading}`, lines: lines([standsLine(engagement, options)]) },
    { heading: describeCode('heading.why', options), lines: lines(sentencesOf(why, options)) },
    {
      heading: describeCode('heading.sessions', options),
      lines: lines(hasEnded && nextBooked === null ? [] : [next]),
    },
    { heading: describeCode('heading.questionnaires', options), lines: lines(scores) },
  ];
}

function describeBooked(options: RenderOptions): string {
  return sentencesOf([{ rule: 'steps.nothing-booked', evidence: [], inputs: {} }], options).join(' ');
}

/** The one list of what to do next, each step with its service where there are several; none after every end. */
function stepsSection(review: CareReview, options: RenderOptions): PageSection {
  const { episodes, asOf } = review;
  const steps = listNextSteps(review);
  const isOver = hasDied(review) || episodes.every(({ engagement }) => engagement.state.label === 'ended');
  const names = new Map(episodes.map((episode) => [episode.episodeId, nameOf(episode, review)]));
  const serviceOf = ({ episodeId }: NextStep): string | null =>
    names.size > 1 && episodeId !== null ? String(names.get(episodeId)) : null;
  return {
    heading: describeCode('heading.next-steps', options),
    lines: steps.length === 0 && isOver ? [] : stepLines(steps, options, asOf, undefined, serviceOf),
  };
}

/** What is not recorded, and what it would tell: each once, with the services that it is about where there are several. */
function gapLines(review: CareReview, options: RenderOptions): string[] {
  const gaps = listDataGaps(review);
  const isFirst = ({ id }: DataGap, place: number): boolean =>
    gaps.findIndex((other) => other.id === id) === place;
  return gaps.filter(isFirst).map(({ id, wouldChange }) => {
    const effects = wouldChange.map((effect) => describeCode(effect, options)).join(', ');
    const gap = asLine(describeCode(id, options));
    const ids = new Set(gaps.flatMap((other) => (other.id === id ? [other.episodeId] : [])));
    const services = review.episodes
      .filter(({ episodeId }) => review.episodes.length > 1 && ids.has(episodeId))
      .map((episode) => nameOf(episode, review))
      .join(', ');
    return services === ''
      ? say('print.gap', { gap, effects }, options)
      : say('print.gap-of-services', { gap, services, effects }, options);
  });
}

/**
 * A whole review as text or Markdown, for the practitioner: safety, then each episode with where it stands, why
 * and questionnaires, then the first three next steps of all, as `listNextSteps` gives them, then what is not recorded
 * and what it would tell. Of an episode that has ended it says when and how; after every end nothing more to do, unless
 * the record wants it. Once the client has died, it says that, and nothing of episodes that nobody closed.
 *
 * For a client render what `viewFor` gives them.
 *
 * Of the view of a practitioner who treats single episodes it prints those alone.
 *
 * @param review - the review
 * @param options - in which language, time zone and format
 * @returns the text
 * @throws RangeError with code `invalid-time-zone`; `unknown-code` when the language lacks a sentence
 * @example
 * ```ts
 * import { defaultAttendancePolicy, renderReview, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * renderReview(review, { format: 'markdown' }).split('\n').at(0); //=> '## Safety'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function renderReview(review: CareReview, options: Omit<RenderOptions, 'audience'> = {}): string {
  const to: RenderOptions = { ...options, audience: 'practitioner' };
  const isEnded = ({ engagement }: EpisodeReview): boolean => engagement.state.label === 'ended';
  const told = hasDied(review) ? review.episodes.filter(isEnded) : review.episodes;
  return pageOf(
    null,
    [
      {
        heading: describeCode('heading.safety', to),
        lines: lines(hasDied(review) ? [] : safetyLines(review.safety, to)),
      },
      ...told.flatMap((episode) => episodeSections(episode, nameOf(episode, review), to)),
      stepsSection(review, to),
      { heading: describeCode('heading.gaps', to), lines: lines(gapLines(review, to)) },
    ],
    to,
  );
}
