import {
  describeCode,
  english,
  findLanguage,
  renderMessage,
  type DraftedMessage,
  type MessageDraft,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { sentences, time, words } from './page.js';

const languages = [english, german];

const BY: { readonly [channel in DraftedMessage['channel']]: string } = {
  email: 'email',
  sms: 'text message',
  phone: 'phone',
  app: 'message in the app',
  post: 'letter',
};

/** A draft as the client would read it: in their language and their time zone. */
function draftLines(draft: DraftedMessage): string[] {
  const { kind, asOf, channel, language, sendWindow } = draft;
  const { subject, text } = renderMessage(draft, { language: findLanguage(languages, language) });
  const from = sendWindow.notBefore > asOf ? `, from ${time.format(sendWindow.notBefore)}` : '';
  const paragraphs = text.split('\n').filter((paragraph) => paragraph !== '');
  return [
    `Draft ${BY[channel]}${from} (${describeCode(kind, words)}): “${subject}”`,
    ...paragraphs.map((paragraph) => `| ${paragraph}`),
  ];
}

/** Drafts for a person to read and send; or why there is none. */
export function messageLines(drafts: readonly MessageDraft[]): string[] {
  if (drafts.length === 0) return ['none called for now'];
  const withheld = new Map<string, string[]>();
  const lines: string[] = [];
  for (const draft of drafts) {
    if (draft.status === 'drafted') {
      lines.push(...draftLines(draft));
      continue;
    }
    const why = sentences(draft.reasons).join(' ');
    withheld.set(why, [...(withheld.get(why) ?? []), describeCode(draft.kind, words)]);
  }
  const none = [...withheld].map(([why, kinds]) => `None drafted (${kinds.join('; ')}): ${why}`);
  return [...lines, ...none];
}
