import { textOf } from './read-json.js';

/** The code of a coding that is one of LOINC, or names no system; empty for others. */
export function loincOf(coding: unknown): string {
  const system = textOf(coding, 'system') ?? 'http://loinc.org';
  return system === 'http://loinc.org' ? (textOf(coding, 'code') ?? '') : '';
}
