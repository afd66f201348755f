import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import { toMs } from '../internal/instant.js';
import { composeInterrupted, composePaused, composeRestart, isInterrupted } from './compose-booking.js';
import { composeEnding, composeExtension, composeQuiet } from './compose-ending.js';
import { composeFollowUp, composeLateCancellation, composeMissed, LATE_THANKS } from './compose-missed.js';
import {
  composeCreditsLeft,
  composeIAmHere,
  composePolicy,
  composeReminder,
  composeWelcome,
  isAhead,
} from './compose-session.js';
import type { Composition } from './composition.js';
import type { MessageFacts } from './message-facts.js';
import type { MessageKind } from './message-kind.js';
import type { ToneNote } from './message-part.js';

/** How a kind finds its session and what it is made of. */
export interface KindRule {
  /** Which sessions it could be about; absent where it is about none. */
  readonly fits?: (facts: MessageFacts, session: OutcomeAssessment) => boolean;
  /** Whether the first or the last of them is meant where none is named. */
  readonly picks?: 'first' | 'last';
  /** What it is made of where it is about a session. */
  readonly ofSession?: (facts: MessageFacts, session: OutcomeAssessment) => Composition | null;
  /** What it is made of where it needs none. */
  readonly ofEpisode?: (facts: MessageFacts, session: OutcomeAssessment | null) => Composition | null;
  readonly tone: readonly ToneNote[];
}

const isMissed: KindRule['fits'] = (_, { outcome }) => outcome === 'no-show';
const isUnderWay: KindRule['fits'] = ({ asOf }, { start, end }) => toMs(start) <= asOf && asOf < toMs(end);
const isLate: KindRule['fits'] = (_, { outcome }) => LATE_THANKS[outcome] !== undefined;

export const KIND_RULES: { readonly [kind in MessageKind]: KindRule } = {
  welcome: {
    fits: isAhead,
    picks: 'first',
    ofSession: composeWelcome,
    tone: ['add-a-line-of-your-own'],
  },
  'session-reminder': {
    fits: isAhead,
    picks: 'first',
    ofSession: composeReminder,
    tone: ['keep-it-short'],
  },
  'credits-left': { ofEpisode: composeCreditsLeft, tone: ['offer-do-not-push'] },
  'policy-reminder': { ofEpisode: composePolicy, tone: ['offer-do-not-push'] },
  'late-cancellation': {
    fits: isLate,
    picks: 'last',
    ofSession: composeLateCancellation,
    tone: ['person-before-admin', 'add-a-line-of-your-own'],
  },
  'i-am-here': {
    fits: isUnderWay,
    picks: 'first',
    ofSession: composeIAmHere,
    tone: ['keep-it-short', 'no-pressure-to-answer'],
  },
  'missed-session': {
    fits: isMissed,
    picks: 'last',
    ofSession: composeMissed,
    tone: ['person-before-admin', 'no-pressure-to-answer'],
  },
  'first-follow-up': {
    fits: isMissed,
    picks: 'last',
    ofSession: (facts, session) => composeFollowUp(facts, session, false),
    tone: ['person-before-admin', 'no-pressure-to-answer'],
  },
  'second-follow-up': {
    fits: isMissed,
    picks: 'last',
    ofSession: (facts, session) => composeFollowUp(facts, session, true),
    tone: ['no-pressure-to-answer', 'offer-do-not-push'],
  },
  'booking-paused': { ofEpisode: composePaused, tone: ['person-before-admin', 'add-a-line-of-your-own'] },
  restarting: { ofEpisode: composeRestart, tone: ['offer-do-not-push'] },
  'interrupted-by-us': {
    fits: (_, session) => isInterrupted(session),
    picks: 'last',
    ofSession: composeInterrupted,
    tone: ['say-sorry-plainly'],
  },
  'ending-care': { ofEpisode: composeEnding, tone: ['add-a-line-of-your-own'] },
  extension: { ofEpisode: composeExtension, tone: ['offer-do-not-push'] },
  'well-and-quiet': { ofEpisode: composeQuiet, tone: ['add-a-line-of-your-own', 'no-pressure-to-answer'] },
};
