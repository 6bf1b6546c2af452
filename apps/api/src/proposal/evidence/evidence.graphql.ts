import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type EvidenceRequest, type Grade, LADDER, type Link, STUDY_KINDS, type StudyKind } from '@clout/domain';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars';
import { CaseLinkEnum, EvidenceGradeEnum } from '../case-rules/grade.graphql';
import { STUDY_WORDS } from './study-words';
import type { AddEvidenceArgs } from './add-evidence';
import type { StoredEvidence } from './evidence.store';

export const StudyKindEnum = Object.fromEntries(Object.keys(STUDY_KINDS).map((kind) => [kind, kind])) as {
  readonly [K in StudyKind]: K;
};
registerEnumType(StudyKindEnum, {
  name: 'StudyKind',
  description: 'What kind of study evidence comes from; it decides the grade that the evidence starts from.',
  valuesMap: Object.fromEntries(
    Object.entries(STUDY_KINDS).map(([kind, grade]) => [
      kind,
      { description: `${STUDY_WORDS[kind as StudyKind]} Starts from ${grade}: ${LADDER[grade].plainWords}.` },
    ]),
  ),
});

const EFFECT = {
  estimate: { description: 'The estimate.' },
  low: { nullable: true, description: 'Lower end of its 95 % interval; low and high stand together.' },
  high: { nullable: true, description: 'Upper end of its 95 % interval.' },
  unit: { description: 'Unit of all three.' },
};

@ObjectType('MeasuredEffect', { description: 'What a study found: an estimate with its 95 % interval.' })
export class MeasuredEffectType {
  @Field(() => Float, EFFECT.estimate) estimate!: number;
  @Field(() => Float, EFFECT.low) low!: number | null;
  @Field(() => Float, EFFECT.high) high!: number | null;
  @Field(() => String, EFFECT.unit) unit!: string;
}

@InputType('MeasuredEffectInput', { description: 'What a study found: an estimate with its 95 % interval.' })
export class MeasuredEffectInput {
  @Field(() => Float, EFFECT.estimate) estimate!: number;
  @Field(() => Float, EFFECT.low) low?: number | null;
  @Field(() => Float, EFFECT.high) high?: number | null;
  @Field(() => String, EFFECT.unit) unit!: string;
}

@ObjectType('Evidence', {
  description: 'A piece of evidence for one link of a case; it is never changed, only withdrawn.',
})
export class EvidenceType implements Omit<
  StoredEvidence,
  'initiativeId' | 'effect' | 'attachmentId' | 'coefficientId' | 'addedBy'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => CaseLinkEnum, { description: 'The link it speaks for.' }) link!: Link;
  @Field({ description: 'Where it comes from.' }) source!: string;
  @Field(() => StudyKindEnum, { description: 'Kind of study.' }) kind!: StudyKind;
  @Field(() => DateScalar, { description: 'Last day of its data.' }) date!: string;
  @Field({ description: 'Whom it looked at.' }) segment!: string;
  @Field(() => Int, { nullable: true, description: 'Customers or contacts in it; null where nobody knows.' })
  sample!: number | null;
  @Field({ description: 'For compared studies: the trends before were shown to be alike.' }) parallelTrends!: boolean;
  @Field(() => [String], { description: 'For replications: business units it was shown in.' })
  replicatedIn!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) url!: string | null;
  @Field(() => String, { nullable: true, description: 'Remark of whoever added it.' }) note!: string | null;
  @Field(() => MeasuredEffectType, { nullable: true, description: 'What it found, where it was measured.' })
  effect!: MeasuredEffectType | null;
  @Field(() => DateTimeScalar, { description: 'When it was added.' }) addedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it counts.' })
  withdrawnAt!: Date | null;
  @Field(() => EvidenceGradeEnum, { description: 'The grade its kind of study starts from.' }) start!: Grade;
  @Field({ description: 'Its data are older than 24 months today, which costs a level.' }) old!: boolean;
}

@InputType('EvidenceInput', { description: 'Evidence for one link: a study, or a coefficient of the link library.' })
export class EvidenceInput implements Partial<Omit<EvidenceRequest, 'effect'>> {
  @Field(() => CaseLinkEnum, { description: 'The link it speaks for.' }) link!: Link;
  @Field(() => ID, {
    nullable: true,
    description: 'Coefficient of the link library: source, kind, date and effect come from it and are left out here.',
  })
  coefficientId?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it comes from.' }) source?: string;
  @Field(() => StudyKindEnum, { nullable: true, description: 'Kind of study.' }) kind?: StudyKind;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of its data, not after today.' }) date?: string;
  @Field(() => String, { nullable: true, description: 'Whom it looked at.' }) segment?: string;
  @Field(() => Int, { nullable: true, description: 'Customers or contacts in it, where known.' }) sample?: number;
  @Field(() => MeasuredEffectInput, { nullable: true, description: 'What it found.' }) effect?: MeasuredEffectInput;
  @Field(() => Boolean, { nullable: true, description: 'The trends before were shown to be alike; usually false.' })
  parallelTrends?: boolean;
  @Field(() => [String], { nullable: true, description: 'For replications: business units it was shown in.' })
  replicatedIn?: string[];
  @Field(() => String, { nullable: true, description: 'An http or https address.' }) url?: string;
  @Field(() => ID, { nullable: true, description: 'A file of the same initiative.' }) attachmentId?: string | null;
  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters.' }) note?: string;
}

/** What the use case reads: absent is null. */
export const evidenceRequestOf = (input: EvidenceInput): AddEvidenceArgs['input'] => ({
  link: input.link,
  coefficientId: input.coefficientId ?? null,
  source: input.source ?? null,
  kind: input.kind ?? null,
  date: input.date ?? null,
  segment: input.segment ?? null,
  sample: input.sample ?? null,
  effect: input.effect ? { ...input.effect, low: input.effect.low ?? null, high: input.effect.high ?? null } : null,
  parallelTrends: input.parallelTrends ?? false,
  replicatedIn: input.replicatedIn ?? [],
  url: input.url ?? null,
  attachmentId: input.attachmentId ?? null,
  note: input.note ?? null,
});

const evidence = { type: EvidenceType, typeName: 'Evidence' };
export const AddEvidenceResult = resultUnion('AddEvidenceResult', evidence, ['StaleVersion']);
export const WithdrawEvidenceResult = resultUnion('WithdrawEvidenceResult', evidence);
