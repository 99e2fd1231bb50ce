/** The log of a container, live. */
@NullMarked
package dev.crossdock.ui.console;

import org.jspecify.annotations.NullMarked;
