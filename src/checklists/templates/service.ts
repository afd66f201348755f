import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * The service’s own list: booking at once, a short wait, and where the policy can be read.
 *
 * @example
 * ```ts
 * import { serviceTemplate } from 'client-engagement';
 *
 * serviceTemplate.items.length; //=> 3
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const serviceTemplate: ChecklistTemplate = {
  id: 'service',
  version: 1,
  phase: 'service',
  language: 'en',
  title: 'For the service',
  source: 'practitioner-guide',
  headings: [
    { id: 'access', text: 'Getting started' },
    { id: 'policy', text: 'Attendance and cancellation policy' },
  ],
  items: [
    {
      id: 'before-first-session.instant-booking',
      heading: 'access',
      verb: 'offer',
      text: 'Let clients book at once, or answer within two days.',
      why: 'Help that can be booked while the wish is fresh is begun more often.',
      whySource: 'waiting-times',
      who: 'service',
      due: 'help-asked-for',
      evidence: 'booked-at-once',
      prompts: ['waiting-long'],
      reopens: 'no',
      private: false,
    },
    {
      id: 'before-first-session.short-wait',
      heading: 'access',
      verb: 'offer',
      text: 'Keep the wait for the first session short.',
      why: 'The longer the wait, the fewer come.',
      whySource: 'waiting-times',
      who: 'service',
      due: 'short-wait',
      evidence: 'short-wait-kept',
      prompts: ['waiting-long'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['first-session-held'],
    },
    {
      id: 'policy.link',
      heading: 'policy',
      verb: 'show',
      text: 'Show where the attendance and cancellation policy can be read.',
      why: 'A rule that is known in time can be kept.',
      whySource: 'practitioner-guide',
      who: 'service',
      due: 'first-booking',
      evidence: 'policy-shown',
      prompts: ['policy-not-acknowledged'],
      reopens: 'no',
      private: false,
    },
  ],
} satisfies ShippedTemplate;
