/** Functions of the C runtime that Winsock programs call. */
export const runtime = {
  // Formatted input and output
  printf: 'Writes values to standard output as a format says.',
  wprintf: 'Writes values to standard output as a wide format says.',
  _tprintf: 'Is wprintf where UNICODE is defined, and printf where not.',
  fprintf: 'Writes values to a stream as a format says.',
  sprintf: 'Writes values into a buffer as a format says; nobody checks that there is room.',
  sprintf_s: 'Writes values into a buffer of a given size as a format says.',
  snprintf: 'Writes values into a buffer as far as there is room.',
  vprintf: 'Writes values of a va_list to standard output.',
  scanf: 'Reads values from standard input as a format says.',
  sscanf: 'Reads values from a text as a format says.',

  // Streams and files
  puts: 'Writes a text and a new line to standard output.',
  fputs: 'Writes a text to a stream.',
  fputc: 'Writes a character to a stream.',
  getchar: 'Reads a character from standard input.',
  fgets: 'Reads a line from a stream, its end included, as far as there is room.',
  fopen: 'Opens a file as a stream.',
  fclose: 'Closes a stream.',
  fread: 'Reads items from a stream.',
  fwrite: 'Writes items to a stream.',
  fseek: 'Moves the place in a stream.',
  ftell: 'Tells the place in a stream.',
  perror: 'Writes what errno means to standard error.',
  _read: 'Reads bytes from a file descriptor.',
  read: 'Reads bytes from a file descriptor; a socket is read with recv.',
  close: 'Closes a file descriptor; a socket is closed with closesocket.',

  // The program
  exit: 'Ends the process after what atexit registered has run.',
  system: 'Runs a command of the command interpreter.',
  _wsetlocale: "Sets the program's locale.",
  _T: 'Makes a text wide where UNICODE is defined, and leaves it where not.',

  // Memory
  malloc: 'Allocates memory that holds nothing yet.',
  calloc: 'Allocates memory that is all zero.',
  realloc: 'Changes the size of allocated memory, perhaps at another address.',
  free: 'Frees allocated memory.',
  memset: 'Sets bytes to one value.',
  memcpy: 'Copies bytes between places that do not overlap.',

  // Texts
  atoi: 'Turns the digits at the beginning of a text into an int; 0 if there are none.',
  strlen: 'Counts the characters of a text up to its zero.',
  strcmp: 'Compares two texts.',
  strncmp: 'Compares two texts up to a number of characters.',
  _stricmp: 'Compares two texts without regard to case.',
  _strnicmp: 'Compares two texts up to a number of characters without regard to case.',
  strcpy: 'Copies a text; nobody checks that there is room.',
  strcpy_s: 'Copies a text into a buffer of a given size.',
  strncpy: 'Copies at most so many characters; without a zero if the text is longer.',
  strncpy_s: 'Copies at most so many characters into a buffer of a given size.',
  strcat: 'Appends a text; nobody checks that there is room.',
  strstr: 'Finds a text in another.',
  strtok: 'Cuts a text at separators, a piece a call.',
  tolower: 'Turns a letter into lower case.',

  // Time
  time: 'Tells the seconds since 1970.',
  localtime: 'Turns seconds since 1970 into local date and time.',
  strftime: 'Writes date and time as a format says.',
};
