/** What is to be run, in the engine's JSON: from a RunSpec and back. */
@NullMarked
package dev.crossdock.docker.spec;

import org.jspecify.annotations.NullMarked;
