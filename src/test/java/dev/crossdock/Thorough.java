package dev.crossdock;

import org.junit.jupiter.api.Tag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that shows in more ways what another one shows already. It runs where {@code CI} is
 * set, not in a developer's own {@code verify}; see also {@link Breadth}.
 */
@Tag("thorough")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Thorough {}
