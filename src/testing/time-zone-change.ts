/** The moments of 2025 to 2028 at which the clocks of the zones of the arbitraries go forward or back. */
interface TimeZoneChange {
  /** The first instant of the new offset. */
  readonly at: string;
  /** Minutes ahead of UTC from then on. */
  readonly offset: number;
}

/** One zone: its offset before the first change, and the changes in order. */
export interface TimeZoneYears {
  readonly offset: number;
  readonly changes: readonly TimeZoneChange[];
}

/** The zones that the arbitraries use: none, an hour in either half of the year, half hours, and the farthest east. */
export const timeZoneYears: { readonly [zone in TestTimeZone]: TimeZoneYears } = {
  UTC: { offset: 0, changes: [] },
  'Europe/London': {
    offset: 0,
    changes: [
      { at: '2025-03-30T01:00:00Z', offset: 60 },
      { at: '2025-10-26T01:00:00Z', offset: 0 },
      { at: '2026-03-29T01:00:00Z', offset: 60 },
      { at: '2026-10-25T01:00:00Z', offset: 0 },
      { at: '2027-03-28T01:00:00Z', offset: 60 },
      { at: '2027-10-31T01:00:00Z', offset: 0 },
      { at: '2028-03-26T01:00:00Z', offset: 60 },
      { at: '2028-10-29T01:00:00Z', offset: 0 },
    ],
  },
  'America/St_Johns': {
    offset: -210,
    changes: [
      { at: '2025-03-09T05:30:00Z', offset: -150 },
      { at: '2025-11-02T04:30:00Z', offset: -210 },
      { at: '2026-03-08T05:30:00Z', offset: -150 },
      { at: '2026-11-01T04:30:00Z', offset: -210 },
      { at: '2027-03-14T05:30:00Z', offset: -150 },
      { at: '2027-11-07T04:30:00Z', offset: -210 },
      { at: '2028-03-12T05:30:00Z', offset: -150 },
      { at: '2028-11-05T04:30:00Z', offset: -210 },
    ],
  },
  'Pacific/Kiritimati': { offset: 840, changes: [] },
  'Australia/Lord_Howe': {
    offset: 660,
    changes: [
      { at: '2025-04-05T15:00:00Z', offset: 630 },
      { at: '2025-10-04T15:30:00Z', offset: 660 },
      { at: '2026-04-04T15:00:00Z', offset: 630 },
      { at: '2026-10-03T15:30:00Z', offset: 660 },
      { at: '2027-04-03T15:00:00Z', offset: 630 },
      { at: '2027-10-02T15:30:00Z', offset: 660 },
      { at: '2028-04-01T15:00:00Z', offset: 630 },
      { at: '2028-09-30T15:30:00Z', offset: 660 },
    ],
  },
};

/** The name of one of those zones. */
type TestTimeZone =
  'UTC' | 'Europe/London' | 'America/St_Johns' | 'Pacific/Kiritimati' | 'Australia/Lord_Howe';
