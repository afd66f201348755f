import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * While booking is paused after several missed or late-notice sessions in a row.
 *
 * @example
 * ```ts
 * import { consecutiveTemplate } from 'client-engagement';
 *
 * consecutiveTemplate.items.length; //=> 3
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const consecutiveTemplate: ChecklistTemplate = {
  id: 'consecutive',
  version: 1,
  phase: 'consecutive',
  language: 'en',
  title: 'Several in a row',
  source: 'practitioner-guide',
  headings: [{ id: 'three-in-a-row', text: 'Several missed or late-notice sessions in a row' }],
  items: [
    {
      id: 'consecutive.stop-rebooking',
      heading: 'three-in-a-row',
      verb: 'stop',
      text: 'Book no further session until you have talked.',
      why: 'The next booking would meet the same obstacle.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'booking-paused',
      evidence: 'no-booking-while-paused',
      prompts: ['missed-in-a-row', 'booked-while-paused'],
      reopens: 'no',
      private: false,
    },
    {
      id: 'consecutive.supervision',
      heading: 'three-in-a-row',
      verb: 'use',
      text: 'Take it to supervision.',
      why: 'Two see more than one, above all where things are stuck.',
      whySource: 'practitioner-guide',
      who: 'practitioner-and-supervisor',
      due: 'booking-paused',
      evidence: 'supervision-held-or-booked',
      prompts: ['missed-in-a-row'],
      reopens: 'no',
      private: true,
    },
    {
      id: 'consecutive.root-cause',
      heading: 'three-in-a-row',
      verb: 'understand',
      text: 'Find out with the client what is behind it.',
      why: 'Only what is understood can be changed.',
      whySource: 'binnie-2016',
      who: 'practitioner-and-client',
      due: 'booking-paused',
      evidence: 'cause-recorded',
      prompts: ['missed-in-a-row', 'repeated-lateness'],
      reopens: 'no',
      private: false,
    },
  ],
} satisfies ShippedTemplate;
