import type { IsoDate } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import {
  day,
  instant,
  integer,
  json,
  key,
  money,
  nullable,
  tenantKey,
  text,
  uuid,
} from '../../platform/database/columns';

export const RATE_CARD_STATES = ['DRAFT', 'CERTIFIED'] as const;
export type RateCardState = (typeof RATE_CARD_STATES)[number];

/** A rate as it is kept; amounts in minor units as texts. */
export interface KeptContactRate {
  readonly channelId: string;
  readonly full: string;
  readonly avoidable: string;
}

export interface RateCardRow {
  readonly organizationId: string;
  readonly id: string;
  readonly version: number;
  readonly state: RateCardState;
  readonly asOf: IsoDate;
  readonly perContact: readonly KeptContactRate[];
  readonly fteCost: bigint;
  readonly margin: number;
  readonly clv: bigint;
  readonly hurdleRate: number;
  readonly horizon: number;
  readonly optimismUplift: number;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
}

export const RateCardTable = new EntitySchema<RateCardRow>({
  name: 'rate_card',
  columns: {
    organizationId: tenantKey,
    id: key,
    version: integer,
    state: text,
    asOf: { ...day, name: 'as_of' },
    perContact: { ...json, name: 'per_contact' },
    fteCost: { ...money, name: 'fte_cost' },
    margin: integer,
    clv: money,
    hurdleRate: { ...integer, name: 'hurdle_rate' },
    horizon: integer,
    optimismUplift: { ...integer, name: 'optimism_uplift' },
    preparedBy: { ...uuid, name: 'prepared_by' },
    preparedAt: { ...instant, name: 'prepared_at' },
    certifiedBy: nullable({ ...uuid, name: 'certified_by' }),
    certifiedAt: nullable({ ...instant, name: 'certified_at' }),
  },
});
