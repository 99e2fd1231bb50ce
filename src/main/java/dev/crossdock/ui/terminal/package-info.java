/** A terminal in a container. */
@NullMarked
package dev.crossdock.ui.terminal;

import org.jspecify.annotations.NullMarked;
