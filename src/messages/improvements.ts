import type { EvidenceRef } from '../care-record/evidence.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import type { Instrument } from '../measures/instrument.js';
import { deriveReliableChange } from '../measures/reliable-change.js';
import { scoreMeasureCompletion } from '../measures/score-completion.js';
import { isOf } from './replies.js';

/**
 * The questionnaires that show an improvement which is more than chance, first and latest; null where none does, or
 * where another got worse.
 */
export function improvements(
  measures: readonly MeasureCompletion[] | undefined,
  episodeId: string,
  instruments: readonly Instrument[] = shippedInstruments,
): EvidenceRef[] | null {
  const own = (measures ?? [])
    .filter(isOf(episodeId))
    .sort((a, b) => toMs(a.answeredAt) - toMs(b.answeredAt) || byText(a.id, b.id));
  const better: EvidenceRef[] = [];
  for (const instrument of instruments) {
    const totals = own
      .filter((one) => one.instrument === instrument.id)
      .map((one) => ({ id: one.id, total: scoreMeasureCompletion(one, [instrument])?.total ?? null }))
      .filter(({ total }) => total !== null);
    const [first] = totals;
    const last = totals.at(-1);
    if (first === undefined || last === undefined || totals.length < 2) continue;
    const { verdict } = deriveReliableChange(instrument, first.total, last.total);
    if (verdict === 'reliable-deterioration') return null;
    if (verdict === 'reliable-improvement') {
      better.push({ kind: 'measures', id: first.id }, { kind: 'measures', id: last.id });
    }
  }
  return better.length > 0 ? better : null;
}
