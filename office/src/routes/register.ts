import { Hono } from 'hono';
import { textIn } from 'dvc-widgets/catalogue';
import { readDate } from 'dvc-widgets/dossier';
import { vietnamToday } from 'dvc-widgets/lifecycle';
import type { DeskEnv } from '../accounts/guard.js';
import { writtenDate } from '../desk/dossier/values.js';
import type { Faults } from '../desk/form.js';
import { mostRows, registerPage } from '../desk/register-page.js';
import type { Office } from '../office.js';
import { register, type RegisterRow } from '../papers/register.js';

export function registerRoutes(office: Office): Hono<DeskEnv> {
  const { config, catalogues, clock } = office;
  return new Hono<DeskEnv>().get('/', async (c) => {
    const now = clock();
    const today = vietnamToday(now);
    const typed = (name: string) => c.req.query(name)?.replaceAll('\0', '').trim();
    const from = typed('from') ?? writtenDate(`${today.slice(0, 8)}01`);
    const to = typed('to') ?? writtenDate(today);
    const procedure = typed('procedure') || undefined;
    const [first, last] = [dayOf(from), dayOf(to)];
    const faults: Faults = {
      ...(!first && { from: 'Ngày đầu chưa đúng. Nhập như 01/11/2026.' }),
      ...(!last && { to: 'Ngày cuối chưa đúng. Nhập như 30/11/2026.' }),
      ...(first && last && first > last && { to: 'Ngày cuối phải từ ngày đầu trở đi.' }),
    };
    const found =
      first && last && first <= last ? await read({ from: first, to: last, procedure }) : undefined;
    const publisher = catalogues.publisher();
    return c.html(
      registerPage({
        me: c.get('me'),
        demo: config.demo,
        now,
        place: config.place,
        agency: publisher === undefined ? 'Bộ phận Một cửa' : textIn('vi', publisher),
        procedures: catalogues.withForm(),
        from,
        to,
        procedure,
        faults,
        found,
      }),
    );
  });

  async function read(period: { from: string; to: string; procedure: string | undefined }) {
    const rows: RegisterRow[] = [];
    let more = false;
    for await (const row of register(office, period)) {
      more = rows.length === mostRows;
      if (more) break;
      rows.push(row);
    }
    return { from: period.from, to: period.to, rows, more };
  }
}

function dayOf(typed: string): string | undefined {
  const { value } = readDate(typed);
  return typeof value === 'string' && value.length === 10 ? value : undefined;
}
