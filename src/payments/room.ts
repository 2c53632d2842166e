import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { callbackRoute } from './callbacks.js';
import { checkAttempt } from './check-attempt.js';
import { bookWriteOff } from './debts/write-off.js';
import { bankRoutes } from './demonstration/bank-routes.js';
import { callBack } from './demonstration/call-back.js';
import { cardRoutes, cardWebhook } from './demonstration/card-routes.js';
import { demonstrationHolders } from './demonstration/holders.js';
import { initiationRoutes } from './demonstration/initiation-routes.js';
import { payoutRoutes } from './demonstration/payout-routes.js';
import { demonstratePrices } from './demonstration/prices.js';
import { statementRoutes } from './demonstration/statement-routes.js';
import { nameHolder } from './holders.js';
import { importHolders } from './import-holders.js';
import { dun } from './invoices/dunning.js';
import { makePaper } from './invoices/make-paper.js';
import { matchStatements } from './matching/match-statement.js';
import { placeByHand } from './matching/place-by-hand.js';
import { clientInvoiceRoutes } from './pages/invoice-routes.js';
import { ledgerRoute } from './pages/ledger-page.js';
import { paymentRoutes } from './pages/payment-routes.js';
import { fetchPayouts } from './payouts/fetch-payouts.js';
import { makeReceipt } from './receipts/make-receipt.js';
import { receiptRoutes } from './receipts/receipt-routes.js';
import { reconcileDay, reconcileOpen } from './reconcile.js';
import { lapsePrices, replaceEarlier } from './replace.js';
import { fetchStatements } from './statements/fetch.js';
import { takeUploaded, watchFolder } from './statements/take-job.js';
import { deeds, purposes } from './texts.js';
import { waive } from './waive-fee.js';

export function createRoom(house: House): Room {
  const demo = house.settings.LETE_DEMO;
  return {
    id: 'payments',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: async (web) => {
      paymentRoutes(web, house);
      receiptRoutes(web, house);
      clientInvoiceRoutes(web, house);
      ledgerRoute(web, house);
      await callbackRoute(web, house);
      if (demo)
        for (const routes of [bankRoutes, initiationRoutes, statementRoutes, cardRoutes, payoutRoutes])
          routes(web, house);
    },
    jobs: {
      'payments:check': checkAttempt(house),
      'payments:reconcile': reconcileOpen,
      'payments:waive': waive,
      'payments:replace': replaceEarlier,
      'payments:lapse-prices': lapsePrices,
      'payments:receipt': makeReceipt(house),
      'payments:dun': dun,
      'payments:write-off': bookWriteOff,
      'payments:take-statement': takeUploaded(house),
      'payments:watch-folder': watchFolder(house),
      'payments:fetch-statements': fetchStatements(house),
      'payments:fetch-payouts': fetchPayouts(house),
      'payments:match': matchStatements,
      'payments:place': placeByHand,
      'payments:reconcile-day': reconcileDay,
      ...(demo && {
        'payments:demo-call-back': callBack(house),
        'payments:demo-card-webhook': cardWebhook(house),
      }),
    },
    commands: { 'import-holders': importHolders(house) },
    news: { 'invoice-issued': makePaper(house) },
    schedule: {
      'payments:reconcile': '*/3 * * * *',
      // After midnight in Riga, summer and winter.
      'payments:lapse-prices': '10 22 * * *',
      'payments:dun': '0 6 * * *',
      'payments:reconcile-day': '30 2 * * *',
      'payments:watch-folder': '*/2 * * * *',
      'payments:fetch-statements': '*/15 * * * *',
      'payments:fetch-payouts': '20 * * * *',
      'payments:match': '*/10 * * * *',
    },
    deeds,
    purposes,
    demonstrate: async () => {
      await house.db('worker').transaction({}, async (tx) => {
        for (const holder of demonstrationHolders) await nameHolder(tx, holder);
      });
      await house.db('web').transaction({}, demonstratePrices);
    },
  };
}
