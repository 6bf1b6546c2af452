import { useCallback, useEffect, useRef, useState } from 'react';
import { subscribe } from '../../../shared/graphql/subscribe';
import { type Progress, SolvingSubscription } from './solving-operations';

/** One solving under a task of its own, followed while it runs. */
export const useSolving = () => {
  const [task, setTask] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  /** Runs an act that solves; it is told the id of its task. */
  const follow = useCallback(async <Made>(run: (taskId: string) => Promise<Made>): Promise<Made> => {
    const taskId = crypto.randomUUID();
    setTask(taskId);
    setProgress(null);
    stop.current();
    stop.current = subscribe(SolvingSubscription, { taskId }, ({ solving }) => setProgress(solving));
    try {
      return await run(taskId);
    } finally {
      stop.current();
      setTask(null);
    }
  }, []);
  return { task, progress, follow };
};
