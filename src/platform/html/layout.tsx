import type { FastifyRequest } from 'fastify';
import type { PageContent } from '../http/index.js';

export function Layout({ request, content }: { request: FastifyRequest; content: PageContent }) {
  return (
    <html lang={request.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{content.title}</title>
      </head>
      <body>
        <main>{content.body}</main>
      </body>
    </html>
  );
}
