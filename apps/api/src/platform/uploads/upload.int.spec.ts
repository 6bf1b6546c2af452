import { TestApi, type Persona, type TestOrganization } from '../../testing/test-api';
import { readUpload } from './upload.store';

describe('uploads', () => {
  let api: TestApi;
  let organization: TestOrganization;
  let finance: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    organization = await api.organization();
    finance = await organization.member(['FINANCE']);
  });
  afterAll(() => api.stop());

  const send = (
    as: Persona | null,
    body: Buffer | string,
    headers: Record<string, string> = { 'x-clout-request': '1' },
  ) =>
    fetch(`${api.url}/uploads?name=base.csv`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...(as ? { authorization: `Bearer ${as.token}` } : {}), ...headers },
      body: body as never,
    });

  it('keeps a file byte by byte for its sender alone', async () => {
    const body = Buffer.alloc(3_500_000, 'clout,');
    const answer = await send(finance, body);
    expect(answer.status).toBe(200);
    const { uploadId, size } = (await answer.json()) as { uploadId: string; size: number };
    expect(size).toBe(body.length);
    const read = (memberId: string) =>
      api.database.read(organization.id, async (tx) => {
        await tx.scope({ member_id: memberId });
        const file = await readUpload(tx, uploadId);
        const parts: Buffer[] = [];
        if (file) for await (const part of file.chunks()) parts.push(part);
        return Buffer.concat(parts);
      });
    expect((await read(finance.id)).equals(body)).toBe(true);
    expect((await read((await organization.member(['FINANCE'])).id)).length).toBe(0);
  });

  it('refuses strangers, readers, missing preflight headers and files over 64 MB', async () => {
    expect((await send(null, 'x')).status).toBe(401);
    expect((await send(await organization.member(['AUDITOR']), 'x')).status).toBe(403);
    expect((await send(finance, 'x', {})).status).toBe(400);
    expect((await send(finance, Buffer.alloc(65 * 1024 * 1024))).status).toBe(413);
    expect((await api.admin.query('select count(*)::int as n from upload where size > 4000000')).rows).toEqual([
      { n: 0 },
    ]);
  });
});
