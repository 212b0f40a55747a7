#ifndef SPINEWISE_PLATFORM_H
#define SPINEWISE_PLATFORM_H

#include <pthread.h>
#include <stddef.h>

/// Opens `path` relative to the open folder, and only if every step of the way stays beneath it.
///
/// With `follow` links are followed as long as they are relative and lead nowhere else; without, none is. Returns the descriptor,
/// or the negative `errno`: `-EXDEV` where a link leads out, `-ELOOP` for a link that is not followed, and `-ENOSYS` where the
/// system cannot do it in one call.
int platform_open_beneath(int folder, const char *_Nonnull path, int flags, unsigned mode, int follow);

/// Exchanges two names in one step, so a reader never sees half of either. Returns 0 or the `errno`.
int platform_exchange(int first_folder, const char *_Nonnull first, int second_folder, const char *_Nonnull second);

/// Renames, unless the new name is taken (`EEXIST`). Returns 0 or the `errno`; `ENOSYS` or `EINVAL` where the system cannot.
int platform_rename_to_free_name(int old_folder, const char *_Nonnull old_name, int new_folder, const char *_Nonnull new_name);

/// Copies the extended attributes, access control lists among them. Returns 0, or the `errno` of the first that could not be kept.
int platform_copy_attributes(int from, int to);

/// Columns of the terminal behind a descriptor; 0 when it is none or does not know.
int platform_terminal_columns(int descriptor);

/// A slot in which every thread has a pointer of its own; `destroy` is called with it when the thread ends. A process has far more
/// of them than this program uses.
static inline pthread_key_t platform_thread_slot(void (*_Nonnull destroy)(void *_Nonnull)) {
    pthread_key_t slot = 0;
    (void)pthread_key_create(&slot, (void (*)(void *))destroy);
    return slot;
}

static inline void *_Nullable platform_thread_pointer(pthread_key_t slot) { return pthread_getspecific(slot); }

static inline void platform_set_thread_pointer(pthread_key_t slot, void *_Nonnull pointer) {
    (void)pthread_setspecific(slot, pointer);
}

/// Tells the C library's allocator to keep freed memory until the process ends, instead of giving it back and asking
/// again. A short run that makes and drops a million small objects saves a tenth of its time by it. Another allocator that
/// `./spinewise` may have linked does so by itself.
void platform_keep_freed_memory(void);

#endif
