/** The bytes of a scan, for an officer only, and so that nothing in it can do anything. */
import { and, eq, isNull } from 'drizzle-orm';
import { MEDIA_TYPES } from 'dvc-widgets/dossier';
import { readCode } from '../../codes.js';
import { dossiers, uploads } from '../../db/schema.js';
import type { Office } from '../../office.js';
import { Problem } from '../../problem.js';

const endings = Object.fromEntries(Object.entries(MEDIA_TYPES).map(([ending, type]) => [type, ending]));

/** A browser's viewer of PDF files is a plug-in of the page that it is in: a sandbox would show nothing. */
const policies: Record<string, string> = {
  [MEDIA_TYPES.pdf]:
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
};
const sandboxed =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox; frame-ancestors 'none'";

/** Only a file that belongs to this dossier: knowing an id alone opens nothing. */
export async function fileResponse(office: Office, code: string, id: string): Promise<Response> {
  const [file] = await office.db
    .select({ type: uploads.type, size: uploads.size })
    .from(uploads)
    .innerJoin(dossiers, eq(uploads.dossier, dossiers.id))
    .where(and(eq(uploads.id, id), eq(dossiers.code, readCode(code)), isNull(uploads.removedAt)));
  const ending = file && endings[file.type];
  if (!file || ending === undefined) throw new Problem('notFound');
  return new Response(await office.uploads.read(id), {
    headers: {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': `inline; filename="${id.slice(0, 8)}.${ending}"`,
      'content-security-policy': policies[file.type] ?? sandboxed,
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
