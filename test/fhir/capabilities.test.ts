import { describe, expect, it } from 'vitest';
import { capabilities } from 'client-engagement/fhir';

describe('the list of what is read and written', () => {
  it('names elements as paths without places', () => {
    const paths = capabilities.flatMap(({ elements }) => elements);
    expect(paths.filter((path) => !/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/.test(path))).toEqual([]);
  });

  it('says every loss as a sentence, and names at least one fact and one version', () => {
    const odd = capabilities.filter(
      ({ facts, versions, loss }) =>
        facts.length === 0 || versions.length === 0 || !(loss === '' || loss.endsWith('.')),
    );
    expect(odd).toEqual([]);
  });
});
