package dev.crossdock.core.diagnosis;

import dev.crossdock.core.run.RunSpec;

import java.util.Locale;
import java.util.Optional;

/** Something that helps. */
public sealed interface Remedy {

    /** What a button for it would say. */
    String title();

    /** Run it again, changed. A value that only the user can know stands as {@code <NAME>}. */
    record Rerun(String title, RunSpec spec) implements Remedy {}

    /** Pull another variant: {@code docker pull --platform …}. */
    record Pull(String title, String reference, String platform) implements Remedy {}

    /** Something to do on the Mac or in the engine's machine. */
    record Host(String title) implements Remedy {}

    /** Something to change in the image. */
    record Image(String title) implements Remedy {}

    /** Nothing is wrong. */
    record Nothing(String title) implements Remedy {}

    /** The headless contract's word. */
    default String kind() {
        return this instanceof Nothing
                ? "none"
                : getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The changed run, where this is one. */
    default Optional<RunSpec> rerun() {
        return this instanceof Rerun(String t, RunSpec spec) ? Optional.of(spec) : Optional.empty();
    }
}
