import type { X509Certificate } from 'node:crypto';
import { agency } from '../../../platform/html/index.js';
import type { Delivery, EAddressGateway } from '../gateway.js';
import { readServerConfirmation } from '../wire/confirmation.js';
import { writeConfirmation } from '../wire/envelope.js';
import { ns } from '../wire/names.js';
import { envelopeOf } from '../wire/read-envelope.js';
import { childrenOf, findAt, getAt, textOf, XmlProblem } from '../wire/read-xml.js';
import { ServiceFault } from '../wire/soap.js';
import { word } from '../wire/write-xml.js';
import { callService, type Service } from './call-service.js';
import { input, wireId } from './contents.js';
import { fetchMessage } from './fetch-message.js';
import { lookUp } from './look-up.js';
import { sendLetter } from './send-letter.js';

export interface DivOptions extends Service {
  /** Our own e-address. */
  readonly sender: string;
  /** Certificates with which the server signs its confirmations. */
  readonly serverCertificates: readonly X509Certificate[];
}

/** The gateway over the unified service of DIV (domain §8.2). */
export function openDivGateway(options: DivOptions): EAddressGateway {
  const { signer, clock } = options;
  return {
    lookup: (owner) => lookUp(options, owner),
    send: (letter, begun) => sendLetter(options, letter, { senderName: agency.name.lv, begun }),
    list: async () => {
      const { output } = await callService(
        options,
        'GetMessageList',
        input('GetMessageList', word('MaxResultCount', 100)),
      );
      const list = findAt(output, ns.uui, 'Messages');
      const lines = list ? childrenOf(list, ns.uui, 'MessageListItem') : [];
      return lines.map((line) => ({ id: wireId(textOf(getAt(line, ns.uui, 'MessageId'))) }));
    },
    fetch: (id) => fetchMessage(options, id),
    confirm: async (id) => {
      const { output } = await callService(options, 'GetMessage', input('GetMessage', word('MessageId', id)));
      const { senderSection, serverSection } = envelopeOf(getAt(output, ns.div, 'Envelope'));
      if (!serverSection) throw new XmlProblem('no-server-section');
      const name = textOf(findAt(output, ns.uui, 'ConfirmationName')) || 'Lete';
      const sections = { sender: senderSection, server: serverSection, recipient: options.sender, name };
      const part = writeConfirmation(sections, signer, clock.now());
      await callService(options, 'ConfirmMessage', input('ConfirmMessage', part + word('MessageId', id)));
    },
    deliveryState: (id) => deliveryState(options, id),
  };
}

async function deliveryState(options: DivOptions, id: string): Promise<Delivery | undefined> {
  const operation = 'GetMessageServerConfirmation';
  try {
    const { output, xml } = await callService(options, operation, input(operation, word('MessageId', id)));
    const { receivedAt, delivered } = readServerConfirmation(
      getAt(output, ns.div, 'Envelope'),
      options.serverCertificates,
    );
    return { proof: xml, sentAt: receivedAt, state: delivered };
  } catch (error) {
    if (error instanceof ServiceFault) return undefined;
    throw error;
  }
}
