/** The mark of Lete: a light over a counter. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" rx="10" fill="#f0b13c" />
      <path d="M11 25a11 11 0 0 1 22 0z" fill="#0b3a40" />
      <rect x="7" y="28" width="30" height="4" rx="2" fill="#0b3a40" />
      <rect x="12" y="32" width="4" height="6" fill="#0b3a40" />
      <rect x="28" y="32" width="4" height="6" fill="#0b3a40" />
    </svg>
  );
}
