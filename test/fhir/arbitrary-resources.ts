import fc from 'fast-check';
import { cancellationReasons } from '../../src/fhir/cancellation-reasons.js';
import { CANCELLED_AT, concept, people } from './resources.js';
import { coded, itemsOf, PHQ9, responseOf } from './responses.js';

const CLIENTS = ['ada', 'ben'];
const HOUR = 60 * 60 * 1000;
const FIRST = Date.parse('2026-03-01T00:00:00Z');

/** An instant in the spring of 2026 as text, in one of several offsets. */
const instantText: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -30 * 24, max: 40 * 24 }), fc.constantFrom(0, 60, -330, 600))
  .map(([hours, offset]) => inOffset(FIRST + hours * HOUR, offset));

/** An instant in an offset of so many minutes. */
export function inOffset(at: number, minutes: number): string {
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const clock = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return minutes === 0 ? `${local}Z` : `${local}${minutes < 0 ? '-' : '+'}${clock}`;
}

const dateText = fc.oneof(
  instantText,
  instantText.map((text) => text.slice(0, 10)),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const client = fc.constantFrom(...CLIENTS).map((id) => ({ reference: `Patient/${id}` }));
const system = fc.constantFrom(...Object.keys(cancellationReasons), 'https://clinic.example/reasons');
const reason = system.chain((name) =>
  fc
    .constantFrom(...Object.keys(cancellationReasons[name] ?? { local: 1 }))
    .map((code) => concept(code, name)),
);
const meta = maybe(
  fc.record({ versionId: maybe(fc.constantFrom('1', '2', '3')), lastUpdated: maybe(instantText) }),
);
const ids = ['a1', 'a2', 'a3', 'a4'];

const appointment = fc
  .record({
    id: fc.constantFrom(...ids),
    status: fc.constantFrom(
      'booked',
      'cancelled',
      'fulfilled',
      'noshow',
      'arrived',
      'proposed',
      'entered-in-error',
    ),
    hours: fc.integer({ min: 0, max: 30 * 24 }),
    created: maybe(dateText),
    cancelationReason: maybe(reason),
    cancellationDate: maybe(dateText),
    extension: maybe(dateText.map((valueDateTime) => [{ url: CANCELLED_AT, valueDateTime }])),
    replaces: maybe(
      fc.array(
        fc.constantFrom(...ids).map((id) => ({ reference: `Appointment/${id}` })),
        { maxLength: 2 },
      ),
    ),
    who: fc.constantFrom(['ada'], ['ben'], ['ada', 'ben']),
    meta,
  })
  .map(({ hours, who, ...rest }) => ({
    resourceType: 'Appointment',
    start: inOffset(FIRST + hours * HOUR, 0),
    end: inOffset(FIRST + (hours + 1) * HOUR, 0),
    participant: people(...who.map((id) => `Patient/${id}`), 'Practitioner/iris'),
    ...rest,
  }));

const encounter = fc
  .record({
    id: fc.constantFrom('v1', 'v2'),
    status: fc.constantFrom('finished', 'in-progress', 'cancelled', 'planned'),
    subject: client,
    appointment: maybe(fc.constantFrom(...ids).map((id) => [{ reference: `Appointment/${id}` }])),
    period: maybe(fc.record({ start: dateText })),
    statusHistory: maybe(
      fc.array(
        fc.record({
          status: fc.constantFrom('arrived', 'in-progress', 'cancelled'),
          period: fc.record({ start: dateText }),
        }),
        { maxLength: 3 },
      ),
    ),
    meta,
  })
  .map((one) => ({ resourceType: 'Encounter', ...one }));

const episode = fc
  .record({
    id: fc.constantFrom('e1', 'e2'),
    status: fc.constantFrom('active', 'onhold', 'finished', 'cancelled', 'entered-in-error'),
    patient: client,
    period: maybe(fc.record({ start: maybe(dateText), end: maybe(dateText) })),
    statusHistory: maybe(
      fc.array(
        fc.record({
          status: fc.constantFrom('onhold', 'active'),
          period: fc.record({ start: dateText, end: maybe(dateText) }),
        }),
        { maxLength: 2 },
      ),
    ),
    meta,
  })
  .map((one) => ({ resourceType: 'EpisodeOfCare', ...one }));

const others = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('q1', 'q2'),
      client,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 9 }),
    )
    .map(([id, subject, points]) => ({ ...responseOf(itemsOf(PHQ9, points, coded)), id, subject })),
  fc
    .record({
      id: fc.constantFrom('o1', 'o2'),
      subject: client,
      effectiveDateTime: dateText,
      valueInteger: fc.integer({ min: 0, max: 30 }),
    })
    .map((one) => ({
      resourceType: 'Observation',
      status: 'final',
      code: concept('44261-6', 'http://loinc.org'),
      ...one,
    })),
  fc
    .record({
      id: fc.constantFrom('c1', 'c2'),
      subject: client,
      sender: maybe(client),
      sent: maybe(dateText),
      meta,
    })
    .map((one) => ({ resourceType: 'Communication', status: 'completed', ...one })),
  fc
    .record({
      id: fc.constantFrom('g1', 'g2'),
      subject: client,
      lifecycleStatus: fc.constantFrom('active', 'completed', 'cancelled'),
      startDate: dateText,
    })
    .map((one) => ({ resourceType: 'Goal', ...one })),
  fc
    .record({ id: fc.constantFrom(...CLIENTS), deceasedDateTime: maybe(dateText) })
    .map((one) => ({ resourceType: 'Patient', ...one })),
);

/** Resources of two clients as one system might send them, with copies that differ among them. */
export const arbitraryResources: fc.Arbitrary<readonly object[]> = fc.array(
  fc.oneof(appointment, appointment, encounter, episode, others),
  { maxLength: 12 },
);

/** The same with each resource once. */
export const arbitraryDistinct: fc.Arbitrary<readonly object[]> = fc.uniqueArray(
  fc.oneof(appointment, appointment, encounter, episode, others),
  {
    maxLength: 12,
    selector: (one) => `${one.resourceType}/${one.id}`,
  },
);
