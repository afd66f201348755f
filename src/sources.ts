/**
 * How well a number is founded: a published standard, one service's published precedent, or our own default.
 *
 * @example
 * ```ts
 * import { phq9, type Standing } from 'client-engagement';
 *
 * const standing: Standing = 'standard';
 * phq9.basis.standing === standing; //=> true
 * ```
 * @category sources
 * @since 0.1.0
 */
export type Standing = 'standard' | 'service-precedent' | 'our-default';

/**
 * Whether the source of a number was read itself, was read in another work that quotes it, or was not read.
 *
 * Nothing `unverified` is on a default path.
 *
 * @example
 * ```ts
 * import { phq9, type Verified } from 'client-engagement';
 *
 * const verified: Verified = 'primary';
 * phq9.basis.verified === verified; //=> true
 * ```
 * @category sources
 * @since 0.1.0
 */
export type Verified = 'primary' | 'secondary' | 'unverified';

/**
 * Where a number comes from and how well it is founded.
 *
 * @example
 * ```ts
 * import type { Basis } from 'client-engagement';
 *
 * const basis: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };
 * ```
 * @category sources
 * @since 0.1.0
 */
export interface Basis {
  /** Key of the source in `sources`. */
  readonly source: SourceKey;
  /** How well the number is founded. */
  readonly standing: Standing;
  /** Whether the source itself was read. */
  readonly verified: Verified;
}

/**
 * One number that a judgement used, with its unit and where it comes from.
 *
 * @example
 * ```ts
 * import type { Threshold } from 'client-engagement';
 *
 * const threshold: Threshold = {
 *   name: 'consecutive.threshold',
 *   value: 3,
 *   unit: 'sessions',
 *   source: 'practitioner-guide',
 *   standing: 'service-precedent',
 *   verified: 'primary',
 * };
 * ```
 * @category sources
 * @since 0.1.0
 */
export interface Threshold extends Basis {
  /** Dotted name of the number. */
  readonly name: string;
  /** The number itself. */
  readonly value: number;
  /** Its unit, in words. */
  readonly unit:
    | 'points'
    | 'sessions'
    | 'hours'
    | 'minutes'
    | 'days'
    | 'working days'
    | 'items'
    | 'fraction'
    | 'contacts'
    | 'credits'
    | 'parts';
}

/**
 * A published work, data set or decision that numbers in this package come from.
 *
 * @example
 * ```ts
 * import { sources, type Source } from 'client-engagement';
 *
 * const source: Source = sources['our-default'];
 * source.title; //=> 'Default chosen by this package'
 * ```
 * @category sources
 * @since 0.1.0
 */
export interface Source {
  /** Title, with authors where it has any. */
  readonly title: string;
  /** Year of the version that was read. */
  readonly year?: number | undefined;
  /** Where it can be found: a web address or a DOI. */
  readonly where?: string | undefined;
}

/**
 * The key of a source in `sources`.
 *
 * @example
 * ```ts
 * import { sources, type SourceKey } from 'client-engagement';
 *
 * const key: SourceKey = 'lowe-2004';
 * sources[key].year; //=> 2004
 * ```
 * @category sources
 * @since 0.1.0
 */
export type SourceKey =
  | 'our-default'
  | 'practitioner-guide'
  | 'caller'
  | 'published-policies'
  | 'nhs-talking-therapies-course'
  | 'hedis-initiation'
  | 'waiting-and-attendance'
  | 'camcops'
  | 'clincalc'
  | 'kroenke-spitzer-2002'
  | 'lowe-2004'
  | 'nhs-data-dictionary-phq9'
  | 'nhs-mhsds-outcomes'
  | 'nhs-talking-therapies-manual'
  | 'spitzer-2006'
  | 'arroll-2010'
  | 'hippocrates'
  | 'kroenke-2009'
  | 'kroenke-2009-phq4'
  | 'mundt-2002'
  | 'nhs-data-dictionary-wsas'
  | 'nhs-mental-health-statistics'
  | 'nhs-mhsds-adult-outcomes'
  | 'reilly-wpai'
  | 'nhs-talking-therapies-metadata'
  | 'clark-2018'
  | 'jacobson-truax'
  | 'clinicalsignificance'
  | 'schueller-2015'
  | 'ecqm-cms159'
  | 'holdsworth-2014'
  | 'bright-2015'
  | 'swift-2012'
  | 'fluckiger-2018'
  | 'mausbach-2010'
  | 'de-jong-2021'
  | 'westmacott-2010'
  | 'binnie-2016'
  | 'appointment-reminders'
  | 'waiting-times';

/**
 * The bibliography: where every number in this package comes from, by key.
 *
 * A `Basis` that is `secondary` names the original work here, which was read in another work that quotes it.
 *
 * @example
 * ```ts
 * import { phq9, sources } from 'client-engagement';
 *
 * const title = sources[phq9.missing.basis.source].title;
 * title; //=> 'NHS Data Model and Dictionary: Patient Health Questionnaire-9 (entry retired on 1 April 2020)'
 * ```
 * @category sources
 * @since 0.1.0
 */
export const sources: { readonly [key in SourceKey]: Source } = {
  'our-default': { title: 'Default chosen by this package' },
  'practitioner-guide': {
    title: 'Practitioner guide to client engagement: the brief this package implements',
  },
  caller: { title: 'Set by the service that uses this package' },
  'published-policies': {
    title:
      'Attendance and cancellation policies that therapy and coaching services publish, read and compared',
    year: 2026,
  },
  'nhs-talking-therapies-course': {
    title: 'NHS Talking Therapies: a finished course has at least two attended treatment contacts',
    where: 'https://fingertips.phe.org.uk',
  },
  'hedis-initiation': {
    title: 'HEDIS measure on initiation and engagement of treatment: first service within 14 days',
  },
  'waiting-and-attendance': {
    title:
      'A study of waiting and first appointments: most of what waiting does to attendance falls in the first seven days',
    where: 'https://doi.org/10.1176/appi.ps.56.3.344',
  },
  camcops: {
    title: 'CamCOPS task documentation, with the licence statement of each questionnaire',
    year: 2026,
    where: 'https://camcops.readthedocs.io',
  },
  clincalc: {
    title: 'clincalc: clinical calculators with their tests and provenance',
    year: 2026,
  },
  'kroenke-spitzer-2002': {
    title:
      'Kroenke and Spitzer: The PHQ-9: a new depression diagnostic and severity measure. Psychiatric Annals 32',
    year: 2002,
  },
  'lowe-2004': {
    title:
      'Löwe and others: Monitoring depression treatment outcomes with the Patient Health Questionnaire-9. Medical Care 42:1194-1201',
    year: 2004,
    where: 'https://doi.org/10.1097/00005650-200412000-00006',
  },
  'nhs-data-dictionary-phq9': {
    title: 'NHS Data Model and Dictionary: Patient Health Questionnaire-9 (entry retired on 1 April 2020)',
    where: 'https://www.datadictionary.nhs.uk',
  },
  'nhs-mhsds-outcomes': {
    title: 'NHS England: Mental Health Services Data Set, outcome measure code for children and young people',
    year: 2025,
    where: 'https://github.com/nhsengland/MHSDS',
  },
  'nhs-talking-therapies-manual': {
    title: 'NHS Talking Therapies for anxiety and depression manual: caseness and reliable change',
  },
  'spitzer-2006': {
    title:
      'Spitzer and others: A brief measure for assessing generalized anxiety disorder: the GAD-7. Archives of Internal Medicine 166:1092-1097',
    year: 2006,
  },
  'arroll-2010': {
    title:
      'Arroll and others: Validation of PHQ-2 and PHQ-9 to screen for major depression in the primary care population',
    year: 2010,
    where: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2906530',
  },
  hippocrates: {
    title: 'hippocrates: clinical questionnaires in Python',
    year: 2022,
    where: 'https://github.com/chrishannam/hippocrates',
  },
  'kroenke-2009': {
    title: 'Kroenke and others: The PHQ-8 as a measure of current depression in the general population',
    year: 2009,
  },
  'kroenke-2009-phq4': {
    title: 'Kroenke and others: An ultra-brief screening scale for anxiety and depression: the PHQ-4',
    year: 2009,
  },
  'mundt-2002': {
    title:
      'Mundt and others: The Work and Social Adjustment Scale: a simple measure of impairment in functioning',
    year: 2002,
  },
  'nhs-data-dictionary-wsas': {
    title:
      'NHS Data Model and Dictionary: Work and Social Adjustment Scale (June 2012 release; entry retired on 1 April 2020)',
    year: 2012,
    where: 'https://archive.datadictionary.nhs.uk',
  },
  'nhs-mental-health-statistics': {
    title:
      'NHS Digital: mental health monthly statistics, reference list of assessment scores and their ranges',
    year: 2025,
    where: 'https://github.com/NHSDigital/mental-health-monthly-statistics',
  },
  'nhs-mhsds-adult-outcomes': {
    title: 'NHS England: Mental Health Services Data Set, outcome measure code for adult community care',
    year: 2025,
    where: 'https://github.com/nhsengland/MHSDS',
  },
  'reilly-wpai': {
    title: 'Reilly Associates: WPAI scoring, General Health version 2',
    where: 'http://www.reillyassociates.net',
  },
  'nhs-talking-therapies-metadata': {
    title:
      'NHS England: Talking Therapies for anxiety and depression, metadata of the annual (2024-25) and monthly (data set version 2.1) measures',
    year: 2025,
    where: 'https://github.com/bennettoxford/nhstt',
  },
  'clark-2018': {
    title: 'Clark: Realizing the mass public benefit of evidence-based psychological therapies, table 2',
    year: 2018,
    where: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5942544',
  },
  'jacobson-truax': {
    title:
      'Jacobson and Truax: Clinical significance: a statistical approach to defining meaningful change in psychotherapy research',
    year: 1991,
  },
  clinicalsignificance: {
    title: 'clinicalsignificance: clinical significance analyses in R, with its documentation',
    year: 2024,
    where: 'https://github.com/pedscience/clinicalsignificance',
  },
  'schueller-2015': {
    title: 'Schueller and others: PHQ-9 values that predict non-response at weeks 4, 9 and 14 (abstract)',
    year: 2015,
  },
  'ecqm-cms159': {
    title: 'CMS159, Depression Remission at Twelve Months: published logic, version of 2025',
    year: 2025,
    where: 'https://github.com/cqframework/ecqm-content-qicore-2025',
  },
  'holdsworth-2014': {
    title:
      'Holdsworth, Bowen, Brown and Howat: review of 79 studies of client engagement and what goes with it. Clinical Psychology Review 34:428 (abstract)',
    year: 2014,
    where: 'https://doi.org/10.1016/j.cpr.2014.06.004',
  },
  'bright-2015': {
    title:
      'Bright and others: engagement as a process between two people and a state of the client. Disability and Rehabilitation 37:643',
    year: 2015,
    where: 'https://doi.org/10.3109/09638288.2014.933899',
  },
  'swift-2012': {
    title:
      'Swift and others: practice review of what keeps clients in therapy: expectations, roles, preferences, early hope, the working relationship, looking at progress (in a summary)',
    year: 2012,
    where: 'https://doi.org/10.1037/a0028291',
  },
  'fluckiger-2018': {
    title: 'Flückiger and others: the working relationship and outcome in adult psychotherapy, 295 studies',
    year: 2018,
    where: 'https://doi.org/10.1037/pst0000172',
  },
  'mausbach-2010': {
    title: 'Mausbach and others: homework and outcome in psychotherapy, 23 studies',
    year: 2010,
    where: 'https://doi.org/10.1007/s10608-010-9297-z',
  },
  'de-jong-2021': {
    title: 'de Jong and others: feedback on progress in psychotherapy, 58 studies',
    year: 2021,
    where: 'https://doi.org/10.1016/j.cpr.2021.102002',
  },
  'westmacott-2010': {
    title: 'Westmacott and others: what therapists know of the reasons of clients who leave',
    year: 2010,
    where: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2924572',
  },
  'binnie-2016': {
    title:
      'Binnie and Boden: why appointments of one NHS service were missed: forgotten, too unwell, other priorities, dissatisfied',
    year: 2016,
    where: 'https://doi.org/10.1108/MHRJ-12-2015-0038',
  },
  'appointment-reminders': {
    title: 'Text reminders and missed appointments in a mental health service, before and after',
    where: 'https://doi.org/10.1176/appi.ps.201100211',
  },
  'waiting-times': {
    title: 'Waiting time and attendance of the first appointment, 1,587 clients',
    where: 'https://doi.org/10.1037/ser0000768',
  },
};
