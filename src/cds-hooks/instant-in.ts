/** A date with a clock time and an offset, as FHIR and CDS Hooks write instants; seconds may be left out. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The instant that a text names; null where it names none. */
export function instantIn(text: string | undefined): Date | null {
  if (text === undefined || !INSTANT.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
