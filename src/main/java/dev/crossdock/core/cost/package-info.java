/** What emulation costs on one engine, measured there. */
@NullMarked
package dev.crossdock.core.cost;

import org.jspecify.annotations.NullMarked;
