/** The headless commands: the same core that the window uses, for scripts, CI jobs and support. */
@NullMarked
package dev.crossdock.cli;

import org.jspecify.annotations.NullMarked;
