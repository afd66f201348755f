import { toMs } from '../internal/instant.js';
import type { EngagementLabel } from '../engagement/engagement-state.js';
import type { EngagementEntry, EpisodeEngagement } from '../engagement/episode-engagement.js';
import { exportIssue, written, type ExportResult } from './export-issue.js';
import {
  identifierOf,
  present,
  referenceTo,
  type ConceptOut,
  type IdentifierOut,
  type PeriodOut,
  type ReferenceOut,
} from './fhir-elements.js';

/** The labels that ask somebody to do something. */
type FlaggedLabel = Extract<EngagementLabel, 'worth-a-conversation' | 'missing-sessions' | 'not-in-touch'>;

/**
 * What has to be known beside an engagement to write it as a Flag.
 *
 * @example
 * ```ts
 * import type { FlagOptions } from 'client-engagement/fhir';
 *
 * const options: FlagOptions = {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   category: 'behavioral',
 *   wording: { 'not-in-touch': 'Please get in touch' },
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface FlagOptions {
  /** Reference to the client. */
  readonly subject: string;
  /** The caller's namespace of identifiers. */
  readonly identifierSystem: string;
  /** HL7's category of the flag; absent means `admin`. */
  readonly category?: 'admin' | 'behavioral' | 'contact' | undefined;
  /** Words of the caller's own. A Flag may be seen by others, the client included. */
  readonly wording?: { readonly [label in FlaggedLabel]?: string | undefined } | undefined;
}

/**
 * That somebody should get in touch, as a FHIR Flag: the same in R4, R4B and R5.
 *
 * @example
 * ```ts
 * import type { FlagOut } from 'client-engagement/fhir';
 *
 * const isUp = ({ status }: FlagOut): boolean => status === 'active';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface FlagOut {
  /** Always `Flag`. */
  readonly resourceType: 'Flag';
  /** Made of the episode: there is one for each. */
  readonly identifier: IdentifierOut[];
  /** `active` while it asks for something, `inactive` once that has lifted. */
  readonly status: 'active' | 'inactive';
  /** What kind of flag it is. */
  readonly category: ConceptOut[];
  /** What it asks for, in neutral words. */
  readonly code: ConceptOut;
  /** The client. */
  readonly subject: ReferenceOut;
  /** Since when, and until when. */
  readonly period: PeriodOut;
}

/** Neutral words, without any number: what was seen, and what is suggested. */
const WORDING: { readonly [label in FlaggedLabel]: string } = {
  'worth-a-conversation': 'A conversation about how it is going is suggested',
  'missing-sessions': 'Recent sessions missed; contact suggested',
  'not-in-touch': 'No contact for some time; contact suggested',
};

const isFlagged = (label: EngagementLabel): label is FlaggedLabel => Object.hasOwn(WORDING, label);

/** The latest stretch of a history that asked for something: its last label, its beginning, its end if it is over. */
interface Stretch {
  readonly label: FlaggedLabel;
  readonly from: number;
  readonly until: number | null;
}

function latestStretch(history: readonly EngagementEntry[]): Stretch | null {
  let latest = null as Stretch | null;
  for (const { at, state } of history) {
    const { label } = state;
    if (isFlagged(label)) {
      const from = latest !== null && latest.until === null ? latest.from : toMs(at);
      latest = { label, from, until: null };
    } else if (latest !== null && latest.until === null) {
      latest = { ...latest, until: toMs(at) };
    }
  }
  return latest;
}

/**
 * Writes that an episode asks for a conversation or for contact as a FHIR Flag; once that has lifted, the same Flag as
 * inactive with its end. Nothing in this package writes it by itself: call it only where the people who can see Flags,
 * the client among them, are meant to.
 *
 * It says no label and no number, nothing about safety, and nothing private.
 *
 * @param engagement - how the client is engaging in one episode
 * @param options - the client, the identifier, and words of the caller's own
 * @returns the Flag; null where it never asked for anything, or the client has died
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy } from 'client-engagement';
 * import { flagFromEngagement } from 'client-engagement/fhir';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = assessEngagement(recordFromTokens('A A A X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const options = { subject: 'Patient/ada', identifierSystem: 'https://service.example/ids' };
 * const flag = episodes[0] && flagFromEngagement(episodes[0], options).value;
 * [flag?.status, flag?.code.text]; //=> ['active', 'Recent sessions missed; contact suggested']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function flagFromEngagement(
  engagement: EpisodeEngagement,
  options: FlagOptions,
): ExportResult<FlagOut> {
  const subject = referenceTo(options.subject);
  if (subject === undefined) return written<FlagOut>(null, [exportIssue('subject-missing', 'Flag.subject')]);
  const identifier = identifierOf(options.identifierSystem, ['engagement', engagement.episodeId]);
  if (identifier === undefined)
    return written<FlagOut>(null, [exportIssue('identifier-missing', 'Flag.identifier')]);
  const { state, history } = engagement;
  if (state.label === 'ended' && state.ending === 'died')
    return written<FlagOut>(null, [exportIssue('client-died', 'Flag')]);
  const stretch = latestStretch(history);
  if (stretch === null) return written<FlagOut>(null);
  const system = 'http://terminology.hl7.org/CodeSystem/flag-category';
  const text = options.wording?.[stretch.label] ?? WORDING[stretch.label];
  return written<FlagOut>({
    resourceType: 'Flag',
    identifier: [identifier],
    status: stretch.until === null ? 'active' : 'inactive',
    category: [{ coding: [{ system, code: options.category ?? 'admin' }] }],
    code: { text: text.trim() === '' ? WORDING[stretch.label] : text },
    subject,
    period: present<PeriodOut>({
      start: new Date(stretch.from).toISOString(),
      end: stretch.until === null ? undefined : new Date(stretch.until).toISOString(),
    }),
  });
}
