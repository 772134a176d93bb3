import type { WinapiEntry } from './call.ts';

/** Types whose values are told as signed numbers. */
const signed = new Set(['int', 'long', 'LONG', 'BOOL', 'INT', 'short', 'SHORT', 'LONGLONG', 'LONG64']);

/** 64-bit types that hold no address: numbers and handles. Every other type of that size is told as an address. */
const numbers = new Set(['SOCKET', 'HANDLE', 'HMODULE', 'SIZE_T', 'size_t', 'ULONGLONG', 'DWORD64', 'uintptr_t', 'ULONG_PTR', 'UINT_PTR']);

/** A value of an API function as a reader would write it: handles and numbers in decimal, addresses in hexadecimal. `bits`: of the slot. */
export const spellValue = (type: string, bits: bigint): string => {
  const slot = BigInt.asUintN(64, bits);
  if (signed.has(type)) return BigInt.asIntN(type.includes('64') || type === 'LONGLONG' ? 64 : 32, slot).toString();
  if (numbers.has(type)) return slot.toString();
  if (isAddress(type)) return slot === 0n ? 'NULL' : `0x${slot.toString(16).toUpperCase()}`;
  return BigInt.asUintN(32, slot).toString();
};

const isAddress = (type: string): boolean => type.includes('*') || /^(P|LP)[A-Z]/.test(type) || /^_\w+_proc_type$/.test(type);

/** What a call returned: a failure by the name that its documentation gives it. */
export const spellResult = ({ type, returns }: WinapiEntry, value: bigint): string => {
  if (type === 'void') return '';
  const named = returns === 'SOCKET_ERROR' || returns === 'INVALID_SOCKET' || returns === 'INVALID_HANDLE_VALUE';
  if (named && BigInt.asIntN(32, value) === -1n) return returns;
  return spellValue(type, value);
};
