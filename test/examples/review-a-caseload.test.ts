import { describe, expect, it } from 'vitest';
import type { CareRecordJson, SessionJson } from 'client-engagement/schemas';
import { readRecords } from '../../examples/01-review-a-caseload/read-records.js';
import { reviewCaseload } from '../../examples/01-review-a-caseload/review-caseload.js';

const records = readRecords();
const printed = reviewCaseload(records);

/** A record that may be edited, as a person would edit the file. */
type Editable<T> = T extends readonly (infer Item)[]
  ? Editable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Editable<T[Key]> }
    : T;
type Draft = Editable<CareRecordJson>;

/** What is printed of one client, line breaks of the layout taken out. */
function storyOf(name: string, text: string): string {
  const story = text.split('\n\n').find((block) => block.startsWith(`${name} ·`));
  if (story === undefined) throw new Error('There is no such client.');
  return story.replace(/\s+/g, ' ');
}

/** What is printed of one client when something in the record was otherwise. */
function retold(name: string, edit: (record: Draft) => void): string {
  const drafts: Draft[] = structuredClone(records) as Draft[];
  for (const draft of drafts) if (draft.client.preferredName === name) edit(draft);
  return storyOf(name, reviewCaseload(drafts));
}

function session(record: Draft, id: string): Editable<SessionJson> {
  const found = record.sessions.find((one) => one.id === id);
  if (found === undefined) throw new Error('There is no such session.');
  return found;
}

function takeOut(record: Draft, id: string): void {
  record.sessions.splice(record.sessions.indexOf(session(record, id)), 1);
}

function attend(one: Editable<SessionJson>): void {
  Object.assign(one, { cancellation: null, recordedOutcome: null, presence: { clientJoinedAt: one.start } });
}

/** Each client's story: what is printed, the deciding fact otherwise, and what is printed then. */
const stories: readonly [
  name: string,
  story: string,
  says: string,
  edit: (record: Draft) => void,
  saysThen: string,
][] = [
  [
    'Ada',
    'settled; had the last two sessions been missed',
    'Where it stands attending',
    (record) => {
      for (const id of ['ada-s13', 'ada-s14']) {
        const one = session(record, id);
        delete one.presence;
        one.recordedOutcome = { value: 'no-show', recordedAt: one.end };
      }
    },
    'Where it stands missing sessions, since Mon 8 June',
  ],
  [
    'Bram',
    'first session missed; had it been attended',
    'Where it stands not yet started',
    (record) => record.sessions.forEach(attend),
    'Where it stands getting started',
  ],
  [
    'Chidi',
    'three in a row, then attended one already booked; had the first of the three been attended',
    'Booking is paused until a person’s review',
    (record) => attend(session(record, 'chidi-s5')),
    'Offer a next session',
  ],
  [
    'Dalia',
    'practitioner away for three weeks; had she cancelled the three on the day herself',
    '3 × cancelled by us',
    (record) => {
      for (const one of record.sessions) {
        if (one.cancellation) one.cancellation = { by: 'client', at: one.start };
      }
    },
    'Booking is paused until a person’s review',
  ],
  [
    'Eero',
    'shift worker, arriving late; had he joined at the start each time',
    '3 late arrivals among the latest sessions.',
    (record) => record.sessions.filter(({ presence }) => presence).forEach(attend),
    '12 × attended next',
  ],
  [
    'Farah',
    'improving, then silent; had she written last week',
    'Where it stands not in touch',
    (record) => {
      const at = '2026-06-11T09:00:00+01:00';
      const contact = { id: 'farah-c1', clientId: 'farah', direction: 'from-client', channel: 'app', at };
      Object.assign(record, { contacts: [contact] });
    },
    'picking up again',
  ],
  [
    'Farah',
    'improving, then silent; had she not improved',
    'Send one warm message',
    (record) => {
      for (const measure of record.measures ?? []) {
        measure.answers =
          measure.instrument === 'phq-9' ? [1, 1, 1, 1, 1, 1, 1, 1, 0] : [1, 1, 1, 1, 1, 1, 1];
      }
    },
    'Reach out personally and ask how they are.',
  ],
  [
    'Goran',
    'getting worse; had the latest scores been as the first',
    'Talk together about the scores',
    (record) => {
      const phq = (record.measures ?? []).filter(({ instrument }) => instrument === 'phq-9');
      const [first] = phq.toSorted((a, b) => a.answeredAt.localeCompare(b.answeredAt));
      for (const measure of phq) measure.answers = first?.answers ?? null;
    },
    'no reliable change (0 points)',
  ],
  [
    'Hana',
    'item 9 answered and not yet reviewed; had it been reviewed',
    'Speak with the client today',
    (record) => {
      const [at, by] = ['2026-06-15T07:30:00+01:00', { role: 'practitioner' }] as const;
      Object.assign(record, { safetyReviews: [{ id: 'hana-r1', clientId: 'hana', at, by }] });
    },
    'nothing open; asked on Sun 14 June',
  ],
  [
    'Ines',
    'monthly coaching; had weekly sessions been agreed and none booked',
    'Where it stands attending',
    (record) => {
      takeOut(record, 'ines-s6');
      for (const plan of record.episodes[0]?.plans ?? []) plan.cadenceDays = 7;
    },
    'Where it stands not in touch',
  ],
  [
    'Jonas',
    'allowance used up; had four more been granted',
    'No session credit is left',
    (record) => {
      for (const allowance of record.allowances ?? []) allowance.credits = 12;
    },
    '4 of 12 credits left',
  ],
  [
    'Kemi',
    'late cancellations with new bookings; had they been made three days before',
    'Where it stands worth a conversation',
    (record) => {
      for (const one of record.sessions) {
        if (one.cancellation) {
          one.cancellation.at = new Date(Date.parse(one.start) - 3 * 86_400_000).toISOString();
        }
      }
    },
    'Where it stands attending',
  ],
  [
    'Luca',
    'paused by agreement; had there been no agreement',
    'Where it stands paused by agreement',
    (record) => void record.pauses?.pop(),
    'Where it stands not in touch',
  ],
];

describe('the example answers from its data', () => {
  it.each(stories)('%s: %s', (name, _, says, edit, saysThen) => {
    const before = storyOf(name, printed);
    const after = retold(name, edit);
    expect(before).toContain(says);
    expect(before).not.toContain(saysThen);
    expect(after).toContain(saysThen);
    expect(after).not.toContain(says);
  });

  it('Ines: monthly, with nothing booked, is still in touch', () => {
    const retelling = retold('Ines', (record) => {
      takeOut(record, 'ines-s6');
    });
    expect(retelling).toContain('Where it stands attending');
  });

  it('whom to speak with today comes first, and follows the facts', () => {
    expect(printed.split('\n')[0]).toBe('Speak with today: Hana');
    const without = records.filter(({ client }) => client.id !== 'hana');
    expect(reviewCaseload(without).split('\n')[0]).toBe(
      'Speak with today: nobody, as far as the records show',
    );
  });

  it('tells at least ten clients’ stories, each once', () => {
    const names = records.map(({ client }) => client.preferredName ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(stories.map(([name]) => name))).toEqual(new Set(names));
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it('prints nothing that is not for a reader', () => {
    expect(printed).not.toMatch(/undefined|NaN|null|Invalid|\[object|\{|\}/);
    expect(printed.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
