import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BASE_DIMENSIONS, BASE_KINDS, BASE_STATES } from '@clout/domain';
import type { BaseExclusion, BaseKind, BaseState, OpexBaseVersion } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { NamedTotal } from '../envelope-view';
import type { RefusedRow } from './base-row.store';
import { BasePreview, OpexBasePreviewType } from './preview.graphql';

export const BaseKindEnum = enumOf(BASE_KINDS);
registerEnumType(BaseKindEnum, {
  name: 'BaseKind',
  description: 'What kind of figures a base holds.',
  valuesMap: {
    BUDGET: { description: 'The budget as adopted.' },
    FORECAST: { description: 'A forecast made during the year.' },
    ACTUAL: { description: 'What the books say was spent.' },
  },
});

const BaseStateEnum = enumOf(BASE_STATES);
registerEnumType(BaseStateEnum, {
  name: 'BaseState',
  description: 'How far a base version is.',
  valuesMap: {
    IMPORTED: { description: 'Imported, not certified.' },
    CERTIFIED: { description: 'Certified by a second member of FINANCE.' },
    WITHDRAWN: { description: 'Withdrawn; kept for the record.' },
  },
});

export const BaseDimensionEnum = enumOf(BASE_DIMENSIONS);
registerEnumType(BaseDimensionEnum, {
  name: 'BaseDimension',
  description: 'What totals of a base are added up by.',
  valuesMap: {
    BUSINESS_UNIT: { description: 'By business unit.' },
    FUNCTIONAL_AREA: { description: 'By functional area (silo).' },
    PERIOD: { description: 'By period of the fiscal year.' },
    CATEGORY: { description: 'By account category.' },
    LEGAL_ENTITY: { description: 'By legal entity.' },
    COST_CENTRE: { description: 'By cost centre.' },
    ACCOUNT: { description: 'By account.' },
  },
});

@ObjectType('OpexBaseVersion', { description: "One version of a fiscal year's recorded operating expenditure." })
export class OpexBaseVersionType implements Omit<
  OpexBaseVersion,
  'organizationId' | 'mapping' | 'importedBy' | 'certifiedBy'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year it is for.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Number of the version in its fiscal year, from 1.' }) number!: number;
  @Field(() => BaseKindEnum, { description: 'Budget, forecast or actual.' }) kind!: BaseKind;
  @Field({ description: 'Label, such as 3+9.' }) label!: string;
  @Field(() => DateScalar, { description: 'The day as of which the figures hold.' }) asOf!: string;
  @Field({ description: 'ISO 4217 code of its amounts.' }) currency!: string;
  @Field({ description: 'The system it was taken from.' }) sourceSystem!: string;
  @Field({ description: 'Name of the imported file.' }) fileName!: string;
  @Field({ description: "SHA-256 of the file's bytes, hexadecimal." }) fileHash!: string;
  @Field(() => BaseStateEnum, { description: 'How far the version is.' }) state!: BaseState;
  @Field({ description: "True for the version that the fiscal year's envelope stands on." }) current!: boolean;
  @Field(() => Int, { description: 'Rows of the file: accepted, left out and refused together.' }) fileRows!: number;
  @Field(() => Int, { description: 'Rows that make the version.' }) acceptedRows!: number;
  @Field(() => Int, { description: 'Rows that are no expense.' }) leftOutRows!: number;
  @Field(() => Int, { description: 'Rows that were refused, each with its reason.' }) refusedRows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of the accepted rows.' }) total!: bigint;
  @Field(() => MoneyScalar, { nullable: true, description: "The ledger's control total, where the preparer gave it." })
  controlTotal!: bigint | null;
  @Field(() => DateTimeScalar, { description: 'When it was imported.' }) importedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was certified; null before.' })
  certifiedAt!: Date | null;
}

@ObjectType('RefusedRow', { description: 'A row of a file that was refused.' })
export class RefusedRowType implements RefusedRow {
  @Field(() => Int, { description: 'Line of a CSV file, row of a worksheet.' }) line!: number;
  @Field({ description: 'Column concerned; "row" for the row as a whole.' }) field!: string;
  @Field({ description: 'What stood there.' }) value!: string;
  @Field({ description: 'Why it was refused.' }) reason!: string;
}

@ObjectType('BaseTotal', { description: 'Sum of the rows that share a value.' })
export class BaseTotalType implements NamedTotal {
  @Field({ description: 'The value: an id for business units, else the text of the source.' }) key!: string;
  @Field({ description: 'Name to show.' }) name!: string;
  @Field(() => MoneyScalar, { description: 'Sum of all rows.' }) amount!: bigint;
  @Field(() => MoneyScalar, { description: 'Sum of the addressable rows.' }) addressable!: bigint;
  @Field(() => Int, { description: 'Number of rows.' }) rows!: number;
}

@ObjectType('BaseExclusion', { description: 'What is outside the addressable base, and why.' })
export class BaseExclusionType implements BaseExclusion {
  @Field(() => String, { description: 'ALLOCATED, MANDATE_CATEGORY or CYCLE_CATEGORY.' })
  reason!: BaseExclusion['reason'];
  @Field({ description: 'Account category.' }) category!: string;
  @Field(() => MoneyScalar, { description: 'Sum of the rows.' }) amount!: bigint;
  @Field(() => Int, { description: 'Number of rows.' }) rows!: number;
}

const BaseSuccess = { type: OpexBaseVersionType, typeName: 'OpexBaseVersion' };
export const ImportOpexBaseResult = resultUnion('ImportOpexBaseResult', BaseSuccess, [], {
  types: [OpexBasePreviewType],
  pick: (value) => (value instanceof BasePreview ? 'OpexBasePreview' : null),
});
export const WithdrawOpexBaseResult = resultUnion('WithdrawOpexBaseResult', BaseSuccess);
export const CertifyOpexBaseResult = resultUnion('CertifyOpexBaseResult', BaseSuccess);
