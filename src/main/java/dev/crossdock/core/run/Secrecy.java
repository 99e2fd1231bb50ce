package dev.crossdock.core.run;

import java.util.List;
import java.util.function.UnaryOperator;

/** How much of a run's secrets, which are the values of its environment variables, is shown. */
public enum Secrecy {
    /** As they are: for starting it. */
    SHOWN,
    /** As {@code <NAME>}: for reports and remedies, where a person fills it in. */
    PLACEHOLDERS,
    /** As dots: for the window. What stands as {@code <NAME>} stays, as a person has to see it. */
    DOTS;

    static final String MASK = "••••••••";

    /** The same run with its secrets masked. */
    public RunSpec applyTo(RunSpec spec) {
        return switch (this) {
            case SHOWN -> spec;
            case PLACEHOLDERS -> masked(spec, Secrecy::placeholder);
            case DOTS -> masked(spec, entry -> isPlaceholder(entry) ? entry : dotted(entry));
        };
    }

    /** The same variable as a run with it would show it. */
    public EnvironmentEntry applyTo(EnvironmentEntry entry) {
        var run = RunSpec.builder("").environment(List.of(entry)).build();
        return applyTo(run).environment().getFirst();
    }

    private static RunSpec masked(RunSpec spec, UnaryOperator<EnvironmentEntry> mask) {
        return spec.toBuilder()
                .environment(
                        spec.environment().stream()
                                .map(e -> isSecret(e) ? mask.apply(e) : e)
                                .toList())
                .build();
    }

    /** A name that is inherited, or set to nothing, says no more than its name. */
    static boolean isSecret(EnvironmentEntry entry) {
        return entry.value() != null && !entry.value().isEmpty();
    }

    private static boolean isPlaceholder(EnvironmentEntry entry) {
        return entry.equals(placeholder(entry));
    }

    private static EnvironmentEntry placeholder(EnvironmentEntry entry) {
        return new EnvironmentEntry(entry.name(), "<" + entry.name() + ">");
    }

    private static EnvironmentEntry dotted(EnvironmentEntry entry) {
        return new EnvironmentEntry(entry.name(), MASK);
    }
}
