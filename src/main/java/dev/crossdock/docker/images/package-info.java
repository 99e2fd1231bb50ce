/** The images in an engine's store, and which platforms of them are really there. */
@NullMarked
package dev.crossdock.docker.images;

import org.jspecify.annotations.NullMarked;
