import { toMs } from '../internal/instant.js';
import { instruments } from '../measures/instrument-registry.js';
import type { MeasureScore } from '../measures/measure-score.js';
import { exportIssue, written, type ExportResult } from './export-issue.js';
import {
  identifierOf,
  present,
  referencesTo,
  referenceTo,
  type CodingOut,
  type ConceptOut,
  type IdentifierOut,
  type ReferenceOut,
} from './fhir-elements.js';
import { codesOf } from './loinc-codes.js';
import { snomedScoreCodes } from './snomed-codes.js';
import { entryOf } from './read-json.js';

/**
 * What has to be known beside a score to write it.
 *
 * @example
 * ```ts
 * import type { ObservationOptions } from 'client-engagement/fhir';
 *
 * const options: ObservationOptions = {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   key: { episodeId: 'e1', completionId: 'm1' },
 *   answeredAt: new Date('2026-03-09T18:00:00Z'),
 *   derivedFrom: ['QuestionnaireResponse/m1'],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ObservationOptions {
  /** Reference to the client. */
  readonly subject: string;
  /** The caller's namespace of identifiers. */
  readonly identifierSystem: string;
  /** The ids that make the identifier: the same completion always has the same. */
  readonly key: {
    /** The episode; absent for a completion of the client as a whole. */
    readonly episodeId?: string | undefined;
    /** The completed questionnaire. */
    readonly completionId: string;
  };
  /** When it was answered. */
  readonly answeredAt: Date;
  /** How exactly that is known; a day is the UTC date of `answeredAt`. Absent means an instant. */
  readonly precision?: 'instant' | 'day' | undefined;
  /** `amended` where it takes the place of one sent before; absent means `final`. */
  readonly status?: 'final' | 'amended' | undefined;
  /**
   * Whose shape: plain FHIR, US Core screening and assessment, or the patient-reported outcomes of PCO. Absent means
   * US Core's, which is plain FHIR with one category more.
   */
  readonly profile?: 'base' | 'us-core' | 'pco' | undefined;
  /** UCUM unit of the total; absent means `{score}`, and `1` for PCO. */
  readonly unit?: '{score}' | '1' | undefined;
  /** What is measured, where LOINC has no total of the instrument, or another code is wanted. */
  readonly code?: ConceptOut | undefined;
  /** Whether SNOMED CT's code of the total goes beside LOINC's, where it is known. Its use may need a licence. */
  readonly snomed?: boolean | undefined;
  /** The caller's coding of the severity band, where there is one; its words are always written. */
  readonly bandCoding?: CodingOut | undefined;
  /** Canonicals of the profiles that it claims to follow; absent claims none. */
  readonly claims?: readonly string[] | undefined;
  /** References to what it was worked out from: the questionnaire response. */
  readonly derivedFrom?: readonly string[] | undefined;
  /** Reference to the encounter. */
  readonly encounter?: string | undefined;
  /** References to what it was done for. */
  readonly basedOn?: readonly string[] | undefined;
  /** References to goals that it is about; written for PCO only. */
  readonly focus?: readonly string[] | undefined;
  /** When it was made available; never worked out. */
  readonly issued?: Date | undefined;
  /** What to write for a score without a total: nothing, or that there is none and why. Absent means nothing. */
  readonly whenIncomplete?: 'nothing' | 'data-absent-reason' | undefined;
}

/**
 * A score as a FHIR Observation: the same in R4, R4B and R5.
 *
 * @example
 * ```ts
 * import type { ObservationOut } from 'client-engagement/fhir';
 *
 * const isOver = ({ valueQuantity }: ObservationOut): boolean => (valueQuantity?.value ?? 0) >= 10;
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ObservationOut {
  /** Always `Observation`. */
  readonly resourceType: 'Observation';
  /** The profiles that it claims to follow. */
  readonly meta?: { readonly profile: string[] };
  /** Made of the episode, the instrument and the completion. */
  readonly identifier: IdentifierOut[];
  /** What it was done for. */
  readonly basedOn?: ReferenceOut[];
  /** Whether it takes the place of one sent before. */
  readonly status: 'final' | 'amended';
  /** `survey`, and what it screens for. */
  readonly category: ConceptOut[];
  /** What is measured. */
  readonly code: ConceptOut;
  /** The client. */
  readonly subject: ReferenceOut;
  /** The goals it is about. */
  readonly focus?: ReferenceOut[];
  /** The encounter. */
  readonly encounter?: ReferenceOut;
  /** When it was answered. */
  readonly effectiveDateTime: string;
  /** When it was made available. */
  readonly issued?: string;
  /** The total; absent where there is none. */
  readonly valueQuantity?: {
    /** In points. */
    readonly value: number;
    /** The unit, printed. */
    readonly unit: string;
    /** Always UCUM. */
    readonly system: 'http://unitsofmeasure.org';
    /** The unit. */
    readonly code: string;
  };
  /** Why there is no total; never beside one. */
  readonly dataAbsentReason?: ConceptOut;
  /** The severity band. */
  readonly interpretation?: ConceptOut[];
  /** How the total came about. */
  readonly note?: { readonly text: string }[];
  /** What it was worked out from. */
  readonly derivedFrom?: ReferenceOut[];
}

/** What instruments screen for, in the categories of US Core. */
const SCREENS_FOR: Readonly<Record<string, string>> = {
  'phq-9': 'cognitive-status',
  'phq-8': 'cognitive-status',
  'phq-4': 'cognitive-status',
  'phq-2': 'cognitive-status',
  'gad-7': 'cognitive-status',
  'gad-2': 'cognitive-status',
  wsas: 'functional-status',
  'work-impact': 'functional-status',
  'wpai-gh': 'functional-status',
};

function categoriesOf(instrument: string, profile: ObservationOptions['profile']): ConceptOut[] {
  const survey = { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' };
  const screensFor = (profile ?? 'us-core') === 'us-core' ? entryOf(SCREENS_FOR, instrument) : undefined;
  const concepts: ConceptOut[] = [{ coding: [survey] }];
  if (screensFor !== undefined) {
    const system = 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category';
    concepts.push({ coding: [{ system, code: screensFor }] });
  }
  return concepts;
}

/** What is measured: as the caller says, else LOINC's total; null where neither is there. */
function codeOf(score: MeasureScore, { code, snomed }: ObservationOptions): ConceptOut | null {
  if (code !== undefined)
    return present<ConceptOut>({ coding: code.coding?.map((one) => ({ ...one })), text: code.text });
  const { id } = score.instrument;
  const { total } = codesOf({ id });
  if (total === '') return null;
  const coding: CodingOut[] = [{ system: 'http://loinc.org', code: total }];
  const concept = snomed === true ? entryOf(snomedScoreCodes, id)?.total : undefined;
  if (concept !== undefined) coding.push({ system: 'http://snomed.info/sct', code: concept });
  const names = instruments.filter((one) => one.id === id).map(({ name }) => `${name} total score`);
  return present<ConceptOut>({ coding, text: names.join('') });
}

/** How the total came about, without anything that was answered. */
function noteOf({ instrument, imputed, status }: MeasureScore): string {
  const how = `Scored with ${instrument.id}, version ${instrument.version}`;
  if (status === 'incomplete') return `${how}; too few answers for a total.`;
  return imputed.length === 0 ? `${how}.` : `${how}; items filled in by its rule: ${imputed.length}.`;
}

/**
 * Writes a score as a FHIR Observation, valid in R4, R4B and R5: the total with its unit, the severity band in words,
 * and a note of how it came about.
 *
 * An incomplete score is not written as a number. Answers to single items, changes and judgements are never written.
 * No profile is claimed and no performer named unless the caller says so.
 *
 * For whoever may see the client's questionnaires, the client among them: it has no answer to a single item.
 *
 * @param score - the score
 * @param options - the client, the identifier, when it was answered, and in whose shape
 * @returns the Observation; null, with an issue, where there is no total or no code for it
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { phq9, scoreMeasure } from 'client-engagement';
 * import { observationFromScore } from 'client-engagement/fhir';
 *
 * const { value } = observationFromScore(scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, 1, 0]), {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   key: { episodeId: 'e1', completionId: 'm1' },
 *   answeredAt: new Date('2026-03-09T18:00:00Z'),
 * });
 * value?.valueQuantity;
 * //=> { value: 8, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' }
 * value?.code; //=> { coding: [{ system: 'http://loinc.org', code: '44261-6' }], text: 'PHQ-9 total score' }
 * value?.interpretation; //=> [{ text: 'mild' }]
 * value?.identifier[0]?.value; //=> 'score/e1/phq-9/m1'
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function observationFromScore(
  score: MeasureScore,
  options: ObservationOptions,
): ExportResult<ObservationOut> {
  const answeredAt = new Date(toMs(options.answeredAt)).toISOString();
  const issued = options.issued === undefined ? undefined : new Date(toMs(options.issued)).toISOString();
  const { key, profile, status = 'final', whenIncomplete = 'nothing' } = options;
  const subject = referenceTo(options.subject);
  const identifier = identifierOf(options.identifierSystem, [
    'score',
    key.episodeId ?? '',
    score.instrument.id,
    key.completionId,
  ]);
  const code = codeOf(score, options);
  if (subject === undefined)
    return written<ObservationOut>(null, [exportIssue('subject-missing', 'Observation.subject')]);
  if (identifier === undefined)
    return written<ObservationOut>(null, [exportIssue('identifier-missing', 'Observation.identifier')]);
  if (code === null || Object.keys(code).length === 0)
    return written<ObservationOut>(null, [exportIssue('code-missing', 'Observation.code')]);
  if (score.status === 'invalid')
    return written<ObservationOut>(null, [exportIssue('score-invalid', 'Observation.value')]);
  const { total, band } = score;
  const issues = total === null ? [exportIssue('score-incomplete', 'Observation.value')] : [];
  if (total === null && whenIncomplete === 'nothing') return written<ObservationOut>(null, issues);
  const unit = options.unit ?? (profile === 'pco' ? '1' : '{score}');
  const absent = { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' };
  const bandOf = present<ConceptOut>({
    coding: options.bandCoding === undefined ? undefined : [{ ...options.bandCoding }],
    text: band?.label,
  });
  const observation = present<ObservationOut>({
    resourceType: 'Observation',
    meta: present<{ profile: string[] }>({ profile: [...(options.claims ?? [])] }),
    identifier: [identifier],
    basedOn: referencesTo(options.basedOn),
    status,
    category: categoriesOf(score.instrument.id, profile),
    code,
    subject,
    focus: profile === 'pco' ? referencesTo(options.focus) : undefined,
    encounter: referenceTo(options.encounter),
    effectiveDateTime: options.precision === 'day' ? answeredAt.slice(0, 10) : answeredAt,
    issued,
    valueQuantity:
      total === null ? undefined : { value: total, unit, system: 'http://unitsofmeasure.org', code: unit },
    dataAbsentReason: total === null ? { coding: [absent] } : undefined,
    interpretation: band === null ? undefined : [bandOf],
    note: [{ text: noteOf(score) }],
    derivedFrom: referencesTo(options.derivedFrom),
  });
  return written(observation, issues);
}
