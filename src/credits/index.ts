/**
 * Session credits: what is granted, held by booked sessions, used, given back, expired and left, as a ledger that is
 * derived whole from the record. A credit is used only by what the attendance policy says uses one, and never where an
 * exception was agreed. No balance is ever below nothing: what no allowance covers is said as such.
 */
export type { AllowanceBalance } from './allowance-balance.js';
export { applyCompensations } from './apply-compensations.js';
export type { CreditBalance, UncoveredSession } from './balance.js';
export { summarizeCreditAccounts, type LotAccounts } from './credit-accounts.js';
export type { CreditIssue, CreditIssueCode } from './credit-issue.js';
export type { CreditLimits, CreditsEndingSoon, LimitRule } from './credit-limits.js';
export { defaultCreditRules, listCreditThresholds, type CreditRules } from './credit-rules.js';
export type { CreditAccount, LedgerEntry, LedgerRule, LotAccount } from './ledger-entry.js';
export { listCompensations } from './list-compensations.js';
export type { CreditPosting } from './posting.js';
