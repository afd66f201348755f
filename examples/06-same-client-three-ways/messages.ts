/** A message as a scheduling system sends it. */
function message(
  event: string,
  id: string,
  day: string,
  status: string,
  sentAt: string,
  reason = '',
): string {
  return [
    `MSH|^~\\&|BOOK|SITE|CARE|SITE|${sentAt}+0000||SIU^${event}^SIU_S12|${id}${event}|P|2.5.1`,
    `SCH|p${id}|${id}^BOOK||||${reason}|FOLLOWUP||50|min|^^^${day}100000+0000^${day}105000+0000|||||enterer|||||||||${status}`,
    'PID|1||ada^^^SITE',
    'RGS|1',
    'AIP|1||iris^Example|D',
    '',
  ].join('\r');
}

const booked = (id: string, day: string): string => message('S12', id, day, 'Booked', '20260220090000');

/** The same three sessions as HL7 v2 tells of them, one message after the other. */
export const messages: readonly string[] = [
  booked('101', '20260303'),
  booked('102', '20260310'),
  booked('103', '20260317'),
  message('S14', '101', '20260303', 'Complete', '20260303110000'),
  message('S15', '102', '20260310', 'Cancelled', '20260308180000', '01'),
  message('S26', '103', '20260317', 'Noshow', '20260317110000'),
];
