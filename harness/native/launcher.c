/*
 * What the driver cannot do from outside Windows, or not alike under Wine and on Windows.
 *
 *   launcher run RESULT PROGRAM ARGUMENTS   runs a program with this one's standard handles, in a job that ends with this process;
 *                                           RESULT gets the line "pid N", and "exit N" when it has ended: all 32 bits
 *   launcher close PID                      closes the windows of a process as its user would; fails when there are none
 */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say(const char *result, const char *what, DWORD value) {
  FILE *file = fopen(result, "ab");
  if (file == NULL) return;
  fprintf(file, "%s %lu\n", what, (unsigned long)value);
  fclose(file);
}

static int run(const char *result, const char *program, const char *arguments) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
  STARTUPINFOA startup;
  PROCESS_INFORMATION process;
  DWORD code;
  HANDLE job = CreateJobObjectA(NULL, NULL);
  size_t size = strlen(program) + strlen(arguments) + 4;
  char *line = (char *)malloc(size);
  if (line == NULL) return 1;

  ZeroMemory(&limits, sizeof(limits));
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof(limits));
  /* A program that crashes is to end, not to ask. */
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);

  ZeroMemory(&startup, sizeof(startup));
  startup.cb = sizeof(startup);
  snprintf(line, size, "\"%s\"%s%s", program, *arguments ? " " : "", arguments);
  if (!CreateProcessA(program, line, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &startup, &process)) {
    fprintf(stderr, "%s cannot be started: error %lu\n", program, (unsigned long)GetLastError());
    return 1;
  }
  AssignProcessToJobObject(job, process.hProcess);
  say(result, "pid", process.dwProcessId);
  ResumeThread(process.hThread);
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &code);
  say(result, "exit", code);
  return 0;
}

static DWORD wanted;
static int closed;

static BOOL CALLBACK closeWindow(HWND window, LPARAM unused) {
  DWORD process = 0;
  (void)unused;
  GetWindowThreadProcessId(window, &process);
  if (process == wanted && IsWindowVisible(window) && GetWindow(window, GW_OWNER) == NULL) {
    PostMessageA(window, WM_SYSCOMMAND, SC_CLOSE, 0);
    closed++;
  }
  return TRUE;
}

int main(int argc, char *argv[]) {
  if (argc == 5 && strcmp(argv[1], "run") == 0) return run(argv[2], argv[3], argv[4]);
  if (argc == 3 && strcmp(argv[1], "close") == 0) {
    wanted = strtoul(argv[2], NULL, 10);
    EnumWindows(closeWindow, 0);
    return closed > 0 ? 0 : 1;
  }
  fprintf(stderr, "launcher run RESULT PROGRAM ARGUMENTS | launcher close PID\n");
  return 2;
}
