/**
 * One row of the table by which engagement goes down and up: from where, on what, to where.
 *
 * `low` prints as missing sessions or not in touch, `mid` as worth a conversation, `high` as attending or engaged. The
 * levels themselves are never printed to anybody.
 *
 * @example
 * ```ts
 * import { engagementTransitions, type EngagementTransition } from 'client-engagement';
 *
 * const [first]: readonly EngagementTransition[] = engagementTransitions;
 * first; //=> { from: 'high', concern: 2, seen: 'any', to: 'low', clear: 'none' }
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementTransition {
  /** The level before. */
  readonly from: 'low' | 'mid' | 'high';
  /** How much the moment asks for attention: 0 nothing, 1 a conversation, 2 at once. */
  readonly concern: 0 | 1 | 2;
  /** What was seen: a session attended, one missed, or only work or silence in between. */
  readonly seen: 'attended' | 'missed' | 'between' | 'any';
  /** The level after. Where `clear` is `one-more`, it is `high` once enough clear sessions are together. */
  readonly to: 'low' | 'mid' | 'high';
  /** What becomes of the count of clear attended sessions. */
  readonly clear: 'none' | 'kept' | 'one-more';
}

/**
 * The whole table by which engagement moves: down at once, up by attended sessions alone, one step at a time. The last
 * row that fits counts: what holds for attended sessions alone stands below what holds for any. The diagram in the
 * documentation is drawn from it.
 *
 * @example
 * ```ts
 * import { engagementTransitions } from 'client-engagement';
 *
 * // Nothing but an attended session leads up.
 * const order = ['low', 'mid', 'high'];
 * engagementTransitions
 *   .filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))
 *   .every(({ seen }) => seen === 'attended'); //=> true
 * ```
 * @category engagement
 * @since 0.1.0
 */
export const engagementTransitions: readonly [EngagementTransition, ...EngagementTransition[]] = [
  { from: 'high', concern: 2, seen: 'any', to: 'low', clear: 'none' },
  { from: 'high', concern: 1, seen: 'any', to: 'mid', clear: 'none' },
  { from: 'high', concern: 0, seen: 'any', to: 'high', clear: 'none' },
  { from: 'mid', concern: 2, seen: 'any', to: 'low', clear: 'none' },
  { from: 'mid', concern: 1, seen: 'any', to: 'mid', clear: 'none' },
  { from: 'mid', concern: 0, seen: 'missed', to: 'mid', clear: 'none' },
  { from: 'mid', concern: 0, seen: 'between', to: 'mid', clear: 'kept' },
  { from: 'mid', concern: 0, seen: 'attended', to: 'mid', clear: 'one-more' },
  { from: 'low', concern: 2, seen: 'any', to: 'low', clear: 'none' },
  { from: 'low', concern: 1, seen: 'any', to: 'low', clear: 'none' },
  { from: 'low', concern: 0, seen: 'any', to: 'low', clear: 'none' },
  { from: 'low', concern: 1, seen: 'attended', to: 'mid', clear: 'none' },
  { from: 'low', concern: 0, seen: 'attended', to: 'mid', clear: 'none' },
];
