/** Errors that nobody foresaw: a code that stays the same, and a report that tells no secrets. */
@NullMarked
package dev.crossdock.core.fault;

import org.jspecify.annotations.NullMarked;
