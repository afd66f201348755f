/**
 * The numbers that engagement is read with, as one versioned value.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules, type EngagementRules } from 'client-engagement';
 *
 * const rules: EngagementRules = { ...defaultEngagementRules, id: 'our-service', version: 2, upAfter: 3 };
 * rules.upAfter; //=> 3
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementRules {
  /** Id of the rules. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** How attendance is read. */
  readonly attendance: {
    /** How many of the latest sessions are looked at, 1 or more. */
    readonly look: number;
    /** Share of them kept from which attendance reads strong, 0 to 1. */
    readonly strong: number;
    /** Share of them kept below which attendance reads low, 0 to 1. */
    readonly low: number;
    /** Late arrivals among them from which attendance reads partial at most. */
    readonly lateForPartial: number;
  };
  /** How participation is read, from ratings of 0 little, 1 some, 2 active. */
  readonly participation: GradedReadingRule;
  /** How application and reflection is read, from tasks: done 2, partly or reflected on 1, not done 0. */
  readonly application: GradedReadingRule;
  /** Sessions attended since the latest rating, or look at a task, above which it is too old to read from. */
  readonly staleAfter: number;
  /** Readings in part, of attendance, participation and application, from which together they ask for a conversation. */
  readonly partialsForConcern: number;
  /** When missed sessions ask for attention. */
  readonly missed: {
    /** This many in a row, one of them a session that the client did not attend. */
    readonly inARow: number;
    /** This many in a row of any kind. */
    readonly run: number;
    /** This many among the latest that are looked at. */
    readonly often: number;
    /** This many attended since put `often` aside. */
    readonly reassuredBy: number;
  };
  /** Attended sessions from which care has started. */
  readonly courseMinimum: number;
  /** Clear attended sessions in a row that it takes to rise. */
  readonly upAfter: number;
  /** Time without contact. */
  readonly contactGap: {
    /** At least this many days. */
    readonly days: number;
    /** At least this many times the days from one session to the next. */
    readonly cadences: number;
    /** Days before the first attended session. */
    readonly daysBeforeFirstSession: number;
  };
  /** Attended sessions for which a prompt stays quiet once a person has seen what it says. */
  readonly quietFor: number;
  /** When care counts as interrupted by us. */
  readonly interruption: {
    /** Sessions in a row that fell away on our side. */
    readonly inARow: number;
    /** Times the days from one session to the next, above which a client was not seen through us. */
    readonly cadences: number;
  };
  /** When session times count as consistent: this many of the latest on one weekday and close in clock time. */
  readonly sessionTimes: {
    /** How many of the latest sessions are looked at. */
    readonly look: number;
    /** How many of them must agree. */
    readonly same: number;
    /** How far apart in minutes of local time they may be. */
    readonly withinMinutes: number;
  };
  /** The wait from the request to the first session. */
  readonly wait: {
    /** Days above which it is long. */
    readonly days: number;
  };
}

/**
 * How a reading is graded from values of 0 to 2.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules, type GradedReadingRule } from 'client-engagement';
 *
 * const rule: GradedReadingRule = defaultEngagementRules.participation;
 * rule; //=> { look: 3, strong: 1.5, low: 0.5 }
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface GradedReadingRule {
  /** How many of the latest are looked at, 1 or more. */
  readonly look: number;
  /** Mean from which it reads strong, 0 to 2. */
  readonly strong: number;
  /** Mean up to which it reads low, 0 to 2. */
  readonly low: number;
}

/**
 * The default rules of engagement. Their numbers are working defaults, not science: `listEngagementThresholds` says
 * where each comes from.
 *
 * @example
 * ```ts
 * import { defaultEngagementRules } from 'client-engagement';
 *
 * defaultEngagementRules.contactGap; //=> { days: 21, cadences: 3, daysBeforeFirstSession: 14 }
 * ```
 * @category engagement
 * @since 0.1.0
 */
export const defaultEngagementRules: EngagementRules = {
  id: 'default',
  version: 1,
  attendance: { look: 4, strong: 0.75, low: 0.5, lateForPartial: 2 },
  participation: { look: 3, strong: 1.5, low: 0.5 },
  application: { look: 4, strong: 1.5, low: 0.5 },
  staleAfter: 3,
  partialsForConcern: 2,
  missed: { inARow: 2, run: 3, often: 2, reassuredBy: 2 },
  courseMinimum: 2,
  upAfter: 2,
  contactGap: { days: 21, cadences: 3, daysBeforeFirstSession: 14 },
  quietFor: 3,
  interruption: { inARow: 2, cadences: 2 },
  sessionTimes: { look: 4, same: 3, withinMinutes: 60 },
  wait: { days: 7 },
};
