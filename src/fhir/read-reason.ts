import type { Cancellation } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { canonical } from './canonical.js';
import { cancellationReasons } from './cancellation-reasons.js';
import { extensionValue } from './extension.js';
import { keyOfCoding } from './question-index.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import type { ReasonMeaning } from './reason-meaning.js';
import type { Entry } from './resource-set.js';

/** Why a booking did not take place, as its codes say. */
export interface ReadReason {
  readonly by: Cancellation['by'];
  readonly reason: Cancellation['reason'];
  readonly means: ReasonMeaning['means'];
  /** Where it stands. */
  readonly path: string;
  /** Whether codes that are known say different things of who it was. */
  readonly isConflict: boolean;
  /** Codings that no map knows. */
  readonly unmapped: readonly unknown[];
}

/** What one coding means: by the caller's map first, then by the published lists; never by its display. */
function meaningOf(coding: unknown, own: readonly ReasonMeaning[]): Omit<ReasonMeaning, 'code'> | null {
  const system = textOf(coding, 'system');
  const code = textOf(coding, 'code');
  if (code === undefined) return null;
  const mapped = own.find((one) => one.code === code && one.system === system);
  if (mapped !== undefined) return mapped;
  const list =
    system !== undefined && Object.hasOwn(cancellationReasons, system) ? cancellationReasons[system] : {};
  return (list !== undefined && Object.hasOwn(list, code) ? list[code] : undefined) ?? null;
}

/** The elements that hold a reason, with their places: in both spellings, and in the published extensions. */
function conceptsIn(entry: Entry, encounters: readonly Entry[]): readonly (readonly [string, unknown])[] {
  const { json } = entry;
  return [
    ['Appointment.cancelationReason', fieldOf(json, 'cancelationReason')],
    ['Appointment.cancellationReason', fieldOf(json, 'cancellationReason')],
    ['Appointment.extension', extensionValue(json, canonical.statusReason, 'valueCodeableConcept')],
    ...encounters.map(
      (encounter) =>
        [
          'Encounter.extension',
          extensionValue(encounter.json, canonical.reasonCancelled, 'valueCodeableConcept'),
        ] as const,
    ),
  ];
}

/** Reads the coded reason of an appointment; null where it has none. Text and displays are never read. */
export function reasonOf(
  entry: Entry,
  encounters: readonly Entry[],
  own: readonly ReasonMeaning[],
): ReadReason | null {
  const codings = conceptsIn(entry, encounters)
    .flatMap(([path, concept]) =>
      listOf(concept, 'coding').map((coding) => ({ path, coding, meaning: meaningOf(coding, own) })),
    )
    .sort((a, b) => byText(keyOfCoding(a.coding), keyOfCoding(b.coding)) || byText(a.path, b.path));
  const [first] = codings;
  if (first === undefined) return null;
  const meanings = codings.flatMap(({ meaning }) => meaning ?? []);
  const told = meanings.find(({ means }) => means !== undefined);
  const named = new Set(meanings.map(({ by }) => by).filter((by) => by !== 'unknown'));
  const [only = 'unknown'] = named;
  return {
    by: named.size > 1 ? 'unknown' : only,
    reason: meanings.find(({ reason }) => reason !== undefined)?.reason,
    means: told?.means,
    path: first.path,
    isConflict: named.size > 1,
    unmapped: meanings.length === 0 ? codings.map(({ coding }) => coding) : [],
  };
}
