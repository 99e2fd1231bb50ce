/** The user's own machine: its environment, its tools, Docker's configuration on it. */
@NullMarked
package dev.crossdock.docker.host;

import org.jspecify.annotations.NullMarked;
