import { ChoiceHouse, cost, PROPOSE } from './choice/choice.fixtures';
import { TestApi } from './testing/test-api';

const GERMAN = { 'accept-language': 'fr;q=0.9, de-CH, en;q=0.3' };
const SIGN_IN = `mutation($email: String!) { signIn(email: $email, password: "none") { ... on Refusal { code message remedy } } }`;
const INVITE = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { ... on Refusal { code message problems { field message } } } }`;
const RANKING = `query($id: ID!) { ranking(cycleId: $id) { tieBreak entries { reason } } }`;

describe('what the server says', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  let ids: readonly string[];
  beforeAll(async () => {
    api = await TestApi.start();
    house = await ChoiceHouse.build(api);
    const make = async (title: string, amount: number) =>
      (await house.initiative(title, [{ name: 'core', costs: [cost(amount)] }])).id;
    ids = [await make('First', 70_000), await make('Second', 60_000)];
    await house.select(ids.map((id) => [id, 700]));
  }, 60_000);
  afterAll(() => api.stop());

  it('is German to whoever asks for German, before the sign-in too, and English else', async () => {
    const refused = { code: 'NOT_PERMITTED', remedy: expect.any(String) };
    expect(await api.must(null, SIGN_IN, { email: 'nobody@example.com' })).toMatchObject({
      ...refused,
      message: 'E-mail and password do not match an active member.',
    });
    expect(await api.must(null, SIGN_IN, { email: 'nobody@example.com' }, GERMAN)).toEqual({
      ...refused,
      message: 'E-Mail und Passwort passen zu keinem aktiven Mitglied.',
      remedy: 'Prüfen Sie beides, oder bitten Sie die Administration um ein neues Passwort.',
    });
    const other = await api.must<object>(null, SIGN_IN, { email: 'nobody@example.com' }, { 'accept-language': 'fr' });
    expect(other).toMatchObject({ message: 'E-mail and password do not match an active member.' });
  });

  it('tells each field in German and leaves names and codes alone', async () => {
    const input = { email: 'nobody', name: '', roles: ['COO', 'PNL_LEADER'], businessUnitIds: [] };
    const admin = await house.org.member(['ADMIN']);
    const refusal = await api.must<{ problems: object[] }>(admin, INVITE, { input }, GERMAN);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal.problems).toContainEqual({ field: 'input.email', message: 'muss eine E-Mail-Adresse sein' });
    expect(refusal.problems).toContainEqual({ field: 'input.name', message: 'darf nicht leer sein' });
  });

  it('says thrown faults in German, by the same code', async () => {
    const { errors } = await api.ask(null, RANKING, { id: house.cycle }, GERMAN);
    expect(errors).toEqual([
      expect.objectContaining({ message: 'Melden Sie sich zuerst an.', extensions: { code: 'UNAUTHENTICATED' } }),
    ]);
  });

  it('says what was stored in English, and leaves what is stored as it is', async () => {
    const asked = (headers: Record<string, string>) =>
      api.must<{ entries: object[] }>(house.cast.executive, RANKING, { id: house.cycle }, headers);
    expect(await asked(GERMAN)).toEqual({
      tieBreak: expect.stringContaining('Gleiche Punkte, genau verglichen'),
      entries: [
        { reason: 'Es passt in den Spielraum.' },
        {
          reason:
            'Gleich viele Punkte wie davor, eingereiht nach niedrigeren Kosten im Jahr; es passt nicht in das, was vom Spielraum des Jahres übrig ist.',
        },
      ].map((entry) => expect.objectContaining(entry)),
    });
    expect((await asked({})).entries[0]).toEqual({ reason: 'It fits the headroom.' });
  });

  it('names the rules that contradict each other in German', async () => {
    const forced = ids.map((initiativeId) => ({ initiativeId, reason: 'Promised to the board' }));
    const input = { cycleId: house.cycle, name: 'Both', objective: 'SCORE', forced };
    const refusal = await api.must<{ conflict: string[] }>(house.cast.executive, PROPOSE, { input }, GERMAN);
    expect(refusal).toMatchObject({
      code: 'INFEASIBLE',
      remedy: 'Lassen Sie eine der genannten Regeln fallen.',
      message: expect.stringMatching(/^Kein Plan hält alle Regeln ein: .* muss finanziert werden/),
    });
    for (const rule of refusal.conflict)
      expect(rule).toMatch(/muss finanziert werden$|^die Obergrenze von [\d.]+,\d\d /);
  });
});
