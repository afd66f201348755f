import type { EndingKind } from '../care-record/episode.js';

/**
 * How a client is engaging in one episode, in one label.
 *
 * `attending` says that the client comes and that nothing is known of the work itself; `engaged` needs more than
 * attendance. `worth-a-conversation` carries whether things are on the way up. An end is a person's decision.
 *
 * @example
 * ```ts
 * import type { EngagementState } from 'client-engagement';
 *
 * const state: EngagementState = { label: 'worth-a-conversation', trend: 'recovering' };
 * const over: EngagementState = { label: 'ended', ending: 'met-goals' };
 * [state.label, over.label]; //=> ['worth-a-conversation', 'ended']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EngagementState =
  | {
      /** Where the engagement stands. */
      readonly label:
        | 'not-yet-started'
        | 'getting-started'
        | 'attending'
        | 'engaged'
        | 'missing-sessions'
        | 'not-in-touch'
        | 'paused';
    }
  | {
      /** Something asks for a conversation. */
      readonly label: 'worth-a-conversation';
      /** Whether it is on the way up. */
      readonly trend: 'recovering' | 'steady';
    }
  | {
      /** The episode has ended. */
      readonly label: 'ended';
      /** How. */
      readonly ending: EndingKind;
    };

/**
 * The labels of engagement.
 *
 * @example
 * ```ts
 * import type { EngagementLabel } from 'client-engagement';
 *
 * const label: EngagementLabel = 'missing-sessions';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EngagementLabel = EngagementState['label'];

/** Whether two states read the same. */
export function isSameState(a: EngagementState, b: EngagementState): boolean {
  return (
    a.label === b.label &&
    ('trend' in a ? a.trend : null) === ('trend' in b ? b.trend : null) &&
    ('ending' in a ? a.ending : null) === ('ending' in b ? b.ending : null)
  );
}
