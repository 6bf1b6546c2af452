import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CONTRIBUTION_RULES,
  MANDATE_STATES,
  type ContributionRule,
  type Mandate,
  type MandateState,
} from '@clout/domain';
import { enumOf } from '../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateTimeScalar } from '../platform/graphql/scalars';

const ContributionRuleEnum = enumOf(CONTRIBUTION_RULES);
registerEnumType(ContributionRuleEnum, {
  name: 'ContributionRule',
  description: 'Which budgets a committed amount is drawn from.',
  valuesMap: {
    PRO_RATA_ADDRESSABLE: { description: 'From every unit in proportion to its addressable base.' },
    NAMED_LINES: { description: 'From budget lines named for the purpose.' },
    BENEFICIARY_PAYS: { description: 'From the units that benefit.' },
  },
});

const MandateStateEnum = enumOf(MANDATE_STATES);
registerEnumType(MandateStateEnum, {
  name: 'MandateState',
  description: 'How far a mandate is.',
  valuesMap: {
    PROPOSED: { description: 'Granted by the COO; FINANCE has not countersigned it.' },
    IN_FORCE: { description: 'Countersigned: cycles of the year can be opened inside it.' },
    SUPERSEDED: { description: 'A later mandate of the year took its place.' },
  },
});

@ObjectType('Mandate', {
  description: "What the COO grants and FINANCE countersigns for a fiscal year: the cap's own limits.",
})
export class MandateType implements Pick<
  Mandate,
  'id' | 'fiscalYear' | 'capShare' | 'reserveShare' | 'contributionRule' | 'holdDays' | 'state' | 'version'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year it is for.' }) fiscalYear!: number;
  @Field(() => BasisPointsScalar, { description: 'Largest share of the addressable base that may be prioritised.' })
  capShare!: number;
  @Field(() => BasisPointsScalar, { description: 'Smallest share of the envelope that is kept in reserve.' })
  reserveShare!: number;
  @Field(() => [String], { description: 'Account categories outside the addressable base.' })
  excludedCategories!: string[];
  @Field(() => ContributionRuleEnum, { description: 'Which budgets committed money is drawn from.' })
  contributionRule!: ContributionRule;
  @Field(() => Int, { description: 'Days after which the money held by a submitted plan lapses.' }) holdDays!: number;
  @Field(() => MandateStateEnum, { description: 'How far the mandate is.' }) state!: MandateState;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the COO granted it.' }) grantedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When FINANCE countersigned it.' })
  countersignedAt!: Date | null;
}
