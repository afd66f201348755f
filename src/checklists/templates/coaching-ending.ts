import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * When the ending of coaching is in sight: the same four items, with goals instead of clinical questionnaires.
 *
 * @example
 * ```ts
 * import { coachingEndingTemplate } from 'client-engagement';
 *
 * coachingEndingTemplate.items.length; //=> 4
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const coachingEndingTemplate: ChecklistTemplate = {
  id: 'coaching-ending',
  version: 1,
  phase: 'ending',
  services: ['coaching'],
  language: 'en',
  title: 'Ending',
  source: 'our-default',
  headings: [{ id: 'ending-well', text: 'Ending well' }],
  items: [
    {
      id: 'ending.gains',
      heading: 'ending-well',
      verb: 'reflect',
      text: 'Look back together at what was gained, and who did it.',
      why: 'What is seen as one’s own is kept.',
      whySource: 'our-default',
      who: 'practitioner-and-client',
      due: 'ending-in-sight',
      evidence: 'confirmed-by-a-person',
      prompts: ['sessions-left'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
    },
    {
      id: 'ending.staying-well',
      heading: 'ending-well',
      verb: 'agree',
      text: 'Agree how to stay well: first signs, what helps, who helps.',
      why: 'A plan made in good days serves in harder ones.',
      whySource: 'our-default',
      who: 'practitioner-and-client',
      due: 'ending-in-sight',
      evidence: 'confirmed-by-a-person',
      prompts: ['influences'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
    },
    {
      id: 'ending.last-measures',
      heading: 'ending-well',
      verb: 'ask',
      text: 'Take stock a last time, with the questionnaires or goal ratings used along the way.',
      why: 'It shows the client how far they have come.',
      whySource: 'our-default',
      who: 'practitioner-and-client',
      due: 'ending-in-sight',
      evidence: 'goal-looked-at',
      prompts: ['no-goal-yet'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
    },
    {
      id: 'ending.way-back',
      heading: 'ending-well',
      verb: 'explain',
      text: 'Explain how to come back, and that coming back is no step backwards.',
      why: 'An open door makes it easier to go.',
      whySource: 'our-default',
      who: 'practitioner',
      due: 'ending-in-sight',
      evidence: 'confirmed-by-a-person',
      prompts: ['earlier-episode'],
      reopens: 'no',
      private: false,
    },
  ],
} satisfies ShippedTemplate;
