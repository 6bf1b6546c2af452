import { randomUUID } from 'node:crypto';
import { TestApi, type Persona } from '../../testing/test-api';
import {
  type Acted,
  CREATE,
  completeInput,
  type ProposalHouse,
  proposalHouse,
  SUBMIT,
} from '../initiative/initiative.fixtures';

const UPLOAD = `mutation($input: UploadAttachmentInput!) { uploadAttachment(input: $input) {
  __typename ... on Attachment { id name mediaType size url uploadedBy { id } } ... on Refusal { code field message } } }`;
interface Uploaded {
  readonly __typename: string;
  readonly id: string;
  readonly url: string;
  readonly size: number;
  readonly code: string;
  readonly field: string;
}
const PDF = Buffer.from('%PDF-1.7\nA case for holds\n%%EOF');

describe('attachments', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let draft: Acted;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    draft = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
  });
  afterAll(() => api.stop());
  const upload = (more: Record<string, unknown> = {}, who: Persona = house.leader) =>
    api.must<Uploaded>(who, UPLOAD, {
      input: {
        initiativeId: draft.id,
        name: 'case.pdf',
        mediaType: 'application/pdf',
        content: PDF.toString('base64'),
        ...more,
      },
    });
  const get = (who: Persona | null, url: string) =>
    fetch(`${api.url}${url}`, { headers: who ? { authorization: `Bearer ${who.token}` } : {} });
  const send = async (bytes: Buffer, who: Persona = house.leader) => {
    const response = await fetch(`${api.url}/uploads?name=file.bin`, {
      method: 'POST',
      headers: {
        'x-clout-request': '1',
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${who.token}`,
      },
      body: new Uint8Array(bytes),
    });
    return ((await response.json()) as { uploadId: string }).uploadId;
  };

  it('come back byte for byte, as a download that runs nothing', async () => {
    const file = await upload({ name: 'Größe "1".pdf'.replaceAll('"', "'") });
    expect(file).toMatchObject({
      __typename: 'Attachment',
      mediaType: 'application/pdf',
      size: PDF.length,
      uploadedBy: { id: house.leader.id },
    });
    const response = await get(house.leader, file.url);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%271%27.pdf",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const shown = await api.must(house.leader, 'query($id: ID!) { initiative(id: $id) { attachments { id name } } }', {
      id: draft.id,
    });
    expect(shown).toMatchObject({ attachments: [{ id: file.id, name: "Größe '1'.pdf" }] });
  });

  it('are downloaded only by those who may see the initiative; to others they do not exist', async () => {
    const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    const { url } = await upload({ initiativeId: made.id });
    const theirs = await proposalHouse(api, 'Elsewhere');
    const admin = await house.org.member(['ADMIN']);
    const absent = await (await get(house.otherLeader, `/attachments/${randomUUID()}`)).text();
    for (const who of [house.otherLeader, house.executive, theirs.leader]) {
      const response = await get(who, url);
      expect([response.status, await response.text()]).toEqual([404, absent]);
    }
    expect((await get(house.leader, '/attachments/nonsense')).status).toBe(404);
    expect((await get(null, url)).status).toBe(401);
    expect((await get(admin, url)).status).toBe(403);
    await api.must(house.leader, SUBMIT, { id: made.id, version: 1 });
    expect((await get(house.executive, url)).status).toBe(200);
    expect((await get(house.otherLeader, url)).status).toBe(404);
  });

  it('may be 10 MB through an upload of one’s own, and not a byte more', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    const text = { name: 'long.txt', mediaType: 'text/plain', content: null };
    const file = await upload({ ...text, uploadId: await send(bytes.subarray(1)) });
    expect(file).toMatchObject({ __typename: 'Attachment', size: 10 * 1024 * 1024 });
    expect((await (await get(house.leader, file.url)).arrayBuffer()).byteLength).toBe(10 * 1024 * 1024);
    expect(await upload({ ...text, uploadId: await send(bytes) })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'uploadId',
    });
    const others = await send(Buffer.from('a'), house.otherLeader);
    for (const uploadId of [others, randomUUID(), 'nonsense'])
      expect(await upload({ ...text, uploadId })).toMatchObject({ code: 'INVALID_INPUT', field: 'uploadId' });
  });

  it.each<[string, object, string]>([
    ['a page called PDF', { content: Buffer.from('<script>').toString('base64') }, 'content'],
    ['a page', { name: 'x.html', mediaType: 'text/html' }, 'name'],
    ['another type than it says', { mediaType: 'text/html' }, 'mediaType'],
    ['a path for a name', { name: '../x.pdf' }, 'name'],
    ['a header in the name', { name: 'x\r\nset-cookie: a=b.pdf' }, 'name'],
    ['what is not base64', { content: 'not base64!' }, 'content'],
    ['nothing', { content: '' }, 'content'],
    ['neither bytes nor upload', { content: null }, 'content'],
    ['both', { uploadId: '00000000-0000-4000-8000-000000000000' }, 'uploadId'],
    ['more than 200 KB inside', { content: 'AAAA'.repeat(70_000) }, 'content'],
  ])('refuse %s', async (_, more, field) =>
    expect(await upload(more as Record<string, unknown>)).toMatchObject({
      __typename: 'Rejection',
      code: 'INVALID_INPUT',
      field,
    }),
  );

  it('are added to drafts only, by those who write them', async () => {
    const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    await api.must(house.leader, SUBMIT, { id: made.id, version: 1 });
    expect(await upload({ initiativeId: made.id })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await upload({ initiativeId: made.id }, house.executive)).toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
