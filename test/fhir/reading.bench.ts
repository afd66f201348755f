import { bench, describe } from 'vitest';
import { careRecordsFromBundle } from 'client-engagement/fhir';
import { appointment, cancelledAt, encounter, episode } from './resources.js';

let kept: unknown;

/** A year of weekly sessions of so many clients, each with its encounter. */
function bundleOf(clients: number): readonly object[] {
  return Array.from({ length: clients }, (_, client) => {
    const subject = { reference: `Patient/c${client}` };
    const sessions = Array.from({ length: 50 }, (__, week) => {
      const id = `c${client}w${week}`;
      const start = new Date(Date.parse('2026-01-05T10:00:00Z') + week * 604_800_000).toISOString();
      const participant = [{ actor: subject }, { actor: { reference: 'Practitioner/iris' } }];
      const cancelled = week % 5 === 0 ? { status: 'cancelled', ...cancelledAt(start) } : {};
      return [
        appointment({ id, participant, start, end: start.replace('10:00', '10:50'), ...cancelled }),
        encounter({
          id: `e${id}`,
          subject,
          appointment: [{ reference: `Appointment/${id}` }],
          period: { start },
        }),
      ];
    });
    return [{ ...episode, id: `e${client}`, patient: subject }, ...sessions.flat()];
  }).flat();
}

/** Twice as many resources should take about twice as long, at most 2.2 times. */
describe('care records from a bundle', () => {
  for (const clients of [10, 20, 40, 80]) {
    const resources = bundleOf(clients);
    bench(`${resources.length} resources`, () => {
      kept = careRecordsFromBundle(resources as never, { timeZone: 'Europe/London', service: 'therapy' });
    });
  }

  for (const sessions of [1000, 2000, 4000]) {
    const participant = [{ actor: { reference: 'Patient/ada' } }];
    const one = Array.from({ length: sessions }, (_, place) =>
      appointment({ id: `a${place}`, participant, replaces: [{ reference: `Appointment/a${place - 1}` }] }),
    );
    bench(`${sessions} sessions of one client, each moved from the one before`, () => {
      kept = careRecordsFromBundle(one as never, { timeZone: 'Europe/London', service: 'therapy' });
    });
  }
});

export { kept };
