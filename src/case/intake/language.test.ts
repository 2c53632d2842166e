import { expect, test } from 'vitest';
import { languageOf } from './language.js';

test.each([
  ['Labdien! Lūdzu izziņu par sodāmību.', 'lv'],
  ['Labdien, ludzu pasakiet kad bus gatava izzina un par cik', 'lv'],
  ['Hello, I need a certificate of convictions. How long does it take?', 'en'],
  ['Thanks for the answer', 'en'],
  ['Здравствуйте! Мне нужна справка.', 'ru'],
  ['Zdravstvujte, mne nuzhna spravka o sudimosti, kak ee poluchit?', 'ru'],
  ['Dobryj den, skazhite pozhalujsta kogda budet gotova spravka', 'ru'],
  ['Ja, man ir jautājums: kā saņemt izziņu?', 'lv'],
  ['IC/2026/3-01/17', 'lv'],
  ['', 'lv'],
])('%s is told to be in its language', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
