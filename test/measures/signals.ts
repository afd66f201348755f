import { deriveTrajectory, listOffTrackSignals, phq9 } from 'client-engagement';
import type { Instrument, OffTrackSignal, SignalOptions } from 'client-engagement';

const start = Date.UTC(2026, 2, 2, 9);
/** So many days after the first questionnaire. */
export const day = (days: number): Date => new Date(start + days * 86_400_000);
/** The signals of totals that came so many days after the first. */
export const signals = (
  totals: readonly (readonly [days: number, total: number])[],
  options?: SignalOptions,
  instrument: Instrument = phq9,
): OffTrackSignal[] => {
  const completions = totals.map(([days, declaredTotal], index) => ({
    id: `m${index}`,
    instrument: instrument.id,
    answeredAt: day(days),
    declaredTotal,
  }));
  return listOffTrackSignals(
    instrument,
    deriveTrajectory(instrument, completions, { timeZone: 'UTC' }),
    options,
  );
};
