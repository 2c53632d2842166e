// Where a template, a block of text, an article or a quotation is put: at the cursor, which only a script knows; the server does the
// rest, and without this puts it at the end. Afterwards the cursor stands behind what was put in.

const box = document.querySelector<HTMLTextAreaElement>('#reply-box textarea[name="reply"]');
const cursor = document.querySelector<HTMLInputElement>('#reply-box input[name="at"]');
if (box && cursor) {
  const behind = new URLSearchParams(location.search).get('at');
  if (behind !== null) {
    box.focus();
    box.setSelectionRange(Number(behind), Number(behind));
  }
  // A box that nobody has been in has no cursor worth the name.
  let entered = behind !== null;
  box.addEventListener('focus', () => {
    entered = true;
  });
  box.form?.addEventListener('submit', () => {
    cursor.value = entered ? String(box.selectionStart) : '';
  });
}
