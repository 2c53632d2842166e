import * as asn1 from 'asn1js';

/**
 * The mail inside an opaquely signed one (S/MIME `signed-data`, RFC 8551 3.5): read so that its words can be, proving nothing; whether the
 * signature holds is judged elsewhere. Undefined for whatever is no signed content, such as an encrypted mail.
 */
export function readOpaque(der: Buffer): Buffer | undefined {
  const { offset, result } = asn1.fromBER(new Uint8Array(der).buffer);
  if (offset <= 0) return undefined;
  const [type, explicit] = childrenOf(result);
  if (!(type instanceof asn1.ObjectIdentifier) || type.valueBlock.toString() !== signedData) return undefined;
  const [, , content] = childrenOf(childrenOf(explicit)[0]);
  const [, octets] = childrenOf(content);
  const [inside] = childrenOf(octets);
  return inside instanceof asn1.OctetString ? Buffer.from(inside.getValue()) : undefined;
}

const signedData = '1.2.840.113549.1.7.2';

function childrenOf(block: unknown): readonly unknown[] {
  const isParted = block instanceof asn1.Sequence || block instanceof asn1.Constructed;
  return isParted ? block.valueBlock.value : [];
}
