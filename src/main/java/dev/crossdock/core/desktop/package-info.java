/** What Crossdock asks of the desktop that it runs on. */
@NullMarked
package dev.crossdock.core.desktop;

import org.jspecify.annotations.NullMarked;
