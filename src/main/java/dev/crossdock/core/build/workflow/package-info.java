/** Writes what continuous integration needs to build a Dockerfile for several platforms. */
@NullMarked
package dev.crossdock.core.build.workflow;

import org.jspecify.annotations.NullMarked;
