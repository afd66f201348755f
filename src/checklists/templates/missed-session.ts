import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * After each missed session, and after repeated lateness: reaching out, and reflecting.
 *
 * @example
 * ```ts
 * import { missedSessionTemplate } from 'client-engagement';
 *
 * missedSessionTemplate.items.length; //=> 6
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const missedSessionTemplate: ChecklistTemplate = {
  id: 'missed-session',
  version: 1,
  phase: 'missed-session',
  language: 'en',
  title: 'After a missed or late session',
  source: 'practitioner-guide',
  headings: [
    { id: 'reaching-out', text: 'Get in touch' },
    { id: 'own-reflection', text: 'For yourself' },
  ],
  items: [
    {
      id: 'missed.reach-out',
      heading: 'reaching-out',
      verb: 'reach-out',
      text: 'Reach out the same day: you are there, and you are thinking of them.',
      why: 'Silence after a missed session is easily read as a closed door.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'contact-after-a-miss',
      evidence: 'client-contacted',
      prompts: ['missed-in-a-row', 'safety-first'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['came-late', 'in-touch-again', 'opted-out'],
    },
    {
      id: 'missed.check-in',
      heading: 'reaching-out',
      verb: 'check-in',
      text: 'Ask how they are, before anything about appointments.',
      why: 'Not coming can be a sign of not being well.',
      whySource: 'binnie-2016',
      who: 'practitioner',
      due: 'contact-after-a-miss',
      evidence: 'check-in-made',
      prompts: ['repeated-lateness', 'safety-first'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['in-touch-again', 'opted-out'],
    },
    {
      id: 'missed.encourage-rebooking',
      heading: 'reaching-out',
      verb: 'encourage',
      text: 'Encourage them to book again.',
      why: 'Coming back is easier with an invitation.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'rebooking-after-a-miss',
      evidence: 'rebooking-encouraged',
      prompts: ['sessions-left'],
      reopens: 'no',
      private: false,
      notApplicableWhen: [
        'came-late',
        'safety-comes-first',
        'later-session-held',
        'agreed-pause',
        'opted-out',
        'booking-not-open',
      ],
    },
    {
      id: 'missed.follow-up',
      heading: 'reaching-out',
      verb: 'follow-up',
      text: 'Follow up if you have not heard from them.',
      why: 'A second message reaches some whom the first did not.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'follow-up-after-a-miss',
      evidence: 'followed-up',
      prompts: ['missed-in-a-row'],
      reopens: 'whenever-due',
      private: false,
      notApplicableWhen: ['came-late', 'in-touch-again', 'agreed-pause', 'opted-out'],
    },
    {
      id: 'missed.reflect-practice',
      heading: 'own-reflection',
      verb: 'reflect',
      text: 'Think about your own practice: what could have made it easier to come?',
      why: 'Some reasons for staying away lie on our side.',
      whySource: 'westmacott-2010',
      who: 'practitioner',
      due: 'once-missed',
      evidence: 'confirmed-by-a-person',
      prompts: ['missed-in-a-row'],
      reopens: 'no',
      private: true,
      notApplicableWhen: ['later-session-held'],
    },
    {
      id: 'missed.reflect-previous-session',
      heading: 'own-reflection',
      verb: 'reflect',
      text: 'Think back to the session before: did something happen there?',
      why: 'A session that was hard can be followed by one that is missed.',
      whySource: 'westmacott-2010',
      who: 'practitioner',
      due: 'once-missed',
      evidence: 'confirmed-by-a-person',
      prompts: ['part-taken-before', 'feedback-open'],
      reopens: 'no',
      private: true,
      notApplicableWhen: ['no-earlier-session', 'later-session-held'],
    },
  ],
} satisfies ShippedTemplate;
