import type { House, Room } from '../platform/room/index.js';
import { adminRoutes } from './admin/admin-routes.js';
import { caseRoutes } from './case-page/case-routes.js';
import { enterRoutes } from './enter/enter-routes.js';
import { incidentRoutes } from './incidents/incident-routes.js';
import { knowledgeRoutes } from './knowledge/knowledge-routes.js';
import { alarmRoutes } from './levels/alarm-routes.js';
import { debtRoutes } from './money/debts/debt-routes.js';
import { demonstrateMoney } from './money/demonstrate.js';
import { exportRoute } from './money/export-route.js';
import { findRoutes } from './money/find-routes.js';
import { invoiceRoutes } from './money/invoices/invoice-routes.js';
import { sendInvoice } from './money/invoices/send-invoice.js';
import { moneyRoutes } from './money/money-routes.js';
import { refundRoutes } from './money/refund-routes.js';
import { uploadRoute } from './money/upload-route.js';
import { showWays } from './navigation.js';
import { callRoutes } from './phone/call-routes.js';
import { queueRoutes } from './phone/queue-routes.js';
import { recordingRoutes } from './phone/recording-routes.js';
import { inRoutes } from './post/in-routes.js';
import { outRoutes } from './post/out-routes.js';
import { paperRoutes } from './post/paper-routes.js';
import { qualityRoutes } from './quality/quality-routes.js';
import { reachTaskPages } from './reach/reach-tasks.js';
import { templateRoutes } from './reply/template-routes.js';
import { retentionRoutes } from './retention/retention-routes.js';
import { rotaRoutes } from './rota/rota-routes.js';
import { routingRoutes } from './routing/routing-routes.js';
import { supervisionRoutes } from './supervision/supervision-routes.js';
import { bulkRoutes } from './worklist/bulk-routes.js';
import { searchRoutes } from './worklist/search-routes.js';
import { worklistPages } from './worklist/worklist.js';
export function createRoom(house: House): Room {
  return {
    id: 'desk',
    demonstrate: () => demonstrateMoney(house),
    news: { 'invoice-ready': sendInvoice(house), 'invoice-overdue': sendInvoice(house) },
    pages: async (web) => {
      showWays(web, house);
      worklistPages(house)(web);
      searchRoutes(house)(web);
      bulkRoutes(house)(web);
      reachTaskPages(house)(web);
      await caseRoutes(house)(web);
      templateRoutes(house)(web);
      alarmRoutes(house)(web);
      knowledgeRoutes(house)(web);
      rotaRoutes(house)(web);
      incidentRoutes(house)(web);
      routingRoutes(house)(web);
      queueRoutes(house)(web);
      callRoutes(house)(web);
      await recordingRoutes(house)(web);
      enterRoutes(house)(web);
      inRoutes(house)(web);
      outRoutes(house)(web);
      paperRoutes(house)(web);
      supervisionRoutes(house)(web);
      adminRoutes(house)(web);
      retentionRoutes(house)(web);
      qualityRoutes(house)(web);
      moneyRoutes(house)(web);
      findRoutes(house)(web);
      invoiceRoutes(house)(web);
      debtRoutes(house)(web);
      exportRoute(house)(web);
      refundRoutes(house)(web);
      await uploadRoute(web, house);
    },
  };
}
