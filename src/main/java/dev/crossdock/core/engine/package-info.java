/** The port: what Crossdock needs of a container engine, as small interfaces and records. */
@NullMarked
package dev.crossdock.core.engine;

import org.jspecify.annotations.NullMarked;
