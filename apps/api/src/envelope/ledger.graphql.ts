import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JOURNAL_KINDS, LEDGER_SIDES, type JournalKind, type LedgerEntry, type LedgerSide } from '@clout/domain';
import { PageInfo, type Page } from '../platform/graphql/connection';
import { enumOf } from '../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../platform/graphql/scalars';
import { CostClassEnum, CostKindEnum } from './cost.graphql';
import type { BalancedEntry, LedgerFilter } from './ledger.store';

export const JournalKindEnum = enumOf(JOURNAL_KINDS);
registerEnumType(JournalKindEnum, {
  name: 'JournalKind',
  description: 'What a budget journal does.',
  valuesMap: {
    COMMITMENT: { description: 'Draws approved money from the contributing units and gives it to its use.' },
    RELEASE: { description: 'Gives back what is not needed.' },
    REVERSAL: { description: 'Takes a decision back.' },
    ABSORPTION: { description: 'A unit takes run-rate into its own base: a full year of it, from and to one line.' },
  },
});

const LedgerSideEnum = enumOf(LEDGER_SIDES);
registerEnumType(LedgerSideEnum, {
  name: 'LedgerSide',
  description: 'Side of a budget journal.',
  valuesMap: {
    USE: { description: 'Where the money goes.' },
    SOURCE: { description: 'Where it comes from.' },
  },
});

@ObjectType('LedgerEntry', { description: 'One entry of the double-entry budget ledger; each journal sums to 0.' })
export class LedgerEntryType implements Omit<
  BalancedEntry,
  'organizationId' | 'businessUnitId' | 'cycleId' | 'initiativeId'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Order of booking.' }) sequence!: number;
  @Field(() => ID, { description: 'The journal; its entries sum to 0.' }) journalId!: string;
  @Field(() => JournalKindEnum, { description: 'What the journal does.' }) kind!: JournalKind;
  @Field(() => LedgerSideEnum, { description: 'Source or use.' }) side!: LedgerSide;
  @Field({ description: 'True where source and use are the same line: net zero, not counted as received.' })
  alreadyBudgeted!: boolean;
  @Field({ description: 'Legal entity.' }) legalEntity!: string;
  @Field({ description: 'Cost centre.' }) costCentre!: string;
  @Field({ description: 'Account.' }) account!: string;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period.' }) period!: number;
  @Field(() => DateTimeScalar, { description: 'Database time of booking.' }) bookedAt!: Date;
  @Field(() => MoneyScalar, { description: 'A use is positive, its source negative; reversed, the other way round.' })
  amount!: bigint;
  @Field(() => MoneyScalar, {
    description:
      'Running sum of the amounts up to this entry over the entries of the filter; 0 after each whole journal.',
  })
  balance!: bigint;
  @Field(() => CostClassEnum, { description: 'How the books treat it.' }) costClass!: LedgerEntry['costClass'];
  @Field(() => CostKindEnum, { description: 'Once, or going on.' }) costKind!: LedgerEntry['costKind'];
  @Field(() => ID, { nullable: true, description: 'The plan line that was approved.' }) planLineId!: string;
  @Field(() => ID, { nullable: true, description: 'The entry that this one takes back.' }) reversesId!: string | null;
  @Field(() => String, { nullable: true, description: "Reference of the company's own ledger." })
  externalReference!: string | null;
}

@InputType('LedgerFilter', { description: 'Which entries of the ledger; what is left out does not restrict.' })
export class LedgerFilterInput implements LedgerFilter {
  @Field(() => ID, { nullable: true, description: 'Whose budget.' }) businessUnitId?: string | null;
  @Field(() => LedgerSideEnum, { nullable: true, description: 'Source or use.' }) side?: LedgerSide | null;
  @Field(() => JournalKindEnum, { nullable: true, description: 'What the journal does.' }) kind?: JournalKind | null;
  @Field(() => CostClassEnum, { nullable: true, description: 'How the books treat it.' })
  costClass?: LedgerEntry['costClass'] | null;
  @Field(() => Int, { nullable: true, description: 'Period.' }) period?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Text in legal entity, cost centre or account, in any case of letters.',
  })
  search?: string | null;
}

@ObjectType('LedgerEdge', { description: 'An entry with its cursor.' })
export class LedgerEdgeType {
  @Field({ description: 'Cursor of the entry.' }) cursor!: string;
  @Field(() => LedgerEntryType, { description: 'The entry.' }) node!: LedgerEntryType;
}

@ObjectType('LedgerConnection', { description: 'A page of the ledger, in the order of booking.' })
export class LedgerConnectionType implements Page<BalancedEntry> {
  @Field(() => [LedgerEdgeType], { description: 'Entries with their cursors.' })
  edges!: { cursor: string; node: BalancedEntry }[];
  @Field(() => [LedgerEntryType], { description: 'Entries.' }) nodes!: BalancedEntry[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Entries in all.' }) totalCount!: number;
  @Field(() => MoneyScalar, { description: 'What all entries seen took from sources; equals uses over all units.' })
  sources!: bigint;
  @Field(() => MoneyScalar, { description: 'What all entries seen gave to uses.' }) uses!: bigint;
}
