import type { Language } from '../catalogue/language.ts';
import { UsageError } from './arguments.ts';

/** `--lang`: the language of messages; English unless told. */
export function readLanguage(options: ReadonlyMap<string, readonly string[]>): Language {
  const value = options.get('lang')?.at(-1) ?? 'en';
  if (value !== 'en' && value !== 'ko') throw new UsageError(`--lang is en or ko, not '${value}'`);
  return value;
}
