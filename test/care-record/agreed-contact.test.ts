import { describe, expect, it } from 'vitest';
import type { ContactAgreement, ContactOptOut, Episode } from 'client-engagement';
import { episodeFrom } from 'client-engagement/testing';
import { agreementFor, hasOptedOut, isDiscreet } from '../../src/care-record/agreed-contact.js';
import { hasDiedIn } from '../../src/care-record/has-died.js';

/** Noon of a day in March 2026. */
const march = (day: number): Date => new Date(Date.UTC(2026, 2, day, 12));

const byText: ContactAgreement = { agreedAt: march(3), channel: 'sms', purposes: ['reminders', 'check-ins'] };
const byLetter: ContactAgreement = { agreedAt: march(5), channel: 'post', purposes: ['reminders'] };
const byMail: ContactAgreement = { agreedAt: march(5), channel: 'email', purposes: ['reminders'] };
const ended = (agreement: ContactAgreement): ContactAgreement => ({ ...agreement, endedAt: march(9) });

describe('how a client agreed to be contacted for a purpose', () => {
  const reminders: readonly [
    string,
    readonly ContactAgreement[] | undefined,
    ContactAgreement | undefined,
  ][] = [
    ['nothing is known of it', undefined, undefined],
    ['nothing was agreed', [], undefined],
    ['it was agreed for this and another purpose', [byText], byText],
    ['it was agreed for other purposes only', [{ ...byText, purposes: ['check-ins', 'ending'] }], undefined],
    ['what was agreed has ended', [ended(byText)], undefined],
    ['two agreements hold: the later one', [byText, byLetter], byLetter],
    ['the later one has ended: the earlier one', [byText, ended(byLetter)], byText],
    ['two were agreed at once: the same one every time', [byLetter, byMail], byMail],
  ];
  it.each(reminders)('reminders, where %s', (_, contactAgreements, expected) => {
    expect(agreementFor({ contactAgreements }, 'reminders')).toBe(expected);
    const reversed = contactAgreements?.toReversed();
    expect(agreementFor({ contactAgreements: reversed }, 'reminders')).toBe(expected);
  });
});

describe('whether a client wishes to hear nothing of something', () => {
  const all: ContactOptOut = { at: march(3), purpose: 'all' };
  const checkIns: ContactOptOut = { at: march(3), purpose: 'check-ins' };
  const rows: readonly [string, readonly ContactOptOut[] | undefined, boolean][] = [
    ['nothing is known of it', undefined, false],
    ['they said so of nothing', [], false],
    ['they said so of this', [checkIns], true],
    ['they said so of everything', [all], true],
    ['they said so of something else', [{ ...checkIns, purpose: 'ending' }], false],
    ['they took it back', [{ ...checkIns, endedAt: march(4) }], false],
    ['they took one of two back', [{ ...checkIns, endedAt: march(4) }, all], true],
  ];
  it.each(rows)('check-ins, where %s', (_, optOuts, expected) => {
    expect(hasOptedOut({ optOuts }, 'check-ins')).toBe(expected);
  });
});

describe('whether what goes to a channel is fit for a shared device', () => {
  const discreet: ContactAgreement = { ...byText, purposes: ['ending'], discreet: true };
  const rows: readonly [string, readonly ContactAgreement[] | undefined, boolean][] = [
    ['nothing was agreed', undefined, false],
    ['it was not asked for', [byText, { ...byText, discreet: false }], false],
    ['it was asked for with this channel, for whatever purpose', [byText, discreet], true],
    ['it was asked for with another channel', [byText, { ...byMail, discreet: true }], false],
    ['it was asked for with what has ended', [byText, ended(discreet)], false],
  ];
  it.each(rows)('a text message, where %s', (_, contactAgreements, expected) => {
    expect(isDiscreet({ contactAgreements }, byText)).toBe(expected);
  });
});

describe('whether an episode says that the client has died', () => {
  const by = { role: 'practitioner' } as const;
  const rows: readonly [string, Episode['ending'], boolean][] = [
    ['goes on', undefined, false],
    ['ended as planned', { kind: 'met-goals', at: march(3), by }, false],
    ['ended with a death', { kind: 'died', at: march(3), by }, true],
  ];
  it.each(rows)('one that %s', (_, ending, expected) => {
    expect(hasDiedIn({ ...episodeFrom({ openedAt: '2026-03-01T12:00:00Z' }), ending })).toBe(expected);
  });
});
