import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Ask } from '../graphql/ask';
import { organizationMoney } from './organization-money.store';
import { say, sayWithoutMoney } from './say';

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
  Query: ['sentences'],
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

const eachText = (value: unknown, told: (text: string) => string): unknown =>
  typeof value === 'string'
    ? told(value)
    : Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === 'string' ? told(one) : one))
      : value;

/** A value of a field that is said: a sentence, a list of them, or nothing. The money is read only where one needs it. */
function said(value: unknown, ask: Ask): unknown {
  const { language } = ask.options;
  let needsMoney = false;
  const told = eachText(value, (text) => {
    const first = sayWithoutMoney(text, language);
    needsMoney ||= first.needsMoney;
    return first.said;
  });
  if (!needsMoney) return told;
  const money = ask.once('said:money', organizationMoney);
  return money.then((unit) => eachText(value, (text) => say(text, language, unit)));
}

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
        return value instanceof Promise ? value.then((one: unknown) => said(one, context)) : said(value, context);
      };
    }
  }
  return schema;
}
