import { toMs } from '../internal/instant.js';
import { base64Of } from './base64.js';
import type { FhirVersion } from './capability.js';
import { exportIssue, written, type ExportResult } from './export-issue.js';
import {
  identifierOf,
  present,
  referencesTo,
  referenceTo,
  type ConceptOut,
  type IdentifierOut,
  type PeriodOut,
  type ReferenceOut,
} from './fhir-elements.js';

/**
 * A message that was drafted, as far as it is written.
 *
 * @example
 * ```ts
 * import type { MessageLike } from 'client-engagement/fhir';
 *
 * const message: MessageLike = {
 *   status: 'drafted',
 *   kind: 'session-reminder',
 *   episodeId: 'e1',
 *   sessionId: 's4',
 *   asOf: new Date('2026-03-08T09:00:00Z'),
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface MessageLike {
  /** Whether there is a message, or why there is none. */
  readonly status: 'drafted' | 'withheld';
  /** What it is for. */
  readonly kind: string;
  /** The episode. */
  readonly episodeId: string;
  /** The session it is about; null where it is about none. */
  readonly sessionId: string | null;
  /** The moment it was drafted for. */
  readonly asOf: Date;
  /** The language it is in, BCP 47; null where that is not known. */
  readonly language?: string | null | undefined;
  /** When it may go out. */
  readonly sendWindow?:
    | {
        /** First instant. */
        readonly notBefore: Date;
        /** The instant at which it is over; null for no end. */
        readonly notAfter: Date | null;
      }
    | undefined;
}

/**
 * What has to be known beside a message to write it.
 *
 * @example
 * ```ts
 * import type { CommunicationRequestOptions } from 'client-engagement/fhir';
 *
 * const options: CommunicationRequestOptions = {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   text: 'Hello Ada, we meet on 10 March at 10:00.',
 *   about: ['Appointment/s4'],
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CommunicationRequestOptions<Version extends FhirVersion = FhirVersion> {
  /** The version of FHIR; absent means R4. */
  readonly version?: Version | undefined;
  /** Reference to the client, who receives it as well. */
  readonly subject: string;
  /** The caller's namespace of identifiers. */
  readonly identifierSystem: string;
  /** What tells messages of one kind about the same session apart, such as which reminder it is. */
  readonly occasion?: string | undefined;
  /** The text, rendered. */
  readonly text: string;
  /** Whether a person still has to let it go; absent means so. */
  readonly status?: 'draft' | 'active' | undefined;
  /** References to what it is about. */
  readonly about?: readonly string[] | undefined;
  /** Reference to who sends it. */
  readonly sender?: string | undefined;
}

/**
 * A message as a FHIR CommunicationRequest. R5 has an intent, another name for the sender, and the text as an
 * attachment.
 *
 * @example
 * ```ts
 * import type { CommunicationRequestOut } from 'client-engagement/fhir';
 *
 * const textOf = ({ payload }: CommunicationRequestOut<'4.0'>): string | undefined => payload[0]?.contentString;
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type CommunicationRequestOut<Version extends FhirVersion = FhirVersion> = CommunicationRequestBase &
  (Version extends '5.0' ? CommunicationRequestR5 : CommunicationRequestR4);

/** What is the same in all versions. */
interface CommunicationRequestBase {
  readonly resourceType: 'CommunicationRequest';
  readonly identifier: IdentifierOut[];
  readonly status: 'draft' | 'active';
  readonly category: ConceptOut[];
  readonly subject: ReferenceOut;
  readonly about?: ReferenceOut[];
  readonly occurrencePeriod?: PeriodOut;
  readonly authoredOn: string;
  readonly recipient: ReferenceOut[];
}

/** What R4 and R4B have. */
interface CommunicationRequestR4 {
  readonly payload: { readonly contentString: string }[];
  readonly sender?: ReferenceOut;
}

/** What R5 has. */
interface CommunicationRequestR5 {
  readonly intent: 'proposal';
  readonly payload: {
    readonly contentAttachment: {
      readonly contentType: 'text/plain;charset=UTF-8';
      readonly language?: string;
      readonly data: string;
    };
  }[];
  readonly informationProvider?: ReferenceOut[];
}

const REMINDERS: ReadonlySet<string> = new Set(['session-reminder', 'credits-left', 'policy-reminder']);

/** When it may go out. */
function occurrenceOf({ sendWindow }: MessageLike): PeriodOut | undefined {
  if (sendWindow === undefined) return undefined;
  const { notBefore, notAfter } = sendWindow;
  return present<PeriodOut>({
    start: new Date(toMs(notBefore)).toISOString(),
    end: notAfter === null ? undefined : new Date(toMs(notAfter)).toISOString(),
  });
}

/**
 * Writes a drafted message as a FHIR CommunicationRequest, by default as a draft that a person lets go. A message that
 * was withheld, as every templated one is while a safety concern is open, is not written.
 *
 * For the client, who receives it.
 *
 * @param message - the draft
 * @param options - the client, the identifier, the text, and for which version of FHIR
 * @returns the request; null, with an issue, for a message that was withheld or has no text
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { communicationRequestFromMessage } from 'client-engagement/fhir';
 *
 * const message = {
 *   status: 'drafted',
 *   kind: 'session-reminder',
 *   episodeId: 'e1',
 *   sessionId: 's4',
 *   asOf: new Date('2026-03-08T09:00:00Z'),
 * } as const;
 * const options = {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   text: 'Hello Ada, we meet on 10 March at 10:00.',
 * };
 * const { value } = communicationRequestFromMessage(message, options);
 * [value?.status, value?.payload[0]?.contentString]; //=> ['draft', 'Hello Ada, we meet on 10 March at 10:00.']
 * communicationRequestFromMessage({ ...message, status: 'withheld' }, options).value; //=> null
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function communicationRequestFromMessage<Version extends FhirVersion = '4.0'>(
  message: MessageLike,
  options: CommunicationRequestOptions<Version>,
): ExportResult<CommunicationRequestOut<Version>> {
  type Out = CommunicationRequestOut<Version>;
  const at = 'CommunicationRequest';
  const authoredOn = new Date(toMs(message.asOf)).toISOString();
  const occurrencePeriod = occurrenceOf(message);
  const { kind, episodeId, sessionId, language } = message;
  const { occasion = '', text, version } = options;
  if (message.status === 'withheld') return written<Out>(null, [exportIssue('message-withheld', at)]);
  const subject = referenceTo(options.subject);
  if (subject === undefined) return written<Out>(null, [exportIssue('subject-missing', `${at}.subject`)]);
  const parts = ['message', episodeId, kind, sessionId ?? '', occasion];
  const identifier = identifierOf(options.identifierSystem, parts);
  if (identifier === undefined)
    return written<Out>(null, [exportIssue('identifier-missing', `${at}.identifier`)]);
  if (text.trim() === '') return written<Out>(null, [exportIssue('text-missing', `${at}.payload`)]);
  const system = 'http://terminology.hl7.org/CodeSystem/communication-category';
  const category = REMINDERS.has(kind) ? 'reminder' : 'notification';
  const base = present<CommunicationRequestBase>({
    resourceType: 'CommunicationRequest',
    identifier: [identifier],
    status: options.status ?? 'draft',
    category: [{ coding: [{ system, code: category }] }],
    subject,
    about: referencesTo(options.about),
    occurrencePeriod,
    authoredOn,
    recipient: [{ ...subject }],
  });
  const sender = referenceTo(options.sender);
  const contentAttachment = present<CommunicationRequestR5['payload'][number]['contentAttachment']>({
    contentType: 'text/plain;charset=UTF-8',
    language: language ?? undefined,
    data: base64Of(text),
  });
  const request =
    version === '5.0'
      ? present<CommunicationRequestOut<'5.0'>>({
          ...base,
          intent: 'proposal',
          payload: [{ contentAttachment }],
          informationProvider: sender === undefined ? [] : [sender],
        })
      : present<CommunicationRequestOut<'4.0'>>({ ...base, payload: [{ contentString: text }], sender });
  return written(request as Out);
}
