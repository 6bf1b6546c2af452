import { TestApi, type TestOrganization } from '../testing/test-api';

const SAY = `query($texts: [String!]!) { sentences(texts: $texts) }`;

describe('sentences of the rules', () => {
  let api: TestApi;
  let org: TestOrganization;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
  });
  afterAll(() => api.stop());

  it('are said in the language of the request, in order, with its money; words of people come back as they are', async () => {
    const leader = await org.member(['PNL_LEADER'], [await org.unit('EB')]);
    const texts = ['Give it a title.', 'We promised this.', 'over by 125000'];
    const said = async (language: string) =>
      (await api.ask<{ sentences: string[] }>(leader, SAY, { texts }, { 'accept-language': language })).data?.sentences;
    expect(await said('de')).toEqual(['Geben Sie einen Titel an.', 'We promised this.', 'um 1.250,00 USD zu viel']);
    expect(await said('en')).toEqual(['Give it a title.', 'We promised this.', 'over by USD 1,250.00']);
  });

  it('are bounded, and nobody says them to strangers', async () => {
    const coo = await org.member(['COO']);
    const faultOf = async (texts: readonly string[], who: typeof coo | null = coo) =>
      (await api.ask(who, SAY, { texts })).errors?.[0]?.extensions.code;
    expect(await faultOf(Array.from({ length: 201 }, () => 'x'))).toBe('BAD_USER_INPUT');
    expect(await faultOf(['x'.repeat(10_001)])).toBe('BAD_USER_INPUT');
    expect(await faultOf(['x'], null)).toBe('UNAUTHENTICATED');
  });
});
