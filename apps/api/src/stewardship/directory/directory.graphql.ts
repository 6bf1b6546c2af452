import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessUnitSuccess } from '../../organisation/organisation.graphql';
import { TERM_KINDS, type Term, type TermKind } from '../../organisation/organisation.store';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';

export const TermKindEnum = enumOf(TERM_KINDS);
registerEnumType(TermKindEnum, {
  name: 'TaxonomyKind',
  description: 'A list of the taxonomy.',
  valuesMap: {
    REGION: { description: 'Geographic regions.' },
    FUNCTIONAL_AREA: { description: 'Functional areas (silos).' },
    TOUCHPOINT: { description: 'Where customer and company meet.' },
    CHANNEL: { description: 'Media of contact.' },
    PRODUCT_LINE: { description: 'Lines of products.' },
    INITIATIVE_TYPE: { description: 'Kinds of initiative.' },
  },
});

@ObjectType('TaxonomyTerm', { description: 'A word of the taxonomy, as administrators keep it.' })
export class TaxonomyTermType implements Omit<Term, 'organizationId'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => TermKindEnum, { description: 'Its list.' }) kind!: TermKind;
  @Field({ description: 'Short code, unique in its list; it never changes.' }) code!: string;
  @Field({ description: 'Name as people know it.' }) name!: string;
  @Field(() => Int, { description: 'Place in its list.' }) position!: number;
  @Field({ description: 'True when nobody chooses it any more.' }) retired!: boolean;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
}

@InputType('TaxonomyTermInput', { description: 'A word to add.' })
export class TaxonomyTermInput {
  @Field(() => TermKindEnum, { description: 'Its list.' }) kind!: TermKind;
  @Field({ description: 'Short code, unique in its list, up to 40 characters.' }) code!: string;
  @Field({ description: 'Name, unique in its list, up to 200 characters.' }) name!: string;
}

const term = { type: TaxonomyTermType, typeName: 'TaxonomyTerm' };
export const CreateTaxonomyTermResult = resultUnion('CreateTaxonomyTermResult', term);
export const UpdateTaxonomyTermResult = resultUnion('UpdateTaxonomyTermResult', term, ['StaleVersion']);
export const RetireTaxonomyTermResult = resultUnion('RetireTaxonomyTermResult', term, ['StaleVersion']);
export const UpdateBusinessUnitResult = resultUnion('UpdateBusinessUnitResult', BusinessUnitSuccess, ['StaleVersion']);
export const RetireBusinessUnitResult = resultUnion('RetireBusinessUnitResult', BusinessUnitSuccess, ['StaleVersion']);
