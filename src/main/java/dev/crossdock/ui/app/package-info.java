/** The window's start, wiring by hand, frame, navigation, theme and settings. */
@NullMarked
package dev.crossdock.ui.app;

import org.jspecify.annotations.NullMarked;
