/** What a control answers, and the notifications that its parent gets by WM_COMMAND, in order. */
export interface ControlAnswer {
  readonly result: bigint;
  readonly tells: readonly number[];
}

export const answered = (result: bigint | number | boolean, ...tells: readonly number[]): ControlAnswer => ({
  result: BigInt(result),
  tells,
});
