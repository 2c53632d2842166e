/**
 * How a name sounds, whatever the alphabet and the spelling that it was written down in: Latvian with or without its marks, the German
 * orthography of old papers, Russian in Cyrillic or in any transliteration. `Bērziņš`, `Behrsin`, `Берзиньш`, `Berzinsh` have one key.
 */

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 's',
  з: 's',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
};

/** Longest first: several letters that are one sound. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'c'],
  [/shch|sch|sh|zh/g, 's'],
  [/ch/g, 'c'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts(?!$)|tz|dz/g, 'c'],
  [/sc/g, 's'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/(?<=[aeiou])h/g, ''],
  [/[jy](?=[aeiou])|(?<=[a-z])j/g, ''],
  [/y/g, 'i'],
];

/** Letters of the plain alphabet, sounds made one, endings left out: `bersin`. */
export function plainName(name: string): string {
  const latin = [...name.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join('');
  const bare = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '');
  const sounded = sounds.reduce((word, [pattern, sound]) => word.replace(pattern, sound), bare);
  const single = sounded.replace(/(.)\1+/g, '$1');
  return single.length > 3 ? single.replace(/(?:[aeiou]?s|[aeiou])$/, '') || single : single;
}

/** The consonants, first letter kept: vowels are what people write down most differently. */
function skeletonOf(name: string): string {
  const plain = plainName(name);
  return (
    plain.charAt(0) +
    plain
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/** The skeleton and it with each letter left out once: two names that differ by a slip share one. */
export function surnameKeys(surnames: readonly string[]): readonly string[] {
  const keys = surnames.flatMap((surname) => {
    const skeleton = skeletonOf(surname);
    if (skeleton.length < 3) return [skeleton, plainName(surname)];
    return [skeleton, ...Array.from(skeleton, (_, n) => skeleton.slice(0, n) + skeleton.slice(n + 1))];
  });
  return [...new Set(keys.filter((key) => key !== ''))];
}

export function givenKeys(name: string): readonly string[] {
  const skeleton = skeletonOf(name);
  return [
    ...new Set(
      [skeleton, ...Array.from(skeleton, (_, n) => skeleton.slice(0, n) + skeleton.slice(n + 1))].filter(
        (key) => key.length > 1,
      ),
    ),
  ];
}

/** What the likest are told by. */
export function plainOf(given: string, surnames: readonly string[]): string {
  return [given, ...surnames].map(plainName).join(' ');
}
