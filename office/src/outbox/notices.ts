/** The SMS and the e-mail of each moment that the citizen is told of (leaflet, step 3). */
import type { DossierStatus } from 'dvc-widgets/backend';
import { textIn, type Text } from 'dvc-widgets/catalogue';
import { showDate, showDateTime, type Act } from 'dvc-widgets/lifecycle';
import type { Queries } from '../db/database.js';
import { outbox } from '../db/schema.js';
import type { Dossier } from '../dossiers/status.js';
import { email, sms, type Message } from './words.js';

export interface Moment {
  act: Act;
  at: Date;
  note?: string | undefined;
  supplement?: DossierStatus['supplement'];
}

/** Written by the transaction of the step itself: no step without its notice, no notice without its step. */
export async function post(tx: Queries, dossier: Dossier, moment: Moment): Promise<void> {
  const message = messageOf(dossier, moment);
  const common = { dossier: dossier.id, act: moment.act, at: moment.at };
  await tx.insert(outbox).values({ ...common, channel: 'sms', recipient: dossier.phone, body: sms(message) });
  if (dossier.email !== null)
    await tx
      .insert(outbox)
      .values({ ...common, channel: 'email', recipient: dossier.email, ...email(message) });
}

const vi = (text: Text): string => textIn('vi', text);

function messageOf(dossier: Dossier, { act, at, note, supplement }: Moment): Message {
  const { code, procedureName, office, appointment, delivery } = dossier;
  const asked = [
    ...(supplement?.documents ?? []).map(({ title, note }) => ({ what: vi(title), note })),
    ...(supplement?.fields ?? []).map(({ label, note }) => ({ what: vi(label), note })),
  ];
  return {
    act,
    code,
    procedure: vi(procedureName),
    at: showDateTime(at),
    appointment: appointment ? { day: showDate(appointment), moment: showDateTime(appointment) } : undefined,
    delivery: delivery ?? 'desk',
    reason: [supplement?.reason, note].filter(Boolean).join('\n') || undefined,
    asked: asked.map(({ what, note }) => (note === undefined ? what : `${what} (${note})`)),
    office: {
      name: vi(office.name),
      address: office.address && vi(office.address),
      phone: office.phone,
      hours: office.hours && vi(office.hours),
    },
  };
}
