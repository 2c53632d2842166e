import type { ComponentChildren } from 'preact';
import { useFrame, useSay, type Words } from './frame.js';
import { texts } from './texts.js';

interface FormProps {
  readonly action: string;
  readonly children: ComponentChildren;
  /** `get` for searches only; everything else is posted with the anti-forgery token. */
  readonly method?: 'post' | 'get';
  /** Set when the form carries files. */
  readonly files?: boolean;
  readonly class?: string;
  readonly id?: string;
  /** Name for assistive technology where a page has several forms. */
  readonly label?: Words;
}

/** A form without the browser's own checks, so that every message is ours, in the page's language. */
export function Form({ action, children, method = 'post', files, class: className, id, label }: FormProps) {
  const { csrf } = useFrame();
  const say = useSay();
  return (
    <form
      action={action}
      method={method}
      noValidate
      id={id}
      class={className ?? 'stack'}
      enctype={files ? 'multipart/form-data' : undefined}
      aria-label={label && say(label)}
    >
      {method === 'post' && csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  );
}

/** What Enter in a line of the form presses: the form's own deed, where another button comes first. Stands first in the form; neither seen nor reached by Tab. */
export function EnterButton() {
  return <button type="submit" class="enter-button" tabIndex={-1} aria-hidden="true" />;
}

type Variant = 'primary' | 'secondary' | 'tertiary';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly variant?: Variant;
  readonly tone?: 'danger';
  readonly name?: string;
  readonly value?: string;
  /** Sends the form to another address than its own. */
  readonly formaction?: string;
  readonly size?: 'sm';
  /** What the button acts on, for assistive technology, where several say the same. */
  readonly about?: Words;
  /** What the address of a page may lead to, so that Enter presses it. */
  readonly id?: string;
  /** Pressed with the browser's own key beside it (Alt), also while a text is being written. */
  readonly accessKey?: string;
  /** `button` where a script acts and nothing is sent. */
  readonly type?: 'submit' | 'button';
}

/** Sends the form that it stands in. */
export function Button({
  children,
  variant = 'primary',
  tone,
  name,
  value,
  formaction,
  size,
  about,
  id,
  accessKey,
  type = 'submit',
}: ButtonProps) {
  const say = useSay();
  return (
    <button
      type={type}
      class="ds-button"
      data-variant={variant}
      data-color={tone}
      data-size={size}
      name={name}
      value={value}
      formaction={formaction}
      id={id}
      accesskey={accessKey}
    >
      {children}
      {about && <span class="ds-sr-only"> {say(about)}</span>}
    </button>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly variant?: Variant;
  readonly size?: 'sm';
}

/** A link that looks like a button: begins a journey, leads to the next page. */
export function LinkButton({ href, children, variant = 'primary', size }: LinkButtonProps) {
  return (
    <a class="ds-button" data-variant={variant} data-size={size} href={href}>
      {children}
    </a>
  );
}

/** Buttons side by side, wrapping on narrow screens. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

/** The way back to the page before; stands above the heading. */
export function BackLink({ href, children }: { readonly href: string; readonly children?: ComponentChildren }) {
  const say = useSay();
  return (
    <a class="back-link" href={href}>
      {children ?? say(texts.back)}
    </a>
  );
}
