import type { AppointmentLike, BundleLike } from 'client-engagement/fhir';

const REASONS = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';

/** What all three appointments have in common. */
const appointment = (id: string, day: string, given: AppointmentLike): AppointmentLike => ({
  resourceType: 'Appointment',
  id,
  created: '2026-02-20T09:00:00Z',
  start: `${day}T10:00:00Z`,
  end: `${day}T10:50:00Z`,
  participant: [{ actor: { reference: 'Patient/ada' } }, { actor: { reference: 'Practitioner/iris' } }],
  ...given,
});

const episode = {
  resourceType: 'EpisodeOfCare',
  id: '7',
  status: 'active',
  patient: { reference: 'Patient/ada' },
  period: { start: '2026-02-20T08:00:00Z' },
};

/** The same three sessions as a FHIR server gives them. */
export const bundle: BundleLike = {
  resourceType: 'Bundle',
  entry: [
    episode,
    appointment('101', '2026-03-03', { status: 'fulfilled', meta: { lastUpdated: '2026-03-03T11:00:00Z' } }),
    appointment('102', '2026-03-10', {
      status: 'cancelled',
      cancelationReason: { coding: [{ system: REASONS, code: 'pat' }] },
      meta: { lastUpdated: '2026-03-08T18:00:00Z' },
    }),
    appointment('103', '2026-03-17', { status: 'noshow', meta: { lastUpdated: '2026-03-17T11:00:00Z' } }),
  ].map((resource) => ({ resource })),
};
