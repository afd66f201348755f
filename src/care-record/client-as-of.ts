import type { Client } from './client.js';
import { listAsOf, withoutLater } from './visible.js';

/** The client as known at `at`. */
export function clientAsOf(client: Client, at: number): Client {
  const contactAgreements = listAsOf(
    client.contactAgreements,
    at,
    (fact) => fact.agreedAt,
    (fact, then) => withoutLater(fact, then, ['endedAt']),
  );
  const optOuts = listAsOf(
    client.optOuts,
    at,
    (fact) => fact.at,
    (fact, then) => withoutLater(fact, then, ['endedAt']),
  );
  const involvementWishes = listAsOf(client.involvementWishes, at, (fact) => fact.at);
  const context = listAsOf(
    client.context,
    at,
    (fact) => fact.at,
    (fact, then) => withoutLater(fact, then, ['endedAt']),
  );
  const unchanged =
    contactAgreements === client.contactAgreements &&
    optOuts === client.optOuts &&
    involvementWishes === client.involvementWishes &&
    context === client.context;
  return unchanged ? client : { ...client, contactAgreements, optOuts, involvementWishes, context };
}
