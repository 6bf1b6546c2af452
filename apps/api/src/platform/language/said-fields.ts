import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Ask } from '../graphql/ask';
import { say } from './say';

const REFUSAL = ['message', 'remedy'];

/** Fields that answer sentences of the server, by type: they are said in the language of the request. */
export const SAID_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Adjustment: ['words'],
  Agreement: ['iccReason', 'kendallsReason'],
  CapExceeded: REFUSAL,
  CaseFinding: ['title', 'because', 'mend'],
  CaseReview: ['because'],
  CaseSimulation: ['reason'],
  CaseTornado: ['reason'],
  CaseValue: ['reason'],
  Certificate: ['against', 'lifted', 'note', 'reason'],
  CertificateChange: ['words'],
  CheckItem: ['label', 'message'],
  ClockItem: ['costReason'],
  FieldProblem: ['message'],
  Figure: ['reason'],
  GraderAgreement: ['reason'],
  GradingTask: ['whyNot'],
  HowComputed: ['formula', 'period', 'reason', 'source', 'title', 'unit'],
  ImportProgress: ['message'],
  Infeasible: [...REFUSAL, 'conflict'],
  LinkCoefficient: ['statement', 'unit'],
  Method: ['chapter', 'edges', 'formula', 'source', 'title', 'unit'],
  MoneyMap: ['baseNote'],
  NotFunded: ['reason'],
  OverridePrice: ['against'],
  PilotValue: ['reason'],
  PitchSentence: ['text'],
  Plan: ['warnings'],
  PlanEvenness: ['reason'],
  PlanInputs: ['changed'],
  PlanPreview: ['broken'],
  PlanRerun: ['changed'],
  PortfolioSolution: ['conflict'],
  RankStability: ['reason'],
  Ranking: ['tieBreak'],
  RankingEntry: ['reason'],
  RatingLeft: ['reason'],
  RecordCheck: ['problem'],
  RecordCheckpoint: ['message'],
  RefusedRow: ['reason'],
  Rejection: REFUSAL,
  RulePrice: ['words'],
  StaleVersion: REFUSAL,
  SuggestedOverride: ['reason'],
  TechnologyCheck: ['missingGuards', 'open'],
  TornadoBar: ['name'],
  Triad: ['words'],
  UsedInput: ['name', 'unit'],
};

/** A value of a field that is said: a sentence, a list of them, or nothing. */
const said = (value: unknown, { language }: Ask['options']): unknown =>
  typeof value === 'string'
    ? say(value, language)
    : Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === 'string' ? say(one, language) : one))
      : value;

/** Lets the fields that are said answer in the language of the request. */
export function sayInItsLanguage(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, fields] of Object.entries(SAID_FIELDS)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`there is no type ${name} to be said`);
    for (const key of fields) {
      const field = type.getFields()[key];
      if (!field) throw new Error(`there is no field ${name}.${key} to be said`);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source: unknown, args, context: Ask, info) => {
        const value: unknown = resolve(source, args, context, info);
        if (context.options.language === 'EN') return value;
        return value instanceof Promise
          ? value.then((one: unknown) => said(one, context.options))
          : said(value, context.options);
      };
    }
  }
  return schema;
}
