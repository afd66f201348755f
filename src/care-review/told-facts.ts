import type { Reason } from '../care-record/evidence.js';
import type { PrintedRule } from '../messages/printed-code.js';
import type { ReviewChange } from './list-changes.js';

/** Rules whose facts stand under a heading of their own. */
const STANDS_ELSEWHERE: ReadonlySet<string> = new Set<PrintedRule>([
  'safety.answer-to-review',
  'safety.flag-open',
  'measures.reliable-change',
  'brief.task-to-look-at',
  'credits.plan-the-ending',
  'booking.no-allowance-left',
]);

/** Rules that say the same of a client in other words. */
const SAME_FACT: readonly ReadonlySet<string>[] = [
  new Set<PrintedRule>(['engagement.missed-in-a-row', 'run.missed-in-a-row']),
  new Set<PrintedRule>(['run.booking-paused', 'booking.paused-after-missed']),
  new Set<PrintedRule>([
    'engagement.no-contact',
    'engagement.no-contact-rhythm-unknown',
    'steps.not-heard-from',
  ]),
];

/** Rules that only say that a session was missed. */
const OF_A_MISS: ReadonlySet<string> = new Set<PrintedRule>([
  'steps.session-missed',
  'steps.session-given-up-late',
]);

/** The facts that a page has told so far, so that it tells each once. */
export class ToldFacts {
  readonly #told = new Set<string>();
  readonly #sessions = new Set<string>();

  /** Of some reasons those whose facts are not told yet; from then on they are. */
  newIn(reasons: readonly Reason[]): Reason[] {
    return reasons.filter((reason) => {
      const { rule, evidence, inputs } = reason;
      if (STANDS_ELSEWHERE.has(rule)) return false;
      if (OF_A_MISS.has(rule) && evidence.every(({ id }) => this.#sessions.has(id))) return false;
      const group = SAME_FACT.findIndex((rules) => rules.has(rule));
      const fact = group < 0 ? JSON.stringify([rule, inputs]) : String(group);
      const isNew = !this.#told.has(fact);
      this.#told.add(fact);
      return isNew;
    });
  }

  /** Reasons for a change whose facts are not told yet; what a session became says itself why. */
  newOf({ kind, subject, reasons }: ReviewChange): Reason[] {
    if (kind !== 'change.outcome') return this.newIn(reasons);
    this.#sessions.add(String(subject));
    return [];
  }
}
