#ifndef FOLDER_SWAP_H
#define FOLDER_SWAP_H

/// Exchanges two folders in one step, so a reader never sees half of either.
/// Returns 0, or the `errno` of the refusal.
int spinewise_swap_folders(const char *first, const char *second);

#endif
