import { byText } from '../internal/by-text.js';
import { firstWhere, openDesk, type Desk } from './desk.js';
import type { Lot } from './lot.js';
import type { UseState } from './use-state.js';

/** Brings lots with credits and sessions without together. */
export interface Market {
  /** The lot that ends first of those that a session can draw on and that have something; null for none. */
  readonly lotFor: (state: UseState) => Lot | null;
  /** The session booked first of those that wait for something and can draw on a lot; null for none. */
  readonly waitingFor: (lot: Lot) => UseState | null;
  /** Takes note of what a lot has now. */
  readonly noteLot: (lot: Lot) => void;
  /** Takes note of what a session waits for now. */
  readonly noteUse: (state: UseState) => void;
  /** Lets in a lot that was not there from the beginning. */
  readonly addLot: (lot: Lot) => void;
}

/** The order in which lots are drawn on: the one that ends first, then the lower id. */
export function byEnd(
  a: { readonly validUntil: number; readonly id: string },
  b: { readonly validUntil: number; readonly id: string },
): number {
  return a.validUntil === b.validUntil ? byText(a.id, b.id) : a.validUntil - b.validUntil;
}

const serves = (lot: Lot, service: string): boolean => lot.services?.includes(service) ?? true;

function desksOf(lots: readonly Lot[], states: readonly UseState[]): Map<string, Desk> {
  const byService = new Map<string, UseState[]>();
  for (const state of states) {
    const { service } = state.use;
    const others = byService.get(service);
    if (others === undefined) byService.set(service, [state]);
    else others.push(state);
  }
  const sorted = [...lots].sort(byEnd);
  const desks = new Map<string, Desk>();
  for (const [service, uses] of byService) {
    const own = sorted.filter((lot) => serves(lot, service));
    desks.set(
      service,
      openDesk(
        own,
        uses.sort((a, b) => a.instant - b.instant),
      ),
    );
  }
  return desks;
}

/** Opens the market with the lots and sessions that there are. */
export function openMarket(lots: readonly Lot[], states: readonly UseState[]): Market {
  const desks = desksOf(lots, states);
  const added: Lot[] = [];
  return {
    lotFor({ use, instant }) {
      const found = desks.get(use.service)?.lotAt(instant);
      const valid = added.slice(firstWhere(added, ({ validUntil }) => validUntil > instant));
      const later = valid.find(
        (lot) => lot.accounts.available > 0 && lot.validFrom <= instant && serves(lot, use.service),
      );
      if (found === undefined || later === undefined) return found ?? later ?? null;
      return byEnd(found, later) < 0 ? found : later;
    },
    waitingFor(lot) {
      let first: UseState | null = null;
      for (const service of new Set(lot.services ?? desks.keys())) {
        const found = desks.get(service)?.waitingIn(lot);
        if (found !== undefined && (first === null || found.rank < first.rank)) first = found;
      }
      return first;
    },
    noteLot(lot) {
      for (const desk of desks.values()) desk.noteLot(lot);
    },
    noteUse: (state) => desks.get(state.use.service)?.noteUse(state),
    addLot(lot) {
      added.splice(
        firstWhere(added, (other) => byEnd(other, lot) > 0),
        0,
        lot,
      );
    },
  };
}
