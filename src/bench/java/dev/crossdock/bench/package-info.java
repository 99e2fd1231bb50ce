/** Measures what Crossdock promises, on a real engine: {@code ./mvnw -Pbench}. */
@NullMarked
package dev.crossdock.bench;

import org.jspecify.annotations.NullMarked;
