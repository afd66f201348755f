import type { Language } from '../language.js';

/** A text in English for every part of a message. */
export const englishMessages: Language['messages'] = {
  'subject.welcome': 'Your first session',
  'subject.session-reminder': 'Your next session',
  'subject.credits-left': 'The sessions that you have left',
  'subject.policy-reminder': 'How attendance and cancellations work with us',
  'subject.late-cancellation': 'Your session',
  'subject.i-am-here': 'I am here',
  'subject.missed-session': 'How are you?',
  'subject.first-follow-up': 'Just checking in',
  'subject.second-follow-up': 'The door is open',
  'subject.booking-paused': 'Let us talk',
  'subject.restarting': 'Starting again',
  'subject.interrupted-by-us': 'About your session',
  'subject.ending-care': 'Our last sessions, and after',
  'subject.ending-care.closed': 'About your care with us',
  'subject.extension': 'More sessions',
  'subject.well-and-quiet': 'A friendly word',
  greeting: 'Hello,',
  'greeting.with-name': 'Hello {name},',
  close: 'Warm wishes',
  'close.service': 'Warm wishes,\n{service}',
  'close.practitioner': 'Warm wishes,\n{practitioner}',
  'close.practitioner-and-service': 'Warm wishes,\n{practitioner}, {service}',
  'times-in-zone': 'The times in this message are {place} time ({zone}).',
  'times-in-utc': 'The times in this message are in {offset}.',
  'urgent-help': 'This message box is not read around the clock. If you need help urgently: {urgentHelp}',
  'questions-welcome':
    'If you have a question, or if something would make it easier for you to take part, just reply.',
  'policy-link': 'You can read how attendance and cancellations work with us here: {policyLink:link}',
  'policy-intro':
    'So that nothing comes as a surprise, this is how attendance and cancellations work with us:',
  'join-link': 'You can join here: {joinLink:link}',
  'can-cancel-until':
    'If the time does not suit you after all, you can cancel or move it free of charge until {deadline:when}.',
  'can-cancel-in-time':
    'If the time does not suit you after all, you can cancel or move it until {deadline:when}.',
  'can-cancel-until-start':
    'If the time does not suit you after all, you can cancel or move it free of charge until it begins.',
  'can-cancel-in-time-until-start':
    'If the time does not suit you after all, you can cancel or move it until it begins.',
  'notice-has-ended':
    'The time in which it could be cancelled or moved free of charge ended on {deadline:when}. If something has come up, please tell us all the same.',
  'notice-is-short':
    'The time in which it could be cancelled or moved ended on {deadline:when}. If something has come up, please tell us all the same.',
  'tell-us-early': 'If the time does not suit you after all, please tell us as early as you can.',
  'credits-left': 'Besides what is booked you have {left} session {left:credit|credits} left.',
  'credits-none-left': 'All of your session credits are used or booked.',
  'credit-used':
    'As the policy says, a session cancelled or moved after {deadline:when} uses {credits} session {credits:credit|credits}.',
  'credit-used.missed':
    'As the policy says, the session of {start} uses {credits} session {credits:credit|credits}.',
  'credit-not-used': 'It does not use a session credit.',
  'credit-undecided':
    'You told us something that somebody is going to look at. Whether a session credit is used is not decided yet, and we will let you know.',
  undecided: 'You told us something that somebody is going to look at, and we will let you know.',
  'tell-us-the-reason':
    'If there was a reason that we do not know of, please tell us, and somebody will look at it with you.',
  'another-time': 'Which time would suit you instead?',
  'another-time.with-link': 'You can choose another time here: {bookingLink:link}',
  'next-is-booked': 'Your next session is on {start:when}.',
  'talk-first': 'Before we book again, I would like to talk with you about what would make it easier.',
  'welcome.thanks': 'Thank you for booking. Taking this step says a lot, and I am glad that you are here.',
  'welcome.when': 'Your first session is on {start:when}.',
  'welcome.what-to-expect':
    'We use it to get to know each other: what brings you, what you would like to be different, and how we could work together. There is nothing that you need to prepare.',
  'welcome.new-to-this':
    'Many people feel unsure before a first session. That is all right, and you can ask anything at any time.',
  'welcome.questionnaire':
    'If you like, there is a short questionnaire that helps us to prepare: {questionnaireLink:link}',
  'reminder.when': 'This is a reminder of your session on {start:when}.',
  'credits.plan-together':
    'Next time, let us look at it together: what has changed, what still matters to you, and how you would like to go on.',
  'late-cancel.thanks':
    'Thank you for letting us know about the session on {start:when}. Things come up, and I hope that you are all right.',
  'late-cancel.came-too-late':
    'Thank you for coming on {start:when}. It was too late to hold the session by then, and I am sorry that we did not meet.',
  'late-cancel.hard-time': 'I am sorry that this is a hard time for you.',
  'late-cancel.moved': 'Thank you for letting us know that the session on {start:when} did not suit you.',
  'late-cancel.next-time': 'For another time, this is how it works:',
  'here.i-am-here': 'I am here for our session at {start:time}.',
  'here.join-any-time': 'You can join at any time until {until:time}; there is no rush.',
  'here.join-until': 'If you join by {until:time}, we can use the rest of the time.',
  'here.short-reply': 'If something has come up, a short reply is enough.',
  'missed.reach-out': 'I was there for our session on {start:when}, and we did not meet.',
  'missed.check-in': 'How are you? I hope that you are all right.',
  'missed.no-need-to-explain': 'There is no need to explain anything; a short reply is enough.',
  'follow-up.not-heard':
    'I wrote to you after our session on {start:when}. We have not heard from you since, and I would like to know how you are.',
  'follow-up.not-reached':
    'I tried to reach you after our session on {start:when}. We have not heard from you since, and I would like to know how you are.',
  'follow-up.what-would-help':
    'If it would help, we can find another time, talk on the phone, or take a break. What would suit you?',
  'second-follow-up.door-open':
    'I do not want to press you. If you would like to go on, now or later, you are welcome.',
  'second-follow-up.other-support': 'If you would like another kind of support, we can help you to find it.',
  'second-follow-up.signpost': 'Other support that may help: {signposting}',
  'paused.did-not-work-out':
    '{count} {count:session|sessions in a row} did not work out. That happens, and I would like to understand what got in the way.',
  'paused.talk-first':
    'Before we book the next session, let us talk for a few minutes, at a time that suits you. When can I reach you?',
  'paused.booked-stays': 'What is already booked stays booked.',
  'paused.talk-by': 'I would like us to talk by {dueAt}.',
  'paused.urgent': 'Urgent help is open to you at any time.',
  'restart.booking-open': 'Thank you for talking with us. You can book again as usual.',
  'restart.open-again': 'Booking is open to you again.',
  'restart.after-break': 'Our agreed break is over, and I would be glad to go on with you.',
  'restart.as-planned':
    'Thank you for talking with us. You can book again, and we keep to what we agreed to make it easier.',
  'interrupted.cancelled': 'We had to cancel your session on {start:when}. We are sorry.',
  'interrupted.moved': 'We had to move your session on {start:when}. We are sorry.',
  'interrupted.not-there': 'We were not there for your session on {start:when}. We are sorry.',
  'interrupted.technical': 'Technical trouble got in the way of your session on {start:when}. We are sorry.',
  'interrupted.costs-nothing': 'It costs you nothing: no session credit is used.',
  'interrupted.new-time':
    'The new time would be {start:when}. If it does not suit you, just say so: that costs nothing.',
  'ending.last-session': 'As we planned, our sessions are coming to their end.',
  'ending.last-session-on': 'As we planned, our last session is on {start:when}.',
  'ending.last-session-held': 'As we planned, our sessions have come to their end.',
  'ending.closed': 'This care with us has ended for now.',
  'ending.over': 'Our sessions have come to their end.',
  'ending.thanks': 'Thank you for the work that you have put in, and for the trust.',
  'ending.staying-well':
    'You may like to write down what has helped you, what to look out for, and what you would do first if things got harder.',
  'ending.come-back': 'If you would like to come back one day, you are welcome to get in touch.',
  'ending.elsewhere': 'As we agreed, you go on elsewhere; I wish you all the best for it.',
  'extension.can-ask':
    'If you would like more sessions, we can ask for them. I cannot say yet what the answer will be; tell me what you would like.',
  'extension.asked':
    'We have asked for more sessions for you. As soon as we know the answer, you will hear from us.',
  'extension.granted': 'More sessions have been granted.',
  'extension.not-granted':
    'We could not get more sessions this time, and I am sorry. Let us talk about how you can go on, with us or elsewhere.',
  'quiet.was-better':
    'When we last looked at it together, some things had become easier for you. I was glad about that.',
  'quiet.perhaps-no-need': 'Perhaps you do not need us at the moment, and that would be good to know too.',
  'quiet.door-open':
    'If you would like a session, or a last one to round things off, just reply. The door is open.',
  'discreet.subject': 'A short note',
  'discreet.when': 'A reminder: {start:when}. If that does not suit you after all, a short reply is enough.',
  'discreet.change-until': 'You can change it until {deadline:when}.',
  'discreet.change-until-start': 'You can change it until it begins.',
  'discreet.here': 'I am here until {until:time}, when you are ready.',
  'discreet.changed': '{start:when} did not work out, and we are sorry.',
  'discreet.note': 'There is a note for you. Please look at it, or get in touch, when it suits you.',
  'discreet.hear-from-you': 'I would be glad to hear from you, when it suits you.',
};
