import { randomUUID } from 'node:crypto';
import { insertJournals } from '../../envelope/ledger.store';
import { TestApi } from '../../testing/test-api';
import {
  type Acted,
  acceptedInitiative,
  completeInput,
  CREATE,
  type ProposalHouse,
  proposalHouse,
} from './initiative.fixtures';

describe('what proposals add to the envelope', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());

  it('counts what was submitted, by its proposed option, and no draft', async () => {
    const position = 'query($id: ID!) { unitPosition(cycleId: $id) { businessUnit { code } requested } }';
    const requested = () => api.must(house.leader, position, { id: house.cycle });
    await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    expect(await requested()).toEqual({ businessUnit: { code: 'CD' }, requested: '0' });
    await acceptedInitiative(api, house, { title: 'Asked for' });
    expect(await requested()).toEqual({ businessUnit: { code: 'CD' }, requested: '27000000' });
    expect(await api.must(house.otherLeader, position, { id: house.cycle })).toMatchObject({ requested: '0' });
  });

  it('names the initiative of a ledger entry to those who may see it', async () => {
    const made = await acceptedInitiative(api, house, { title: 'Booked' });
    const entry = {
      legalEntity: 'Bank',
      costCentre: 'CC',
      account: '6000',
      alreadyBudgeted: false,
      fiscalYear: 2026,
      period: 1,
      costClass: 'OPEX' as const,
      costKind: 'ONE_TIME' as const,
      initiativeId: made.id,
      planLineId: randomUUID(),
      reversesId: null,
    };
    await api.database.write(house.org.id, async (tx) => {
      await tx.scope({ sight: 'ALL' });
      await insertJournals(tx, house.cycle, [
        {
          kind: 'COMMITMENT',
          entries: [
            { ...entry, businessUnitId: house.retail, side: 'SOURCE', amount: -5n },
            { ...entry, businessUnitId: house.cards, side: 'USE', amount: 5n },
          ],
        },
      ]);
    });
    const ledger =
      'query($id: ID!) { ledger(cycleId: $id) { nodes { amount initiative { title options { name } } } } }';
    const initiative = { title: 'Booked', options: [{ name: 'Pilot' }, { name: 'Full' }] };
    expect(await api.must(house.executive, ledger, { id: house.cycle })).toEqual({
      nodes: [
        { amount: '-5', initiative },
        { amount: '5', initiative },
      ],
    });
    expect(await api.must(house.otherLeader, ledger, { id: house.cycle })).toEqual({
      nodes: [{ amount: '-5', initiative: null }],
    });
  });
});
