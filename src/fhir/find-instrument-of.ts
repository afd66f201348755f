import type { Instrument } from '../measures/instrument.js';
import { roleByCode } from './find-item.js';
import { loincOf } from './loinc.js';
import { codesOf } from './loinc-codes.js';
import type { Question } from './question-index.js';
import { entryOf, listOf, textOf } from './read-json.js';
import type { ResponseItem } from './response-item.js';

/** How few items an instrument can be told from. */
const ENOUGH = 2;

/** What the instrument of a response is told from. */
export interface InstrumentKeys {
  readonly instruments: readonly Instrument[];
  readonly questionnaireMap: Readonly<Record<string, string>>;
  readonly questionnaire: unknown;
  readonly questions: ReadonlyMap<string, Question>;
}

/**
 * The instrument of a response: by the caller's map of canonicals, by the questionnaire's own code, or by the LOINC
 * codes of at least two of its items. Never by a title, and a short form never by questions that it shares with a
 * longer one.
 */
export function instrumentOf(
  response: unknown,
  items: readonly ResponseItem[],
  keys: InstrumentKeys,
): Instrument | 'instrument-unknown' | 'instrument-ambiguous' {
  const { instruments, questionnaireMap, questionnaire, questions } = keys;
  const canonical = textOf(response, 'questionnaire')?.split('|')[0] ?? '';
  const mapped = entryOf(questionnaireMap, canonical);
  const byMap = instruments.find(({ id }) => id === mapped);
  if (byMap !== undefined) return byMap;
  const codes = listOf(questionnaire, 'code').map(loincOf);
  const byCode = instruments.find((instrument) =>
    codes.some((code) => code !== '' && code === codesOf(instrument).panel),
  );
  if (byCode !== undefined) return byCode;
  const whole = instruments.filter((instrument) => codesOf(instrument).isShort !== true);
  const told = whole.map((instrument) => {
    const ids = items
      .map((item) => roleByCode(item, instrument, questions))
      .filter((role) => role?.kind === 'item');
    return { instrument, count: new Set(ids.map((role) => role?.id)).size };
  });
  const most = Math.max(0, ...told.map(({ count }) => count));
  const [first, ...others] = told.filter(({ count }) => count === most && count >= ENOUGH);
  if (first === undefined) return 'instrument-unknown';
  return others.length === 0 ? first.instrument : 'instrument-ambiguous';
}
