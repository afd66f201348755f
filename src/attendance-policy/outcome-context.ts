import type { Session } from '../care-record/session.js';
import type { ClientStatement } from '../care-record/statement.js';
import type { AttendancePolicy } from './policy.js';

/** What deciding one session's outcome needs to know besides the session. */
export interface OutcomeContext {
  /** The moment of the judgement, epoch ms; the session is already seen as of then. */
  readonly asOf: number;
  /** The policy that holds for the session. */
  readonly policy: AttendancePolicy;
  /** Dates, `YYYY-MM-DD`, that are no working days. */
  readonly holidays: ReadonlySet<string>;
  /** Whether another session replaces this one. */
  readonly isReplaced: boolean;
  /** Whether this session replaces one that we moved, without the client having asked. */
  readonly isMovedByUs: boolean;
  /** Whether the policy excuses it by itself, as one of the first in a time. */
  readonly isGrace: boolean;
  /** What the client says about this session. */
  readonly statements: readonly ClientStatement[];
}

/** The session that replaces one, and what that means for the notice of the new one. */
export function isMoveByUs(original: Session | undefined): boolean {
  const by = original?.cancellation?.by;
  return by === 'practitioner' || by === 'service';
}
