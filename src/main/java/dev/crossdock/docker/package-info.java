/**
 * The adapter: a container engine over its socket, where engines hide, and what registries publish.
 */
@NullMarked
package dev.crossdock.docker;

import org.jspecify.annotations.NullMarked;
