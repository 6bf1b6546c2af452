import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/transaction';
import type { Ask } from '../platform/graphql/ask';
import { askOf } from '../platform/graphql/context';
import { unauthenticated } from '../platform/graphql/faults';
import type { Task } from '../platform/tasks/task';
import type { Tasks } from '../platform/tasks/tasks';
import { answerAsTask } from '../platform/tasks/under-task';
import { type ExportedFile, recordExport } from './record-export';
import { hashFile, sendFault, sendFile, withFile } from './send-file';

const TYPES: Readonly<Record<ExportedFile['format'], string>> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Lets a member have a file: `make` writes it out of the request's one snapshot, then it is hashed and put into the
 * record, and only then it leaves. Whatever faults on the way leaves no entry and no file, and so does a caller who is gone
 * or who cancels it by the task that `?task=` names.
 */
export async function sendExport(
  { database, config, tasks }: { readonly database: Database; readonly config: Config; readonly tasks: Tasks },
  request: FastifyRequest,
  reply: FastifyReply,
  make: (ask: Ask, path: string, task: Task) => Promise<Omit<ExportedFile, 'sha256'>>,
): Promise<void> {
  const ask = askOf(database, config)(request, reply);
  try {
    if (!(await ask.actor())) throw unauthenticated();
    const { task: taskId } = request.query as { readonly task?: unknown };
    await withFile(async (path) => {
      const { made, sha256 } = await answerAsTask(
        ask,
        tasks,
        typeof taskId === 'string' ? taskId : null,
        async (task) => {
          const file = await make(ask, path, task);
          const hash = await hashFile(path);
          ask.signal?.throwIfAborted();
          task.write();
          await ask.perform(recordExport({ ...file, sha256: hash }));
          return { made: file, sha256: hash };
        },
      );
      const headers = {
        'x-clout-rows': String(made.rows),
        'x-clout-sha256': sha256,
        'x-clout-record-head': made.recordHead,
      };
      await sendFile(reply, path, { name: `${made.table}.${made.format}`, type: TYPES[made.format], headers });
    });
  } catch (error) {
    sendFault(reply, error);
  } finally {
    await ask.end();
  }
}
