import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import { inCircles } from '../../src/fhir/link-moves.js';
import { appointment, basisOf, concept, episode, people, read, REPLACES, usual } from './resources.js';

const link = (id: string) => ({ replaces: [{ reference: `Appointment/${id}` }] });
const byClient = {
  status: 'cancelled',
  cancelationReason: concept('pat'),
  cancellationDate: '2026-03-01T08:00:00Z',
};
const later = {
  id: 'apt-2',
  start: '2026-03-05T10:00:00Z',
  end: '2026-03-05T10:50:00Z',
  created: '2026-03-01T08:05:00Z',
};

describe('a session that was moved', () => {
  it.each([
    ['the element of R5', link('apt-1')],
    [
      'the extension of R4',
      { extension: [{ url: REPLACES, valueReference: { reference: 'Appointment/apt-1' } }] },
    ],
  ])('is linked by %s', (_, given) => {
    const { sessions, records } = read([episode, appointment(byClient), appointment({ ...later, ...given })]);
    expect(sessions.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['apt-1', undefined],
      ['apt-2', 'apt-1'],
    ]);
    const [record] = records;
    const asOf = new Date('2026-04-01T00:00:00Z');
    const judged = record && assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
    expect(judged?.outcomes.map(({ outcome }) => outcome)).toContain('early-reschedule');
  });

  it('is not linked by an earlier appointment of a series', () => {
    const series = {
      previousAppointment: { reference: 'Appointment/apt-1' },
      originatingAppointment: { reference: 'Appointment/apt-1' },
    };
    const { sessions, result } = read([episode, appointment(byClient), appointment({ ...later, ...series })]);
    expect(sessions[1]?.replaces).toBeUndefined();
    expect(result.value?.unread.map(({ expression }) => expression)).toContain(
      'Appointment.previousAppointment',
    );
  });

  it('may replace one that is not in the input', () => {
    expect(read([appointment({ ...later, ...link('gone') })]).sessions[0]?.replaces).toBe('gone');
    expect(read([appointment({ ...later, ...link('a b') })]).sessions[0]?.replaces).toBeUndefined();
  });

  it('of several replaced ones links the first by name, and says so', () => {
    const replaces = [...link('apt-3').replaces, ...link('apt-1').replaces, ...link('apt-1').replaces];
    const got = read([appointment(byClient), appointment({ ...later, replaces })]);
    expect(got.sessions[1]?.replaces).toBe('apt-1');
    expect(got.keys).toContain('several-replaced');
    expect(read([appointment(byClient), appointment({ ...later, ...link('apt-1') })]).keys).not.toContain(
      'several-replaced',
    );
  });

  it('of a group is each member’s own', () => {
    const both = { participant: people('Patient/ada', 'Patient/ben') };
    const { sessions } = read([
      appointment({ ...byClient, ...both }),
      appointment({ ...later, ...both, ...link('apt-1') }),
    ]);
    expect(sessions.filter(({ replaces }) => replaces).map(({ id, replaces }) => [id, replaces])).toEqual([
      ['apt-2/ada', 'apt-1/ada'],
      ['apt-2/ben', 'apt-1/ben'],
    ]);
  });

  it('round in a circle is an error: the links are dropped, the sessions stay', () => {
    const circle = [
      appointment({ ...byClient, ...link('apt-2') }),
      appointment({ ...later, ...link('apt-1') }),
      appointment({ id: 'apt-3', ...link('apt-1') }),
      appointment({ id: 'apt-4', ...link('apt-4') }),
    ];
    const got = read([episode, ...circle]);
    expect(got.sessions.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['apt-1', undefined],
      ['apt-2', undefined],
      ['apt-3', 'apt-1'],
      ['apt-4', undefined],
    ]);
    expect(got.ok).toBe(false);
    expect(
      got.result.issues.filter(({ key }) => key === 'move-circle').map(({ source }) => source?.id),
    ).toEqual(['apt-1', 'apt-2', 'apt-4']);
  });

  it('chains are walked once, however long they are', () => {
    const session = read([appointment()]).sessions[0];
    if (session === undefined) throw new Error('It was read before.');
    const chain = Array.from({ length: 100_000 }, (_, place) => ({
      session: { ...session, id: `s${place}` },
      replaces: place === 0 ? null : `s${place - 1}`,
    }));
    expect(inCircles(chain).size).toBe(0);
    const closed = [{ session: { ...session, id: 's0' }, replaces: 's99999' }, ...chain.slice(1)];
    expect(inCircles(closed).size).toBe(100_000);
  });
});

describe('a session that was moved in place', () => {
  const version = (versionId: string, start: string, lastUpdated: string | undefined, status = 'booked') =>
    appointment({
      status,
      start: `${start}T10:00:00Z`,
      end: `${start}T10:50:00Z`,
      meta: { versionId, lastUpdated },
    });
  const first = version('1', '2026-03-03', '2026-02-20T09:00:00Z');
  const second = version('2', '2026-03-04', '2026-03-01T08:00:00Z');
  const third = version('3', '2026-03-06', '2026-03-02T08:00:00Z');

  it('is every booking that it was, each replaced by the next, ended by nobody in particular', () => {
    const got = read([episode, third, first, second]);
    expect(got.sessions).toMatchObject([
      {
        id: 'apt-1',
        start: new Date('2026-03-06T10:00:00Z'),
        bookedAt: new Date('2026-03-02T08:00:00Z'),
        replaces: 'apt-1@2',
      },
      {
        id: 'apt-1@1',
        start: new Date('2026-03-03T10:00:00Z'),
        bookedAt: new Date('2026-02-20T09:00:00Z'),
        cancellation: { by: 'unknown', at: new Date('2026-03-01T08:00:00Z') },
      },
      {
        id: 'apt-1@2',
        start: new Date('2026-03-04T10:00:00Z'),
        bookedAt: new Date('2026-03-01T08:00:00Z'),
        replaces: 'apt-1@1',
        cancellation: { by: 'unknown', at: new Date('2026-03-02T08:00:00Z') },
      },
    ]);
    expect(got.keys).toEqual([]);
    expect(basisOf(got, 'replaces')).toMatchObject({ basis: 'derived', expression: 'Appointment.start' });
  });

  it('leaves no trace without its earlier versions', () => {
    expect(read([episode, third]).sessions).toHaveLength(1);
  });

  it('is seen in the versions that the caller keeps', () => {
    const history = () => [first] as never;
    expect(read([episode, second], { ...usual, history }).sessions.map(({ id }) => id)).toEqual([
      'apt-1',
      'apt-1@1',
    ]);
  });

  it('is no move where only a proposal changed, where nothing was booked, or where times cannot be read', () => {
    const proposed = version('1', '2026-03-03', '2026-02-20T09:00:00Z', 'proposed');
    expect(read([episode, proposed, second]).sessions).toHaveLength(1);
    const broken = appointment({
      start: 'soon',
      meta: { versionId: '1', lastUpdated: '2026-02-20T09:00:00Z' },
    });
    expect(read([episode, broken, second]).sessions).toHaveLength(1);
    const voided = version('3', '2026-03-06', '2026-03-02T08:00:00Z', 'entered-in-error');
    expect(read([episode, first, voided]).sessions).toHaveLength(1);
  });

  it('of versions without dates is moved at no time that is known', () => {
    const undated = version('2', '2026-03-04', undefined);
    const history = () => [first, version('2', '2026-03-05', undefined)] as never;
    const { sessions } = read([episode, undated], { ...usual, history });
    expect(sessions.map(({ id, cancellation }) => [id, cancellation])).toEqual([
      ['apt-1', undefined],
      ['apt-1@1', { by: 'unknown' }],
      ['apt-1@2', { by: 'unknown' }],
    ]);
  });
});

describe('sessions that may have been moved without a link', () => {
  const pairsOf = (resources: readonly object[]) =>
    read([episode, ...resources]).result.value?.possibleReschedules;

  it('are a cancelled one and the next booked within a day with the same practitioner: a question, never a link', () => {
    const got = read([episode, appointment(byClient), appointment(later)]);
    expect(got.result.value?.possibleReschedules).toEqual([{ clientId: 'ada', from: 'apt-1', to: 'apt-2' }]);
    expect(got.sessions[1]?.replaces).toBeUndefined();
  });

  it.each([
    ['booked more than a day later', { created: '2026-03-02T08:00:01Z' }],
    ['booked before', { created: '2026-03-01T07:59:59Z' }],
    ['with somebody else', { participant: people('Patient/ada', 'Practitioner/omar') }],
    ['cancelled itself', { status: 'cancelled' }],
    ['linked', link('apt-1')],
  ])('not one that was %s', (_, given) => {
    expect(pairsOf([appointment(byClient), appointment({ ...later, ...given })])).toEqual([]);
  });

  it('not of one whose cancellation is not known to the instant', () => {
    expect(pairsOf([appointment({ ...byClient, cancellationDate: undefined }), appointment(later)])).toEqual(
      [],
    );
  });

  it('the first of several', () => {
    const third = { ...later, id: 'apt-0', created: '2026-03-01T09:00:00Z' };
    expect(pairsOf([appointment(byClient), appointment(third), appointment(later)])).toEqual([
      { clientId: 'ada', from: 'apt-1', to: 'apt-2' },
    ]);
    expect(
      pairsOf([appointment(byClient), appointment({ ...third, created: later.created }), appointment(later)]),
    ).toEqual([{ clientId: 'ada', from: 'apt-1', to: 'apt-0' }]);
  });
});
