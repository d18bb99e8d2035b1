import { ConfigError, readConfig } from './config.js';
import { startOffice } from './start.js';

/** For the person who starts it; standard output has the log, one JSON object a line. */
const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  const office = await startOffice(config);
  say(`The office receives dossiers at ${office.address}/`);
  say(`Protocol: ${office.address}/api/v1   Outbox: ${office.address}/outbox`);
  say(`Officers' desk: ${office.address}/desk`);
  if (office.tokenFile !== undefined) say(`The officers' token is in ${office.tokenFile}`);
  if (office.passwordFile !== undefined)
    say(`The desk's first account and its one-time password are in ${office.passwordFile}`);
  const stop = () => {
    // A second signal ends it at once, as usual.
    process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop);
    void office.stop();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
} catch (error) {
  process.exitCode = 1;
  say(sentenceFor(error));
}

function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError)
    return `The office cannot start.\n${error.sentences.map((line) => `- ${line}`).join('\n')}`;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `The office cannot start: port ${port} is taken by another program. Set PORT to another number.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
