/** Zones of no place: UTC under its several names. */
const UTC = /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal|Greenwich|GMT[+-]?0)$/i;

/** `Etc/GMT+3` lies three hours behind UTC: its sign says how far UTC is ahead. */
const BEHIND = /^Etc\/GMT([+-])([0-9]+)$/;

/** How a person says whose clocks a zone goes by: the place it is named after, or how far from UTC. */
export function placeOfZone(timeZone: string): {
  readonly place: string | null;
  readonly offset: string | null;
} {
  if (UTC.test(timeZone)) return { place: null, offset: 'UTC' };
  const [, sign, hours] = BEHIND.exec(timeZone) ?? [];
  if (sign !== undefined) return { place: null, offset: `UTC${sign === '+' ? '−' : '+'}${hours}` };
  return { place: timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '), offset: null };
}
