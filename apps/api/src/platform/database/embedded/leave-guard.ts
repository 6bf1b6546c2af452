const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What must happen when this process ends while it uses a database. */
interface Leaving {
  /** Ends it in order, in the time it takes. */
  readonly orderly: () => Promise<void>;
  /** Ends it at once, for a process that is already exiting. */
  readonly atOnce: () => void;
}

const guarded = new Set<Leaving>();
let installed = false;

/** Keeps a database from outliving this process, whether it exits or is signalled; returns what lifts the guard. */
export function guardLeaving(leaving: Leaving): () => void {
  guarded.add(leaving);
  if (!installed) {
    installed = true;
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on('exit', onExit);
  }
  return () => {
    guarded.delete(leaving);
    if (guarded.size > 0 || !installed) return;
    installed = false;
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('exit', onExit);
  };
}

/** A program with its own signal handler closes its connections first and stops the database itself. */
function onSignal(signal: (typeof SIGNALS)[number]): void {
  if (process.listenerCount(signal) > 1) return;
  void Promise.allSettled([...guarded].map((leaving) => leaving.orderly())).then(() =>
    process.exit(EXIT_CODES[signal]),
  );
}

function onExit(): void {
  for (const leaving of guarded) leaving.atOnce();
}
