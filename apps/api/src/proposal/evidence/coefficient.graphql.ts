import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CoefficientRequest, Grade, Link, StudyKind } from '@clout/domain';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars';
import { CaseLinkEnum, EvidenceGradeEnum } from '../case-rules/grade.graphql';
import type { LibraryCoefficient } from './coefficient.store';
import { StudyKindEnum } from './evidence.graphql';

const STATED = {
  link: { description: 'The link it speaks for.' },
  statement: { description: 'What it says, in one sentence.' },
  value: { description: 'The coefficient.' },
  unit: { description: 'Its unit.' },
  source: { description: 'Where it was published or measured.' },
  kind: { description: 'Kind of study.' },
  date: { description: 'Last day of its data, or the end of the year of publication.' },
};

@ObjectType('LinkCoefficient', {
  description:
    'A published relation between the two ends of a link, ready to be used as evidence; none transfers unchanged.',
})
export class LinkCoefficientType implements Omit<LibraryCoefficient, 'addedBy'> {
  @Field(() => ID, { description: 'Stable id; a word for those that are built in.' }) id!: string;
  @Field(() => CaseLinkEnum, STATED.link) link!: Link;
  @Field(() => String, STATED.statement) statement!: string;
  @Field(() => Float, STATED.value) value!: number;
  @Field(() => String, STATED.unit) unit!: string;
  @Field(() => String, STATED.source) source!: string;
  @Field(() => StudyKindEnum, STATED.kind) kind!: StudyKind;
  @Field(() => DateScalar, STATED.date) date!: string;
  @Field({ description: 'True for those that come with the product.' }) builtIn!: boolean;
  @Field(() => EvidenceGradeEnum, {
    description:
      'What it is worth here today without own data: one level down for someone else’s data, one more when old.',
  })
  gradeElsewhere!: Grade;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organisation added it.' })
  addedAt!: Date | null;
}

@InputType('LinkCoefficientInput', {
  description: 'A coefficient for the organisation’s own part of the link library.',
})
export class LinkCoefficientInput implements CoefficientRequest {
  @Field(() => CaseLinkEnum, STATED.link) link!: Link;
  @Field(() => String, STATED.statement) statement!: string;
  @Field(() => Float, STATED.value) value!: number;
  @Field(() => String, STATED.unit) unit!: string;
  @Field(() => String, STATED.source) source!: string;
  @Field(() => StudyKindEnum, STATED.kind) kind!: StudyKind;
  @Field(() => DateScalar, STATED.date) date!: string;
}

export const AddLinkCoefficientResult = resultUnion('AddLinkCoefficientResult', {
  type: LinkCoefficientType,
  typeName: 'LinkCoefficient',
});
