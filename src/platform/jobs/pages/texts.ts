/** Words of the page for jobs that failed for good. */
export const texts = {
  title: { lv: 'Neizdevušies darbi', en: 'Jobs that failed' },
  about: {
    lv: 'Darbi, kas neizdevās arī pēc pēdējā mēģinājuma. Novērsiet cēloni un mēģiniet vēlreiz; atmetiet tikai to, kas vairs nav vajadzīgs.',
    en: 'Jobs that did not succeed even at the last try. Remove the cause and try again; discard only what is no longer needed.',
  },
  none: { lv: 'Neizdevušos darbu nav.', en: 'No job has failed for good.' },
  task: { lv: 'Darbs', en: 'Job' },
  attempts: { lv: 'Mēģinājumi', en: 'Tries' },
  failedAt: { lv: 'Pēdējais mēģinājums', en: 'Last try' },
  error: { lv: 'Kļūda', en: 'Error' },
  deeds: { lv: 'Darbības', en: 'Actions' },
  retry: { lv: 'Mēģināt vēlreiz', en: 'Try again' },
  discard: { lv: 'Atmest', en: 'Discard' },
  confirmTitle: { lv: 'Vai atmest darbu {task} Nr. {id}?', en: 'Discard job {task} no. {id}?' },
  confirm: {
    lv: 'Darbs vairs netiks izpildīts. Ieraksts par to, kas un kad to atmeta, paliks datubāzē.',
    en: 'The job will not be carried out. A record of who discarded it and when stays in the database.',
  },
  back: { lv: 'Atpakaļ', en: 'Back' },
  retried: { lv: 'Darbs atkal ir rindā.', en: 'The job is in the queue again.' },
  discarded: { lv: 'Darbs ir atmests.', en: 'The job was discarded.' },
  gone: { lv: 'Šis darbs vairs nav starp neizdevušajiem.', en: 'This job is no longer among the failed ones.' },
  queue: { lv: 'Rindā', en: 'In the queue' },
  queueLine: {
    lv: 'Darbi, kas gaida: {due}. Vecākais gaida {seconds} s.',
    en: 'Jobs waiting: {due}. The oldest has waited {seconds} s.',
  },
} as const;
