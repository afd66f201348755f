import { unitsIn } from './credit-units.js';

/** What one session does to the credits, from its booking on. Instants in epoch ms, amounts in credits. */
export interface CreditUse {
  readonly sessionId: string;
  readonly service: string;
  /** What became of it, for the reasons. */
  readonly outcome: string;
  readonly bookedAt: number;
  readonly start: number;
  /** What it costs, in credits that the scale holds. */
  readonly cost: number;
  /** What it costs as recorded, which the scale may not hold. */
  readonly recordedCost: number;
  /** What it uses once it is settled, before any exception; at most its cost. */
  readonly charge: number;
  /** When it was settled; null while it is open. */
  readonly settledAt: number | null;
  /** When an exception was agreed that gives back what it used; null where there is none. */
  readonly exceptionAt: number | null;
  /** Whether what it gives back came back through the client's own doing. */
  readonly givenBackByClient: boolean;
}

/** What a session costs in units of a scale. */
export function costIn({ cost }: CreditUse, scale: number): number {
  return unitsIn(cost, scale);
}

/** What a session uses once it is settled, in units of a scale: never more than it costs. */
export function chargeIn({ cost, charge }: CreditUse, scale: number): number {
  return Math.min(unitsIn(cost, scale), unitsIn(charge, scale));
}
