/** How a setting is read: as what it should be, or with a sentence about what it is instead. */
export interface Environment {
  given(name: string): string | undefined;
  whole(name: string, preset: number, min: number, max: number): number;
  yesOrNo(name: string, preset: boolean): boolean;
  /** Separated by commas. */
  list(name: string): string[];
  /** One of these words. */
  oneOf<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word;
  /** A sentence for everything that is wrong so far. */
  wrong: string[];
}

export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const wrong: string[] = [];
  const given = (name: string) => variables[name]?.trim() || undefined;
  return {
    given,
    wrong,
    whole(name, preset, min, max) {
      const value = given(name);
      if (value === undefined) return preset;
      const number = Number(value);
      if (/^\d+$/.test(value) && number >= min && number <= max) return number;
      wrong.push(`${name} must be a whole number from ${min} to ${max}; it is "${value}".`);
      return preset;
    },
    yesOrNo(name, preset) {
      const value = given(name)?.toLowerCase();
      if (value === undefined) return preset;
      if (['on', 'true', '1', 'yes'].includes(value)) return true;
      if (['off', 'false', '0', 'no'].includes(value)) return false;
      wrong.push(`${name} must be on or off; it is "${value}".`);
      return preset;
    },
    list: (name) =>
      (given(name) ?? '')
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    oneOf(name, words) {
      const value = given(name)?.toLowerCase() ?? words[0];
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) wrong.push(`${name} must be ${words.join(' or ')}; it is "${value}".`);
      return word ?? words[0];
    },
  };
}
