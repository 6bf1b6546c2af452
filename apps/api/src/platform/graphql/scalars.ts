import { dateFault, MAX_AMOUNT, parseMinorUnits } from '@clout/domain';
import { GraphQLScalarType, Kind } from 'graphql';
import { clock } from '../clock';
import { badInput } from './faults';

const PG_BIGINT = 9_223_372_036_854_775_807n;

const readMoney = (value: unknown): bigint => {
  const amount = typeof value === 'string' ? parseMinorUnits(value) : null;
  if (amount === null) throw badInput('Money is an integer number of minor units in a string, such as "1250000".');
  if (amount > MAX_AMOUNT || amount < -MAX_AMOUNT) throw badInput(`Money is at most ${MAX_AMOUNT} minor units.`);
  return amount;
};

/** bigint minor units; a string on the wire. */
export const MoneyScalar = new GraphQLScalarType<bigint, string>({
  name: 'Money',
  description:
    'An amount in integer minor units of the organisation\'s reporting currency, as a string: "1250000" is 12,500.00 in a two-digit currency.',
  serialize: (value) => {
    if (typeof value !== 'bigint' || value > PG_BIGINT || value < -PG_BIGINT)
      throw new TypeError('Money must be a bigint');
    return value.toString();
  },
  parseValue: readMoney,
  parseLiteral: (node) => readMoney(node.kind === Kind.STRING ? node.value : null),
});

const readBasisPoints = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 10_000)
    throw badInput('BasisPoints is an integer from 0 to 10000; 1000 is 10 %.');
  return value;
};
export const BasisPointsScalar = new GraphQLScalarType<number, number>({
  name: 'BasisPoints',
  description: 'A share as an integer from 0 to 10000; 1000 is 10 %.',
  serialize: (value) => readBasisPoints(value),
  parseValue: readBasisPoints,
  parseLiteral: (node) => readBasisPoints(node.kind === Kind.INT ? Number(node.value) : null),
});

const readDate = (value: unknown): string => {
  if (typeof value !== 'string') throw badInput('Date is a calendar day such as 2026-01-31.');
  const fault = dateFault(value);
  if (fault !== null) throw badInput(`Date ${fault}.`);
  return value;
};
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day: 2026-01-31.',
  serialize: (value) => readDate(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const readDateTime = (value: unknown): Date => {
  const ms = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) throw badInput('DateTime is an instant in UTC such as 2026-01-31T09:30:00Z.');
  return clock.at(ms);
};
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, RFC 3339: 2026-01-31T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : readDateTime(value)).toISOString(),
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(node.kind === Kind.STRING ? node.value : null),
});
