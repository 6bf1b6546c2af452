import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sum, type ExpectedLine, type OpexBaseVersion } from '@clout/domain';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { unitOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { OpexBaseVersionType } from '../base/base.graphql';
import { BaseComparisonType } from '../base/comparison.graphql';
import { AbsorbedRunRateType, ExpectedBaseLineType } from './absorption.graphql';
import type { AbsorbedRunRate } from './absorption.store';
import { absorbedBeside, expectedIn, expectedOver } from './beside-base';

const besideOf = (ask: Ask, base: OpexBaseVersion): Promise<AbsorbedRunRate[]> =>
  ask.once(`absorbed ${base.id}`, (tx) => absorbedBeside(tx, base.fiscalYear, base));

@Resolver(() => OpexBaseVersionType)
export class BaseAbsorptionResolver {
  @ResolveField(() => [AbsorbedRunRateType], {
    description:
      'Run-rate that units took into their own base after its as-of day: beside its rows, never one of them.',
  })
  absorbed(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return besideOf(ask, base);
  }

  @ResolveField(() => MoneyScalar, {
    description: 'Sum of what was absorbed beside it; the envelope does not grow by it before a base contains it.',
  })
  async absorbedTotal(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return sum((await besideOf(ask, base)).map((one) => one.amount));
  }

  @ResolveField(() => [ExpectedBaseLineType], {
    description:
      'What it should contain of run-rate absorbed since the base of the year before, or since an earlier one.',
  })
  expected(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return ask.once(`expected ${base.id}`, (tx) => expectedIn(tx, base));
  }
}

@Resolver(() => BaseComparisonType)
export class ComparisonAbsorptionResolver {
  @ResolveField(() => [ExpectedBaseLineType], {
    description: 'What the second version should contain of run-rate that units absorbed since the first.',
  })
  expected(@Parent() { a, b }: BaseComparisonType, @Context() ask: Ask) {
    return ask.read((tx) => expectedOver(tx, a, b));
  }
}

@Resolver(() => AbsorbedRunRateType)
export class AbsorbedRunRateResolver {
  @ResolveField(() => BusinessUnitType, { description: 'The unit that carries it.' })
  businessUnit(@Parent() one: AbsorbedRunRate, @Context() ask: Ask) {
    return unitOf(ask, one.businessUnitId);
  }
}

@Resolver(() => ExpectedBaseLineType)
export class ExpectedBaseLineResolver {
  @ResolveField(() => BusinessUnitType, { description: 'The unit whose line it is.' })
  businessUnit(@Parent() one: ExpectedLine, @Context() ask: Ask) {
    return unitOf(ask, one.businessUnitId);
  }
}
