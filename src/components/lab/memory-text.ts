import type { LabWords } from '../../catalogue/en/lab.ts';
import { fill } from '../../catalogue/fill.ts';
import { byteStates, type BlockMemory, type LentView, type MemoryPart } from '../../simulator/session/memory-view.ts';
import { isReadable } from './byte-rows.ts';
import type { MemoryPane } from './memory-pane.svelte.ts';
import { controlText, textCells } from './text-cells.ts';
import { valueText } from './value-text.ts';

/** The last digits of an address, by which readers tell neighbours apart. */
export const shortAddress = (address: string): string => `…${address.slice(-4)}`;

/** What a block of the heap is called. */
export const blockName = (words: LabWords, block: BlockMemory): string =>
  `${block.content.type === '' ? words.memory.bytes : block.content.type} ${shortAddress(block.address)}`;

/** What stands at an address that a pointer holds: a variable's name, or a block's, or a part of it. */
export const targetName = (words: LabWords, memory: MemoryPane, address: string, known: string | null): string => {
  if (known !== null && known !== '') return known;
  const block = memory.blockAt(address);
  return block === null ? shortAddress(address) : blockName(words, block) + memberPath(block.content, Number(address));
};

const memberPath = (part: MemoryPart, at: number): string => {
  if (at === Number(part.address) || !('parts' in part)) return '';
  const inner = part.parts.find((one) => at >= Number(one.address) && at < Number(one.address) + one.size);
  if (inner === undefined) return '';
  return (inner.name === '' || inner.name.startsWith('[') ? inner.name : `.${inner.name}`) + memberPath(inner, at);
};

/** A pointer in a few words: what it leads to, or why to nothing. */
export const pointerText = (words: LabWords, memory: MemoryPane, part: MemoryPart & { kind: 'value' }): string => {
  const { leads, value } = part;
  if (leads === null) return valueText(words, value);
  if (leads.to === 'null') return words.memory.leads.null;
  const name = targetName(words, memory, leads.address, value.kind === 'pointer' ? value.to : null);
  if (leads.to === 'object' || leads.to === 'function') return leads.lent ? fill(words.memory.leads.lent, { name }) : name;
  return fill(words.memory.leads[leads.to], { name });
};

/** A part in one line. */
export const partText = (words: LabWords, memory: MemoryPane, part: MemoryPart): string => {
  if ((part.marks & byteStates.freed) !== 0) return words.memory.states.freed;
  if (part.kind === 'value')
    return part.leads === null ? plainText(words, part) : `${part.leads.to === 'null' ? '⌀' : '→'} ${pointerText(words, memory, part)}`;
  if (isUnwritten(part)) return words.memory.states.unwritten;
  return part.kind === 'bytes' ? bytesText(part, memory) : part.type;
};

/** Whether nothing has been written to any part of it. */
export const isUnwritten = (part: MemoryPart): boolean => {
  if (part.kind === 'value') return part.value.kind === 'unwritten';
  if (part.kind === 'bytes') return part.states.every((state) => (state & byteStates.unwritten) !== 0);
  return part.parts.length > 0 && part.parts.every(isUnwritten);
};

/** Most characters of a buffer that stand in one line. */
const fewCharacters = 24;

/** The text at the beginning of a buffer, up to the first zero or what is no text. */
const bytesText = (part: MemoryPart & { kind: 'bytes' }, memory: MemoryPane): string => {
  const cells = textCells(
    part.bytes,
    part.states.map((state) => Number(isReadable(state))),
    part.unit === 2 ? 'wide' : memory.encoding,
  );
  const end = cells.findIndex(({ kind, text }) => kind === 'none' || text === '\0');
  const shown = (end < 0 ? cells : cells.slice(0, end)).slice(0, fewCharacters);
  const more = end < 0 ? cells.length > fewCharacters : end > fewCharacters;
  const text = shown.map(({ kind, text: one }) => (kind === 'character' ? one : kind === 'control' ? controlText(one) : '\ufffd')).join('');
  return `${part.unit === 2 ? 'L' : ''}"${text}${more ? '…' : ''}"`;
};

/** Handles are short numbers that stand in pointers. */
export const plainText = (words: LabWords, { value }: MemoryPart & { kind: 'value' }): string =>
  value.kind === 'pointer' && value.to === null && value.target === null
    ? value.text.replace(/^0x0+(?=[0-9A-F])/, '0x')
    : valueText(words, value);

/** Until when and for what the kernel has some bytes. */
export const lentText = (words: LabWords, lent: LentView): string =>
  [
    fill(lent.handle === '' ? words.memory.lentUntil : words.memory.lentUntilOn, { call: lent.api, handle: lent.handle }),
    lent.to === 'read' ? words.memory.lentToRead : words.memory.lentToWrite,
  ].join(' ');

/** So many neighbouring elements that read the same stand in one line. */
const manyAlike = 4;

/** Parts one by one, or the first and the `last` of a run of elements that are all alike. */
export const itemRuns = (
  words: LabWords,
  memory: MemoryPane,
  parts: readonly MemoryPart[],
): readonly { readonly one: MemoryPart; readonly last: MemoryPart | null }[] => {
  const runs: { one: MemoryPart; last: MemoryPart | null }[] = [];
  for (let i = 0; i < parts.length;) {
    const one = parts[i];
    if (one === undefined) break;
    const text = partText(words, memory, one);
    let end = i + 1;
    while (one.name.startsWith('[') && end < parts.length && isSame(parts[end], one) && partText(words, memory, parts[end] ?? one) === text)
      end += 1;
    if (end - i >= manyAlike) runs.push({ one, last: parts[end - 1] ?? one });
    else runs.push(...parts.slice(i, end).map((part) => ({ one: part, last: null })));
    i = end;
  }
  return runs;
};

const isSame = (part: MemoryPart | undefined, one: MemoryPart): boolean =>
  part?.kind === 'value' && one.kind === 'value' && part.marks === one.marks;

/** Whether an object is opened for the reader: a buffer, or what is short enough to be read at a glance. */
export const isShort = (words: LabWords, memory: MemoryPane, part: MemoryPart): boolean => {
  if (part.kind === 'value' || isUnwritten(part)) return false;
  if (part.kind === 'bytes') return part.size > 8;
  return part.kind === 'items' ? itemRuns(words, memory, part.parts).length <= 6 : part.parts.length <= 4;
};
