import { describe, expect, it } from 'vitest';
import { renderMessage } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFrom, sessionFrom } from 'client-engagement/testing';
import { agreeing, drafted } from './drafting.js';

/**
 * What a client reads of a session on the day of a change of the clocks: when it is, and until when it can be cancelled.
 * Twenty-four elapsed hours before ten o'clock are another time of day where the clocks change in between.
 */
const changes: readonly (readonly [zone: string, start: string, when: string, until: string])[] = [
  [
    'Europe/London',
    '2026-03-29T10:00:00+01:00',
    'Sunday 29 March 2026 at 10:00',
    'Saturday 28 March 2026 at 09:00',
  ],
  [
    'Europe/London',
    '2026-10-25T10:00:00+00:00',
    'Sunday 25 October 2026 at 10:00',
    'Saturday 24 October 2026 at 11:00',
  ],
  [
    'Europe/Berlin',
    '2026-03-29T10:00:00+02:00',
    'Sunday 29 March 2026 at 10:00',
    'Saturday 28 March 2026 at 09:00',
  ],
  [
    'Europe/Berlin',
    '2026-10-25T10:00:00+01:00',
    'Sunday 25 October 2026 at 10:00',
    'Saturday 24 October 2026 at 11:00',
  ],
  [
    'America/New_York',
    '2026-03-08T10:00:00-04:00',
    'Sunday 8 March 2026 at 10:00',
    'Saturday 7 March 2026 at 09:00',
  ],
  [
    'America/New_York',
    '2026-11-01T10:00:00-05:00',
    'Sunday 1 November 2026 at 10:00',
    'Saturday 31 October 2026 at 11:00',
  ],
  [
    'America/St_Johns',
    '2026-03-08T10:00:00-02:30',
    'Sunday 8 March 2026 at 10:00',
    'Saturday 7 March 2026 at 09:00',
  ],
  [
    'Australia/Lord_Howe',
    '2026-04-05T10:00:00+10:30',
    'Sunday 5 April 2026 at 10:00',
    'Saturday 4 April 2026 at 10:30',
  ],
  [
    'Australia/Lord_Howe',
    '2026-10-04T10:00:00+11:00',
    'Sunday 4 October 2026 at 10:00',
    'Saturday 3 October 2026 at 09:30',
  ],
  [
    'Pacific/Kiritimati',
    '2026-03-29T10:00:00+14:00',
    'Sunday 29 March 2026 at 10:00',
    'Saturday 28 March 2026 at 10:00',
  ],
];

describe('daylight saving times are right in what a client reads', () => {
  it.each(changes)('%s, %s', (timeZone, start, when, until) => {
    const session = sessionFrom({ start, timeZone, bookedAt: '2026-01-05T10:00:00Z' });
    const asOf = new Date(+session.start - 60 * 3_600_000);
    const record = agreeing(recordFrom({ sessions: [session] }), { timeZone });
    const { text } = renderMessage(drafted('session-reminder', record, asOf));
    expect(text).toContain(`your session on ${when}.`);
    expect(text).toContain(`until ${until}.`);
  });

  it('the hour that comes twice is told as it is, and one that is skipped is told after the gap', () => {
    const at = (start: string) => {
      const session = sessionFrom({ start, timeZone: 'Europe/London', bookedAt: '2026-01-05T10:00:00Z' });
      const record = agreeing(recordFrom({ sessions: [session] }));
      const draft = drafted('session-reminder', record, new Date(+session.start - 60 * 3_600_000));
      return renderMessage(draft, { language: german }).text.split('\n\n')[1];
    };
    expect(at('2026-10-25T00:30:00Z')).toBe(
      'Wir erinnern Sie an Ihren Termin: Sonntag, 25. Oktober 2026, 01:30 Uhr.',
    );
    expect(at('2026-10-25T01:30:00Z')).toBe(
      'Wir erinnern Sie an Ihren Termin: Sonntag, 25. Oktober 2026, 01:30 Uhr.',
    );
    expect(at('2026-03-29T01:00:00Z')).toBe(
      'Wir erinnern Sie an Ihren Termin: Sonntag, 29. März 2026, 02:00 Uhr.',
    );
  });
});
