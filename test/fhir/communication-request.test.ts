import { Buffer } from 'node:buffer';
import {
  communicationRequestFromMessage,
  type CommunicationRequestOptions,
  type MessageLike,
} from 'client-engagement/fhir';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const message: MessageLike = {
  status: 'drafted',
  kind: 'session-reminder',
  episodeId: 'e1',
  sessionId: 's4',
  asOf: new Date('2026-03-08T09:00:00Z'),
  language: 'en-GB',
  sendWindow: { notBefore: new Date('2026-03-08T10:00:00Z'), notAfter: new Date('2026-03-09T10:00:00Z') },
};
const options: CommunicationRequestOptions<'4.0'> = {
  subject: 'Patient/ada',
  identifierSystem: 'https://service.example/ids',
  text: 'Hello Ada, we meet on 10 March at 10:00 – see you then.',
};

describe('a message as a CommunicationRequest', () => {
  it('is whole: the shape as it goes out in R4', () => {
    const more = { ...options, about: ['Appointment/s4'], sender: 'Practitioner/iris', occasion: 'first' };
    expect(communicationRequestFromMessage(message, more).value).toEqual({
      resourceType: 'CommunicationRequest',
      identifier: [{ system: 'https://service.example/ids', value: 'message/e1/session-reminder/s4/first' }],
      status: 'draft',
      category: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/communication-category', code: 'reminder' },
          ],
        },
      ],
      subject: { reference: 'Patient/ada' },
      about: [{ reference: 'Appointment/s4' }],
      occurrencePeriod: { start: '2026-03-08T10:00:00.000Z', end: '2026-03-09T10:00:00.000Z' },
      authoredOn: '2026-03-08T09:00:00.000Z',
      recipient: [{ reference: 'Patient/ada' }],
      payload: [{ contentString: options.text }],
      sender: { reference: 'Practitioner/iris' },
    });
  });

  it('has what R5 renamed, and the text as an attachment', () => {
    const more = { ...options, version: '5.0', sender: 'Practitioner/iris' } as const;
    const { value } = communicationRequestFromMessage(message, more);
    expect(value?.intent).toBe('proposal');
    expect(value?.informationProvider).toEqual([{ reference: 'Practitioner/iris' }]);
    expect(value).not.toHaveProperty('sender');
    const [payload] = value?.payload ?? [];
    expect(payload?.contentAttachment.language).toBe('en-GB');
    expect(Buffer.from(payload?.contentAttachment.data ?? '', 'base64').toString('utf8')).toBe(options.text);
  });

  it('that is withheld, as with an open safety concern, is not written', () => {
    const { value, issues } = communicationRequestFromMessage({ ...message, status: 'withheld' }, options);
    expect([value, issues.map(({ key }) => key)]).toEqual([null, ['message-withheld']]);
  });

  it('is a draft for a person to let go, unless the caller says otherwise', () => {
    expect(communicationRequestFromMessage(message, options).value?.status).toBe('draft');
    expect(communicationRequestFromMessage(message, { ...options, status: 'active' }).value?.status).toBe(
      'active',
    );
  });

  it('may go out from when, and until when it is of use', () => {
    const period = (sendWindow: MessageLike['sendWindow']) =>
      communicationRequestFromMessage({ ...message, sendWindow }, options).value?.occurrencePeriod;
    expect(period({ notBefore: new Date('2026-03-08T10:00:00Z'), notAfter: null })).toEqual({
      start: '2026-03-08T10:00:00.000Z',
    });
    expect(period(undefined)).toBeUndefined();
  });

  it('is a notification where it is no reminder, also without a session and a language', () => {
    const other = { ...message, kind: 'missed-session', sessionId: null, language: null };
    const { value } = communicationRequestFromMessage(other, { ...options, version: '5.0' });
    expect(value?.category[0]?.coding?.[0]?.code).toBe('notification');
    expect(value?.identifier[0]?.value).toBe('message/e1/missed-session//');
    expect(value?.payload[0]?.contentAttachment).not.toHaveProperty('language');
    expect(value).not.toHaveProperty('informationProvider');
  });

  it('needs the client, a namespace and a text', () => {
    const keys = (more: Partial<CommunicationRequestOptions<'4.0'>>) =>
      communicationRequestFromMessage(message, { ...options, ...more }).issues.map(({ key }) => key);
    expect(keys({ subject: '' })).toEqual(['subject-missing']);
    expect(keys({ identifierSystem: '' })).toEqual(['identifier-missing']);
    expect(keys({ text: ' ' })).toEqual(['text-missing']);
  });

  it('carries any text as it is, and is valid in R4 and in R5', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(text, (words) => {
        const r4 = communicationRequestFromMessage(message, { ...options, text: words }).value;
        const r5 = communicationRequestFromMessage(message, {
          ...options,
          version: '5.0',
          text: words,
        }).value;
        const data = r5?.payload[0]?.contentAttachment.data ?? '';
        expect(Buffer.from(data, 'base64').toString('utf8')).toBe(words);
        expect(data).toBe(Buffer.from(words, 'utf8').toString('base64'));
        expect(r4?.payload[0]?.contentString).toBe(words);
        expect(r5 && r5Problems(r5)).toEqual([]);
      }),
    );
    const written = communicationRequestFromMessage(message, options).value;
    expect(written && r4Problems(written)).toEqual([]);
  });

  it('has a replacement for half a character, which no encoding can write', () => {
    const { value } = communicationRequestFromMessage(message, {
      ...options,
      version: '5.0',
      text: 'a\uD800b',
      occasion: '\uDC00',
    });
    const data = value?.payload[0]?.contentAttachment.data ?? '';
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe('a\uFFFDb');
    expect(value?.identifier[0]?.value).toBe('message/e1/session-reminder/s4/%EF%BF%BD');
  });
});
