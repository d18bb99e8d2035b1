#!/usr/bin/env node
// The office at a terminal: `dvc-office backup|restore|officer|settings`. Built with the office itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = join(import.meta.dirname, '..', 'dist', 'command.js');
if (existsSync(built)) await import(pathToFileURL(built).href);
else {
  process.exitCode = 1;
  console.error('The office is not built yet: npm run build');
}
