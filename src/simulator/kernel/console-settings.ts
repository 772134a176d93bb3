/** What a program has set its console to. It is kept and given back, and changes nothing of what the console shows, which is plain UTF-8 text. */
export interface ConsoleSettings {
  inputMode: number;
  outputMode: number;
  title: string;
  /** Colours: FOREGROUND_BLUE and the like. */
  attributes: number;
  /** Where the program has put the cursor last. */
  cursor: { readonly x: number; readonly y: number };
  cursorSize: number;
  cursorVisible: boolean;
  inputPage: number;
  outputPage: number;
}

const UTF8 = 65_001;

/** A new console: ENABLE_PROCESSED_INPUT, LINE_INPUT, ECHO_INPUT and so on; ENABLE_PROCESSED_OUTPUT and ENABLE_WRAP_AT_EOL_OUTPUT; white on black. */
export const createConsoleSettings = (title: string): ConsoleSettings => ({
  inputMode: 0x1f7,
  outputMode: 3,
  title,
  attributes: 7,
  cursor: { x: 0, y: 0 },
  cursorSize: 25,
  cursorVisible: true,
  inputPage: UTF8,
  outputPage: UTF8,
});
