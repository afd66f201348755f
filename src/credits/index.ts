/**
 * Session credits: what is granted, held by booked sessions, used, and left. A credit is used only by what the
 * attendance policy says uses one, and never where an exception was agreed.
 */
export type { AllowanceBalance, CreditBalance, CreditPosition } from './balance.js';
