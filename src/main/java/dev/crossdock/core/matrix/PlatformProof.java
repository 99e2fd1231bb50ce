package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Impatient;
import dev.crossdock.core.engine.LogRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an image's own {@code uname -m} says on a platform. Where the variant is not here it is
 * pulled; the container is removed again, whatever happens.
 */
public final class PlatformProof {
    /** An emulator that fails may hang instead of ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** runc, crun and moby on a program that is not there. */
    private static final Pattern NO_PROGRAM =
            Pattern.compile("executable file .*not found|no such file or directory");

    private PlatformProof() {}

    /** What came of it. */
    public sealed interface Answer {

        /**
         * It answered.
         *
         * @param expected what the platform's own machines answer
         * @param fits whether it is one that a machine of the platform gives
         */
        record Machine(String machine, String expected, boolean fits) implements Answer {}

        /** The image has no such program. */
        record NoUname() implements Answer {}

        /**
         * The image has one, and it did not answer.
         *
         * @param detail the engine's or the program's own words
         */
        record Silent(String detail) implements Answer {}
    }

    /**
     * Asks.
     *
     * @throws EngineException if the image cannot be had, or the engine goes; {@link
     *     EngineFailure.Cancelled} when interrupted
     */
    public static Answer of(Engine engine, String image, Platform platform) {
        var spec =
                RunSpec.builder(image)
                        .platform(platform)
                        .entrypoint(List.of("uname"))
                        .command(List.of("-m"))
                        .labels(Matrix.LABEL)
                        .build();
        try (var images = new TagKeeper(engine, image)) {
            var id = images.take(platform, done -> {}, () -> engine.containers().create(spec).id());
            try {
                return answer(engine, id, platform);
            } finally {
                Uninterrupted.run(() -> engine.containers().remove(id));
            }
        }
    }

    private static Answer answer(Engine engine, String id, Platform platform) {
        int code;
        try {
            engine.containers().start(id);
            code = Impatient.call(PATIENCE, () -> engine.containers().waitFor(id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        } catch (EngineException e) {
            return switch (e.failure()) {
                case EngineFailure.NotStarted(String detail) -> notStarted(detail);
                case EngineFailure.TimedOut late -> new Answer.Silent(late.sentence());
                default -> throw e;
            };
        }
        var printed = new Output();
        engine.streams().logs(id, LogRequest.all(), printed);
        var machine = printed.of(Channel.STDOUT).text().strip();
        return code == 0 && !machine.isEmpty()
                ? new Answer.Machine(machine, expected(platform), fits(machine, platform))
                : new Answer.Silent(
                        printed.of(Channel.STDERR)
                                .text()
                                .lines()
                                .findFirst()
                                .orElseGet(() -> Words.get("engine.probe.code", code)));
    }

    private static Answer notStarted(String detail) {
        return NO_PROGRAM.matcher(detail).find() ? new Answer.NoUname() : new Answer.Silent(detail);
    }

    /** What Linux calls the machine: each architecture's {@code UTS_MACHINE}. */
    static String expected(Platform platform) {
        return switch (platform.architecture()) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            case "386" -> "i686";
            case "arm" -> "arm" + platform.variant() + "l";
            case "mips64le" -> "mips64";
            case "loong64" -> "loongarch64";
            default -> platform.architecture();
        };
    }

    /**
     * A 32-bit program that its 64-bit successor runs itself is told of that machine; of ARM's
     * variants a newer one runs the older.
     */
    static boolean fits(String machine, Platform platform) {
        return switch (platform.architecture()) {
            case "386" -> machine.matches("i[3-6]86|x86_64");
            case "arm" -> machine.matches("armv[5-8]\\w*|aarch64");
            default -> machine.equals(expected(platform));
        };
    }
}
