import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import type { AgreedPause } from '../care-record/interval.js';
import { byText } from '../internal/by-text.js';
import { countUpTo } from '../internal/count-up-to.js';
import { toMs } from '../internal/instant.js';
import { explainNotApplied, gradeApplication, readApplication } from './application-reading.js';
import { readAttendance } from './attendance-reading.js';
import { Bookings } from './bookings.js';
import { readCompletion } from './completion-reading.js';
import { concernAt } from './concern.js';
import type { ContactGap } from './contact-gap.js';
import type { ContactSign } from './contact-sign.js';
import type { EngagementRecord } from './engagement-record.js';
import type { EngagementRules } from './engagement-rules.js';
import { KnownSessions } from './known-sessions.js';
import { remember, START, type Memory } from './memory.js';
import { nameState, type NamedState } from './name-state.js';
import { observationsOf, type Observation } from './observation.js';
import { explainUnrated, gradeParticipation, readParticipation } from './participation-reading.js';
import type { Reading, Readings } from './reading.js';
import type { SeenSession } from './seen-session.js';
import { workFactsOf, type WorkFacts } from './work-facts.js';

/** How many of the latest signs are cited before care has started. */
const SIGNS_CITED = 5;

/** What a timeline is walked through with. */
export interface TimelineBasis {
  readonly episode: Episode;
  readonly record: EngagementRecord;
  readonly sessions: readonly SeenSession[];
  readonly signs: readonly ContactSign[];
  readonly gaps: readonly ContactGap[];
  readonly rules: EngagementRules;
  readonly asOf: number;
}

/**
 * One episode as time goes on: ask it for later and later moments, and it says how the state and the readings were
 * then. Nothing is gone through twice.
 */
export class EpisodeTimeline {
  readonly known: KnownSessions;
  readonly work: WorkFacts;
  private readonly basis: TimelineBasis;
  private readonly bookings: Bookings;
  private readonly observations: readonly Observation[];
  private readonly ownSigns: readonly ContactSign[];
  private readonly signTimes: readonly number[];
  private readonly pauses: readonly AgreedPause[];
  private memory: Memory = START;
  private nextObservation = 0;
  private nextGap = 0;

  /** From the facts of one episode as of the moment of the judgement. */
  constructor(basis: TimelineBasis) {
    const { episode, record, sessions, gaps, rules, asOf } = basis;
    this.basis = basis;
    this.known = new KnownSessions(sessions);
    this.bookings = new Bookings(sessions);
    this.work = workFactsOf(episode, record);
    this.observations = observationsOf(sessions, this.bookings, this.work, gaps, rules, asOf);
    this.ownSigns = basis.signs
      .filter(({ isOwn }) => isOwn)
      .sort((a, b) => a.at - b.at || byText(JSON.stringify(a.evidence), JSON.stringify(b.evidence)));
    this.signTimes = this.ownSigns.map(({ at }) => at);
    this.pauses = (record.pauses ?? [])
      .filter(({ episodeId }) => episodeId === episode.id)
      .sort((a, b) => byText(a.id, b.id));
  }

  /** Every instant after the opening at which the state may read differently, in order, each once. */
  stateInstants(): number[] {
    const { episode, gaps } = this.basis;
    const instants = [...this.observations.map(({ at }) => at), ...gaps.map(({ until }) => until)];
    for (const { at } of this.work.reflections) instants.push(at);
    for (const { agreedAt, from, until, endedAt } of this.pauses) {
      instants.push(Math.max(toMs(agreedAt), toMs(from)));
      if (until !== undefined) instants.push(toMs(until));
      if (endedAt !== undefined) instants.push(toMs(endedAt));
    }
    if (episode.ending !== undefined) instants.push(toMs(episode.ending.at));
    return this.inOrder(instants);
  }

  /** Every instant after the opening at which a reading may differ, in order, each once. */
  readingInstants(): number[] {
    const { episode, record, sessions, gaps } = this.basis;
    const instants = this.stateInstants();
    for (const { bookedAt, start, settledAt, standsFrom } of sessions) {
      instants.push(bookedAt, start, settledAt, standsFrom);
    }
    for (const { episodeId, setAt, confirmedByClientAt, withdrawnAt } of record.goals ?? []) {
      if (episodeId !== episode.id || confirmedByClientAt === undefined) continue;
      instants.push(Math.max(toMs(setAt), toMs(confirmedByClientAt)));
      if (withdrawnAt !== undefined) instants.push(toMs(withdrawnAt));
    }
    for (const { from } of gaps) instants.push(from);
    const { plannedEnding } = episode;
    if (plannedEnding !== undefined) instants.push(toMs(plannedEnding.agreedAt));
    if (plannedEnding?.withdrawnAt !== undefined) instants.push(toMs(plannedEnding.withdrawnAt));
    return this.inOrder(instants);
  }

  /** The time without contact that goes on at an instant. */
  gapAt(at: number): ContactGap | undefined {
    const { gaps } = this.basis;
    while ((gaps[this.nextGap]?.until ?? Infinity) <= at) this.nextGap++;
    const gap = gaps[this.nextGap];
    return gap !== undefined && gap.from <= at ? gap : undefined;
  }

  /** The state at an instant, not before one that was asked for already. */
  stateAt(at: number): NamedState {
    const { episode, rules } = this.basis;
    const { known, bookings, work } = this;
    for (let seen = this.observations[this.nextObservation]; seen !== undefined && seen.at <= at;) {
      known.advanceTo(seen.at);
      const gap = this.gapAt(seen.at);
      const concern = concernAt({ known, bookings, work, rules, gap, at: seen.at });
      this.memory = remember(this.memory, concern, seen, rules.upAfter);
      seen = this.observations[++this.nextObservation];
    }
    known.advanceTo(at);
    return nameState(
      {
        at,
        episode,
        pauses: this.pauses,
        memory: this.memory,
        attended: known.kept,
        gap: this.gapAt(at),
        signs: () => this.signsUpTo(at),
        isWorkKnown: () => {
          const { level, isClientMissing } = gradeParticipation(work, known, rules, at);
          const isKnown = level !== 'unknown' && !isClientMissing;
          return isKnown || gradeApplication(work, known, rules, at).level !== 'unknown';
        },
        workKnown: () => this.workKnown(at),
      },
      rules,
    );
  }

  /** The four readings at an instant, with why where one cannot be read. */
  readingsAt(at: number): Readings {
    const { episode, record, sessions, rules } = this.basis;
    const { known, work } = this;
    known.advanceTo(at);
    const participation = readParticipation(work, known, rules, at);
    const application = readApplication(work, known, rules, at);
    return {
      attendance: readAttendance(known, rules),
      participation:
        participation.level === 'unknown' ? explainUnrated(work, known, rules, at) : participation,
      application: application.level === 'unknown' ? explainNotApplied(work, known, rules, at) : application,
      completion: readCompletion(episode, record, sessions, known, this.gapAt(at), at),
    };
  }

  /** What is known of the work, but for what the practitioner alone saw as little. */
  private workKnown(at: number): Reading[] {
    const { rules } = this.basis;
    const { known, work } = this;
    const participation = gradeParticipation(work, known, rules, at).isClientMissing
      ? []
      : [readParticipation(work, known, rules, at)];
    return [...participation, readApplication(work, known, rules, at)].filter(
      ({ level }) => level !== 'unknown',
    );
  }

  private signsUpTo(at: number): { count: number; latest: readonly EvidenceRef[] } {
    const count = countUpTo(this.signTimes, at);
    const latest = this.ownSigns.slice(Math.max(0, count - SIGNS_CITED), count);
    return { count, latest: latest.map(({ evidence }) => evidence) };
  }

  private inOrder(instants: readonly number[]): number[] {
    const { episode, asOf } = this.basis;
    const opened = toMs(episode.openedAt);
    return [...new Set(instants)].filter((at) => at > opened && at <= asOf).sort((a, b) => a - b);
  }
}
