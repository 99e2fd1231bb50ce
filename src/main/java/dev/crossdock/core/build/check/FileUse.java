package dev.crossdock.core.build.check;

/**
 * Files that an instruction takes from elsewhere.
 *
 * @param line of the instruction
 * @param from what stands behind {@code from=}
 * @param source never an image of another platform than the one built for
 */
record FileUse(int line, String from, StageSource source) {}
