import type { WinapiEntry } from './call.ts';

/** Types whose values are told as signed numbers. */
const signed = new Set(['int', 'long', 'LONG', 'BOOL', 'INT', 'short', 'SHORT', 'LONGLONG', 'LONG64']);

/** 64-bit types that hold no address: numbers and handles. Every other type of that size is told as an address. */
const numbers = new Set(['SOCKET', 'HANDLE', 'HMODULE', 'SIZE_T', 'size_t', 'ULONGLONG', 'DWORD64', 'uintptr_t', 'ULONG_PTR', 'UINT_PTR']);

/** How values of a type are written. */
type Form = 'signed' | 'signed-64' | 'number' | 'address' | 'unsigned';

const formOf = (type: string): Form => {
  if (signed.has(type)) return type.includes('64') || type === 'LONGLONG' ? 'signed-64' : 'signed';
  if (numbers.has(type)) return 'number';
  return isAddress(type) ? 'address' : 'unsigned';
};

const forms = new Map<string, Form>();

/** A value of an API function as a reader would write it: handles and numbers in decimal, addresses in hexadecimal. `bits`: of the slot. */
export const spellValue = (type: string, bits: bigint): string => {
  const form = forms.get(type) ?? formOf(type);
  forms.set(type, form);
  switch (form) {
    case 'signed':
      return String(Number(BigInt.asIntN(32, bits)));
    case 'signed-64':
      return BigInt.asIntN(64, bits).toString();
    case 'number':
      return BigInt.asUintN(64, bits).toString();
    case 'address':
      return bits === 0n ? 'NULL' : `0x${BigInt.asUintN(64, bits).toString(16).toUpperCase()}`;
    case 'unsigned':
      return String(Number(BigInt.asUintN(32, bits)));
  }
};

const isAddress = (type: string): boolean => type.includes('*') || /^(P|LP)[A-Z]/.test(type) || /^_\w+_proc_type$/.test(type);

/** What a call returned: a failure by the name that its documentation gives it. */
export const spellResult = ({ type, returns }: WinapiEntry, value: bigint): string => {
  if (type === 'void') return '';
  const named = returns === 'SOCKET_ERROR' || returns === 'INVALID_SOCKET' || returns === 'INVALID_HANDLE_VALUE';
  if (named && BigInt.asIntN(32, value) === -1n) return returns;
  return spellValue(type, value);
};
