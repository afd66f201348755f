import type { Ending, Episode } from '../care-record/episode.js';
import type { AgreedPause } from '../care-record/interval.js';
import { copyPlain } from '../internal/copy-plain.js';
import { practitionerBy } from './appointment-people.js';
import type { EpisodeOfCareLike } from './care-like.js';
import { timeOf } from './fhir-time.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { UNSPECIFIED } from './read-session.js';
import { firstTime, timeOrBound } from './read-time-of.js';
import { from, type Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** An episode with its pauses, and the span in which sessions belong to it, epoch ms. */
export interface ReadEpisode {
  readonly episode: Omit<Episode, 'openedAt'>;
  /** When it was opened; null where nothing says, and its first fact has to. */
  readonly openedAt: Date | null;
  readonly pauses: readonly AgreedPause[];
  readonly from: number;
  readonly until: number;
}

/** Statuses of an episode that FHIR has. */
const STATUSES = ['planned', 'waitlist', 'active', 'onhold', 'finished', 'cancelled', 'entered-in-error'];

/** The spans of a status in the history of an episode, epoch ms; undated ones are left out. */
function spansOf(
  { clock }: Reading,
  entry: Entry,
  status: string,
): readonly { readonly from: number; readonly until: number | null }[] {
  return listOf(entry.json, 'statusHistory').flatMap((one) => {
    const period = fieldOf(one, 'period');
    const start = timeOf(fieldOf(period, 'start'), clock);
    if (start === null || textOf(one, 'status') !== status) return [];
    const end = timeOf(fieldOf(period, 'end'), clock);
    return [{ from: start.from, until: end === null || end.until < start.from ? null : end.until }];
  });
}

function pausesOf(reading: Reading, entry: Entry, clientId: string): readonly AgreedPause[] {
  const spans = [...spansOf(reading, entry, 'onhold')].sort((a, b) => a.from - b.from);
  const isOnHold = textOf(entry.json, 'status') === 'onhold';
  if (isOnHold && !spans.some(({ until }) => until === null))
    reading.say('pause-undated', 'EpisodeOfCare.status', entry);
  return spans.map(({ from: start, until }, place) => {
    const id = `${entry.key}@onhold-${place + 1}`;
    reading.note(clientId, 'pauses', id, 'from', from(entry, 'statusHistory.period.start', 'derived'));
    return {
      id,
      episodeId: entry.key,
      agreedAt: new Date(start),
      from: new Date(start),
      ...(until === null ? {} : { until: new Date(until) }),
    };
  });
}

/** How an episode ended: as the caller says, else with the little that its status says. */
function endingOf(reading: Reading, entry: Entry, clientId: string): Ending | null {
  const status = textOf(entry.json, 'status');
  if (status !== 'finished' && status !== 'cancelled') return null;
  const given = copyPlain(reading.options.ending?.(entry.json as EpisodeOfCareLike) ?? {});
  const [history] = spansOf(reading, entry, status);
  const end = firstTime(reading, entry, ['period.end']);
  const dated = given.at ?? end?.at ?? (history === undefined ? undefined : new Date(history.from));
  const ended = dated ?? timeOrBound(reading, entry, ['period.end'])?.at;
  if (ended === undefined) {
    reading.say('ending-undated', 'EpisodeOfCare.period.end', entry);
    return null;
  }
  const kind = given.kind ?? (status === 'cancelled' ? 'did-not-start' : 'other');
  if (given.kind === undefined && status === 'finished')
    reading.say('ending-reason-unknown', 'EpisodeOfCare.status', entry);
  reading.note(clientId, 'episodes', entry.key, 'ending', {
    ...(end?.origin ?? from(entry, 'status', 'derived')),
    basis: given.kind === undefined ? 'derived' : 'given',
  });
  return { by: { role: 'service' }, ...given, kind, at: ended };
}

/** Reads an episode of care; null where it is in error, is nobody's, or has no status that FHIR has. */
export function readEpisode(reading: Reading, entry: Entry, clientId: string): ReadEpisode | null {
  const status = textOf(entry.json, 'status');
  if (status === undefined || !STATUSES.includes(status)) {
    reading.say(status === undefined ? 'status-missing' : 'status-unknown', 'EpisodeOfCare.status', entry);
    return null;
  }
  if (status === 'entered-in-error') {
    reading.say('entered-in-error', 'EpisodeOfCare.status', entry);
    return null;
  }
  const first = Math.min(...STATUSES.flatMap((one) => spansOf(reading, entry, one)).map((span) => span.from));
  const opened =
    firstTime(reading, entry, ['period.start']) ??
    (first < Infinity
      ? { at: new Date(first), origin: from(entry, 'statusHistory.period.start', 'derived') }
      : timeOrBound(reading, entry, ['period.start']));
  const id = entry.key;
  if (opened !== null) reading.note(clientId, 'episodes', id, 'openedAt', opened.origin);
  const practitionerId = practitionerBy(reading, entry, fieldOf(entry.json, 'careManager'));
  const ending = endingOf(reading, entry, clientId);
  const end = timeOf(fieldOf(fieldOf(entry.json, 'period'), 'end'), reading.clock);
  return {
    episode: {
      id,
      clientId,
      service: reading.options.service ?? UNSPECIFIED,
      ...(practitionerId === null || opened === null
        ? {}
        : { practitioners: [{ practitionerId, from: new Date(opened.at.getTime()) }] }),
      ...(ending === null ? {} : { ending }),
    },
    openedAt: opened?.at ?? null,
    pauses: pausesOf(reading, entry, clientId),
    from: opened?.at.getTime() ?? -Infinity,
    until: end === null ? Infinity : end.until,
  };
}
