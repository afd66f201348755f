import type { DecisionMaker } from './party.js';
import type { ListedReason } from './session-reason.js';

/**
 * A person's answer to what a client said about a session.
 *
 * @example
 * ```ts
 * import type { StatementDecision } from 'client-engagement';
 *
 * const decision: StatementDecision = { at: new Date('2026-03-12T09:00:00Z'), upheld: true };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface StatementDecision {
  /** When it was decided. */
  readonly at: Date;
  /** Whether what the client said was accepted. The outcome itself is then corrected on the session. */
  readonly upheld: boolean;
  /** Who decided. */
  readonly by?: DecisionMaker | undefined;
}

/**
 * What the client says about a session: "I was there", "I told you in time", or a reason. It makes the outcome,
 * the credit and the run provisional until a person decides.
 *
 * @example
 * ```ts
 * import type { ClientStatement } from 'client-engagement';
 *
 * const statement: ClientStatement = {
 *   id: 'st1',
 *   sessionId: 's3',
 *   says: 'was-there',
 *   at: new Date('2026-03-11T08:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ClientStatement {
  /** Id of this fact. */
  readonly id: string;
  /** The session it is about. */
  readonly sessionId: string;
  /** What the client says. */
  readonly says: 'was-there' | 'told-you-in-time' | 'had-a-reason';
  /** The reason, where one of the listed ones was given. */
  readonly reason?: ListedReason | undefined;
  /** When the client said it. */
  readonly at: Date;
  /** A person's decision on it. */
  readonly decision?: StatementDecision | undefined;
}
