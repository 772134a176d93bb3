/** What stands in a byte's cell: its character, or two hex digits when it has none. */
export const byteText = (byte: number): { readonly text: string; readonly hex: boolean } =>
  byte > 0x20 && byte < 0x7f
    ? { text: String.fromCharCode(byte), hex: false }
    : { text: byte.toString(16).toUpperCase().padStart(2, '0'), hex: true };

/** Bytes as a C++ programmer would write them in a string. */
export const bytesAsText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => {
    if (byte === 0x0a) return '\\n';
    if (byte === 0x0d) return '\\r';
    if (byte === 0x09) return '\\t';
    if (byte === 0) return '\\0';
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
