import type { Session } from '../care-record/session.js';

/**
 * The facts about a session that a code carries: to be put into the session that the caller has. Facts only; what
 * they mean under a policy is derived.
 *
 * @example
 * ```ts
 * import type { CodedFacts } from 'client-engagement/codes';
 *
 * const facts: CodedFacts = { cancellation: { by: 'client' } };
 * ```
 * @category codes
 * @since 0.1.0
 */
export type CodedFacts = Pick<Session, 'recordedOutcome' | 'cancellation' | 'voided'>;
