/**
 * The tiny program that is started on an engine to learn whether a platform runs, and who runs it:
 * its machine code, the ELF file and the tar around it, and what it says. Knows no engine.
 *
 * <p>There is one hand-written assembly source an architecture in the resources of this package. It
 * carries the machine code that it makes in front of each line, so that neither the build nor a
 * user's machine needs an assembler; {@code src/lab/probe/assemble} keeps both in step, and a test
 * holds it to that.
 */
@NullMarked
package dev.crossdock.docker.probe;

import org.jspecify.annotations.NullMarked;
