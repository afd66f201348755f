import type { CareRecord } from '../care-record/care-record.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { scoreMeasureCompletion } from '../measures/score-completion.js';

/**
 * Stable ids of the rules that say what is open about a client's safety.
 *
 * @example
 * ```ts
 * import type { SafetyRule } from 'client-engagement';
 *
 * const rule: SafetyRule = 'safety.flag-open';
 * ```
 * @category safety
 * @since 0.1.0
 */
export type SafetyRule = 'safety.answer-to-review' | 'safety.flag-open';

/**
 * The part of a care record that safety is assessed from. A `CareRecord` is one.
 *
 * @example
 * ```ts
 * import type { SafetyRecord } from 'client-engagement';
 *
 * const record: SafetyRecord = { client: { id: 'ada' } };
 * ```
 * @category safety
 * @since 0.1.0
 */
export type SafetyRecord = Pick<CareRecord, 'client' | 'measures' | 'safetyFlags' | 'safetyReviews'>;

/**
 * What an assessment of safety needs besides the record.
 *
 * @example
 * ```ts
 * import type { SafetyOptions } from 'client-engagement';
 *
 * const options: SafetyOptions = { asOf: new Date('2026-04-01T09:00:00Z') };
 * ```
 * @category safety
 * @since 0.1.0
 */
export interface SafetyOptions {
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** The questionnaires to read; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
}

/**
 * Something about a client's safety that waits for a person. Not a level of risk.
 *
 * @example
 * ```ts
 * import type { OpenSafetyConcern } from 'client-engagement';
 *
 * const concern: OpenSafetyConcern = {
 *   since: new Date('2026-03-30T19:00:00Z'),
 *   reason: {
 *     rule: 'safety.answer-to-review',
 *     evidence: [{ kind: 'measures', id: 'm7', part: 'self-harm' }],
 *     inputs: { value: 1, atLeast: 1 },
 *   },
 * };
 * ```
 * @category safety
 * @since 0.1.0
 */
export interface OpenSafetyConcern {
  /** Since when it is open. */
  readonly since: Date;
  /** What it rests on. */
  readonly reason: Reason<SafetyRule>;
}

/**
 * Whether the latest questionnaires asked about self-harm. Silence is never an all-clear.
 *
 * @example
 * ```ts
 * import type { SafetyQuestion } from 'client-engagement';
 *
 * const question: SafetyQuestion = { state: 'not-asked', why: 'no-such-questionnaire', lastAskedAt: null };
 * ```
 * @category safety
 * @since 0.1.0
 */
export type SafetyQuestion =
  | {
      /** The latest questionnaire that has such an item asked it and was answered. */
      readonly state: 'asked';
      /** When. */
      readonly lastAskedAt: Date;
      /** The questionnaire. */
      readonly evidence: EvidenceRef;
    }
  | {
      /** There is no answer from the latest questionnaire. */
      readonly state: 'not-asked';
      /** No questionnaire with such an item; only its total is known; or the item was left out. */
      readonly why: 'no-such-questionnaire' | 'total-only' | 'left-out';
      /** When it was last asked before; null for never. */
      readonly lastAskedAt: Date | null;
    };

/**
 * What is open about a client's safety at a moment.
 *
 * @example
 * ```ts
 * import type { SafetyAssessment } from 'client-engagement';
 *
 * const safety: SafetyAssessment = {
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   open: [],
 *   question: { state: 'not-asked', why: 'no-such-questionnaire', lastAskedAt: null },
 * };
 * ```
 * @category safety
 * @since 0.1.0
 */
export interface SafetyAssessment {
  /** The moment judged from. */
  readonly asOf: Date;
  /** What waits for a person, oldest first; empty asserts nothing about the client's safety. */
  readonly open: readonly OpenSafetyConcern[];
  /** Whether the latest questionnaires asked. */
  readonly question: SafetyQuestion;
}

/** The answers to safety items of one completion. */
interface Asked {
  readonly completion: MeasureCompletion;
  readonly at: number;
  readonly state: 'asked' | 'total-only' | 'left-out';
  readonly concerns: readonly { readonly item: string; readonly value: number; readonly atLeast: number }[];
}

function askedOf(record: SafetyRecord, instruments: readonly Instrument[]): Asked[] {
  const asked: Asked[] = [];
  for (const completion of record.measures ?? []) {
    const score = scoreMeasureCompletion(completion, instruments);
    if (score === null || score.safetyItems.length === 0) continue;
    const isAsked = score.safetyItems.every(({ state }) => state === 'asked');
    const state = isAsked ? 'asked' : completion.answers === undefined ? 'total-only' : 'left-out';
    asked.push({ completion, at: toMs(completion.answeredAt), state, concerns: score.safetyConcerns });
  }
  return asked.sort((a, b) => a.at - b.at || byText(a.completion.id, b.completion.id));
}

function questionOf(asked: readonly Asked[]): SafetyQuestion {
  const latest = asked.at(-1);
  if (latest === undefined) return { state: 'not-asked', why: 'no-such-questionnaire', lastAskedAt: null };
  if (latest.state === 'asked') {
    return {
      state: 'asked',
      lastAskedAt: new Date(latest.at),
      evidence: { kind: 'measures', id: latest.completion.id },
    };
  }
  const before = asked.filter(({ state }) => state === 'asked').at(-1);
  return {
    state: 'not-asked',
    why: latest.state,
    lastAskedAt: before === undefined ? null : new Date(before.at),
  };
}

/**
 * Assesses what is open about a client's safety: answers to a safety item that no person has followed up since, and
 * flags that are not closed.
 *
 * It holds for the client, across episodes, and comes before everything else. It says what waits for a person; it
 * does not assess risk, and an empty list asserts nothing.
 *
 * @param record - the client's questionnaires, safety flags and safety reviews
 * @param options - the moment to judge from, and the questionnaires to read
 * @returns what is open with its reasons, and whether the latest questionnaires asked at all
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { assessSafety } from 'client-engagement';
 *
 * const record = {
 *   client: { id: 'ada' },
 *   measures: [
 *     {
 *       id: 'm1',
 *       clientId: 'ada',
 *       instrument: 'phq-9',
 *       answeredAt: new Date('2026-03-30T19:00:00Z'),
 *       answers: [1, 1, 0, 1, 0, 0, 1, 0, 1],
 *     },
 *   ],
 * };
 * const { open } = assessSafety(record, { asOf: new Date('2026-04-01T09:00:00Z') });
 * open.map(({ reason }) => reason.rule); //=> ['safety.answer-to-review']
 * ```
 * @category safety
 * @since 0.1.0
 */
export function assessSafety(record: SafetyRecord, options: SafetyOptions): SafetyAssessment {
  const asOf = toMs(options.asOf);
  const { client, measures, safetyFlags, safetyReviews } = record;
  const seen = recordAsOf({ client, episodes: [], sessions: [], measures, safetyFlags, safetyReviews }, asOf);
  const asked = askedOf(seen, options.instruments ?? shippedInstruments);
  const reviewedAt = Math.max(-Infinity, ...(seen.safetyReviews ?? []).map(({ at }) => toMs(at)));
  const open: OpenSafetyConcern[] = [];
  for (const { completion, at, concerns } of asked) {
    if (reviewedAt > at) continue;
    for (const { item, value, atLeast } of concerns) {
      const evidence: EvidenceRef[] = [{ kind: 'measures', id: completion.id, part: item }];
      open.push({
        since: new Date(at),
        reason: { rule: 'safety.answer-to-review', evidence, inputs: { value, atLeast } },
      });
    }
  }
  for (const flag of seen.safetyFlags ?? []) {
    if (flag.closedAt !== undefined) continue;
    const evidence: EvidenceRef[] = [{ kind: 'safetyFlags', id: flag.id }];
    const reason = { rule: 'safety.flag-open', evidence, inputs: { source: flag.source } } as const;
    open.push({ since: new Date(toMs(flag.openedAt)), reason });
  }
  const order = ({ reason }: OpenSafetyConcern): string => JSON.stringify(reason.evidence);
  open.sort((a, b) => a.since.getTime() - b.since.getTime() || byText(order(a), order(b)));
  return { asOf: new Date(asOf), open, question: questionOf(asked) };
}
