import type { FastifyRequest } from 'fastify';
import type { PageContent } from '../http/index.js';
import { FrameContext } from './frame.js';

/** The whole document around a page's body. */
export function Layout({ request, content }: { request: FastifyRequest; content: PageContent }) {
  return (
    <FrameContext.Provider value={{ lang: request.lang, csrf: request.csrf }}>
      <html lang={request.lang}>
        <head>
          <meta charset="utf-8" />
          <title>{content.title}</title>
        </head>
        <body>
          <main id="main">{content.body}</main>
        </body>
      </html>
    </FrameContext.Provider>
  );
}
