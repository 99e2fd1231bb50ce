/** Commands kept together with what is expected of them on each platform. */
@NullMarked
package dev.crossdock.core.matrix.suite;

import org.jspecify.annotations.NullMarked;
