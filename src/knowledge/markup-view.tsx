import { type Inline, readMarkup } from './markup.js';

/** An article's text as a page shows it: made of elements, never of markup that was written somewhere. */
export function Markup({ text }: { readonly text: string }) {
  return (
    <>
      {readMarkup(text).map((block) => {
        if ('parts' in block) {
          const words = <Parts parts={block.parts} />;
          return block.kind === 'heading' ? <h2>{words}</h2> : <p>{words}</p>;
        }
        const items = block.items.map((item) => (
          <li>
            <Parts parts={item} />
          </li>
        ));
        return block.kind === 'list' ? <ul>{items}</ul> : <ol>{items}</ol>;
      })}
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Inline[] }) {
  return (
    <>
      {parts.map((part) => {
        if (part.kind === 'strong') return <strong>{part.text}</strong>;
        return part.kind === 'link' ? <a href={part.href}>{part.text}</a> : part.text;
      })}
    </>
  );
}
