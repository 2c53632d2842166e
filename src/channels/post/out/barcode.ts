import { randomInt } from 'node:crypto';
import bwip from 'bwip-js';

/** A new letter's barcode: eleven random digits and Luhn's check digit, so that a mistyped one is noticed. */
export function newBarcode(): string {
  let payload = '';
  for (let place = 0; place < 11; place++) payload += randomInt(10);
  return payload + checkDigit(payload);
}

/** The barcode in what a scanner or a person typed, in groups or not; undefined when it is none of ours. */
export function readBarcode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{12}$/.test(digits) && checkDigit(digits.slice(0, 11)) === digits[11] ? digits : undefined;
}

/** As people read it: `4821 0937 5516`. */
export function inGroups(barcode: string): string {
  return barcode.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Code 128 as a picture for the paper. */
export function barcodePicture(barcode: string): string {
  return bwip.toSVG({ bcid: 'code128', text: barcode, height: 8, includetext: false, barcolor: '000000' });
}

function checkDigit(payload: string): string {
  let sum = 0;
  for (let index = payload.length - 1, double = true; index >= 0; index--, double = !double) {
    const value = Number(payload[index]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}
