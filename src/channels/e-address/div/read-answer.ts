import { unpack } from '../wire/mtom.js';
import type { Operation } from '../wire/names.js';
import { XmlProblem } from '../wire/read-xml.js';
import { readAnswer, ServiceFault } from '../wire/soap.js';
import { type Answers, type Beside, readers } from './answers.js';

/** What came over the network, and what was asked. */
export interface Came extends Pick<Beside, 'serverCertificates'> {
  readonly operation: Operation;
  /** Id of the request that is answered. */
  readonly messageId: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly now: Date;
}

/** What it says; or a code of what is wrong with it, with the message where that could be taken out; or the code of the service's refusal. */
export type Read<O extends Operation = Operation> =
  | { readonly ok: true; readonly said: Answers[O]; readonly xml: Buffer }
  | { readonly ok: false; readonly problem: string; readonly xml?: Buffer }
  | { readonly ok: false; readonly fault: string };

/** Takes an answer apart and reads it; never throws for what came. */
export function readCame<O extends Operation>(came: Came & { readonly operation: O }): Read<O> {
  const { operation, messageId, contentType, body, now, serverCertificates } = came;
  let xml: Buffer | undefined;
  try {
    const packed = unpack(contentType, body);
    const output = readAnswer(packed.xml, operation, messageId, now);
    // From here on it is the content that is wrong, not the exchange.
    xml = packed.xml;
    return { ok: true, said: readers[operation](output, { parts: packed.parts, serverCertificates }), xml };
  } catch (error) {
    if (error instanceof ServiceFault) return { ok: false, fault: error.code };
    if (error instanceof XmlProblem) return { ok: false, problem: error.message, ...(xml && { xml }) };
    return { ok: false, problem: 'unreadable', ...(xml && { xml }) };
  }
}
