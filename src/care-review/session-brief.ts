import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { TaskReview } from '../care-record/task.js';
import type { ReliableChange } from '../measures/reliable-change.js';
import type { BriefQuestionId } from '../messages/review-code.js';
import type { NextStep } from '../next-steps/next-step.js';
import type { OpenSafetyConcern, SafetyQuestion } from '../safety/assess-safety.js';
import type { ReviewChange } from './list-changes.js';

/**
 * Half a page before a session, as data: for the practitioner who holds it.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftSessionBrief, type SessionBrief } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const brief: SessionBrief = draftSessionBrief(recordFromTokens('A A'), 'session-2', {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T09:00:00Z'),
 * });
 * brief.question?.id; //=> 'ask.goals'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface SessionBrief {
  /** The client. */
  readonly clientId: string;
  /** What the client likes to be called; null where that is not known. */
  readonly clientName: string | null;
  /** The episode. */
  readonly episodeId: string;
  /** The session. */
  readonly sessionId: string;
  /** When it starts. */
  readonly start: Date;
  /** The moment judged from; of a session that is over the instant before it, so that nothing later is in the brief. */
  readonly asOf: Date;
  /** Whether the session is over: the brief then looks back, at what was known before it. */
  readonly isLookingBack: boolean;
  /** The latest session before it that the client came to; null for none. */
  readonly lastSession: {
    /** The session. */
    readonly sessionId: string;
    /** When it started. */
    readonly start: Date;
  } | null;
  /**
   * What has changed since the end of that session, the most important first, five at most. Questionnaires and what is
   * open about safety are not among them: they stand under `measures` and `safety`.
   */
  readonly changes: readonly ReviewChange[];
  /** How many changes there are besides, 0 or more. */
  readonly moreChanges: number;
  /** What is open about the client's safety, when the question on self-harm was last asked, and the answer. */
  readonly safety: {
    /** What waits for a person. */
    readonly open: readonly OpenSafetyConcern[];
    /** When it was asked, or why not. */
    readonly question: SafetyQuestion;
    /** What was answered when it was last asked; empty where it never was. */
    readonly answers: readonly {
      /** The answer, in points. */
      readonly value: number;
      /** The lowest answer that there is. */
      readonly lowest: number;
      /** The highest answer that there is. */
      readonly highest: number;
      /** When. */
      readonly answeredAt: Date;
      /** The questionnaire, and which item of it. */
      readonly evidence: EvidenceRef;
    }[];
  };
  /** The latest questionnaires. */
  readonly measures: readonly {
    /** The instrument's name. */
    readonly name: string;
    /** The total in points; null without one. */
    readonly total: number | null;
    /** When it was answered. */
    readonly answeredAt: Date;
    /** Whether it was answered since the last session that the client came to. */
    readonly isNew: boolean;
    /** What has changed since the first. */
    readonly change: ReliableChange['verdict'];
    /** By how many points the total has moved since the first; null where that cannot be told. */
    readonly points: number | null;
    /** The questionnaire. */
    readonly evidence: EvidenceRef;
  }[];
  /** Tasks and take-aways that are not done with, the latest first, three at most. */
  readonly tasks: readonly {
    /** What it is, in the words of the two; null where that was not written down. */
    readonly text: string | null;
    /** When it was agreed. */
    readonly agreedAt: Date;
    /** What came of it so far; null where it was not looked at. */
    readonly result: TaskReview['result'] | null;
    /** When it was looked at. */
    readonly reviewedAt: Date | null;
    /** The task. */
    readonly evidence: EvidenceRef;
  }[];
  /** Goals that are open, the oldest first, three at most. */
  readonly goals: readonly {
    /** The goal, in the client's words; null where that was not written down. */
    readonly text: string | null;
    /** Progress, 0 to 10; null where it was not rated. */
    readonly progress: number | null;
    /** When it was looked at; null for never. */
    readonly reviewedAt: Date | null;
    /** The goal. */
    readonly evidence: EvidenceRef;
  }[];
  /** How many sessions are left, by what is known. */
  readonly sessionsLeft: {
    /** Session credits left to book, 0 or more; null where there is no limit. */
    readonly credits: number | null;
    /** Sessions that the plan has; null where there is none. */
    readonly planned: number | null;
    /** Sessions attended so far. */
    readonly attended: number;
  };
  /** When the client died; null where that is not recorded. Then nothing is asked, and the page says nothing else. */
  readonly diedAt: Date | null;
  /** One question, and why that one; null once the episode has ended or the client has died. */
  readonly question: {
    /** Which. */
    readonly id: BriefQuestionId;
    /** Why; never empty. */
    readonly reasons: readonly Reason[];
  } | null;
  /** The first three next steps. */
  readonly nextSteps: readonly NextStep[];
}
