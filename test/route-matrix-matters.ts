// Deeds on matters: the lines of the matrix that belong to them.
export const officer: readonly string[] = [
  'link',
  'merge',
  'unmerge',
  'split',
  'hand-over',
  'await',
  'awaited',
  'forward',
  'reopen',
].map((deed) => `POST /desk/cases/:id/${deed}`);
export const client: readonly string[] = ['POST /lv/mani-jautajumi/:id/atsakt', 'POST /en/my-matters/:id/reopen'];
