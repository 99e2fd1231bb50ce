/** One image on many platforms: what is chosen, how each run goes, the outputs side by side. */
@NullMarked
package dev.crossdock.ui.matrix;

import org.jspecify.annotations.NullMarked;
