/** So many seconds of a soft tone as WAV (8 kHz, 8 bit, one channel): what the simulator's conversations sound like. */
export function tone(seconds: number): Buffer {
  const rate = 8000;
  const size = rate * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + size, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(size, 40);
  const wave = Buffer.from(
    Array.from({ length: size }, (_, n) => 128 + Math.round(20 * Math.sin((n * 2 * Math.PI * 220) / rate))),
  );
  return Buffer.concat([head, wave]);
}
