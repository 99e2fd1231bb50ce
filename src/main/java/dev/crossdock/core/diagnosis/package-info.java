/** From evidence to findings to remedies; every rule a small pure function. */
@NullMarked
package dev.crossdock.core.diagnosis;

import org.jspecify.annotations.NullMarked;
