import type { Delivery, EAddressGateway } from '../gateway.js';
import type { OwnAddress } from '../own-address.js';
import { writeConfirmation } from '../wire/envelope.js';
import { XmlProblem } from '../wire/read-xml.js';
import { ServiceFault } from '../wire/soap.js';
import { word } from '../wire/write-xml.js';
import { callService, type Service } from './call-service.js';
import { input } from './contents.js';
import { fetchMessage } from './fetch-message.js';
import { lookUp } from './look-up.js';
import { sendLetter } from './send-letter.js';

export interface DivOptions extends Service {
  readonly own: () => Promise<OwnAddress>;
}

/** The gateway over the unified service of DIV (domain §8.2). */
export function openDivGateway(options: DivOptions): EAddressGateway {
  const { signer, clock, own } = options;
  return {
    lookup: (owner) => lookUp(options, owner),
    send: async (letter, begun) => sendLetter(options, letter, { from: await own(), begun }),
    list: async () => {
      const asked = input('GetMessageList', word('MaxResultCount', 100));
      const { ids } = (await callService(options, 'GetMessageList', asked)).said;
      return ids.map((id) => ({ id }));
    },
    fetch: async (id) => fetchMessage({ ...options, ...(await own()) }, id),
    confirm: async (id) => {
      const { said } = await callService(options, 'GetMessage', input('GetMessage', word('MessageId', id)));
      const { senderSection, serverSection } = said.envelope;
      if (!serverSection) throw new XmlProblem('no-server-section');
      const name = said.confirmationName || 'Lete';
      const sections = { sender: senderSection, server: serverSection, recipient: (await own()).address, name };
      const part = writeConfirmation(sections, signer, clock.now());
      await callService(options, 'ConfirmMessage', input('ConfirmMessage', part + word('MessageId', id)));
    },
    deliveryState: (id) => deliveryState(options, id),
  };
}

async function deliveryState(options: DivOptions, id: string): Promise<Delivery | undefined> {
  const operation = 'GetMessageServerConfirmation';
  try {
    const { said, xml } = await callService(options, operation, input(operation, word('MessageId', id)));
    const { receivedAt, delivered } = said;
    return { proof: xml, sentAt: receivedAt, state: delivered };
  } catch (error) {
    if (error instanceof ServiceFault) return undefined;
    throw error;
  }
}
