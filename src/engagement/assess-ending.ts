import { defaultAttendancePolicy } from '../attendance-policy/presets/guide.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Ending, EndingKind, Episode } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { byText } from '../internal/by-text.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { ClockStop } from './clock-stop.js';
import type { EndingRule } from './ending-rule.js';
import type { CourseImprovement, EndingAssessment, EndingSuggestion, MeasuredChange } from './ending.js';
import type { EpisodeEngagement } from './episode-engagement.js';

/**
 * The part of a care record that endings are assessed from. A `CareRecord` is one.
 *
 * @example
 * ```ts
 * import type { EndingRecord } from 'client-engagement';
 *
 * const record: EndingRecord = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type EndingRecord = Pick<CareRecord, 'client' | 'episodes' | 'sessions' | 'goals' | 'contacts'>;

/**
 * What an ending is assessed from besides the record: an episode of a review, or its engagement and measures.
 *
 * @example
 * ```ts
 * import type { EndingBasis, EpisodeReview } from 'client-engagement';
 *
 * const basisOf = (episode: EpisodeReview): EndingBasis => episode;
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EndingBasis {
  /** How the client is engaging in the episode. */
  readonly engagement: Pick<EpisodeEngagement, 'episodeId' | 'state' | 'contact' | 'readings'>;
  /** The change on each questionnaire. */
  readonly measures: readonly MeasuredChange[];
}

/**
 * What assessing an ending needs besides.
 *
 * @example
 * ```ts
 * import type { EndingOptions } from 'client-engagement';
 *
 * const options: EndingOptions = { asOf: new Date('2026-06-02T12:00:00Z'), outreachContacts: 3 };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EndingOptions {
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** How many contacts of ours without an answer are the whole outreach; absent means the default policy's. */
  readonly outreachContacts?: number | undefined;
  /** Times in which no session credit was left. */
  readonly clockStops?: readonly ClockStop[] | undefined;
  /** Whether a safety concern is open: nothing is suggested then. */
  readonly openSafetyConcern?: boolean | undefined;
}

function improvementOf(measures: readonly MeasuredChange[]): [CourseImprovement, Reason<EndingRule>] {
  const verdicts = [
    ['reliable-deterioration', 'worse', 'ending.reliably-worse'],
    ['reliable-improvement', 'reliable', 'ending.reliably-better'],
    ['no-reliable-change', 'none', 'ending.no-reliable-change'],
  ] as const;
  for (const [verdict, improvement, rule] of verdicts) {
    const such = measures.filter(({ change }) => change.verdict === verdict);
    if (such.length === 0) continue;
    const evidence = such.flatMap(({ compared }) => compared);
    const instruments = such.map(({ instrument, name }) => name ?? instrument).join(', ');
    return [improvement, { rule, evidence, inputs: { instruments } }];
  }
  return ['unknown', { rule: 'ending.change-not-known', evidence: [], inputs: {} }];
}

/** Our contacts since the client was last in touch and the next move was theirs, up to an instant. */
function unanswered(
  record: EndingRecord,
  { episodeId, contact }: EndingBasis['engagement'],
  until: number,
): EvidenceRef[] {
  return (record.contacts ?? [])
    .filter((one) => one.direction === 'to-client' && (one.episodeId ?? episodeId) === episodeId)
    .filter(({ at }) => at > contact.clockFrom && toMs(at) <= until)
    .sort((a, b) => toMs(a.at) - toMs(b.at) || byText(a.id, b.id))
    .map(({ id }) => ({ kind: 'contacts', id }));
}

/** The goals of an episode that still stand. */
function standingGoals(record: EndingRecord, episodeId: string) {
  return (record.goals ?? [])
    .filter((goal) => goal.episodeId === episodeId && goal.withdrawnAt === undefined)
    .sort((a, b) => byText(a.id, b.id));
}

/** What is still missing about an ending that a person chose. */
function stillToRecord(
  { kind, outreachSkipped }: Ending,
  goals: readonly EvidenceRef[],
  contacts: readonly EvidenceRef[],
  needed: number,
): Reason<EndingRule>[] {
  if (kind === 'met-goals' && goals.length === 0) {
    return [{ rule: 'ending.goals-not-recorded', evidence: [], inputs: {} }];
  }
  if (kind === 'unplanned' && outreachSkipped === undefined && contacts.length < needed) {
    const inputs = { contacts: contacts.length, needed };
    return [{ rule: 'ending.outreach-not-recorded', evidence: contacts, inputs }];
  }
  return [];
}

/** What a person may think of while an episode is open. */
function suggestionsFor(
  { engagement }: EndingBasis,
  record: EndingRecord,
  contacts: readonly EvidenceRef[],
  needed: number,
  { clockStops = [], asOf }: EndingOptions,
): EndingSuggestion[] {
  const { episodeId, state, readings } = engagement;
  const suggestions: EndingSuggestion[] = [];
  const suggest = (
    kind: EndingKind,
    rule: EndingRule,
    evidence: EvidenceRef[],
    inputs: Reason['inputs'],
  ): void => void suggestions.push({ kind, reasons: [{ rule, evidence, inputs }] });
  const goals = standingGoals(record, episodeId).filter(
    ({ confirmedByClientAt }) => confirmedByClientAt !== undefined,
  );
  if (goals.length > 0 && goals.every(({ reachedAt }) => reachedAt !== undefined)) {
    const evidence = goals.map(({ id }): EvidenceRef => ({ kind: 'goals', id, part: 'reachedAt' }));
    suggest('met-goals', 'ending.goals-reached', evidence, { goals: goals.length });
  }
  const now = toMs(asOf);
  const spent = clockStops.find(
    (stop) =>
      stop.episodeId === episodeId &&
      toMs(stop.from) <= now &&
      (stop.until === null || now < toMs(stop.until)),
  );
  if (spent !== undefined)
    suggest('limit-reached', 'ending.no-credits-left', [], { since: new Date(toMs(spent.from)) });
  if (state.label === 'not-in-touch' && contacts.length >= needed) {
    const kind = readings.attendance.level === 'unknown' ? 'did-not-start' : 'unplanned';
    suggest(kind, 'ending.silent-after-outreach', [...contacts], { contacts: contacts.length });
  }
  return suggestions;
}

/**
 * Assesses how an episode ended, or what a person may think of while it is open.
 *
 * An ending is a person's decision; this annotates it. Reliably better and gone is not a failure: the client may have got
 * what they needed, and the door stays open. An unplanned ending wants its outreach recorded, or why it was left out;
 * one with the goals met wants the goals.
 *
 * @param episode - an episode of a review, or its engagement and the change on its questionnaires
 * @param record - the facts
 * @param options - the moment to judge from, and whether a safety concern is open
 * @returns the ending with its improvement, what is still to be recorded, and suggestions
 * @throws RangeError with code `unknown-episode` when the episode is not in the record as of then; `invalid-date`
 * @example
 * ```ts
 * import { assessEnding, defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const asOf = new Date('2027-01-01T00:00:00Z');
 * const answered = (id: string, at: string, declaredTotal: number) => ({
 *   id,
 *   clientId: 'client-1',
 *   instrument: 'phq-9',
 *   answeredAt: new Date(at),
 *   declaredTotal,
 * });
 * const record = recordFromTokens('A A A');
 * const ended = {
 *   ...record,
 *   episodes: record.episodes.map((one) => ({
 *     ...one,
 *     ending: { kind: 'unplanned' as const, at: new Date('2026-12-31T00:00:00Z'), by: { role: 'practitioner' as const } },
 *   })),
 *   measures: [answered('m1', '2026-12-16T09:00:00Z', 15), answered('m2', '2026-12-30T09:00:00Z', 6)],
 * };
 * const [episode] = reviewCare(ended, { policies: [defaultAttendancePolicy], asOf }).episodes;
 * const ending = episode === undefined ? null : assessEnding(episode, ended, { asOf });
 * ending?.improvement; //=> 'reliable'
 * ending?.reasons.map(({ rule }) => rule);
 * //=> ['ending.reliably-better', 'ending.may-have-got-what-they-needed']
 * ending?.toRecord.map(({ rule }) => rule); //=> ['ending.outreach-not-recorded']
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function assessEnding(
  episode: EndingBasis,
  record: EndingRecord,
  options: EndingOptions,
): EndingAssessment {
  const seen = recordAsOf(record, toMs(options.asOf));
  const { episodeId } = episode.engagement;
  const found = seen.episodes.find(({ id }) => id === episodeId);
  if (found === undefined)
    throw rangeError('unknown-episode', 'The episode is not in the record as of that moment.');
  return assessEndingOf(found, episode, seen, options);
}

/** Assesses the ending of one episode from a record that is already as of the moment. */
export function assessEndingOf(
  { ending }: Episode,
  episode: EndingBasis,
  seen: EndingRecord,
  options: EndingOptions,
): EndingAssessment {
  const asOf = toMs(options.asOf);
  const { episodeId } = episode.engagement;
  const needed = options.outreachContacts ?? defaultAttendancePolicy.outreach.maxContacts;
  const contacts = unanswered(seen, episode.engagement, ending === undefined ? asOf : toMs(ending.at));
  const [improvement, why] = improvementOf(episode.measures);
  if (ending === undefined) {
    const isOpen = options.openSafetyConcern === true;
    const suggestions = isOpen ? [] : suggestionsFor(episode, seen, contacts, needed, options);
    return { episodeId, ending: null, improvement, reasons: [why], toRecord: [], suggestions };
  }
  const hasLeftBetter =
    improvement === 'reliable' && (ending.kind === 'unplanned' || ending.kind === 'client-ended');
  const leftBetter: Reason<EndingRule> = {
    rule: 'ending.may-have-got-what-they-needed',
    evidence: why.evidence,
    inputs: {},
  };
  const goals = standingGoals(seen, episodeId).map(({ id }): EvidenceRef => ({ kind: 'goals', id }));
  return {
    episodeId,
    ending: {
      kind: ending.kind,
      at: new Date(toMs(ending.at)),
      endedEarlierThan: ending.endedEarlierThan ?? null,
    },
    improvement,
    reasons: hasLeftBetter ? [why, leftBetter] : [why],
    toRecord: stillToRecord(ending, goals, contacts, needed),
    suggestions: [],
  };
}
