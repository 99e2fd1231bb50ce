/** The page of the engine: which one, what it runs, and what to do where there is none. */
@NullMarked
package dev.crossdock.ui.engine;

import org.jspecify.annotations.NullMarked;
