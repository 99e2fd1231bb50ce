/** The files of a container that stopped, looked at without changing them. */
@NullMarked
package dev.crossdock.core.diagnosis.files;

import org.jspecify.annotations.NullMarked;
