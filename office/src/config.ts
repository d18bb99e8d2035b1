/** The environment, read and judged once at the start; nothing else of the office looks at it. */
import { isAbsolute, join, resolve } from 'node:path';
import { readOidc, type OidcSettings } from './accounts/oidc-settings.js';
import { readEnvironment } from './environment.js';
import { readSending, type Sending } from './outbox/settings.js';
import { officeRoot, repositoryRoot } from './paths.js';
import { readPayments, type Payments } from './payments/settings.js';
import { readRetention, type Retention } from './retention/settings.js';
import type { ClamdAddress } from './scan/clamd.js';
import { readClamd } from './scan/settings.js';
import { readS3, type S3Settings } from './storage/settings.js';

export interface Config extends Payments {
  port: number;
  host: string;
  dataDir: string;
  /** PostgreSQL; without it the office keeps its own database in the data folder. */
  databaseUrl: string | undefined;
  /** Pages of these origins may file here. The office's own pages always may. */
  allowedOrigins: string[];
  /** Pages of these origins may show `embed.html` in an iframe. */
  embedOrigins: string[];
  codePrefix: string;
  /** Where papers are issued, for “…, ngày … tháng … năm …”. Without it that place stays dotted. */
  place: string | undefined;
  /** `acts`: what the phone's last digits are not enough for needs a one-time code by SMS. So it is where SMS go out. */
  oneTimeCode: 'off' | 'acts';
  /** Officers' calls carry it. Without it one is made at the first start and kept in the data folder. */
  token: string | undefined;
  catalogues: string[];
  maxUploadMB: number;
  /** A demonstration: codes carry a marker and anybody may read the outbox. */
  demo: boolean;
  /** Rounds of the key derivation per guess; 0 asks for no confirmation. */
  challengeCost: number;
  /** The origin that people type, where a proxy stands before the office; else that of each request. */
  publicUrl: string | undefined;
  /** Where officers sign in, besides local accounts. */
  oidc: OidcSettings | undefined;
  /** How notices leave the house. */
  sending: Sending;
  /** Where uploads are kept; without it in the data folder. */
  s3: S3Settings | undefined;
  /** How long things are kept. */
  retention: Retention;
  /** Who looks into uploads for malware; without it nobody does. */
  clamd: ClamdAddress | undefined;
}

/** Says everything that is wrong with the environment at once, a sentence each. */
export class ConfigError extends Error {
  readonly sentences: string[];
  constructor(sentences: string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigError';
    this.sentences = sentences;
  }
}

/** As src/dossier's isDossierCode reads it. */
const prefixForm = /^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}$/;

export function readConfig(environment: Record<string, string | undefined>): Config {
  const settings = readEnvironment(environment);
  const { given, whole, yesOrNo, list, oneOf, wrong } = settings;

  const origins = (name: string) => {
    const all = list(name);
    for (const origin of all)
      if (!isOrigin(origin))
        wrong.push(
          `${name} lists origins like https://truong.edu.vn, separated by commas, without a path; "${origin}" is none.`,
        );
    return all;
  };
  const allowedOrigins = origins('ALLOWED_ORIGINS');
  const embedOrigins = origins('EMBED_ORIGINS');

  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(databaseUrl))
    wrong.push(
      'DATABASE_URL must begin with postgres:// or postgresql://. Leave it out to use the embedded database.',
    );

  const demo = yesOrNo('DEMO', true);
  const codePrefix = given('CODE_PREFIX') ?? 'H26.999';
  if (!prefixForm.test(codePrefix))
    wrong.push(
      `CODE_PREFIX must be a unit identifier like H26.999: a capital letter, two digits, up to three dotted numbers; it is "${codePrefix}".`,
    );
  else if (demo && !codePrefix.endsWith('.999'))
    wrong.push(
      `CODE_PREFIX must end in .999 while DEMO is on, so that nobody takes a demonstration's code for a real one; it is "${codePrefix}". Set DEMO=off for a real office.`,
    );

  const sending = readSending(settings);
  const oneTimeCode = oneOf('ONE_TIME_CODE', sending.sms ? ['acts', 'off'] : ['off', 'acts']);
  // Or nobody could do what needs it.
  if (oneTimeCode === 'acts' && !sending.sms)
    wrong.push('ONE_TIME_CODE=acts needs SMS_URL, the gateway that sends the codes.');

  const token = given('OFFICE_TOKEN');
  if (token !== undefined && token.length < 16)
    wrong.push('OFFICE_TOKEN must have at least 16 characters. Leave it out to have one made.');

  const publicUrl = given('PUBLIC_URL')?.replace(/\/$/, '');
  if (publicUrl !== undefined && !isOrigin(publicUrl))
    wrong.push(
      `PUBLIC_URL must be the address that people type, like https://motcua.phuong.vn, without a path; it is "${publicUrl}".`,
    );

  const dataDir = given('DATA_DIR');
  const catalogues = list('CATALOGUES');
  const config: Config = {
    port: whole('PORT', 8787, 0, 65535),
    host: given('HOST') ?? '127.0.0.1',
    dataDir: dataDir === undefined ? join(officeRoot, '.data') : resolve(dataDir),
    databaseUrl,
    allowedOrigins,
    embedOrigins,
    codePrefix,
    place: given('OFFICE_PLACE'),
    oneTimeCode,
    ...readPayments(settings, codePrefix),
    token,
    catalogues: (catalogues.length > 0
      ? catalogues
      : ['long-bien-2017.json', 'truong-hoc.json'].map((file) => join(repositoryRoot, 'catalogues', file))
    ).map((file) => (isAbsolute(file) ? file : resolve(file))),
    maxUploadMB: whole('MAX_UPLOAD_MB', 10, 1, 1000),
    demo,
    challengeCost: whole('CHALLENGE_COST', 1000, 0, 1_000_000),
    publicUrl,
    oidc: readOidc(given, wrong),
    sending,
    s3: readS3(settings),
    retention: readRetention(settings),
    clamd: readClamd(settings),
  };
  if (wrong.length > 0) throw new ConfigError(wrong);
  return config;
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === text;
  } catch {
    return false;
  }
}
