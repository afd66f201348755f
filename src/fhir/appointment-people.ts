import { byText } from '../internal/by-text.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** The clients of an appointment, and whether they are there as a group. */
export interface AppointmentClients {
  readonly ids: readonly string[];
  readonly isGroup: boolean;
}

/** Whether a reference is to a patient, as far as its own text says. */
function isToPatient(reference: unknown): boolean {
  const type = textOf(reference, 'type');
  return type === 'Patient' || /(?:^|\/)Patient\//.test(textOf(reference, 'reference') ?? '');
}

/** The clients that a reference to a patient or to a group leads to. */
function clientsBy(reading: Reading, entry: Entry, reference: unknown): readonly string[] {
  const found = reading.find(reference, entry, ['Patient', 'Group']);
  if (found?.type === 'Group') {
    const own = reading.options.members?.(found.key);
    if (own !== undefined) return own;
    return listOf(found.json, 'member').flatMap((member) => {
      const person = found.entry && reading.find(fieldOf(member, 'entity'), found.entry, ['Patient']);
      return person?.key ?? [];
    });
  }
  if (found !== null) return [found.key];
  if (isToPatient(reference)) reading.say('reference-unresolved', `${entry.type}.participant.actor`, entry);
  return [];
}

/** Whom an appointment is for: its participants, its subject, and the members of a group that is either. */
export function clientsOf(reading: Reading, entry: Entry): AppointmentClients {
  const actors = [
    fieldOf(entry.json, 'subject'),
    ...listOf(entry.json, 'participant').map((participant) => fieldOf(participant, 'actor')),
  ];
  const ids = actors.flatMap((actor) => clientsBy(reading, entry, actor)).filter((id) => id !== '');
  const isGroup = actors.some((actor) => reading.find(actor, entry, ['Group']) !== null);
  const distinct = [...new Set(ids)].sort(byText);
  return { ids: distinct, isGroup: isGroup || distinct.length > 1 };
}

/** The practitioner that a reference leads to, through the role where it is one. */
export function practitionerBy(reading: Reading, entry: Entry, reference: unknown): string | null {
  const found = reading.find(reference, entry, ['Practitioner', 'PractitionerRole']);
  if (found === null || found.key === '') return null;
  if (found.type === 'Practitioner') return found.key;
  const person =
    found.entry && reading.find(fieldOf(found.json, 'practitioner'), found.entry, ['Practitioner']);
  return person?.key ?? `PractitionerRole/${found.key}`;
}

/** Who of several leads: the primary performer, then whoever attends. */
const LEADING = ['PPRF', 'ATND'];

function rankOf(participant: unknown): number {
  const codes = listOf(participant, 'type')
    .flatMap((type) => listOf(type, 'coding'))
    .map((coding) => LEADING.indexOf(textOf(coding, 'code') ?? ''))
    .filter((rank) => rank >= 0);
  return Math.min(LEADING.length, ...codes);
}

/** With whom an appointment is; null where nobody is named. Of several the leading one is taken, and that is said. */
export function practitionerOf(reading: Reading, entry: Entry): string | null {
  const people = listOf(entry.json, 'participant').flatMap((participant) => {
    const id = practitionerBy(reading, entry, fieldOf(participant, 'actor'));
    return id === null ? [] : [{ id, rank: rankOf(participant) }];
  });
  const [first] = people.sort((a, b) => a.rank - b.rank || byText(a.id, b.id));
  if (new Set(people.map(({ id }) => id)).size > 1)
    reading.say('several-practitioners', 'Appointment.participant.actor', entry);
  return first?.id ?? null;
}
