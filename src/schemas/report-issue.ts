import type * as z from 'zod';
import type { RecordIssueCode } from './issue-code.js';

type Payload = Pick<z.core.ParsePayload, 'value' | 'issues'>;

/** Reports what a rule across fields found, at the field to look at. */
export function reportIssue(
  payload: Payload,
  code: RecordIssueCode,
  path: readonly (string | number)[],
): void {
  payload.issues.push({ code: 'custom', input: payload.value, path: [...path], params: { code } });
}
