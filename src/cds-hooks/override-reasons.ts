import type { CardWords } from '../messages/card-words.js';
import type { CdsCoding } from './cds-card.js';

/** The reasons for which an exception can be agreed, to choose from; each with its words, as CDS Hooks asks. */
export function listedReasons({ overrideReasons }: CardWords, system: string | undefined): CdsCoding[] {
  return Object.entries(overrideReasons).map(([code, display]) =>
    system === undefined ? { code, display } : { system, code, display },
  );
}
