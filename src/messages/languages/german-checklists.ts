import type { ChecklistWords } from '../language.js';

/** The words of the checklists in German. */
export const germanChecklists: ChecklistWords = {
  phases: {
    'before-first-session': 'Vor der ersten Sitzung',
    'first-session': 'Die erste Sitzung',
    'throughout-care': 'Während der Begleitung',
    practical: 'Praktisches',
    'late-cancel': 'Nach einer kurzfristigen Absage',
    'missed-session': 'Nach einer ausgefallenen oder verspätet begonnenen Sitzung',
    consecutive: 'Mehrere hintereinander',
    ending: 'Das Ende',
    service: 'Für die Einrichtung',
  },
  headings: {
    message: 'Sich melden',
    review: 'Vorher lesen',
    acknowledge: 'Anerkennen',
    praise: 'Würdigen und Hoffnung geben',
    encourage: 'Ermutigen',
    assess: 'Gemeinsam herausfinden',
    explain: 'Erklären',
    agree: 'Vereinbaren',
    'working-together': 'Zusammenarbeit',
    'way-of-working': 'Arbeitsweise',
    'looking-back': 'Gemeinsam zurückblicken',
    feedback: 'Rückmeldung',
    tasks: 'Zwischen den Sitzungen',
    barriers: 'Was im Weg steht',
    times: 'Zeiten',
    'limits-and-policy': 'Begrenzung und Regelung',
    'between-sessions': 'Nachfragen zwischendurch',
    'supervision-and-reflection': 'Supervision und Reflexion',
    'late-notice': 'Nach einer kurzfristigen Absage',
    'reaching-out': 'Sich melden',
    'own-reflection': 'Für sich selbst',
    'three-in-a-row': 'Mehrere ausgefallene oder kurzfristig abgesagte Sitzungen hintereinander',
    'ending-well': 'Gut zum Ende kommen',
    access: 'Der Anfang',
    policy: 'Regelung für Termine und Absagen',
  },
  items: {
    'before-first-session.instant-booking': {
      text: 'Sofort buchen lassen oder innerhalb von zwei Tagen antworten.',
      why: 'Hilfe, die sich buchen lässt, solange der Wunsch frisch ist, wird öfter begonnen.',
    },
    'before-first-session.short-wait': {
      text: 'Die Wartezeit bis zur ersten Sitzung kurz halten.',
      why: 'Je länger die Wartezeit, desto weniger kommen.',
    },
    'before-first-session.personalised-message': {
      text: 'Vor der ersten Sitzung eine persönliche Nachricht schreiben: wer Sie sind, dass Sie sich auf das Treffen freuen und was geschehen wird.',
      why: 'Wer schon voneinander gehört hat, begegnet sich leichter zum ersten Mal.',
    },
    'before-first-session.review.reason': {
      text: 'Lesen, warum gebucht wurde.',
      why: 'So muss niemand von vorn anfangen, und es zeigt, dass jemand zugehört hat.',
    },
    'before-first-session.review.phq9': {
      text: 'Den PHQ-9 ansehen.',
      why: 'Wie gedrückt die Stimmung ist und wie lange schon, prägt, was zuerst angeboten wird.',
    },
    'before-first-session.review.gad7': {
      text: 'Den GAD-7 ansehen.',
      why: 'Ängste können auch das Kommen betreffen; gut, das vorher zu wissen.',
    },
    'before-first-session.review.work-impact': {
      text: 'Ansehen, wie es mit der Arbeit geht.',
      why: 'Bei der Arbeit zeigt sich oft, was schwer ist, und dort wird Veränderung gewünscht.',
    },
    'first-session.acknowledge.anxiety': {
      text: 'Anerkennen, dass ein Anfang Angst machen kann.',
      why: 'Was ausgesprochen ist, darüber lässt sich reden, und es hält weniger vom Kommen ab.',
    },
    'first-session.acknowledge.ambivalence': {
      text: 'Gemischte Gefühle anerkennen: gegenüber dem Hiersein und gegenüber der Veränderung.',
      why: 'Gemischte Gefühle sind am Anfang häufig; mit Raum dafür lässt sich mit ihnen arbeiten.',
    },
    'first-session.normalise': {
      text: 'Sagen, dass beides an dieser Stelle üblich ist.',
      why: 'Zu wissen, dass es anderen ebenso geht, nimmt die Sorge, allein damit zu sein.',
    },
    'first-session.praise-first-step': {
      text: 'Den ersten Schritt würdigen: um Hilfe zu bitten und zu kommen.',
      why: 'Damit ist schon etwas für die gewünschte Veränderung getan.',
    },
    'first-session.instil-hope': {
      text: 'Realistische Hoffnung geben: was oft hilft und woran Sie beide das merken werden.',
      why: 'Hoffnung, die zu den Tatsachen passt, trägt durch die ersten, mühsamen Wochen.',
    },
    'first-session.encourage.questions': {
      text: 'Zu Fragen einladen, jetzt und jederzeit.',
      why: 'Wer fragen kann, muss nicht raten.',
    },
    'first-session.encourage.support': {
      text: 'Fragen, wer in Familie oder Freundeskreis unterstützen könnte, wenn das gewünscht ist.',
      why: 'Unterstützung von nahen Menschen hilft zwischen den Sitzungen.',
    },
    'first-session.assess.timing': {
      text: 'Gemeinsam anschauen, ob jetzt der richtige Zeitpunkt ist und ob die Tageszeit passt.',
      why: 'Eine Zeit, die in die Woche passt, lässt sich leichter einhalten.',
    },
    'first-session.assess.approach': {
      text: 'Herausfinden, welche Arbeitsweise passt und was früher geholfen hat oder nicht.',
      why: 'Menschen bleiben bei einer Arbeitsweise, die ihnen einleuchtet.',
    },
    'first-session.assess.modality': {
      text: 'Prüfen, ob die Art der Hilfe und der Weg dem entsprechen, was gebraucht wird.',
      why: 'Wenn etwas anderes besser passt, ist es freundlicher, das am Anfang zu sagen.',
    },
    'first-session.assess.barriers': {
      text: 'Fragen, was im Weg stehen könnte, und es aufschreiben, oder dass nichts in den Sinn kommt.',
      why: 'Was vorher bekannt ist, lässt sich einplanen.',
    },
    'first-session.assess.dose': {
      text: 'Planen, wie viele Sitzungen es gibt und in welchem Abstand.',
      why: 'Mit einem Plan sehen beide, wo sie auf dem Weg sind.',
    },
    'first-session.explain.what-to-expect': {
      text: 'Erklären, was in den Sitzungen zu erwarten ist, auch dass Veränderung selten gerade verläuft.',
      why: 'Ein Rückschlag entmutigt weniger, wenn man damit gerechnet hat.',
    },
    'first-session.explain.confidentiality': {
      text: 'Erklären, was unter Ihnen bleibt und wo das endet.',
      why: 'Vertrauen braucht klare Grenzen, auch dazu, was ein Arbeitgeber sieht.',
    },
    'first-session.explain.practitioner-role': {
      text: 'Die eigene Rolle erklären.',
      why: 'Es zeigt, worauf sich die Person verlassen kann.',
    },
    'first-session.explain.client-role': {
      text: 'Die Rolle der Person erklären.',
      why: 'Das meiste verändert sich im eigenen Alltag der Person.',
    },
    'first-session.explain.best-use': {
      text: 'Erklären, wie sich die Sitzungen am besten nutzen lassen.',
      why: 'Themen mitzubringen und zwischendurch etwas auszuprobieren macht die Zeit wertvoll.',
    },
    'first-session.agree.goals': {
      text: 'Ziele vereinbaren, die der Person etwas bedeuten.',
      why: 'Eigene Ziele sind die Mühe wert.',
    },
    'first-session.agree.next-steps': {
      text: 'Die nächste Sitzung und einen ersten Schritt bis dahin vereinbaren.',
      why: 'Etwas Kleines zu tun trägt die Sitzung in die Woche.',
    },
    'throughout.relationship': {
      text: 'Auf die Zusammenarbeit achten und darüber sprechen.',
      why: 'Eine gute Arbeitsbeziehung geht mit besseren Ergebnissen und mit dem Dabeibleiben einher.',
    },
    'throughout.empower': {
      text: 'Die Person wählen und entscheiden lassen; was sich verändert, ist ihr Verdienst.',
      why: 'Was Menschen selbst wählen, hält über die Sitzungen hinaus.',
    },
    'throughout.cultural-awareness': {
      text: 'Kultur und Bedürfnisse im Blick behalten und fragen, statt anzunehmen.',
      why: 'Was der eigene Hintergrund bedeutet, weiß nur die Person selbst.',
    },
    'throughout.evidence-base': {
      text: 'Prüfen, ob das Vorgehen dem entspricht, was hier bekanntermaßen hilft.',
      why: 'Was vielen geholfen hat, ist der beste Anfang.',
    },
    'throughout.personalise': {
      text: 'Die Sitzungen auf diese Person zuschneiden.',
      why: 'Dieselbe Methode erreicht Menschen auf verschiedene Weise.',
    },
    'throughout.review-progress': {
      text: 'Gemeinsam anschauen, was sich bisher verändert hat.',
      why: 'Zu sehen, wo man steht, hilft am meisten, wenn es nicht wie erhofft geht.',
    },
    'throughout.review-goals': {
      text: 'Gemeinsam auf die Ziele schauen: Sind es noch die richtigen, und wie nah sind sie?',
      why: 'Ziele, über die sich beide einig sind, halten die Arbeit auf Kurs.',
    },
    'throughout.seek-feedback': {
      text: 'Fragen, wie die Sitzungen sind und was anders sein sollte.',
      why: 'Wie zufrieden jemand ist, wissen Fachpersonen nur zum Teil.',
    },
    'throughout.use-feedback': {
      text: 'Mit der Rückmeldung etwas anfangen und sagen, was.',
      why: 'Eine Rückmeldung, die etwas verändert, wird wieder gegeben.',
    },
    'throughout.set-tasks': {
      text: 'Etwas bis zum nächsten Mal vereinbaren: was und wann.',
      why: 'Arbeit zwischen den Sitzungen geht mit besseren Ergebnissen einher.',
    },
    'throughout.set-takeaways': {
      text: 'Etwas mitgeben: einen Gedanken, ein Blatt, eine Aufnahme.',
      why: 'Es ruft die Sitzung unter der Woche in Erinnerung.',
    },
    'practical.discuss-barriers': {
      text: 'Darüber sprechen, was dem Kommen und dem Mitarbeiten im Weg stehen könnte.',
      why: 'Die meisten Gründe, aus denen eine Sitzung ausfällt, sind alltäglich, und darüber lässt sich reden.',
    },
    'practical.solve-barriers': {
      text: 'Gemeinsam einen Weg finden, mit dem umzugehen, was im Weg steht.',
      why: 'Ein Hindernis mit Plan ist nur noch halb so hoch.',
    },
    'practical.consistent-times': {
      text: 'Nach Möglichkeit bei Tag und Uhrzeit bleiben.',
      why: 'Ein fester Platz in der Woche lässt sich leichter einhalten.',
    },
    'practical.flexible-times': {
      text: 'Bei den Zeiten flexibel sein, wo es nötig ist.',
      why: 'Schichten, Pflege und Wege richten sich nicht nach Terminen.',
    },
    'practical.remind-session-limits': {
      text: 'Sagen, wie viele Sitzungen es gibt und wie viele übrig sind.',
      why: 'Ein Ende, das in Sicht war, lässt sich nutzen; eines, das plötzlich kommt, nicht.',
    },
    'practical.remind-cancellation-policy': {
      text: 'Freundlich und rechtzeitig an die Regelung für Absagen erinnern.',
      why: 'Eine Regelung, die rechtzeitig bekannt ist, lässt sich beachten.',
    },
    'practical.check-in-between': {
      text: 'Zwischen den Sitzungen nachfragen, wenn das vereinbart wurde.',
      why: 'Ein kurzes Wort kann eine lange Pause überbrücken.',
    },
    'practical.use-supervision': {
      text: 'Supervision nutzen.',
      why: 'Zu zweit sieht man mehr, vor allem, wenn es stockt.',
    },
    'practical.self-reflection': {
      text: 'Sich einen Moment für den eigenen Anteil nehmen.',
      why: 'Mitarbeit wächst zwischen zwei Menschen; einer davon sind Sie.',
    },
    'late-cancel.empathy': {
      text: 'Mit dem Menschen beginnen: einfühlsam und mit Respekt antworten.',
      why: 'Im Leben der Person ist etwas dazwischengekommen; das geht jeder Regelung vor.',
    },
    'late-cancel.explain-credit': {
      text: 'Erklären, dass die Sitzung aus dem Kontingent verwendet wird, und warum.',
      why: 'Schlicht und freundlich gesagt, lässt sich eine Regelung leichter annehmen.',
    },
    'late-cancel.agree-another-time': {
      text: 'Einen anderen Termin vereinbaren.',
      why: 'Jetzt zählt die nächste Sitzung.',
    },
    'late-cancel.reiterate-policy': {
      text: 'Noch einmal sagen, wie die Regelung für Absagen funktioniert.',
      why: 'Das hilft beim nächsten Mal.',
    },
    'missed.reach-out': {
      text: 'Sich noch am selben Tag melden: Sie sind da und denken an die Person.',
      why: 'Schweigen nach einer ausgefallenen Sitzung wirkt leicht wie eine geschlossene Tür.',
    },
    'missed.check-in': {
      text: 'Fragen, wie es geht, bevor es um Termine geht.',
      why: 'Nicht zu kommen kann ein Zeichen sein, dass es jemandem nicht gut geht.',
    },
    'missed.encourage-rebooking': {
      text: 'Ermutigen, wieder einen Termin zu buchen.',
      why: 'Mit einer Einladung fällt das Wiederkommen leichter.',
    },
    'missed.explain-credit': {
      text: 'Sobald Sie in Kontakt sind: erklären, dass die Sitzung aus dem Kontingent verwendet wird, und warum.',
      why: 'Das erste Wort gilt der Person; das Kontingent kann so lange warten.',
    },
    'missed.follow-up': {
      text: 'Noch einmal nachfragen, wenn Sie nichts gehört haben.',
      why: 'Eine zweite Nachricht erreicht manche, die die erste nicht erreicht hat.',
    },
    'missed.reflect-practice': {
      text: 'Über die eigene Arbeit nachdenken: Was hätte das Kommen leichter machen können?',
      why: 'Manche Gründe fernzubleiben liegen auf unserer Seite.',
    },
    'missed.reflect-previous-session': {
      text: 'An die Sitzung davor denken: Ist dort etwas geschehen?',
      why: 'Auf eine schwere Sitzung kann eine folgen, die ausfällt.',
    },
    'consecutive.stop-rebooking': {
      text: 'Keine weitere Sitzung buchen, bis Sie gesprochen haben.',
      why: 'Die nächste Buchung träfe auf dasselbe Hindernis.',
    },
    'consecutive.supervision': {
      text: 'In die Supervision mitnehmen.',
      why: 'Zu zweit sieht man mehr, vor allem, wenn es stockt.',
    },
    'consecutive.root-cause': {
      text: 'Gemeinsam herausfinden, was dahintersteht.',
      why: 'Nur was verstanden ist, lässt sich ändern.',
    },
    'policy.link': {
      text: 'Zeigen, wo die Regelung für Termine und Absagen zu lesen ist.',
      why: 'Eine Regelung, die rechtzeitig bekannt ist, lässt sich beachten.',
    },
    'ending.gains': {
      text: 'Gemeinsam zurückblicken: was gewonnen wurde und wer das geschafft hat.',
      why: 'Was man als Eigenes sieht, bleibt.',
    },
    'ending.staying-well': {
      text: 'Vereinbaren, wie es gut bleibt: erste Anzeichen, was hilft, wer hilft.',
      why: 'Ein Plan aus guten Tagen dient in schwereren.',
    },
    'ending.last-measures': {
      text: 'Ein letztes Mal Bilanz ziehen, mit den Fragebögen oder Zieleinschätzungen von unterwegs.',
      why: 'Es zeigt der Person, wie weit sie gekommen ist.',
    },
    'ending.way-back': {
      text: 'Erklären, wie man wiederkommt, und dass Wiederkommen kein Rückschritt ist.',
      why: 'Eine offene Tür macht das Gehen leichter.',
    },
  },
};
