import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BusinessUnitKind } from '@clout/domain';
import { BusinessUnitKindEnum } from '../../organisation/organisation.graphql';
import { allTerms } from '../../organisation/organisation.lookup';
import { businessUnits } from '../../organisation/organisation.store';
import { Allow } from '../../platform/access/allow';
import type { Tx } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { createTaxonomyTerm, retireTaxonomyTerm, termById, updateTaxonomyTerm } from './change-directory';
import {
  CreateTaxonomyTermResult,
  RetireBusinessUnitResult,
  RetireTaxonomyTermResult,
  TaxonomyTermInput,
  TaxonomyTermType,
  UpdateBusinessUnitResult,
  UpdateTaxonomyTermResult,
} from './directory.graphql';
import { retireBusinessUnit } from './retire-business-unit';
import { updateBusinessUnit } from './update-business-unit';

const unitById = async (tx: Tx, id: string) => (await businessUnits(tx)).find((unit) => unit.id === id);
const ID_ARG = ['id', { type: () => ID, description: 'Which.' }] as const;
const VERSION = ['expectedVersion', { type: () => Int, description: 'Version as read.' }] as const;
const RETIRED = ['retired', { defaultValue: true, description: 'False takes it back into use.' }] as const;
const KIND = {
  type: () => BusinessUnitKindEnum,
  nullable: true,
  description: 'What kind of unit it is; left out: as it is. To or from CX_OFFICE only while nothing live hangs on it.',
} as const;
const REGION = {
  type: () => ID,
  nullable: true,
  description: 'Its region; left out: as it is; null: none.',
} as const;

@Resolver()
export class DirectoryResolver {
  @Allow('taxonomyTerms')
  @Query(() => [TaxonomyTermType], { description: 'Every word of the taxonomy, retired ones too, list by list.' })
  taxonomyTerms(@Context() ask: Ask) {
    return allTerms(ask);
  }

  @Allow('createTaxonomyTerm')
  @Mutation(() => CreateTaxonomyTermResult, { description: 'Adds a word to a list of the taxonomy.' })
  createTaxonomyTerm(@Args('input', { description: 'The word.' }) input: TaxonomyTermInput, @Context() ask: Ask) {
    return ask.act('createTaxonomyTerm', { input }, createTaxonomyTerm, termById);
  }

  @Allow('updateTaxonomyTerm')
  @Mutation(() => UpdateTaxonomyTermResult, { description: 'Renames a word; what has it shows the new name.' })
  updateTaxonomyTerm(
    @Args(...ID_ARG) id: string,
    @Args('name', { description: 'Name, unique in its list, up to 200 characters.' }) name: string,
    @Args(...VERSION) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('updateTaxonomyTerm', { id, name, expectedVersion }, updateTaxonomyTerm, termById);
  }

  @Allow('retireTaxonomyTerm')
  @Mutation(() => RetireTaxonomyTermResult, { description: 'Takes a word out of use; what has it keeps it.' })
  retireTaxonomyTerm(
    @Args(...ID_ARG) id: string,
    @Args(...RETIRED) retired: boolean,
    @Args(...VERSION) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('retireTaxonomyTerm', { id, retired, expectedVersion }, retireTaxonomyTerm, termById);
  }

  @Allow('updateBusinessUnit')
  @Mutation(() => UpdateBusinessUnitResult, {
    description: 'Changes what a business unit is; its code never changes.',
  })
  updateBusinessUnit(
    @Args(...ID_ARG) id: string,
    @Args('name', { description: 'Name, unique, up to 200 characters.' }) name: string,
    @Args('legalEntity', { description: 'Legal entity whose books carry it.' }) legalEntity: string,
    @Args(...VERSION) expectedVersion: number,
    @Args('kind', KIND) kind: BusinessUnitKind | null | undefined,
    @Args('regionId', REGION) regionId: string | null | undefined,
    @Context() ask: Ask,
  ) {
    const args = { id, name, legalEntity, expectedVersion, kind, regionId };
    return ask.act('updateBusinessUnit', args, updateBusinessUnit, unitById);
  }

  @Allow('retireBusinessUnit')
  @Mutation(() => RetireBusinessUnitResult, {
    description: 'Retires a unit on which no live initiative hangs: nothing new is proposed for it. Its past stays.',
  })
  retireBusinessUnit(
    @Args(...ID_ARG) id: string,
    @Args(...RETIRED) retired: boolean,
    @Args(...VERSION) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('retireBusinessUnit', { id, retired, expectedVersion }, retireBusinessUnit, unitById);
  }
}
