/** The SMS and the e-mail of each moment that the citizen is told of (leaflet, step 3). */
import type { DossierStatus } from 'dvc-widgets/backend';
import { textIn, type Text } from 'dvc-widgets/catalogue';
import { showDate, showDateTime, type Act } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { outbox } from '../db/schema.js';
import type { Dossier } from '../dossiers/status.js';
import type { Office } from '../office.js';
import { isoTime } from '../time.js';
import type { WebhookBody } from './webhook.js';
import { email, oneTimeCodeSms, sms, type Message } from './words.js';

export interface Moment {
  act: Act;
  at: Date;
  /** Whether the citizen is told; other programs are told of everything. */
  told: boolean;
  note?: string | undefined;
  supplement?: DossierStatus['supplement'];
  /** đồng */
  fee?: number | undefined;
  /** The name of the officer who did it, where it is known. */
  officer?: string | undefined;
}

type Row = typeof outbox.$inferInsert;

/** Written by the transaction of the step itself: no step without its notice, no notice without its step. */
export async function post(
  tx: Queries,
  { config }: Pick<Office, 'config'>,
  ...told: { dossier: Dossier; moment: Moment }[]
): Promise<void> {
  const rows = told.flatMap(({ dossier, moment }) => rowsOf(config, dossier, moment));
  if (rows.length > 0) await tx.insert(outbox).values(rows);
}

function rowsOf(config: Office['config'], dossier: Dossier, moment: Moment): Row[] {
  const common = { dossier: dossier.id, act: moment.act, at: moment.at, nextAt: moment.at };
  const rows: Row[] = [];
  if (moment.told) {
    const message = messageOf(dossier, moment);
    rows.push({ ...common, channel: 'sms', recipient: dossier.phone, body: sms(message) });
    if (dossier.email !== null)
      rows.push({ ...common, channel: 'email', recipient: dossier.email, ...email(message) });
  }
  const body = JSON.stringify(eventOf(dossier, moment));
  for (const recipient of config.sending.webhooks?.urls ?? [])
    rows.push({ ...common, channel: 'webhook', recipient, body });
  return rows;
}

/** The code for a look-up, to the declared phone. Its text is a key: shown nowhere and gone once it is sent. */
export async function postOneTimeCode(
  tx: Queries,
  dossier: Pick<Dossier, 'id' | 'code' | 'phone'>,
  { digits, minutes, at }: { digits: string; minutes: number; at: Date },
): Promise<void> {
  const body = oneTimeCodeSms({ code: dossier.code, digits, minutes });
  const row = { dossier: dossier.id, act: 'oneTimeCode', channel: 'sms', recipient: dossier.phone } as const;
  await tx.insert(outbox).values({ ...row, body, at, nextAt: at });
}

function eventOf({ code, procedure, status }: Dossier, { act, at }: Moment): WebhookBody {
  return { event: act, code, procedure, status, at: isoTime(at) };
}

const vi = (text: Text): string => textIn('vi', text);

function messageOf(dossier: Dossier, { act, at, note, supplement, fee, officer }: Moment): Message {
  const { code, procedureName, office, receivedAt, appointment, delivery } = dossier;
  const asked = [
    ...(supplement?.documents ?? []).map(({ title, note }) => ({ what: vi(title), note })),
    ...(supplement?.fields ?? []).map(({ label, note }) => ({ what: vi(label), note })),
  ];
  return {
    act,
    code,
    procedure: vi(procedureName),
    at: showDateTime(at),
    filedAt: showDateTime(receivedAt),
    appointment: appointment ? { day: showDate(appointment), moment: showDateTime(appointment) } : undefined,
    delivery: delivery ?? 'desk',
    reason: [supplement?.reason, note].filter(Boolean).join('\n') || undefined,
    fee,
    officer,
    asked: asked.map(({ what, note }) => (note === undefined ? what : `${what} (${note})`)),
    office: {
      name: vi(office.name),
      address: office.address && vi(office.address),
      phone: office.phone,
      hours: office.hours && vi(office.hours),
    },
  };
}
