/** The registry: letters in and out. */
export const registry: readonly string[] = [
  'GET /desk/post',
  'POST /desk/post/in',
  'GET /desk/post/in/:id',
  'POST /desk/post/in/join',
  'POST /desk/post/in/:id/split',
  'POST /desk/post/in/:id/register',
  'GET /desk/post/in/:id/stamp.pdf',
  'GET /desk/post/in/:id/files/:file',
  'GET /desk/post/out',
  'GET /desk/post/out/:batch',
  'POST /desk/post/out/batch',
  'POST /desk/post/out/:batch/sent',
  'POST /desk/post/out/:batch/drop',
  'POST /desk/post/returns',
  'GET /desk/post/letters/:id/paper.pdf',
  'GET /desk/post/out/:batch/:file',
];
