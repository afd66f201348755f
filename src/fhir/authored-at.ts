const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** When a response was answered: an instant, or a day, which is dated at its beginning in UTC. */
export interface AuthoredAt {
  readonly at: Date;
  readonly precision: 'instant' | 'day';
}

/** Reads a FHIR dateTime that is precise to the day at least; null where it is not. */
export function authoredAt(text: string | undefined): AuthoredAt | null {
  if (text === undefined || !(INSTANT.test(text) || DAY.test(text))) return null;
  const at = new Date(text);
  const precision = DAY.test(text) ? 'day' : 'instant';
  return Number.isNaN(at.getTime()) ? null : { at, precision };
}
