import { toMs } from '../internal/instant.js';
import type { CreditBalance } from './balance.js';
import { limitsOf } from './credit-limits.js';
import type { CreditRules } from './credit-rules.js';

/** The credits that sessions of one service can draw on, as `CreditBalance` has those of all. */
export type ServiceCredits = Pick<CreditBalance, 'limited' | 'left' | 'held' | 'allowances' | 'limits'>;

/** The credits of one service: allowances for others, and what their sessions did with them, are left out. */
export function creditsOfService(
  balance: CreditBalance,
  service: string,
  rules: CreditRules,
  asOf: Date,
): ServiceCredits {
  const { limited, scale, entries } = balance;
  const allowances = balance.allowances.filter(({ services }) => services?.includes(service) ?? true);
  const sum = (of: 'left' | 'held'): number =>
    Math.round(allowances.reduce((units, one) => units + one[of] * scale, 0)) / scale;
  const [left, held] = [sum('left'), sum('held')];
  const limits = limited
    ? limitsOf({ left, held, allowances, entries }, rules, toMs(asOf))
    : { ...balance.limits };
  return { limited, left, held, allowances, limits };
}
