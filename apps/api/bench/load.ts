import { Agent, request } from 'node:http';
import { clock } from '../src/platform/clock';

/** What one measuring round of a closed loop saw. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds of each answer. */
  readonly latencies: readonly number[];
}

/** Sends the same request over `clients` kept connections for some seconds; an answer that is not 200 stops it. */
export async function load(
  url: string,
  body: string,
  headers: Record<string, string>,
  clients: number,
  seconds: number,
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const started = clock.ticks();
  const until = started + seconds * 1000;
  const client = async () => {
    while (clock.ticks() < until) {
      const sent = clock.ticks();
      await send(url, body, headers, agent);
      latencies.push(clock.ticks() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { perSecond: latencies.length / ((clock.ticks() - started) / 1000), latencies };
}

function send(url: string, body: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, ...length } }, (answer) => {
      let start = '';
      answer.on('data', (chunk: Buffer) => (start ||= chunk.toString('utf8', 0, 200)));
      answer.on('end', () =>
        answer.statusCode === 200 && !start.startsWith('{"errors"')
          ? resolve()
          : reject(new Error(`${answer.statusCode}: ${start}`)),
      );
    });
    sent.on('error', reject).end(body);
  });
}
