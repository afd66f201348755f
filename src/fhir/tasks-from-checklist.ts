import type { ChecklistEntry } from '../checklists/checklist-entry.js';
import type { Checklist } from '../checklists/checklist.js';
import { toMs } from '../internal/instant.js';
import type { FhirVersion } from './capability.js';
import { canonical } from './canonical.js';
import { exportIssue, written, type ExportResult } from './export-issue.js';
import {
  identifierOf,
  plainText,
  present,
  referenceTo,
  type ConceptOut,
  type IdentifierOut,
  type PeriodOut,
  type ReferenceOut,
} from './fhir-elements.js';

/**
 * What has to be known beside a checklist to write it.
 *
 * @example
 * ```ts
 * import type { TaskOptions } from 'client-engagement/fhir';
 *
 * const options: TaskOptions = {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 *   focus: 'EpisodeOfCare/e1',
 *   owner: 'Practitioner/iris',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TaskOptions<Version extends FhirVersion = FhirVersion> {
  /** The version of FHIR; absent means R4. */
  readonly version?: Version | undefined;
  /** Reference to the client. */
  readonly subject: string;
  /** The caller's namespace of identifiers. */
  readonly identifierSystem: string;
  /** The code system of checklist items, whose codes are their ids; absent means this package's own. */
  readonly itemSystem?: string | undefined;
  /**
   * Reference to what it is about, the episode of care or the appointment: one for all, or found for each item, whose
   * `session` says which session it is about.
   */
  readonly focus?: string | ((entry: ChecklistEntry) => string | undefined) | undefined;
  /** Reference to who does it. */
  readonly owner?: string | undefined;
  /** Whether it is a suggestion or asked for; absent means a suggestion. */
  readonly intent?: 'proposal' | 'order' | undefined;
  /** The words of an item. Clients may see a Task in a portal; absent means the words of the template. */
  readonly wording?: ((item: ChecklistEntry['item']) => string) | undefined;
  /**
   * Why an item does not apply, in words that whoever reads Tasks may see. Absent, or where it gives none, means the id
   * of the rule: what a person wrote for themselves, an item's `note`, is never written by itself.
   */
  readonly reason?: ((entry: ChecklistEntry) => string | undefined) | undefined;
}

/**
 * An item of a checklist as a FHIR Task. In R5 the reason of a status is a reference or a concept, and the time has an
 * element of its own.
 *
 * @example
 * ```ts
 * import type { TaskOut } from 'client-engagement/fhir';
 *
 * const isOpen = ({ status }: TaskOut): boolean => status === 'requested';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface TaskOut<Version extends FhirVersion = FhirVersion> {
  /** Always `Task`. */
  readonly resourceType: 'Task';
  /** Made of the episode, the template and the item. */
  readonly identifier: IdentifierOut[];
  /** Where the item stands. */
  readonly status: 'requested' | 'completed' | 'cancelled';
  /** Why it does not apply. */
  readonly statusReason?: Version extends '5.0' ? { readonly concept: ConceptOut } : ConceptOut;
  /** Whether it is a suggestion or asked for. */
  readonly intent: 'proposal' | 'order';
  /** The item. */
  readonly code: ConceptOut;
  /** What it is about. */
  readonly focus?: ReferenceOut;
  /** The client. */
  readonly for: ReferenceOut;
  /** From when it was due. */
  readonly authoredOn?: string;
  /** The moment judged from. */
  readonly lastModified: string;
  /** Who does it. */
  readonly owner?: ReferenceOut;
  /** From when it is to be done, in R4 and R4B. R5 keeps that element for other uses. */
  readonly restriction?: { readonly period: PeriodOut };
  /** From when it is to be done, in R5. */
  readonly requestedPeriod?: PeriodOut;
}

type Written = TaskOut['status'];

/** Where an item stands, as a Task has it; an overdue one is told from its period, so its status is the same. */
const STATUSES: { readonly [state in ChecklistEntry['state']]: Written | null } = {
  'not-due': null,
  due: 'requested',
  open: 'requested',
  overdue: 'requested',
  done: 'completed',
  'not-applicable': 'cancelled',
};

/**
 * Writes the items of a checklist as FHIR Tasks: what is due as requested, what is done as completed, what does not
 * apply as cancelled with why. Items that are not due yet, and items that are the practitioner's own, are never
 * written, and neither is what a person wrote.
 *
 * For whoever may see the client's Tasks, the client among them.
 *
 * @param checklist - the checklist
 * @param options - the client, the identifiers, and for which version of FHIR
 * @returns the Tasks in the order of the checklist; null, with an issue, where the client or a namespace is missing
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { listChecklist } from 'client-engagement';
 * import { tasksFromChecklist } from 'client-engagement/fhir';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const checklist = listChecklist('first-session', recordFromTokens('A'), {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const { value } = tasksFromChecklist(checklist, {
 *   subject: 'Patient/ada',
 *   identifierSystem: 'https://service.example/ids',
 * });
 * value?.length; //=> 19
 * [value?.[0]?.status, value?.[0]?.code.coding?.[0]?.code];
 * //=> ['requested', 'first-session.acknowledge.anxiety']
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function tasksFromChecklist<Version extends FhirVersion = '4.0'>(
  checklist: Checklist,
  options: TaskOptions<Version>,
): ExportResult<TaskOut<Version>[]> {
  const lastModified = new Date(toMs(checklist.asOf)).toISOString();
  const subject = referenceTo(options.subject);
  if (subject === undefined)
    return written<TaskOut<Version>[]>(null, [exportIssue('subject-missing', 'Task.for')]);
  const tasks: TaskOut<Version>[] = [];
  for (const entry of checklist.items) {
    const status = STATUSES[entry.state];
    if (status === null || entry.item.private) continue;
    const identifier = identifierOf(options.identifierSystem, [
      'checklist',
      checklist.template.id,
      entry.key,
    ]);
    if (identifier === undefined)
      return written<TaskOut<Version>[]>(null, [exportIssue('identifier-missing', 'Task.identifier')]);
    tasks.push(taskOf(entry, status, { identifier, subject, lastModified }, options));
  }
  return written(tasks);
}

/** One Task. */
function taskOf<Version extends FhirVersion>(
  entry: ChecklistEntry,
  status: Written,
  shared: Pick<TaskOut, 'lastModified'> & {
    readonly identifier: IdentifierOut;
    readonly subject: ReferenceOut;
  },
  options: TaskOptions<Version>,
): TaskOut<Version> {
  const { item, dueFrom, reasons } = entry;
  const { identifier, subject, lastModified } = shared;
  const focus = typeof options.focus === 'function' ? options.focus(entry) : options.focus;
  const dueAt = dueFrom === null ? undefined : new Date(toMs(dueFrom)).toISOString();
  const reason = present<ConceptOut>({
    text: status === 'cancelled' ? (options.reason?.(entry) ?? reasons[0]?.rule) : undefined,
  });
  const isR5 = options.version === '5.0';
  const why = isR5 && reason.text !== undefined ? { concept: reason } : reason;
  const coding = present({ system: options.itemSystem ?? canonical.checklistItem, code: plainText(item.id) });
  const wording = options.wording ?? ((one) => one.text);
  const task = present<TaskOut>({
    resourceType: 'Task',
    identifier: [identifier],
    status,
    statusReason: why,
    intent: options.intent ?? 'proposal',
    code: present<ConceptOut>({ coding: [coding], text: wording(item) }),
    focus: referenceTo(focus),
    for: subject,
    // No Task was last changed before it was written.
    authoredOn: dueAt !== undefined && dueAt <= lastModified ? dueAt : undefined,
    lastModified,
    owner: referenceTo(options.owner),
    restriction: isR5 || dueAt === undefined ? undefined : { period: { start: dueAt } },
    requestedPeriod: isR5 && dueAt !== undefined ? { start: dueAt } : undefined,
  });
  return task as TaskOut<Version>;
}
