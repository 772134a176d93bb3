/** Bytes being put together: grows as needed. */
export class ByteBuilder {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  push(byte: number): void {
    this.#room(1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Text of ASCII characters only. */
  appendAscii(text: string): void {
    this.#room(text.length);
    for (let i = 0; i < text.length; i += 1) this.#bytes[this.length + i] = text.charCodeAt(i);
    this.length += text.length;
  }

  repeat(byte: number, count: number): void {
    if (count <= 0) return;
    this.#room(count);
    this.#bytes.fill(byte, this.length, this.length + count);
    this.length += count;
  }

  /** The bytes so far, in an array of their own. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #room(count: number): void {
    const needed = this.length + count;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

/** ASCII text as bytes. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Bytes as text, one character a byte: for looking at digits and the like. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
