/** The catalogues whose dossiers this office receives, read at the start. */
import { readFileSync } from 'node:fs';
import { parseCatalogueText, type Catalogue, type Procedure, type Text } from 'dvc-widgets/catalogue';
import { ConfigError } from './config.js';

export interface Filed {
  catalogue: Catalogue;
  procedure: Procedure;
}

export class Catalogues {
  private readonly catalogues: Catalogue[];
  constructor(catalogues: Catalogue[]) {
    this.catalogues = catalogues;
  }

  /** By the version that the dossier was filled in under, or else by the newest the office has. */
  find(id: string, updated: string, procedureId: string): Filed | undefined {
    const versions = this.catalogues.filter((catalogue) => catalogue.id === id);
    const catalogue = versions.find((version) => version.updated === updated) ?? versions.at(-1);
    const procedure = catalogue?.procedures.find((candidate) => candidate.id === procedureId);
    return catalogue && procedure && { catalogue, procedure };
  }

  /** Who published them; undefined where several did. */
  publisher(): Text | undefined {
    const names = new Map(
      this.catalogues.map(({ publisher }) => [JSON.stringify(publisher.name), publisher.name]),
    );
    return names.size === 1 ? [...names.values()][0] : undefined;
  }

  /** Every procedure that has a form, as the newest version of its catalogue has it. */
  withForm(): Procedure[] {
    const newest = new Map(this.catalogues.map((catalogue) => [catalogue.id, catalogue]));
    return [...newest.values()].flatMap(({ procedures }) => procedures.filter(({ form }) => form));
  }
}

/** Whether dossiers are received today. Level 1 and 2 procedures have a guide but cannot be filed online. */
export function isFiledHere(procedure: Procedure, today: string): boolean {
  return (
    procedure.form !== undefined &&
    procedure.filing.channel === 'backend' &&
    (procedure.level ?? 4) >= 3 &&
    (procedure.validFrom ?? today) <= today &&
    (procedure.validTo ?? today) >= today
  );
}

export function readCatalogues(files: string[]): Catalogues {
  const wrong: string[] = [];
  const read: Catalogue[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      wrong.push(`CATALOGUES: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
      continue;
    }
    const { catalogue, issues } = parseCatalogueText(text);
    for (const { path, code, severity } of issues)
      if (severity === 'error') wrong.push(`CATALOGUES: ${file}: ${path || 'the whole file'}: ${code}.`);
    if (catalogue) read.push(catalogue);
  }
  // An office that quietly lacks a procedure refuses people: a partly wrong catalogue stops it at the start instead.
  if (wrong.length > 0) throw new ConfigError(wrong);
  return new Catalogues(read.sort((a, b) => a.updated.localeCompare(b.updated)));
}
