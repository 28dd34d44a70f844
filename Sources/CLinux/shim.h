/* What Linux has and Swift's module of the C library leaves out, since it is declared under _GNU_SOURCE alone. */
#ifndef NOTES_CLINUX_SHIM_H
#define NOTES_CLINUX_SHIM_H

#include <stddef.h>

#if defined(__linux__)
/* Writes all of the file system that a descriptor is on to the disk; reports errors of writing since Linux 5.8. */
int syncfs(int descriptor);
/* Finds bytes among others, in linear time. */
void *memmem(const void *bytes, size_t count, const void *part, size_t part_count);
#endif

#endif
