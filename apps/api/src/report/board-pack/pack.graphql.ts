import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CellKind } from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { PACK_CHAPTERS, type PackChapter } from './pack';

export const PackChapterEnum = enumOf(PACK_CHAPTERS);
registerEnumType(PackChapterEnum, {
  name: 'PackChapter',
  description: 'A chapter of the board pack.',
  valuesMap: {
    ASK: { description: 'What the board is asked for.' },
    ENVELOPE: { description: 'What the ask is measured against.' },
    PITCHES: { description: 'What is proposed, in a sentence each.' },
    FUNDED: { description: 'The lines of the plan.' },
    NOT_FUNDED: { description: 'What is left out, and why.' },
    RISKS: { description: 'What could go wrong.' },
    EVIDENCE: { description: 'How well the cases are proven.' },
    UNITS: { description: 'Who gives and who receives.' },
    ALTERNATIVES: { description: 'The other plans of the cycle.' },
    SIGNATURES: { description: 'Who decided, signed and still must.' },
  },
});

const CellKindEnum = enumOf(['TEXT', 'WHOLE', 'MONEY', 'SHARE', 'HUNDREDTHS'] as const satisfies readonly CellKind[]);
registerEnumType(CellKindEnum, {
  name: 'PackCellKind',
  description: 'What the cells of a column hold.',
  valuesMap: {
    TEXT: { description: 'Words.' },
    WHOLE: { description: 'A whole number.' },
    MONEY: { description: 'An amount of the reporting currency.' },
    SHARE: { description: 'A share in per cent.' },
    HUNDREDTHS: { description: 'A number with two decimals.' },
  },
});

@ObjectType('PackFigure', { description: 'A figure that is read first.' })
export class PackFigureType {
  @Field({ description: 'What it is.' }) label!: string;
  @Field({ description: 'The figure, rounded for a heading.' }) value!: string;
}

@ObjectType('PackBar', { description: 'A bar of a chart; its parts lie end to end.' })
export class PackBarType {
  @Field({ description: 'Whose it is; empty where it belongs to the bar above.' }) label!: string;
  @Field(() => [MoneyScalar], { description: 'An amount for each series.' }) parts!: readonly bigint[];
}

@ObjectType('PackBars', { description: 'A chart of amounts.' })
export class PackBarsType {
  @Field(() => String, { nullable: true, description: 'Its title; null: the chapter’s.' }) title!: string | null;
  @Field(() => [String], { description: 'Names of the series.' }) series!: readonly string[];
  @Field(() => [PackBarType], { description: 'The bars in their order.' }) bars!: readonly PackBarType[];
}

@ObjectType('PackColumn', { description: 'A column of a table.' })
export class PackColumnType {
  @Field({ description: 'Its head.' }) head!: string;
  @Field(() => CellKindEnum, { description: 'What its cells hold.' }) kind!: CellKind;
}

@ObjectType('PackTable', { description: 'A table of the pack, in the words and figures of its pages.' })
export class PackTableType {
  @Field(() => String, { nullable: true, description: 'Its title; null: the chapter’s.' }) title!: string | null;
  @Field(() => [PackColumnType], { description: 'Its columns.' }) columns!: readonly PackColumnType[];
  @Field(() => [[String]], { description: 'A text for each column of each row.' })
  rows!: readonly (readonly string[])[];
  @Field(() => [String], {
    nullable: true,
    description: 'The sums under its columns, empty where none is; null: no sums.',
  })
  sums!: readonly string[] | null;
}

@ObjectType('PackSection', { description: 'One message of the pack, with what it rests on.' })
export class PackSectionType {
  @Field(() => PackChapterEnum, { description: 'Which chapter.' }) chapter!: PackChapter;
  @Field({ description: 'Its title.' }) title!: string;
  @Field({ description: 'What the reader should take away.' }) message!: string;
  @Field(() => [String], { description: 'Further sentences.' }) text!: readonly string[];
  @Field(() => [PackFigureType], { description: 'The figures that are read first.' })
  figures!: readonly PackFigureType[];
  @Field(() => PackBarsType, { nullable: true, description: 'Its chart; null: none.' }) bars!: PackBarsType | null;
  @Field(() => [PackTableType], { description: 'Its tables.' }) tables!: readonly PackTableType[];
}

@ObjectType('BoardPack', { description: 'What the board pack of a plan says, in the language of the request.' })
export class BoardPackType {
  @Field({ description: 'Its title.' }) title!: string;
  @Field(() => Int, { description: 'Lines of the plan.' }) rows!: number;
  @Field({ description: 'Head of the record that it was read at.' }) recordHead!: string;
  @Field(() => DateTimeScalar, { description: 'When it was read.' }) readAt!: Date;
  @Field(() => [PackSectionType], { description: 'Its chapters, those that have something to say.' })
  sections!: readonly PackSectionType[];
}
