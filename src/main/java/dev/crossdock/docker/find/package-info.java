/** Where engines hide: one small class a place. */
@NullMarked
package dev.crossdock.docker.find;

import org.jspecify.annotations.NullMarked;
