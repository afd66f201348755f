import type { Language } from '../language.js';

/**
 * English.
 *
 * @example
 * ```ts
 * import { english } from 'client-engagement';
 *
 * english.codes['worth-a-conversation'].practitioner; //=> 'worth a conversation'
 * ```
 * @category messages
 * @since 0.1.0
 */
export const english: Language = {
  tag: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{day} {month} {year}',
  unknown: 'a time not known',
  codes: {
    scheduled: { practitioner: 'booked', client: 'booked' },
    'awaiting-outcome': { practitioner: 'outcome not recorded yet', client: 'not recorded yet' },
    attended: { practitioner: 'attended', client: 'you came' },
    'attended-late': { practitioner: 'attended, late', client: 'you came' },
    'arrived-too-late': {
      practitioner: 'arrived too late to be seen',
      client: 'there was not enough time left',
    },
    'no-show': { practitioner: 'did not attend', client: 'you could not be there' },
    'late-cancel': { practitioner: 'late-notice cancellation', client: 'cancelled at late notice' },
    'late-reschedule': { practitioner: 'moved at late notice', client: 'moved at late notice' },
    'early-cancel': { practitioner: 'cancelled in time', client: 'cancelled in time' },
    'early-reschedule': { practitioner: 'moved in time', client: 'moved in time' },
    'cancel-notice-unknown': { practitioner: 'cancelled, time not known', client: 'cancelled' },
    'cancel-party-unknown': { practitioner: 'cancelled, not known by whom', client: 'cancelled' },
    'practitioner-cancel': { practitioner: 'cancelled by us', client: 'cancelled by us' },
    'practitioner-reschedule': { practitioner: 'moved by us', client: 'moved by us' },
    'practitioner-no-show': { practitioner: 'we were not there', client: 'we were not there' },
    'mutual-no-show': { practitioner: 'nobody was there', client: 'it did not take place' },
    'technical-failure': { practitioner: 'technical trouble', client: 'technical trouble' },
    'policy-unknown': { practitioner: 'policy not given', client: 'not looked at' },
    voided: { practitioner: 'entered in error', client: 'entered in error' },
    'not-yet-started': { practitioner: 'not yet started', client: 'not yet started' },
    'getting-started': { practitioner: 'getting started', client: 'getting started' },
    attending: { practitioner: 'attending', client: 'coming to your sessions' },
    engaged: { practitioner: 'engaged', client: 'coming and working on it' },
    'worth-a-conversation': {
      practitioner: 'worth a conversation',
      client: 'worth talking about how it is going',
    },
    'missing-sessions': { practitioner: 'missing sessions', client: 'several sessions did not work out' },
    'not-in-touch': { practitioner: 'not in touch', client: 'we have not heard from you for a while' },
    paused: { practitioner: 'paused by agreement', client: 'paused as agreed' },
    ended: { practitioner: 'ended', client: 'ended' },
    'met-goals': { practitioner: 'ended with the goals met', client: 'you reached your goals' },
    'planned-other': { practitioner: 'ended as planned', client: 'ended as we planned' },
    'limit-reached': { practitioner: 'ended with the sessions used up', client: 'your sessions are used up' },
    'continuing-self-pay': { practitioner: 'goes on privately', client: 'you go on privately' },
    'moved-inside': { practitioner: 'goes on with us elsewhere', client: 'you go on with us elsewhere' },
    'referred-outside': {
      practitioner: 'goes on with another service',
      client: 'you go on with another service',
    },
    'client-ended': { practitioner: 'ended by the client', client: 'you decided to stop' },
    unplanned: { practitioner: 'ended without a plan', client: 'ended without a plan' },
    'service-ended': { practitioner: 'ended by the service', client: 'ended by us' },
    'did-not-start': { practitioner: 'did not start', client: 'not started' },
    died: { practitioner: 'died', client: 'died' },
    other: { practitioner: 'ended in another way', client: 'ended' },
    unknown: { practitioner: 'not known yet', client: 'not known yet' },
    low: { practitioner: 'little so far', client: 'little so far' },
    partial: { practitioner: 'in part', client: 'in part' },
    strong: { practitioner: 'strong', client: 'going well' },
    'self-service': { practitioner: 'can be booked', client: 'you can book' },
    'after-review': {
      practitioner: 'booking paused until we talk',
      client: 'let us talk before the next booking',
    },
    closed: { practitioner: 'this episode has ended', client: 'this care has ended' },
    'hold-the-review': {
      practitioner: 'hold the review and decide how to go on',
      client: 'a talk about how to go on',
    },
    'agree-a-one-off-booking': {
      practitioner: 'agree a one-off booking',
      client: 'a booking agreed with your practitioner',
    },
    'record-the-missing-outcomes': {
      practitioner: 'record the missing outcomes',
      client: 'we still have notes to complete',
    },
    'decide-what-is-open': {
      practitioner: 'decide what the client has said or asked',
      client: 'we still have to answer you',
    },
    'correct-or-excuse-a-session': {
      practitioner: 'correct a session, or agree an exception',
      client: 'let us know if something is not right',
    },
    'end-the-agreed-pause': {
      practitioner: 'end the agreed pause',
      client: 'an end of the pause that we agreed',
    },
    'extend-the-allowance': { practitioner: 'ask for more sessions', client: 'more sessions being agreed' },
    'open-a-new-episode': { practitioner: 'open a new episode', client: 'starting again' },
    conversation: { practitioner: 'the conversation with the client', client: 'a talk with you' },
    'what-got-in-the-way': { practitioner: 'what got in the way', client: 'what got in the way' },
    supervision: { practitioner: 'supervision held or booked', client: 'advice for your practitioner' },
    'cancelled-and-took-place': {
      practitioner: 'cancelled, and also recorded as taking place',
      client: 'recorded in two ways',
    },
    'joined-after-the-end': { practitioner: 'joined after the end', client: 'joined after the end' },
    'recorded-absent-but-joined': {
      practitioner: 'recorded as absent, and also as joined',
      client: 'recorded in two ways',
    },
    'policy-not-given': {
      practitioner: 'under a policy that was not given',
      client: 'under a policy that is not here',
    },
    'replaces-a-session-that-is-not-there': {
      practitioner: 'moved from a session that is not in the record',
      client: 'moved from a session that is not here',
    },
    'replaced-more-than-once': { practitioner: 'moved more than once', client: 'moved more than once' },
    'moves-in-a-circle': { practitioner: 'moved in a circle', client: 'moved in a circle' },
    'exception-for-nothing': {
      practitioner: 'an exception where nothing was counted',
      client: 'an exception that was not needed',
    },
    'statement-about-no-session': {
      practitioner: 'a statement about a session that is not in the record',
      client: 'about a session that is not here',
    },
    'session-of-no-episode': {
      practitioner: 'a session of an episode that is not in the record',
      client: 'a session that belongs nowhere',
    },
    'the-cancellation-ended-the-booking': {
      practitioner: 'the cancellation counts',
      client: 'the cancellation counts',
    },
    'the-recorded-outcome-counts': {
      practitioner: 'the recorded outcome counts',
      client: 'the recorded outcome counts',
    },
    'joining-then-is-not-attending': {
      practitioner: 'joining then is not attending',
      client: 'joining then is not attending',
    },
    'the-session-counts-for-nothing': {
      practitioner: 'the session counts for nothing',
      client: 'the session does not count',
    },
    'the-link-is-left-out': { practitioner: 'the link is left out', client: 'the link is left out' },
    'the-exception-changes-nothing': {
      practitioner: 'the exception changes nothing',
      client: 'nothing changes',
    },
    'the-statement-is-left-out': { practitioner: 'the statement is left out', client: 'left out' },
    'each-session-is-judged-on-its-own': {
      practitioner: 'each session is looked at on its own',
      client: 'each session is looked at on its own',
    },
    'reliable-improvement': { practitioner: 'reliably improved', client: 'clearly better' },
    'reliable-deterioration': { practitioner: 'reliably worse', client: 'clearly harder' },
    'no-reliable-change': { practitioner: 'no reliable change', client: 'much the same' },
    'not-assessable': { practitioner: 'change cannot be told', client: 'cannot be told yet' },
    'not-due': { practitioner: 'not due yet', client: 'later' },
    due: { practitioner: 'due', client: 'now' },
    open: { practitioner: 'still open', client: 'still open' },
    overdue: { practitioner: 'overdue', client: 'still open' },
    done: { practitioner: 'done', client: 'done' },
    'not-applicable': { practitioner: 'does not apply', client: 'does not apply' },
    asked: { practitioner: 'asked', client: 'asked' },
    'not-asked': { practitioner: 'not asked', client: 'not asked' },
    'no-such-questionnaire': {
      practitioner: 'no questionnaire that asks it',
      client: 'no questionnaire that asks it',
    },
    'total-only': { practitioner: 'only a total is known', client: 'only a total is known' },
    'left-out': { practitioner: 'left out', client: 'left out' },
    'speak-today': {
      practitioner: 'Speak with the client today, by the service’s own procedure.',
      client: 'We would like to speak with you today.',
    },
    'record-outcome': {
      practitioner: 'Record what became of the session.',
      client: 'We are completing our notes.',
    },
    'put-record-right': {
      practitioner: 'Put the record right: it contradicts itself.',
      client: 'We are putting our notes right.',
    },
    'hold-review': {
      practitioner: 'Hold the review: talk with the client, find out what got in the way, use supervision.',
      client: 'Let us talk about how to go on.',
    },
    'reach-out': {
      practitioner: 'Reach out personally and ask how they are.',
      client: 'We would like to hear how you are.',
    },
    'warm-message': {
      practitioner: 'Send one warm message: glad of the change, the door is open.',
      client: 'We are glad that things are better. You are always welcome back.',
    },
    'talk-about-worsening': {
      practitioner:
        'Talk together about the scores: they are not improving as hoped. Think about changing something.',
      client: 'Let us look together at how you have been.',
    },
    'talk-about-attendance': {
      practitioner: 'Ask, without reproach, what would make it easier to come.',
      client: 'What would make it easier to come?',
    },
    'plan-with-no-credits': {
      practitioner: 'No session credit is left: plan how to go on, or ask for more.',
      client: 'Your sessions are used up: let us plan how to go on.',
    },
    'offer-next-session': {
      practitioner: 'Offer a next session: none is booked.',
      client: 'Would you like to book your next session?',
    },
    'finish-first-session-items': {
      practitioner: 'Go through what is still open from the first session.',
      client: 'There is still something to talk through from the start.',
    },
  },
  sentences: {
    'outcome.entered-in-error': {
      practitioner: 'Entered in error; it counts for nothing.',
      client: 'Entered in error; it does not count.',
    },
    'outcome.policy-unknown': {
      practitioner: 'Its policy was not given, so it counts for nothing.',
      client: 'It does not count.',
    },
    'outcome.cancelled-in-time': {
      practitioner: 'Cancelled or moved before {deadline}, in time.',
      client: 'You let us know in time.',
    },
    'outcome.cancelled-late': {
      practitioner: 'Cancelled or moved after {deadline}, the end of {noticeHours} hours’ notice.',
      client: 'It was less than {noticeHours} hours before the session.',
    },
    'outcome.cancelled-after-start': {
      practitioner: 'Cancelled once the session had begun.',
      client: 'We heard once the session had begun.',
    },
    'outcome.cancelled-by-us': {
      practitioner: 'Cancelled or moved by us.',
      client: 'We cancelled or moved it.',
    },
    'outcome.cancelled-by-agreement': {
      practitioner: 'Cancelled or moved by agreement.',
      client: 'We agreed it together.',
    },
    'outcome.cancel-time-unknown': {
      practitioner: 'Cancelled; when is not known, so it costs nothing.',
      client: 'It costs you nothing.',
    },
    'outcome.cancel-party-unknown': {
      practitioner: 'Cancelled; by whom is not known, so it costs nothing.',
      client: 'It costs you nothing.',
    },
    'outcome.recorded': { practitioner: 'As recorded.', client: 'As recorded.' },
    'outcome.disrupted': {
      practitioner: 'Cut short; the share held was {completedFraction}.',
      client: 'It was cut short.',
    },
    'outcome.practitioner-absent': {
      practitioner: 'The client waited {waitedMinutes} minutes; we were not there.',
      client: 'We were not there. We are sorry.',
    },
    'outcome.joined': {
      practitioner:
        'Joined {lateMinutes} {lateMinutes:minute|minutes} after the later of the start and our being ready.',
      client: 'You joined.',
    },
    'outcome.awaiting': {
      practitioner: 'Over; nobody has recorded yet what became of it.',
      client: 'We still have to record it.',
    },
    'outcome.scheduled': { practitioner: 'Booked.', client: 'Booked.' },
    'outcome.exception-agreed': {
      practitioner: 'An exception was agreed, so it counts for nothing.',
      client: 'We agreed an exception, so it does not count.',
    },
    'outcome.reason-to-decide': {
      practitioner: 'A reason was given that a person is to decide about; nothing is made of it until then.',
      client: 'You gave us a reason; we will get back to you. Nothing is made of it until then.',
    },
    'outcome.statement-to-decide': {
      practitioner: 'The client sees it differently; nothing is made of it until a person decides.',
      client:
        'You told us that you see it differently; we will get back to you. Nothing is made of it until then.',
    },
    'run.missed-in-a-row': {
      practitioner:
        '{inARow} {inARow:missed or late-notice session|missed or late-notice sessions} in a row.',
      client: '{inARow} {inARow:session|sessions} in a row did not work out.',
    },
    'run.booking-paused': {
      practitioner: 'Booking paused until we talk, since {since}, based on {count} sessions.',
      client: 'Let us talk before the next booking.',
    },
    'run.outcome-missing': {
      practitioner:
        'The outcome of {count} {count:session|sessions} in between is not recorded; nothing is refused until it is.',
      client: 'We still have notes to complete. You can book as usual.',
    },
    'run.decision-missing': {
      practitioner: '{count} of these {count:is|are} still to be decided; nothing is refused until then.',
      client: 'We still have to answer you. You can book as usual.',
    },
    'booking.urgent-always-open': {
      practitioner: 'Urgent help is always open.',
      client: 'Urgent help is always open to you.',
    },
    'booking.episode-ended': {
      practitioner: 'The episode ended on {endedAt}.',
      client: 'This care ended on {endedAt}.',
    },
    'booking.paused-after-missed': {
      practitioner: 'Booking is paused until a person’s review, since {since}, based on {count} sessions.',
      client: 'Let us talk before the next booking.',
    },
    'booking.pause-provisional': {
      practitioner:
        'Booking would be paused, but something is still to be recorded or decided, so nothing is refused.',
      client: 'You can book as usual.',
    },
    'booking.one-off-agreed': {
      practitioner: 'A one-off booking was agreed.',
      client: 'Your practitioner agreed this booking.',
    },
    'booking.agreed-pause': {
      practitioner: 'An agreed pause covers that time.',
      client: 'The pause that we agreed covers that time.',
    },
    'booking.no-allowance-left': {
      practitioner:
        '{left} {left:session credit is|session credits are} left; {needed} {needed:is|are} needed.',
      client: 'Your session credits do not cover it: {left} left.',
    },
    'engagement.sessions-kept': {
      practitioner: 'Kept {kept} of the latest {of}.',
      client: 'You came to {kept} of the latest {of}.',
    },
    'engagement.missed-in-a-row': {
      practitioner: '{count} {count:session|sessions} missed or cancelled late in a row.',
      client: '{count} {count:session|sessions} in a row did not work out.',
    },
    'engagement.missed-often': {
      practitioner: '{count} of the latest {of} sessions missed or cancelled late.',
      client: '{count} of the latest {of} sessions did not work out.',
    },
    'engagement.missed-recently': {
      practitioner: 'A session was missed or cancelled late.',
      client: 'One session did not work out.',
    },
    'engagement.late-cancels-rebooked': {
      practitioner: '{count} of the latest {of} sessions cancelled late, each with a new booking made.',
      client: '{count} sessions moved at short notice; you booked anew each time.',
    },
    'engagement.late-arrivals': {
      practitioner: '{late} late arrivals among the latest sessions.',
      client: 'You joined a little late {late} times.',
    },
    'engagement.no-contact': {
      practitioner: 'No contact since {lastContactAt}; nothing is booked, and {days} days passed on {since}.',
      client: 'We have not heard from you since {lastContactAt}.',
    },
    'engagement.no-contact-rhythm-unknown': {
      practitioner:
        'No contact since {lastContactAt}; nothing is booked, and {days} days passed on {since}. How often you meet is not known.',
      client: 'We have not heard from you since {lastContactAt}.',
    },
    'engagement.in-touch-again': {
      practitioner: 'In touch again, or something is booked again.',
      client: 'Good to hear from you again.',
    },
    'engagement.attended-so-far': {
      practitioner: '{attended} {attended:session|sessions} attended so far.',
      client: 'You came to {attended} {attended:session|sessions} so far.',
    },
    'engagement.rising': {
      practitioner: '{clear} of {needed} attended sessions in a row since.',
      client: 'It is picking up again.',
    },
    'engagement.agreed-pause': {
      practitioner: 'A pause was agreed, until {until}.',
      client: 'We agreed a pause, until {until}.',
    },
    'engagement.ended': { practitioner: 'Ended on {at}.', client: 'Ended on {at}.' },
    'safety.answer-to-review': {
      practitioner:
        'An answer to the question on self-harm ({value}, from {atLeast}) has not been followed up yet.',
      client: 'One of your answers is something that we would like to talk about with you.',
    },
    'safety.flag-open': {
      practitioner: 'A safety concern is open.',
      client: 'There is something that we would like to talk about with you.',
    },
    'measures.reliable-change': {
      practitioner: '{instrument}: {change} points from the first to the latest.',
      client: '{instrument}: {change} points from the first to the latest.',
    },
    'steps.nothing-booked': { practitioner: 'Nothing is booked.', client: 'Nothing is booked.' },
    'steps.items-waiting': {
      practitioner: '{waiting} of {of} items are still open.',
      client: 'A few things are still open.',
    },
    'steps.conflict': {
      practitioner: 'The record contradicts itself.',
      client: 'Our notes contradict themselves.',
    },
  },
};
