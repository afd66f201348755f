import { escapeMarkdown } from './escape-markdown.js';
import { fillIn, type FillIn } from './fill-in.js';
import type { Language } from './language.js';
import { english } from './languages/english.js';
import type { DraftedMessage } from './message-draft.js';
import type { MessagePart, MessagePartId } from './message-part.js';

/**
 * How a message is written out.
 *
 * @example
 * ```ts
 * import { english, type RenderMessageOptions } from 'client-engagement';
 *
 * const options: RenderMessageOptions = { language: english, timeZone: 'Europe/London', format: 'markdown' };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface RenderMessageOptions {
  /** The language; absent means English. `findLanguage` chooses by the draft's. */
  readonly language?: Language | undefined;
  /** IANA time zone in which times are written; absent means the draft's. */
  readonly timeZone?: string | undefined;
  /** Plain text, or Markdown in which nothing from a record marks anything up; absent means plain text. */
  readonly format?: 'text' | 'markdown' | undefined;
}

/**
 * A message as it reads.
 *
 * @example
 * ```ts
 * import type { RenderedMessage } from 'client-engagement';
 *
 * const message: RenderedMessage = { language: 'en', subject: 'How are you?', text: 'Hello Ada,\n\nhow are you?' };
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface RenderedMessage {
  /** Tag of the language that it is written in. */
  readonly language: string;
  /** The subject line, always plain text. */
  readonly subject: string;
  /** The text, paragraphs with an empty line between them. */
  readonly text: string;
}

/** The sentence of a part: a text of messages, or the client's sentence of a policy clause. */
function templateOf({ id }: MessagePart, { messages, sentences }: Language): string {
  if (!isClause(id)) return messages[id];
  const words = sentences[id];
  return typeof words === 'string' ? words : words.client;
}

type ClauseId = Exclude<MessagePart['id'], MessagePartId>;

function isClause(id: MessagePart['id']): id is ClauseId {
  return id.startsWith('policy.');
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Marks where links go while the text around them is escaped; private use, and taken out of any value. */
const MARKS = /[\uE000\uE001]/g;

/** A paragraph as Markdown: everything in it is escaped but the links, which are links. */
function asMarkdown(template: string, values: MessagePart['values'], how: FillIn): string {
  const links: string[] = [];
  const text = (value: string): string => onOneLine(value.replace(MARKS, ''));
  const link = (value: string): string => {
    if (!/^https?:\/\/[^\s<>\\]+$/i.test(value)) return text(value);
    links.push(value);
    return `\uE000${links.length - 1}\uE001`;
  };
  const filled = fillIn(template, values, { ...how, text, link });
  return filled
    .split('\n')
    .map(escapeMarkdown)
    .join('  \n')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => `<${links[Number(index)]}>`);
}

/** A paragraph as plain text. */
function asText(template: string, values: MessagePart['values'], how: FillIn): string {
  return fillIn(template, values, { ...how, text: onOneLine });
}

/**
 * Writes a drafted message out, in the language and the time zone of the client.
 *
 * @param draft - a message that was drafted
 * @param options - the language, another time zone than the draft's, and whether it is to be Markdown
 * @returns its subject and its text; no placeholder is left in either
 * @throws RangeError with code `invalid-time-zone`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftMessage, renderMessage } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const agreedAt = new Date('2026-03-01T09:00:00Z');
 * const draft = draftMessage('session-reminder', {
 *   record: recordFrom({
 *     client: { id: 'client-1', contactAgreements: [{ agreedAt, channel: 'sms', purposes: ['reminders'] }] },
 *     sessions: [sessionFrom({ start: '2026-03-29T10:00:00+01:00', timeZone: 'Europe/London' })],
 *   }),
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-03-27T10:00:00Z'),
 *   episodeId: 'episode-1',
 * });
 * draft.status === 'drafted' && renderMessage(draft).text.split('\n\n').slice(1, 3);
 * //=> [
 * //     'This is a reminder of your session on Sunday 29 March 2026 at 10:00.',
 * //     'If the time does not suit you after all, you can cancel or move it free of charge until Saturday 28 March 2026 at 09:00.',
 * //   ]
 * ```
 * @category messages
 * @since 0.1.0
 */
export function renderMessage(draft: DraftedMessage, options: RenderMessageOptions = {}): RenderedMessage {
  const language = options.language ?? english;
  const how: FillIn = { language, timeZone: options.timeZone ?? draft.timeZone };
  const isMarkdown = options.format === 'markdown';
  const write = isMarkdown ? asMarkdown : asText;
  const paragraphs: string[] = [];
  let wasClause = false;
  for (const part of draft.parts) {
    const text = write(templateOf(part, language), part.values, how);
    const isItem = isClause(part.id);
    const shown = isItem ? `- ${text}` : text;
    if (isItem && wasClause) paragraphs.push(`${paragraphs.pop()}\n${shown}`);
    else paragraphs.push(shown);
    wasClause = isItem;
  }
  return {
    language: language.tag,
    subject: asText(templateOf(draft.subject, language), draft.subject.values, how),
    text: paragraphs.join('\n\n'),
  };
}
