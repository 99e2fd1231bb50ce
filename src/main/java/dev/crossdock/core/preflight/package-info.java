/**
 * What can be seen before a container is started: what its image demands, what would make it fail,
 * and what a run of it usually needs.
 */
@NullMarked
package dev.crossdock.core.preflight;

import org.jspecify.annotations.NullMarked;
