import { transactionBundle, type IdentifiedResource } from 'client-engagement/fhir';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const system = 'https://service.example/ids';
const flag = (value: string, text = 'Please call') => ({
  resourceType: 'Flag',
  identifier: [{ system, value }],
  status: 'active',
  code: { text },
  subject: { reference: 'Patient/ada' },
});

describe('a transaction', () => {
  it('is whole: each resource is updated by its identifier, or created', () => {
    expect(transactionBundle([flag('engagement/e1')]).value).toEqual({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        {
          resource: flag('engagement/e1'),
          request: {
            method: 'PUT',
            url: 'Flag?identifier=https%3A%2F%2Fservice.example%2Fids%7Cengagement%2Fe1',
          },
        },
      ],
    });
  });

  it('without resources has no entries', () => {
    expect(transactionBundle([])).toEqual({
      value: { resourceType: 'Bundle', type: 'transaction' },
      issues: [],
      ok: true,
    });
  });

  it('takes equal resources once, and of different ones with one identifier none', () => {
    expect(transactionBundle([flag('a'), flag('a')]).value?.entry?.length).toBe(1);
    const { value, issues, ok } = transactionBundle([flag('a'), flag('a', 'Please write'), flag('b')]);
    expect(value?.entry?.map(({ resource }) => resource.identifier[0]?.value)).toEqual(['b']);
    expect([issues.map(({ key }) => key), ok]).toEqual([['identifier-twice'], false]);
  });

  it.each([[[]], [[{ system: ' ', value: 'a' }]], [[{ system, value: ' ' }]]])(
    'leaves out what has no identifier: %j',
    (identifier) => {
      const { value, issues } = transactionBundle([{ resourceType: 'Flag', identifier }, flag('b')]);
      expect(value?.entry?.length).toBe(1);
      expect(issues.map(({ key }) => key)).toEqual(['identifier-missing']);
    },
  );

  it('escapes what separates the parts of a search', () => {
    const [entry] = transactionBundle([flag('a|b,c$d\\e&f')]).value?.entry ?? [];
    const query = new URL(`https://server.example/${entry?.request.url}`).searchParams.get('identifier');
    expect(query).toBe(String.raw`https://service.example/ids|a\|b\,c\$d\\e&f`);
  });

  it('order never matters', () => {
    const resources = fc.array(fc.constantFrom(flag('a'), flag('b'), flag('b', 'Please write'), flag('c')));
    fc.assert(
      fc.property(
        resources.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(transactionBundle(shuffled)).toEqual(transactionBundle(list));
        },
      ),
    );
  });

  it('finds different resources by different searches', () => {
    const identifier = fc.record({ system: fc.string({ minLength: 1 }), value: fc.string({ minLength: 1 }) });
    const urlOf = (one: IdentifiedResource) => transactionBundle([one]).value?.entry?.[0]?.request.url;
    fc.assert(
      fc.property(identifier, identifier, (a, b) => {
        const [first, second] = [a, b].map((one) => urlOf({ resourceType: 'Flag', identifier: [one] }));
        if (first === undefined || second === undefined) return;
        expect(first === second).toBe(a.system === b.system && a.value === b.value);
      }),
    );
  });

  it('is valid in R4 and in R5', () => {
    const { value } = transactionBundle([flag('a'), flag('b')]);
    expect(value && [...r4Problems(value), ...r5Problems(value)]).toEqual([]);
  });
});
