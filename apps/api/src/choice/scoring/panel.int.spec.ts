import { readEverything } from '../../testing/read-everything';
import { TestApi, type Persona } from '../../testing/test-api';
import { ASSIGN, ChoiceHouse, cost, REVEAL, type Answered } from '../choice.fixtures';
import { scoreDigest } from './score-digest';

const REFUSED = '__typename ... on Refusal { code message field remedy problems { field message } }';
const INVITE = `mutation($cycle: ID!, $criteria: [ID!]!, $members: [ID!]!) {
  invitePanellists(cycleId: $cycle, criterionIds: $criteria, memberIds: $members) { ${REFUSED}
    ... on ScoringModel { id panel { member { id } criteria { name } progress { done open } invitedAt invitedBy { id } } } } }`;
const ASKED = '{ panelInvitations { cycle { id } criteria { name } invitedAt invitedBy { id } open } }';
const MINE = 'query($id: ID!) { myScores(cycleId: $id) { value note changes { from note reason } } }';
const SAY = `mutation($input: AddCommentInput!) { addComment(input: $input) { ${REFUSED}
  ... on InitiativeComment { id words keptBack mayWithdraw author { id } } } }`;
const UNSAY = `mutation($id: ID!) { withdrawComment(id: $id) { ${REFUSED} ... on InitiativeComment { id words withdrawnAt mayWithdraw } } }`;
const DISCUSSION = `query($id: ID!, $first: Int!, $after: String) { discussion(initiativeId: $id, first: $first, after: $after) {
  id cursor words keptBack withdrawnAt mayWithdraw author { id } } }`;
const FIGURES = 'raters items leftOut kendallsW kendallsP kendallsReason icc iccSingle iccReason flags';
const AGREEMENT = `query($id: ID!) { panelAgreement(cycleId: $id) { overall { ${FIGURES} } criteria { criterion { name } agreement { ${FIGURES} } } } }`;
const SPREADS =
  'spread divides criterion { name } spreads { criterion { name } range mean deviation dots { value panellist { id } } }';
const DIVIDED = `query($id: ID!) { dividedInitiatives(cycleId: $id) { initiative { id } ${SPREADS} } }`;
const SPREAD = `query($id: ID!) { scoreSpread(initiativeId: $id) { initiativeId ${SPREADS} } }`;
const PANEL_SCORES = `query($id: ID!) { ranking(cycleId: $id) { entries { scores { value panellist { id } changes { from note reason } } } } }`;

describe('a panel', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const scoring = async () => {
    const house = await ChoiceHouse.build(api);
    const first = await house.initiative('First', [{ name: 'core', costs: [cost(100)] }]);
    const second = await house.initiative('Second', [{ name: 'core', costs: [cost(100)] }]);
    const [customer, business] = await house.prepare();
    await house.advance('SCORING');
    return { house, first, second, customer, business };
  };
  const invite = (
    house: ChoiceHouse,
    criteria: readonly string[],
    members: readonly string[],
    as = house.cast.executive,
  ) => api.must<Answered & { panel: object[] }>(as, INVITE, { cycle: house.cycle, criteria, members });

  it('grows by invitation while it scores, tells those who are asked, and waits for them', async () => {
    const { house, first, customer, business } = await scoring();
    const three = await house.org.member(['PANELLIST']);
    await house.score(house.people.one, first.id, customer, 500);
    const set = await api.must<Answered>(house.cast.executive, ASSIGN, { cycle: house.cycle, input: [] });
    expect(set).toMatchObject({ code: 'WRONG_STATE' });
    const grown = await invite(house, [customer], [three.id, house.people.one.id]);
    const row = (id: string) => grown.panel.find((one) => (one as { member: { id: string } }).member.id === id);
    expect(row(three.id)).toEqual({
      member: { id: three.id },
      criteria: [{ name: 'Customer' }],
      progress: { done: 0, open: 2 },
      invitedAt: expect.any(String),
      invitedBy: { id: house.cast.executive.id },
    });
    expect(row(house.people.one.id)).toMatchObject({ progress: { done: 1, open: 3 }, invitedAt: null });
    expect(await api.must(three, ASKED)).toEqual([
      {
        cycle: { id: house.cycle },
        criteria: [{ name: 'Customer' }],
        invitedAt: expect.any(String),
        invitedBy: { id: house.cast.executive.id },
        open: 2,
      },
    ]);
    expect(await house.score(three, first.id, business, 1)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await house.score(three, first.id, customer, 1)).toMatchObject({ __typename: 'Score' });
    const reveal = await api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle });
    expect(reveal).toMatchObject({ code: 'INCOMPLETE', message: '8 of 10 scores are still open.' });
  });

  it('refuses an invitation by field, by state and by person', async () => {
    const { house, first, second, customer, business } = await scoring();
    const { one, two, leader } = house.people;
    const problems = async (criteria: readonly string[], members: readonly string[]) =>
      ((await invite(house, criteria, members)) as unknown as { problems?: { field: string }[] }).problems?.map(
        (problem) => problem.field,
      );
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await problems([], [])).toEqual(['criterionIds', 'memberIds']);
    expect(await problems([customer, 'x', customer], [leader.id, nobody])).toEqual([
      'criterionIds[1]',
      'criterionIds[2]',
      'memberIds[0]',
      'memberIds[1]',
    ]);
    expect(await problems([customer], [one.id])).toEqual(['memberIds']);
    await expect(invite(house, [customer], [two.id], one)).rejects.toThrow('NOT_PERMITTED');
    const stranger = await (await api.organization('Other')).member(['CX_EXECUTIVE']);
    await expect(invite(house, [customer], [two.id], stranger)).rejects.toThrow('NOT_FOUND');
    for (const who of [one, two])
      for (const initiative of [first, second])
        for (const criterion of [customer, business]) await house.score(who, initiative.id, criterion, 500);
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    const three = await house.org.member(['PANELLIST']);
    expect(await invite(house, [customer], [three.id])).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('takes an invitation or the reveal, never an open task behind it', async () => {
    const { house, first, second, customer, business } = await scoring();
    const { one, two } = house.people;
    for (const who of [one, two])
      for (const initiative of [first, second])
        for (const criterion of [customer, business]) await house.score(who, initiative.id, criterion, 500);
    const late = await house.org.member(['PANELLIST']);
    const [invited, revealed] = await Promise.all([
      invite(house, [customer], [late.id]),
      api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle }),
    ]);
    const codes = [invited['code'] ?? 'OK', revealed['code'] ?? 'OK'];
    expect([
      ['OK', 'INCOMPLETE'],
      ['WRONG_STATE', 'OK'],
    ]).toContainEqual(codes);
  });

  it('changes a score with a reason until the reveal, and keeps what opens every digest of the record', async () => {
    const { house, first, customer } = await scoring();
    const { one, two } = house.people;
    await house.score(one, first.id, customer, 400, { note: 'At first' });
    const refused = { code: 'INVALID_INPUT', field: 'input.reason' };
    expect(await house.score(one, first.id, customer, 700)).toMatchObject(refused);
    expect(await house.score(one, first.id, customer, 700, { reason: ' ' })).toMatchObject(refused);
    expect(await house.score(one, first.id, customer, 700, { reason: 'x'.repeat(2001) })).toMatchObject(refused);
    expect(await house.score(one, first.id, customer, 400, { note: 'At first' })).toMatchObject({ value: 400 });
    expect(await house.score(one, first.id, customer, 700, { reason: 'I read it again' })).toMatchObject({
      value: 700,
    });
    expect(await house.score(one, first.id, customer, 650, { reason: 'And again' })).toMatchObject({ value: 650 });
    const changes = [
      { from: 400, note: 'At first', reason: 'I read it again' },
      { from: 700, note: null, reason: 'And again' },
    ];
    expect(await api.must(one, MINE, { id: house.cycle })).toEqual([{ value: 650, note: null, changes }]);
    expect(await api.must(two, MINE, { id: house.cycle })).toEqual([]);
    const { rows } = await api.admin.query(
      `select s.initiative_id as "initiativeId", s.criterion_id as "criterionId", s.panellist_id as "panellistId", k.*
       from score s cross join lateral (select s.value, s.note, s.salt union all select value, note, salt from score_change c where c.score_id = s.id) k
       where s.organization_id = $1`,
      [house.org.id],
    );
    const record = await api.admin.query(
      `select substring(body from 'digest[^0-9a-f]+([0-9a-f]{64})') as digest from record_entry where organization_id = $1 and act = 'recordScore'`,
      [house.org.id],
    );
    expect(record.rows.map((row) => row.digest).sort()).toEqual(rows.map(scoreDigest).sort());
  });

  it('is blind through every query, the record, the database and the errors until the reveal, and open after it', async () => {
    const { house, first, second, customer, business } = await scoring();
    const { one, two, auditor, leader } = house.people;
    await house.score(one, first.id, customer, 400, { note: 'zebra note' });
    await house.score(one, first.id, customer, 637, { note: 'zebra note', reason: 'zebra reason' });
    await house.must(one, SAY, { input: { initiativeId: first.id, words: 'zebra words' } });
    const spoken = await house.must(leader, SAY, { input: { initiativeId: first.id, words: 'Ask me anything' } });
    const allSeeing = await house.org.member(['CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR', 'PANELLIST', 'ADMIN']);
    const known = { cycleId: house.cycle, initiativeId: first.id, id: first.id, fiscalYear: 2027 };
    const secret = /zebra|[":\s]637[",}\s]|\b6\.37\b/;
    const everyone: readonly Persona[] = [allSeeing, two];
    for (const who of everyone) {
      const { text, answered } = await readEverything(api, who, known);
      expect(answered).toEqual(expect.arrayContaining(['members', 'initiatives.csv']));
      expect(answered).not.toContain('ranking.csv');
      expect(text.match(secret)?.[0]).toBeUndefined();
      for (const query of [AGREEMENT, DIVIDED, PANEL_SCORES])
        expect((await api.ask(who, query, { id: house.cycle })).errors?.[0]?.extensions.code).toMatch(
          /WRONG_STATE|NOT_PERMITTED/,
        );
      expect((await api.ask(who, SPREAD, { id: first.id })).errors?.[0]?.extensions.code).toMatch(
        /WRONG_STATE|NOT_PERMITTED|NOT_FOUND/,
      );
    }
    const reveal = await api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle });
    expect(reveal).toMatchObject({ code: 'INCOMPLETE', message: '7 of 8 scores are still open.' });
    for (const sight of ['ALL', 'UNITS'])
      for (const table of ['score', 'score_change', 'initiative_comment']) {
        const rows = await api.database.read(house.org.id, async (tx) => {
          await tx.scope({ member_id: auditor.id, sight, initiative_states: 'ACCEPTED', panellist: 'YES' });
          return tx.query<{ id: string }>(`select id from ${table} where organization_id = $1`, [house.org.id]);
        });
        expect(rows).toEqual(table === 'initiative_comment' ? [{ id: spoken.id }] : []);
      }
    for (const who of [one, two])
      for (const initiative of [first, second])
        for (const criterion of [customer, business])
          if (who !== one || initiative !== first || criterion !== customer)
            await house.score(who, initiative.id, criterion, 300);
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    const { text, answered } = await readEverything(api, house.cast.executive, known);
    expect(answered).toContain('ranking.csv');
    for (const shown of ['zebra note', 'zebra words', '637'])
      expect([shown, text.includes(shown)]).toEqual([shown, true]);
    const ranking = await api.must<{ entries: { scores: object[] }[] }>(auditor, PANEL_SCORES, { id: house.cycle });
    expect(ranking.entries.flatMap((entry) => entry.scores)).toContainEqual({
      value: 637,
      panellist: { id: one.id },
      changes: [{ from: 400, note: 'zebra note', reason: 'zebra reason' }],
    });
  });

  it('shows after the reveal how far it agrees, what divides it, and a dot for every score', async () => {
    const { house, first, second, customer, business } = await scoring();
    const { one, two } = house.people;
    const give = async (who: Persona, initiative: Answered | { id: string }, values: readonly [number, number]) => {
      await house.score(who, initiative.id, customer, values[0]);
      await house.score(who, initiative.id, business, values[1]);
    };
    await give(one, first, [900, 500]);
    await give(two, first, [500, 500]);
    await give(one, second, [200, 500]);
    await give(two, second, [200, 500]);
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    const agreement = await api.must(two, AGREEMENT, { id: house.cycle });
    const alike = {
      raters: 2,
      items: 2,
      leftOut: 0,
      kendallsW: null,
      kendallsP: null,
      kendallsReason: 'every rater gave all items the same',
      icc: null,
      iccSingle: null,
      iccReason: 'all scores are alike: nothing to agree on',
      flags: ['few_items'],
    };
    expect(agreement).toEqual({
      overall: expect.objectContaining({
        raters: 2,
        items: 2,
        kendallsW: '1.0000',
        icc: '0.8400',
        flags: ['few_items'],
      }),
      criteria: [
        {
          criterion: { name: 'Customer' },
          agreement: expect.objectContaining({ kendallsW: '1.0000', iccSingle: '0.7241' }),
        },
        { criterion: { name: 'Business' }, agreement: alike },
      ],
    });
    const divided = await api.must<object[]>(house.people.auditor, DIVIDED, { id: house.cycle });
    expect(divided).toMatchObject([
      { initiative: { id: first.id }, spread: 300, divides: true, criterion: { name: 'Customer' } },
      { initiative: { id: second.id }, spread: 0, divides: false },
    ]);
    const spread = await api.must(house.people.leader, SPREAD, { id: first.id });
    expect(spread).toMatchObject({
      initiativeId: first.id,
      spreads: [
        {
          range: 400,
          mean: 700,
          deviation: '282.84',
          dots: [
            { value: 500, panellist: { id: two.id } },
            { value: 900, panellist: { id: one.id } },
          ],
        },
        { range: 0, mean: 500, deviation: '0.00' },
      ],
    });
    expect(await api.ask(house.people.other, SPREAD, { id: first.id })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('talks about an initiative: in order, page by page, and words are taken back by their author alone', async () => {
    const { house, first } = await scoring();
    const { leader, auditor, other, two } = house.people;
    const say = (who: Persona, words: string, initiativeId = first.id) =>
      api.must<Answered>(who, SAY, { input: { initiativeId, words } });
    const said = [await say(leader, ' One '), await say(house.cast.executive, 'Two'), await say(leader, 'Three')];
    expect(said[0]).toMatchObject({ words: 'One', keptBack: false, mayWithdraw: true, author: { id: leader.id } });
    expect(await say(two, 'Before the reveal')).toMatchObject({ keptBack: true });
    const read = (who: Persona, first_ = 100, after: string | null = null) =>
      api.must<(Answered & { cursor: string })[]>(who, DISCUSSION, { id: first.id, first: first_, after });
    expect((await read(auditor)).map((one) => one['words'])).toEqual(['One', 'Two', 'Three']);
    expect((await read(two)).map((one) => one['words'])).toEqual(['One', 'Two', 'Three', 'Before the reveal']);
    const [page] = await read(leader, 1);
    expect((await read(leader, 2, page?.cursor)).map((one) => one['words'])).toEqual(['Two', 'Three']);
    const unsay = (who: Persona, id: string) => api.must<Answered>(who, UNSAY, { id });
    expect(await unsay(house.cast.executive, said[0]!.id)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await unsay(leader, said[0]!.id)).toMatchObject({ words: null, mayWithdraw: false });
    expect(await unsay(leader, said[0]!.id)).toMatchObject({ code: 'WRONG_STATE' });
    expect((await read(auditor)).map((one) => one['words'])).toEqual([null, 'Two', 'Three']);
    for (const words of ['', ' ', 'x'.repeat(4001), 'a\u0000b'])
      expect(await say(leader, words)).toMatchObject({ code: 'INVALID_INPUT', field: 'input.words' });
    await expect(say(other, 'Not mine to see')).rejects.toThrow('NOT_FOUND');
    await expect(say(auditor, 'I only read')).rejects.toThrow('NOT_PERMITTED');
    await expect(unsay(other, said[1]!.id)).rejects.toThrow('NOT_FOUND');
    await expect(unsay(leader, 'x')).rejects.toThrow('NOT_FOUND');
  });
});
