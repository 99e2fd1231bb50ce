package dev.crossdock.core.build.dockerfile;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an ONBUILD keeps for the stages that are built from its own. */
public final class Trigger {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Trigger() {}

    /**
     * The instruction behind ONBUILD, on the same line.
     *
     * @throws DockerfileException if it is none that may stand there
     */
    public static Instruction of(Instruction onBuild) {
        var parts = BLANKS.split(onBuild.arguments().strip(), 2);
        var split = FlagSplit.of(parts.length < 2 ? "" : parts[1]);
        var trigger =
                new Instruction(
                        onBuild.line(),
                        parts[0].toUpperCase(Locale.ROOT),
                        split.flags(),
                        split.rest(),
                        onBuild.documents(),
                        onBuild.escape());
        InstructionRules.trigger(trigger);
        return trigger;
    }
}
