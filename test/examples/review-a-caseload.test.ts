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
    'Where it stands engaged',
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
    'reliably worse (+8 points)',
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
    'Plan how to go on, or ask for more sessions',
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

/** What is printed of one client under a label, line breaks taken out. */
function partOf(story: string, label: string): string {
  const labels = ['Checklists', 'Session brief', 'Messages'];
  const start = story.indexOf(`${label} `);
  const ends = labels.map((one) => story.indexOf(` ${one} `, start + 1)).filter((place) => place > start);
  return start === -1 ? '' : story.slice(start, Math.min(...ends, story.length));
}

/** What helps to act, part by part: what is printed, the deciding fact otherwise, and what is printed then. */
const helps: readonly [
  part: string,
  name: string,
  story: string,
  says: string,
  edit: (record: Draft) => void,
  saysThen: string,
][] = [
  [
    'Messages',
    'Ada',
    'reminded twice; had nobody written',
    'none called for now',
    (record) => void record.contacts?.splice(0),
    'This is a reminder of your session on Monday 15 June 2026 at 10:00.',
  ],
  [
    'Messages',
    'Bram',
    'not heard from since the missed session; had he written back',
    'How are you? I hope that you are all right.',
    (record) => {
      const at = '2026-05-28T09:00:00+01:00';
      const contact = {
        id: 'bram-c1',
        clientId: 'bram',
        direction: 'from-client',
        channel: 'sms',
        at,
      } as const;
      Object.assign(record, { contacts: [contact] });
    },
    'none called for now',
  ],
  [
    'Messages',
    'Chidi',
    'booking paused; had he asked not to be written to about missed sessions',
    'Before we book the next session, let us talk for a few minutes',
    (record) => {
      const optOut = { at: '2026-05-20T10:00:00+01:00', purpose: 'missed-session' } as const;
      Object.assign(record.client, { optOuts: [optOut] });
    },
    'None drafted (booking paused until we talk: message): The client does not want to be contacted',
  ],
  [
    'Messages',
    'Dalia',
    'reads German and lives an hour ahead; had she wished for English, in London',
    'Wir erinnern Sie an Ihren Termin: Dienstag, 16. Juni 2026, 14:00 Uhr.',
    (record) => Object.assign(record.client, { language: 'en', timeZone: 'Europe/London' }),
    'This is a reminder of your session on Tuesday 16 June 2026 at 13:00.',
  ],
  [
    'Messages',
    'Eero',
    'the policy is not on record as accepted; had he accepted it',
    'this is how attendance and cancellations work with us',
    (record) => {
      const policy = { id: 'guide', version: 1 };
      const at = '2026-03-18T19:00:00+00:00';
      Object.assign(record, { policyAcknowledgements: [{ id: 'eero-pa1', clientId: 'eero', policy, at }] });
    },
    'Messages Draft email (reminder of a session)',
  ],
  [
    'Messages',
    'Farah',
    'better and gone quiet; had that message gone out',
    'some things had become easier for you',
    (record) => {
      const of = { clientId: 'farah', direction: 'to-client', channel: 'email' } as const;
      const contact = { ...of, id: 'farah-c1', at: '2026-06-01T09:00:00+01:00', topics: ['check-in'] };
      Object.assign(record, { contacts: [contact] });
    },
    'one is enough',
  ],
  [
    'Messages',
    'Goran',
    'no agreement on contact; had he agreed',
    'It is not on record that the client agreed to be contacted for this.',
    (record) => {
      const agreedAt = '2026-04-09T11:00:00+01:00';
      const agreement = { agreedAt, channel: 'email', purposes: ['reminders'] } as const;
      Object.assign(record.client, { contactAgreements: [agreement] });
    },
    'Draft email (reminder of a session): “Your next session” | Hello Goran,',
  ],
  [
    'Messages',
    'Hana',
    'item 9 answered and not yet reviewed; had it been reviewed',
    'None drafted (reminder of a session): A safety concern is open',
    (record) => {
      const [at, by] = ['2026-06-15T07:30:00+01:00', { role: 'practitioner' }] as const;
      Object.assign(record, { safetyReviews: [{ id: 'hana-r1', clientId: 'hana', at, by }] });
    },
    'Draft text message (reminder of a session)',
  ],
  [
    'Messages',
    'Kemi',
    'others may see her messages; had they not',
    'A reminder: Wednesday 17 June 2026 at 12:00.',
    (record) => {
      for (const agreement of record.client.contactAgreements ?? []) delete agreement.discreet;
    },
    'This is a reminder of your session on Wednesday 17 June 2026 at 12:00.',
  ],
  [
    'Checklists',
    'Jonas',
    'one thing left unexplained; had it been confirmed with the rest',
    'The first session: 1 to confirm [ ] Explain how to get the most out of the sessions.',
    (record) => {
      for (const one of record.confirmations ?? []) delete one.except;
    },
    'Checklists Throughout care',
  ],
  [
    'Checklists',
    'Chidi',
    'three in a row, and no supervision on record; had it been held',
    'Several in a row (Tue 19 May): 2 overdue',
    (record) => {
      const held = { id: 'chidi-v1', practitionerId: 'prac-iris', episodeId: 'chidi-e1' };
      const [bookedAt, heldAt] = ['2026-05-20T09:00:00+01:00', '2026-05-21T09:00:00+01:00'];
      Object.assign(record, { supervision: [{ ...held, bookedAt, heldAt }] });
    },
    'Several in a row (Tue 19 May): 1 overdue',
  ],
  [
    'Session brief',
    'Goran',
    'a goal of his own; had he not said that it is his',
    'Play the guitar again; 2 of 10 on 11 June 2026.',
    (record) => void record.goals?.splice(0),
    'Goals: - None open.',
  ],
  [
    'Session brief',
    'Ada',
    'a task not looked at since; had it been',
    'How did it go with what you agreed?',
    (record) => {
      const review = { at: '2026-06-14T09:00:00+01:00', result: 'done' } as const;
      for (const task of record.tasks ?? []) task.reviews = [review];
    },
    'Tasks: - None open.',
  ],
  [
    'Session brief',
    'Dalia',
    'three sessions that we cancelled; had they been held',
    'The session of 26 May 2026: cancelled by us.',
    (record) => record.sessions.filter(({ cancellation }) => cancellation).forEach(attend),
    'Last session attended: Tuesday 2 June 2026 at 13:00.',
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

  it.each(helps)('%s of %s: %s', (label, name, _, says, edit, saysThen) => {
    const before = partOf(storyOf(name, printed), label);
    const after = partOf(retold(name, edit), label);
    expect(before).toContain(says);
    expect(before).not.toContain(saysThen);
    expect(after).toContain(saysThen);
    expect(after).not.toContain(says);
  });

  it('a goal that the client confirmed ticks its item, and one that they did not leaves it waiting', () => {
    const retelling = retold('Kemi', (record) => {
      for (const goal of record.goals ?? []) delete goal.confirmedByClientAt;
    });
    const counts = /The first session: (\d) overdue/;
    const before = counts.exec(partOf(storyOf('Kemi', printed), 'Checklists'))?.[1];
    const after = counts.exec(partOf(retelling, 'Checklists'))?.[1];
    expect(Number(after)).toBe(Number(before) + 1);
  });

  it('Luca: in the agreed pause nothing is asked but what the practitioner does alone', () => {
    const rests = 'Checklists Practical matters: 1 overdue [ ] Use supervision. Messages none called for now';
    expect(storyOf('Luca', printed)).toContain(rests);
    expect(storyOf('Luca', printed).match(/pause/g)).toHaveLength(2);
    expect(retold('Luca', (record) => void record.pauses?.pop())).not.toContain(rests);
    const supervised = retold('Luca', (record) => {
      const [episode] = record.episodes;
      const [bookedAt, heldAt] = ['2026-06-10T09:00:00+01:00', '2026-06-11T09:00:00+01:00'];
      const of = {
        id: 'v1',
        practitionerId: record.sessions[0]?.practitionerId ?? '',
        episodeId: episode?.id,
      };
      Object.assign(record, { supervision: [{ ...of, bookedAt, heldAt }] });
    });
    expect(supervised).toContain('Next Carry on. Checklists they wait for the end of the pause');
  });

  it('drafts no message twice', () => {
    for (const name of ['Farah', 'Dalia', 'Eero', 'Jonas']) {
      const drafts = [...partOf(storyOf(name, printed), 'Messages').matchAll(/Draft [^“]*“[^”]*”/g)];
      expect(new Set(drafts.map(([draft]) => draft)).size, name).toBe(drafts.length);
      expect(drafts.length).toBeGreaterThan(0);
    }
  });

  it('says a due day that is over at midnight as that day', () => {
    expect(storyOf('Bram', printed)).toContain('Was due on Wed 27 May.');
  });

  it('shows three next steps, and says how many are folded', () => {
    const chidi = storyOf('Chidi', printed);
    expect(chidi).toContain(' 3. Understand, together with the client, what got in the way.');
    expect(chidi).toContain('and 5 more, folded');
    expect(printed).not.toMatch(/^ +4\. /m);
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
