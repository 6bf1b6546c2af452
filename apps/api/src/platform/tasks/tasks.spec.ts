import { fraction } from '@clout/domain';
import { Tasks } from './tasks';

const owner = { organizationId: 'o', memberId: 'm' };

describe('tasks', () => {
  it('belong to one member of one organisation, and to one piece of work at a time', () => {
    const tasks = new Tasks();
    const task = tasks.start(owner, 'a');
    expect(tasks.find(owner, 'a')).toBe(task);
    expect(tasks.find({ ...owner, memberId: 'n' }, 'a')).toBeNull();
    expect(tasks.find({ ...owner, organizationId: 'p' }, 'a')).toBeNull();
    expect(tasks.start(owner, 'a')).toBeNull();
    task?.end('DONE');
    expect(tasks.start(owner, 'a')).not.toBe(task);
  });

  it('are waited for before they begin, and are no more than a member may have', () => {
    const tasks = new Tasks();
    const waiting = tasks.open(owner, 'a');
    expect(waiting?.progress).toMatchObject({ state: 'WAITING', seconds: 0 });
    expect(tasks.start(owner, 'a')).toBe(waiting);
    for (let k = 1; k < 20; k += 1) expect(tasks.open(owner, `t${k}`)).not.toBeNull();
    expect(tasks.open(owner, 'one too many')).toBeNull();
    expect(tasks.start({ ...owner, memberId: 'n' }, 'a')).not.toBeNull();
    waiting?.end('DONE');
    expect(tasks.open(owner, 'now there is room')).not.toBeNull();
  });

  it('tell the best so far and the closest bound, in hundredths', () => {
    const task = new Tasks().start(owner, 'a');
    task?.begin();
    task?.countIn(10n, -5n);
    task?.heard({ incumbent: 60n, bound: 205n });
    task?.heard({ incumbent: 45n, bound: null });
    task?.heard({ incumbent: null, bound: 105n });
    expect(task?.progress).toMatchObject({ state: 'AT_WORK', incumbent: fraction(11n, 2n), bound: fraction(10n) });
    task?.end('DONE', { value: fraction(6n), bound: fraction(6n) });
    expect(task?.progress).toMatchObject({ state: 'DONE', incumbent: fraction(6n), bound: fraction(6n) });
  });

  it('are cancelled once, and not while their plan is written', () => {
    const tasks = new Tasks();
    const [kept, dropped] = [tasks.start(owner, 'a'), tasks.start(owner, 'b')];
    expect([kept?.cancel(true), kept?.cancel(false), kept?.signal.aborted, kept?.settle()]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([dropped?.cancel(false), dropped?.settle()]).toEqual([true, false]);
    const written = tasks.start(owner, 'c');
    expect([written?.settle(), written?.cancel(false)]).toEqual([true, false]);
  });

  it('tell how much is done of what is counted, and stop at the step after they are cancelled', () => {
    const task = new Tasks().start(owner, 'a');
    task?.begin();
    task?.step(0.25);
    expect(task?.progress).toMatchObject({ state: 'AT_WORK', share: 0.25 });
    expect(task?.cancel(false)).toBe(true);
    expect(() => task?.step(0.5)).toThrow('cancelled');
    expect(() => task?.write()).toThrow('cancelled');
    expect(task?.progress.share).toBe(0.25);
    const written = new Tasks().start(owner, 'b');
    written?.begin();
    written?.write();
    expect(written?.cancel(false)).toBe(false);
  });

  it('are claimed by a plain name, or go on unseen', async () => {
    const tasks = new Tasks();
    const ask = { actor: () => Promise.resolve(owner) };
    const refused = async (name: string | null) => {
      const claimed = await tasks.claim(ask, name);
      return claimed.ok ? claimed.value.taskId : claimed.refusal.code;
    };
    expect([await refused('a'), await refused('a'), await refused('no name'), await refused(null)]).toEqual([
      'a',
      'DUPLICATE',
      'INVALID_INPUT',
      '',
    ]);
  });

  it('end their news with the task', async () => {
    const task = new Tasks().start(owner, 'a');
    const states: string[] = [];
    for await (const { state } of task!.news()) {
      states.push(state);
      if (state === 'WAITING') task!.begin();
      else if (state === 'AT_WORK') task!.end('CANCELLED');
    }
    expect(states).toEqual(['WAITING', 'AT_WORK', 'CANCELLED']);
  });
});
