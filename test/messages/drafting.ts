import { defaultAttendancePolicy, draftMessage, renderMessage } from 'client-engagement';
import type {
  CareRecord,
  Client,
  ContactAgreement,
  ContactPurpose,
  DraftedMessage,
  MessageContext,
  MessageDraft,
  MessageKind,
  ServiceWords,
} from 'client-engagement';

export const kinds: readonly MessageKind[] = [
  'welcome',
  'session-reminder',
  'credits-left',
  'policy-reminder',
  'late-cancellation',
  'i-am-here',
  'missed-session',
  'first-follow-up',
  'second-follow-up',
  'booking-paused',
  'restarting',
  'interrupted-by-us',
  'ending-care',
  'extension',
  'well-and-quiet',
];

const purposes: readonly ContactPurpose[] = [
  'reminders',
  'missed-session',
  'check-ins',
  'questionnaires',
  'ending',
];

/** Everything is agreed, by e-mail, at any time. */
export const agreement: ContactAgreement = {
  agreedAt: new Date('2020-01-01T00:00:00Z'),
  channel: 'email',
  purposes,
};

export const ada: Client = { id: 'client-1', preferredName: 'Ada', contactAgreements: [agreement] };

/** The client of the record, who agreed to everything unless it is said otherwise. */
export const agreeing = (record: CareRecord, client: Partial<Client> = {}): CareRecord => ({
  ...record,
  client: { ...ada, ...client },
});

export const words: ServiceWords = {
  practitioner: 'Iris Example',
  service: 'Example Therapies',
  bookingLink: 'https://example.org/book',
  policyLink: 'https://example.org/policy',
  joinLink: 'https://example.org/join',
  questionnaireLink: 'https://example.org/ask',
  urgentHelp: 'call 999.',
  signposting: 'a helpline.',
};

export function draft(
  kind: MessageKind,
  record: CareRecord,
  asOf: string | Date,
  more: Partial<MessageContext> = {},
): MessageDraft {
  return draftMessage(kind, {
    record,
    policies: [defaultAttendancePolicy],
    asOf: new Date(asOf),
    episodeId: 'episode-1',
    ...more,
  });
}

/** The draft of a message that must be there. */
export function drafted(...given: Parameters<typeof draft>): DraftedMessage {
  const found = draft(...given);
  if (found.status === 'withheld')
    throw new Error(`withheld: ${found.reasons.map(({ rule }) => rule).join()}`);
  return found;
}

export const partsOf = (...given: Parameters<typeof draft>): string[] =>
  drafted(...given).parts.map(({ id }) => id);

export const whyNot = (...given: Parameters<typeof draft>): string[] => {
  const found = draft(...given);
  return found.status === 'withheld' ? found.reasons.map(({ rule }) => rule) : ['drafted'];
};

export const reasonsOf = (...given: Parameters<typeof draft>): string[] =>
  drafted(...given).reasons.map(({ rule }) => rule);

export const textOf = (...given: Parameters<typeof draft>): string => renderMessage(drafted(...given)).text;
