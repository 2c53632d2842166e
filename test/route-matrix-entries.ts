// What came, what left and what is taken away, on the case page and the client's own matter: the lines of the matrix that belong to it.
import * as matterDeeds from './route-matrix-matters.js';

export const client: readonly string[] = [
  ...matterDeeds.client,
  'GET /lv/mani-jautajumi/:id/dokuments.pdf',
  'GET /en/my-matters/:id/document.pdf',
  'GET /lv/mani-jautajumi/:id/dokuments',
  'GET /en/my-matters/:id/document',
  'GET /lv/mani-jautajumi/:id/paraksti/:proof',
  'GET /en/my-matters/:id/signatures/:proof',
  'GET /lv/mani-jautajumi/:id/kvits',
  'GET /en/my-matters/:id/receipt',
  'GET /lv/mani-jautajumi/:id/vestules/:entry',
  'GET /en/my-matters/:id/mails/:entry',
  'GET /lv/mani-jautajumi/:id/faili/:entry/:nth',
  'GET /en/my-matters/:id/files/:entry/:nth',
];
export const officer: readonly string[] = [...matterDeeds.officer, 'POST /desk/cases/:id/lift-address'];
