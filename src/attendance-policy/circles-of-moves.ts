import type { Session } from '../care-record/session.js';

/** The sessions of each circle of `replaces` links, each circle once, ids sorted. */
export function circlesOfMoves(byId: ReadonlyMap<string, Session>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const first of byId.values()) {
    if (first.replaces === undefined) continue;
    const path: string[] = [];
    const onPath = new Set<string>();
    let session: Session | undefined = first;
    while (session !== undefined && !done.has(session.id)) {
      if (onPath.has(session.id)) {
        circles.push(path.slice(path.indexOf(session.id)).sort());
        break;
      }
      path.push(session.id);
      onPath.add(session.id);
      session = session.replaces === undefined ? undefined : byId.get(session.replaces);
    }
    for (const id of path) done.add(id);
  }
  return circles;
}
