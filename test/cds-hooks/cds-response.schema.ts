import * as z from 'zod';

/** What a response of CDS Hooks 2.0 may hold, and nothing else: written from the specification. */
const coding = z.strictObject({
  system: z.string().min(1).optional(),
  code: z.string().min(1),
  display: z.string().min(1).optional(),
});
const source = z.strictObject({
  label: z.string().min(1),
  url: z.string().min(1).optional(),
  icon: z.string().min(1).optional(),
  topic: coding.optional(),
});
const action = z
  .strictObject({
    type: z.enum(['create', 'update', 'delete']),
    description: z.string().min(1),
    resource: z.looseObject({ resourceType: z.string().min(1) }).optional(),
    resourceId: z.string().optional(),
  })
  .refine(({ type, resource, resourceId }) =>
    type === 'delete' ? resourceId !== undefined : resource !== undefined,
  );
const suggestion = z.strictObject({
  label: z.string().min(1),
  uuid: z.string().min(1).optional(),
  isRecommended: z.boolean().optional(),
  actions: z.array(action).min(1).optional(),
});
const link = z
  .strictObject({
    label: z.string().min(1),
    url: z.string().min(1),
    type: z.enum(['absolute', 'smart']),
    appContext: z.string().optional(),
  })
  .refine(({ type, appContext }) => type === 'smart' || appContext === undefined);
const card = z
  .strictObject({
    uuid: z.string().min(1),
    summary: z.string().min(1),
    detail: z.string().min(1).optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source,
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['any', 'at-most-one']).optional(),
    overrideReasons: z
      .array(coding.required({ display: true }))
      .min(1)
      .optional(),
    links: z.array(link).min(1).optional(),
  })
  .refine(({ summary }) => [...summary].length < 140)
  .refine(
    ({ suggestions, selectionBehavior }) => (suggestions === undefined) === (selectionBehavior === undefined),
  );

/** A response without system actions. */
export const cdsResponse = z.strictObject({ cards: z.array(card) });
