import { eq } from 'drizzle-orm';
import type { Queries } from './database.js';
import { settings } from './schema.js';

/** A value that is made once and then the same for every process on this database. */
export async function settled(db: Queries, key: string, make: () => string): Promise<string> {
  await db.insert(settings).values({ key, value: make() }).onConflictDoNothing();
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row!.value;
}
