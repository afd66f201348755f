import { prefetchTemplates, type CardHook } from 'client-engagement/cds-hooks';

/** The hooks that the service answers, each under its own id. */
export const services: readonly { readonly id: string; readonly hook: CardHook; readonly title: string }[] = [
  { id: 'engagement-of-a-client', hook: 'patient-view', title: 'How a client is engaging' },
  { id: 'booking-of-a-session', hook: 'appointment-book', title: 'What the policy says of a booking' },
  { id: 'start-of-a-session', hook: 'encounter-start', title: 'What is open before a session' },
];

/** What a CDS client reads first: which services there are, and what to send along. */
export function discovery(): object {
  return {
    services: services.map(({ id, hook, title }) => ({
      id,
      hook,
      title,
      description: `${title}: attendance, questionnaires and next steps, with the reason for every answer.`,
      prefetch: prefetchTemplates({ lookBackDays: 365 }),
    })),
  };
}
