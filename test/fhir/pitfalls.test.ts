import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, phq9 } from 'client-engagement';
import { measureFromQuestionnaireResponse, measuresFromObservations } from 'client-engagement/fhir';
import type { AnswerLike, QuestionnaireResponseOptions } from 'client-engagement/fhir';
import { deepFreeze } from 'client-engagement/testing';
import {
  appointment,
  basisOf,
  cancelledAt,
  concept,
  encounter,
  episode,
  people,
  read,
  REPLACES,
  usual,
} from './resources.js';
import { coded, GAD7, itemsOf, PHQ9, responseOf } from './responses.js';

const asOf = new Date('2026-04-01T00:00:00Z');
const outcomesOf = (resources: readonly object[], options = usual) => {
  const [record] = read([episode, ...resources], options).records;
  return record && assessAttendance(record, { policies: [defaultAttendancePolicy], asOf }).outcomes;
};
const outcomeOf = (resources: readonly object[], options = usual) => outcomesOf(resources, options)?.[0];
const cancelled = (given: Record<string, unknown> = {}) =>
  appointment({ status: 'cancelled', cancelationReason: concept('pat'), ...given });
const arrived = (clock: string) =>
  encounter({ statusHistory: [{ status: 'arrived', period: { start: `2026-03-03T${clock}:00Z` } }] });
const ofResponse = (
  item: ReturnType<typeof itemsOf>,
  options: QuestionnaireResponseOptions = {},
  more = {},
) => {
  const { value, issues } = measureFromQuestionnaireResponse(responseOf(item, more), options);
  return {
    instrument: value?.instrument,
    total: value?.score.total,
    status: value?.score.status,
    keys: issues.map(({ key }) => key),
  };
};
const total = (given: object) => {
  const observation = {
    resourceType: 'Observation',
    status: 'final',
    code: concept('44261-6', 'http://loinc.org'),
    effectiveDateTime: '2026-03-09',
    valueQuantity: { value: 12 },
    ...given,
  };
  const { value, issues } = measuresFromObservations([observation]);
  return { total: value?.[0]?.declaredTotal, keys: issues.map(({ key }) => key) };
};
const twelve = [2, 2, 2, 2, 1, 1, 2, 0, 0];

/** What goes wrong when these things are read, by what it is called; each with the rule that keeps it from happening. */
describe('pitfalls of reading', () => {
  it('an offset is not a zone: without one that is said, and elapsed notice is judged all the same', () => {
    const late = { cancellationDate: '2026-03-03T05:00:00+01:00', start: '2026-03-03T11:00:00+01:00' };
    expect(read([episode, cancelled(late)], {}).keys).toContain('time-zone-assumed');
    expect(outcomeOf([cancelled(late)], {})?.outcome).toBe('late-cancel');
  });

  it('instants compared as text: the same instant in another offset is the same answer', () => {
    const text = ['2026-03-02T10:00:00Z', '2026-03-02T20:00:00+10:00', '2026-03-02T04:30:00-05:30'];
    const outcomes = text.map((cancellationDate) => outcomeOf([cancelled({ cancellationDate })]));
    expect(outcomes.map((one) => one?.outcome)).toEqual(['early-cancel', 'early-cancel', 'early-cancel']);
  });

  it('a start that is a bare day or a local time is not guessed at', () => {
    expect(
      read([appointment({ start: '2026-03-03' }), appointment({ id: 'b', start: '2026-03-03T10:00:00' })]),
    ).toMatchObject({
      sessions: [],
      keys: ['time-imprecise', 'time-imprecise'],
    });
  });

  it('local times labelled UTC are read as local only by the caller’s word', () => {
    const summer = appointment({ start: '2026-07-07T10:00:00Z', end: '2026-07-07T10:50:00Z' });
    expect(read([summer]).sessions[0]?.start).toEqual(new Date('2026-07-07T10:00:00Z'));
    expect(read([summer], { ...usual, assumeLocal: true }).sessions[0]?.start).toEqual(
      new Date('2026-07-07T09:00:00Z'),
    );
  });

  it('a status that is missing after a cancellation is an error, and is read from where the system keeps it', () => {
    const lost = appointment({
      status: undefined,
      _status: { extension: [{ url: 'https://ehr.example/original', valueCode: 'cancelled' }] },
    });
    expect(read([lost])).toMatchObject({ sessions: [], ok: false, keys: ['status-missing'] });
    const status = (json: object) => ('_status' in json ? 'cancelled' : undefined);
    expect(read([lost], { ...usual, status }).sessions[0]?.cancellation).toEqual({ by: 'unknown' });
  });

  it('cancelled without a reason: nobody is named, and it costs nothing', () => {
    expect(
      outcomeOf([cancelled({ cancelationReason: undefined, cancellationDate: '2026-03-03T09:00:00Z' })]),
    ).toMatchObject({
      outcome: 'cancel-party-unknown',
      creditsUsed: 0,
      run: 'neutral',
    });
  });

  it('a reason of a local system: the caller’s map, and what it lacks listed once with its count', () => {
    const reason = { cancelationReason: concept('ill', 'https://ehr.example/reasons') };
    const two = [cancelled(reason), cancelled({ ...reason, id: 'apt-2' })];
    expect(read(two).result.value?.unmapped).toEqual([
      {
        expression: 'Appointment.cancelationReason',
        system: 'https://ehr.example/reasons',
        code: 'ill',
        count: 2,
      },
    ]);
    const reasons = [
      {
        system: 'https://ehr.example/reasons',
        code: 'ill',
        by: 'client' as const,
        reason: 'illness' as const,
      },
    ];
    expect(read(two, { ...usual, reasons }).sessions[0]?.cancellation).toEqual({
      by: 'client',
      reason: 'illness',
    });
  });

  it('cancelled because nobody came is a missed session', () => {
    const reason = concept('no-show', 'https://profiles.ihe.net/ITI/Scheduling/CodeSystem/status-reason');
    expect(outcomeOf([cancelled({ cancelationReason: reason })])?.outcome).toBe('no-show');
  });

  it('noshow with a reason, which a rule of R4 refuses, is accepted when it is read', () => {
    expect(read([appointment({ status: 'noshow', cancelationReason: concept('pat') })])).toMatchObject({
      ok: true,
      sessions: [{ recordedOutcome: { value: 'no-show' } }],
    });
  });

  it('the last change taken for the time of cancellation: only as a bound, only by the caller’s word', () => {
    const noted = cancelled({ meta: { lastUpdated: '2026-03-04T09:00:00Z' } });
    expect(outcomeOf([noted])?.outcome).toBe('cancel-notice-unknown');
    expect(outcomeOf([noted], { ...usual, cancellationTime: ['last-updated-bound'] })).toMatchObject({
      outcome: 'cancel-notice-unknown',
      creditsUsed: 0,
    });
  });

  it('moved in place leaves no trace without history, and is a move with it', () => {
    const now = appointment({
      start: '2026-03-05T10:00:00Z',
      end: '2026-03-05T10:50:00Z',
      meta: { lastUpdated: '2026-03-02T00:00:00Z' },
    });
    const before = appointment({ meta: { lastUpdated: '2026-02-20T00:00:00Z' } });
    expect(read([now]).sessions).toHaveLength(1);
    expect(read([now, before]).sessions.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['apt-1', 'apt-1@1'],
      ['apt-1@1', undefined],
    ]);
  });

  it('cancelled and booked anew counted as missed: judged by its notice, with a question whether it was a move', () => {
    const first = cancelled({ cancellationDate: '2026-03-01T08:00:00Z' });
    const second = appointment({
      id: 'apt-2',
      created: '2026-03-01T08:10:00Z',
      start: '2026-03-04T10:00:00Z',
      end: '2026-03-04T10:50:00Z',
    });
    expect(outcomesOf([first, second])?.map(({ outcome }) => outcome)).toEqual([
      'early-cancel',
      'awaiting-outcome',
    ]);
    expect(read([first, second]).result.value?.possibleReschedules).toEqual([
      { clientId: 'ada', from: 'apt-1', to: 'apt-2' },
    ]);
  });

  it('the previous appointment of a series taken for a move: only what it replaces is one', () => {
    const series = appointment({ id: 'apt-2', previousAppointment: { reference: 'Appointment/apt-1' } });
    expect(read([appointment(), series]).sessions[1]?.replaces).toBeUndefined();
    const moved = appointment({
      id: 'apt-2',
      extension: [{ url: REPLACES, valueReference: { reference: 'Appointment/apt-1' } }],
    });
    expect(read([appointment(), moved]).sessions[1]?.replaces).toBe('apt-1');
  });

  it('an appointment and an encounter of one visit are one session, from two feeds as well', () => {
    expect(read([appointment({ status: 'fulfilled' }), arrived('09:58')]).sessions).toHaveLength(1);
    const identifier = [{ system: 'https://clinic.example/visits', value: 'v1' }];
    const feeds = [
      appointment({ identifier }),
      appointment({ id: 'x', identifier, comment: 'from elsewhere' }),
    ];
    const got = read(feeds, {
      ...usual,
      identifierSystems: { Appointment: 'https://clinic.example/visits' },
    });
    expect([got.sessions.map(({ id }) => id), got.keys.includes('duplicate-resource')]).toEqual([
      ['v1'],
      true,
    ]);
  });

  it('entered in error is read as void, not left out, so that an earlier import does not stay counted', () => {
    expect(
      outcomeOf([appointment({ status: 'entered-in-error', meta: { lastUpdated: '2026-03-04T00:00:00Z' } })])
        ?.outcome,
    ).toBe('voided');
  });

  it('noshow that is corrected later is replaced by its key', () => {
    const at = (status: string, day: string) =>
      appointment({ status, meta: { lastUpdated: `2026-03-0${day}T12:00:00Z` } });
    for (const status of ['fulfilled', 'entered-in-error', 'booked']) {
      const corrected = read([episode, at('noshow', '3'), at(status, '5')]).records;
      expect(corrected).toEqual(read([episode, at(status, '5')]).records);
      expect(corrected[0]?.sessions).toHaveLength(1);
    }
  });

  it('marked as missed or as attended by a machine: the caller says whom not to believe', () => {
    for (const status of ['noshow', 'fulfilled'])
      expect(
        outcomeOf([appointment({ status })], { ...usual, trust: { noShow: false, fulfilled: false } })
          ?.outcome,
      ).toBe('awaiting-outcome');
    expect(outcomeOf([appointment()])?.outcome).toBe('awaiting-outcome');
  });

  it('noshow where the practitioner was absent: undetermined unless something tells', () => {
    expect(read([appointment({ status: 'noshow' })]).keys).toContain('no-show-party-undetermined');
    expect(outcomeOf([appointment({ status: 'noshow', cancelationReason: concept('prov') })])?.outcome).toBe(
      'practitioner-no-show',
    );
    expect(
      outcomeOf([appointment({ status: 'noshow' })], {
        ...usual,
        details: () => ({ outcome: 'practitioner-no-show' }),
      })?.outcome,
    ).toBe('practitioner-no-show');
  });

  it('the status of a group applied to each person: nobody’s outcome', () => {
    const group = appointment({
      status: 'noshow',
      participant: people('Patient/ada', 'Patient/ben', 'Practitioner/iris'),
    });
    expect(read([group]).sessions.map(({ recordedOutcome }) => recordedOutcome)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('the status of a participant is not believed, whatever it says', () => {
    const withStatus = (status: string) =>
      people('Patient/ada', 'Practitioner/iris').map((one) => ({ ...one, status }));
    const [accepted, declined] = ['accepted', 'declined'].map(
      (status) => read([episode, appointment({ participant: withStatus(status) })]).records,
    );
    expect(accepted).toEqual(declined);
  });

  it('a practitioner referred to through a role, contained, or by identifier alone', () => {
    const by = (actor: object, more: readonly object[] = [], extra: object = {}) =>
      read([appointment({ participant: [...people('Patient/ada'), { actor }], ...extra }), ...more])
        .sessions[0]?.practitionerId;
    const identifier = { system: 'https://clinic.example/staff', value: '7' };
    const role = {
      resourceType: 'PractitionerRole',
      id: 'r',
      practitioner: { reference: 'Practitioner/iris' },
    };
    expect(by({ reference: 'PractitionerRole/r' }, [role])).toBe('iris');
    expect(
      by({ reference: '#p' }, [], {
        contained: [{ resourceType: 'Practitioner', id: 'p', identifier: [identifier] }],
      }),
    ).toBe('https://clinic.example/staff|7');
    expect(by({ type: 'Practitioner', identifier })).toBe('https://clinic.example/staff|7');
  });

  it('encounters that a system always calls finished are believed as far as the caller says', () => {
    const always = encounter({ period: { start: '2026-03-03T10:00:00Z' } });
    expect(
      read([appointment(), always], { ...usual, trust: { encounterFinished: false } }).sessions[0]?.presence,
    ).toBeUndefined();
  });

  it('the start of the contact taken for the arrival: said, and nobody is late by it', () => {
    const contact = encounter({ period: { start: '2026-03-03T10:40:00Z' } });
    const got = read([episode, appointment(), contact]);
    expect(got.keys).toContain('contact-start-as-arrival');
    expect(basisOf(got, 'presence.clientJoinedAt')?.basis).toBe('assumed');
    expect(outcomeOf([appointment(), contact])?.outcome).toBe('attended');
  });

  it('R5 encounters have no arrival and another name for their period', () => {
    const r5 = encounter({
      status: 'completed',
      actualPeriod: { start: '2026-03-03T10:02:00Z' },
      subjectStatus: concept('departed', 'x'),
    });
    expect(read([appointment(), r5]).sessions[0]?.presence?.clientJoinedAt).toEqual(
      new Date('2026-03-03T10:02:00Z'),
    );
  });

  it('one letter in the name of the reason: both spellings are read', () => {
    const spelled = ['cancelationReason', 'cancellationReason'].map(
      (name) =>
        read([appointment({ status: 'cancelled', [name]: concept('pat') })]).sessions[0]?.cancellation?.by,
    );
    expect(spelled).toEqual(['client', 'client']);
  });

  it('a month or a year as the date of a score is not used', () => {
    expect(['2026', '2026-03'].map((effectiveDateTime) => total({ effectiveDateTime }).keys)).toEqual([
      ['time-imprecise'],
      ['time-imprecise'],
    ]);
  });

  it('a total without items is a total alone', () => {
    const only = ofResponse([{ linkId: '44261-6', answer: [{ valueDecimal: 12 }] }], { instrument: phq9 });
    expect(only).toMatchObject({ total: 12, keys: ['total-only'] });
  });

  it('a recorded total that is wrong: the answers win, and it is said', () => {
    const wrong = [...itemsOf(PHQ9, twelve), { linkId: '44261-6', answer: [{ valueDecimal: 15 }] }];
    expect(ofResponse(wrong)).toMatchObject({ total: 12, keys: ['total-mismatch'] });
  });

  it('a total under the code of the whole questionnaire is read with a warning', () => {
    expect(total({ code: concept('44249-1', 'http://loinc.org') })).toEqual({
      total: 12,
      keys: ['total-under-panel'],
    });
  });

  it('a total as text is read only where the caller allows it', () => {
    expect(total({ valueQuantity: undefined, valueString: '12' }).keys).toEqual(['value-missing']);
  });

  it('LOINC in the ids of questions with a slash, nested, or only in the form', () => {
    expect(
      ofResponse(
        itemsOf(
          PHQ9.map((code) => `/${code}`),
          twelve,
        ),
      ).total,
    ).toBe(12);
    expect(
      ofResponse([
        {
          linkId: 'g',
          item: itemsOf(
            PHQ9.map((code) => `g/${code}`),
            twelve,
          ),
        },
      ]).total,
    ).toBe(12);
    const questionnaire = {
      item: PHQ9.map((code, place) => ({
        linkId: `a${place}`,
        code: [{ system: 'http://loinc.org', code }],
      })),
    };
    expect(
      ofResponse(
        itemsOf(
          PHQ9.map((_, place) => `a${place}`),
          twelve,
        ),
        { questionnaire },
      ).total,
    ).toBe(12);
    expect(
      ofResponse(
        itemsOf(
          PHQ9.map((_, place) => `a${place}`),
          twelve,
        ),
      ).keys,
    ).toEqual(['instrument-unknown']);
  });

  it('answers coded without a system, in local codes, or only in words', () => {
    const words = (points: number): AnswerLike => ({
      valueCoding: {
        display: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'][points],
      },
    });
    expect(ofResponse(itemsOf(PHQ9, twelve, (points) => coded(points, undefined))).total).toBe(12);
    expect(new Set(ofResponse(itemsOf(PHQ9, twelve, words)).keys)).toEqual(
      new Set(['answer-unmapped', 'items-missing']),
    );
    const local = (points: number): AnswerLike => ({
      valueCoding: { system: 'https://forms.example/answers', code: `a${points}` },
    });
    const answerMap = [0, 1, 2, 3].map((points) => ({
      system: 'https://forms.example/answers',
      code: `a${points}`,
      points,
    }));
    expect(ofResponse(itemsOf(PHQ9, twelve, local), { answerMap }).total).toBe(12);
  });

  it('answers as decimals, quantities or text: whole and in range, or not read', () => {
    const as = (answer: (points: number) => object) => ofResponse(itemsOf(PHQ9, twelve, answer as never));
    expect(as((points) => ({ valueDecimal: points })).total).toBe(12);
    expect(as((points) => ({ valueQuantity: { value: points, code: '{score}' } })).total).toBe(12);
    expect(as((points) => ({ valueDecimal: points + 0.5 })).keys).toContain('answer-out-of-range');
    expect(as((points) => ({ valueString: String(points) })).keys).toContain('answer-unmapped');
  });

  it.each(['itemWeight', 'ordinalValue'])(
    'the weight of an answer in %s, on the answer or on the form; a conflict is an error',
    (name) => {
      const weight = (points: number) => ({
        extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueDecimal: points }],
      });
      const onAnswer = itemsOf(
        PHQ9,
        twelve,
        (points) => ({ valueCoding: { code: 'x', ...weight(points) } }) as AnswerLike,
      );
      expect(ofResponse(onAnswer).total).toBe(12);
      const clash = itemsOf(
        PHQ9,
        twelve,
        (points) => ({ valueCoding: { ...coded(points).valueCoding, ...weight(3 - points) } }) as AnswerLike,
      );
      expect(ofResponse(clash).keys).toContain('answer-conflict');
      const answerOption = [0, 1, 2, 3].map((points) => ({
        valueCoding: { code: `c${points}` },
        ...weight(points),
      }));
      const questionnaire = { item: PHQ9.map((linkId) => ({ linkId, answerOption })) };
      expect(
        ofResponse(
          itemsOf(PHQ9, twelve, (points) => ({ valueCoding: { code: `c${points}` } })),
          { questionnaire },
        ).total,
      ).toBe(12);
    },
  );

  it('answers that count from one are out of range, and never shifted', () => {
    expect(
      ofResponse(itemsOf(PHQ9, [4, 1, 1, 1, 1, 1, 1, 1, 1], (points) => ({ valueInteger: points }))).keys,
    ).toEqual(['answer-out-of-range', 'items-missing']);
  });

  it('a place deep inside is said as it stands, and a definition without an element says nothing', () => {
    const item = [{ linkId: 'g', answer: [{ valueBoolean: true, item: itemsOf([PHQ9[0] ?? ''], [4]) }] }];
    const { issues } = measureFromQuestionnaireResponse(responseOf(item), { instrument: phq9 });
    expect(issues.map(({ key, expression }) => [key, expression])).toContainEqual([
      'answer-unmapped',
      'QuestionnaireResponse.item[0].answer[0].item[0]',
    ]);
    const defined = itemsOf(['a', 'b'], [1, 1]).map((one) => ({ ...one, definition: PHQ9[0] ?? '' }));
    expect(ofResponse(defined).keys).toEqual(['instrument-unknown']);
    expect(
      ofResponse(itemsOf(['a', 'b'], [1, 1]), {
        questionnaire: { code: [{ system: 'other', code: '44249-1' }, { code: '' }] },
      }).keys,
    ).toEqual(['instrument-unknown']);
  });

  it('missing items are missing, not nothing', () => {
    expect(ofResponse(itemsOf(GAD7, [1, 1, 1]))).toMatchObject({
      total: null,
      status: 'incomplete',
      keys: ['items-missing'],
    });
  });

  it('the form for residents and the teenage total are instruments of their own', () => {
    expect(ofResponse(itemsOf(['54635-8', '54636-6', '89204-2'], [1, 1, 1])).keys).toEqual([
      'instrument-unknown',
    ]);
  });

  it('ids of questions that begin alike, and questions answered twice', () => {
    const collide = itemsOf([...PHQ9.slice(0, 8), `${PHQ9[8]}0`], twelve);
    expect(ofResponse(collide).keys).toEqual(['item-unknown', 'items-missing']);
    expect(ofResponse([...itemsOf(PHQ9, twelve), ...itemsOf(PHQ9, [1])]).keys).toEqual(['item-twice']);
  });

  it('a response in progress is not scored', () => {
    for (const status of ['in-progress', 'stopped', 'entered-in-error'])
      expect(ofResponse(itemsOf(PHQ9, twelve), {}, { status }).keys).toEqual(['status-not-final']);
  });

  it('a death filed as the client’s cancellation is looked at first, and stops all outreach', () => {
    const dead = { resourceType: 'Patient', id: 'ada', deceasedDateTime: '2026-03-02T00:00:00Z' };
    expect(
      read([episode, dead, cancelled({ cancellationDate: '2026-03-02T09:00:00Z' })]).records[0]?.episodes[0]
        ?.ending?.kind,
    ).toBe('died');
    expect(outcomeOf([cancelled({ cancelationReason: concept('pat-dec') })])?.outcome).toBe('voided');
  });

  it('one local code for several outcomes: the caller’s own rows decide', () => {
    const rows = new Map([
      ['apt-1', 'arrived-too-late'],
      ['apt-2', 'no-show'],
    ] as const);
    const details = ({ id }: { readonly id?: string | undefined }) => ({ outcome: rows.get(id as 'apt-1') });
    const two = [appointment({ status: 'noshow' }), appointment({ id: 'apt-2', status: 'noshow' })];
    expect(outcomesOf(two, { ...usual, details })?.map(({ outcome }) => outcome)).toEqual([
      'arrived-too-late',
      'no-show',
    ]);
  });

  it('content in the text of an error: an issue holds places and keys, never what stood there', () => {
    const secret = 'Ada said that she is moving';
    const got = read([
      appointment({ comment: secret, status: secret }),
      cancelled({ id: 'x', cancelationReason: concept(secret), start: secret }),
    ]);
    expect(JSON.stringify(got.result.issues)).not.toContain(secret);
  });

  it('an extension that changes the meaning: the resource is refused', () => {
    expect(
      read([appointment({ modifierExtension: [{ url: 'https://ehr.example/not-really' }] })]),
    ).toMatchObject({ sessions: [], ok: false });
  });

  it('a page cut short makes everything provisional, which is said', () => {
    const link = [{ relation: 'next', url: 'https://ehr.example?page=2' }];
    expect(read({ resourceType: 'Bundle', link, entry: [{ resource: appointment() }] }).keys).toContain(
      'incomplete-input',
    );
  });

  it('numbers as JSON has them: decimals are compared as numbers, long ids stay text', () => {
    const json = '{"linkId":"44250-9","answer":[{"valueDecimal":2.0}]}';
    expect(ofResponse([JSON.parse(json) as never, ...itemsOf(PHQ9.slice(1), twelve.slice(1))]).total).toBe(
      12,
    );
    expect(read([appointment({ id: '9007199254740993' })]).sessions[0]?.id).toBe('9007199254740993');
    expect(read([appointment({ id: 12 })]).keys).toContain('id-missing');
  });

  it('changing what was given, inherited names, endless nesting', () => {
    const given = deepFreeze([
      episode,
      appointment(),
      arrived('09:58'),
      cancelled({ id: 'apt-2', ...cancelledAt('2026-03-01') }),
    ]);
    expect(read(given).result).toEqual(read(given).result);
    const inherited = JSON.parse(
      '{"__proto__":{"resourceType":"Appointment","status":"booked"},"resourceType":"constructor","id":"toString"}',
    ) as object;
    expect(read([inherited]).sessions).toEqual([]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(
      read([appointment({ cancelationReason: concept('__proto__', '__proto__'), status: 'cancelled' })])
        .sessions[0]?.cancellation?.by,
    ).toBe('unknown');
    let nested: object = appointment();
    for (let level = 0; level < 5000; level += 1) nested = { contained: [nested] };
    expect(read([{ resourceType: 'Appointment', ...nested }]).keys).toEqual(['too-deep']);
  });
});
