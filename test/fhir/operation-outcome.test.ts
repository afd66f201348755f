import { toOperationOutcome, type ExportIssue, type ImportIssue } from 'client-engagement/fhir';
import { describe, expect, it } from 'vitest';
import { issueTexts } from '../../src/fhir/issue-text.js';
import { r4Problems, r5Problems } from './validators.js';

const issue: ImportIssue = {
  severity: 'warning',
  code: 'conflict',
  key: 'total-mismatch',
  expression: 'QuestionnaireResponse.item[9]',
};
const written: ExportIssue = {
  severity: 'error',
  code: 'required',
  key: 'subject-missing',
  expression: '',
};

describe('issues as an OperationOutcome', () => {
  it('are whole: key, sentence and place', () => {
    expect(toOperationOutcome([issue], { system: 'https://service.example/issues' })).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'warning',
          code: 'conflict',
          details: {
            coding: [{ system: 'https://service.example/issues', code: 'total-mismatch' }],
            text: 'The total differs from the sum of the answers; the sum was used.',
          },
          expression: ['QuestionnaireResponse.item[9]'],
        },
      ],
    });
  });

  it('are in the caller’s words where there are some, and a key without a sentence stands for itself', () => {
    const text = (one: ImportIssue | ExportIssue, texts = {}) =>
      toOperationOutcome([one], { texts }).issue[0]?.details.text;
    expect(text(issue, { 'total-mismatch': 'Anders' })).toBe('Anders');
    expect(text({ ...issue, key: 'constructor' as ImportIssue['key'] })).toBe('constructor');
  });

  it('without a place have none, and no issue at all is said as such', () => {
    expect(toOperationOutcome([written]).issue[0]).not.toHaveProperty('expression');
    expect(toOperationOutcome([]).issue).toEqual([
      { severity: 'information', code: 'informational', details: { text: 'There is nothing to say.' } },
    ]);
  });

  it('are valid in R4 and in R5', () => {
    for (const outcome of [toOperationOutcome([issue, written]), toOperationOutcome([])])
      expect([...r4Problems(outcome), ...r5Problems(outcome)]).toEqual([]);
  });

  it('are sentences', () => {
    const odd = Object.values(issueTexts).filter((text) => !/^[A-Z][^.]*(?:, [^.]*)?\.$/.test(text));
    expect(odd).toEqual([]);
  });
});
