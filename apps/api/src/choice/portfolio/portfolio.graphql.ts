import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar } from '../../platform/graphql/scalars';

@ObjectType('PortfolioExport', { description: 'A plan’s problem as a portfolio file.' })
export class PortfolioExportType {
  @Field({ description: 'Name to save it under.' }) fileName!: string;
  @Field({ description: 'What kind of file it is.' }) mediaType!: string;
  @Field({ description: 'The file: JSON.' }) content!: string;
  @Field(() => Int, { description: 'Initiatives in it.' }) items!: number;
}

@InputType('SolvePortfolioInput', { description: 'A portfolio file to solve.' })
export class SolvePortfolioInput {
  @Field(() => String, { nullable: true, description: 'The file as text, up to 200 KB.' }) content?: string | null;
  @Field(() => ID, { nullable: true, description: 'What POST /uploads answered, for a larger file.' })
  uploadId?: string | null;
  @Field(() => Int, { defaultValue: 10, description: 'Most seconds that solving may take, 1 to 60.' }) seconds!: number;
}

const SOLUTION_STATES = ['OPTIMAL', 'FEASIBLE', 'INFEASIBLE', 'UNKNOWN'] as const;
export type SolutionStatus = (typeof SOLUTION_STATES)[number];
const SolutionStatusEnum = enumOf(SOLUTION_STATES);
registerEnumType(SolutionStatusEnum, {
  name: 'SolutionStatus',
  description: 'What is known of a solution.',
  valuesMap: {
    OPTIMAL: { description: 'Proven best.' },
    FEASIBLE: { description: 'Keeps every rule, perhaps not best: gap tells how far it may be.' },
    INFEASIBLE: { description: 'No plan keeps all rules; conflict names rules that contradict each other.' },
    UNKNOWN: { description: 'Time ran out before any plan was found.' },
  },
});

@ObjectType('SelectedItem', { description: 'One funded item of a portfolio file.' })
export class SelectedItemType {
  @Field({ description: 'Id of the item.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Id of its option, where it has several.' }) option!:
    string | null;
}

const figure = (what: string) => ({ nullable: true, description: `${what}, as an integer; null without a plan.` });

@ObjectType('PortfolioSolution', { description: 'The best plan of a portfolio file, in the file’s own units.' })
export class PortfolioSolutionType {
  @Field(() => SolutionStatusEnum, { description: 'What is known of it.' }) status!: SolutionStatus;
  @Field(() => String, figure('Total value')) value!: string | null;
  @Field(() => String, figure('Total cost in minor units')) cost!: string | null;
  @Field(() => [SelectedItemType], { description: 'What is funded, by id.' }) selected!: readonly SelectedItemType[];
  @Field(() => String, figure('No plan is worth more than this')) bound!: string | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: '(bound - value) / bound, rounded up.' })
  gap!: number | null;
  @Field(() => [String], { description: 'Rules that contradict each other, in words.' }) conflict!: readonly string[];
  @Field({ description: 'The same answer as the text that clout plan FILE --json prints.' }) json!: string;
}

export const SolvePortfolioResult = resultUnion('SolvePortfolioResult', {
  type: PortfolioSolutionType,
  typeName: 'PortfolioSolution',
});
