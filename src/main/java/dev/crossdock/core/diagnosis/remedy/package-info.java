/** What helps: changed runs, complete and ready to be started. */
@NullMarked
package dev.crossdock.core.diagnosis.remedy;

import org.jspecify.annotations.NullMarked;
