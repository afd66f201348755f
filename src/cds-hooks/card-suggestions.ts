import { communicationRequestFromMessage } from '../fhir/communication-request-from-message.js';
import { identifierOf, present, referenceTo } from '../fhir/fhir-elements.js';
import type { CardWriter } from './card-evidence.js';
import type { CardGroup, CardGroupId } from './card-groups.js';
import type { TaskCardGroup } from '../messages/card-words.js';
import type { CdsLink, CdsSuggestion, SuggestedTask } from './cds-card.js';

/** The groups whose cards suggest a task. */
const WITH_TASK: ReadonlySet<CardGroupId> = new Set<CardGroupId>([
  'booking-paused',
  'missed-session',
  'conversation',
]);

const hasTask = (id: CardGroupId): id is TaskCardGroup => WITH_TASK.has(id);

/** The task that a card suggests, in neutral words and with no reason; the same in all versions of FHIR. */
function taskOf(
  group: CardGroupId,
  episodeId: string | null,
  { review, options, words }: CardWriter,
): (SuggestedTask & { readonly code: { readonly text: string } }) | null {
  if (!hasTask(group) || episodeId === null) return null;
  const { subject, identifierSystem } = options;
  const identifier = identifierOf(identifierSystem, ['card-task', episodeId, group]);
  const client = referenceTo(subject);
  if (identifier === undefined || client === undefined) return null;
  return {
    resourceType: 'Task',
    identifier: [identifier],
    status: 'requested',
    intent: 'proposal',
    code: { text: words.tasks[group] },
    for: client,
    authoredOn: review.asOf.toISOString(),
  };
}

/** What a card suggests: a task, and the messages that were drafted for it. Everything is created, as a draft. */
export function suggestionsOf(
  { id, messages }: CardGroup,
  episodeId: string | null,
  key: string,
  writer: CardWriter,
): CdsSuggestion[] {
  const { options, words, review } = writer;
  const suggestions: CdsSuggestion[] = [];
  const kinds = new Set<string>(messages);
  const task = taskOf(id, episodeId, writer);
  if (task !== null) {
    const label = words.createTask.replace('{task}', task.code.text);
    suggestions.push({
      label,
      uuid: options.uuid(`${key}|task`),
      isRecommended: true,
      actions: [{ type: 'create', description: label, resource: task }],
    });
  }
  if (review.safety.open.length > 0) return suggestions;
  for (const { message, text } of options.drafts ?? []) {
    if (message.episodeId !== episodeId || !kinds.has(message.kind)) continue;
    const { subject, identifierSystem, version } = options;
    const { value } = communicationRequestFromMessage(message, { subject, identifierSystem, version, text });
    if (value === null) continue;
    suggestions.push({
      label: words.createDraft,
      uuid: options.uuid(`${key}|draft|${message.kind}|${message.sessionId ?? ''}`),
      actions: [{ type: 'create', description: words.createDraft, resource: value }],
    });
  }
  return suggestions;
}

/** The links of a card. */
export function linksOf({ id }: CardGroup, { options, words }: CardWriter): CdsLink[] {
  const { safetyProcedure, timeline, recordOutcome } = options.links ?? {};
  if (id === 'safety') {
    if (safetyProcedure === undefined) return [];
    return [{ label: words.links.safetyProcedure, url: safetyProcedure, type: 'absolute' }];
  }
  const links: CdsLink[] = [];
  if (id === 'record' && recordOutcome !== undefined)
    links.push({ label: words.links.recordOutcome, url: recordOutcome, type: 'absolute' });
  if (timeline !== undefined)
    links.push(
      present<CdsLink>({
        label: words.links.timeline,
        url: timeline.url,
        type: 'smart',
        appContext: timeline.appContext,
      }),
    );
  return links;
}
