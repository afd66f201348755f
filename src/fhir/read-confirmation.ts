import type { Confirmation } from '../care-record/confirmation.js';
import type { DecisionMaker } from '../care-record/party.js';
import { practitionerBy } from './appointment-people.js';
import { canonical } from './canonical.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { timeOrBound } from './read-time-of.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Where a task belongs: its episode, and the session that it was done in. */
export interface TaskPlace {
  readonly episodeId: string;
  readonly sessionId?: string | undefined;
}

/** The items of checklists that a task is about. */
function itemsOf(reading: Reading, entry: Entry): readonly string[] {
  const system = reading.options.checklistSystem ?? canonical.checklistItem;
  const codes = listOf(fieldOf(entry.json, 'code'), 'coding')
    .filter((coding) => textOf(coding, 'system') === system)
    .map((coding) => textOf(coding, 'code') ?? '')
    .filter((code) => code !== '');
  return [...new Set(codes)].sort();
}

/** Whether a task is about an item of a checklist. */
export function isOfChecklist(reading: Reading, entry: Entry): boolean {
  return itemsOf(reading, entry).length > 0;
}

/** The person who did a task; null where it was a device or an organization, or nobody is named. */
function personOf(reading: Reading, entry: Entry, clientId: string): DecisionMaker | null {
  const owner = fieldOf(entry.json, 'owner');
  if (reading.find(owner, entry, ['Patient'])?.key === clientId) return { role: 'client', id: clientId };
  const practitionerId = practitionerBy(reading, entry, owner);
  return practitionerId === null ? null : { role: 'practitioner', id: practitionerId };
}

/** Why an item does not apply, in the words of the task; in both ways to write them. */
function reasonOf(entry: Entry): string {
  const reason = fieldOf(entry.json, 'statusReason');
  return textOf(reason, 'text') ?? textOf(fieldOf(reason, 'concept'), 'text') ?? '';
}

/**
 * Reads what a person said of an item of a checklist from a task. Only a person's word counts: what a device or nobody
 * completed, such as a message that was sent by itself, confirms nothing.
 */
export function readConfirmation(
  reading: Reading,
  entry: Entry,
  clientId: string,
  placeOf: (at: number) => TaskPlace,
): Confirmation | null {
  const items = itemsOf(reading, entry);
  const status = textOf(entry.json, 'status');
  if (status === 'entered-in-error') reading.say('entered-in-error', 'Task.status', entry);
  if (status !== 'completed' && status !== 'cancelled') return null;
  const by = personOf(reading, entry, clientId);
  if (by === null) {
    reading.say('task-not-by-person', 'Task.owner', entry);
    return null;
  }
  const time = timeOrBound(reading, entry, ['executionPeriod.end', 'lastModified']);
  if (time === null) return null;
  reading.note(clientId, 'confirmations', entry.key, 'at', time.origin);
  const reason = reasonOf(entry);
  return {
    id: entry.key,
    ...placeOf(time.at.getTime()),
    at: time.at,
    by,
    ...(status === 'completed' ? { items } : { notApplicable: items.map((item) => ({ item, reason })) }),
  };
}
