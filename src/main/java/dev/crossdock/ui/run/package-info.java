/** The wizard that runs an image: choose it, its platform, its settings, look it over, run it. */
@NullMarked
package dev.crossdock.ui.run;

import org.jspecify.annotations.NullMarked;
