#define _GNU_SOURCE
#include "FolderSwap.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int spinewise_swap_folders(const char *first, const char *second) {
#ifdef __APPLE__
    return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#endif
}
