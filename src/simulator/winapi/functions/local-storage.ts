import { allocateSlot, slotExists, type SlotFamily } from '../../kernel/local-storage.ts';
import { done, fail, type CallOutcome, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';

const OUT_OF_INDEXES = 0xffff_ffffn;

const allocate =
  (family: SlotFamily, destructor: (call: WinapiCall) => bigint) =>
  (call: WinapiCall): CallOutcome => {
    const index = allocateSlot(call.kernel, call.process, family, destructor(call));
    return index === null ? fail(call, ERROR.ERROR_NO_MORE_ITEMS, OUT_OF_INDEXES) : done(index);
  };

/** Does the call if its first argument is the index of a slot in use. */
const onSlot =
  (family: SlotFamily, act: (call: WinapiCall, index: number) => CallOutcome) =>
  (call: WinapiCall): CallOutcome => {
    const index = call.arguments.uint(0);
    return slotExists(call.process, family, index) ? act(call, index) : fail(call, ERROR.ERROR_INVALID_PARAMETER, 0n);
  };

/** Succeeds with ERROR_SUCCESS, so that a value of zero can be told from a failure (TlsGetValue function, learn.microsoft.com). */
const get = (family: SlotFamily) =>
  onSlot(family, (call, index) => fail(call, ERROR.ERROR_SUCCESS, call.thread.slots[family].get(index) ?? 0n));

const set = (family: SlotFamily) =>
  onSlot(family, (call, index) => {
    call.thread.slots[family].set(index, call.arguments.pointer(1));
    return done(1);
  });

/** Has the slot's destructor run for each value that any thread keeps in it (FlsFree function, learn.microsoft.com), then frees it. */
const free = (family: SlotFamily) =>
  onSlot(family, (call, index) => {
    call.takeReturned();
    const destructor = call.process.slots[family].get(index) ?? 0n;
    for (const id of call.process.threads) {
      const { slots } = call.kernel.thread(id);
      const value = slots[family].get(index) ?? 0n;
      slots[family].delete(index);
      if (destructor !== 0n && value !== 0n) return { kind: 'callback', address: destructor, arguments: [value] };
    }
    call.process.slots[family].delete(index);
    return done(1);
  });

const slot = (prototype: string, returns: 'code' | 'NULL' | 'FALSE', behave: (call: WinapiCall) => CallOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    returns,
    errors: returns === 'code' ? ['ERROR_NO_MORE_ITEMS'] : ['ERROR_INVALID_PARAMETER'],
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 3,
    place: 'user',
    behave,
  });

export const localStorageFunctions: readonly WinapiEntry[] = [
  slot(
    'DWORD TlsAlloc(void);',
    'code',
    allocate('tls', () => 0n),
  ),
  slot('LPVOID TlsGetValue(DWORD dwTlsIndex);', 'NULL', get('tls')),
  slot('BOOL TlsSetValue(DWORD dwTlsIndex, LPVOID lpTlsValue);', 'FALSE', set('tls')),
  slot('BOOL TlsFree(DWORD dwTlsIndex);', 'FALSE', free('tls')),
  slot(
    'DWORD FlsAlloc(PFLS_CALLBACK_FUNCTION lpCallback);',
    'code',
    allocate('fls', (call) => call.arguments.pointer(0)),
  ),
  slot('PVOID FlsGetValue(DWORD dwFlsIndex);', 'NULL', get('fls')),
  slot('BOOL FlsSetValue(DWORD dwFlsIndex, PVOID lpFlsData);', 'FALSE', set('fls')),
  slot('BOOL FlsFree(DWORD dwFlsIndex);', 'FALSE', free('fls')),
];
