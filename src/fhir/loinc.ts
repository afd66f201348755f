import { textOf } from './read-json.js';

/** The code of a coding that is one of LOINC, or names no system; empty for others. */
export function loincOf(coding: unknown): string {
  const system = textOf(coding, 'system') ?? 'http://loinc.org';
  return system === 'http://loinc.org' ? (textOf(coding, 'code') ?? '') : '';
}

/** The parts of an id of a question that may be a LOINC code: all of it without a leading slash, and its last segment. */
export function codesInLinkId(linkId: string): readonly string[] {
  const whole = linkId.startsWith('/') ? linkId.slice(1) : linkId;
  return [whole, whole.slice(whole.lastIndexOf('/') + 1)];
}
