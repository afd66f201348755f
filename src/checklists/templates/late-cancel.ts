import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * After each late-notice cancellation, in the guide’s order: the person first, then the credit, another time, the policy.
 *
 * @example
 * ```ts
 * import { lateCancelTemplate } from 'client-engagement';
 *
 * lateCancelTemplate.items.length; //=> 4
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const lateCancelTemplate: ChecklistTemplate = {
  id: 'late-cancel',
  version: 1,
  phase: 'late-cancel',
  language: 'en',
  title: 'After a late-notice cancellation',
  source: 'practitioner-guide',
  headings: [{ id: 'late-notice', text: 'After a late-notice cancellation' }],
  items: [
    {
      id: 'late-cancel.empathy',
      heading: 'late-notice',
      verb: 'acknowledge',
      text: 'Begin with the person: respond with empathy and respect.',
      why: 'Something came up in their life; that comes before any rule.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'at-late-notice',
      evidence: 'confirmed-by-a-person',
      prompts: ['missed-in-a-row'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['later-session-held', 'missed-again', 'opted-out'],
    },
    {
      id: 'late-cancel.explain-credit',
      heading: 'late-notice',
      verb: 'explain',
      text: 'Explain that the session credit is used, and why.',
      why: 'Said plainly and without reproach, a rule is easier to accept.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'at-late-notice',
      evidence: 'confirmed-by-a-person',
      prompts: ['credit-lost', 'sessions-left', 'message-sent'],
      reopens: 'no',
      private: false,
      notApplicableWhen: [
        'safety-comes-first',
        'waits-for-a-decision',
        'no-credit-lost',
        'exception-agreed',
        'later-session-held',
        'opted-out',
      ],
    },
    {
      id: 'late-cancel.agree-another-time',
      heading: 'late-notice',
      verb: 'agree',
      text: 'Agree another time.',
      why: 'The next session is what matters now.',
      whySource: 'practitioner-guide',
      who: 'practitioner-and-client',
      due: 'at-late-notice',
      evidence: 'new-booking',
      prompts: ['sessions-left'],
      reopens: 'no',
      private: false,
      notApplicableWhen: [
        'already-moved',
        'safety-comes-first',
        'later-session-held',
        'missed-again',
        'next-session-booked',
        'agreed-pause',
        'opted-out',
        'booking-not-open',
      ],
    },
    {
      id: 'late-cancel.reiterate-policy',
      heading: 'late-notice',
      verb: 'remind',
      text: 'Say again how the cancellation policy works.',
      why: 'It helps next time.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'at-late-notice',
      evidence: 'policy-shown',
      prompts: ['policy-not-acknowledged', 'adjustment-agreed'],
      reopens: 'no',
      private: false,
      notApplicableWhen: [
        'safety-comes-first',
        'waits-for-a-decision',
        'exception-agreed',
        'later-session-held',
        'missed-again',
        'opted-out',
      ],
    },
  ],
} satisfies ShippedTemplate;
