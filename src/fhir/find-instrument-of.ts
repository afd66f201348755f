import type { Instrument } from '../measures/instrument.js';
import type { RolesById } from './find-item.js';
import { loincOf } from './loinc.js';
import { codesOf } from './loinc-codes.js';
import { entryOf, listOf, textOf } from './read-json.js';

/** How few items an instrument can be told from. */
const ENOUGH = 2;

/** What the instrument of a response is told from. */
export interface InstrumentKeys {
  readonly instruments: readonly Instrument[];
  readonly questionnaireMap: Readonly<Record<string, string>>;
  readonly questionnaire: unknown;
  /** What each item is by its code, for each instrument. */
  readonly byCode: readonly (RolesById | undefined)[];
}

/**
 * The instrument of a response: by the caller's map of canonicals, by the questionnaire's own code, or by the LOINC
 * codes of at least two of its items. Never by a title, and a short form never by questions that it shares with a
 * longer one.
 */
export function instrumentOf(
  response: unknown,
  keys: InstrumentKeys,
): Instrument | 'instrument-unknown' | 'instrument-ambiguous' {
  const { instruments, questionnaireMap, questionnaire, byCode } = keys;
  const canonical = textOf(response, 'questionnaire')?.split('|')[0] ?? '';
  const mapped = entryOf(questionnaireMap, canonical);
  const byMap = instruments.find(({ id }) => id === mapped);
  if (byMap !== undefined) return byMap;
  for (const code of listOf(questionnaire, 'code').map(loincOf)) {
    const byPanel = instruments.find((instrument) => code !== '' && code === codesOf(instrument).panel);
    if (byPanel !== undefined) return byPanel;
  }
  const told = new Map<string, Set<string>>();
  for (const roles of byCode) {
    for (const [id, role] of roles ?? []) {
      if (role.kind !== 'item') continue;
      const items = told.get(id);
      if (items === undefined) told.set(id, new Set([role.id]));
      else items.add(role.id);
    }
  }
  let most = ENOUGH - 1;
  let found: Instrument | 'instrument-unknown' | 'instrument-ambiguous' = 'instrument-unknown';
  for (const instrument of instruments) {
    const count = told.get(instrument.id)?.size ?? 0;
    if (count < ENOUGH || codesOf(instrument).isShort === true) continue;
    if (count > most) {
      most = count;
      found = instrument;
    } else if (count === most) found = 'instrument-ambiguous';
  }
  return found;
}
