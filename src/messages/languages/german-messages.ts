import type { Language } from '../language.js';

/** A text in German for every part of a message. */
export const germanMessages: Language['messages'] = {
  'subject.welcome': 'Ihre erste Sitzung',
  'subject.session-reminder': 'Ihr nächster Termin',
  'subject.credits-left': 'Ihre verbleibenden Sitzungen',
  'subject.policy-reminder': 'Wie Termine und Absagen bei uns funktionieren',
  'subject.late-cancellation': 'Ihr Termin',
  'subject.i-am-here': 'Ich bin da',
  'subject.missed-session': 'Wie geht es Ihnen?',
  'subject.first-follow-up': 'Eine kurze Nachfrage',
  'subject.second-follow-up': 'Die Tür ist offen',
  'subject.booking-paused': 'Lassen Sie uns sprechen',
  'subject.restarting': 'Es geht weiter',
  'subject.interrupted-by-us': 'Zu Ihrem Termin',
  'subject.ending-care': 'Unsere letzten Sitzungen, und danach',
  'subject.ending-care.closed': 'Zu Ihrer Begleitung bei uns',
  'subject.extension': 'Weitere Sitzungen',
  'subject.well-and-quiet': 'Ein freundlicher Gruß',
  greeting: 'Guten Tag,',
  'greeting.with-name': 'Guten Tag {name},',
  close: 'Herzliche Grüße',
  'close.service': 'Herzliche Grüße\n{service}',
  'close.practitioner': 'Herzliche Grüße\n{practitioner}',
  'close.practitioner-and-service': 'Herzliche Grüße\n{practitioner}, {service}',
  'times-in-zone': 'Die Uhrzeiten in dieser Nachricht sind Ortszeit für {place} (Zeitzone {zone}).',
  'times-in-utc': 'Die Uhrzeiten in dieser Nachricht sind in {offset} angegeben.',
  'urgent-help':
    'Dieses Postfach wird nicht rund um die Uhr gelesen. Wenn Sie dringend Hilfe brauchen: {urgentHelp}',
  'questions-welcome':
    'Wenn Sie eine Frage haben oder wenn Ihnen etwas die Teilnahme erleichtern würde, antworten Sie einfach.',
  'policy-link': 'Wie Termine und Absagen bei uns funktionieren, können Sie hier lesen: {policyLink:link}',
  'policy-intro': 'Damit nichts überrascht: So funktionieren Termine und Absagen bei uns.',
  'join-link': 'Hier können Sie teilnehmen: {joinLink:link}',
  'can-cancel-until':
    'Wenn Ihnen der Termin doch nicht passt, können Sie ihn bis {deadline:when} kostenfrei absagen oder verschieben.',
  'can-cancel-in-time':
    'Wenn Ihnen der Termin doch nicht passt, können Sie ihn bis {deadline:when} absagen oder verschieben.',
  'can-cancel-until-start':
    'Wenn Ihnen der Termin doch nicht passt, können Sie ihn bis zum Beginn kostenfrei absagen oder verschieben.',
  'can-cancel-in-time-until-start':
    'Wenn Ihnen der Termin doch nicht passt, können Sie ihn bis zum Beginn absagen oder verschieben.',
  'notice-has-ended':
    'Kostenfrei absagen oder verschieben konnten Sie ihn bis {deadline:when}. Wenn etwas dazwischengekommen ist, sagen Sie uns bitte trotzdem Bescheid.',
  'notice-is-short':
    'Absagen oder verschieben konnten Sie ihn bis {deadline:when}. Wenn etwas dazwischengekommen ist, sagen Sie uns bitte trotzdem Bescheid.',
  'tell-us-early':
    'Wenn Ihnen der Termin doch nicht passt, sagen Sie uns bitte so früh wie möglich Bescheid.',
  'credits-left': 'Neben dem, was gebucht ist, haben Sie noch {left} {left:Sitzung|Sitzungen} übrig.',
  'credits-none-left': 'Alle Ihre Sitzungen sind verwendet oder gebucht.',
  'credit-used':
    'Wie in der Regelung steht, {credits:wird|werden} für einen Termin, der nach {deadline:when} abgesagt oder verschoben wird, {credits} {credits:Sitzung|Sitzungen} aus Ihrem Kontingent verwendet.',
  'credit-used.missed':
    'Wie in der Regelung steht, {credits:wird|werden} für den Termin vom {start} {credits} {credits:Sitzung|Sitzungen} aus Ihrem Kontingent verwendet.',
  'credit-not-used': 'Es wird keine Sitzung aus Ihrem Kontingent verwendet.',
  'credit-undecided':
    'Sie haben uns etwas mitgeteilt, das sich jemand aus unserem Team ansehen wird. Ob eine Sitzung aus Ihrem Kontingent verwendet wird, ist noch nicht entschieden; wir melden uns bei Ihnen.',
  undecided:
    'Sie haben uns etwas mitgeteilt, das sich jemand aus unserem Team ansehen wird, und wir melden uns bei Ihnen.',
  'tell-us-the-reason':
    'Wenn es einen Grund gab, den wir nicht kennen, sagen Sie ihn uns gern; jemand aus unserem Team sieht ihn sich mit Ihnen an.',
  'another-time': 'Welcher Termin würde Ihnen stattdessen passen?',
  'another-time.with-link': 'Einen anderen Termin können Sie hier wählen: {bookingLink:link}',
  'next-is-booked': 'Ihr nächster Termin ist am {start:when}.',
  'talk-first':
    'Bevor wir wieder einen Termin buchen, möchte ich gern mit Ihnen darüber sprechen, was es leichter machen würde.',
  'welcome.thanks':
    'Danke, dass Sie einen Termin gebucht haben. Dieser Schritt ist nicht selbstverständlich, und ich freue mich, dass Sie da sind.',
  'welcome.when': 'Ihre erste Sitzung ist am {start:when}.',
  'welcome.what-to-expect':
    'Wir lernen uns dabei kennen: was Sie herführt, was anders werden soll und wie wir zusammenarbeiten könnten. Vorbereiten müssen Sie nichts.',
  'welcome.new-to-this':
    'Vor einer ersten Sitzung sind viele Menschen unsicher. Das ist in Ordnung, und Sie können jederzeit alles fragen.',
  'welcome.questionnaire':
    'Wenn Sie mögen: Es gibt einen kurzen Fragebogen, der uns bei der Vorbereitung hilft: {questionnaireLink:link}',
  'reminder.when': 'Wir erinnern Sie an Ihren Termin: {start:when}.',
  'credits.plan-together':
    'Lassen Sie uns das beim nächsten Mal gemeinsam anschauen: was sich verändert hat, was Ihnen noch wichtig ist und wie Sie weitermachen möchten.',
  'late-cancel.thanks':
    'Danke, dass Sie uns zu diesem Termin Bescheid gegeben haben: {start:when}. Es kann etwas dazwischenkommen, und ich hoffe, es geht Ihnen gut.',
  'late-cancel.came-too-late':
    'Danke, dass Sie noch gekommen sind: {start:when}. Für die Sitzung war es da schon zu spät; es tut mir leid, dass wir uns nicht gesehen haben.',
  'late-cancel.hard-time': 'Es tut mir leid, dass Sie gerade eine schwere Zeit haben.',
  'late-cancel.moved': 'Danke, dass Sie uns gesagt haben, dass dieser Termin nicht passte: {start:when}.',
  'late-cancel.next-time': 'Für ein anderes Mal: So funktioniert es.',
  'here.i-am-here': 'Ich bin da, für unsere Sitzung um {start:time}.',
  'here.join-any-time': 'Sie können jederzeit bis {until:time} dazukommen; es eilt nicht.',
  'here.join-until': 'Wenn Sie bis {until:time} dazukommen, können wir den Rest der Zeit nutzen.',
  'here.short-reply': 'Wenn etwas dazwischengekommen ist, genügt eine kurze Antwort.',
  'missed.reach-out': 'Ich war zu unserer Sitzung da ({start:when}), und wir haben uns nicht getroffen.',
  'missed.check-in': 'Wie geht es Ihnen? Ich hoffe, es ist alles in Ordnung.',
  'missed.no-need-to-explain': 'Sie müssen nichts erklären; eine kurze Antwort genügt.',
  'follow-up.not-heard':
    'Nach unserem Termin ({start:when}) habe ich Ihnen geschrieben. Seitdem haben wir nichts von Ihnen gehört, und ich möchte gern wissen, wie es Ihnen geht.',
  'follow-up.not-reached':
    'Nach unserem Termin ({start:when}) habe ich versucht, Sie zu erreichen. Seitdem haben wir nichts von Ihnen gehört, und ich möchte gern wissen, wie es Ihnen geht.',
  'follow-up.what-would-help':
    'Wenn es hilft, finden wir einen anderen Termin, telefonieren oder machen eine Pause. Was würde Ihnen passen?',
  'second-follow-up.door-open':
    'Ich möchte Sie nicht drängen. Wenn Sie weitermachen möchten, jetzt oder später, sind Sie willkommen.',
  'second-follow-up.other-support':
    'Wenn Sie eine andere Art von Unterstützung möchten, helfen wir Ihnen gern bei der Suche.',
  'second-follow-up.signpost': 'Weitere Unterstützung, die helfen kann: {signposting}',
  'paused.did-not-work-out':
    '{count} {count:Sitzung hat|Sitzungen hintereinander haben} nicht geklappt. Das kommt vor, und ich möchte gern verstehen, was dazwischenkam.',
  'paused.talk-first':
    'Bevor wir den nächsten Termin buchen, lassen Sie uns ein paar Minuten sprechen, wann es Ihnen passt. Wann kann ich Sie erreichen?',
  'paused.booked-stays': 'Was schon gebucht ist, bleibt gebucht.',
  'paused.talk-by': 'Ich würde gern bis zum {dueAt} mit Ihnen sprechen.',
  'paused.urgent': 'Dringende Hilfe steht Ihnen jederzeit offen.',
  'restart.booking-open': 'Danke für das Gespräch. Sie können wieder wie gewohnt buchen.',
  'restart.open-again': 'Sie können wieder Termine buchen.',
  'restart.after-break':
    'Unsere vereinbarte Pause ist vorbei, und ich würde mich freuen, mit Ihnen weiterzumachen.',
  'restart.as-planned':
    'Danke für das Gespräch. Sie können wieder buchen, und wir bleiben bei dem, was wir vereinbart haben, damit es leichter geht.',
  'interrupted.cancelled': 'Wir mussten Ihren Termin absagen: {start:when}. Das tut uns leid.',
  'interrupted.moved': 'Wir mussten Ihren Termin verschieben: {start:when}. Das tut uns leid.',
  'interrupted.not-there': 'Wir waren zu Ihrem Termin nicht da: {start:when}. Das tut uns leid.',
  'interrupted.technical':
    'Bei Ihrem Termin kamen technische Schwierigkeiten dazwischen: {start:when}. Das tut uns leid.',
  'interrupted.costs-nothing':
    'Für Sie ist das kostenfrei: Es wird keine Sitzung aus Ihrem Kontingent verwendet.',
  'interrupted.new-time':
    'Der neue Termin wäre am {start:when}. Wenn er Ihnen nicht passt, sagen Sie es einfach: Das kostet Sie nichts.',
  'ending.last-session': 'Wie geplant gehen unsere Sitzungen zu Ende.',
  'ending.last-session-on': 'Wie geplant ist unsere letzte Sitzung am {start:when}.',
  'ending.last-session-held': 'Wie geplant sind unsere Sitzungen zu Ende gegangen.',
  'ending.closed': 'Diese Begleitung bei uns ist vorerst beendet.',
  'ending.over': 'Unsere Sitzungen sind zu Ende gegangen.',
  'ending.thanks': 'Danke für die Arbeit, die Sie eingebracht haben, und für Ihr Vertrauen.',
  'ending.staying-well':
    'Vielleicht mögen Sie aufschreiben, was Ihnen geholfen hat, worauf Sie achten möchten und was Sie als Erstes tun würden, wenn es wieder schwerer wird.',
  'ending.come-back': 'Wenn Sie eines Tages wiederkommen möchten, melden Sie sich gern.',
  'ending.elsewhere':
    'Wie vereinbart machen Sie an anderer Stelle weiter; dafür wünsche ich Ihnen alles Gute.',
  'extension.can-ask':
    'Wenn Sie weitere Sitzungen möchten, können wir sie beantragen. Wie die Antwort ausfällt, kann ich noch nicht sagen; sagen Sie mir, was Sie sich wünschen.',
  'extension.asked':
    'Wir haben für Sie weitere Sitzungen beantragt. Sobald wir die Antwort kennen, hören Sie von uns.',
  'extension.granted': 'Weitere Sitzungen wurden bewilligt.',
  'extension.not-granted':
    'Diesmal konnten wir keine weiteren Sitzungen bekommen, und das tut mir leid. Lassen Sie uns darüber sprechen, wie Sie weitermachen können, bei uns oder anderswo.',
  'quiet.was-better':
    'Als wir zuletzt gemeinsam darauf geschaut haben, war manches für Sie leichter geworden. Darüber habe ich mich gefreut.',
  'quiet.perhaps-no-need': 'Vielleicht brauchen Sie uns im Moment nicht, und auch das wäre gut zu wissen.',
  'quiet.door-open':
    'Wenn Sie eine Sitzung möchten, oder eine letzte zum Abrunden, antworten Sie einfach. Die Tür ist offen.',
  'discreet.subject': 'Eine kurze Nachricht',
  'discreet.when': 'Zur Erinnerung: {start:when}. Wenn das doch nicht passt, genügt eine kurze Antwort.',
  'discreet.change-until': 'Sie können es ändern, bis {deadline:when}.',
  'discreet.change-until-start': 'Sie können es bis zum Beginn ändern.',
  'discreet.here': 'Ich bin da bis {until:time}, wann immer Sie so weit sind.',
  'discreet.changed': '{start:when}: Das hat nicht geklappt, und das tut uns leid.',
  'discreet.note':
    'Es gibt eine Nachricht für Sie. Bitte sehen Sie nach, oder melden Sie sich, wann es Ihnen passt.',
  'discreet.hear-from-you': 'Ich würde mich freuen, von Ihnen zu hören, wann immer es Ihnen passt.',
};
