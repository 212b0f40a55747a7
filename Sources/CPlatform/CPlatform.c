#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __linux__
// The kernel's own definitions (linux/openat2.h), which older C libraries' headers lack.
struct open_how_beneath {
    uint64_t flags, mode, resolve;
};
enum { resolve_no_magic_links = 0x02, resolve_no_symlinks = 0x04, resolve_beneath = 0x08 };
#ifndef SYS_openat2
#define SYS_openat2 437
#endif
#endif

int platform_open_beneath(int folder, const char *path, int flags, unsigned mode, int follow) {
#ifdef __linux__
    struct open_how_beneath how = {
        .flags = (uint64_t)(unsigned)flags,
        .mode = mode,
        .resolve = resolve_beneath | (follow ? resolve_no_magic_links : resolve_no_symlinks),
    };
    // A folder that somebody renames at this very moment makes the kernel unsure, and it asks to be asked again.
    for (int attempt = 0; attempt < 16; attempt++) {
        long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
        if (descriptor >= 0) return (int)descriptor;
        if (errno != EAGAIN && errno != EINTR) return errno == EPERM ? -ENOSYS : -errno;
    }
    return -EAGAIN;
#else
    (void)folder, (void)path, (void)flags, (void)mode, (void)follow;
    return -ENOSYS;
#endif
}

int platform_exchange(int first_folder, const char *first, int second_folder, const char *second) {
#ifdef __APPLE__
    return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
    return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#endif
}

int platform_rename_to_free_name(int old_folder, const char *old_name, int new_folder, const char *new_name) {
#ifdef __APPLE__
    return renameatx_np(old_folder, old_name, new_folder, new_name, RENAME_EXCL) == 0 ? 0 : errno;
#else
    return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE) == 0 ? 0 : errno;
#endif
}

static ssize_t attribute_names(int file, char *names, size_t size) {
#ifdef __APPLE__
    return flistxattr(file, names, size, 0);
#else
    return flistxattr(file, names, size);
#endif
}

static ssize_t attribute_value(int file, const char *name, void *value, size_t size) {
#ifdef __APPLE__
    return fgetxattr(file, name, value, size, 0, 0);
#else
    return fgetxattr(file, name, value, size);
#endif
}

static int set_attribute(int file, const char *name, const void *value, size_t size) {
#ifdef __APPLE__
    return fsetxattr(file, name, value, size, 0, 0);
#else
    return fsetxattr(file, name, value, size, 0);
#endif
}

int platform_copy_attributes(int from, int to) {
    ssize_t size = attribute_names(from, NULL, 0);
    if (size == 0 || (size < 0 && (errno == ENOTSUP || errno == EOPNOTSUPP))) return 0;
    if (size < 0) return errno;
    char *names = malloc((size_t)size);
    if (!names) return ENOMEM;
    size = attribute_names(from, names, (size_t)size);
    int failure = size < 0 ? errno : 0;
    for (char *name = names; failure == 0 && name < names + size; name += strlen(name) + 1) {
        ssize_t length = attribute_value(from, name, NULL, 0);
        if (length < 0) continue;
        void *value = malloc((size_t)length + 1);
        if (!value) {
            failure = ENOMEM;
            break;
        }
        length = attribute_value(from, name, value, (size_t)length);
        if (length >= 0 && set_attribute(to, name, value, (size_t)length) != 0) failure = errno;
        // Labels that the system gives by itself, and gave the new file too, may not be set by everybody.
        if (failure != 0 && strncmp(name, "security.", 9) == 0) failure = 0;
        free(value);
    }
    free(names);
    return failure;
}

int platform_terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void platform_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif
}
