import { byText } from '../internal/by-text.js';
import type { Lot } from './lot.js';

/**
 * What became of one allowance, or of what went on from one when it ended.
 *
 * What was granted is what is used, held, left, expired and moved on, together.
 *
 * @example
 * ```ts
 * import type { AllowanceBalance } from 'client-engagement';
 *
 * const balance: AllowanceBalance = {
 *   allowanceId: 'al1',
 *   lotId: 'al1',
 *   kind: 'granted',
 *   granted: 8,
 *   used: 5,
 *   held: 1,
 *   left: 2,
 *   expired: 0,
 *   movedOn: 0,
 *   grantedAt: new Date('2026-03-01T09:00:00Z'),
 *   validFrom: new Date('2026-03-01T09:00:00Z'),
 *   validUntil: null,
 *   services: null,
 * };
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface AllowanceBalance {
  /** The allowance. */
  readonly allowanceId: string;
  /** The lot in the ledger: the id of the allowance, or an own one for what went on from it. */
  readonly lotId: string;
  /** Granted itself, rolled over when it ended, or given back through no doing of the client after it had ended. */
  readonly kind: 'granted' | 'rolled-over' | 'reinstated';
  /** Credits granted, with top-ups and withdrawals, or taken over; 0 or more. */
  readonly granted: number;
  /** Credits used by sessions, 0 or more. */
  readonly used: number;
  /** Credits held by open sessions, 0 or more. */
  readonly held: number;
  /** Credits that can still be booked on, 0 or more. */
  readonly left: number;
  /** Credits that nobody had used when it ended, 0 or more. */
  readonly expired: number;
  /** Credits that went on to another lot, 0 or more. */
  readonly movedOn: number;
  /** When it was granted, or when it took over what it has. */
  readonly grantedAt: Date;
  /** First instant at which a session may start on it. */
  readonly validFrom: Date;
  /** First instant at which a session may no longer start on it; null for no end. */
  readonly validUntil: Date | null;
  /** The services it is for, by name; null for all. */
  readonly services: readonly string[] | null;
}

/** The balance of a lot, in credits. */
export function balanceOfLot(lot: Lot, scale: number): AllowanceBalance {
  const { available, held, used, expired } = lot.accounts;
  const { services } = lot;
  return {
    allowanceId: lot.allowanceId,
    lotId: lot.id,
    kind: lot.kind,
    granted: (available + held + used + expired + lot.moved.on) / scale,
    used: used / scale,
    held: held / scale,
    left: available / scale,
    expired: expired / scale,
    movedOn: lot.moved.on / scale,
    grantedAt: new Date(lot.grantedAt),
    validFrom: new Date(lot.validFrom),
    validUntil: lot.validUntil === Infinity ? null : new Date(lot.validUntil),
    services: services === null ? null : [...services].sort(byText),
  };
}

/** Whether a session of a service that starts at an instant can draw on an allowance. */
export function canDrawOn(
  { services, validFrom, validUntil }: Pick<AllowanceBalance, 'services' | 'validFrom' | 'validUntil'>,
  service: string,
  start: number,
): boolean {
  if (services !== null && !services.includes(service)) return false;
  if (start < validFrom.getTime()) return false;
  return validUntil === null || start < validUntil.getTime();
}
