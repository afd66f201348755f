/** Milliseconds of one minute. */
export const MINUTE = 60_000;
/** Milliseconds of one hour. */
export const HOUR = 3_600_000;
/** Milliseconds of one elapsed day of 24 hours. */
export const DAY = 86_400_000;
