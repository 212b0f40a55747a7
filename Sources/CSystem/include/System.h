#ifndef SPINEWISE_SYSTEM_H
#define SPINEWISE_SYSTEM_H

/// Exchanges two folders in one step, so a reader never sees half of either.
/// Returns 0, or the `errno` of the refusal.
int spinewise_swap_folders(const char *first, const char *second);

/// Tells the C library's allocator to keep freed memory until the process ends, instead of giving it back and asking
/// again. A short run that makes and drops a million small objects saves a tenth of its time by it. Another allocator that
/// `./spinewise` may have linked does so by itself.
void spinewise_keep_freed_memory(void);

/// Runs a program found on the PATH, waits for it, and gives it three open files for its standard input, output and errors.
/// Returns 0 and sets `status` to its exit code, 128 and more if a signal ended it; or the `errno` of why it did not start.
int spinewise_run(char *const arguments[], char *const environment[], int input, int output, int errors, int *status);

/// The process's own environment, `NAME=value` each, with a null pointer at its end.
char *const *spinewise_environment(void);

#endif
