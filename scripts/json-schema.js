// Writes schema/catalogue-1.json, the published JSON Schema of the catalogue format. `npm run schema`
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/catalogue/json-schema.ts';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('catalogue-1.json', folder), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
