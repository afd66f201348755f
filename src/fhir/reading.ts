import type { EvidenceKind } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import type { CareRecordOptions } from './care-record-options.js';
import type { FactBasis } from './fact-basis.js';
import { keyOfCoding } from './question-index.js';
import { textOf } from './read-json.js';
import type { UnmappedCoding } from './unmapped-coding.js';
import type { FindReference } from './find-reference.js';
import type { TimePrecision, TimeReader } from './fhir-time.js';
import { issueOf, type ImportIssue, type ImportIssueKey } from './import-issue.js';
import type { Entry } from './resource-set.js';

/** Where a fact came from, as a reader says it. */
export type Origin = Omit<FactBasis, 'clientId' | 'fact'>;

/** What every reader is given: the caller's options, the way to follow references, and where to say what it found. */
export interface Reading {
  readonly options: CareRecordOptions;
  readonly find: FindReference;
  /** How times are read where no zone of their own is known. */
  readonly clock: TimeReader;
  /** A text as an IANA zone; null where it is none. */
  readonly zoneOf: (name: unknown) => string | null;
  /** When the data was received, epoch ms; null where nothing says. */
  readonly receivedAt: number | null;
  /** Something about one resource. */
  readonly say: (key: ImportIssueKey, expression: string, entry: Entry) => void;
  /** Something that is said once, however often it is met. */
  readonly count: (key: ImportIssueKey, expression: string) => void;
  /** Codings that no map knows. */
  readonly unmapped: (expression: string, codings: readonly unknown[]) => void;
  /** Where a part of a fact came from. */
  readonly note: (clientId: string, kind: EvidenceKind, id: string, part: string, origin: Origin) => void;
}

/** What was said and noted while reading, in an order of its own. */
export interface Findings {
  readonly issues: () => readonly ImportIssue[];
  readonly basis: () => readonly FactBasis[];
  readonly unmappedCodings: () => readonly UnmappedCoding[];
}

const placeOf = ({ source, expression, key }: ImportIssue): string =>
  [source?.resourceType, source?.id, source?.versionId, expression, key].join(' ');

const basisPlace = ({ clientId, fact }: FactBasis): string =>
  [clientId, fact.kind, fact.id, fact.part].join(' ');

/** A reading that collects what is said. */
export function readingOf(
  given: Pick<Reading, 'options' | 'find' | 'clock' | 'zoneOf' | 'receivedAt'>,
): Reading & Findings {
  const issues: ImportIssue[] = [];
  const counts = new Map<string, { issue: ImportIssue; count: number }>();
  const basis: FactBasis[] = [];
  const unmapped = new Map<string, UnmappedCoding>();
  const count: Reading['count'] = (key, expression) => {
    const name = `${key} ${expression}`;
    const known = counts.get(name) ?? { issue: issueOf(key, expression), count: 0 };
    counts.set(name, { ...known, count: known.count + 1 });
  };
  return {
    ...given,
    say: (key, expression, { source }) => void issues.push(issueOf(key, expression, source)),
    count,
    note: (clientId, kind, id, part, origin) =>
      void basis.push({ clientId, fact: { kind, id, part }, ...origin }),
    unmapped: (expression, codings) => {
      for (const coding of codings) {
        const system = textOf(coding, 'system');
        const code = textOf(coding, 'code');
        const name = `${expression} ${keyOfCoding(coding)}`;
        const times = (unmapped.get(name)?.count ?? 0) + 1;
        count('reason-unmapped', expression);
        unmapped.set(name, {
          expression,
          ...(system === undefined ? {} : { system }),
          ...(code === undefined ? {} : { code }),
          count: times,
        });
      }
    },
    issues: () => {
      const once = new Map(issues.map((issue) => [placeOf(issue), issue]));
      for (const [name, { issue, count: times }] of counts) once.set(`* ${name}`, { ...issue, count: times });
      return [...once].sort(([a], [b]) => byText(a, b)).map(([, issue]) => issue);
    },
    unmappedCodings: () => [...unmapped].sort(([a], [b]) => byText(a, b)).map(([, coding]) => coding),
    basis: () => basis.sort((a, b) => byText(basisPlace(a), basisPlace(b))),
  };
}

/** An origin that is an element of a resource. */
export function from(
  entry: Entry,
  path: string,
  basis: Origin['basis'] = 'recorded',
  precision?: TimePrecision,
): Origin {
  return {
    basis,
    source: entry.source,
    expression: `${entry.type}.${path}`,
    ...(precision === undefined ? {} : { precision }),
  };
}
