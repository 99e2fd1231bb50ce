/** Asking a registry itself. */
@NullMarked
package dev.crossdock.docker.registry;

import org.jspecify.annotations.NullMarked;
