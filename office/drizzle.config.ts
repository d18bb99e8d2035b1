import { defineConfig } from 'drizzle-kit';

/** `npm run migration -w dvc-office` writes the next file of `migrations/` from the schema. */
export default defineConfig({ dialect: 'postgresql', schema: './src/db/schema.ts', out: './migrations' });
