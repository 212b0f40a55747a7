#define _GNU_SOURCE
#include "System.h"
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

int spinewise_swap_folders(const char *first, const char *second) {
#ifdef __APPLE__
    return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#endif
}

void spinewise_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif
}

extern char **environ;

char *const *spinewise_environment(void) { return environ; }

int spinewise_run(char *const arguments[], char *const environment[], int input, int output, int errors, int *status) {
    posix_spawn_file_actions_t files;
    int failure = posix_spawn_file_actions_init(&files);
    if (failure != 0) return failure;
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
    pid_t child;
    failure = posix_spawnp(&child, arguments[0], &files, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&files);
    if (failure != 0) return failure;
    int ended;
    while (waitpid(child, &ended, 0) < 0) {
        if (errno != EINTR) return errno;
    }
    *status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
    return 0;
}
