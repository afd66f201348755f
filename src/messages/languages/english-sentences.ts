import type { Language } from '../language.js';

/** A sentence in English for every rule. */
export const englishSentences: Language['sentences'] = {
  'outcome.entered-in-error': 'Entered in error; it counts for nothing.',
  'outcome.policy-unknown': {
    practitioner: 'Its policy was not given, so it counts for nothing.',
    client: 'It does not count.',
  },
  'outcome.cancelled-in-time': {
    practitioner: 'Cancelled or moved in time, by {deadline:at}.',
    client: 'You let us know in time.',
  },
  'outcome.cancelled-late': {
    practitioner: 'Cancelled or moved after the end of notice, {deadline:at}.',
    client: 'It was after {deadline:at}, the end of notice for this session.',
  },
  'outcome.cancelled-after-start': {
    practitioner: 'Cancelled once the session had begun.',
    client: 'We heard once the session had begun.',
  },
  'outcome.cancelled-by-us': 'Cancelled or moved by us.',
  'outcome.cancelled-by-agreement': 'Cancelled or moved by agreement.',
  'outcome.cancel-time-unknown': {
    practitioner: 'Cancelled; when is not known, so it costs nothing.',
    client: 'It costs you nothing.',
  },
  'outcome.cancel-party-unknown': {
    practitioner: 'Cancelled; by whom is not known, so it costs nothing.',
    client: 'It costs you nothing.',
  },
  'outcome.recorded': 'As recorded.',
  'outcome.disrupted': {
    practitioner: 'Cut short; the share that took place: {completedFraction}.',
    client: 'It was cut short.',
  },
  'outcome.practitioner-absent': {
    practitioner: 'The client waited {waitedMinutes} {waitedMinutes:minute|minutes}; we were not there.',
    client: 'We were not there. We are sorry.',
  },
  'outcome.joined': {
    practitioner:
      'Joined {lateMinutes} {lateMinutes:minute|minutes} after the later of the start and our being ready.',
    client: 'You joined.',
  },
  'outcome.joined-too-late': {
    practitioner:
      'Joined {lateMinutes} {lateMinutes:minute|minutes} late; a session is held up to {limit} {limit:minute|minutes} late.',
    client: 'You joined when too little time was left for the session.',
  },
  'outcome.practitioner-late': {
    practitioner: 'We were {lateMinutes} {lateMinutes:minute|minutes} late; the credit may be returned.',
    client: 'We were {lateMinutes} {lateMinutes:minute|minutes} late. We are sorry.',
  },
  'outcome.awaiting': {
    practitioner: 'Over; nobody has recorded yet what became of it.',
    client: 'It is over; we have not noted yet what became of it.',
  },
  'outcome.scheduled': 'Booked.',
  'outcome.exception-agreed': 'An exception was agreed, so it counts for nothing.',
  'outcome.grace': {
    practitioner:
      'It does not count: the policy lets {count} pass in {days} {days:day|days} without a decision.',
    client: 'This one does not count.',
  },
  'outcome.reason-to-decide': {
    practitioner: 'A reason was given and is still to be decided; nothing follows from it until then.',
    client: 'You gave us a reason, and we will get back to you. Nothing follows from it until then.',
  },
  'outcome.statement-to-decide': {
    practitioner: 'The client sees it differently; nothing follows from it until a person decides.',
    client:
      'You told us that you see it differently, and we will get back to you. Nothing follows from it until then.',
  },
  'lateness.repeated': {
    practitioner: 'Came late to {late} of the last {ofLast} {ofLast:session|sessions}.',
    client: 'Another time may suit you better. Let us look for one together.',
  },
  'run.missed-in-a-row': {
    practitioner: '{inARow} {inARow:missed or late-notice session|missed or late-notice sessions in a row}.',
    client: '{inARow} {inARow:session|sessions in a row} did not work out.',
  },
  'run.booking-paused': {
    practitioner: 'Booking paused until we talk, since {since}, based on {count} {count:session|sessions}.',
    client: 'Let us talk before the next booking.',
  },
  'run.outcome-missing': {
    practitioner:
      'The outcome of {count} {count:session|sessions} in between is not recorded; booking stays open until it is.',
    client: 'We still have notes to complete. You can book as usual.',
  },
  'run.decision-missing': {
    practitioner: '{count} of these {count:is|are} still to be decided; booking stays open until then.',
    client: 'We still have to answer you. You can book as usual.',
  },
  'booking.urgent-always-open': {
    practitioner: 'Urgent help is open at any time.',
    client: 'Urgent help is open to you at any time.',
  },
  'booking.episode-ended': {
    practitioner: 'The episode ended on {endedAt}.',
    client: 'This care ended on {endedAt}.',
  },
  'booking.paused-after-missed': {
    practitioner:
      'Booking is paused until a person’s review, since {since}, based on {count} {count:session|sessions}.',
    client: 'Let us talk before the next booking.',
  },
  'booking.pause-provisional': {
    practitioner:
      'Booking would be paused, but something is still to be recorded or decided, so booking stays open.',
    client: 'You can book as usual.',
  },
  'booking.one-off-agreed': 'A one-off booking was agreed.',
  'booking.limit-reached': {
    practitioner:
      '{missed} missed or late-notice {missed:session|sessions} in {days} {days:day|days}; from {count} on we talk first.',
    client: 'Let us talk before the next booking.',
  },
  'booking.week-full': {
    practitioner: '{booked} {booked:session is|sessions are} booked in that week; {perWeek} can be.',
    client: 'You already have {booked} {booked:session|sessions} in that week.',
  },
  'booking.agreed-pause': 'An agreed pause covers that time.',
  'booking.no-allowance-left': {
    practitioner:
      '{left} {left:session credit is|session credits are} left; {needed} {needed:is|are} needed.',
    client: 'Your session credits do not cover it: {left} left.',
  },
  'credits.granted': '{credits} session {credits:credit|credits} granted.',
  'credits.topped-up': '{credits} session {credits:credit|credits} added.',
  'credits.withdrawn': '{credits} of {asked} session {asked:credit|credits} withdrawn.',
  'credits.held': {
    practitioner: '{credits} session {credits:credit|credits} held for a booked session.',
    client: '{credits} session {credits:credit|credits} set aside for a session that you booked.',
  },
  'credits.used': '{credits} session {credits:credit|credits} used.',
  'credits.covered-later':
    '{credits} session {credits:credit|credits} used for a session that was not covered before.',
  'credits.released': '{credits} session {credits:credit|credits} given back.',
  'credits.reinstated': '{credits} session {credits:credit|credits} given back.',
  'credits.expired': '{credits} unused session {credits:credit|credits} ended on {validUntil}.',
  'credits.rolled-over': '{credits} unused session {credits:credit|credits} carried over.',
  'credits.put-right': '{credits} session {credits:credit|credits} put right.',
  'credits.few-left': {
    practitioner: '{left} session {left:credit is|credits are} left, {held} held, since {since}.',
    client: 'You have {left} session {left:credit|credits} left, besides what is booked.',
  },
  'credits.none-left': {
    practitioner: 'No session credits are left; {held} {held:is|are} held by booked sessions.',
    client: 'All of your session credits are used or booked.',
  },
  'credits.plan-the-ending': {
    practitioner: '{left} session {left:credit is|credits are} left since {since}.',
    client: 'Your sessions are coming to their end; let us plan what comes next.',
  },
  'credits.ending-soon': '{credits} session {credits:credit|credits} can be used until {validUntil}.',
  'ending.reliably-better': {
    practitioner: 'Reliably better from the first to the latest: {instruments}.',
    client: 'Your answers show clear improvement.',
  },
  'ending.reliably-worse': {
    practitioner: 'Reliably worse from the first to the latest: {instruments}.',
    client: 'Your answers show that things have become harder.',
  },
  'ending.no-reliable-change': {
    practitioner: 'No reliable change from the first to the latest: {instruments}.',
    client: 'Your answers have stayed about the same.',
  },
  'ending.change-not-known': {
    practitioner: 'No questionnaire was answered twice, so the change is not known.',
    client: 'There are not enough answers yet to see a change.',
  },
  'ending.may-have-got-what-they-needed': {
    practitioner: 'May have got what they needed: the door stays open.',
    client: 'Perhaps you have what you came for. You are welcome back at any time.',
  },
  'ending.goals-not-recorded': {
    practitioner: 'Ended with the goals met, and no goal is recorded.',
    client: 'Which goals you reached is not written down yet.',
  },
  'ending.outreach-not-recorded': {
    practitioner:
      'Ended without a plan: {contacts} of {needed} {needed:contact|contacts} are recorded, and no reason for leaving them out.',
    client: 'We tried to reach you.',
  },
  'ending.goals-reached': {
    practitioner: 'All {goals} confirmed {goals:goal is|goals are} reached.',
    client: 'You have reached what you set out for.',
  },
  'ending.no-credits-left': {
    practitioner: 'No session credit is left since {since}.',
    client: 'Your sessions are used up.',
  },
  'ending.silent-after-outreach': {
    practitioner:
      '{contacts} {contacts:contact|contacts} without an answer: a person can decide how to go on.',
    client: 'We have not been able to reach you. You are welcome back at any time.',
  },
  'engagement.nothing-to-read-yet': {
    practitioner: 'Nothing is recorded yet that it could be read from.',
    client: 'There is nothing to go by yet.',
  },
  'engagement.not-rated': {
    practitioner: 'No attended session has been rated yet.',
    client: 'We have not asked you yet how active the sessions felt.',
  },
  'engagement.participation-rated': {
    practitioner:
      'Rated {mean} on average over {sessions} {sessions:session|sessions}, from 0 (little) to 2 (active).',
    client: 'This is how active the latest sessions felt to the two of us.',
  },
  'engagement.client-view-missing': {
    practitioner: 'Only the practitioner has rated it; it is read in part until the client’s own view is in.',
    client: 'We would like to hear how the sessions feel to you.',
  },
  'engagement.evidence-too-old': {
    practitioner:
      'What it could be read from is {sessions} attended {sessions:session|sessions} old; after {threshold} it is not read any more.',
    client: 'It is a while since we last looked at this together.',
  },
  'engagement.no-task-set': {
    practitioner: 'No task or take-away is recorded.',
    client: 'We have not agreed on anything to try yet.',
  },
  'engagement.task-not-looked-at': {
    practitioner: '{tasks} {tasks:task is|tasks are} agreed and not yet looked at together.',
    client: 'We have not looked together yet at what we agreed to try.',
  },
  'engagement.tasks-looked-at': {
    practitioner:
      '{tasks} {tasks:task|tasks} looked at together: {mean} on average, from 0 (not done) to 2 (done).',
    client: 'We looked together at what you tried.',
  },
  'engagement.reflected-on': {
    practitioner: '{tasks} of them not done but reflected on, which counts as work.',
    client: 'What you noted in between counts as work.',
  },
  'engagement.reflections-alone': {
    practitioner: '{count} {count:note or use|notes or uses} of tools of the client’s own between sessions.',
    client: 'You took notes or used tools in between.',
  },
  'engagement.goal-confirmed': {
    practitioner: '{goals} {goals:goal|goals} confirmed by the client.',
    client: 'You have said what you want to reach.',
  },
  'engagement.next-session-booked': {
    practitioner: 'A session is booked for {start}.',
    client: 'Your next session is on {start}.',
  },
  'engagement.ending-planned': {
    practitioner: 'An ending was agreed on {agreedAt}.',
    client: 'We agreed on {agreedAt} how to end.',
  },
  'engagement.nothing-agreed-yet': {
    practitioner: 'No confirmed goal, next session or planned ending is recorded.',
    client: 'We have not yet agreed on a goal or a next session.',
  },
  'engagement.partly-in-several': {
    practitioner: '{readings} of the readings are in part; from {threshold} on it is worth a conversation.',
    client: 'Several things are going only in part.',
  },
  'engagement.signs-so-far': {
    practitioner: 'The client has been in touch {count} {count:time|times} so far.',
    client: 'You have been in touch {count} {count:time|times} so far.',
  },
  'engagement.work-not-known': {
    practitioner: 'How active the sessions are, and what is tried in between, is not recorded or too old.',
    client: 'We know that you come; we would like to hear more of how it goes.',
  },
  'engagement.views-differ': {
    practitioner: 'The two views differ; neither is the wrong one.',
    client: 'We may see it a little differently: let us talk about it.',
  },
  'engagement.seen-by-a-person': {
    practitioner: 'Seen on {since} and kept in mind, for {sessions} attended {sessions:session|sessions}.',
    client: 'We keep this in mind.',
  },
  'engagement.cancelled-by-us': {
    practitioner: '{count} {count:session|sessions in a row} did not take place because of us.',
    client: '{count} {count:session|sessions in a row} did not take place because of us. We are sorry.',
  },
  'engagement.unseen-through-us': {
    practitioner: 'Not seen since {lastSeenAt}, for more than {days} {days:day|days}, because of us.',
    client: 'We have not been able to see you since {lastSeenAt}. We are sorry.',
  },
  'engagement.sessions-kept': {
    practitioner: 'Kept {kept} of the latest {of} {of:session|sessions}.',
    client: 'You came to {kept} of the latest {of} {of:session|sessions}.',
  },
  'engagement.missed-in-a-row': {
    practitioner: '{count} {count:session|sessions in a row} missed or cancelled late.',
    client: '{count} {count:session|sessions in a row} did not work out.',
  },
  'engagement.missed-often': {
    practitioner: '{count} of the latest {of} {of:session|sessions} missed or cancelled late.',
    client: '{count} of the latest {of} {of:session|sessions} did not work out.',
  },
  'engagement.missed-recently': {
    practitioner: 'The session on {start} was missed or cancelled late.',
    client: 'The session on {start} did not work out.',
  },
  'engagement.late-cancels-rebooked': {
    practitioner:
      '{count} of the latest {of} {of:session|sessions} cancelled late, each with a new booking made.',
    client: '{count} {count:session|sessions} moved at short notice; you booked anew each time.',
  },
  'engagement.late-arrivals': {
    practitioner: '{late} late {late:arrival|arrivals} among the latest sessions.',
    client: 'You joined a little late {late} {late:time|times}.',
  },
  'engagement.no-contact': {
    practitioner:
      'No contact since {lastContactAt}; nothing is booked, and {days} {days:day|days} had passed by {since}.',
    client: 'We have not heard from you since {lastContactAt}.',
  },
  'engagement.no-contact-rhythm-unknown': {
    practitioner:
      'No contact since {lastContactAt}; nothing is booked, and {days} {days:day|days} had passed by {since}. How often you meet is not known.',
    client: 'We have not heard from you since {lastContactAt}.',
  },
  'engagement.no-contact-counted-from': {
    practitioner:
      'The {days} {days:day is|days are} counted from {from}: before that the next move was not theirs.',
    client: 'We count from {from}.',
  },
  'engagement.in-touch-again': {
    practitioner: 'In touch again, or something is booked again.',
    client: 'Good to hear from you again.',
  },
  'engagement.attended-so-far': {
    practitioner: '{attended} {attended:session|sessions} attended so far.',
    client: 'You have come to {attended} {attended:session|sessions} so far.',
  },
  'engagement.rising': {
    practitioner: '{clear} of {needed} attended {needed:session|sessions} in a row since.',
    client: 'It is picking up again.',
  },
  'engagement.agreed-pause': {
    practitioner: 'A pause was agreed; its end: {until}.',
    client: 'We agreed a pause; its end: {until}.',
  },
  'engagement.ended': 'Ended on {at}.',
  'policy.cancel-elapsed': {
    practitioner: 'Cancelling is free up to {hours} {hours:hour|hours} before a session.',
    client: 'You can cancel free of charge up to {hours} {hours:hour|hours} before a session.',
  },
  'policy.cancel-calendar-days': {
    practitioner: 'Cancelling is free up to the same time {days} {days:day|days} before a session.',
    client: 'You can cancel free of charge up to the same time {days} {days:day|days} before a session.',
  },
  'policy.cancel-calendar-days-by': {
    practitioner: 'Cancelling is free up to {cutOff} {days} {days:day|days} before a session.',
    client: 'You can cancel free of charge up to {cutOff} {days} {days:day|days} before a session.',
  },
  'policy.cancel-business-days': {
    practitioner: 'Cancelling is free up to the same time {days} working {days:day|days} before a session.',
    client:
      'You can cancel free of charge up to the same time {days} working {days:day|days} before a session.',
  },
  'policy.cancel-business-days-by': {
    practitioner: 'Cancelling is free up to {cutOff} {days} working {days:day|days} before a session.',
    client: 'You can cancel free of charge up to {cutOff} {days} working {days:day|days} before a session.',
  },
  'policy.move-as-cancel': {
    practitioner: 'The same holds for moving a session.',
    client: 'The same holds for moving a session to another time.',
  },
  'policy.move-elapsed': {
    practitioner: 'Moving is free up to {hours} {hours:hour|hours} before a session.',
    client: 'You can move a session free of charge up to {hours} {hours:hour|hours} before it.',
  },
  'policy.move-calendar-days': {
    practitioner: 'Moving is free up to the same time {days} {days:day|days} before a session.',
    client: 'You can move a session free of charge up to the same time {days} {days:day|days} before it.',
  },
  'policy.move-calendar-days-by': {
    practitioner: 'Moving is free up to {cutOff} {days} {days:day|days} before a session.',
    client: 'You can move a session free of charge up to {cutOff} {days} {days:day|days} before it.',
  },
  'policy.move-business-days': {
    practitioner: 'Moving is free up to the same time {days} working {days:day|days} before a session.',
    client:
      'You can move a session free of charge up to the same time {days} working {days:day|days} before it.',
  },
  'policy.move-business-days-by': {
    practitioner: 'Moving is free up to {cutOff} {days} working {days:day|days} before a session.',
    client: 'You can move a session free of charge up to {cutOff} {days} working {days:day|days} before it.',
  },
  'policy.booked-inside-applies': {
    practitioner: 'It holds for sessions booked later than that as well.',
    client: 'This also holds for a session that you book later than that.',
  },
  'policy.booked-inside-exempt': {
    practitioner: 'Sessions booked later than that can be cancelled free of charge up to the start.',
    client: 'A session that you book later than that can be cancelled free of charge up to its start.',
  },
  'policy.cooling-off': {
    practitioner: 'For {minutes} {minutes:minute|minutes} after booking a client can think again.',
    client: 'For {minutes} {minutes:minute|minutes} after booking you can think again, free of charge.',
  },
  'policy.moved-by-us': {
    practitioner:
      'When we move a session, the client can say no to the new time, and has {minutes} {minutes:minute|minutes} after confirming it.',
    client:
      'When we move a session, you can say no to the new time free of charge, and you have {minutes} {minutes:minute|minutes} to think again once you have confirmed it.',
  },
  'policy.credit-for-late-cancel': {
    practitioner: 'A later cancellation uses the session credit.',
    client: 'A session cancelled later than that uses its session credit.',
  },
  'policy.credit-for-late-reschedule': {
    practitioner: 'A later move uses the session credit.',
    client:
      'A session moved later than that uses its session credit, and the new one needs a credit of its own.',
  },
  'policy.credit-for-no-show': {
    practitioner: 'A session that is missed uses the session credit.',
    client: 'A session that you cannot be at, without telling us in time, uses its session credit.',
  },
  'policy.credit-for-arrived-too-late': {
    practitioner: 'A session that cannot be held because the client joined too late uses the session credit.',
    client: 'A session that can no longer be held because it is too late uses its session credit.',
  },
  'policy.no-credit-lost': {
    practitioner: 'No session credit is lost.',
    client: 'You lose no session credit.',
  },
  'policy.costs-nothing': {
    practitioner: 'A session that is missed or cancelled late costs nothing.',
    client: 'A session that you cannot be at, or cancel late, costs you nothing.',
  },
  'policy.our-side-costs-nothing': {
    practitioner: 'What we cancel, and what fails for technical reasons, costs nothing.',
    client: 'If we cancel, or if the technology fails, it costs you nothing.',
  },
  'policy.late-is-seen': {
    practitioner: 'A client who is late is seen for the rest of the session.',
    client: 'If you are late, join all the same: we see you for the rest of the session.',
  },
  'policy.too-late-minutes': {
    practitioner:
      'Up to {minutes} {minutes:minute|minutes} late a client is seen for the rest of the session.',
    client:
      'If you are up to {minutes} {minutes:minute|minutes} late, join all the same: we see you for the rest of the session.',
  },
  'policy.too-late-share': {
    practitioner: 'Up to {percent} per cent of its length a session is held for the rest of its time.',
    client:
      'As long as no more than {percent} per cent of the session has passed, join all the same: we see you for the rest.',
  },
  'policy.late-often': {
    practitioner:
      'A client who comes late to {count} of {ofLast} {ofLast:session|sessions} is asked whether another time would suit better.',
    client:
      'If you come late to {count} of {ofLast} {ofLast:session|sessions}, we look for a better time together.',
  },
  'policy.we-wait': {
    practitioner: 'We wait at least {minutes} {minutes:minute|minutes}.',
    client: 'We wait for you at least {minutes} {minutes:minute|minutes}.',
  },
  'policy.we-are-late': {
    practitioner: 'A client who has waited {minutes} {minutes:minute|minutes} for us can leave at no cost.',
    client: 'If we are {minutes} {minutes:minute|minutes} late you can leave; it costs you nothing.',
  },
  'policy.paused-after': {
    practitioner:
      'After {threshold} missed or late-notice {threshold:session|sessions in a row} booking is paused until a person has talked with the client.',
    client:
      'After {threshold} {threshold:session|sessions in a row} that did not work out, we talk with you before the next booking. Sessions already booked stay booked.',
  },
  'policy.counts-late-cancel': {
    practitioner: 'Late cancellations count.',
    client: 'Late cancellations count towards this.',
  },
  'policy.counts-late-reschedule': {
    practitioner: 'Late moves count.',
    client: 'Late moves count towards this.',
  },
  'policy.counts-no-show': {
    practitioner: 'Missed sessions count.',
    client: 'Sessions that you could not be at, without telling us in time, count towards this.',
  },
  'policy.counts-arrived-too-late': {
    practitioner: 'Sessions joined too late to be held count.',
    client: 'Sessions joined too late to be held count towards this.',
  },
  'policy.review': {
    practitioner: 'The review is due within {days} working {days:day|days}.',
    client: 'We get in touch within {days} working {days:day|days}.',
  },
  'policy.limit': {
    practitioner:
      'After {count} missed or late-notice {count:session|sessions} in {days} {days:day|days} we talk before the next booking.',
    client:
      'After {count} {count:session|sessions} in {days} {days:day|days} that did not work out, we talk with you before the next booking.',
  },
  'policy.per-week': {
    practitioner: '{perWeek} {perWeek:session|sessions} a week can be booked.',
    client: 'You can book {perWeek} {perWeek:session|sessions} a week.',
  },
  'policy.exceptions': {
    practitioner: 'A person can agree an exception: illness, caring, travel trouble and the like.',
    client:
      'Life happens: tell us about illness, caring, travel trouble and the like, and somebody will look at it.',
  },
  'policy.grace': {
    practitioner:
      '{count} {count:session|sessions} in {days} {days:day|days} {count:does|do} not count, without anybody having to decide.',
    client:
      '{count} {count:session|sessions} in {days} {days:day|days} {count:does|do} not count, without your having to ask.',
  },
  'policy.urgent': {
    practitioner: 'Urgent help is open at any time.',
    client: 'Urgent help is open to you at any time.',
  },
  'safety.answer-to-review': {
    practitioner:
      'The answer to the question on self-harm was {value}; from {atLeast} on a person looks at it, and nobody has yet.',
    client: 'One of your answers is something that we would like to talk about with you.',
  },
  'safety.flag-open': {
    practitioner: 'A safety concern is open.',
    client: 'There is something that we would like to talk about with you.',
  },
  'measures.reliable-change': {
    practitioner: '{instrument}: {change:+} {change:point|points} from the first to the latest.',
    client: 'Your answers have changed since the first time.',
  },
  'measures.no-reliable-improvement': {
    practitioner:
      '{instrument}: no reliable improvement over {sessions} {sessions:session|sessions}; {after} are half of those planned.',
    client: 'Your answers have not clearly changed yet.',
  },
  'signals.reliable-deterioration': {
    practitioner: '{instrument}: {baseline} at first, {latest} now; reliably worse.',
    client: 'Your answers have changed since the first time.',
  },
  'signals.no-reliable-improvement': {
    practitioner:
      '{instrument}: {baseline} at first, {latest} now; no reliable improvement over {sessions} {sessions:session|sessions}.',
    client: 'Your answers have not clearly changed yet.',
  },
  'signals.week-table': {
    practitioner: '{instrument}: {latest} in week {week}; more than is hoped for by then.',
    client: 'Your answers have not clearly changed yet.',
  },
  'signals.expected-response': {
    practitioner:
      '{instrument}: {latest} after {sessions} {sessions:session|sessions}; not yet what is hoped for by then.',
    client: 'Your answers have not clearly changed yet.',
  },
  'measures.below-caseness': {
    practitioner:
      'PHQ-9 {depression} and GAD-7 {anxiety}: both below caseness now. Meeting further apart, or an ending, can be talked about.',
    client: 'Your latest answers are in the lower range. We can talk about how often we meet from here.',
  },
  'checklist.not-due': 'Not due yet.',
  'checklist.not-due-until': 'Due from {from:at}.',
  'checklist.due': 'Due since {from:at}.',
  'checklist.overdue': {
    practitioner: 'Due since {from}, and overdue since {overdueFrom}.',
    client: 'Still to come.',
  },
  'checklist.only-a-person': {
    practitioner: 'Nothing in the record can show it; a person can confirm it.',
    client: 'Somebody here can say whether it was done.',
  },
  'checklist.shown': { practitioner: 'The record shows it.', client: 'Our notes show it.' },
  'checklist.confirmed': {
    practitioner: 'Confirmed by a person on {at}.',
    client: 'Done on {at}.',
  },
  'checklist.confirmation-to-check': {
    practitioner: 'What it was confirmed for has been corrected since: check whether it still holds.',
    client: 'We are checking our notes on this.',
  },
  'checklist.said-not-applicable': {
    practitioner: 'A person said that it does not apply, with a reason.',
    client: 'It does not apply.',
  },
  'checklist.episode-ended': 'This care has ended.',
  'checklist.client-died': {
    practitioner: 'The client has died.',
    client: 'It does not apply.',
  },
  'checklist.last-session-over': {
    practitioner: 'The session agreed as the last one was on {start}, and no ending is recorded yet.',
    client: 'Our last session, as agreed, was on {start}.',
  },
  'checklist.involvement-not-wanted': {
    practitioner: 'The client does not want family or friends to be involved.',
    client: 'You do not want family or friends to be involved.',
  },
  'checklist.first-session-held': 'The first session has taken place.',
  'checklist.no-limit-known': 'No limit of sessions is known.',
  'checklist.check-ins-not-agreed': 'Check-ins were not agreed.',
  'checklist.opted-out': {
    practitioner: 'The client does not want to be contacted for this.',
    client: 'You do not want to be contacted for this.',
  },
  'checklist.no-credit-lost': {
    practitioner: 'No session credit was lost.',
    client: 'You lost no session credit.',
  },
  'checklist.safety-comes-first': {
    practitioner: 'A safety concern is open: speak with the client first.',
    client: 'There is something that we would like to talk about with you first.',
  },
  'checklist.waits-for-a-decision': {
    practitioner: 'A person is still to decide about this session.',
    client: 'We still have to answer you about this session.',
  },
  'checklist.booking-not-open': {
    practitioner: 'Booking is not open at the moment.',
    client: 'Let us talk before the next booking.',
  },
  'checklist.already-moved': 'Another time has been booked.',
  'checklist.in-touch-again': {
    practitioner: 'They have been in touch since.',
    client: 'We have heard from you since.',
  },
  'checklist.came-late': {
    practitioner: 'They came, if late.',
    client: 'You came.',
  },
  'checklist.outcome-awaited': {
    practitioner: 'What became of a later session is not recorded yet.',
    client: 'We are looking at what became of a later session.',
  },
  'checklist.was-held': 'The session was held.',
  'checklist.missed-again': {
    practitioner: 'What comes next is about a later session, on {start}.',
    client: 'We are in touch about a later session, on {start}.',
  },
  'checklist.exception-agreed': 'An exception was agreed.',
  'checklist.next-session-booked': 'A next session is booked, on {start}.',
  'checklist.outreach-over': {
    practitioner: 'Getting in touch about it has come to its end.',
    client: 'We leave it with you: you are welcome at any time.',
  },
  'checklist.outreach-rests': {
    practitioner: 'Getting in touch about it falls into an agreed pause.',
    client: 'We agreed a pause.',
  },
  'checklist.agreed-pause': {
    practitioner: 'A pause was agreed.',
    client: 'We agreed a pause.',
  },
  'checklist.ended-apart': 'Care ended without a last session together.',
  'checklist.no-earlier-session': 'There was no session before.',
  'checklist.later-session-held': 'A later session was held, on {start}.',
  'prompt.reason-for-booking': {
    practitioner: 'Why they booked is on record: read it, and start from there.',
    client: 'You told us why you booked.',
  },
  'prompt.no-reason-given': {
    practitioner: 'No reason for booking is on record: ask.',
    client: 'We would like to hear what brings you here.',
  },
  'prompt.questionnaire-missing': {
    practitioner: 'Not on record yet: {instrument}. Invite the client to complete it.',
    client: 'You are invited to complete this questionnaire: {instrument}.',
  },
  'prompt.score-at-or-above': {
    practitioner: '{instrument} {total}, at or above {atLeast}.',
    client: 'Your answers show that things have been hard.',
  },
  'prompt.high-score': {
    practitioner: '{instrument} {total}, among the high scores: keep steps small, and hope realistic.',
    client: 'Your answers show that things have been hard.',
  },
  'prompt.safety-first': {
    practitioner: 'A safety concern is open: that comes before everything else.',
    client: 'There is something that we would like to talk about with you first.',
  },
  'prompt.absent-from-work': {
    practitioner: 'Away from work lately: think of timing, and of how many sessions.',
    client: 'You have been away from work: let us find times that fit.',
  },
  'prompt.work-is-hard': {
    practitioner: 'Work is hard at the moment: goals at work may be what matters.',
    client: 'Work is hard for you at the moment.',
  },
  'prompt.earlier-ending': {
    practitioner: 'An earlier course ended without a plan on {at}: ask how that was.',
    client: 'We would like to hear how our work before came to its end.',
  },
  'prompt.earlier-episode': {
    practitioner: 'They have been here before, from {at}: ask what helped.',
    client: 'You have been here before: tell us what helped.',
  },
  'prompt.new-to-this': {
    practitioner: 'This kind of help is new to them.',
    client: 'This is new to you: please ask anything.',
  },
  'prompt.moved-before-start': {
    practitioner: 'The first session was moved or cancelled {count} {count:time|times} before.',
    client: 'It took more than one try to find a time.',
  },
  'prompt.missed-before-start': {
    practitioner: '{count} {count:session|sessions} before this did not take place: coming now is a step.',
    client: 'It is good that you are here.',
  },
  'prompt.sessions-left': {
    practitioner: '{left} session {left:credit is|credits are} left.',
    client: 'You have {left} session {left:credit|credits} left.',
  },
  'prompt.sessions-left-besides-booked': {
    practitioner: '{left} session {left:credit is|credits are} left besides what is booked.',
    client: 'You have {left} session {left:credit|credits} left besides what is booked.',
  },
  'prompt.employer-funded': {
    practitioner: 'The employer pays for the sessions: say what they see and what they do not.',
    client: 'Your employer pays for the sessions: we explain what they see and what they do not.',
  },
  'prompt.coaching': {
    practitioner: 'This is coaching: say how that differs from therapy.',
    client: 'This is coaching: we explain how that differs from therapy.',
  },
  'prompt.tasks-not-done': {
    practitioner: '{count} earlier {count:task was|tasks were} not done: ask what would make it easier.',
    client: 'Tell us what would make it easier to try things between sessions.',
  },
  'prompt.new-practitioner': {
    practitioner: 'They meet somebody new on {at}: begin anew, and keep what helped.',
    client: 'You meet somebody new on {at}.',
  },
  'prompt.context-volunteered': {
    practitioner: 'They told you about their language, needs, name, faith or background: keep it in mind.',
    client: 'We keep in mind what you told us about yourself.',
  },
  'prompt.little-part-taken': {
    practitioner: 'They felt that they took little part in the latest session that they rated.',
    client: 'You felt that you took little part.',
  },
  'prompt.proposed-by-client': {
    practitioner: '{count} {count:goal or task|goals and tasks} came from the client.',
    client: '{count} {count:idea|ideas} came from you.',
  },
  'prompt.no-approach-recorded': {
    practitioner: 'No approach is on record.',
    client: 'We have not written down yet how we work together.',
  },
  'prompt.not-improved-yet': {
    practitioner: '{instrument}: no reliable improvement by the middle of the course.',
    client: 'Let us look at what would help more.',
  },
  'prompt.reliably-worse': {
    practitioner: '{instrument}: {change:+} {change:point|points}, reliably worse: talk about it.',
    client: 'Things have been harder lately: let us talk about it.',
  },
  'prompt.reliably-better': {
    practitioner: '{instrument}: {change:+} {change:point|points}, reliably better: say so.',
    client: 'Things are clearly better.',
  },
  'prompt.no-goal-yet': {
    practitioner: 'No goal is on record yet.',
    client: 'We have not agreed goals yet.',
  },
  'prompt.feedback-not-asked': {
    practitioner: 'No feedback was asked for in {sessions} attended {sessions:session|sessions}.',
    client: 'We would like to hear how the sessions are for you.',
  },
  'prompt.feedback-open': {
    practitioner: 'Feedback of {since} waits for something to be done with it.',
    client: 'You told us something on {since} that we want to act on.',
  },
  'prompt.tasks-to-look-at': {
    practitioner: '{count} {count:task waits|tasks wait} to be looked at together.',
    client: 'Let us look at what you tried.',
  },
  'prompt.repeated-lateness': {
    practitioner: '{late} of the latest {of} {of:session|sessions} began late: look for a better time.',
    client: 'Another time may suit you better.',
  },
  'prompt.message-sent': {
    practitioner: 'A message about it was sent on {at}; whether it was talked about, only you can say.',
    client: 'We wrote to you about it on {at}.',
  },
  'prompt.policy-not-acknowledged': {
    practitioner: 'It is not on record that the client accepted this version of the policy.',
    client: 'Please have a look at our policy.',
  },
  'prompt.check-ins-not-talked-about': {
    practitioner: 'Whether check-ins are welcome is not on record: ask.',
    client: 'Tell us whether you would like us to check in between sessions.',
  },
  'prompt.part-taken-before': {
    practitioner: 'How they took part in the session before is on record: look at it.',
    client: 'You told us how the session before was.',
  },
  'prompt.waiting-long': {
    practitioner: '{days} {days:day|days} of waiting for a first session: offer an earlier one, or write.',
    client: 'We are sorry that it takes so long.',
  },
  'prompt.credit-lost': {
    practitioner: '{credits} session {credits:credit was|credits were} used.',
    client: 'The session used {credits} session {credits:credit|credits}.',
  },
  'prompt.missed-in-a-row': {
    practitioner: '{inARow} {inARow:session was|sessions in a row were} missed or cancelled late.',
    client: '{inARow} {inARow:session|sessions in a row} did not work out.',
  },
  'prompt.booked-while-paused': {
    practitioner: '{count} {count:session was|sessions were} booked while booking is paused.',
    client: 'Let us talk before the next booking.',
  },
  'prompt.adjustment-agreed': {
    practitioner: 'An adjustment of the policy was agreed for this client.',
    client: 'We agreed an adjustment for you.',
  },
  'steps.nothing-booked': 'Nothing is booked.',
  'steps.items-waiting': {
    practitioner: 'Still open: {waiting} of {of} {of:item|items}.',
    client: 'There is something still to talk through.',
  },
  'steps.outreach-ran-out': {
    practitioner: 'No answer so far, and by the policy no more messages are owed ({contacts} sent or tried).',
    client: 'We have not heard from you, and leave it to you when to write.',
  },
  'steps.more-sessions-asked': {
    practitioner: 'More sessions were asked for on {from}; the answer is awaited.',
    client: 'We asked for more sessions for you on {from}, and wait for the answer.',
  },
  'steps.more-sessions-refused': {
    practitioner: 'More sessions were asked for on {from} and not granted.',
    client: 'We asked for more sessions for you on {from}, and could not get them this time.',
  },
  'steps.not-heard-from': {
    practitioner: 'Not heard from since {lastContactAt}.',
    client: 'We have not heard from you since {lastContactAt}.',
  },
  'changes.answered': { practitioner: '{instrument} was answered.', client: 'You answered a questionnaire.' },
  'steps.session-missed': {
    practitioner: 'The session on {start} was missed.',
    client: 'The session on {start} did not work out.',
  },
  'steps.session-too-late': {
    practitioner: 'The session on {start} could not be held any more when the client came.',
    client: 'It is about the session on {start}.',
  },
  'steps.session-given-up-late': {
    practitioner: 'The session on {start} was cancelled or moved at late notice.',
    client: 'It is about the session on {start}.',
  },
  'steps.conflict': {
    practitioner: 'The record says: {code}; for now {settledBy}.',
    client: 'Our notes contradict themselves.',
  },
  'steps.session-conflict': {
    practitioner: 'Of the session of {start:when} the record says: {code}; for now {settledBy}.',
    client: 'Our notes on the session of {start:when} contradict themselves.',
  },
  'steps.outcome-missing': {
    practitioner: 'The session of {start:when} is over and has no outcome yet.',
    client: 'The session of {start:when} is over; nobody has recorded yet what became of it.',
  },
  'influences.barrier.demographics': {
    practitioner:
      'In the way since {since}: something about their life, language or needs that they told you.',
    client: 'As we noted on {since}: what you told us about your life, language or needs.',
  },
  'influences.enabler.demographics': {
    practitioner: 'A help since {since}: what they told you about their life, language or needs.',
    client: 'What helps, as we noted on {since}: what you told us about your life, language or needs.',
  },
  'influences.barrier.motivation': {
    practitioner: 'In the way since {since}: mixed feelings, or little drive for change.',
    client: 'As we noted on {since}: mixed feelings about this.',
  },
  'influences.enabler.motivation': {
    practitioner: 'A help since {since}: wanting this change.',
    client: 'What helps, as we noted on {since}: your wish for this change.',
  },
  'influences.barrier.beliefs': {
    practitioner: 'In the way since {since}: doubts about whether this can help.',
    client: 'As we noted on {since}: doubts about whether this can help.',
  },
  'influences.enabler.beliefs': {
    practitioner: 'A help since {since}: trusting that this can help.',
    client: 'What helps, as we noted on {since}: your trust that this can help.',
  },
  'influences.barrier.symptom-severity': {
    practitioner: 'In the way since {since}: being too unwell or too tired for it.',
    client: 'As we noted on {since}: being too unwell or too tired for it.',
  },
  'influences.enabler.symptom-severity': {
    practitioner: 'A help since {since}: having the strength for it.',
    client: 'What helps, as we noted on {since}: the strength that you have for it.',
  },
  'influences.barrier.external-circumstances': {
    practitioner: 'In the way since {since}: what else is going on: work, caring, travel, no private place.',
    client: 'As we noted on {since}: what else is going on in your life.',
  },
  'influences.enabler.external-circumstances': {
    practitioner: 'A help since {since}: what else is going on: support, time, a private place.',
    client: 'What helps, as we noted on {since}: the support, time or place that you have.',
  },
  'influences.barrier.warmth': {
    practitioner: 'In the way since {since}: a warmer tone is wished for.',
    client: 'As we noted on {since}: you would like a warmer tone.',
  },
  'influences.enabler.warmth': {
    practitioner: 'A help since {since}: a warm tone.',
    client: 'What helps, as we noted on {since}: the warm tone.',
  },
  'influences.barrier.empathy': {
    practitioner: 'In the way since {since}: the client does not feel understood enough yet.',
    client: 'As we noted on {since}: you would like to feel better understood.',
  },
  'influences.enabler.empathy': {
    practitioner: 'A help since {since}: the client feels understood.',
    client: 'What helps, as we noted on {since}: that you feel understood.',
  },
  'influences.barrier.optimism': {
    practitioner: 'In the way since {since}: more hope is wished for from us.',
    client: 'As we noted on {since}: you would like more hope from us.',
  },
  'influences.enabler.optimism': {
    practitioner: 'A help since {since}: the hope that we bring.',
    client: 'What helps, as we noted on {since}: the hope that we bring.',
  },
  'influences.barrier.experience': {
    practitioner: 'In the way since {since}: this is new to the practitioner.',
    client: 'As we noted on {since}: this is new to us as well.',
  },
  'influences.enabler.experience': {
    practitioner: 'A help since {since}: the practitioner knows this well.',
    client: 'What helps, as we noted on {since}: that we know this well.',
  },
  'influences.barrier.flexibility': {
    practitioner: 'In the way since {since}: times or ways of working are too fixed.',
    client: 'As we noted on {since}: you would like us to be more flexible.',
  },
  'influences.enabler.flexibility': {
    practitioner: 'A help since {since}: there is room for other hours and ways of working.',
    client: 'What helps, as we noted on {since}: that we are flexible.',
  },
  'influences.barrier.responsiveness': {
    practitioner: 'In the way since {since}: answers take too long, or feedback had no effect.',
    client: 'As we noted on {since}: you would like quicker answers, or to see your feedback used.',
  },
  'influences.enabler.responsiveness': {
    practitioner: 'A help since {since}: we answer soon, and something comes of what we are told.',
    client: 'What helps, as we noted on {since}: that we answer and act on what you say.',
  },
  'influences.barrier.relationship': {
    practitioner: 'In the way since {since}: working together does not feel right yet.',
    client: 'As we noted on {since}: working together does not feel right yet.',
  },
  'influences.enabler.relationship': {
    practitioner: 'A help since {since}: working together feels good.',
    client: 'What helps, as we noted on {since}: that working together feels good.',
  },
  'influences.barrier.content': {
    practitioner: 'In the way since {since}: what the sessions are about does not fit yet.',
    client: 'As we noted on {since}: what the sessions are about does not fit yet.',
  },
  'influences.enabler.content': {
    practitioner: 'A help since {since}: what the sessions are about fits.',
    client: 'What helps, as we noted on {since}: what the sessions are about.',
  },
  'influences.barrier.dose': {
    practitioner: 'In the way since {since}: too few, too many, or too far apart.',
    client: 'As we noted on {since}: number or spacing of sessions does not fit.',
  },
  'influences.enabler.dose': {
    practitioner: 'A help since {since}: number and spacing fit.',
    client: 'What helps, as we noted on {since}: how many sessions there are and how far apart.',
  },
  'influences.barrier.method': {
    practitioner: 'In the way since {since}: the way of meeting or working does not suit.',
    client: 'As we noted on {since}: the way of meeting or working does not suit you.',
  },
  'influences.enabler.method': {
    practitioner: 'A help since {since}: the way of meeting or working suits.',
    client: 'What helps, as we noted on {since}: the way in which we meet and work.',
  },
  'influences.barrier.delivery-quality': {
    practitioner: 'In the way since {since}: technical trouble, or late starts by us.',
    client: 'As we noted on {since}: technical trouble, or late starts by us.',
  },
  'influences.enabler.delivery-quality': {
    practitioner: 'A help since {since}: sessions run smoothly.',
    client: 'What helps, as we noted on {since}: that sessions run smoothly.',
  },
  'influences.plan-agreed': {
    practitioner: 'A way to deal with what is in the way was agreed on {plannedAt}.',
    client: 'On {plannedAt} we agreed how to deal with what was in the way.',
  },
  'schedule.first-session': {
    practitioner: 'The first session is on {start}.',
    client: 'Your first session is on {start}.',
  },
  'schedule.hours-before-start': {
    practitioner: '{hours} {hours:hour|hours} before the session, {start:at}.',
    client: 'Your session is on {start:at}.',
  },
  'schedule.before-end-of-notice': {
    practitioner: 'Before the end of notice, {deadline:at}.',
    client: 'You can cancel or move it until {deadline:at}.',
  },
  'schedule.policy-not-acknowledged': {
    practitioner: 'It is not on record that the client accepted this version of the policy.',
    client: 'This is how attendance and cancellations work with us.',
  },
  'schedule.few-credits-left': {
    practitioner: '{left} session {left:credit is|credits are} left since {since}.',
    client: 'You have {left} session {left:credit|credits} left, besides what is booked.',
  },
  'schedule.came-too-late': {
    practitioner: 'Came on {start:at}, too late for the session to be held.',
    client: 'It was too late to hold the session of {start:at}.',
  },
  'schedule.cancelled-late': {
    practitioner: 'Cancelled or moved after the end of notice, {deadline:at}.',
    client: 'You let us know after {deadline:at}.',
  },
  'schedule.booking-paused': {
    practitioner: 'Booking is paused since {since}, until somebody has talked with the client.',
    client: 'We would like to talk first.',
  },
  'schedule.fell-away-on-our-side': {
    practitioner: 'The session on {start:at} did not take place because of us.',
    client: 'The session on {start:at} did not take place because of us.',
  },
  'schedule.way-is-open': {
    practitioner: 'Booking is open again since {since}.',
    client: 'You can book again.',
  },
  'schedule.ending': {
    practitioner: 'The ending is planned or decided.',
    client: 'The sessions come to an end.',
  },
  'schedule.more-sessions': {
    practitioner: 'More sessions were asked for.',
    client: 'You asked for more sessions.',
  },
  'schedule.better-and-quiet': {
    practitioner: 'Better by the questionnaires, and not heard from since {since}.',
    client: 'We have not heard from you since {since}.',
  },
  'schedule.minutes-after-start': {
    practitioner: '{minutes} {minutes:minute|minutes} after the start the client is not there.',
    client: 'The session had begun.',
  },
  'schedule.end-of-day': {
    practitioner: 'By the end of the day of the session.',
    client: 'We did not meet that day.',
  },
  'schedule.working-days-after': {
    practitioner: '{days} working {days:day|days} after the session.',
    client: 'We had not heard from you by then.',
  },
  'schedule.days-after': {
    practitioner: '{days} {days:day|days} after the session.',
    client: 'We had not heard from you by then.',
  },
  'schedule.after-late-contact': {
    practitioner: 'The last message went out later than that, on {at:at}: the time is counted from then.',
    client: 'We had last written to you on {at:at}.',
  },
  'schedule.after-previous-step': {
    practitioner: 'It waits for the message before it; the time is the earliest there can be.',
    client: 'Something else comes before it.',
  },
  'schedule.safety-first': {
    practitioner: 'A safety concern is open since {since}: a person gets in touch the same day.',
    client: 'We would like to speak with you in person.',
  },
  'schedule.within-agreed-hours': {
    practitioner: 'Moved from {planned:at} into the hours in which contact is welcome.',
    client: 'It keeps to the hours that you agreed to.',
  },
  'message.client-died': {
    practitioner: 'The client has died; nothing is sent.',
    client: 'No message was drafted.',
  },
  'message.safety-open': {
    practitioner:
      'A safety concern is open: speak with the client in person, by the service’s own procedure.',
    client: 'We would like to speak with you in person.',
  },
  'message.does-not-apply': {
    practitioner: 'What is recorded does not call for this message.',
    client: 'There was no need for a message.',
  },
  'message.care-ended': {
    practitioner: 'The episode ended on {endedAt}.',
    client: 'This care ended on {endedAt}.',
  },
  'message.agreed-pause': 'A pause was agreed.',
  'message.answered': {
    practitioner: 'The client has been in touch since.',
    client: 'You have been in touch since.',
  },
  'message.outcome-awaited': {
    practitioner: 'What became of a later session is not recorded yet.',
    client: 'We are looking at what became of a later session.',
  },
  'message.already-sent': {
    practitioner: 'Such a message went out already; one is enough.',
    client: 'We have written to you already.',
  },
  'message.opted-out': {
    practitioner: 'The client does not want to be contacted for this.',
    client: 'You told us not to contact you for this.',
  },
  'message.no-agreed-channel': {
    practitioner: 'It is not on record that the client agreed to be contacted for this.',
    client: 'We have not agreed yet how to contact you for this.',
  },
  'message.no-agreed-time': {
    practitioner: 'By the next hour at which contact was agreed it would be of no use.',
    client: 'There was no agreed hour left in which to write.',
  },
  'message.occasion': {
    practitioner: 'It follows from what is recorded.',
    client: 'It follows from our notes.',
  },
  'message.agreed-channel': {
    practitioner: 'The client agreed to be contacted this way.',
    client: 'You agreed to be contacted this way.',
  },
  'message.discreet': {
    practitioner: 'Others may see it, so it says nothing of what it is about.',
    client: 'Others may see it, so it says little.',
  },
  'message.credit-explained': {
    practitioner: '{credits} session {credits:credit|credits} used, which is explained.',
    client: '{credits} session {credits:credit|credits} used.',
  },
  'message.credit-not-used': 'No session credit is used.',
  'message.credit-undecided': {
    practitioner: 'Whether a session credit is used is still to be decided.',
    client: 'We still have to answer you about the session credit.',
  },
  'message.credit-not-in-first-contact': {
    practitioner: 'The session credit is left for later: the first contact is about the person.',
    client: 'First we would like to know how you are.',
  },
  'message.credit-already-explained': {
    practitioner: 'The session credit was explained before.',
    client: 'We told you about the session credit before.',
  },
  'message.booking-open': {
    practitioner: 'A next session can be booked.',
    client: 'You can book.',
  },
  'message.booking-not-open': {
    practitioner: 'Booking is not open, so no other time is offered.',
    client: 'Let us talk before the next booking.',
  },
  'brief.task-to-look-at': 'A task was agreed on {agreedAt} and has not been looked at since.',
  'brief.no-goal-confirmed': {
    practitioner: 'No goal that the client confirmed is recorded.',
    client: 'No goal of yours is noted yet.',
  },
  'brief.ending-in-sight': 'The ending is in sight.',
  'brief.nothing-stands-out': 'Nothing stands out in what is recorded.',
  'print.due-by': 'By {dueAt:at}.',
  'print.was-due': 'Was due on {dueAt:at}.',
  'print.with-both': 'For both together.',
  'print.with-the-service': 'For the service.',
  'print.with-the-service-lead': 'Now with the service lead.',
  'print.why-as-for-step': 'Why: as for {steps}.',
  'print.more-steps': '{count} more {count:step|steps}.',
  'print.no-steps': 'None for now.',
  'print.of-service': 'For {service}.',
  'print.stands': '{label}, since {since}.',
  'print.ended': '{label}, {since}.',
  'print.died-on': 'Died on {since}.',
  'print.session': '{start:when}.',
  'print.about-session': '{heading}: the session of {start:when}.',
  'print.next-session': 'The next session is on {start:when}.',
  'print.last-session': 'Last session attended: {start:when}.',
  'print.changed': '{what}: {after} (before: {before}).',
  'print.changed-on': '{what} of {on}: {after} (before: {before}).',
  'print.is-new': '{what}: {after}.',
  'print.is-new-on': '{what} of {on}: {after}.',
  'print.is-gone': '{what}: no longer {before}.',
  'print.is-gone-on': '{what} of {on}: no longer {before}.',
  'print.nothing-changed': 'Nothing that is recorded has changed since.',
  'print.more-changes': '{count} more {count:change|changes}.',
  'print.new-since': 'New since last time.',
  'print.since': 'Since {since:at}.',
  'print.no-session-before': 'No session before this one was attended.',
  'print.score':
    '{instrument}: {total} on {answeredAt}; {change} ({points:+} {points:point|points} from the first).',
  'print.score-alone': '{instrument}: {total} on {answeredAt}.',
  'print.asked': 'The question on self-harm was last asked on {lastAskedAt}.',
  'print.answered': 'The answer was {value} (from {lowest} to {highest}).',
  'print.answers-to-review':
    '{count} answers to the question on self-harm wait for a person to look at them; the highest was {highest}, the latest {value} on {answeredAt}.',
  'print.not-asked': 'The question on self-harm was not asked: {why}.',
  'print.not-asked-lately': 'The question on self-harm was not asked: {why}; last asked on {lastAskedAt}.',
  'print.nothing-open': 'No concern is open, which is no all-clear.',
  'print.task': '{text}; agreed on {agreedAt}, not looked at since.',
  'print.task-looked-at': '{text}; agreed on {agreedAt}, looked at on {reviewedAt}: {result}.',
  'print.goal': '{text}; not looked at yet.',
  'print.goal-looked-at': '{text}; looked at on {reviewedAt}, progress not rated.',
  'print.goal-progress': '{text}; {progress} of 10 on {reviewedAt}.',
  'print.credits-left': '{left} session {left:credit|credits} left.',
  'print.planned': '{attended} of {planned} planned {planned:session|sessions} attended.',
  'print.no-limit': 'No limit is recorded.',
  'print.gap': '{gap}; it would tell {effects}.',
  'print.gap-of-services': '{gap} ({services}); it would tell {effects}.',
  'print.none': 'None recorded.',
  'print.none-open': 'None open.',
};
