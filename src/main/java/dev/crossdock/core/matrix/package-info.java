/** One image on many platforms, side by side. */
@NullMarked
package dev.crossdock.core.matrix;

import org.jspecify.annotations.NullMarked;
