import type { replies } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

export const texts = {
  title: { lv: 'Rakstīt klientam', en: 'Write to the client' },
  backToCase: { lv: 'Atpakaļ uz lietu', en: 'Back to the case' },
  purpose: { lv: 'Kas tas ir', en: 'What this is' },
  reply: { lv: 'Teksts klientam', en: 'Text to the client' },
  hint: { lv: 'Rakstiet klienta valodā ({language}).', en: 'Write in the client’s language ({language}).' },
  alsoOpen: { lv: 'Šo lietu atvēris arī kolēģis', en: 'A colleague has this case open too' },
  openedAt: { lv: '{name}, {at}', en: '{name}, {at}' },
  bothKept: {
    lv: 'Katra teksts glabājas atsevišķi; sazinieties, pirms sūtāt.',
    en: 'Each text is kept on its own; talk to each other before you send.',
  },
  attach: { lv: 'Pievienot datnes', en: 'Attach files' },
  attachHint: {
    lv: 'Līdz 10 datnēm, kopā līdz 15 MB. Tās saglabā kopā ar melnrakstu.',
    en: 'Up to 10 files, 15 MB together. They are kept with the draft.',
  },
  remove: { lv: 'Noņemt', en: 'Remove' },
  filesGo: { lv: 'Datnes, kas aizies līdzi', en: 'Files that go along' },
  filesSealed: {
    lv: 'Tās aizies vienā ASiC-E konteinerā ar iestādes elektronisko zīmogu.',
    en: 'They go in one ASiC-E container under the electronic seal of the agency.',
  },
  template: { lv: 'Veidne vai teksta bloks', en: 'Template or block of text' },
  templateHint: {
    lv: 'Ieliks tur, kur ir kursors, klienta valodā un ar šīs lietas datiem; bez skripta – teksta beigās.',
    en: 'Put where the cursor is, in the client’s language and with the data of this case; without script at the end.',
  },
  ofReply: { lv: 'Veidne: {name}', en: 'Template: {name}' },
  ofBlock: { lv: 'Bloks: {name}', en: 'Block: {name}' },
  chooseTemplate: { lv: 'Izvēlieties veidni vai bloku, ko ievietot.', en: 'Choose the template or block to put in.' },
  chooseArticle: { lv: 'Izvēlieties rakstu, ko ievietot.', en: 'Choose the article to put in.' },
  insert: { lv: 'Ievietot', en: 'Insert' },
  preview: { lv: 'Apskatīt un nosūtīt', en: 'Preview and send' },
  quote: { lv: 'Citēt klienta pēdējo ziņu', en: 'Quote the client’s last message' },
  save: { lv: 'Saglabāt melnrakstu', en: 'Save draft' },
  wrote: { lv: '{name} rakstīja:', en: '{name} wrote:' },
  nothingToQuote: {
    lv: 'Klients lietā vēl neko nav rakstījis.',
    en: 'The client has not written anything in this case.',
  },
  tooShort: { lv: 'Uzrakstiet klientam vismaz 10 rakstzīmes.', en: 'Write at least 10 characters to the client.' },
  tooLong: {
    lv: 'Teksts ir garāks par 5000 rakstzīmēm. Saīsiniet to vai pievienojiet kā datni.',
    en: 'The text is longer than 5,000 characters. Shorten it, or attach it as a file.',
  },
  choosePurpose: { lv: 'Izvēlieties, kas tas ir.', en: 'Choose what this is.' },
  previewTitle: { lv: 'Tieši tas, ko klients saņems', en: 'Exactly what the client will receive' },
  ifEAddress: { lv: 'Ja klientam ir aktivizēta e-adrese', en: 'If the client has an active e-address' },
  ifNoEAddress: { lv: 'Ja aktivizētas e-adreses nav', en: 'If there is no active e-address' },
  way: { lv: 'Veids', en: 'Way' },
  to: { lv: 'Saņēmējs', en: 'To' },
  why: { lv: 'Kāpēc tā', en: 'Why this way' },
  subject: { lv: 'Temats', en: 'Subject' },
  text: { lv: 'Teksts', en: 'Text' },
  files: { lv: 'Datnes', en: 'Files' },
  filesWait: {
    lv: 'Datnes klients lejupielādē portālā, savā lietā.',
    en: 'The client downloads the files in the portal, in their matter.',
  },
  inPortal: {
    lv: 'Pats teksts klientam lasāms portālā, savā lietā.',
    en: 'The text itself can be read by the client in the portal, in their matter.',
  },
  noWay: {
    lv: 'Neviens likumīgs veids nav zināms: atbilde būs lietā, un nodaļa saņems uzdevumu klientu sasniegt.',
    en: 'No lawful way is known: the reply will stand in the case, and the unit gets the task to reach the client.',
  },
  byCode: {
    lv: 'Ziņotājam nekas netiek sūtīts: atbildi lasa ar ziņojuma kodu.',
    en: 'Nothing is sent to the person who reported: they read the reply with the code of the report.',
  },
  send: { lv: 'Nosūtīt', en: 'Send' },
  edit: { lv: 'Labot', en: 'Edit' },
  waiting: { lv: 'Atbilde tiek sūtīta', en: 'The reply is on its way' },
  leaves: {
    lv: 'Tā aizies {at}. Līdz tam to var atsaukt; pēc tam pati atvērsies lieta.',
    en: 'It leaves at {at}. Until then it can be called back; the case then opens by itself.',
  },
  waitingBy: { lv: 'Sūta {name}.', en: 'Sent by {name}.' },
  undo: { lv: 'Atsaukt sūtīšanu', en: 'Undo sending' },
  conflict: {
    lv: 'Šo melnrakstu pa to laiku mainījāt citā logā. Jūsu teksts ir zemāk; apskatiet atšķirības un saglabājiet to, kam jāpaliek.',
    en: 'You changed this draft in another window meanwhile. Your text is below; look at the differences and save what should stay.',
  },
  changed: {
    lv: 'Melnraksts pēc apskates ir mainīts. Apskatiet to vēlreiz un tad sūtiet.',
    en: 'The draft has changed since the preview. Look at it again, then send it.',
  },
  difference: { lv: 'Atšķirības', en: 'Differences' },
  onlyThere: { lv: 'tikai citā logā:', en: 'only in the other window:' },
  article: { lv: 'Raksts', en: 'Article' },
  articleHint: {
    lv: 'Atrasti pēc klienta vārdiem un pakalpojuma. Publisku ievieto kā saiti, iekšēju kā tekstu.',
    en: 'Found by the client’s words and the service. A public one goes in as a link, an internal one as text.',
  },
  forStaff: { lv: '{title} (darbiniekiem)', en: '{title} (for staff)' },
  readArticles: { lv: 'Lasīt šos rakstus', en: 'Read these articles' },
  insertArticle: { lv: 'Ievietot rakstu', en: 'Put the article in' },
  gap: { lv: 'Trūkst raksta (Alt+G)', en: 'An article is missing (Alt+G)' },
  gapNoted: {
    lv: 'Raksta melnraksts ir izveidots; Jūsu atbilde ir saglabāta.',
    en: 'A draft article is begun; your reply is kept.',
  },
  openGap: { lv: 'Atvērt melnrakstu', en: 'Open the draft' },
  onlyBefore: { lv: 'bija:', en: 'was:' },
  onlyAfter: { lv: 'ir:', en: 'is:' },
  onlyHere: { lv: 'tikai šeit:', en: 'only here:' },
  endOf: { lv: '(beigas)', en: '(end)' },
  otherText: { lv: 'Citā logā saglabātais teksts', en: 'The text saved in the other window' },
  lastMessage: { lv: 'Klienta pēdējā ziņa', en: 'The client’s last message' },
  colleagues: {
    lv: 'Lieta bija pie kolēģa: šeit ir viņa nenosūtītais teksts.',
    en: 'The case was with a colleague: this is their unsent text.',
  },
} as const satisfies Record<string, Text>;

/** What a reply does, as the officer chooses it. */
export const purposeWords: Readonly<Record<replies.ReplyPurpose, { readonly label: Text; readonly hint: Text }>> = {
  answer: {
    label: { lv: 'Atbilde pēc būtības', en: 'The answer' },
    hint: { lv: 'Lieta tiks slēgta.', en: 'The case will be closed.' },
  },
  question: {
    label: { lv: 'Lūgums papildināt', en: 'A request for more' },
    hint: { lv: 'Termiņš apstāsies līdz atbildei.', en: 'The term stands still until the answer.' },
  },
  message: {
    label: { lv: 'Ziņa', en: 'A message' },
    hint: { lv: 'Lieta un termiņš nemainās.', en: 'The case and its term stay as they are.' },
  },
};
