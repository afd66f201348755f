import type { AddressInfo } from 'node:net';
import type { CardFeedback } from 'client-engagement/cds-hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidOf } from '../../examples/02-cds-service/answer-hook.js';
import { createCdsService } from '../../examples/02-cds-service/cds-service.js';
import { cdsResponse } from '../cds-hooks/cds-response.schema.js';

const kept: CardFeedback[] = [];
const server = createCdsService({
  now: () => new Date('2026-03-25T12:00:00Z'),
  keep: (feedback) => kept.push(...feedback),
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cds-services`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function post(path: string, body: unknown): Promise<{ status: number; json: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${base}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  });
  return { status: response.status, json: await response.json() };
}

const bundle = (resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});
const appointments = bundle(
  ['2026-03-04', '2026-03-11', '2026-03-18'].map((day) => ({
    resourceType: 'Appointment',
    id: day,
    status: 'noshow',
    created: '2026-02-20T09:00:00Z',
    start: `${day}T10:00:00Z`,
    end: `${day}T10:50:00Z`,
    participant: [{ actor: { reference: 'Patient/ada' } }, { actor: { reference: 'Practitioner/iris' } }],
  })),
);
const prefetch = { patient: { resourceType: 'Patient', id: 'ada' }, appointments, encounters: null };
const request = (hook: string, more: object = {}) => ({
  hook,
  hookInstance: '7b3f0f6e-3f1c-4f57-9d0e-2f0f4d4f8a11',
  context: { userId: 'Practitioner/iris', patientId: 'ada', ...more },
  prefetch,
});

interface Answer {
  readonly cards: readonly { readonly uuid: string; readonly summary: string; readonly detail?: string }[];
}

describe('the CDS service', () => {
  it('says which services there are and what to send along', async () => {
    const found = (await (await fetch(base)).json()) as { services: { hook: string; prefetch: object }[] };
    expect(found.services.map(({ hook }) => hook)).toEqual([
      'patient-view',
      'appointment-book',
      'encounter-start',
    ]);
    expect(Object.keys(found.services[0]?.prefetch ?? {})).toContain('appointments');
  });

  it('answers a request with cards that cite the appointments they rest on', async () => {
    const { status, json } = await post('engagement-of-a-client', request('patient-view'));
    expect(status).toBe(200);
    expect(cdsResponse.safeParse(json).error).toBeUndefined();
    const [card] = (json as Answer).cards;
    expect(card?.detail).toContain('Appointment/2026-03-18 (18 March 2026)');
    expect(card?.uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect((await post('engagement-of-a-client', request('patient-view'))).json).toEqual(json);
  });

  it('answers what the policy says of a booking, though the request holds what no reader expects', async () => {
    const booking = (start: string, more: object = {}) => ({
      resource: { resourceType: 'Appointment', id: 'a1', status: 'proposed', start, ...more },
    });
    const more = {
      appointments: {
        resourceType: 'Bundle',
        entry: [
          booking('2026-04-01T10:00:00+01:00', { reason: { coding: { code: '1' } } }),
          booking('2026-04-01T10:10:00:00+01:00', { participant: [{ status: 'perhaps' }] }),
        ],
      },
    };
    const { status, json } = await post('booking-of-a-session', request('appointment-book', more));
    expect(status).toBe(200);
    expect(cdsResponse.safeParse(json).error).toBeUndefined();
    const summaries = (json as Answer).cards.map(({ summary }) => summary);
    expect(summaries[0]).toBe('Can be booked once we have talked.');
    expect(summaries).toContain('Cancelling after 31 March 2026 at 10:00 uses a session credit.');
  });

  it('has no cards before care was opened, and none for a booking where nothing is open', async () => {
    const before = createCdsService({ now: () => new Date('2026-01-01T12:00:00Z') });
    await new Promise<void>((resolve) => before.listen(0, '127.0.0.1', resolve));
    const { port } = before.address() as AddressInfo;
    const appointment = { resourceType: 'Appointment', start: '2026-04-01T10:00:00Z' };
    const more = { appointments: { resourceType: 'Bundle', entry: [{ resource: appointment }] } };
    const response = await fetch(`http://127.0.0.1:${port}/cds-services/booking-of-a-session`, {
      method: 'POST',
      body: JSON.stringify(request('appointment-book', more)),
    });
    expect([response.status, await response.json()]).toEqual([200, { cards: [] }]);
    await new Promise((resolve) => before.close(resolve));
  });

  it('has no cards for somebody of whom nothing came', async () => {
    const other = { ...request('encounter-start'), context: { patientId: 'nobody' } };
    expect((await post('start-of-a-session', other)).json).toEqual({ cards: [] });
  });

  it.each([
    ['not-there', request('patient-view'), 404],
    ['engagement-of-a-client', '{', 400],
    ['engagement-of-a-client', request('order-select'), 400],
    ['engagement-of-a-client', { hook: 'patient-view', context: { patientId: 7 } }, 400],
    ['engagement-of-a-client', { ...request('patient-view'), prefetch: undefined }, 412],
    ['engagement-of-a-client', 'x'.repeat(5_000_001), 400],
  ])('refuses %s with a status and nothing of what was sent', async (path, body, status) => {
    expect(await post(path, body)).toEqual({ status, json: {} });
  });

  it('keeps what a practitioner did with a card', async () => {
    const card = uuidOf('any');
    const entry = { card, outcome: 'overridden', outcomeTimestamp: '2026-03-25T12:05:00Z' };
    expect((await post('engagement-of-a-client/feedback', { feedback: [entry] })).status).toBe(200);
    expect(kept).toEqual([expect.objectContaining({ cardId: card, outcome: 'overridden' })]);
    expect((await post('engagement-of-a-client/feedback', { feedback: [{}] })).status).toBe(400);
  });
});
