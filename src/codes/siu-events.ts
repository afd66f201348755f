import type { CodeTable } from './code-table.js';
import type { FillerStatus } from './hl7v2-table-0278.js';

/**
 * One trigger event of HL7 v2 scheduling messages.
 *
 * @example
 * ```ts
 * import { siuEvents, type SiuEventRow } from 'client-engagement/codes';
 *
 * const row: SiuEventRow | undefined = siuEvents.rows.find(({ event }) => event === 'S26');
 * row?.meaning; //=> 'the client did not come'
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface SiuEventRow {
  /** The event, as in MSH-9.2. */
  readonly event: string;
  /** What it says. */
  readonly meaning: string;
  /** What it does to a session; `none` where it is about resources or free slots. */
  readonly change: 'booked' | 'moved' | 'changed' | 'ended' | 'none';
  /** The status that the event says by itself: it outranks the one in the message. Null where it says none. */
  readonly status: FillerStatus | null;
}

/**
 * The trigger events S12 to S24 and S26.
 *
 * @example
 * ```ts
 * import { siuEvents } from 'client-engagement/codes';
 *
 * siuEvents.rows.filter(({ change }) => change === 'ended').map(({ event }) => event);
 * //=> ['S15', 'S16', 'S17', 'S26']
 * ```
 * @category codes
 * @since 0.1.0
 */
export const siuEvents: CodeTable<SiuEventRow> = {
  source: {
    publisher: 'HL7 International',
    title: 'HL7 v2 chapter 10, scheduling: SIU trigger events',
    asOf: '2026-06',
  },
  rows: [
    { event: 'S12', meaning: 'a new booking', change: 'booked', status: null },
    { event: 'S13', meaning: 'moved to another time', change: 'moved', status: null },
    { event: 'S14', meaning: 'changed otherwise', change: 'changed', status: null },
    { event: 'S15', meaning: 'cancelled', change: 'ended', status: 'Cancelled' },
    {
      event: 'S16',
      meaning: 'stopped; what is left of it will not take place',
      change: 'ended',
      status: 'Cancelled',
    },
    { event: 'S17', meaning: 'deleted: entered in error', change: 'ended', status: 'Deleted' },
    { event: 'S18', meaning: 'a service or resource added', change: 'none', status: null },
    { event: 'S19', meaning: 'a service or resource changed', change: 'none', status: null },
    { event: 'S20', meaning: 'a service or resource cancelled', change: 'none', status: null },
    { event: 'S21', meaning: 'a service or resource stopped', change: 'none', status: null },
    { event: 'S22', meaning: 'a service or resource deleted', change: 'none', status: null },
    { event: 'S23', meaning: 'slots blocked', change: 'none', status: null },
    { event: 'S24', meaning: 'blocked slots opened', change: 'none', status: null },
    { event: 'S26', meaning: 'the client did not come', change: 'ended', status: 'Noshow' },
  ],
};
