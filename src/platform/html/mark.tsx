/** The mark of Lete: somebody behind a counter that is the letter L. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" rx="10" fill="#f0b13c" />
      <path d="M10 9h7v18h19v8H10z" fill="#0b3a40" />
      <circle cx="27" cy="18" r="5.5" fill="#0b3a40" />
    </svg>
  );
}
