import { workOff } from '../../platform/jobs/work-off';
import {
  completeInput,
  CREATE,
  type Acted,
  proposalHouse,
  SUBMIT,
} from '../../proposal/initiative/initiative.fixtures';
import { ApiProcess } from '../../testing/api-process';
import { SmtpSink } from '../../testing/smtp-sink';
import { TestApi, type Persona } from '../../testing/test-api';
import { JobSchedule } from '../jobs/job.schedule';
import { sweepOrganization } from '../sweeps/sweep';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';

const PREFER = `mutation($mail: MailRhythm!, $language: Language!) { setNotificationPreferences(mail: $mail, language: $language) {
  __typename ... on NotificationPreferences { mail language mailAvailable address } } }`;
const FROM = 'clout@mail.example';

describe('mail', () => {
  const sink = new SmtpSink();
  let api: TestApi;
  let smtp: { SMTP_URL: string; MAIL_FROM: string; PUBLIC_URL: string };
  beforeAll(async () => {
    smtp = { SMTP_URL: await sink.start(), MAIL_FROM: FROM, PUBLIC_URL: 'https://clout.example' };
    api = await TestApi.start(smtp);
  });
  afterAll(async () => {
    await api.stop();
    await sink.stop();
  });
  afterEach(() => {
    sink.answer = async () => null;
  });

  const work = (organizationId: string) => workOff(api.database, organizationId, api.app.get(JobSchedule).works);
  const prefer = (who: Persona, mail: string, language = 'EN') => api.must(who, PREFER, { mail, language });
  const submit = async (house: Awaited<ReturnType<typeof proposalHouse>>): Promise<Acted> => {
    const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    return api.must<Acted>(house.leader, SUBMIT, { id: made.id, version: 1 });
  };
  const due = async (organizationId: string, kind: string) => {
    await api.admin.query(
      `update job set run_after = now() - interval '1 second' where organization_id = $1 and kind = $2 and state = 'WAITING'`,
      [organizationId, kind],
    );
  };

  it('goes out at once, in the member’s language, with a link and nothing secret', async () => {
    const house = await proposalHouse(api);
    expect(await prefer(house.secondExecutive, 'AT_ONCE', 'DE')).toMatchObject({
      mail: 'AT_ONCE',
      language: 'DE',
      mailAvailable: true,
      address: house.secondExecutive.email,
    });
    const { id, label } = await submit(house);
    await work(house.org.id);
    const [english] = sink.mailsTo(house.executive.email);
    const [german] = sink.mailsTo(house.secondExecutive.email);
    expect(sink.mailsTo(house.executive.email)).toHaveLength(1);
    expect(english?.raw).toContain(`Subject: ${label} was submitted`);
    expect(english?.raw).toContain(`https://clout.example/cycles/${house.cycle}/initiatives/${id}`);
    expect(english?.raw).toContain(`From: Clout <${FROM}>`);
    expect(german?.raw).toContain(`Subject: ${label} wurde eingereicht`);
    expect(german?.raw).toContain('Nehmen Sie die Initiative an');
    for (const { raw } of sink.mails) expect(raw).not.toMatch(/pending holds|Customers call|26000000|260[.,]000/i);
    expect(sink.mailsTo(house.leader.email)).toEqual([]);
  });

  it('keeps quiet for who wants no mail, and gathers a day into one digest of what is unread', async () => {
    const house = await proposalHouse(api);
    await prefer(house.executive, 'NONE');
    await prefer(house.secondExecutive, 'DAILY_DIGEST');
    const [first, second, third] = [await submit(house), await submit(house), await submit(house)];
    await work(house.org.id);
    expect(sink.mailsTo(house.secondExecutive.email)).toEqual([]);
    const inbox = await api.must<{ nodes: { id: string; label: string }[] }>(
      house.secondExecutive,
      '{ notifications { nodes { id label } } }',
    );
    const read = inbox.nodes.find(({ label }) => label === second.label);
    await api.must(house.secondExecutive, 'mutation($id: ID!) { markNotificationsRead(ids: [$id]) { __typename } }', {
      id: read?.id,
    });
    await due(house.org.id, 'digest');
    await work(house.org.id);
    const [digest, ...others] = sink.mailsTo(house.secondExecutive.email);
    expect(others).toEqual([]);
    expect(digest?.raw).toContain('Subject: 2 notices from Clout');
    for (const { id } of [first, third]) expect(digest?.raw).toContain(`/initiatives/${id}`);
    expect(digest?.raw).not.toContain(second.id);
    await due(house.org.id, 'digest');
    await work(house.org.id);
    expect(sink.mailsTo(house.secondExecutive.email)).toHaveLength(1);
    expect(sink.mailsTo(house.executive.email)).toEqual([]);
  });

  it('waits for a server that refuses, and loses nothing', async () => {
    const house = await proposalHouse(api);
    sink.answer = async () => Object.assign(new Error('try later'), { responseCode: 451 });
    await submit(house);
    expect(await work(house.org.id)).toEqual({ done: 1, failed: 2 });
    const { rows } = await api.admin.query<{ waits: boolean; last_error: string }>(
      `select run_after > now() + interval '5 seconds' as waits, last_error from job where organization_id = $1 and kind = 'mail'`,
      [house.org.id],
    );
    expect(rows.map(({ waits }) => waits)).toEqual([true, true]);
    expect(rows[0]?.last_error).toContain('try later');
    sink.answer = async () => null;
    await due(house.org.id, 'mail');
    expect(await work(house.org.id)).toEqual({ done: 2, failed: 0 });
    expect([sink.mailsTo(house.executive.email).length, sink.mailsTo(house.secondExecutive.email).length]).toEqual([
      1, 1,
    ]);
  });

  it('reaches a mailbox once though the program is killed after the server took it and before the job was done', async () => {
    const house = await proposalHouse(api);
    await prefer(house.secondExecutive, 'NONE');
    // The act is committed while nobody works: what it announces is in the queue.
    await submit(house);
    let taken: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (taken = resolve));
    let killed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (killed = resolve));
    sink.answer = async () => {
      taken();
      await gone;
      return null;
    };
    const child = await ApiProcess.start(api.clone.applicationUrl, api.config.dataFolder, {
      ...smtp,
      SWEEP_MINUTES: '0',
      JOB_SECONDS: '0.05',
    });
    await reached;
    await child.kill();
    killed();
    sink.answer = async () => null;
    const state = async () =>
      (
        await api.admin.query<{ state: string }>(`select state from job where organization_id = $1 and kind = 'mail'`, [
          house.org.id,
        ])
      ).rows.map((row) => row.state);
    expect(await state()).toEqual(['WAITING']);
    // Its lease still runs: nobody sends it a second time before it ends.
    expect(await work(house.org.id)).toEqual({ done: 0, failed: 0 });
    await due(house.org.id, 'mail');
    expect(await work(house.org.id)).toEqual({ done: 1, failed: 0 });
    expect(await state()).toEqual(['DONE']);
    const mails = sink.mailsTo(house.executive.email);
    expect(mails.length).toBeGreaterThanOrEqual(1);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(1);
    expect(mails[0]?.id).toMatch(/^<[0-9a-f-]{36}@clout\.example>$/);
    expect(await api.must(house.executive, '{ unreadNotifications }')).toBe(1);
  });

  it('warns once of a hold that lapses soon, those who can do something about it', async () => {
    const stage = await DecisionStage.build(api);
    const plan = await stage.submittedPlan([await stage.initiative({ costs: [{ amount: 500n }] })]);
    const soon = { name: 'holds announced that lapse soon', failed: 0 };
    expect(await sweepOrganization(api.database, stage.org.id)).toContainEqual({ ...soon, done: 0 });
    await api.admin.query(`update plan set hold_expires_at = now() + interval '2 days' where id = $1`, [plan.id]);
    expect(await sweepOrganization(api.database, stage.org.id)).toContainEqual({ ...soon, done: 1 });
    expect(await sweepOrganization(api.database, stage.org.id)).toContainEqual({ ...soon, done: 0 });
    await work(stage.org.id);
    const kinds = async (who: Persona) =>
      (
        await api.must<{ nodes: { kind: string; actor: null }[] }>(
          who,
          '{ notifications { nodes { kind actor { id } } } }',
        )
      ).nodes;
    expect(await kinds(stage.people.executive)).toEqual([{ kind: 'HOLD_LAPSES_SOON', actor: null }]);
    expect((await kinds(stage.people.coo)).map(({ kind }) => kind).sort()).toEqual([
      'HOLD_LAPSES_SOON',
      'PLAN_SUBMITTED',
    ]);
  });
});
