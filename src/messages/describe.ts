import type { Reason } from '../care-record/evidence.js';
import { rangeError } from '../internal/errors.js';
import { fillIn } from './fill-in.js';
import type { Audience, Language, Words } from './language.js';
import { english } from './languages/english.js';
import type { PrintedCode, PrintedRule } from './printed-code.js';

/**
 * How something is put into words.
 *
 * @example
 * ```ts
 * import type { DescribeOptions } from 'client-engagement';
 *
 * const options: DescribeOptions = { audience: 'client', timeZone: 'Europe/London' };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface DescribeOptions {
  /** Who reads it. */
  readonly audience: Audience;
  /** The language; absent means English. */
  readonly language?: Language | undefined;
  /** IANA time zone in which days are written; absent means UTC. */
  readonly timeZone?: string | undefined;
}

/**
 * The printed label of a code.
 *
 * Never throws.
 *
 * @param code - the code
 * @param options - for whom, and in which language
 * @returns the label; of a next step, a whole sentence
 * @example
 * ```ts
 * import { describeCode } from 'client-engagement';
 *
 * describeCode('no-show', { audience: 'practitioner' }); //=> 'did not attend'
 * describeCode('no-show', { audience: 'client' }); //=> 'you could not be there'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function describeCode(code: PrintedCode, options: DescribeOptions): string {
  return wordsFor((options.language ?? english).codes[code], options.audience);
}

/**
 * A reason as a sentence, written from its rule and its inputs.
 *
 * Sentences are never stored in a result, so that the same result can be read by others and in other languages.
 *
 * @param reason - a reason from any result of this package
 * @param options - for whom, in which language, and in which time zone days are written
 * @returns the sentence
 * @throws RangeError with code `unknown-code` when the language has no sentence for the rule, `invalid-time-zone`
 * @example
 * ```ts
 * import { describeReason } from 'client-engagement';
 *
 * const reason = {
 *   rule: 'engagement.no-contact',
 *   evidence: [{ kind: 'sessions', id: 's2' }],
 *   inputs: {
 *     lastContactAt: new Date('2026-03-10T10:00:00Z'),
 *     since: new Date('2026-03-31T10:00:00Z'),
 *     days: 21,
 *   },
 * } as const;
 * describeReason(reason, { audience: 'practitioner', timeZone: 'Europe/London' });
 * //=> 'No contact since 10 March 2026; nothing is booked, and 21 days had passed by 31 March 2026.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function describeReason(reason: Reason, options: DescribeOptions): string {
  const language = options.language ?? english;
  if (!isPrinted(reason.rule, language))
    throw rangeError('unknown-code', 'The language has no sentence for this rule.');
  const sentence = wordsFor(language.sentences[reason.rule], options.audience);
  const inputs = inWords(reason.inputs, options);
  return fillIn(sentence, inputs, { language, timeZone: options.timeZone ?? 'UTC' });
}

/** Inputs that name a code, which is printed in words. */
const CODES: readonly string[] = ['code', 'settledBy'];

function inWords(inputs: Reason['inputs'], options: DescribeOptions): Reason['inputs'] {
  const { codes } = options.language ?? english;
  const words = CODES.flatMap((name): [string, string][] => {
    const code = inputs[name];
    const isKnown = typeof code === 'string' && Object.hasOwn(codes, code);
    return isKnown ? [[name, describeCode(code as PrintedCode, options)]] : [];
  });
  return words.length === 0 ? inputs : { ...inputs, ...Object.fromEntries(words) };
}

function wordsFor(words: Words, audience: Audience): string {
  return typeof words === 'string' ? words : words[audience];
}

function isPrinted(rule: string, { sentences }: Language): rule is PrintedRule {
  return Object.hasOwn(sentences, rule);
}
