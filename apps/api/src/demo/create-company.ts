import { randomUUID } from 'node:crypto';
import { sightOf } from '@clout/domain';
import { mandateOf } from '../../seed/harborline/harborline';
import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { openingCommitments } from '../../seed/harborline/commitments';
import type { Named } from '../../seed/harborline/shape';
import { insertOpenings } from '../envelope/opening/opening.store';
import { seedMandate } from '../envelope/mandate.store';
import { createMember, grant, members } from '../organisation/member.store';
import { createOrganization, insertTerms, insertUnits } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import { createAccount, scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { appendRecords, SYSTEM } from '../platform/record/record.store';
import type { SeedIds } from './initiative-input';

/** Years ahead that have a mandate from the start, so that the demo can be played again and again. */
const YEARS_AHEAD = 12;

/** The company as it stands in the database. */
export interface DemoCompany {
  readonly ids: SeedIds;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** A member of the company by the seed's key. */
export const actorOf = (company: DemoCompany, key: string): Actor => {
  const actor = company.actors.get(key);
  if (!actor) throw new Error(`the demo company has no ${key}`);
  return actor;
};

type TermKind = Parameters<typeof insertTerms>[1][number]['kind'];

async function createWords(tx: Tx, kind: TermKind, words: readonly Named[]): Promise<Map<string, string>> {
  const terms = words.map(({ code, name }, index) => ({ id: randomUUID(), kind, code, name, position: index + 1 }));
  await insertTerms(tx, terms);
  return new Map(terms.map((term) => [term.code, term.id]));
}

async function createUnits(tx: Tx, seed: HarborlineSeed): Promise<Map<string, string>> {
  const units = seed.businessUnits.map(({ code, name, kind, legalEntity }) => ({
    id: randomUUID(),
    code,
    name,
    kind,
    legalEntity,
    regionId: null,
  }));
  await insertUnits(tx, units);
  return new Map(units.map((unit) => [unit.code, unit.id]));
}

async function createMembers(
  tx: Tx,
  seed: HarborlineSeed,
  units: ReadonlyMap<string, string>,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<Map<string, Actor>> {
  for (const { name, email, roles, units: codes } of seed.members) {
    const accountId = await createAccount(tx, email, passwordHashes.get(email) ?? '');
    const unitIds = codes.flatMap((code) => units.get(code) ?? []);
    await grant(tx, await createMember(tx, { accountId, name, email }), roles, unitIds);
  }
  const rows = await members(tx);
  return new Map(
    rows.map(({ id, name, email, pseudonym, roles, businessUnitIds }) => [
      seed.members.find((m) => m.email === email)?.key ?? email,
      {
        organizationId: tx.organizationId,
        memberId: id,
        pseudonym,
        name,
        roles,
        businessUnitIds,
        sight: sightOf(roles, businessUnitIds),
        standsIn: 'NEVER',
        sessionHash: Buffer.alloc(32),
      },
    ]),
  );
}

/** A year's mandate, granted and countersigned, and what was promised before it began. */
async function createYear(tx: Tx, year: number, seed: HarborlineSeed, company: DemoCompany): Promise<void> {
  const { grantedBy, countersignedBy, fiscalYear, capShare, reserveShare, excludedCategories } = mandateOf(year);
  const [granter, countersigner] = [actorOf(company, grantedBy), actorOf(company, countersignedBy)];
  const subjectId = await seedMandate(tx, {
    fiscalYear,
    capShare,
    reserveShare,
    excludedCategories,
    grantedBy: granter.memberId,
    countersignedBy: countersigner.memberId,
  });
  await scopeTo(tx, countersigner);
  await insertOpenings(
    tx,
    openingCommitments(year).map((c) => ({
      id: randomUUID(),
      fiscalYear: year,
      businessUnitId: company.ids.units.get(c.unit) ?? '',
      legalEntity: seed.businessUnits.find((unit) => unit.code === c.unit)?.legalEntity ?? 'unknown',
      costCentre: c.costCentre,
      account: c.account,
      description: c.title,
      reference: c.code,
      period: null,
      inYear: c.inYear,
      runRate: c.runRate,
      contractEnd: c.contractEnd,
      absorbsOn: c.absorbsOn,
      absorbedOn: null,
      state: 'STANDING',
      importId: null,
      line: null,
      planLineId: null,
      initiativeId: null,
    })),
  );
  const after = { fiscalYear, capShare, reserveShare };
  await appendRecords(tx, granter, [{ act: 'grantMandate', subjectType: 'Mandate', subjectId, after }]);
  await appendRecords(tx, countersigner, [{ act: 'countersignMandate', subjectType: 'Mandate', subjectId, after }]);
}

/** Writes the company, its words, people and mandates into an organisation that does not exist yet. */
export async function createCompany(
  tx: Tx,
  seed: HarborlineSeed,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<DemoCompany> {
  const { name, currency, minorUnitDigits, fiscalYearStartMonth } = seed.organization;
  await createOrganization(tx, {
    name,
    currency,
    minorUnitDigits,
    fiscalYearStartMonth,
    periodsPerYear: 12,
    demo: true,
  });
  await appendRecords(tx, SYSTEM, [
    { act: 'createOrganization', subjectType: 'Organization', subjectId: tx.organizationId, after: { currency } },
  ]);
  await createWords(tx, 'REGION', seed.regions);
  const units = await createUnits(tx, seed);
  const actors = await createMembers(tx, seed, units, passwordHashes);
  const ids: SeedIds = {
    units,
    members: new Map([...actors].map(([key, actor]) => [key, actor.memberId])),
    areas: await createWords(tx, 'FUNCTIONAL_AREA', seed.functionalAreas),
    touchpoints: await createWords(tx, 'TOUCHPOINT', seed.touchpoints),
    channels: await createWords(tx, 'CHANNEL', seed.channels),
    productLines: await createWords(tx, 'PRODUCT_LINE', seed.productLines),
    types: await createWords(tx, 'INITIATIVE_TYPE', seed.initiativeTypes),
  };
  const company = { ids, actors };
  for (let year = seed.runningFiscalYear - 2; year <= seed.runningFiscalYear + YEARS_AHEAD; year += 1)
    await createYear(tx, year, seed, company);
  return company;
}
