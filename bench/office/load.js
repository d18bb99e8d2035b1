// Sends requests as many citizens would, and notes how long each took. No client library: the sender must cost little,
// because it shares the machine with what it measures.
import { Agent, request } from 'node:http';

/** A client of its own connections. */
export function client(address, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @returns {Promise<{ status: number, text: string, headers: import('node:http').IncomingHttpHeaders }>} */
  const send = (method, path, { body, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, address), { agent, method, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode, text, headers: answer.headers }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/**
 * As fast as it goes: `abreast` at once, each beginning when the last has ended.
 * @returns {Promise<number>} how many a second
 */
export async function asFastAsItGoes(once, { abreast, seconds }) {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await once();
      done++;
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  return done / ((performance.now() - start) / 1000);
}

/**
 * At a fixed rate, whether or not the answers keep up: each is timed from when it was due, so a stall counts for all
 * that had to wait for it.
 * @returns {Promise<number[]>} milliseconds
 */
export function atRate(once, { rate, seconds }) {
  const total = Math.round(rate * seconds);
  const start = performance.now();
  const took = [];
  let begun = 0;
  return new Promise((resolve, reject) => {
    const pump = () => {
      const now = performance.now();
      for (; begun < total; begun++) {
        const due = start + (begun * 1000) / rate;
        if (due > now) break;
        once().then(() => {
          took.push(performance.now() - due);
          if (took.length === total) resolve(took);
        }, reject);
      }
      if (begun < total) setTimeout(pump, 1);
    };
    pump();
  });
}
