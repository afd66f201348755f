import type { ChecklistTemplate } from '../checklist-template.js';

/**
 * The first session: what the guide asks a practitioner to acknowledge, praise, encourage, assess, explain and agree,
 * as 19 items.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate } from 'client-engagement';
 *
 * firstSessionTemplate.items.length; //=> 19
 * firstSessionTemplate.items[0]?.text; //=> 'Acknowledge that starting can make one anxious.'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const firstSessionTemplate: ChecklistTemplate = {
  id: 'first-session',
  version: 1,
  phase: 'first-session',
  source: 'practitioner-guide',
  items: [
    {
      id: 'first-session.acknowledge.anxiety',
      heading: 'acknowledge',
      text: 'Acknowledge that starting can make one anxious.',
      why: 'What is named can be talked about and is less likely to keep somebody away.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.acknowledge.ambivalence',
      heading: 'acknowledge',
      text: 'Acknowledge mixed feelings about being here and about change.',
      why: 'Mixed feelings are common at the start; room for them makes them workable.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.normalise',
      heading: 'acknowledge',
      text: 'Say that both are usual at this point.',
      why: 'Knowing that others feel the same takes away the worry of being the only one.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.praise-first-step',
      heading: 'praise',
      text: 'Give credit for the first step: asking for help and coming.',
      why: 'The client has already done something for the change that they want.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.instil-hope',
      heading: 'praise',
      text: 'Give realistic hope: what tends to help, and how the two of you will see whether it does.',
      why: 'Hope that fits the facts carries through the first, effortful weeks.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.encourage.questions',
      heading: 'encourage',
      text: 'Invite questions now and at any time.',
      why: 'Somebody who can ask does not have to guess.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.encourage.support',
      heading: 'encourage',
      text: 'Ask who among family and friends could be of support, if the client wants that.',
      why: 'Support from people nearby helps between sessions.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
      notApplicableWhen: 'involvement-not-wanted',
    },
    {
      id: 'first-session.assess.timing',
      heading: 'assess',
      text: 'Look together at whether now is the right time, and whether the time of day fits.',
      why: 'A time that fits the week is kept more easily.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.assess.approach',
      heading: 'assess',
      text: 'Find out which way of working suits, and what helped or did not help before.',
      why: 'People stay with a way of working that makes sense to them.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.assess.modality',
      heading: 'assess',
      text: 'Check that the kind of help and the channel fit what the client needs.',
      why: 'If something else fits better, it is kinder to say so at the start.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.assess.barriers',
      heading: 'assess',
      text: 'Ask what might get in the way, and write it down, or that nothing comes to mind.',
      why: 'What is known beforehand can be planned around.',
      who: 'practitioner',
      evidence: 'barriers-talked-about',
    },
    {
      id: 'first-session.assess.dose',
      heading: 'assess',
      text: 'Plan how many sessions there will be and how far apart.',
      why: 'A plan lets both see where they are on the way.',
      who: 'practitioner',
      evidence: 'plan-recorded',
    },
    {
      id: 'first-session.explain.what-to-expect',
      heading: 'explain',
      text: 'Explain what to expect over the sessions, also that change is seldom a straight line.',
      why: 'A dip is less discouraging when it was expected.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.explain.confidentiality',
      heading: 'explain',
      text: 'Explain what stays between you and where that ends.',
      why: 'Trust needs to know its limits, an employer’s view included.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.explain.practitioner-role',
      heading: 'explain',
      text: 'Explain your part.',
      why: 'It shows what the client can count on.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.explain.client-role',
      heading: 'explain',
      text: 'Explain their part.',
      why: 'Most of the change happens in the client’s own days.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.explain.best-use',
      heading: 'explain',
      text: 'Explain how to get the most out of the sessions.',
      why: 'Bringing topics and trying things between sessions make the time count.',
      who: 'practitioner',
      evidence: 'confirmed-by-a-person',
    },
    {
      id: 'first-session.agree.goals',
      heading: 'agree',
      text: 'Agree goals that mean something to the client.',
      why: 'Goals of one’s own are worth the effort.',
      who: 'practitioner-and-client',
      evidence: 'goal-confirmed-by-client',
    },
    {
      id: 'first-session.agree.next-steps',
      heading: 'agree',
      text: 'Agree the next session and one first step until then.',
      why: 'Something small to do carries the session into the week.',
      who: 'practitioner-and-client',
      evidence: 'next-booking-and-step',
    },
  ],
};
