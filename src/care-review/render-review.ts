import { describeCode } from '../messages/describe.js';
import { pageOf, type PageSection, type RenderOptions, say, sentencesOf } from '../messages/page.js';
import { stepLines } from '../messages/render-next-steps.js';
import type { CareReview, EpisodeReview } from './care-review.js';
import { listDataGaps } from './list-data-gaps.js';
import { asLine, safetyLines, scoreLine } from './render-parts.js';

const lines = (texts: readonly string[]): PageSection['lines'] => texts.map((text) => ({ text }));

function episodeSections(episode: EpisodeReview, asOf: Date, options: RenderOptions): PageSection[] {
  const { service, engagement, measures, nextBooked, booking, nextSteps } = episode;
  const { state, since, reasons, readings } = engagement;
  const label = describeCode(state.label === 'ended' ? state.ending : state.label, options);
  const why = [...reasons, ...readings.attendance.reasons, ...booking.reasons];
  const next =
    nextBooked === null
      ? describeBooked(options)
      : say('print.next-session', { start: nextBooked.start }, options);
  const scores = measures.map(({ name, latest, latestAt, change }) =>
    scoreLine(
      {
        name,
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
    {
      heading: `${service}: ${heading}`,
      lines: lines([say('print.stands', { label: asLine(label), since }, options)]),
    },
    { heading: describeCode('heading.why', options), lines: lines(sentencesOf(why, options)) },
    { heading: describeCode('heading.sessions', options), lines: lines([next]) },
    { heading: describeCode('heading.questionnaires', options), lines: lines(scores) },
    {
      heading: describeCode('heading.next-steps', options),
      lines: stepLines(nextSteps, options, asOf, undefined),
    },
  ];
}

function describeBooked(options: RenderOptions): string {
  return sentencesOf([{ rule: 'steps.nothing-booked', evidence: [], inputs: {} }], options).join(' ');
}

/** What is not recorded, and what it would tell. */
function gapLines(review: CareReview, options: RenderOptions): string[] {
  return listDataGaps(review).map(({ id, wouldChange }) => {
    const effects = wouldChange.map((effect) => describeCode(effect, options)).join(', ');
    return say('print.gap', { gap: asLine(describeCode(id, options)), effects }, options);
  });
}

/**
 * A whole review as text or Markdown, for the practitioner: safety, then each episode with where it stands, why,
 * questionnaires and the first three next steps, then what is not recorded and what it would tell.
 *
 * For a client render what `viewFor` gives them.
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
  return pageOf(
    null,
    [
      { heading: describeCode('heading.safety', to), lines: lines(safetyLines(review.safety, to)) },
      ...review.episodes.flatMap((episode) => episodeSections(episode, review.asOf, to)),
      { heading: describeCode('heading.gaps', to), lines: lines(gapLines(review, to)) },
    ],
    to,
  );
}
