import type * as z from 'zod';
import type { RecordIssueCode } from './issue-code.js';

/** What each code says, without anything from the input. */
const MESSAGES: { readonly [code in RecordIssueCode]: string } = {
  'unknown-field': 'There is a field here that is not known.',
  'missing-field': 'A field is missing.',
  'wrong-type': 'This is of another type than expected.',
  'not-an-instant': 'An instant needs a date, a time and an offset, as in 2026-03-10T10:00:00Z.',
  'not-one-of': 'This is none of the values that are known.',
  'too-small': 'This is too small, or empty.',
  'too-big': 'This is too big.',
  'wrong-format': 'This is written in another way than expected.',
  'ends-before-start': 'This ends before it starts.',
  'bounds-reversed': 'The later bound lies before the earlier one.',
  'invalid-time-zone': 'This is no IANA time zone.',
  'duplicate-id': 'Another one has the same id.',
  'wrong-client': 'This is of another client than the record.',
  'reserved-key': 'This key is reserved.',
  'invalid-policy': 'This leaves a hole in the policy, or contradicts another part of it.',
  'invalid-rules': 'These engagement rules have a hole or a contradiction here.',
  'invalid-template': 'This leaves a hole in the template, or contradicts another part of it.',
};

const isCode = (code: unknown): code is RecordIssueCode =>
  typeof code === 'string' && Object.hasOwn(MESSAGES, code);

/** The code of one of zod's own issues. */
function codeOf(issue: z.core.$ZodIssue): RecordIssueCode {
  switch (issue.code) {
    case 'custom':
      return isCode(issue.params?.['code']) ? issue.params['code'] : 'wrong-type';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'missing-field' : 'wrong-type';
    case 'invalid_value':
      return 'not-one-of';
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-big';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'not-an-instant' : 'wrong-format';
    default:
      return 'wrong-type';
  }
}

/** Fields whose keys a sender chooses: ids of items, names of what a rule looked at. */
const WITH_OWN_KEYS: ReadonlySet<PropertyKey | undefined> = new Set(['answers', 'inputs']);

/** A path without the keys that a sender chose: they become `*`. */
function cleanPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part, index) => {
    if (typeof part === 'number') return part;
    return typeof part === 'string' && !WITH_OWN_KEYS.has(path[index - 1]) ? part : '*';
  });
}

/** Whether an alternative was not even of the type of what was given. */
const isOfAnotherType = (alternative: readonly z.core.$ZodIssue[]): boolean =>
  alternative.some(({ code, path }) => code === 'invalid_type' && path.length === 0);

/** Where one of several alternatives was meant, what is wrong with that one; otherwise the issue itself. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const alternatives = issue.code === 'invalid_union' ? issue.errors : [];
  const chosen = alternatives.find((alternative) => !isOfAnotherType(alternative));
  return chosen?.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** Zod's issues with our stable codes, and with nothing in them that came from the input. */
export function cleanIssues(error: z.ZodError): z.core.$ZodIssueCustom[] {
  return error.issues.flatMap(meant).map((issue) => {
    const code = codeOf(issue);
    return { code: 'custom', path: cleanPath(issue.path), params: { code }, message: MESSAGES[code] };
  });
}
