import { toJsonSchema } from '@valibot/to-json-schema';
import { fileSchema } from './file';
import { conditionSchema } from './kinds/condition';

/**
 * The JSON Schema of a policy file, for editors (hover texts, completion, red lines). `policies/policy.schema.json` is
 * this; `npx vitest run --project unit test/policy/json-schema -u` writes it anew. The reader itself does not use it.
 */
export function policyJsonSchema(): Record<string, unknown> {
  return {
    title: '城乡居民医保筹资政策',
    ...toJsonSchema(fileSchema, { definitions: { condition: conditionSchema }, errorMode: 'throw' }),
  };
}
