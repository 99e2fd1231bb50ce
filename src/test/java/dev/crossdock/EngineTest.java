package dev.crossdock;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test class that speaks to a real engine, which it takes as a parameter of type {@link
 * TestEngine}. Without an engine it is skipped, and the build says so loudly. Everything it makes
 * carries {@link TestEngine#labels()} and is removed when the run ends.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EngineExtension.class)
public @interface EngineTest {
    /** Whether only the lab will do: its registry, its fixture images, its emulators to switch. */
    boolean lab() default false;

    /**
     * Whether the engine is to have the older image store. It is a further lab, which starts with
     * the first such test of a process and ends with the process.
     */
    boolean olderStore() default false;
}
