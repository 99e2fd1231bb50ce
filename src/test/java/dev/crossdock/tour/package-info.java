/** The main job, done by itself in the real window on a real engine. */
@NullMarked
package dev.crossdock.tour;

import org.jspecify.annotations.NullMarked;
