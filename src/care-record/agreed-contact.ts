import type { Client, ContactAgreement, ContactPurpose } from './client.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';

/** The client as of the moment of the judgement: what ended later is not seen as ended. */
type SeenClient = Pick<Client, 'contactAgreements' | 'optOuts'>;

/** How the client agreed to be contacted for a purpose: the latest agreement that holds; undefined for none. */
export function agreementFor(client: SeenClient, purpose: ContactPurpose): ContactAgreement | undefined {
  return (client.contactAgreements ?? [])
    .filter(({ endedAt, purposes }) => endedAt === undefined && purposes.includes(purpose))
    .sort((a, b) => toMs(b.agreedAt) - toMs(a.agreedAt) || byText(JSON.stringify(a), JSON.stringify(b)))[0];
}

/** Whether the client does not want to be contacted for a purpose. */
export function hasOptedOut(client: SeenClient, purpose: ContactPurpose): boolean {
  return (client.optOuts ?? []).some(
    (one) => one.endedAt === undefined && (one.purpose === 'all' || one.purpose === purpose),
  );
}

/** Whether a shared device may show what goes to a channel: once is enough. */
export function isDiscreet({ contactAgreements = [] }: SeenClient, { channel }: ContactAgreement): boolean {
  return contactAgreements.some(
    (one) => one.endedAt === undefined && one.channel === channel && one.discreet === true,
  );
}
