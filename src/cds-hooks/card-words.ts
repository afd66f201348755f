import type { CardWords } from '../messages/card-words.js';

/**
 * The words of cards in English. Those in German come with the German pack, as `germanCardWords`.
 *
 * @example
 * ```ts
 * import { cardWords } from 'client-engagement/cds-hooks';
 *
 * cardWords.tasks['missed-session']; //=> 'Get in touch'
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export const cardWords: CardWords = {
  basedOn: 'Based on',
  tasks: {
    'booking-paused': 'Talk about how to go on',
    'missed-session': 'Get in touch',
    conversation: 'Talk about how it is going',
  },
  createTask: 'Create a task: {task}',
  createDraft: 'Put a draft of a message into the record',
  links: {
    safetyProcedure: 'The service’s procedure',
    timeline: 'Timeline',
    recordOutcome: 'Record what happened',
  },
  overrideReasons: {
    illness: 'Illness',
    'medical-emergency': 'Medical emergency',
    accident: 'Accident',
    bereavement: 'Bereavement',
    caring: 'Caring for somebody',
    'weather-transport': 'Weather or transport',
    'could-not-reach-us': 'Could not reach us',
    technical: 'Technical trouble',
  },
  cancellingAfter: 'Cancelling after {deadline} uses a session credit.',
  noticeHasEnded: 'The time to cancel free of charge has already ended for this session.',
  anotherTime: 'This session is at another time than the usual one.',
};
