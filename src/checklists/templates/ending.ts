import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * When an ending is in sight: gains, staying well, last measures, the way back. Ours, not the guide’s.
 *
 * @example
 * ```ts
 * import { endingTemplate } from 'client-engagement';
 *
 * endingTemplate.items.length; //=> 4
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const endingTemplate: ChecklistTemplate = {
  id: 'ending',
  version: 1,
  phase: 'ending',
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
      prompts: ['reliably-better', 'sessions-left'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
      measures: ['phq-9', 'phq-8', 'gad-7'],
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
      prompts: ['influences', 'reliably-worse'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
      measures: ['phq-9', 'phq-8', 'gad-7'],
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
      evidence: 'last-questionnaire-answered',
      prompts: ['questionnaire-missing'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['ended-apart'],
      measures: ['phq-9', 'phq-8', 'gad-7'],
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
