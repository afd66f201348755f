import { HL7Message } from 'hl7v2';
import { instantFromLocalTime, type SiuFields } from 'client-engagement/codes';

/** What a SIU message says: the session it is about, its time, and the fields that say what became of it. */
export interface SiuMessage {
  readonly appointmentId: string;
  readonly clientId: string;
  readonly practitionerId: string;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly fields: SiuFields;
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:\.\d+)?([+-]\d{2})?(\d{2})?$/;

/** A time of HL7 v2: with an offset it is an instant, without one it is read off a clock in the zone of the sender. */
function instantOf(text: string, timeZone: string): Date | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00', hours, minutes = '00'] =
    TIME.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const time = `${hour}:${minute}:${second}`;
  if (hours === undefined) return instantFromLocalTime(date, time, timeZone);
  const instant = new Date(`${date}T${time}${hours}:${minutes}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Reads a SIU message; throws where it is none, or does not say what it is about and when it was made. */
export function readMessage(text: string, timeZone: string): { message: HL7Message; siu: SiuMessage } {
  const message = HL7Message.parse(text);
  const part = (segment: string, field: number, component: number): string =>
    message.getSegment(segment)?.field(field).toHL7String().split('^')[component - 1]?.trim() ?? '';
  const appointmentId = part('SCH', 2, 1) || part('SCH', 1, 1);
  const clientId = part('PID', 3, 1);
  const sentAt = instantOf(part('MSH', 7, 1), timeZone);
  if (appointmentId === '' || clientId === '' || sentAt === null) {
    throw new Error('The message does not say which appointment, which client, or when.');
  }
  const recordedAt = instantOf(part('EVN', 2, 1), timeZone);
  return {
    message,
    siu: {
      appointmentId,
      clientId,
      practitionerId: part('AIP', 3, 1) || 'not-known',
      start: instantOf(part('SCH', 11, 4), timeZone),
      end: instantOf(part('SCH', 11, 5), timeZone),
      fields: {
        event: part('MSH', 9, 2),
        fillerStatus: part('SCH', 25, 1),
        eventReason: part('SCH', 6, 1),
        sentAt,
        ...(recordedAt === null ? {} : { recordedAt }),
        clients: message.segments.filter(({ segmentType }) => segmentType === 'PID').length,
      },
    },
  };
}
