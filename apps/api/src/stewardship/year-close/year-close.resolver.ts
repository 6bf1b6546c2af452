import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, unitOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { closeFiscalYear } from './close-fiscal-year';
import { readClose, type CloseView, type UnitAtClose } from './read-close';
import {
  CloseFiscalYearResult,
  FiscalYearCloseLineType,
  FiscalYearCloseType,
  FiscalYearCloseUnitType,
} from './year-close.graphql';
import type { LineAtClose } from './year-close.store';

const YEAR = { type: () => Int, description: 'Fiscal year, by the calendar year in which it ends.' };

/** A line with those of its answer, so that what they refer to is read together. */
type ShownLine = LineAtClose & { readonly all: readonly LineAtClose[] };

@Resolver(() => FiscalYearCloseType)
export class YearCloseResolver {
  @Allow('fiscalYearClose')
  @Query(() => FiscalYearCloseType, {
    nullable: true,
    description: 'What closing a year would carry, lapse, return and charge, or what it did; null without a mandate.',
  })
  fiscalYearClose(@Args('fiscalYear', YEAR) fiscalYear: number, @Context() ask: Ask) {
    return ask.read((tx) => readClose(tx, fiscalYear));
  }

  @Allow('closeFiscalYear')
  @Mutation(() => CloseFiscalYearResult, {
    description: 'FINANCE closes a year by its mandate’s rule, once, for good.',
  })
  closeFiscalYear(
    @Args('fiscalYear', YEAR) fiscalYear: number,
    @Args('reason', { defaultValue: 'Year end.', description: 'Why, in words; up to 2,000 characters.' })
    reason: string,
    @Args('expectedDigest', { type: () => String, nullable: true, description: 'Digest of the close that was read.' })
    expectedDigest: string | null,
    @Context() ask: Ask,
  ) {
    const args = { fiscalYear, reason, expectedDigest: expectedDigest ?? null };
    return ask.act('closeFiscalYear', args, closeFiscalYear, (tx, year) => readClose(tx, Number(year)));
  }

  @ResolveField(() => Boolean, { description: 'True once the year is closed: then nothing here changes.' })
  closed(@Parent() { closed }: CloseView) {
    return closed !== null;
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt(@Parent() { closed }: CloseView) {
    return closed?.closedAt ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why, as whoever closed it said.' })
  reason(@Parent() { closed }: CloseView) {
    return closed?.reason ?? null;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who closed it.' })
  closedBy(@Parent() { closed }: CloseView, @Context() ask: Ask) {
    return memberOf(ask, closed?.closedBy ?? null);
  }

  @ResolveField(() => [FiscalYearCloseLineType], { description: 'By approved plan line.' })
  lines(@Parent() { lines }: CloseView): readonly ShownLine[] {
    return lines.map((line) => ({ ...line, all: lines }));
  }
}

@Resolver(() => FiscalYearCloseUnitType)
export class YearCloseUnitResolver {
  @ResolveField(() => BusinessUnitType, { description: 'The unit.' })
  businessUnit(@Parent() unit: UnitAtClose, @Context() ask: Ask) {
    return unitOf(ask, unit.businessUnitId);
  }
}

@Resolver(() => FiscalYearCloseLineType)
export class YearCloseLineResolver {
  @ResolveField(() => InitiativeType, { nullable: true, description: 'What it funded.' })
  async initiative(@Parent() { initiativeId, all }: ShownLine, @Context() ask: Ask) {
    const ids = all.map((line) => line.initiativeId);
    return (await initiativesOf(ask, ids)).get(initiativeId) ?? null;
  }

  @ResolveField(() => BusinessUnitType, { description: 'The unit that received it.' })
  businessUnit(@Parent() { businessUnitId }: ShownLine, @Context() ask: Ask) {
    return unitOf(ask, businessUnitId);
  }
}
