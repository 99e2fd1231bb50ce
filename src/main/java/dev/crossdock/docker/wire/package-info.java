/** HTTP with an engine: one exchange at a time, failures told apart, nothing left open. */
@NullMarked
package dev.crossdock.docker.wire;

import org.jspecify.annotations.NullMarked;
