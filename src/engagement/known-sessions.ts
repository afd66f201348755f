import { countUpTo } from '../internal/count-up-to.js';
import type { SeenSession } from './seen-session.js';

/** Puts one into a sorted list; nearly always that is its end. */
function putIn<T>(list: T[], one: T, isBefore: (a: T, b: T) => boolean): boolean {
  let index = list.length;
  for (let other = list[index - 1]; other !== undefined && isBefore(one, other); other = list[index - 1])
    index--;
  list.splice(index, 0, one);
  return index === list.length - 1;
}

/**
 * The sessions kept, missed or excused whose outcome stands, as time goes on. Made for one walk from the past to the present:
 * nothing that was known before is gone through again, so that a walk costs time in proportion to its length.
 */
export class KnownSessions {
  /** Sessions kept, missed or excused in settled order. */
  readonly all: SeenSession[] = [];
  /** The kept ones by start. */
  readonly kept: SeenSession[] = [];
  private readonly places: ReadonlyMap<SeenSession, number>;
  private readonly keptStarts: number[] = [];
  private readonly waiting: readonly SeenSession[];
  private next = 0;
  private rows: { individual: SeenSession[]; group: SeenSession[] } = { individual: [], group: [] };

  /** From the sessions of an episode in settled order. */
  constructor(sessions: readonly SeenSession[]) {
    this.places = new Map(sessions.map((seen, place) => [seen, place]));
    this.waiting = sessions
      .filter(({ kept, standsFrom }) => kept !== 'neither' && standsFrom < Infinity)
      .sort((a, b) => a.standsFrom - b.standsFrom);
  }

  /** Takes in every session whose outcome stands by `at`. */
  advanceTo(at: number): void {
    for (let one = this.waiting[this.next]; one !== undefined; one = this.waiting[++this.next]) {
      if (one.standsFrom > at) return;
      this.takeIn(one);
    }
  }

  /** The longest row of missed sessions that a format ends with now, oldest first. */
  get row(): readonly SeenSession[] {
    const { group, individual } = this.rows;
    return group.length > individual.length ? group : individual;
  }

  /** How many sessions were kept that began after an instant. */
  keptAfter(instant: number): number {
    return this.keptStarts.length - countUpTo(this.keptStarts, instant);
  }

  private takeIn(seen: SeenSession): void {
    const place = (one: SeenSession): number => Number(this.places.get(one));
    if (seen.kept === 'kept') {
      putIn(this.kept, seen, (a, b) => a.start < b.start);
      putIn(this.keptStarts, seen.start, (a, b) => a < b);
    }
    // A session that a person had to decide about first may have been settled before others that are known already.
    if (putIn(this.all, seen, (a, b) => place(a) < place(b))) this.extendRows(seen);
    else {
      this.rows = { individual: [], group: [] };
      for (const one of this.all) this.extendRows(one);
    }
  }

  private extendRows(seen: SeenSession): void {
    const format = seen.session.format ?? 'individual';
    if (seen.kept === 'kept') this.rows[format] = [];
    else if (seen.kept === 'missed') this.rows[format].push(seen);
  }
}
