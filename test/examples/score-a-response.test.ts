import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  scoreAResponse,
  type CompletedResponse,
} from '../../examples/03-score-a-response-bot/score-a-response.js';
import { r4Problems } from '../fhir/validators.js';

const folder = resolve(import.meta.dirname, '../../examples/03-score-a-response-bot');
const response = JSON.parse(readFileSync(`${folder}/response.json`, 'utf8')) as CompletedResponse;

describe('the bot', () => {
  it('gives a valid Observation with the total of the answers', () => {
    const { observation, outcome, needsAPerson } = scoreAResponse(response);
    expect(observation?.valueQuantity?.value).toBe(7);
    expect(observation?.derivedFrom).toEqual([{ reference: 'QuestionnaireResponse/response-1' }]);
    expect(observation && r4Problems(observation)).toEqual([]);
    expect(outcome.issue[0]?.details.text).toBe('There is nothing to say.');
    expect(needsAPerson).toBe(false);
  });

  it('scores the answers and not the total that was sent, and says so', () => {
    const total = { linkId: '/44261-6', answer: [{ valueInteger: 21 }] };
    const { observation, outcome } = scoreAResponse({ ...response, item: [...(response.item ?? []), total] });
    expect(observation?.valueQuantity?.value).toBe(7);
    expect(outcome.issue.map(({ details }) => details.coding?.[0]?.code)).toEqual(['total-mismatch']);
  });

  it('calls for a person where the question on self-harm was answered, whatever the total', () => {
    const item = (response.item ?? []).map((one) =>
      one.linkId === '/44260-8' ? { ...one, answer: [{ valueInteger: 1 }] } : one,
    );
    expect(scoreAResponse({ ...response, item }).needsAPerson).toBe(true);
  });

  it('writes nothing of a response that is not completed, and says why', () => {
    const { observation, outcome } = scoreAResponse({ ...response, status: 'in-progress' });
    expect(observation).toBeNull();
    expect(outcome.issue[0]?.severity).toBe('error');
  });

  it('has an identifier where the response has no id yet, and needs a client', () => {
    const { id: _, subject: __, ...rest } = response;
    expect(
      scoreAResponse({ ...rest, subject: { reference: 'Patient/ada' } }).observation?.identifier[0]?.value,
    ).toBe('score//phq-9/2026-03-09T18%3A00%3A00.000Z');
    expect(scoreAResponse(rest).outcome.issue[0]?.details.coding?.[0]?.code).toBe('subject-missing');
  });

  it('runs as a program', () => {
    const root = resolve(folder, '../..');
    const output = execFileSync(process.execPath, ['--import', 'tsx', `${folder}/main.ts`], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: 'test/tsconfig.json' },
    });
    expect(JSON.parse(output)).toEqual(scoreAResponse(response).observation);
  });
});
