import type { EntitySchemaColumnOptions } from 'typeorm';

/** bigint minor units: exact beyond 2^53. */
export const money: EntitySchemaColumnOptions = {
  type: 'bigint',
  transformer: {
    from: (value: string | null) => (value === null ? null : BigInt(value)),
    to: (value: bigint | null | undefined) => (typeof value === 'bigint' ? value.toString() : value),
  },
};
export const nullable = (options: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({
  ...options,
  nullable: true,
});
export const uuid: EntitySchemaColumnOptions = { type: 'uuid' };
/** First part of every tenant table's primary key. */
export const tenantKey: EntitySchemaColumnOptions = { type: 'uuid', primary: true, name: 'organization_id' };
export const key: EntitySchemaColumnOptions = { type: 'uuid', primary: true };
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
export const flag: EntitySchemaColumnOptions = { type: 'boolean' };
export const instant: EntitySchemaColumnOptions = { type: 'timestamptz' };
/** A calendar day as `2026-01-31`, never a JavaScript Date. */
export const day: EntitySchemaColumnOptions = { type: 'date' };
export const json: EntitySchemaColumnOptions = { type: 'jsonb' };
export const textList: EntitySchemaColumnOptions = { type: 'text', array: true };
