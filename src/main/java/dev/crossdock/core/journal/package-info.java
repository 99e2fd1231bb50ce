/** What Crossdock writes down of itself: warnings on stderr, and the window's log files. */
@NullMarked
package dev.crossdock.core.journal;

import org.jspecify.annotations.NullMarked;
