/** Tar streams that become local files, and local files that become tar streams. */
@NullMarked
package dev.crossdock.docker.copy;

import org.jspecify.annotations.NullMarked;
