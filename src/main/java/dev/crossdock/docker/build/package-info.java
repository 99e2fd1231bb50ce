/** Builds through the docker command's buildx plugin. */
@NullMarked
package dev.crossdock.docker.build;

import org.jspecify.annotations.NullMarked;
