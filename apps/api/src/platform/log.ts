import { clock } from './clock';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** One JSON line an event on standard error; values are escaped by JSON, secrets are never passed in. */
class Log {
  private threshold = LEVELS.indexOf('warn');

  setLevel(level: Level | 'silent'): void {
    this.threshold = level === 'silent' ? -1 : LEVELS.indexOf(level);
  }

  error = (event: string, data: Readonly<Record<string, unknown>> = {}) => this.write('error', event, data);
  warn = (event: string, data: Readonly<Record<string, unknown>> = {}) => this.write('warn', event, data);
  info = (event: string, data: Readonly<Record<string, unknown>> = {}) => this.write('info', event, data);

  private write(level: Level, event: string, data: Readonly<Record<string, unknown>>): void {
    if (LEVELS.indexOf(level) > this.threshold) return;
    process.stderr.write(`${JSON.stringify({ at: clock.now().toISOString(), level, event, ...data })}\n`);
  }
}

export const log = new Log();
