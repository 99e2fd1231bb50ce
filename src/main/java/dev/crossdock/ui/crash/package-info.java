/** What the window does when something fails that nobody foresaw. */
@NullMarked
package dev.crossdock.ui.crash;

import org.jspecify.annotations.NullMarked;
