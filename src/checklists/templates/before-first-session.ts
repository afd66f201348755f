import type { ChecklistTemplate, ShippedTemplate } from '../checklist-template.js';

/**
 * Before the first session: a message of one’s own, and what to read beforehand.
 *
 * @example
 * ```ts
 * import { beforeFirstSessionTemplate } from 'client-engagement';
 *
 * beforeFirstSessionTemplate.items.length; //=> 5
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const beforeFirstSessionTemplate: ChecklistTemplate = {
  id: 'before-first-session',
  version: 1,
  phase: 'before-first-session',
  language: 'en',
  title: 'Before the first session',
  source: 'practitioner-guide',
  headings: [
    { id: 'message', text: 'Get in touch' },
    { id: 'review', text: 'Read beforehand' },
  ],
  items: [
    {
      id: 'before-first-session.personalised-message',
      heading: 'message',
      verb: 'send',
      text: 'Send a message of your own before the first session: who you are, that you look forward to meeting, and what will happen.',
      why: 'A person who has already been in touch is easier to meet for the first time.',
      whySource: 'swift-2012',
      who: 'practitioner',
      due: 'soon-after-booking',
      evidence: 'personal-message',
      prompts: ['reason-for-booking', 'new-to-this', 'earlier-episode'],
      reopens: 'no',
      private: false,
      notApplicableWhen: ['first-session-held'],
    },
    {
      id: 'before-first-session.review.reason',
      heading: 'review',
      verb: 'review',
      text: 'Read why the client booked.',
      why: 'It spares the client from starting at the beginning, and shows that somebody has listened.',
      whySource: 'holdsworth-2014',
      who: 'practitioner',
      due: 'before-first-session',
      evidence: 'confirmed-by-a-person',
      prompts: ['reason-for-booking', 'no-reason-given', 'safety-first'],
      reopens: 'no',
      private: false,
    },
    {
      id: 'before-first-session.review.phq9',
      heading: 'review',
      verb: 'review',
      text: 'Look at the PHQ-9.',
      why: 'How low the mood is, and for how long, shapes what to offer first.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'before-first-session',
      evidence: 'questionnaire-looked-at',
      prompts: ['questionnaire-missing', 'score-at-or-above', 'safety-first'],
      reopens: 'no',
      private: false,
      measures: ['phq-9'],
    },
    {
      id: 'before-first-session.review.gad7',
      heading: 'review',
      verb: 'review',
      text: 'Look at the GAD-7.',
      why: 'Anxiety can also be about coming; it helps to know beforehand.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'before-first-session',
      evidence: 'questionnaire-looked-at',
      prompts: ['questionnaire-missing', 'score-at-or-above'],
      reopens: 'no',
      private: false,
      measures: ['gad-7'],
    },
    {
      id: 'before-first-session.review.work-impact',
      heading: 'review',
      verb: 'review',
      text: 'Look at how work is affected.',
      why: 'Work is often where the trouble shows, and where change is wished for.',
      whySource: 'practitioner-guide',
      who: 'practitioner',
      due: 'before-first-session',
      evidence: 'questionnaire-looked-at',
      prompts: ['questionnaire-missing', 'absent-from-work', 'work-is-hard', 'score-at-or-above'],
      reopens: 'no',
      private: false,
      measures: ['work-impact', 'wpai-gh', 'wsas', 'wsas-without-work'],
    },
  ],
} satisfies ShippedTemplate;
