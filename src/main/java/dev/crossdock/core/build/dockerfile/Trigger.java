package dev.crossdock.core.build.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an ONBUILD keeps for the stages that are built from its own. */
public final class Trigger {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final char ESCAPE = '\\';

    private Trigger() {}

    /**
     * The instruction that an image keeps, as it stands in the image's configuration.
     *
     * @param line of the FROM that carries it out
     * @return empty where it is none
     */
    public static Optional<Instruction> kept(String text, int line) {
        try {
            return InstructionReader.read(List.of(text.split("\r?\n", -1)), ESCAPE).stream()
                    .findFirst()
                    .map(
                            one ->
                                    new Instruction(
                                            line,
                                            one.keyword(),
                                            one.flags(),
                                            one.arguments(),
                                            one.documents(),
                                            ESCAPE));
        } catch (DockerfileException e) {
            return Optional.empty();
        }
    }

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
