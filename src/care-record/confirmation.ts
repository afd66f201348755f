import type { DecisionMaker } from './party.js';

/**
 * A person's word that items of a checklist were done: by heading with exceptions, or item by item.
 *
 * A message that was sent never does this; only a person can say that something was explained or agreed. Nor is it a
 * contact: that somebody was called is a `Contact`, by which the message schedule moves on; the word ticks the item and
 * takes its step away.
 *
 * @example
 * ```ts
 * import type { Confirmation } from 'client-engagement';
 *
 * const confirmation: Confirmation = {
 *   id: 'co1',
 *   episodeId: 'e1',
 *   at: new Date('2026-03-10T11:00:00Z'),
 *   by: { role: 'practitioner', id: 'p1' },
 *   phase: 'first-session',
 *   headings: ['acknowledge', 'praise', 'encourage', 'explain'],
 *   except: ['first-session.encourage.support'],
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Confirmation {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** The session in which it was done, if one. */
  readonly sessionId?: string | undefined;
  /** When it was confirmed. */
  readonly at: Date;
  /** Who confirmed. */
  readonly by: DecisionMaker;
  /** The phase whose headings are meant. */
  readonly phase?: string | undefined;
  /** Headings of that phase whose items were all done. */
  readonly headings?: readonly string[] | undefined;
  /** Single items that were done, by id. */
  readonly items?: readonly string[] | undefined;
  /** Items under those headings that were not done, by id. */
  readonly except?: readonly string[] | undefined;
  /** Items that do not apply, each with a reason. */
  readonly notApplicable?: readonly { readonly item: string; readonly reason: string }[] | undefined;
}
