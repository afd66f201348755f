/** The most credits that one amount can stand for; it keeps every sum of units a whole number. */
const MOST_CREDITS = 1_000_000;

/** How near a whole number of units an amount counts as one: 0.1 + 0.2 is three tenths. */
const TOLERANCE = 1e-6;

/** An amount of credits in whole units of a scale, rounded down; 0 for what is no amount. */
export function unitsIn(credits: number, scale: number): number {
  if (!(credits > 0)) return 0;
  const units = Math.min(credits, MOST_CREDITS) * scale;
  const nearest = Math.round(units);
  return Math.abs(units - nearest) < TOLERANCE ? nearest : Math.floor(units);
}

/** An amount of credits as a scale holds it: the same, or the next one below. */
export function heldByScale(credits: number, scale: number): number {
  return unitsIn(credits, scale) / scale;
}
