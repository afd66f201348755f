import { factsByClient, type ClientFacts } from './client-facts.js';
import { readAppointment } from './read-appointment.js';
import { isOfChecklist, readConfirmation } from './read-confirmation.js';
import { readContact } from './read-contact.js';
import { readDeath } from './read-death.js';
import { readEpisode } from './read-episode.js';
import { readGoal } from './read-goal.js';
import { fieldOf, listOf } from './read-json.js';
import { readResponses, readTotals } from './read-measures.js';
import { concernOf, readSafetyFlag } from './read-safety-flag.js';
import { sessionsOf, UNSPECIFIED } from './read-session.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';
import { spanFinder, type SpansAt } from './span-finder.js';
import { episodeOfVisit, placeIn } from './find-place.js';
import { visitsOf } from './visits.js';

/** The resources of an input by their type. */
function byTypeOf(entries: readonly Entry[]): (type: string) => readonly Entry[] {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byType.get(entry.type) ?? [];
    list.push(entry);
    byType.set(entry.type, list);
  }
  return (type) => byType.get(type) ?? [];
}

/** The episode that an instant of a client falls into: the only one, or one that is assumed, which is said. */
function episodeFinder(reading: Reading): (facts: ClientFacts, at: number, entry: Entry) => string {
  const finders = new Map<ClientFacts, (at: number) => SpansAt>();
  return (facts, at, entry) => {
    const find =
      finders.get(facts) ??
      spanFinder(facts.episodes.map(({ episode, from, until }) => ({ id: episode.id, from, until })));
    finders.set(facts, find);
    const { count, only } = find(at);
    if (count !== 1) reading.say(count === 0 ? 'episode-assumed' : 'episode-ambiguous', entry.type, entry);
    return only ?? UNSPECIFIED;
  };
}

/** Reads the sessions of all appointments into the records of their clients. */
function readSessions(
  reading: Reading,
  appointments: readonly Entry[],
  visits: ReturnType<typeof visitsOf>,
  of: (clientId: string) => ClientFacts | null,
  episodeAt: ReturnType<typeof episodeFinder>,
): void {
  for (const entry of appointments) {
    const encounters = visits.encountersOf(entry.key);
    const around = { encounters, declines: visits.declinesOf(entry.key) };
    const appointment = readAppointment(reading, entry, around);
    if (appointment === null) continue;
    const [stated] = encounters.flatMap((one) => episodeOfVisit(reading, one) ?? []).sort();
    for (const clientId of appointment.clientIds) {
      const facts = of(clientId);
      if (facts === null) continue;
      const read = sessionsOf(reading, appointment, clientId, (at) => stated ?? episodeAt(facts, at, entry));
      facts.sessions.push(...read);
      for (const { session, diedAt } of read) {
        facts.sessionOf.set(entry.key, session);
        if (diedAt === null) continue;
        reading.say('client-deceased', 'Appointment.status', entry);
        facts.diedAt = Math.min(facts.diedAt ?? Infinity, diedAt);
      }
    }
  }
}

/** Reads everything of the resources that is about clients. */
export function readCare(reading: Reading, entries: readonly Entry[]): readonly ClientFacts[] {
  const { all, of } = factsByClient(reading.options.clientIds);
  const each = byTypeOf(entries);
  const episodeAt = episodeFinder(reading);

  const factsOf = (entry: Entry, element: string): ClientFacts | null => {
    const key = reading.find(fieldOf(entry.json, element), entry, ['Patient'])?.key ?? '';
    if (key === '') reading.say('client-unknown', `${entry.type}.${element}`, entry);
    else if (entry.key === '') reading.say('id-missing', `${entry.type}.id`, entry);
    return key === '' || entry.key === '' ? null : of(key);
  };
  const eachOf = (type: string, element: string, read: (entry: Entry, facts: ClientFacts) => void): void => {
    for (const entry of each(type)) {
      const facts = factsOf(entry, element);
      if (facts !== null) read(entry, facts);
    }
  };

  for (const entry of each('Patient')) {
    if (entry.key === '') reading.say('id-missing', 'Patient.id', entry);
    const facts = entry.key === '' ? null : of(entry.key);
    if (facts !== null) facts.diedAt = readDeath(reading, entry);
  }
  eachOf('EpisodeOfCare', 'patient', (entry, facts) => {
    const episode = readEpisode(reading, entry, facts.clientId);
    if (episode !== null) facts.episodes.push(episode);
  });
  const appointments = each('Appointment');
  const visits = visitsOf(reading, appointments, each('Encounter'), each('AppointmentResponse'));
  readSessions(reading, appointments, visits, of, episodeAt);

  const place = placeIn(reading, visits);
  const placeOfVisit = (entry: Entry, facts: ClientFacts): ReturnType<typeof place> =>
    place(entry, facts, [fieldOf(entry.json, 'encounter')]);
  const forms = each('Questionnaire');
  const responses = readResponses(
    reading,
    { responses: each('QuestionnaireResponse'), forms },
    factsOf,
    placeOfVisit,
  );
  readTotals(reading, each('Observation'), responses, factsOf, placeOfVisit);
  eachOf('Communication', 'subject', (entry, facts) => {
    const around = [...listOf(entry.json, 'about'), fieldOf(entry.json, 'encounter')];
    const contact = readContact(reading, entry, facts.clientId, () => place(entry, facts, around));
    if (contact !== null) facts.contacts.push(contact);
  });
  for (const entry of each('Task')) {
    const isOurs = isOfChecklist(reading, entry);
    if (!isOurs) reading.count('task-not-ours', 'Task');
    const facts = isOurs ? factsOf(entry, 'for') : null;
    if (facts === null) continue;
    const around = [fieldOf(entry.json, 'focus'), fieldOf(entry.json, 'encounter')];
    const confirmation = readConfirmation(reading, entry, facts.clientId, (at) => {
      const found = place(entry, facts, around);
      return { ...found, episodeId: found.episodeId ?? episodeAt(facts, at, entry) };
    });
    if (confirmation !== null) facts.confirmations.push(confirmation);
  }
  for (const entry of each('Flag')) {
    const source = concernOf(reading, entry);
    if (source === null) reading.count('flag-not-chosen', 'Flag');
    const facts = source === null ? null : factsOf(entry, 'subject');
    if (source === null || facts === null) continue;
    const flag = readSafetyFlag(reading, entry, facts.clientId, source);
    if (flag !== null) facts.safetyFlags.push(flag);
  }
  eachOf('Goal', 'subject', (entry, facts) => {
    const goal = readGoal(reading, entry, facts.clientId, (at) => episodeAt(facts, at, entry));
    if (goal !== null) facts.goals.push(goal);
  });
  return [...all.values()];
}
