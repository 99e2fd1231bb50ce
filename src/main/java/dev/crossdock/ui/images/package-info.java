/** The page of the images. */
@NullMarked
package dev.crossdock.ui.images;

import org.jspecify.annotations.NullMarked;
