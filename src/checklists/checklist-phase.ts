/**
 * The phases of care that have a checklist, and the service's own list. The phase `ending` is ours; the others are the
 * guide's.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistPhase } from 'client-engagement';
 *
 * const phase: ChecklistPhase = 'first-session';
 * firstSessionTemplate.phase === phase; //=> true
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistPhase =
  | 'before-first-session'
  | 'first-session'
  | 'throughout-care'
  | 'practical'
  | 'late-cancel'
  | 'missed-session'
  | 'consecutive'
  | 'ending'
  | 'service';
