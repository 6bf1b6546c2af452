import { createUnionType, Field, InterfaceType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REJECTION_CODES, type CapFigures, type Measure, type Refusal, type RejectionCode } from '@clout/domain';
import { MoneyScalar } from './scalars';

/** Turns a domain list of words into the object that GraphQL enums are registered from. */
export const enumOf = <T extends string>(words: readonly T[]): { readonly [K in T]: K } =>
  Object.fromEntries(words.map((word) => [word, word])) as { readonly [K in T]: K };

const RejectionCodeEnum = enumOf(REJECTION_CODES);
registerEnumType(RejectionCodeEnum, {
  name: 'RejectionCode',
  description: 'Why a rule refuses an act.',
  valuesMap: {
    INVALID_INPUT: { description: 'A field is not usable; problems names each.' },
    NOT_PERMITTED: { description: 'Not allowed to this member.' },
    STALE_VERSION: { description: 'Somebody changed it since it was read.' },
    WRONG_STATE: { description: 'Not possible in the state it is in.' },
    SELF_APPROVAL: { description: 'Nobody decides what they submitted, own or sponsor.' },
    SELF_SCORING: { description: 'Nobody scores their own proposal.' },
    CONFLICT_OF_INTEREST: { description: 'The two hands must be different ones.' },
    MISSING_EVIDENCE: { description: 'The evidence that this needs is not there.' },
    INCOMPLETE: { description: 'Something is still missing; problems names it.' },
    CAP_EXCEEDED: { description: 'The envelope has no room for it.' },
    OVER_COMMITTED: { description: 'What stands already exceeds the limit: nothing new until that is cured.' },
    ABOVE_MANDATE: { description: 'The mandate of the fiscal year does not allow it.' },
    NOT_CERTIFIED: { description: 'Finance has not certified it.' },
    NOT_CONFIRMED: { description: 'The confirmation is missing or does not match.' },
    SOURCE_EXHAUSTED: { description: 'The budget line it would come from has too little left.' },
    PERIOD_CLOSED: { description: 'The period is closed or past.' },
    DEPENDENT_LINE: { description: 'Another line requires this one.' },
    INFEASIBLE: { description: 'The rules cannot all hold together.' },
    DUPLICATE: { description: 'It is there already.' },
  },
});
export const MeasureEnum = enumOf(['IN_YEAR', 'RUN_RATE'] as const);
registerEnumType(MeasureEnum, {
  name: 'Measure',
  description: 'How the cap is measured.',
  valuesMap: {
    IN_YEAR: { description: 'What falls into the fiscal year, one-time costs included.' },
    RUN_RATE: { description: 'What the recurring part costs in a full year.' },
  },
});

@ObjectType('FieldProblem', { description: 'One thing wrong with one field of the input.' })
export class FieldProblemType {
  @Field({ description: 'Path of the field, such as options[0].costs[2].amount.' }) field!: string;
  @Field({ description: 'What is wrong and what would pass.' }) message!: string;
}

@InterfaceType('Refusal', {
  description: 'A typed refusal: nothing was changed, and it says what would make it pass.',
  resolveType: (value: Refused) => value.typeName,
})
export abstract class RefusalInterface {
  @Field(() => RejectionCodeEnum, { description: 'The kind of refusal, for programs.' }) code!: RejectionCode;
  @Field({ description: 'What is wrong, in words.' }) message!: string;
  @Field(() => String, { nullable: true, description: 'The input field concerned, if it is one.' }) field!:
    string | null;
  @Field(() => String, { nullable: true, description: 'What would make it pass.' }) remedy!: string | null;
  @Field(() => [FieldProblemType], { description: 'Every problem found, field by field.' })
  problems!: FieldProblemType[];
}

@ObjectType('Rejection', { implements: () => RefusalInterface, description: 'A refusal that needs no further data.' })
export class Rejection extends RefusalInterface {}

@ObjectType('StaleVersion', {
  implements: () => RefusalInterface,
  description: 'Somebody changed it since it was read.',
})
export class StaleVersion extends RefusalInterface {
  @Field(() => Int, { description: 'The version that stands now.' }) current!: number;
}

@ObjectType('CapExceeded', {
  implements: () => RefusalInterface,
  description: 'The envelope has no room for this amount.',
})
export class CapExceeded extends RefusalInterface implements CapFigures {
  @Field(() => MeasureEnum, { description: 'The measure that is exceeded.' }) measure!: Measure;
  @Field(() => String, { nullable: true, description: 'The period that is exceeded; null for the whole year.' })
  period!: string | null;
  @Field(() => MoneyScalar, { description: 'What the envelope allows.' }) limit!: bigint;
  @Field(() => MoneyScalar, { description: 'What is committed, held and reserved already.' }) committed!: bigint;
  @Field(() => MoneyScalar, { description: 'What was asked for.' }) requested!: bigint;
  @Field(() => MoneyScalar, { description: 'By how much it does not fit.' }) overBy!: bigint;
}

@ObjectType('Infeasible', { implements: () => RefusalInterface, description: 'The rules cannot all hold together.' })
export class Infeasible extends RefusalInterface {
  @Field(() => [String], { description: 'A smallest set of rules that contradict each other, in words.' })
  conflict!: string[];
}

/** A refusal on its way out; it carries the name of its GraphQL type. */
export class Refused {
  readonly typeName: string;
  readonly code: RejectionCode;
  readonly message: string;
  readonly field: string | null;
  readonly remedy: string | null;
  readonly problems: Refusal['problems'];
  readonly current?: number;
  readonly conflict?: readonly string[];

  constructor(refusal: Refusal) {
    this.typeName =
      refusal.code === 'CAP_EXCEEDED' && refusal.cap
        ? 'CapExceeded'
        : refusal.code === 'STALE_VERSION'
          ? 'StaleVersion'
          : refusal.code === 'INFEASIBLE'
            ? 'Infeasible'
            : 'Rejection';
    this.code = refusal.code;
    this.message = refusal.message;
    this.field = refusal.field ?? null;
    this.remedy = refusal.remedy ?? null;
    this.problems = refusal.problems;
    this.current = refusal.current;
    this.conflict = refusal.conflict ?? [];
    Object.assign(this, refusal.cap);
  }
}

const REFUSALS = { Rejection, StaleVersion, CapExceeded, Infeasible };
type Extra = Exclude<keyof typeof REFUSALS, 'Rejection'>;
type ObjectClass = abstract new (...args: never[]) => object;

/**
 * `union <name> = <success> | Rejection | <extras>`. `success` may be several classes when `pick` tells which one a
 * value is, by its GraphQL type name.
 */
export const resultUnion = <T extends ObjectClass>(
  name: string,
  success: { readonly type: T; readonly typeName: string },
  extras: readonly Extra[] = [],
  others: { readonly types: readonly ObjectClass[]; readonly pick: (value: object) => string | null } = {
    types: [],
    pick: () => null,
  },
) =>
  createUnionType({
    name,
    description: `What ${name.slice(0, 1).toLowerCase()}${name.slice(1).replace(/Result$/, '')} answers: ${success.typeName}, or why it was refused.`,
    types: () => [success.type, ...others.types, Rejection, ...extras.map((extra) => REFUSALS[extra])] as never,
    resolveType: (value: object) =>
      value instanceof Refused ? value.typeName : (others.pick(value) ?? success.typeName),
  });
