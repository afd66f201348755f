import type { EndingKind } from 'client-engagement';
import {
  endingsFromNhsCode,
  nhsEndingCodes,
  toNhsEndingCodes,
  type NhsEndingElement,
} from 'client-engagement/codes';
import { describe, expect, it } from 'vitest';

const ELEMENTS: readonly NhsEndingElement[] = [
  'talking-therapies-discharge',
  'mental-health-referral-closure',
  'mental-health-referral-rejection',
];

describe('an NHS code of an ending', () => {
  it.each([
    ['46', 'talking-therapies-discharge', ['met-goals', 'planned-other']],
    ['47', 'talking-therapies-discharge', ['client-ended', 'unplanned']],
    ['48', 'talking-therapies-discharge', ['service-ended', 'limit-reached']],
    ['49', 'talking-therapies-discharge', ['died']],
    ['96', 'talking-therapies-discharge', ['other']],
    ['10', 'talking-therapies-discharge', ['referred-outside']],
    ['11', 'talking-therapies-discharge', ['referred-outside']],
    ['12', 'talking-therapies-discharge', ['planned-other']],
    ['13', 'talking-therapies-discharge', ['referred-outside']],
    ['14', 'talking-therapies-discharge', ['client-ended']],
    ['16', 'talking-therapies-discharge', ['unplanned']],
    ['17', 'talking-therapies-discharge', ['died']],
    ['95', 'talking-therapies-discharge', ['other']],
    ['50', 'talking-therapies-discharge', ['did-not-start']],
    ['01', 'mental-health-referral-closure', ['referred-outside']],
    ['02', 'mental-health-referral-closure', ['met-goals', 'planned-other']],
    ['03', 'mental-health-referral-closure', ['other']],
    ['04', 'mental-health-referral-closure', ['service-ended']],
    ['05', 'mental-health-referral-closure', ['unplanned']],
    ['06', 'mental-health-referral-closure', ['died']],
    ['07', 'mental-health-referral-closure', ['client-ended']],
    ['08', 'mental-health-referral-closure', ['referred-outside']],
    ['09', 'mental-health-referral-closure', ['did-not-start']],
    ['01', 'mental-health-referral-rejection', ['did-not-start']],
    ['02', 'mental-health-referral-rejection', ['did-not-start']],
    ['03', 'mental-health-referral-rejection', ['did-not-start']],
  ] as const)('%s of %s leaves a person to choose', (code, element, kinds) => {
    const { value } = endingsFromNhsCode(code, element);
    expect(value?.candidates.map(({ kind }) => kind)).toEqual(kinds);
    expect(value?.stopsOutreach).toBe((kinds as readonly EndingKind[]).includes('died'));
  });

  it('that says who thought it was early keeps that', () => {
    const early = (code: string) =>
      endingsFromNhsCode(code, 'talking-therapies-discharge').value?.candidates.map(
        ({ endedEarlierThan }) => endedEarlierThan,
      );
    expect(early('47')).toEqual(['practitioner-advised', 'practitioner-advised']);
    expect(early('48')).toEqual(['client-wished', 'client-wished']);
  });

  it.each([6, '6', '06', ' 06'])('is read however it is padded: %j', (raw) => {
    expect(endingsFromNhsCode(raw, 'mental-health-referral-closure').value?.code).toBe('06');
  });

  it('that is not there, or not one of its item, is an issue', () => {
    expect(endingsFromNhsCode(null, 'talking-therapies-discharge').issues[0]?.key).toBe('code-missing');
    expect(endingsFromNhsCode('01', 'talking-therapies-discharge').issues[0]?.key).toBe('code-unknown');
  });

  it('is among the codes that each of its endings is written as', () => {
    for (const { element, code, endings } of nhsEndingCodes.rows)
      for (const ending of endings) expect(toNhsEndingCodes(ending, element).value).toContain(code);
  });

  it('is chosen from a list even where there is one', () => {
    expect(toNhsEndingCodes({ kind: 'died' }, 'talking-therapies-discharge').value).toEqual(['49', '17']);
    expect(toNhsEndingCodes({ kind: 'limit-reached' }, 'talking-therapies-discharge').value).toEqual(['48']);
  });

  it('is none, and said to be none, for what the item has no code for', () => {
    for (const element of ELEMENTS)
      expect(toNhsEndingCodes({ kind: 'continuing-self-pay' }, element)).toEqual({
        value: [],
        issues: [{ severity: 'warning', key: 'no-such-code', field: 'ending' }],
        ok: true,
      });
  });

  it('does not need the item to know who thought it was early', () => {
    const ending = { kind: 'client-ended', endedEarlierThan: 'agreed-plan' } as const;
    expect(toNhsEndingCodes(ending, 'mental-health-referral-closure').value).toEqual(['07']);
  });
});
