/** The rules: each judges one situation by the evidence, and none knows another. */
@NullMarked
package dev.crossdock.core.diagnosis.rules;

import org.jspecify.annotations.NullMarked;
