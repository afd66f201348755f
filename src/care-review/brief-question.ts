import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { BriefQuestionId } from '../messages/review-code.js';
import type { CareReview, EpisodeReview } from './care-review.js';
import type { SessionBrief } from './session-brief.js';

/** The steps that each question follows from, the most important question first. */
const FOLLOWS_FROM: readonly (readonly [BriefQuestionId, readonly string[]])[] = [
  [
    'ask.what-got-in-the-way',
    [
      'hold-review',
      'understand-root-cause',
      'reach-out',
      'follow-up',
      'meet-with-empathy',
      'talk-about-attendance',
      'find-better-time',
    ],
  ],
  ['ask.what-to-change', ['talk-about-worsening']],
  ['ask.both-views', ['talk-about-both-views']],
  ['ask.ending', ['plan-with-no-credits', 'plan-the-ending', 'go-through-the-ending']],
];

/** Steps that come from what was recorded as making it harder or easier. */
const isAboutInfluence = (reason: Reason): boolean => reason.rule.startsWith('influences.');

/** How many items of a list wait is no reason to ask about the ending; that it is in sight is. */
function inWords(reason: Reason): Reason {
  const isEnding = reason.rule === 'steps.items-waiting' && reason.inputs['phase'] === 'ending';
  return isEnding ? { rule: 'brief.ending-in-sight', evidence: [], inputs: {} } : reason;
}

function aboutTasks(tasks: SessionBrief['tasks']): Reason[] {
  return tasks
    .filter(({ result }) => result === null)
    .slice(0, 1)
    .map(({ agreedAt, evidence }) => {
      return { rule: 'brief.task-to-look-at', evidence: [evidence], inputs: { agreedAt } };
    });
}

/**
 * The one question that stands out: safety, then what keeps the client from coming, then the work itself. None once the
 * episode has ended.
 */
export function briefQuestion(
  { safety }: CareReview,
  { engagement, nextSteps, suggestions }: EpisodeReview,
  tasks: SessionBrief['tasks'],
  hasGoal: boolean,
): SessionBrief['question'] {
  if (safety.open.length > 0) return { id: 'ask.safety', reasons: safety.open.map(({ reason }) => reason) };
  if (engagement.state.label === 'ended') return null;
  const from = (...ids: readonly string[]): readonly Reason[] =>
    nextSteps.filter(({ id }) => ids.includes(id)).flatMap(({ reasons }) => reasons.map(inWords));
  const evidence: EvidenceRef[] = [];
  const candidates: readonly (readonly [BriefQuestionId, readonly Reason[]])[] = [
    ...FOLLOWS_FROM.map(([id, steps]) => [id, from(...steps)] as const),
    ['ask.task', aboutTasks(tasks)],
    ['ask.goals', hasGoal ? [] : [{ rule: 'brief.no-goal-confirmed', evidence, inputs: {} }]],
    ['ask.what-helped', from('share-improvement')],
    ['ask.barrier', suggestions.flatMap(({ reasons }) => reasons).filter(isAboutInfluence)],
  ];
  for (const [id, reasons] of candidates) {
    const [first] = reasons;
    if (first !== undefined) return { id, reasons: [first] };
  }
  return { id: 'ask.today', reasons: [{ rule: 'brief.nothing-stands-out', evidence, inputs: {} }] };
}
