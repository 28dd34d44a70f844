/* What Linux has and Swift's module of the C library leaves out, since it is declared under _GNU_SOURCE alone. */
#ifndef NOTES_CLINUX_SHIM_H
#define NOTES_CLINUX_SHIM_H

#if defined(__linux__)
/* Writes all of the file system that a descriptor is on to the disk; reports errors of writing since Linux 5.8. */
int syncfs(int descriptor);
#endif

#endif
