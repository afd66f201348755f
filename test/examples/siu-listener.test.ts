import { connect, type AddressInfo } from 'node:net';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import type { CodeIssue } from 'client-engagement/codes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SessionBook } from '../../examples/04-siu-listener/session-book.js';
import { answerMessage, createSiuListener } from '../../examples/04-siu-listener/siu-listener.js';

const timeZone = 'Europe/London';
const said: CodeIssue[] = [];
const options = { timeZone, service: 'therapy', episodeOf: () => 'e1' };
let book = new SessionBook(options);

interface Given {
  readonly id?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly sentAt?: string;
  readonly start?: string;
  readonly client?: string;
}

/** A message as a scheduling system sends it. */
function messageOf(event: string, given: Given = {}): string {
  const {
    id = 'f1',
    reason = '',
    status = 'Booked',
    sentAt = '20260702090000+0100',
    start = '20260707100000',
  } = given;
  const { client = 'ada' } = given;
  const end = start.replace(/100000$/, '105000');
  return [
    `MSH|^~\\&|BOOK|SITE|CARE|SITE|${sentAt}||SIU^${event}^SIU_S12|m1|P|2.5.1`,
    `SCH|p1|${id}^BOOK||||${reason}|FOLLOWUP||50|min|^^^${start}^${end}|||||enterer|||||||||${status}`,
    `PID|1||${client}^^^SITE`,
    'RGS|1',
    'AIP|1||iris^Example|D',
    '',
  ].join('\r');
}

const take = (event: string, given: Given = {}): string =>
  answerMessage(messageOf(event, given), { book, timeZone, say: (issues) => said.push(...issues) });
const keys = (): string[] => said.map(({ key }) => key);

beforeEach(() => {
  book = new SessionBook(options);
  said.length = 0;
});

describe('SIU messages', () => {
  it('book a session at a local time, in the zone of the sender', () => {
    expect(take('S12')).toContain('MSA|AA|m1');
    expect(book.sessionsOf('ada')).toEqual([
      {
        id: 'f1',
        clientId: 'ada',
        practitionerId: 'iris',
        episodeId: 'e1',
        service: 'therapy',
        start: new Date('2026-07-07T09:00:00Z'),
        end: new Date('2026-07-07T09:50:00Z'),
        timeZone,
        bookedAt: new Date('2026-07-02T08:00:00Z'),
      },
    ]);
  });

  it('cancel it, with who and with a bound for when; a second message changes neither', () => {
    take('S12');
    take('S15', { status: 'CANCELLED', reason: '01^Patient request', sentAt: '20260705183000' });
    take('S15', { status: 'Cancelled', reason: '02', sentAt: '20260708100000' });
    expect(book.sessionsOf('ada')[0]?.cancellation).toEqual({
      by: 'client',
      at: { notAfter: new Date('2026-07-05T17:30:00Z') },
    });
  });

  it('move it: the old session is cancelled, and the new one replaces it', () => {
    take('S12');
    take('S13', { reason: '01', sentAt: '20260703100000', start: '20260714100000' });
    const sessions = book.sessionsOf('ada');
    expect(sessions.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['f1', undefined],
      ['f1/1', 'f1'],
    ]);
    expect(sessions[0]?.cancellation?.by).toBe('client');
    take('S26', { status: 'Noshow', start: '20260714100000' });
    expect(book.sessionsOf('ada').map(({ recordedOutcome }) => recordedOutcome?.value)).toEqual([
      undefined,
      'no-show',
    ]);
  });

  it('say that a session was entered in error, or that the client did not come', () => {
    take('S12');
    take('S26', { status: 'Noshow' });
    expect(book.sessionsOf('ada')[0]?.recordedOutcome?.value).toBe('no-show');
    take('S17', { status: 'Deleted' });
    expect(book.sessionsOf('ada')[0]?.voided).toBeDefined();
  });

  it('about a request, about resources, or about nothing known book nothing', () => {
    take('S12', { status: 'Pending' });
    take('S18');
    expect(take('A01')).toContain('MSA|AE');
    take('S15', { id: 'unheard-of', status: 'Cancelled', start: '' });
    expect(book.sessionsOf('ada')).toEqual([]);
    expect(keys()).toEqual(['not-a-booking', 'not-a-booking', 'code-unknown', 'party-unknown']);
  });

  it('that cannot be read are answered as such, and nothing of them is repeated', () => {
    const answers = [
      answerMessage('nonsense q7Zk', { book, timeZone }),
      take('S12', { client: '' }),
      take('S12', { sentAt: 'q7Zk' }),
    ];
    for (const answer of answers) {
      expect(answer).toContain('MSA|AR');
      expect(answer).not.toContain('q7Zk');
    }
  });

  it('make a record that a review reads', () => {
    const days = ['20260707100000', '20260714100000', '20260721100000'];
    days.forEach((start, place) => {
      take('S12', { id: `f${place}`, start });
      take('S26', { id: `f${place}`, start, status: 'Noshow' });
    });
    const record = {
      client: { id: 'ada' },
      episodes: [
        { id: 'e1', clientId: 'ada', service: 'therapy', openedAt: new Date('2026-07-01T00:00:00Z') },
      ],
      sessions: book.sessionsOf('ada'),
    };
    const [episode] = reviewCare(record, {
      policies: [defaultAttendancePolicy],
      asOf: new Date('2026-07-22T09:00:00Z'),
    }).episodes;
    expect(episode?.booking.route).toBe('after-review');
  });
});

describe('the listener', () => {
  const server = createSiuListener({
    book: new SessionBook(options),
    timeZone,
  });
  let port = 0;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('answers each message of a connection, however its bytes arrive', async () => {
    const frames = [messageOf('S12'), messageOf('S15', { status: 'Cancelled' })].map(
      (one) => `\x0b${one}\x1c\r`,
    );
    const answers = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => {
        const bytes = frames.join('');
        socket.write(bytes.slice(0, 40));
        setImmediate(() => socket.write(bytes.slice(40)));
      });
      socket.setEncoding('utf8');
      socket.on('error', reject);
      socket.on('data', (part: string) => {
        received += part;
        if (received.split('\x1c\r').length > frames.length) {
          socket.end();
          resolve(received);
        }
      });
    });
    expect(answers.match(/MSA\|AA\|m1/g)?.length).toBe(2);
  });
});
