/**
 * Judges a Dockerfile for several platforms before anything is built: what its bases publish, and
 * what would build without a word and be wrong.
 */
@NullMarked
package dev.crossdock.core.build.check;

import org.jspecify.annotations.NullMarked;
