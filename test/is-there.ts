import type { CareRecord, EvidenceRef } from 'client-engagement';

/** Whether a record has what is cited: a fact of that id in that list, or that part of what the client told. */
export function isThere(record: CareRecord, { kind, id, part }: EvidenceRef): boolean {
  if (kind === 'client')
    return record.client.id === id && Object.entries(record.client).some(([name]) => name === part);
  return (record[kind] ?? []).some((fact) => fact.id === id);
}
