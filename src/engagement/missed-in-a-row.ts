import type { SeenSession } from './seen-session.js';

/** The longest row of missed sessions that a format ends with now, oldest first. */
export function missedInARow(sessions: readonly SeenSession[]): SeenSession[] {
  const rows = { individual: [] as SeenSession[], group: [] as SeenSession[] };
  for (const seen of sessions) {
    const format = seen.session.format ?? 'individual';
    if (seen.kept === 'kept') rows[format] = [];
    else rows[format].push(seen);
  }
  return rows.group.length > rows.individual.length ? rows.group : rows.individual;
}
