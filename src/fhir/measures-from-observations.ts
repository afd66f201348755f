import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { byText } from '../internal/by-text.js';
import type { ObservationLike } from './care-like.js';
import { timeOf, type TimeReader } from './fhir-time.js';
import { isOk, issueOf, type ImportIssue, type ImportIssueKey, type ImportResult } from './import-issue.js';
import { loincOf } from './loinc.js';
import { codesOf } from './loinc-codes.js';
import { numberIn } from './answer-points.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { sourceOf, type SourceRef } from './source-ref.js';

/**
 * The coded total of an instrument that a system uses of its own.
 *
 * @example
 * ```ts
 * import type { TotalCode } from 'client-engagement/fhir';
 *
 * const wsasTotal: TotalCode = { system: 'https://clinic.example/scores', code: 'wsas', instrument: 'wsas' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TotalCode {
  /** The code system; absent for codings that name none. */
  readonly system?: string | undefined;
  /** The code. */
  readonly code: string;
  /** Id of the instrument that it is the total of. */
  readonly instrument: string;
}

/**
 * What helps to read totals.
 *
 * @example
 * ```ts
 * import type { ObservationMeasureOptions } from 'client-engagement/fhir';
 *
 * const options: ObservationMeasureOptions = { lenientStrings: true, timeZone: 'Europe/London' };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ObservationMeasureOptions {
  /** The instruments to choose from; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** Codes of totals that are not LOINC's. */
  readonly codes?: readonly TotalCode[] | undefined;
  /** Whether a total that is written as text is read where it is a whole number; false unless said otherwise. */
  readonly lenientStrings?: boolean | undefined;
  /** IANA zone of days; absent means UTC. */
  readonly timeZone?: string | undefined;
}

/**
 * A total of a questionnaire that was read from an observation. It says nothing of single answers.
 *
 * @example
 * ```ts
 * import { measuresFromObservations, type ObservedTotal } from 'client-engagement/fhir';
 *
 * const { value } = measuresFromObservations([
 *   {
 *     resourceType: 'Observation',
 *     status: 'final',
 *     code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
 *     effectiveDateTime: '2026-03-09T18:00:00Z',
 *     valueQuantity: { value: 12, code: '{score}' },
 *   },
 * ]);
 * const total: ObservedTotal | undefined = value?.[0];
 * [total?.instrument, total?.declaredTotal]; //=> ['phq-9', 12]
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ObservedTotal {
  /** Id of the instrument. */
  readonly instrument: string;
  /** When it was answered; a day is dated at its beginning, a period at its end. */
  readonly answeredAt: Date;
  /** How exactly that is known. */
  readonly precision: 'instant' | 'day';
  /** The total. */
  readonly declaredTotal: number;
  /** The observation. */
  readonly source: SourceRef;
}

/** Statuses of observations that hold. */
const HOLDING = ['final', 'amended', 'corrected'];
/** No total of any instrument is as large. */
const WHOLE = /^\d{1,6}$/;

interface Kind {
  readonly instrument: Instrument;
  readonly isPanel: boolean;
}

/** The instrument that an observation is the total of: by the caller's codes first, then by LOINC. */
function kindOf(observation: unknown, options: ObservationMeasureOptions): Kind | null {
  const { instruments = shippedInstruments, codes = [] } = options;
  const codings = listOf(fieldOf(observation, 'code'), 'coding');
  const own = codes.find(({ system, code }) =>
    codings.some((coding) => textOf(coding, 'code') === code && textOf(coding, 'system') === system),
  );
  const mapped = instruments.find(({ id }) => id === own?.instrument);
  if (mapped !== undefined) return { instrument: mapped, isPanel: false };
  const loinc = codings.map(loincOf).filter((code) => code !== '');
  for (const isPanel of [false, true]) {
    const instrument = instruments.find((one) => {
      const { total, panel } = codesOf(one);
      return loinc.includes(isPanel ? panel : total);
    });
    if (instrument !== undefined) return { instrument, isPanel };
  }
  return null;
}

/** When an observation was made: a day at least; a period counts to its end, a timing is no time. */
function timeOfAnswer(
  observation: unknown,
  clock: TimeReader,
): { readonly at: Date; readonly precision: 'instant' | 'day' } | null {
  const text =
    fieldOf(observation, 'effectiveDateTime') ??
    fieldOf(observation, 'effectiveInstant') ??
    fieldOf(fieldOf(observation, 'effectivePeriod'), 'end');
  const time = timeOf(text, clock);
  return time === null || time.precision === 'month' || time.precision === 'year'
    ? null
    : { at: new Date(time.from), precision: time.precision };
}

/** The total as a number, with whether it was written as text; null where it is none. */
function valueOf(
  observation: unknown,
  isLenient: boolean,
): { readonly value: number; readonly isText: boolean } | null {
  const number = numberIn(observation);
  if (number !== null) return { value: number, isText: false };
  const text = textOf(observation, 'valueString')?.trim() ?? '';
  return isLenient && WHOLE.test(text) ? { value: Number(text), isText: true } : null;
}

/** A total with what says that another one is the same. */
export interface TotalRead {
  readonly value: ObservedTotal;
  readonly sameness: string;
}

/** What says that two totals are one: the response they were worked out from, or else the day and the value. */
function samenessOf({ instrument, answeredAt, declaredTotal }: ObservedTotal, observation: unknown): string {
  const [response = ''] = listOf(observation, 'derivedFrom')
    .flatMap((one) => textOf(one, 'reference') ?? [])
    .sort();
  const day = answeredAt.toISOString().slice(0, 10);
  return `${instrument} ${response === '' ? `${day} ${declaredTotal}` : response}`;
}

/** Reads one observation, or says why it is no total that can be read. */
export function totalOf(
  observation: unknown,
  options: ObservationMeasureOptions,
  say: (key: ImportIssueKey, path: string) => void,
): TotalRead | null {
  const kind = kindOf(observation, options);
  if (kind === null) {
    say('not-a-score', 'code');
    return null;
  }
  if (listOf(observation, 'modifierExtension').length > 0) {
    say('modifier-extension', 'modifierExtension');
    return null;
  }
  if (!HOLDING.includes(textOf(observation, 'status') ?? '')) {
    say('status-not-final', 'status');
    return null;
  }
  const { instrument, isPanel } = kind;
  const read = valueOf(observation, options.lenientStrings === true);
  if (read === null) {
    say(isPanel ? 'not-a-score' : 'value-missing', 'value');
    return null;
  }
  const { min, max } = instrument.range;
  if (!Number.isInteger(read.value) || read.value < min || read.value > max) {
    say('total-out-of-range', 'value');
    return null;
  }
  const answered = timeOfAnswer(observation, { timeZone: options.timeZone ?? 'UTC' });
  if (answered === null) {
    say('time-imprecise', 'effective');
    return null;
  }
  if (isPanel) say('total-under-panel', 'code');
  if (read.isText) say('total-as-text', 'value');
  const value = {
    instrument: instrument.id,
    answeredAt: answered.at,
    precision: answered.precision,
    declaredTotal: read.value,
    source: sourceOf(observation),
  };
  return { value, sameness: samenessOf(value, observation) };
}

/**
 * Reads totals of questionnaires from FHIR Observations (R4, R4B or R5).
 *
 * A total is told by its LOINC code or by the caller's codes, never by its text, and accepted where it is final, whole
 * and in the range of its instrument, and dated to the day at least. Under the code of the whole questionnaire it is
 * read with a warning; as text only where the caller allows it. The same total filed twice is kept once. Other
 * observations are no scores, which is said as information.
 *
 * Never throws: what comes from outside may be of any shape.
 *
 * @param observations - the observations, as parsed JSON
 * @param options - what helps to read them
 * @returns the totals by time, the issues, and whether there was no error; no issue holds anything from the content
 * @example
 * ```ts
 * import { measuresFromObservations } from 'client-engagement/fhir';
 *
 * const total = {
 *   resourceType: 'Observation',
 *   status: 'final',
 *   code: { coding: [{ system: 'http://loinc.org', code: '70274-6' }] },
 *   effectiveDateTime: '2026-03',
 *   valueInteger: 9,
 * };
 * const { value, issues } = measuresFromObservations([total, { ...total, effectiveDateTime: '2026-03-09' }]);
 * value?.map(({ instrument, declaredTotal }) => [instrument, declaredTotal]); //=> [['gad-7', 9]]
 * issues.map(({ key }) => key); //=> ['time-imprecise']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function measuresFromObservations(
  observations: readonly ObservationLike[],
  options: ObservationMeasureOptions = {},
): ImportResult<readonly ObservedTotal[]> {
  const list: readonly unknown[] = Array.isArray(observations) ? observations : [];
  const issues: ImportIssue[] = [];
  const sayOf =
    (observation: unknown) =>
    (key: ImportIssueKey, path: string): void =>
      void issues.push(issueOf(key, `Observation.${path}`, sourceOf(observation)));
  const inOrder = list
    .map((observation) => ({ observation, id: textOf(observation, 'id') ?? '' }))
    .sort((a, b) => byText(a.id, b.id));
  const once = new Map<string, ObservedTotal>();
  for (const { observation } of inOrder) {
    const say = sayOf(observation);
    const total = totalOf(observation, options, say);
    if (total === null) continue;
    const name = `${textOf(fieldOf(observation, 'subject'), 'reference') ?? ''} ${total.sameness}`;
    if (once.has(name)) say('measure-twice', 'value');
    else once.set(name, total.value);
  }
  const value = [...once.values()].sort(
    (a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || byText(a.instrument, b.instrument),
  );
  return { value, issues, ok: isOk(issues) };
}
