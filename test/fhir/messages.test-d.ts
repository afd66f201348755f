import type { MessageDraft } from 'client-engagement';
import type { MessageLike } from 'client-engagement/fhir';
import { describe, expectTypeOf, it } from 'vitest';

describe('a message to write', () => {
  it('can be given as it was drafted', () => {
    expectTypeOf<MessageDraft>().toExtend<MessageLike>();
  });
});
