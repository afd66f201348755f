import * as z from 'zod';
import type { ChecklistItem, ChecklistTemplate } from '../checklists/index.js';
import {
  DUE_IN,
  EVIDENCE_KINDS,
  NOT_APPLICABLE,
  PHASES,
  PROMPTS,
  REOPENS,
  VERBS,
  WHO,
} from '../checklists/known-codes.js';
import { listTemplateIssues } from '../checklists/list-template-issues.js';
import { sources } from '../sources.js';
import type { Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { reportIssue } from './report-issue.js';
import { text } from './text.schema.js';

/** One of the keys of a table. */
function keyOf<Table extends object>(table: Table): z.ZodType<keyof Table & string, keyof Table & string> {
  return z.enum(Object.keys(table) as (keyof Table & string)[]);
}

const item: z.ZodType<ChecklistItem, JsonOf<ChecklistItem>> = factSchema<ChecklistItem>()(
  z.strictObject({
    id: identifier,
    heading: identifier,
    verb: keyOf(VERBS),
    text,
    why: text,
    whySource: keyOf(sources),
    who: keyOf(WHO),
    due: keyOf(DUE_IN),
    evidence: keyOf(EVIDENCE_KINDS),
    prompts: list(keyOf(PROMPTS)),
    reopens: keyOf(REOPENS),
    private: z.boolean(),
    measures: list(identifier).nullish(),
    notApplicableWhen: list(keyOf(NOT_APPLICABLE)).nullish(),
  }),
);

/** What `defineChecklistTemplate` would refuse is refused here as well, at the field that it is about. */
const withoutHoles: Rule<ChecklistTemplate> = (payload) => {
  for (const { path } of listTemplateIssues(payload.value)) {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    reportIssue(payload, 'invalid-template', keys);
  }
};

export const checklistTemplate: z.ZodType<
  ChecklistTemplate,
  JsonOf<ChecklistTemplate>
> = factSchema<ChecklistTemplate>()(
  z.strictObject({
    id: identifier,
    version: z.number(),
    phase: z.enum(PHASES),
    services: list(identifier).nullish(),
    language: text,
    title: text,
    source: keyOf(sources),
    headings: list(z.strictObject({ id: identifier, text }).readonly()),
    items: list(item),
  }),
  withoutHoles,
);
