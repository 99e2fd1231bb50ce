/** What several features of the window share: tasks, the engine session, cells, badges. */
@NullMarked
package dev.crossdock.ui.fx;

import org.jspecify.annotations.NullMarked;
