import { EntitySchema } from 'typeorm';
import { integer, key, tenantKey, text } from '../platform/database/columns';

export type TermKind = 'REGION' | 'FUNCTIONAL_AREA' | 'TOUCHPOINT' | 'CHANNEL' | 'PRODUCT_LINE' | 'INITIATIVE_TYPE';

/** One word of the organisation's taxonomy. */
export interface Term {
  readonly organizationId: string;
  readonly id: string;
  readonly kind: TermKind;
  readonly code: string;
  readonly name: string;
  readonly position: number;
}

export const TermTable = new EntitySchema<Term>({
  name: 'taxonomy_term',
  columns: { organizationId: tenantKey, id: key, kind: text, code: text, name: text, position: integer },
});
