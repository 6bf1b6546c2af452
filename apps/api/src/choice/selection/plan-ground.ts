import {
  headroom,
  WHOLE_YEAR,
  type Candidate,
  type EnvelopeRow,
  type FundingCycle,
  type Room,
  type Surroundings,
} from '@clout/domain';
import { envelopeRows } from '../../envelope/envelope.store';
import type { Tx } from '../../platform/database/transaction';
import {
  acceptedInitiatives,
  initiativesInStates,
  type StoredInitiative,
} from '../../proposal/initiative/initiative.store';
import { supplementsIn } from '../../proposal/initiative/supplement.store';
import { wholeRanking } from '../ranking/ranking.store';
import { liveInitiatives } from './plan-lookup.store';
import { organization } from '../../organisation/organisation.store';
import { releasedLeft } from './reserve-draw.store';

/** All that a plan of a cycle is built from. */
export interface PlanGround {
  readonly candidates: readonly Candidate[];
  readonly initiatives: ReadonlyMap<string, StoredInitiative>;
  readonly room: Room;
  readonly around: Surroundings;
}

const roomOf = (cycle: FundingCycle, rows: readonly EnvelopeRow[]): Room => {
  const least = (measure: EnvelopeRow['measure'], period: string): bigint => {
    const rooms = rows.filter((row) => row.measure === measure && row.period === period).map(headroom);
    return rooms.reduce((a, b) => (b < a ? b : a), rooms[0] ?? 0n);
  };
  const periods = cycle.periodLimits
    ? [
        ...new Set(
          rows.filter((row) => row.measure === 'IN_YEAR' && row.period !== WHOLE_YEAR).map((row) => row.period),
        ),
      ]
    : [];
  return {
    fiscalYear: cycle.fiscalYear,
    inYear: least('IN_YEAR', WHOLE_YEAR),
    runRate: least('RUN_RATE', WHOLE_YEAR),
    byPeriod: new Map(periods.map((period) => [Number(period), least('IN_YEAR', period)])),
  };
};

/** Between cycles a plan has no more room than was released from the reserve. */
async function planningRoom(tx: Tx, cycle: FundingCycle): Promise<Room> {
  const { currency, minorUnitDigits } = await organization(tx);
  const money = { currency, minorUnitDigits };
  const room = { ...roomOf(cycle, await envelopeRows(tx, cycle.fiscalYear, cycle.id)), money };
  if (cycle.state !== 'EXECUTION') return room;
  const released = await releasedLeft(tx, cycle);
  const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  return { ...room, inYear: lesser(room.inYear, released.inYear), runRate: lesser(room.runRate, released.runRate) };
}

/** Ranked, accepted initiatives in no submitted plan (a supplement stands where what it supplements does), the headroom that binds, and what stands around them. */
export async function planGround(tx: Tx, cycle: FundingCycle): Promise<PlanGround> {
  const accepted = await acceptedInitiatives(tx, cycle.id);
  const funded = await initiativesInStates(tx, cycle.id, ['FUNDED', 'PARTLY_FUNDED', 'COMPLETED']);
  const live = await liveInitiatives(
    tx,
    accepted.map((one) => one.id),
  );
  const places = new Map((await wholeRanking(tx, cycle.id)).map((row) => [row.initiativeId, row]));
  const originals = new Map((await supplementsIn(tx, cycle.id)).map((one) => [one.id, one.originalId]));
  const candidates = accepted.flatMap((one): Candidate[] => {
    const place = places.get(one.id) ?? places.get(originals.get(one.id) ?? '');
    return place && !live.has(one.id) ? [{ ...one, score: place.score, position: place.position }] : [];
  });
  const links = [...accepted, ...funded].flatMap((one) => [
    { id: one.id, code: one.code },
    ...one.requires,
    ...one.excludes,
  ]);
  return {
    candidates,
    initiatives: new Map(accepted.map((one) => [one.id, one])),
    room: await planningRoom(tx, cycle),
    around: { funded: new Set(funded.map((one) => one.id)), codes: new Map(links.map(({ id, code }) => [id, code])) },
  };
}
