/** What a telephone opens for a number: `tel:` and the number without its spaces. */
export function phoneAddress(number: string): string {
  return `tel:${number.replace(/\s/g, '')}`;
}

/** A number that can be called from the page; it never breaks across lines. */
export function PhoneLink({ number }: { readonly number: string }) {
  return (
    <a class="nowrap" href={phoneAddress(number)}>
      {number}
    </a>
  );
}
