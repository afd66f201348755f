import type { Ending } from '../care-record/episode.js';
import type { CodeTable } from './code-table.js';

/**
 * The NHS data items that say how care ended: the discharge reason of Talking Therapies, and of mental health
 * services the reason for closing a referral and for rejecting one.
 *
 * @example
 * ```ts
 * import type { NhsEndingElement } from 'client-engagement/codes';
 *
 * const element: NhsEndingElement = 'talking-therapies-discharge';
 * ```
 * @category codes
 * @since 0.1.0
 */
export type NhsEndingElement =
  'talking-therapies-discharge' | 'mental-health-referral-closure' | 'mental-health-referral-rejection';

/**
 * An ending that a code may stand for. A person chooses between them.
 *
 * @example
 * ```ts
 * import type { EndingCandidate } from 'client-engagement/codes';
 *
 * const candidate: EndingCandidate = { kind: 'unplanned', endedEarlierThan: 'practitioner-advised' };
 * ```
 * @category codes
 * @since 0.1.0
 */
export type EndingCandidate = Pick<Ending, 'kind' | 'endedEarlierThan'>;

/**
 * One code of an ending.
 *
 * @example
 * ```ts
 * import { nhsEndingCodes, type NhsEndingRow } from 'client-engagement/codes';
 *
 * const row: NhsEndingRow | undefined = nhsEndingCodes.rows.find(({ code }) => code === '46');
 * row?.endings; //=> [{ kind: 'met-goals' }, { kind: 'planned-other' }]
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsEndingRow {
  /** The data item. */
  readonly element: NhsEndingElement;
  /** The code, two digits. */
  readonly code: string;
  /** What it says. */
  readonly meaning: string;
  /** The endings that it may stand for. */
  readonly endings: readonly EndingCandidate[];
}

/**
 * How care ended, as the NHS codes it.
 *
 * @example
 * ```ts
 * import { nhsEndingCodes } from 'client-engagement/codes';
 *
 * nhsEndingCodes.rows.filter(({ endings }) => endings.some(({ kind }) => kind === 'died')).map(({ code }) => code);
 * //=> ['49', '17', '06']
 * ```
 * @category codes
 * @since 0.1.0
 */
export const nhsEndingCodes: CodeTable<NhsEndingRow> = {
  source: {
    publisher: 'NHS England',
    title:
      'NHS Data Model and Dictionary: discharge reason (Talking Therapies), referral closure reason, referral rejection reason',
    asOf: '2020-10',
  },
  rows: [
    {
      element: 'talking-therapies-discharge',
      code: '46',
      meaning: 'treated: completed, as both agreed',
      endings: [{ kind: 'met-goals' }, { kind: 'planned-other' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '47',
      meaning: 'treated: over earlier than the practitioner planned',
      endings: [
        { kind: 'client-ended', endedEarlierThan: 'practitioner-advised' },
        { kind: 'unplanned', endedEarlierThan: 'practitioner-advised' },
      ],
    },
    {
      element: 'talking-therapies-discharge',
      code: '48',
      meaning: 'treated: over earlier than the client asked for',
      endings: [
        { kind: 'service-ended', endedEarlierThan: 'client-wished' },
        { kind: 'limit-reached', endedEarlierThan: 'client-wished' },
      ],
    },
    {
      element: 'talking-therapies-discharge',
      code: '49',
      meaning: 'treated: died',
      endings: [{ kind: 'died' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '96',
      meaning: 'treated: not known',
      endings: [{ kind: 'other' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '10',
      meaning: 'seen, not treated: not suitable, back to the referrer',
      endings: [{ kind: 'referred-outside' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '11',
      meaning: 'seen, not treated: not suitable, shown another service',
      endings: [{ kind: 'referred-outside' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '12',
      meaning: 'seen, not treated: advice and support, as both agreed',
      endings: [{ kind: 'planned-other' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '13',
      meaning: 'seen, not treated: referred on, as both agreed',
      endings: [{ kind: 'referred-outside' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '14',
      meaning: 'seen, not treated: suitable, and the client said no',
      endings: [{ kind: 'client-ended' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '16',
      meaning: 'seen, not treated: assessment not finished',
      endings: [{ kind: 'unplanned' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '17',
      meaning: 'seen, not treated: died',
      endings: [{ kind: 'died' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '95',
      meaning: 'seen, not treated: not known',
      endings: [{ kind: 'other' }],
    },
    {
      element: 'talking-therapies-discharge',
      code: '50',
      meaning: 'not assessed',
      endings: [{ kind: 'did-not-start' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '01',
      meaning: 'admitted elsewhere',
      endings: [{ kind: 'referred-outside' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '02',
      meaning: 'treatment completed',
      endings: [{ kind: 'met-goals' }, { kind: 'planned-other' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '03',
      meaning: 'moved away',
      endings: [{ kind: 'other' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '04',
      meaning: 'no further treatment fitting',
      endings: [{ kind: 'service-ended' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '05',
      meaning: 'did not attend',
      endings: [{ kind: 'unplanned' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '06',
      meaning: 'died',
      endings: [{ kind: 'died' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '07',
      meaning: 'at the client’s wish',
      endings: [{ kind: 'client-ended' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '08',
      meaning: 'referred on',
      endings: [{ kind: 'referred-outside' }],
    },
    {
      element: 'mental-health-referral-closure',
      code: '09',
      meaning: 'did not wish to be seen',
      endings: [{ kind: 'did-not-start' }],
    },
    {
      element: 'mental-health-referral-rejection',
      code: '01',
      meaning: 'referral not accepted',
      endings: [{ kind: 'did-not-start' }],
    },
    {
      element: 'mental-health-referral-rejection',
      code: '02',
      meaning: 'referral not accepted',
      endings: [{ kind: 'did-not-start' }],
    },
    {
      element: 'mental-health-referral-rejection',
      code: '03',
      meaning: 'referral not accepted',
      endings: [{ kind: 'did-not-start' }],
    },
  ],
};
