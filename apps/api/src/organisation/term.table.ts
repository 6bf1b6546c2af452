import { EntitySchema } from 'typeorm';
import { integer, key, tenantKey, text } from '../platform/database/columns';

export const TERM_KINDS = [
  'REGION',
  'FUNCTIONAL_AREA',
  'TOUCHPOINT',
  'CHANNEL',
  'PRODUCT_LINE',
  'INITIATIVE_TYPE',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** One word of the organisation's taxonomy. */
export interface Term {
  readonly organizationId: string;
  readonly id: string;
  readonly kind: TermKind;
  readonly code: string;
  readonly name: string;
  readonly position: number;
  /** Nobody chooses it any more; what has it keeps it. Read, never written with the rest. */
  readonly retired: boolean;
  readonly version: number;
}

export const TermTable = new EntitySchema<Term>({
  name: 'taxonomy_term',
  columns: { organizationId: tenantKey, id: key, kind: text, code: text, name: text, position: integer },
});
