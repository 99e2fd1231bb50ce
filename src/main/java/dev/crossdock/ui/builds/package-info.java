/** Building for several platforms: the drop zone, a lane per platform, the result. */
@NullMarked
package dev.crossdock.ui.builds;

import org.jspecify.annotations.NullMarked;
