import type { Language } from '../language.js';

/** A sentence in German for every rule. */
export const germanSentences: Language['sentences'] = {
  'outcome.entered-in-error': 'Irrtümlich eingetragen; zählt nicht.',
  'outcome.policy-unknown': {
    practitioner: 'Die Regelung dazu wurde nicht angegeben, daher zählt es nicht.',
    client: 'Das zählt nicht.',
  },
  'outcome.cancelled-in-time': {
    practitioner: 'Rechtzeitig abgesagt oder verschoben, bis {deadline:at}.',
    client: 'Sie haben rechtzeitig Bescheid gegeben.',
  },
  'outcome.cancelled-late': {
    practitioner: 'Nach Ablauf der Frist abgesagt oder verschoben, {deadline:at}.',
    client: 'Es war nach {deadline:at}, dem Ende der Frist für diesen Termin.',
  },
  'outcome.cancelled-after-start': {
    practitioner: 'Erst abgesagt, als die Sitzung schon begonnen hatte.',
    client: 'Wir haben davon erfahren, als die Sitzung schon begonnen hatte.',
  },
  'outcome.cancelled-by-us': 'Von uns abgesagt oder verschoben.',
  'outcome.cancelled-by-agreement': 'Im Einvernehmen abgesagt oder verschoben.',
  'outcome.cancel-time-unknown': {
    practitioner: 'Abgesagt; wann, ist nicht bekannt, daher kostet es nichts.',
    client: 'Das kostet Sie nichts.',
  },
  'outcome.cancel-party-unknown': {
    practitioner: 'Abgesagt; von wem, ist nicht bekannt, daher kostet es nichts.',
    client: 'Das kostet Sie nichts.',
  },
  'outcome.recorded': 'Wie festgehalten.',
  'outcome.disrupted': {
    practitioner: 'Vorzeitig unterbrochen; der Anteil, der stattfand: {completedFraction}.',
    client: 'Sie wurde vorzeitig unterbrochen.',
  },
  'outcome.practitioner-absent': {
    practitioner:
      'Die Person hat {waitedMinutes} {waitedMinutes:Minute|Minuten} gewartet; wir waren nicht da.',
    client: 'Wir waren nicht da. Das tut uns leid.',
  },
  'outcome.joined': {
    practitioner:
      'Dazugekommen {lateMinutes} {lateMinutes:Minute|Minuten} nach Beginn oder nachdem wir bereit waren, je nachdem, was später war.',
    client: 'Sie waren dabei.',
  },
  'outcome.joined-too-late': {
    practitioner:
      '{lateMinutes} {lateMinutes:Minute|Minuten} nach Beginn dazugekommen; stattfinden kann eine Sitzung bis {limit} {limit:Minute|Minuten} danach.',
    client: 'Als Sie dazukamen, blieb zu wenig Zeit für die Sitzung.',
  },
  'outcome.practitioner-late': {
    practitioner:
      'Wir kamen {lateMinutes} {lateMinutes:Minute|Minuten} zu spät; die Sitzung kann dem Kontingent zurückgegeben werden.',
    client: 'Wir kamen {lateMinutes} {lateMinutes:Minute|Minuten} zu spät. Das tut uns leid.',
  },
  'outcome.awaiting': {
    practitioner: 'Vorbei; was daraus wurde, ist noch nicht festgehalten.',
    client: 'Vorbei; was daraus wurde, haben wir noch nicht notiert.',
  },
  'outcome.scheduled': 'Gebucht.',
  'outcome.exception-agreed': 'Eine Ausnahme wurde vereinbart, daher zählt es nicht.',
  'outcome.grace': {
    practitioner:
      'Zählt nicht: Nach der Regelung {count:bleibt|bleiben} {count} in {days} {days:Tag|Tagen} ohne Entscheidung außer Acht.',
    client: 'Dieser Termin zählt nicht.',
  },
  'outcome.reason-to-decide': {
    practitioner:
      'Es wurde ein Grund genannt, über den jemand entscheiden soll; bis dahin folgt nichts daraus.',
    client: 'Sie haben uns einen Grund genannt; wir melden uns bei Ihnen. Bis dahin folgt nichts daraus.',
  },
  'outcome.statement-to-decide': {
    practitioner: 'Die Person sieht es anders; bis jemand entscheidet, folgt nichts daraus.',
    client:
      'Sie haben uns gesagt, dass Sie es anders sehen; wir melden uns bei Ihnen. Bis dahin folgt nichts daraus.',
  },
  'run.missed-in-a-row': {
    practitioner:
      '{inARow} ausgefallene oder kurzfristig abgesagte {inARow:Sitzung|Sitzungen hintereinander}.',
    client: '{inARow} {inARow:Sitzung hat|Sitzungen hintereinander haben} nicht geklappt.',
  },
  'run.booking-paused': {
    practitioner:
      'Die Buchung ruht seit {since}, bis wir gesprochen haben, wegen {count} {count:Sitzung|Sitzungen}.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'run.outcome-missing': {
    practitioner:
      'Bei {count} {count:Sitzung|Sitzungen} dazwischen ist nicht festgehalten, was daraus wurde; bis dahin bleibt die Buchung offen.',
    client: 'Wir müssen noch Notizen ergänzen. Sie können wie gewohnt buchen.',
  },
  'run.decision-missing': {
    practitioner: 'Über {count} davon ist noch zu entscheiden; bis dahin bleibt die Buchung offen.',
    client: 'Sie bekommen noch eine Antwort von uns. Sie können wie gewohnt buchen.',
  },
  'booking.urgent-always-open': {
    practitioner: 'Dringende Hilfe steht jederzeit offen.',
    client: 'Dringende Hilfe steht Ihnen jederzeit offen.',
  },
  'booking.episode-ended': {
    practitioner: 'Die Episode wurde am {endedAt} beendet.',
    client: 'Diese Begleitung wurde am {endedAt} beendet.',
  },
  'booking.paused-after-missed': {
    practitioner:
      'Die Buchung ruht seit {since}, bis wir gesprochen haben, wegen {count} {count:Sitzung|Sitzungen}.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'booking.pause-provisional': {
    practitioner:
      'Die Buchung würde ruhen, aber es ist noch etwas festzuhalten oder zu entscheiden; sie bleibt daher offen.',
    client: 'Sie können wie gewohnt buchen.',
  },
  'booking.one-off-agreed': 'Eine einzelne Buchung wurde vereinbart.',
  'booking.limit-reached': {
    practitioner:
      '{missed} ausgefallene oder kurzfristig abgesagte {missed:Sitzung|Sitzungen} in {days} {days:Tag|Tagen}; ab {count} sprechen wir zuerst.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'booking.week-full': {
    practitioner:
      'In dieser Woche {booked:ist|sind} {booked} {booked:Sitzung|Sitzungen} gebucht; mehr als {perWeek} {perWeek:ist|sind} nicht vorgesehen.',
    client: 'In dieser Woche haben Sie schon {booked} {booked:Termin|Termine}.',
  },
  'booking.agreed-pause': 'In diese Zeit fällt eine vereinbarte Pause.',
  'booking.no-allowance-left': {
    practitioner:
      '{left} {left:Sitzung ist|Sitzungen sind} im Kontingent übrig; nötig {needed:ist|sind} {needed}.',
    client: 'Ihr Kontingent reicht dafür nicht: {left} übrig.',
  },
  'credits.granted': '{credits} {credits:Sitzung|Sitzungen} bewilligt.',
  'credits.topped-up': '{credits} {credits:Sitzung|Sitzungen} hinzugefügt.',
  'credits.withdrawn': '{credits} von {asked} {asked:Sitzung|Sitzungen} zurückgenommen.',
  'credits.held': {
    practitioner: '{credits} {credits:Sitzung|Sitzungen} für einen gebuchten Termin reserviert.',
    client: '{credits} {credits:Sitzung|Sitzungen} für einen Termin reserviert, den Sie gebucht haben.',
  },
  'credits.used': '{credits} {credits:Sitzung|Sitzungen} verwendet.',
  'credits.covered-later':
    '{credits} {credits:Sitzung|Sitzungen} für einen Termin verwendet, der vorher nicht gedeckt war.',
  'credits.released': '{credits} {credits:Sitzung|Sitzungen} wieder im Kontingent.',
  'credits.reinstated': '{credits} {credits:Sitzung|Sitzungen} dem Kontingent zurückgegeben.',
  'credits.expired': '{credits} ungenutzte {credits:Sitzung|Sitzungen} am {validUntil} abgelaufen.',
  'credits.rolled-over': '{credits} ungenutzte {credits:Sitzung|Sitzungen} übertragen.',
  'credits.put-right': '{credits} {credits:Sitzung|Sitzungen} richtiggestellt.',
  'credits.few-left': {
    practitioner:
      '{left} {left:Sitzung ist|Sitzungen sind} seit {since} übrig, {held} {held:ist|sind} reserviert.',
    client: 'Neben dem, was gebucht ist, haben Sie noch {left} {left:Sitzung|Sitzungen} übrig.',
  },
  'credits.none-left': {
    practitioner: 'Es ist keine Sitzung mehr übrig; {held} {held:ist|sind} für gebuchte Termine reserviert.',
    client: 'Alle Ihre Sitzungen sind verwendet oder gebucht.',
  },
  'credits.plan-the-ending': {
    practitioner: '{left} {left:Sitzung ist|Sitzungen sind} seit {since} übrig.',
    client: 'Ihre Sitzungen gehen zu Ende; lassen Sie uns planen, was als Nächstes kommt.',
  },
  'credits.ending-soon': '{credits} {credits:Sitzung kann|Sitzungen können} bis {validUntil} genutzt werden.',
  'engagement.nothing-to-read-yet': {
    practitioner: 'Es ist noch nichts festgehalten, woran es sich ablesen ließe.',
    client: 'Es gibt noch nichts, woran wir uns halten können.',
  },
  'engagement.not-rated': {
    practitioner: 'Bisher wurde keine wahrgenommene Sitzung eingeschätzt.',
    client: 'Wir haben Sie noch nicht gefragt, wie aktiv Sie die Sitzungen erlebt haben.',
  },
  'engagement.participation-rated': {
    practitioner:
      'Über {sessions} {sessions:Sitzung|Sitzungen} im Mittel mit {mean} eingeschätzt, von 0 (wenig) bis 2 (aktiv).',
    client: 'So aktiv haben wir beide die letzten Sitzungen erlebt.',
  },
  'engagement.client-view-missing': {
    practitioner: 'Nur von Ihrer Seite eingeschätzt; bis die Sicht der Person vorliegt, gilt „zum Teil“.',
    client: 'Wir möchten gern hören, wie Sie die Sitzungen erleben.',
  },
  'engagement.evidence-too-old': {
    practitioner:
      'Woran es sich ablesen ließe, liegt {sessions} wahrgenommene {sessions:Sitzung|Sitzungen} zurück; nach {threshold} gilt es nicht mehr.',
    client: 'Es ist eine Weile her, dass wir gemeinsam darauf geschaut haben.',
  },
  'engagement.no-task-set': {
    practitioner: 'Es ist keine Aufgabe und nichts zum Mitnehmen festgehalten.',
    client: 'Wir haben noch nichts vereinbart, das Sie ausprobieren möchten.',
  },
  'engagement.task-not-looked-at': {
    practitioner: '{tasks} {tasks:Aufgabe ist|Aufgaben sind} vereinbart und noch nicht gemeinsam angeschaut.',
    client: 'Was wir vereinbart haben, haben wir noch nicht gemeinsam angeschaut.',
  },
  'engagement.tasks-looked-at': {
    practitioner:
      '{tasks} {tasks:Aufgabe|Aufgaben} gemeinsam angeschaut: im Mittel {mean}, von 0 (nicht gemacht) bis 2 (gemacht).',
    client: 'Wir haben gemeinsam angeschaut, was Sie ausprobiert haben.',
  },
  'engagement.reflected-on': {
    practitioner: '{tasks} davon blieben offen, wurden aber bedacht; auch das zählt als Arbeit.',
    client: 'Was Sie zwischendurch notiert haben, zählt als Arbeit.',
  },
  'engagement.reflections-alone': {
    practitioner:
      'Zwischen den Sitzungen {count} {count:eigene Notiz oder Nutzung|eigene Notizen oder Nutzungen} von Hilfsmitteln.',
    client: 'Sie haben zwischendurch Notizen gemacht oder Hilfsmittel genutzt.',
  },
  'engagement.goal-confirmed': {
    practitioner: '{goals} {goals:Ziel|Ziele} von der Person selbst bestätigt.',
    client: 'Sie haben gesagt, was Sie erreichen möchten.',
  },
  'engagement.next-session-booked': {
    practitioner: 'Ein Termin ist für den {start} gebucht.',
    client: 'Ihr nächster Termin ist am {start}.',
  },
  'engagement.ending-planned': {
    practitioner: 'Am {agreedAt} wurde ein Ende vereinbart.',
    client: 'Am {agreedAt} haben wir vereinbart, wie wir zum Ende kommen.',
  },
  'engagement.nothing-agreed-yet': {
    practitioner:
      'Es ist weder ein bestätigtes Ziel noch ein nächster Termin noch ein geplantes Ende festgehalten.',
    client: 'Wir haben noch kein Ziel und keinen nächsten Termin vereinbart.',
  },
  'engagement.partly-in-several': {
    practitioner: '{readings} der Einschätzungen lauten „zum Teil“; ab {threshold} lohnt sich ein Gespräch.',
    client: 'Mehreres läuft nur zum Teil.',
  },
  'engagement.signs-so-far': {
    practitioner: 'Bisher hat sich die Person {count} Mal gemeldet.',
    client: 'Bisher haben Sie sich {count} Mal gemeldet.',
  },
  'engagement.work-not-known': {
    practitioner:
      'Wie aktiv die Sitzungen sind und was dazwischen ausprobiert wird, ist nicht festgehalten oder liegt zu lange zurück.',
    client: 'Wir wissen, dass Sie kommen; gern würden wir mehr davon hören, wie es läuft.',
  },
  'engagement.views-differ': {
    practitioner: 'Die beiden Sichten unterscheiden sich; keine davon ist die falsche.',
    client: 'Vielleicht sehen wir es etwas verschieden: Lassen Sie uns darüber sprechen.',
  },
  'engagement.seen-by-a-person': {
    practitioner:
      'Am {since} zur Kenntnis genommen und weiter im Blick, für {sessions} wahrgenommene {sessions:Sitzung|Sitzungen}.',
    client: 'Wir behalten das im Blick.',
  },
  'engagement.cancelled-by-us': {
    practitioner: '{count} {count:Sitzung fiel|Sitzungen hintereinander fielen} von unserer Seite aus.',
    client:
      '{count} {count:Sitzung fiel|Sitzungen hintereinander fielen} unseretwegen aus. Das tut uns leid.',
  },
  'engagement.unseen-through-us': {
    practitioner: 'Seit {lastSeenAt} nicht gesehen, mehr als {days} {days:Tag|Tage}, und das liegt an uns.',
    client: 'Seit {lastSeenAt} konnten wir Sie nicht sehen. Das tut uns leid.',
  },
  'engagement.sessions-kept': {
    practitioner: 'Zuletzt {kept} von {of} {of:Sitzung|Sitzungen} wahrgenommen.',
    client: 'Zuletzt sind Sie zu {kept} von {of} {of:Sitzung|Sitzungen} gekommen.',
  },
  'engagement.missed-in-a-row': {
    practitioner: '{count} {count:Sitzung|Sitzungen hintereinander} ausgefallen oder kurzfristig abgesagt.',
    client: '{count} {count:Sitzung hat|Sitzungen hintereinander haben} nicht geklappt.',
  },
  'engagement.missed-often': {
    practitioner: '{count} der letzten {of} {of:Sitzung|Sitzungen} ausgefallen oder kurzfristig abgesagt.',
    client: '{count} der letzten {of} {of:Sitzung|Sitzungen} {count:hat|haben} nicht geklappt.',
  },
  'engagement.missed-recently': {
    practitioner: 'Die Sitzung am {start} fiel aus oder wurde kurzfristig abgesagt.',
    client: 'Die Sitzung am {start} hat nicht geklappt.',
  },
  'engagement.late-cancels-rebooked': {
    practitioner:
      '{count} der letzten {of} {of:Sitzung|Sitzungen} kurzfristig abgesagt, jedes Mal mit neuer Buchung.',
    client: '{count} {count:Sitzung|Sitzungen} kurzfristig verschoben; jedes Mal haben Sie neu gebucht.',
  },
  'engagement.late-arrivals': {
    practitioner: 'Bei {late} der letzten Sitzungen verspätet dazugekommen.',
    client: '{late} Mal sind Sie etwas später dazugekommen.',
  },
  'engagement.no-contact': {
    practitioner:
      'Kein Kontakt seit {lastContactAt}; nichts ist gebucht, und am {since} {days:war|waren} {days} {days:Tag|Tage} vergangen.',
    client: 'Seit {lastContactAt} haben wir nichts von Ihnen gehört.',
  },
  'engagement.no-contact-rhythm-unknown': {
    practitioner:
      'Kein Kontakt seit {lastContactAt}; nichts ist gebucht, und am {since} {days:war|waren} {days} {days:Tag|Tage} vergangen. Wie oft Sie sich treffen, ist nicht bekannt.',
    client: 'Seit {lastContactAt} haben wir nichts von Ihnen gehört.',
  },
  'engagement.no-contact-counted-from': {
    practitioner: 'Gezählt wird ab dem {from} ({days} {days:Tag|Tage}): Davor war nicht die Person am Zug.',
    client: 'Wir zählen ab dem {from}.',
  },
  'engagement.in-touch-again': {
    practitioner: 'Wieder in Kontakt, oder es ist wieder etwas gebucht.',
    client: 'Schön, wieder von Ihnen zu hören.',
  },
  'engagement.attended-so-far': {
    practitioner: 'Bisher {attended} {attended:Sitzung|Sitzungen} wahrgenommen.',
    client: 'Bisher sind Sie zu {attended} {attended:Sitzung|Sitzungen} gekommen.',
  },
  'engagement.rising': {
    practitioner:
      'Seitdem {clear} von {needed} nötigen {needed:Sitzung|Sitzungen} hintereinander wahrgenommen.',
    client: 'Es kommt wieder in Gang.',
  },
  'engagement.agreed-pause': {
    practitioner: 'Eine Pause wurde vereinbart; ihr Ende: {until}.',
    client: 'Wir haben eine Pause vereinbart; ihr Ende: {until}.',
  },
  'engagement.ended': 'Beendet am {at}.',
  'policy.cancel-elapsed': {
    practitioner: 'Absagen ist bis {hours} {hours:Stunde|Stunden} vor einem Termin kostenfrei.',
    client: 'Sie können einen Termin bis {hours} {hours:Stunde|Stunden} vorher kostenfrei absagen.',
  },
  'policy.cancel-calendar-days': {
    practitioner: 'Absagen ist bis zur selben Uhrzeit {days} {days:Tag|Tage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis zur selben Uhrzeit {days} {days:Tag|Tage} vorher kostenfrei absagen.',
  },
  'policy.cancel-calendar-days-by': {
    practitioner: 'Absagen ist bis {cutOff} Uhr {days} {days:Tag|Tage} vor einem Termin kostenfrei.',
    client: 'Sie können einen Termin bis {cutOff} Uhr {days} {days:Tag|Tage} vorher kostenfrei absagen.',
  },
  'policy.cancel-business-days': {
    practitioner:
      'Absagen ist bis zur selben Uhrzeit {days} {days:Arbeitstag|Arbeitstage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis zur selben Uhrzeit {days} {days:Arbeitstag|Arbeitstage} vorher kostenfrei absagen.',
  },
  'policy.cancel-business-days-by': {
    practitioner:
      'Absagen ist bis {cutOff} Uhr {days} {days:Arbeitstag|Arbeitstage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis {cutOff} Uhr {days} {days:Arbeitstag|Arbeitstage} vorher kostenfrei absagen.',
  },
  'policy.move-as-cancel': {
    practitioner: 'Dasselbe gilt für das Verschieben eines Termins.',
    client: 'Dasselbe gilt, wenn Sie einen Termin verschieben.',
  },
  'policy.move-elapsed': {
    practitioner: 'Verschieben ist bis {hours} {hours:Stunde|Stunden} vor einem Termin kostenfrei.',
    client: 'Sie können einen Termin bis {hours} {hours:Stunde|Stunden} vorher kostenfrei verschieben.',
  },
  'policy.move-calendar-days': {
    practitioner:
      'Verschieben ist bis zur selben Uhrzeit {days} {days:Tag|Tage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis zur selben Uhrzeit {days} {days:Tag|Tage} vorher kostenfrei verschieben.',
  },
  'policy.move-calendar-days-by': {
    practitioner: 'Verschieben ist bis {cutOff} Uhr {days} {days:Tag|Tage} vor einem Termin kostenfrei.',
    client: 'Sie können einen Termin bis {cutOff} Uhr {days} {days:Tag|Tage} vorher kostenfrei verschieben.',
  },
  'policy.move-business-days': {
    practitioner:
      'Verschieben ist bis zur selben Uhrzeit {days} {days:Arbeitstag|Arbeitstage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis zur selben Uhrzeit {days} {days:Arbeitstag|Arbeitstage} vorher kostenfrei verschieben.',
  },
  'policy.move-business-days-by': {
    practitioner:
      'Verschieben ist bis {cutOff} Uhr {days} {days:Arbeitstag|Arbeitstage} vor einem Termin kostenfrei.',
    client:
      'Sie können einen Termin bis {cutOff} Uhr {days} {days:Arbeitstag|Arbeitstage} vorher kostenfrei verschieben.',
  },
  'policy.booked-inside-applies': {
    practitioner: 'Das gilt auch für Termine, die erst danach gebucht werden.',
    client: 'Das gilt auch für einen Termin, den Sie erst danach buchen.',
  },
  'policy.booked-inside-exempt': {
    practitioner:
      'Termine, die erst danach gebucht werden, können bis zum Beginn kostenfrei abgesagt werden.',
    client: 'Einen Termin, den Sie erst danach buchen, können Sie bis zum Beginn kostenfrei absagen.',
  },
  'policy.cooling-off': {
    practitioner:
      'In den ersten {minutes} {minutes:Minute|Minuten} nach der Buchung ist eine Umentscheidung kostenfrei.',
    client:
      'In den ersten {minutes} {minutes:Minute|Minuten} nach der Buchung können Sie es sich kostenfrei anders überlegen.',
  },
  'policy.moved-by-us': {
    practitioner:
      'Verschieben wir einen Termin, kann die neue Zeit abgelehnt werden; nach der Bestätigung bleiben {minutes} {minutes:Minute|Minuten}.',
    client:
      'Wenn wir einen Termin verschieben, können Sie die neue Zeit kostenfrei ablehnen; nach Ihrer Bestätigung haben Sie noch {minutes} {minutes:Minute|Minuten}, um es sich anders zu überlegen.',
  },
  'policy.credit-for-late-cancel': {
    practitioner: 'Bei einer späteren Absage wird die Sitzung aus dem Kontingent verwendet.',
    client: 'Für einen Termin, der später abgesagt wird, wird die Sitzung aus Ihrem Kontingent verwendet.',
  },
  'policy.credit-for-late-reschedule': {
    practitioner: 'Bei einem späteren Verschieben wird die Sitzung aus dem Kontingent verwendet.',
    client:
      'Für einen Termin, der später verschoben wird, wird die Sitzung aus Ihrem Kontingent verwendet; der neue braucht eine eigene.',
  },
  'policy.credit-for-no-show': {
    practitioner:
      'Für einen Termin, zu dem die Person nicht erscheint, wird die Sitzung aus dem Kontingent verwendet.',
    client:
      'Für einen Termin, bei dem Sie nicht dabei sein können und uns vorher nicht Bescheid geben, wird die Sitzung aus Ihrem Kontingent verwendet.',
  },
  'policy.credit-for-arrived-too-late': {
    practitioner:
      'Bleibt nach dem Dazukommen zu wenig Zeit für den Termin, wird die Sitzung aus dem Kontingent verwendet.',
    client:
      'Wenn ein Termin nicht mehr stattfinden kann, weil zu wenig Zeit bleibt, wird die Sitzung aus Ihrem Kontingent verwendet.',
  },
  'policy.no-credit-lost': {
    practitioner: 'Aus dem Kontingent geht keine Sitzung verloren.',
    client: 'Sie verlieren keine Sitzung aus Ihrem Kontingent.',
  },
  'policy.costs-nothing': {
    practitioner: 'Ein Termin, zu dem jemand nicht kommt oder den jemand spät absagt, kostet nichts.',
    client: 'Wenn Sie zu einem Termin nicht da sein können oder spät absagen, kostet Sie das nichts.',
  },
  'policy.our-side-costs-nothing': {
    practitioner: 'Was wir absagen und was an der Technik scheitert, kostet nichts.',
    client: 'Wenn wir absagen oder die Technik nicht mitmacht, kostet Sie das nichts.',
  },
  'policy.late-is-seen': {
    practitioner: 'Wer später kommt, hat den Rest der Sitzung.',
    client: 'Wenn Sie später dran sind, kommen Sie trotzdem dazu: Der Rest der Sitzung gehört Ihnen.',
  },
  'policy.too-late-minutes': {
    practitioner: 'Wer bis zu {minutes} {minutes:Minute|Minuten} später kommt, hat den Rest der Sitzung.',
    client:
      'Wenn Sie bis zu {minutes} {minutes:Minute|Minuten} später dran sind, kommen Sie trotzdem dazu: Der Rest der Sitzung gehört Ihnen.',
  },
  'policy.too-late-share': {
    practitioner:
      'Solange höchstens {percent} Prozent der Zeit vergangen sind, findet der Rest der Sitzung statt.',
    client:
      'Solange höchstens {percent} Prozent der Sitzung vergangen sind, kommen Sie trotzdem dazu: Der Rest gehört Ihnen.',
  },
  'policy.we-wait': {
    practitioner: 'Wir warten mindestens {minutes} {minutes:Minute|Minuten}.',
    client: 'Wir warten mindestens {minutes} {minutes:Minute|Minuten} auf Sie.',
  },
  'policy.we-are-late': {
    practitioner: 'Wer {minutes} {minutes:Minute|Minuten} auf uns gewartet hat, kann kostenfrei gehen.',
    client:
      'Wenn wir {minutes} {minutes:Minute|Minuten} zu spät sind, können Sie gehen; das kostet Sie nichts.',
  },
  'policy.paused-after': {
    practitioner:
      'Nach {threshold} ausgefallenen oder kurzfristig abgesagten {threshold:Sitzung|Sitzungen hintereinander} ruht die Buchung, bis jemand mit der Person gesprochen hat.',
    client:
      'Wenn {threshold} {threshold:Sitzung nicht klappt|Sitzungen hintereinander nicht klappen}, sprechen wir vor der nächsten Buchung mit Ihnen. Was schon gebucht ist, bleibt gebucht.',
  },
  'policy.counts-late-cancel': {
    practitioner: 'Kurzfristige Absagen zählen.',
    client: 'Kurzfristige Absagen zählen dabei mit.',
  },
  'policy.counts-late-reschedule': {
    practitioner: 'Kurzfristiges Verschieben zählt.',
    client: 'Kurzfristiges Verschieben zählt dabei mit.',
  },
  'policy.counts-no-show': {
    practitioner: 'Termine, zu denen die Person nicht erscheint, zählen.',
    client:
      'Termine, bei denen Sie nicht dabei sein können und uns vorher nicht Bescheid geben, zählen dabei mit.',
  },
  'policy.counts-arrived-too-late': {
    practitioner: 'Termine, für die nach dem Dazukommen zu wenig Zeit bleibt, zählen.',
    client: 'Termine, für die nach dem Dazukommen zu wenig Zeit bleibt, zählen dabei mit.',
  },
  'policy.review': {
    practitioner: 'Das Gespräch ist innerhalb von {days} {days:Arbeitstag|Arbeitstagen} fällig.',
    client: 'Wir melden uns innerhalb von {days} {days:Arbeitstag|Arbeitstagen} bei Ihnen.',
  },
  'policy.limit': {
    practitioner:
      'Nach {count} ausgefallenen oder kurzfristig abgesagten {count:Sitzung|Sitzungen} in {days} {days:Tag|Tagen} sprechen wir vor der nächsten Buchung.',
    client:
      'Wenn {count} {count:Sitzung|Sitzungen} in {days} {days:Tag|Tagen} nicht {count:klappt|klappen}, sprechen wir vor der nächsten Buchung mit Ihnen.',
  },
  'policy.per-week': {
    practitioner: '{perWeek} {perWeek:Sitzung kann|Sitzungen können} in einer Woche gebucht werden.',
    client: 'Sie können {perWeek} {perWeek:Sitzung|Sitzungen} in der Woche buchen.',
  },
  'policy.exceptions': {
    practitioner:
      'Eine Ausnahme kann vereinbart werden: bei Krankheit, Pflege von Angehörigen, Schwierigkeiten bei der Anreise und Ähnlichem.',
    client:
      'Das Leben kommt dazwischen: Sagen Sie uns Bescheid bei Krankheit, Pflege von Angehörigen, Schwierigkeiten bei der Anreise und Ähnlichem, und jemand aus unserem Team sieht es sich an.',
  },
  'policy.grace': {
    practitioner:
      '{count} {count:Sitzung|Sitzungen} in {days} {days:Tag|Tagen} {count:bleibt|bleiben} außer Acht, ohne dass jemand entscheiden muss.',
    client:
      '{count} {count:Sitzung|Sitzungen} in {days} {days:Tag|Tagen} {count:zählt|zählen} nicht, ohne dass Sie darum bitten müssen.',
  },
  'policy.urgent': {
    practitioner: 'Dringende Hilfe steht jederzeit offen.',
    client: 'Dringende Hilfe steht Ihnen jederzeit offen.',
  },
  'safety.answer-to-review': {
    practitioner:
      'Die Antwort auf die Frage nach Selbstverletzung war {value}; ab {atLeast} sieht ein Mensch sie sich an, und das steht noch aus.',
    client: 'Über eine Ihrer Antworten möchten wir gern mit Ihnen sprechen.',
  },
  'safety.flag-open': {
    practitioner: 'Eine Sorge um die Sicherheit ist offen.',
    client: 'Es gibt etwas, worüber wir gern mit Ihnen sprechen möchten.',
  },
  'measures.reliable-change': {
    practitioner: '{instrument}: {change:+} {change:Punkt|Punkte} vom ersten zum letzten Wert.',
    client: 'Ihre Antworten haben sich seit dem ersten Mal verändert.',
  },
  'measures.no-reliable-improvement': {
    practitioner:
      '{instrument}: keine reliable Besserung über {sessions} {sessions:Sitzung|Sitzungen}; {after} sind die Hälfte der geplanten.',
    client: 'Ihre Antworten haben sich noch nicht deutlich verändert.',
  },
  'signals.reliable-deterioration': {
    practitioner: '{instrument}: anfangs {baseline}, jetzt {latest}; reliabel verschlechtert.',
    client: 'Ihre Antworten haben sich seit dem ersten Mal verändert.',
  },
  'signals.no-reliable-improvement': {
    practitioner:
      '{instrument}: anfangs {baseline}, jetzt {latest}; keine reliable Besserung über {sessions} {sessions:Sitzung|Sitzungen}.',
    client: 'Ihre Antworten haben sich noch nicht deutlich verändert.',
  },
  'signals.week-table': {
    practitioner: '{instrument}: {latest} in Woche {week}; höher als bis dahin erhofft.',
    client: 'Ihre Antworten haben sich noch nicht deutlich verändert.',
  },
  'signals.expected-response': {
    practitioner:
      '{instrument}: {latest} nach {sessions} {sessions:Sitzung|Sitzungen}; noch nicht, was bis dahin erhofft ist.',
    client: 'Ihre Antworten haben sich noch nicht deutlich verändert.',
  },
  'measures.below-caseness': {
    practitioner:
      'PHQ-9 {depression} und GAD-7 {anxiety}: beide jetzt unter dem Grenzwert. Über größere Abstände oder ein Ende lässt sich sprechen.',
    client:
      'Ihre letzten Antworten liegen im unteren Bereich. Wir können besprechen, wie oft wir uns ab jetzt sehen.',
  },
  'checklist.not-due': 'Noch nicht fällig.',
  'checklist.not-due-until': 'Fällig ab {from:at}.',
  'checklist.due': 'Fällig seit {from:at}.',
  'checklist.overdue': {
    practitioner: 'Fällig seit {from}, überfällig seit {overdueFrom}.',
    client: 'Kommt noch.',
  },
  'checklist.only-a-person': {
    practitioner: 'Was festgehalten wird, kann es nicht zeigen; jemand kann es bestätigen.',
    client: 'Jemand von uns kann sagen, ob es geschehen ist.',
  },
  'checklist.shown': { practitioner: 'Was festgehalten ist, zeigt es.', client: 'Unsere Notizen zeigen es.' },
  'checklist.confirmed': {
    practitioner: 'Am {at} von jemandem bestätigt.',
    client: 'Erledigt am {at}.',
  },
  'checklist.confirmation-to-check': {
    practitioner: 'Wofür es bestätigt wurde, ist inzwischen berichtigt: prüfen, ob es noch gilt.',
    client: 'Wir prüfen unsere Notizen dazu.',
  },
  'checklist.said-not-applicable': {
    practitioner: 'Jemand hat gesagt, dass es nicht zutrifft, mit einem Grund.',
    client: 'Das trifft nicht zu.',
  },
  'checklist.episode-ended': {
    practitioner: 'Diese Episode ist beendet.',
    client: 'Diese Begleitung ist beendet.',
  },
  'checklist.client-died': {
    practitioner: 'Die Person ist verstorben.',
    client: 'Das trifft nicht zu.',
  },
  'checklist.last-session-over': {
    practitioner: 'Die als letzte vereinbarte Sitzung war am {start}; ein Ende ist noch nicht festgehalten.',
    client: 'Unsere letzte Sitzung war, wie vereinbart, am {start}.',
  },
  'checklist.involvement-not-wanted': {
    practitioner: 'Die Person möchte nicht, dass Familie oder Freunde einbezogen werden.',
    client: 'Sie möchten nicht, dass Familie oder Freunde einbezogen werden.',
  },
  'checklist.first-session-held': 'Die erste Sitzung hat stattgefunden.',
  'checklist.no-limit-known': 'Es ist keine Begrenzung der Sitzungen bekannt.',
  'checklist.check-ins-not-agreed': 'Nachfragen zwischendurch wurden nicht vereinbart.',
  'checklist.opted-out': {
    practitioner: 'Die Person möchte dazu nicht angeschrieben werden.',
    client: 'Sie möchten dazu nicht angeschrieben werden.',
  },
  'checklist.no-credit-lost': {
    practitioner: 'Aus dem Kontingent ging keine Sitzung verloren.',
    client: 'Sie haben keine Sitzung aus Ihrem Kontingent verloren.',
  },
  'checklist.safety-comes-first': {
    practitioner: 'Eine Sorge um die Sicherheit ist offen: zuerst mit der Person sprechen.',
    client: 'Es gibt etwas, worüber wir zuerst mit Ihnen sprechen möchten.',
  },
  'checklist.waits-for-a-decision': {
    practitioner: 'Über diese Sitzung ist noch zu entscheiden.',
    client: 'Zu diesem Termin bekommen Sie noch eine Antwort von uns.',
  },
  'checklist.booking-not-open': {
    practitioner: 'Im Moment kann nicht gebucht werden.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'checklist.already-moved': 'Ein anderer Termin wurde gebucht.',
  'checklist.in-touch-again': {
    practitioner: 'Die Person hat sich seitdem gemeldet.',
    client: 'Wir haben seitdem von Ihnen gehört.',
  },
  'checklist.came-late': { practitioner: 'Die Person kam, wenn auch verspätet.', client: 'Sie waren da.' },
  'checklist.outcome-awaited': {
    practitioner: 'Was aus einer späteren Sitzung wurde, ist noch nicht festgehalten.',
    client: 'Wir sehen nach, was aus einem späteren Termin wurde.',
  },
  'checklist.was-held': 'Die Sitzung hat stattgefunden.',
  'checklist.missed-again': {
    practitioner: 'Wie es weitergeht, richtet sich nach einer späteren Sitzung, am {start}.',
    client: 'Wir sind mit Ihnen wegen eines späteren Termins in Kontakt, am {start}.',
  },
  'checklist.exception-agreed': 'Eine Ausnahme wurde vereinbart.',
  'checklist.next-session-booked': 'Eine nächste Sitzung ist gebucht, am {start}.',
  'checklist.outreach-over': {
    practitioner: 'Das Nachfragen dazu ist abgeschlossen.',
    client: 'Wir überlassen es Ihnen: Sie sind jederzeit willkommen.',
  },
  'checklist.outreach-rests': {
    practitioner: 'Das Nachfragen dazu fällt in eine vereinbarte Pause.',
    client: 'Wir haben eine Pause vereinbart.',
  },
  'checklist.agreed-pause': {
    practitioner: 'Eine Pause wurde vereinbart.',
    client: 'Wir haben eine Pause vereinbart.',
  },
  'checklist.ended-apart': 'Die Begleitung endete ohne eine letzte gemeinsame Sitzung.',
  'checklist.no-earlier-session': 'Davor gab es keine Sitzung.',
  'checklist.later-session-held': 'Eine spätere Sitzung hat am {start} stattgefunden.',
  'prompt.reason-for-booking': {
    practitioner: 'Der Anlass der Buchung ist festgehalten: lesen und dort anfangen.',
    client: 'Sie haben uns gesagt, warum Sie gebucht haben.',
  },
  'prompt.no-reason-given': {
    practitioner: 'Es ist kein Anlass der Buchung festgehalten: danach fragen.',
    client: 'Wir möchten gern hören, was Sie herführt.',
  },
  'prompt.questionnaire-missing': {
    practitioner: 'Noch nicht festgehalten: {instrument}. Zum Ausfüllen einladen.',
    client: 'Sie sind eingeladen, diesen Fragebogen auszufüllen: {instrument}.',
  },
  'prompt.score-at-or-above': {
    practitioner: '{instrument}: {total}; der Grenzwert ist {atLeast}.',
    client: 'Ihre Antworten zeigen, dass es schwer war.',
  },
  'prompt.high-score': {
    practitioner:
      '{instrument}: {total}, einer der hohen Werte. Schritte klein und Hoffnung realistisch halten.',
    client: 'Ihre Antworten zeigen, dass es schwer war.',
  },
  'prompt.safety-first': {
    practitioner: 'Eine Sorge um die Sicherheit ist offen: Sie geht allem anderen vor.',
    client: 'Es gibt etwas, worüber wir zuerst mit Ihnen sprechen möchten.',
  },
  'prompt.absent-from-work': {
    practitioner: 'Zuletzt nicht bei der Arbeit: an Zeiten und Zahl der Sitzungen denken.',
    client: 'Sie waren zuletzt nicht bei der Arbeit: Lassen Sie uns passende Zeiten finden.',
  },
  'prompt.work-is-hard': {
    practitioner: 'Die Arbeit fällt gerade schwer: Ziele bei der Arbeit sind vielleicht das Wichtige.',
    client: 'Die Arbeit fällt Ihnen gerade schwer.',
  },
  'prompt.earlier-ending': {
    practitioner: 'Eine frühere Episode endete am {at} ohne Planung: fragen, wie das war.',
    client: 'Wir möchten gern hören, wie unsere frühere Zusammenarbeit zu Ende ging.',
  },
  'prompt.earlier-episode': {
    practitioner: 'War schon einmal hier, ab {at}: fragen, was geholfen hat.',
    client: 'Sie waren schon einmal hier: Sagen Sie uns, was geholfen hat.',
  },
  'prompt.new-to-this': {
    practitioner: 'Diese Art von Hilfe ist neu für die Person.',
    client: 'Das ist neu für Sie: Fragen Sie gern alles.',
  },
  'prompt.moved-before-start': {
    practitioner: 'Die erste Sitzung wurde vorher {count} Mal verschoben oder abgesagt.',
    client: 'Es hat mehr als einen Anlauf gebraucht, einen Termin zu finden.',
  },
  'prompt.missed-before-start': {
    practitioner:
      '{count} {count:Sitzung davor fand|Sitzungen davor fanden} nicht statt: Jetzt zu kommen ist ein Schritt.',
    client: 'Es ist gut, dass Sie da sind.',
  },
  'prompt.sessions-left': {
    practitioner: 'Es {left:ist|sind} noch {left} {left:Sitzung|Sitzungen} übrig.',
    client: 'Sie haben noch {left} {left:Sitzung|Sitzungen} übrig.',
  },
  'prompt.sessions-left-besides-booked': {
    practitioner: 'Neben dem, was gebucht ist, {left:ist|sind} {left} {left:Sitzung|Sitzungen} übrig.',
    client: 'Neben dem, was gebucht ist, haben Sie noch {left} {left:Sitzung|Sitzungen} übrig.',
  },
  'prompt.employer-funded': {
    practitioner: 'Der Arbeitgeber zahlt die Sitzungen: sagen, was er sieht und was nicht.',
    client: 'Ihr Arbeitgeber zahlt die Sitzungen: Wir erklären, was er sieht und was nicht.',
  },
  'prompt.coaching': {
    practitioner: 'Das ist Coaching: sagen, worin es sich von Therapie unterscheidet.',
    client: 'Das ist Coaching: Wir erklären, worin es sich von Therapie unterscheidet.',
  },
  'prompt.tasks-not-done': {
    practitioner:
      '{count} frühere {count:Aufgabe blieb|Aufgaben blieben} offen: fragen, was es leichter machen würde.',
    client: 'Sagen Sie uns, was es leichter machen würde, zwischen den Sitzungen etwas auszuprobieren.',
  },
  'prompt.new-practitioner': {
    practitioner:
      'Am {at} geht es mit einer neuen Fachperson weiter: neu beginnen und bewahren, was geholfen hat.',
    client: 'Am {at} lernen Sie eine neue Ansprechperson kennen.',
  },
  'prompt.context-volunteered': {
    practitioner:
      'Die Person hat von Sprache, Bedürfnissen, Namen, Glauben oder Herkunft erzählt: daran denken.',
    client: 'Wir denken an das, was Sie uns über sich gesagt haben.',
  },
  'prompt.little-part-taken': {
    practitioner:
      'Die Person fand in der letzten Sitzung, die sie einschätzte, dass sie wenig beigetragen hat.',
    client: 'Sie fanden, dass Sie wenig beigetragen haben.',
  },
  'prompt.proposed-by-client': {
    practitioner: '{count} {count:Ziel oder Aufgabe|Ziele und Aufgaben} von der Person selbst.',
    client: '{count} {count:Idee kam|Ideen kamen} von Ihnen.',
  },
  'prompt.no-approach-recorded': {
    practitioner: 'Es ist noch kein Vorgehen festgehalten.',
    client: 'Wir haben noch nicht aufgeschrieben, wie wir zusammenarbeiten.',
  },
  'prompt.not-improved-yet': {
    practitioner: '{instrument}: bis zur Mitte noch keine reliable Besserung.',
    client: 'Lassen Sie uns anschauen, was mehr helfen würde.',
  },
  'prompt.reliably-worse': {
    practitioner: '{instrument}: {change:+} {change:Punkt|Punkte}, reliabel schlechter: darüber sprechen.',
    client: 'Zuletzt war es schwerer: Lassen Sie uns darüber sprechen.',
  },
  'prompt.reliably-better': {
    practitioner: '{instrument}: {change:+} {change:Punkt|Punkte}, reliabel besser: es sagen.',
    client: 'Es geht deutlich besser.',
  },
  'prompt.no-goal-yet': {
    practitioner: 'Es ist noch kein Ziel festgehalten.',
    client: 'Wir haben noch keine Ziele vereinbart.',
  },
  'prompt.feedback-not-asked': {
    practitioner:
      'In {sessions} wahrgenommenen {sessions:Sitzung|Sitzungen} wurde nicht um Rückmeldung gebeten.',
    client: 'Wir möchten gern hören, wie die Sitzungen für Sie sind.',
  },
  'prompt.feedback-open': {
    practitioner: 'Eine Rückmeldung vom {since} wartet darauf, aufgegriffen zu werden.',
    client: 'Am {since} haben Sie uns etwas gesagt, das wir aufgreifen möchten.',
  },
  'prompt.tasks-to-look-at': {
    practitioner: '{count} {count:Aufgabe wartet|Aufgaben warten} darauf, gemeinsam angeschaut zu werden.',
    client: 'Lassen Sie uns anschauen, was Sie ausprobiert haben.',
  },
  'prompt.repeated-lateness': {
    practitioner:
      'Bei {late} der letzten {of} {of:Sitzung|Sitzungen} verspätet dazugekommen: eine bessere Zeit suchen.',
    client: 'Vielleicht passt Ihnen eine andere Zeit besser.',
  },
  'prompt.message-sent': {
    practitioner:
      'Am {at} ging dazu eine Nachricht hinaus; ob darüber gesprochen wurde, können nur Sie sagen.',
    client: 'Am {at} haben wir Ihnen dazu geschrieben.',
  },
  'prompt.policy-not-acknowledged': {
    practitioner: 'Es ist nicht festgehalten, dass die Person diese Fassung der Regelung bestätigt hat.',
    client: 'Bitte sehen Sie sich unsere Regelung an.',
  },
  'prompt.check-ins-not-talked-about': {
    practitioner: 'Ob Nachfragen zwischendurch willkommen sind, ist nicht festgehalten: danach fragen.',
    client: 'Sagen Sie uns, ob wir uns zwischen den Sitzungen melden dürfen.',
  },
  'prompt.part-taken-before': {
    practitioner: 'Wie die Sitzung davor erlebt wurde, ist festgehalten: anschauen.',
    client: 'Sie haben uns gesagt, wie die Sitzung davor war.',
  },
  'prompt.waiting-long': {
    practitioner:
      '{days} {days:Tag|Tage} Wartezeit auf eine erste Sitzung: eine frühere anbieten oder schreiben.',
    client: 'Es tut uns leid, dass es so lange dauert.',
  },
  'prompt.credit-lost': {
    practitioner: '{credits} {credits:Sitzung|Sitzungen} aus dem Kontingent verwendet.',
    client:
      'Für den Termin {credits:wurde|wurden} {credits} {credits:Sitzung|Sitzungen} aus Ihrem Kontingent verwendet.',
  },
  'prompt.missed-in-a-row': {
    practitioner:
      '{inARow} ausgefallene oder kurzfristig abgesagte {inARow:Sitzung|Sitzungen hintereinander}.',
    client: '{inARow} {inARow:Sitzung hat|Sitzungen hintereinander haben} nicht geklappt.',
  },
  'prompt.booked-while-paused': {
    practitioner: '{count} {count:Sitzung wurde|Sitzungen wurden} gebucht, während die Buchung ruht.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'prompt.adjustment-agreed': {
    practitioner: 'Für diese Person wurde eine Anpassung der Regelung vereinbart.',
    client: 'Wir haben für Sie eine Anpassung vereinbart.',
  },
  'lateness.repeated': {
    practitioner: 'Bei {late} der letzten {ofLast} {ofLast:Sitzung|Sitzungen} verspätet dazugekommen.',
    client: 'Vielleicht passt Ihnen eine andere Zeit besser. Lassen Sie uns gemeinsam eine suchen.',
  },
  'policy.late-often': {
    practitioner:
      'Wer zu {count} von {ofLast} {ofLast:Sitzung|Sitzungen} verspätet kommt, wird gefragt, ob eine andere Zeit besser passt.',
    client:
      'Wenn Sie zu {count} von {ofLast} {ofLast:Sitzung|Sitzungen} später kommen, suchen wir gemeinsam eine bessere Zeit.',
  },
  'changes.answered': {
    practitioner: '{instrument} wurde beantwortet.',
    client: 'Sie haben einen Fragebogen beantwortet.',
  },
  'ending.reliably-better': {
    practitioner: 'Vom ersten zum letzten Wert reliabel besser: {instruments}.',
    client: 'Ihre Antworten zeigen eine deutliche Besserung.',
  },
  'ending.reliably-worse': {
    practitioner: 'Vom ersten zum letzten Wert reliabel schlechter: {instruments}.',
    client: 'Ihre Antworten zeigen, dass es schwerer geworden ist.',
  },
  'ending.no-reliable-change': {
    practitioner: 'Vom ersten zum letzten Wert keine reliable Veränderung: {instruments}.',
    client: 'Ihre Antworten sind etwa gleich geblieben.',
  },
  'ending.change-not-known': {
    practitioner: 'Kein Fragebogen wurde zweimal beantwortet, daher ist die Veränderung nicht bekannt.',
    client: 'Es gibt noch nicht genug Antworten, um eine Veränderung zu sehen.',
  },
  'ending.may-have-got-what-they-needed': {
    practitioner: 'Hat vielleicht bekommen, was gebraucht wurde: Die Tür bleibt offen.',
    client: 'Vielleicht haben Sie, wofür Sie gekommen sind. Sie sind jederzeit wieder willkommen.',
  },
  'ending.goals-not-recorded': {
    practitioner: 'Mit erreichten Zielen beendet, aber es ist kein Ziel festgehalten.',
    client: 'Welche Ziele Sie erreicht haben, ist noch nicht aufgeschrieben.',
  },
  'ending.outreach-not-recorded': {
    practitioner:
      'Ohne Planung beendet: {contacts} von {needed} {needed:Kontakt|Kontakten} {contacts:ist|sind} festgehalten und kein Grund, warum die anderen ausblieben.',
    client: 'Wir haben versucht, Sie zu erreichen.',
  },
  'ending.goals-reached': {
    practitioner: '{goals:Das bestätigte Ziel ist|Alle bestätigten Ziele sind} erreicht ({goals}).',
    client: 'Sie haben erreicht, was Sie sich vorgenommen haben.',
  },
  'ending.no-credits-left': {
    practitioner: 'Seit {since} ist keine Sitzung mehr übrig.',
    client: 'Ihre Sitzungen sind aufgebraucht.',
  },
  'ending.silent-after-outreach': {
    practitioner:
      '{contacts} {contacts:Kontakt|Kontakte} ohne Antwort: Jemand kann entscheiden, wie es weitergeht.',
    client: 'Wir konnten Sie nicht erreichen. Sie sind jederzeit wieder willkommen.',
  },
  'steps.nothing-booked': 'Es ist nichts gebucht.',
  'steps.items-waiting': {
    practitioner: 'Noch offen: {waiting} von {of} {of:Punkt|Punkten}.',
    client: 'Etwas ist noch zu besprechen.',
  },
  'steps.outreach-ran-out': {
    practitioner:
      'Bisher keine Antwort, und nach der Regelung steht keine Nachricht mehr an ({contacts} gesendet oder versucht).',
    client: 'Wir haben nichts von Ihnen gehört und überlassen es Ihnen, wann Sie schreiben.',
  },
  'steps.more-sessions-asked': {
    practitioner: 'Mehr Sitzungen wurden am {from} beantragt; die Antwort steht noch aus.',
    client: 'Weitere Sitzungen haben wir am {from} für Sie beantragt; die Antwort steht noch aus.',
  },
  'steps.more-sessions-refused': {
    practitioner: 'Mehr Sitzungen wurden am {from} beantragt und nicht bewilligt.',
    client: 'Weitere Sitzungen haben wir am {from} für Sie beantragt und diesmal nicht bekommen.',
  },
  'steps.not-heard-from': {
    practitioner: 'Seit {lastContactAt} nichts gehört.',
    client: 'Seit {lastContactAt} haben wir nichts von Ihnen gehört.',
  },
  'steps.session-missed': {
    practitioner: 'Die Sitzung am {start} wurde nicht wahrgenommen.',
    client: 'Der Termin am {start} hat nicht geklappt.',
  },
  'steps.session-too-late': {
    practitioner: 'Die Sitzung am {start} konnte nicht mehr stattfinden, als die Person kam.',
    client: 'Es geht um den Termin am {start}.',
  },
  'steps.session-given-up-late': {
    practitioner: 'Die Sitzung am {start} wurde kurzfristig abgesagt oder verschoben.',
    client: 'Es geht um den Termin am {start}.',
  },
  'steps.conflict': {
    practitioner: 'Festgehalten: {code}; vorerst: {settledBy}.',
    client: 'Unsere Notizen widersprechen sich.',
  },
  'steps.session-conflict': {
    practitioner: 'Sitzung am {start:when}: {code}; vorerst: {settledBy}.',
    client: 'Unsere Notizen zur Sitzung am {start:when} widersprechen sich.',
  },
  'steps.outcome-missing': {
    practitioner: 'Die Sitzung am {start:when} ist vorbei; ihr Ausgang ist noch offen.',
    client: 'Die Sitzung am {start:when} ist vorbei; was daraus wurde, ist noch nicht festgehalten.',
  },
  'influences.barrier.demographics': {
    practitioner:
      'Seit {since} im Weg: etwas an Leben, Sprache oder Bedürfnissen, von dem die Person erzählt hat.',
    client:
      'Wie wir am {since} notiert haben: was Sie uns über Leben, Sprache oder Bedürfnisse gesagt haben.',
  },
  'influences.enabler.demographics': {
    practitioner: 'Hilfreich seit {since}: was die Person über Leben, Sprache oder Bedürfnisse erzählt hat.',
    client:
      'Was hilft, wie wir am {since} notiert haben: was Sie uns über Leben, Sprache oder Bedürfnisse gesagt haben.',
  },
  'influences.barrier.motivation': {
    practitioner: 'Seit {since} im Weg: gemischte Gefühle oder wenig Antrieb zur Veränderung.',
    client: 'Wie wir am {since} notiert haben: gemischte Gefühle dazu.',
  },
  'influences.enabler.motivation': {
    practitioner: 'Hilfreich seit {since}: der Wunsch nach dieser Veränderung.',
    client: 'Was hilft, wie wir am {since} notiert haben: Ihr Wunsch nach dieser Veränderung.',
  },
  'influences.barrier.beliefs': {
    practitioner: 'Seit {since} im Weg: Zweifel, ob das helfen kann.',
    client: 'Wie wir am {since} notiert haben: Zweifel, ob das helfen kann.',
  },
  'influences.enabler.beliefs': {
    practitioner: 'Hilfreich seit {since}: das Vertrauen, dass das helfen kann.',
    client: 'Was hilft, wie wir am {since} notiert haben: Ihr Vertrauen, dass das helfen kann.',
  },
  'influences.barrier.symptom-severity': {
    practitioner:
      'Seit {since} im Weg: Es geht der Person dafür nicht gut genug, oder die Kraft reicht nicht.',
    client:
      'Wie wir am {since} notiert haben: Es ging Ihnen dafür nicht gut genug, oder die Kraft reichte nicht.',
  },
  'influences.enabler.symptom-severity': {
    practitioner: 'Hilfreich seit {since}: Die Kraft dafür ist da.',
    client: 'Was hilft, wie wir am {since} notiert haben: die Kraft, die Sie dafür haben.',
  },
  'influences.barrier.external-circumstances': {
    practitioner: 'Seit {since} im Weg: was sonst los ist, wie Arbeit, Pflege, Wege, kein ungestörter Ort.',
    client: 'Wie wir am {since} notiert haben: was sonst in Ihrem Leben los ist.',
  },
  'influences.enabler.external-circumstances': {
    practitioner: 'Hilfreich seit {since}: was sonst da ist, wie Unterstützung, Zeit, ein ungestörter Ort.',
    client:
      'Was hilft, wie wir am {since} notiert haben: die Unterstützung, die Zeit oder der Ort, die Sie dafür haben.',
  },
  'influences.barrier.warmth': {
    practitioner: 'Seit {since} im Weg: Ein wärmerer Ton wird gewünscht.',
    client: 'Wie wir am {since} notiert haben: Sie wünschen sich einen wärmeren Ton.',
  },
  'influences.enabler.warmth': {
    practitioner: 'Hilfreich seit {since}: ein warmer Ton.',
    client: 'Was hilft, wie wir am {since} notiert haben: der warme Ton.',
  },
  'influences.barrier.empathy': {
    practitioner: 'Seit {since} im Weg: Die Person fühlt sich noch nicht genug verstanden.',
    client: 'Wie wir am {since} notiert haben: Sie möchten sich besser verstanden fühlen.',
  },
  'influences.enabler.empathy': {
    practitioner: 'Hilfreich seit {since}: Die Person fühlt sich verstanden.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass Sie sich verstanden fühlen.',
  },
  'influences.barrier.optimism': {
    practitioner: 'Seit {since} im Weg: Von uns wird mehr Hoffnung gewünscht.',
    client: 'Wie wir am {since} notiert haben: Sie wünschen sich mehr Hoffnung von uns.',
  },
  'influences.enabler.optimism': {
    practitioner: 'Hilfreich seit {since}: die Hoffnung, die wir mitbringen.',
    client: 'Was hilft, wie wir am {since} notiert haben: die Hoffnung, die wir mitbringen.',
  },
  'influences.barrier.experience': {
    practitioner: 'Seit {since} im Weg: Das ist auch für uns neu.',
    client: 'Wie wir am {since} notiert haben: Das ist auch für uns neu.',
  },
  'influences.enabler.experience': {
    practitioner: 'Hilfreich seit {since}: Damit sind wir gut vertraut.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass wir damit gut vertraut sind.',
  },
  'influences.barrier.flexibility': {
    practitioner: 'Seit {since} im Weg: Zeiten oder Arbeitsweisen sind zu fest.',
    client: 'Wie wir am {since} notiert haben: Sie wünschen sich mehr Flexibilität von uns.',
  },
  'influences.enabler.flexibility': {
    practitioner: 'Hilfreich seit {since}: Es gibt Spielraum, wann und wie wir arbeiten.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass wir flexibel sind.',
  },
  'influences.barrier.responsiveness': {
    practitioner: 'Seit {since} im Weg: Antworten dauern zu lange, oder Rückmeldungen bleiben ohne Wirkung.',
    client:
      'Wie wir am {since} notiert haben: Sie wünschen sich schnellere Antworten, oder dass Ihre Rückmeldung etwas bewirkt.',
  },
  'influences.enabler.responsiveness': {
    practitioner: 'Hilfreich seit {since}: Wir antworten bald, und was uns gesagt wird, bewirkt etwas.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass wir antworten und aufgreifen, was Sie sagen.',
  },
  'influences.barrier.relationship': {
    practitioner: 'Seit {since} im Weg: Die Zusammenarbeit fühlt sich noch nicht richtig an.',
    client: 'Wie wir am {since} notiert haben: Die Zusammenarbeit fühlt sich noch nicht richtig an.',
  },
  'influences.enabler.relationship': {
    practitioner: 'Hilfreich seit {since}: Die Zusammenarbeit fühlt sich gut an.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass sich die Zusammenarbeit gut anfühlt.',
  },
  'influences.barrier.content': {
    practitioner: 'Seit {since} im Weg: Worum es in den Sitzungen geht, passt noch nicht.',
    client: 'Wie wir am {since} notiert haben: Worum es in den Sitzungen geht, passt noch nicht.',
  },
  'influences.enabler.content': {
    practitioner: 'Hilfreich seit {since}: Worum es in den Sitzungen geht, passt.',
    client: 'Was hilft, wie wir am {since} notiert haben: worum es in den Sitzungen geht.',
  },
  'influences.barrier.dose': {
    practitioner:
      'Seit {since} im Weg: zu wenige oder zu viele Sitzungen, oder sie liegen zu weit auseinander.',
    client: 'Wie wir am {since} notiert haben: Zahl oder Abstand der Sitzungen passt nicht.',
  },
  'influences.enabler.dose': {
    practitioner: 'Hilfreich seit {since}: Zahl und Abstand der Sitzungen passen.',
    client:
      'Was hilft, wie wir am {since} notiert haben: wie viele Sitzungen es gibt und in welchem Abstand.',
  },
  'influences.barrier.method': {
    practitioner: 'Seit {since} im Weg: Die Art, sich zu treffen oder zu arbeiten, passt nicht.',
    client:
      'Wie wir am {since} notiert haben: Die Art, uns zu treffen oder zu arbeiten, passt für Sie nicht.',
  },
  'influences.enabler.method': {
    practitioner: 'Hilfreich seit {since}: Die Art, sich zu treffen oder zu arbeiten, passt.',
    client: 'Was hilft, wie wir am {since} notiert haben: die Art, wie wir uns treffen und arbeiten.',
  },
  'influences.barrier.delivery-quality': {
    practitioner: 'Seit {since} im Weg: technische Schwierigkeiten, oder wir beginnen zu spät.',
    client: 'Wie wir am {since} notiert haben: technische Schwierigkeiten, oder wir beginnen zu spät.',
  },
  'influences.enabler.delivery-quality': {
    practitioner: 'Hilfreich seit {since}: Die Sitzungen laufen reibungslos.',
    client: 'Was hilft, wie wir am {since} notiert haben: dass die Sitzungen reibungslos laufen.',
  },
  'influences.plan-agreed': {
    practitioner: 'Am {plannedAt} wurde vereinbart, wie mit dem umzugehen ist, was im Weg steht.',
    client: 'Am {plannedAt} haben wir vereinbart, wie wir mit dem umgehen, was im Weg stand.',
  },
  'schedule.first-session': {
    practitioner: 'Die erste Sitzung ist am {start}.',
    client: 'Ihre erste Sitzung ist am {start}.',
  },
  'schedule.hours-before-start': {
    practitioner: '{hours} {hours:Stunde|Stunden} vor dem Termin, {start:at}.',
    client: 'Ihr Termin ist am {start:at}.',
  },
  'schedule.before-end-of-notice': {
    practitioner: 'Vor Ablauf der Frist, {deadline:at}.',
    client: 'Absagen oder verschieben können Sie bis {deadline:at}.',
  },
  'schedule.policy-not-acknowledged': {
    practitioner: 'Es ist nicht festgehalten, dass die Person diese Fassung der Regelung bestätigt hat.',
    client: 'So funktionieren Termine und Absagen bei uns.',
  },
  'schedule.few-credits-left': {
    practitioner: '{left} {left:Sitzung ist|Sitzungen sind} seit {since} übrig.',
    client: 'Neben dem, was gebucht ist, haben Sie noch {left} {left:Sitzung|Sitzungen} übrig.',
  },
  'schedule.came-too-late': {
    practitioner: 'Zur Sitzung dazugekommen, als sie nicht mehr stattfinden konnte: {start:at}.',
    client: 'Für diesen Termin war es schon zu spät: {start:at}.',
  },
  'schedule.cancelled-late': {
    practitioner: 'Nach Ablauf der Frist abgesagt oder verschoben, {deadline:at}.',
    client: 'Sie haben nach {deadline:at} Bescheid gegeben.',
  },
  'schedule.booking-paused': {
    practitioner: 'Die Buchung ruht seit {since}, bis jemand mit der Person gesprochen hat.',
    client: 'Wir möchten zuerst mit Ihnen sprechen.',
  },
  'schedule.fell-away-on-our-side': {
    practitioner: 'Die Sitzung am {start:at} fiel von unserer Seite aus.',
    client: 'Der Termin am {start:at} fiel von unserer Seite aus.',
  },
  'schedule.way-is-open': {
    practitioner: 'Die Buchung ist seit {since} wieder offen.',
    client: 'Sie können wieder buchen.',
  },
  'schedule.ending': {
    practitioner: 'Das Ende ist geplant oder entschieden.',
    client: 'Die Sitzungen gehen zu Ende.',
  },
  'schedule.more-sessions': {
    practitioner: 'Es wurde um weitere Sitzungen gebeten.',
    client: 'Sie haben um weitere Sitzungen gebeten.',
  },
  'schedule.better-and-quiet': {
    practitioner: 'Nach den Fragebögen gebessert, und seit {since} nichts gehört.',
    client: 'Seit {since} haben wir nichts von Ihnen gehört.',
  },
  'schedule.minutes-after-start': {
    practitioner: '{minutes} {minutes:Minute|Minuten} nach Beginn ist die Person nicht da.',
    client: 'Die Sitzung hatte begonnen.',
  },
  'schedule.end-of-day': {
    practitioner: 'Bis zum Ende des Tages der Sitzung.',
    client: 'An diesem Tag haben wir uns nicht getroffen.',
  },
  'schedule.working-days-after': {
    practitioner: '{days} {days:Arbeitstag|Arbeitstage} nach der Sitzung.',
    client: 'Bis dahin hatten wir nichts von Ihnen gehört.',
  },
  'schedule.days-after': {
    practitioner: '{days} {days:Tag|Tage} nach der Sitzung.',
    client: 'Bis dahin hatten wir nichts von Ihnen gehört.',
  },
  'schedule.after-late-contact': {
    practitioner: 'Die letzte Nachricht ging später hinaus, am {at:at}: Von da an wird gezählt.',
    client: 'Zuletzt hatten wir Ihnen am {at:at} geschrieben.',
  },
  'schedule.after-previous-step': {
    practitioner: 'Sie wartet auf die Nachricht davor; die Zeit ist die frühestmögliche.',
    client: 'Davor kommt noch etwas anderes.',
  },
  'schedule.safety-first': {
    practitioner:
      'Seit {since} ist eine Sorge um die Sicherheit offen: Jemand meldet sich noch am selben Tag.',
    client: 'Wir möchten persönlich mit Ihnen sprechen.',
  },
  'schedule.within-agreed-hours': {
    practitioner: 'Von {planned:at} in die Stunden gelegt, in denen Kontakt willkommen ist.',
    client: 'Es hält sich an die Stunden, denen Sie zugestimmt haben.',
  },
  'message.client-died': {
    practitioner: 'Die Person ist verstorben; es wird nichts gesendet.',
    client: 'Es wurde keine Nachricht entworfen.',
  },
  'message.safety-open': {
    practitioner:
      'Eine Sorge um die Sicherheit ist offen: persönlich mit der Person sprechen, nach dem Vorgehen der Einrichtung.',
    client: 'Wir möchten persönlich mit Ihnen sprechen.',
  },
  'message.does-not-apply': {
    practitioner: 'Was festgehalten ist, gibt keinen Anlass zu dieser Nachricht.',
    client: 'Es gab keinen Anlass für eine Nachricht.',
  },
  'message.care-ended': {
    practitioner: 'Die Episode wurde am {endedAt} beendet.',
    client: 'Diese Begleitung wurde am {endedAt} beendet.',
  },
  'message.agreed-pause': 'Eine Pause wurde vereinbart.',
  'message.answered': {
    practitioner: 'Die Person hat sich seitdem gemeldet.',
    client: 'Sie haben sich seitdem gemeldet.',
  },
  'message.outcome-awaited': {
    practitioner: 'Was aus einer späteren Sitzung wurde, ist noch nicht festgehalten.',
    client: 'Wir sehen nach, was aus einem späteren Termin wurde.',
  },
  'message.already-sent': {
    practitioner: 'Eine solche Nachricht ging schon hinaus; eine genügt.',
    client: 'Wir haben Ihnen schon geschrieben.',
  },
  'message.opted-out': {
    practitioner: 'Die Person möchte dazu nicht angeschrieben werden.',
    client: 'Sie möchten dazu nicht angeschrieben werden.',
  },
  'message.no-agreed-channel': {
    practitioner: 'Es ist nicht festgehalten, dass die Person einer Nachricht dazu zugestimmt hat.',
    client: 'Wir haben noch nicht vereinbart, wie wir Sie dazu erreichen.',
  },
  'message.no-agreed-time': {
    practitioner: 'Bis zur nächsten vereinbarten Stunde hätte es keinen Nutzen mehr.',
    client: 'Es blieb keine vereinbarte Stunde zum Schreiben.',
  },
  'message.occasion': {
    practitioner: 'Es folgt aus dem, was festgehalten ist.',
    client: 'Es folgt aus unseren Notizen.',
  },
  'message.agreed-channel': {
    practitioner: 'Die Person hat diesem Weg zugestimmt.',
    client: 'Sie haben diesem Weg zugestimmt.',
  },
  'message.discreet': {
    practitioner: 'Andere könnten es sehen, daher sagt es nichts davon, worum es geht.',
    client: 'Andere könnten es sehen, daher sagt es wenig.',
  },
  'message.credit-explained': {
    practitioner: '{credits} {credits:Sitzung|Sitzungen} verwendet; das wird erklärt.',
    client: '{credits} {credits:Sitzung|Sitzungen} verwendet.',
  },
  'message.credit-not-used': 'Es wird keine Sitzung aus dem Kontingent verwendet.',
  'message.credit-undecided': {
    practitioner: 'Ob eine Sitzung aus dem Kontingent verwendet wird, ist noch zu entscheiden.',
    client: 'Zum Kontingent bekommen Sie noch eine Antwort von uns.',
  },
  'message.credit-not-in-first-contact': {
    practitioner: 'Das Kontingent kommt später: Im ersten Kontakt geht es um den Menschen.',
    client: 'Zuerst möchten wir wissen, wie es Ihnen geht.',
  },
  'message.credit-already-explained': {
    practitioner: 'Das Kontingent wurde schon erklärt.',
    client: 'Vom Kontingent haben wir Ihnen schon geschrieben.',
  },
  'message.booking-open': {
    practitioner: 'Ein nächster Termin kann gebucht werden.',
    client: 'Sie können buchen.',
  },
  'message.booking-not-open': {
    practitioner: 'Es kann gerade nicht gebucht werden, daher wird kein anderer Termin angeboten.',
    client: 'Lassen Sie uns vor der nächsten Buchung sprechen.',
  },
  'brief.task-to-look-at':
    'Am {agreedAt} wurde eine Aufgabe vereinbart und seitdem noch nicht gemeinsam angeschaut.',
  'brief.no-goal-confirmed': {
    practitioner: 'Es ist kein von der Person bestätigtes Ziel festgehalten.',
    client: 'Noch ist kein Ziel von Ihnen notiert.',
  },
  'brief.ending-in-sight': 'Das Ende der gemeinsamen Arbeit ist in Sicht.',
  'brief.nothing-stands-out': 'In dem, was festgehalten ist, fällt nichts auf.',
  'print.due-by': 'Bis {dueAt:at}.',
  'print.was-due': 'War am {dueAt:at} fällig.',
  'print.with-both': 'Für beide zusammen.',
  'print.with-the-service': 'Für die Einrichtung.',
  'print.with-the-service-lead': 'Jetzt bei der Leitung der Einrichtung.',
  'print.why-as-for-step': 'Warum: wie bei {steps}.',
  'print.more-steps': '{count} {count:weiterer Schritt|weitere Schritte}.',
  'print.no-steps': 'Zurzeit keine.',
  'print.of-service': 'Für: {service}.',
  'print.stands': '{label}, seit {since}.',
  'print.ended': '{label}, {since}.',
  'print.died-on': 'Verstorben am {since}.',
  'print.session': '{start:when}.',
  'print.about-session': '{heading}: Sitzung am {start:when}.',
  'print.next-session': 'Die nächste Sitzung ist am {start:when}.',
  'print.last-session': 'Letzte wahrgenommene Sitzung: {start:when}.',
  'print.changed': '{what}: {after} (vorher: {before}).',
  'print.changed-on': '{what} vom {on}: {after} (vorher: {before}).',
  'print.is-new': '{what}: {after}.',
  'print.is-new-on': '{what} vom {on}: {after}.',
  'print.is-gone': '{what}: nicht mehr {before}.',
  'print.is-gone-on': '{what} vom {on}: nicht mehr {before}.',
  'print.nothing-changed': 'An dem, was festgehalten ist, hat sich seitdem nichts geändert.',
  'print.more-changes': '{count} weitere {count:Änderung|Änderungen}.',
  'print.new-since': 'Neu seit dem letzten Mal.',
  'print.since': 'Seit {since:at}.',
  'print.no-session-before': 'Davor wurde keine Sitzung wahrgenommen.',
  'print.score':
    '{instrument}: {total} am {answeredAt}; {change} ({points:+} {points:Punkt|Punkte} seit dem ersten).',
  'print.score-alone': '{instrument}: {total} am {answeredAt}.',
  'print.asked': 'Nach Selbstverletzung wurde zuletzt am {lastAskedAt} gefragt.',
  'print.answered': 'Die Antwort war {value} (von {lowest} bis {highest}).',
  'print.answers-to-review':
    '{count} Antworten auf die Frage nach Selbstverletzung hat sich noch niemand angesehen; die höchste war {highest}, die letzte {value} am {answeredAt}.',
  'print.not-asked': 'Nach Selbstverletzung wurde nicht gefragt: {why}.',
  'print.not-asked-lately': 'Nach Selbstverletzung wurde nicht gefragt: {why}; zuletzt am {lastAskedAt}.',
  'print.nothing-open': 'Es ist keine Sorge um die Sicherheit offen; eine Entwarnung ist das nicht.',
  'print.task': '{text}; vereinbart am {agreedAt}, seitdem nicht gemeinsam angeschaut.',
  'print.task-looked-at': '{text}; vereinbart am {agreedAt}, gemeinsam angeschaut am {reviewedAt}: {result}.',
  'print.goal': '{text}; noch nicht gemeinsam angeschaut.',
  'print.goal-looked-at': '{text}; gemeinsam angeschaut am {reviewedAt}, ohne Angabe zum Fortschritt.',
  'print.goal-progress': '{text}; {progress} von 10 am {reviewedAt}.',
  'print.credits-left': 'Noch {left} {left:Sitzung|Sitzungen} übrig.',
  'print.planned': '{attended} von {planned} geplanten {planned:Sitzung|Sitzungen} wahrgenommen.',
  'print.no-limit': 'Es ist keine Begrenzung festgehalten.',
  'print.gap': '{gap}; das würde zeigen: {effects}.',
  'print.gap-of-services': '{gap} ({services}); das würde zeigen: {effects}.',
  'print.none': 'Nichts festgehalten.',
  'print.none-open': 'Nichts offen.',
};
