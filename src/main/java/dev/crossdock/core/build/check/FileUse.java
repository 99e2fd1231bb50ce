package dev.crossdock.core.build.check;

import org.jspecify.annotations.Nullable;

/**
 * Files that an instruction takes from elsewhere.
 *
 * @param line of the instruction
 * @param from what stands behind {@code from=}
 * @param source never an image of another platform than the one built for
 * @param keptBy the base image that keeps the instruction; null where it stands in the file
 */
record FileUse(int line, String from, StageSource source, @Nullable String keptBy) {}
