type Language = 'vi' | 'en';

/** The sentences of some rooms, by language. English is typed by Vietnamese: a missing one does not compile. */
export function inBoth<Words extends object>(rooms: {
  [Room in keyof Words]: { vi: Words[Room]; en: NoInfer<Words[Room]> };
}): Record<Language, Words> {
  const names = Object.keys(rooms) as (keyof Words)[];
  const of = (language: Language) =>
    Object.fromEntries(names.map((name) => [name, rooms[name][language]])) as Words;
  return { vi: of('vi'), en: of('en') };
}
