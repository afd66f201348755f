import { describe, expect, it } from 'vitest';
import { appointment, basisOf, concept, encounter, episode, people, read, usual } from './resources.js';

const outcomeOf = (given: Record<string, unknown>, more: readonly object[] = [], options = usual) => {
  const got = read([episode, appointment(given), ...more], options);
  const [session] = got.sessions;
  return { ...got, session, outcome: session?.recordedOutcome?.value };
};
const IHE = 'https://profiles.ihe.net/ITI/Scheduling/CodeSystem/status-reason';

describe('what a status says', () => {
  it.each(['proposed', 'pending', 'waitlist'])('%s is a request and no booking', (status) => {
    expect(outcomeOf({ status })).toMatchObject({ sessions: [], keys: ['not-booked'], ok: true });
  });

  it('booked is a booking and nothing more, however long ago it was', () => {
    const { session, keys } = outcomeOf({});
    expect(session).toEqual({
      id: 'apt-1',
      clientId: 'ada',
      practitionerId: 'iris',
      episodeId: 'e1',
      service: 'therapy',
      start: new Date('2026-03-03T10:00:00Z'),
      end: new Date('2026-03-03T10:50:00Z'),
      timeZone: 'Europe/London',
      bookedAt: new Date('2026-02-20T09:00:00Z'),
    });
    expect(keys).toEqual([]);
  });

  it.each(['arrived', 'checked-in'])('%s is an arrival without a time, and no outcome', (status) => {
    const { session, keys, outcome } = outcomeOf({ status });
    expect(session?.presence).toBeUndefined();
    expect(outcome).toBeUndefined();
    expect(keys).toEqual(['arrival-time-unknown']);
  });

  it('fulfilled was attended, as derived from what was filed', () => {
    const got = outcomeOf({ status: 'fulfilled', meta: { lastUpdated: '2026-03-03T11:00:00Z' } });
    expect(got.session?.recordedOutcome).toEqual({
      value: 'attended',
      recordedAt: new Date('2026-03-03T11:00:00Z'),
    });
    expect(basisOf(got, 'recordedOutcome')).toMatchObject({
      basis: 'derived',
      source: { resourceType: 'Appointment', id: 'apt-1' },
      expression: 'Appointment.status',
    });
  });

  it('noshow is filed as the client’s, and says that nobody knows whose it was', () => {
    expect(outcomeOf({ status: 'noshow' })).toMatchObject({
      outcome: 'no-show',
      keys: ['no-show-party-undetermined'],
    });
  });

  it('noshow without anybody else to be absent needs no such word', () => {
    expect(outcomeOf({ status: 'noshow', participant: people('Patient/ada') })).toMatchObject({
      outcome: 'no-show',
      keys: ['practitioner-unknown'],
    });
  });

  it('noshow with a reason of the client’s side is the client’s', () => {
    const got = outcomeOf({ status: 'noshow', cancelationReason: concept('pat') });
    expect(got).toMatchObject({ outcome: 'no-show', ok: true });
    expect(got.keys).toEqual(['version-guessed']);
  });

  it.each(['prov', 'maint'])('noshow with the reason %s was our side’s', (code) => {
    expect(outcomeOf({ status: 'noshow', cancelationReason: concept(code) }).outcome).toBe(
      'practitioner-no-show',
    );
  });

  it('cancelled with a reason that says no-show is no cancellation', () => {
    const extension = [
      {
        url: 'https://profiles.ihe.net/ITI/Scheduling/StructureDefinition/extension-status-reason',
        valueCodeableConcept: concept('no-show', IHE),
      },
    ];
    const { session, keys } = outcomeOf({ status: 'cancelled', extension });
    expect(session?.cancellation).toBeUndefined();
    expect(session?.recordedOutcome?.value).toBe('no-show');
    expect(keys).toEqual(['no-show-as-cancellation']);
  });

  it('entered-in-error counts for nothing from when it was found, and is not left out', () => {
    const meta = { lastUpdated: '2026-03-04T08:00:00Z' };
    const got = outcomeOf({ status: 'entered-in-error', meta });
    expect(got.session?.voided).toEqual({ at: new Date(meta.lastUpdated), reason: 'entered-in-error' });
    expect(got.keys).toEqual(['entered-in-error']);
    expect(basisOf(got, 'voided')?.expression).toBe('Appointment.status');
    expect(outcomeOf({ status: 'entered-in-error' }).session?.voided?.at).toEqual(
      new Date('2026-03-03T10:00:00Z'),
    );
  });

  it('one that is missing or strange gives no facts', () => {
    expect(outcomeOf({ status: undefined })).toMatchObject({
      sessions: [],
      keys: ['status-missing'],
      ok: false,
    });
    expect(outcomeOf({ status: 'toString' })).toMatchObject({
      sessions: [],
      keys: ['status-unknown'],
      ok: false,
    });
  });

  it('one that a system keeps elsewhere is read by the caller', () => {
    const options = { ...usual, status: () => 'fulfilled' };
    expect(outcomeOf({ status: undefined }, [], options).outcome).toBe('attended');
  });
});

describe('how far a status is believed', () => {
  it('is the caller’s to say, for all or for one', () => {
    expect(
      outcomeOf({ status: 'fulfilled' }, [], { ...usual, trust: { fulfilled: false } }).outcome,
    ).toBeUndefined();
    expect(outcomeOf({ status: 'noshow' }, [], { ...usual, trust: { noShow: false } })).toMatchObject({
      outcome: undefined,
      keys: [],
    });
    const trust = ({ id }: { readonly id?: string | undefined }) =>
      id === 'apt-1' ? { noShow: false } : undefined;
    expect(outcomeOf({ status: 'noshow' }, [], { ...usual, trust }).outcome).toBeUndefined();
    expect(outcomeOf({ status: 'noshow', id: 'apt-2' }, [], { ...usual, trust }).outcome).toBe('no-show');
  });

  it('what the caller’s own rows say goes before it', () => {
    const details = () => ({ outcome: 'attended-late' as const });
    const got = outcomeOf({ status: 'cancelled' }, [], { ...usual, details });
    expect(got.outcome).toBe('attended-late');
    expect(got.session?.cancellation).toBeUndefined();
    expect(basisOf(got, 'recordedOutcome')).toEqual({
      clientId: 'ada',
      fact: { kind: 'sessions', id: 'apt-1', part: 'recordedOutcome' },
      basis: 'given',
    });
  });

  it('a contradiction is said, and both sides are kept', () => {
    const came = encounter({
      statusHistory: [{ status: 'arrived', period: { start: '2026-03-03T10:20:00Z' } }],
    });
    const missed = outcomeOf({ status: 'noshow' }, [came]);
    expect(missed.session).toMatchObject({
      recordedOutcome: { value: 'no-show' },
      presence: { clientJoinedAt: new Date('2026-03-03T10:20:00Z') },
    });
    expect(missed.keys).toContain('outcome-conflict');
    expect(outcomeOf({ status: 'cancelled' }, [came]).keys).toContain('outcome-conflict');
    expect(outcomeOf({ status: 'fulfilled' }, [came]).keys).not.toContain('outcome-conflict');
  });
});

describe('an appointment of several clients', () => {
  const couple = { participant: people('Patient/ben', 'Patient/ada', 'Practitioner/iris') };

  it('is one session for each of them, told apart by client', () => {
    const { records, keys } = outcomeOf({ ...couple });
    expect(
      records.map(({ client, sessions }) => [
        client.id,
        sessions[0]?.id,
        sessions[0]?.format,
        sessions[0]?.groupId,
      ]),
    ).toEqual([
      ['ada', 'apt-1/ada', 'group', 'apt-1'],
      ['ben', 'apt-1/ben', 'group', 'apt-1'],
    ]);
    expect(keys).toEqual(['episode-assumed']);
  });

  it.each(['fulfilled', 'noshow'])('%s says of none of them what became of it', (status) => {
    const { sessions, keys } = outcomeOf({ ...couple, status });
    expect(sessions.map(({ recordedOutcome }) => recordedOutcome)).toEqual([undefined, undefined]);
    expect(keys.filter((key) => key === 'group-outcome-ambiguous')).toHaveLength(1);
  });

  it('cancelled by us is cancelled for all, by a client for nobody in particular', () => {
    const byUs = outcomeOf({ ...couple, status: 'cancelled', cancelationReason: concept('prov') });
    expect(byUs.sessions.map(({ cancellation }) => cancellation?.by)).toEqual([
      'practitioner',
      'practitioner',
    ]);
    const byOne = outcomeOf({ ...couple, status: 'cancelled', cancelationReason: concept('pat') });
    expect(byOne.sessions.map(({ cancellation }) => cancellation?.by)).toEqual(['unknown', 'unknown']);
    expect(byOne.keys).toContain('group-outcome-ambiguous');
  });

  it('an encounter of one of them is theirs alone, one of nobody is nobody’s', () => {
    const period = { start: '2026-03-03T09:58:00Z' };
    const arrived = { statusHistory: [{ status: 'arrived', period }] };
    const { records } = outcomeOf({ ...couple }, [
      encounter({ ...arrived, subject: { reference: 'Patient/ben' } }),
      encounter({ ...arrived, id: 'enc-2', subject: undefined }),
    ]);
    expect(records.map(({ sessions }) => sessions[0]?.presence?.clientJoinedAt)).toEqual([
      undefined,
      new Date(period.start),
    ]);
  });

  it('the caller can say who ended it and what became of each', () => {
    const details = (_: unknown, clientId: string) =>
      clientId === 'ada' ? { cancelledBy: 'client' as const } : { outcome: 'attended' as const };
    const { sessions } = outcomeOf(
      { ...couple, status: 'cancelled', cancelationReason: concept('pat') },
      [],
      { ...usual, details },
    );
    expect(
      sessions.map(({ cancellation, recordedOutcome }) => cancellation?.by ?? recordedOutcome?.value),
    ).toEqual(['client', 'attended']);
  });

  it('a group is its members, in the input or by the caller', () => {
    const group = {
      resourceType: 'Group',
      id: 'g1',
      member: [{ entity: { reference: 'Patient/ada' } }, { entity: { reference: 'Device/d' } }],
    };
    const ofGroup = { subject: { reference: 'Group/g1' }, participant: people('Practitioner/iris') };
    expect(outcomeOf(ofGroup, [group]).sessions).toMatchObject([
      { id: 'apt-1', format: 'group', groupId: 'apt-1' },
    ]);
    const members = (id: string) => (id === 'g1' ? ['ada', 'ben'] : undefined);
    expect(outcomeOf(ofGroup, [], { ...usual, members }).sessions.map(({ id }) => id)).toEqual([
      'apt-1/ada',
      'apt-1/ben',
    ]);
    expect(outcomeOf(ofGroup)).toMatchObject({ sessions: [], keys: ['version-guessed', 'client-unknown'] });
  });
});
