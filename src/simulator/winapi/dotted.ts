/**
 * Reads an IPv4 address as inet_addr does: one to four parts, each decimal, octal (0…) or hexadecimal (0x…); the last part
 * fills the bytes that are left. Trailing white space ends the text. null when it is no address.
 * Source: inet_addr function (learn.microsoft.com).
 */
export const readClassicAddress = (text: string): number | null => {
  const parts = text.replace(/[\s][^]*$/, '').split('.');
  if (parts.length > 4) return null;
  const numbers = parts.map(readPart);
  const last = numbers.pop();
  if (last === null || last === undefined) return null;
  let address = 0;
  for (const number of numbers) {
    if (number === null || number > 255) return null;
    address = address * 256 + number;
  }
  const room = 256 ** (4 - numbers.length);
  return last < room ? address * room + last : null;
};

const readPart = (part: string): number | null => {
  if (/^0x[0-9a-f]+$/i.test(part)) return Number.parseInt(part, 16);
  if (/^0[0-7]*$/.test(part)) return Number.parseInt(part, 8);
  return /^[1-9][0-9]*$/.test(part) ? Number(part) : null;
};

/** Reads an IPv4 address as inet_pton does: exactly four decimal numbers from 0 to 255 without leading zeros. */
export const readStrictAddress = (text: string): number | null => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((address, part) => address * 256 + Number(part), 0);
};
