package dev.crossdock.core.preflight;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.stream.Collectors;

/** Something that can be seen before a container is started. */
public sealed interface RunProblem {

    /** Whether it would certainly fail; else it is worth a look. */
    default boolean stops() {
        return switch (this) {
            case SourceMissing p -> p.refused();
            case NoTerminal p -> false;
            case ValueOpen p -> false;
            case MemoryBeyond p -> false;
            default -> true;
        };
    }

    /** What it is, and what to do. */
    default String sentence() {
        return switch (this) {
            case NameTaken p -> Words.get("preflight.name-taken", p.name());
            case PortTaken p -> Words.get("preflight.port-taken", p.port(), p.container());
            case PortOnHost p -> Words.get("preflight.port-on-host", p.port());
            case PortTwice p -> Words.get("preflight.port-twice", p.port());
            case NotPublished p ->
                    Words.get(
                            "preflight.not-published",
                            p.image(),
                            p.platform(),
                            list(p.published()));
            case CannotRun p -> Words.get("preflight.cannot-run", p.platform());
            case VariableMissing p -> Words.get("preflight.variable", p.image(), p.name());
            case ValueOpen p -> Words.get("preflight.value-open", p.name());
            case SourceMissing p ->
                    Words.get(
                            p.refused() ? "preflight.source-refused" : "preflight.source-made",
                            p.path());
            case SourceUnknown p -> Words.get("preflight.source-unknown", p.path());
            case MemoryBeyond p ->
                    Words.get(
                            "preflight.memory", MemorySize.print(p.asked()), Sizes.of(p.engine()));
            case NoTerminal p -> Words.get("preflight.terminal", p.program());
            case NetworkMissing p -> Words.get("preflight.network", p.name());
            case ContainerMissing p -> Words.get("preflight.container", p.name());
            case ContainerStopped p -> Words.get("preflight.container-stopped", p.name());
            case FileMissing p -> Words.get("preflight.file", p.path(), p.flag());
            case Refused p -> Words.get(p.mistake().key(), p.value(), p.limit());
        };
    }

    private static String list(List<Platform> platforms) {
        return platforms.stream().map(Platform::toString).collect(Collectors.joining(", "));
    }

    /** The place of a variable's value was not filled in: {@code -e NAME='<NAME>'}. */
    record ValueOpen(String name) implements RunProblem {}

    /** A container of that name is there. */
    record NameTaken(String name) implements RunProblem {}

    /**
     * A running container has the host port.
     *
     * @param container whose it is
     */
    record PortTaken(String port, String container) implements RunProblem {}

    /** Another program of this machine has the host port. */
    record PortOnHost(String port) implements RunProblem {}

    /** The run itself asks for the same host port twice. */
    record PortTwice(String port) implements RunProblem {}

    /** The image is neither here nor published for the platform. */
    record NotPublished(String image, Platform platform, List<Platform> published)
            implements RunProblem {}

    /** A process of the platform was tried and did not start. */
    record CannotRun(Platform platform) implements RunProblem {}

    /** The image ends at once without this variable. */
    record VariableMissing(String image, String name) implements RunProblem {}

    /**
     * Nothing stands at a path of this machine that is to be mounted.
     *
     * @param refused whether the engine refuses it; else it makes an empty folder there
     */
    record SourceMissing(String path, boolean refused) implements RunProblem {}

    /** The path has something in it that only a shell would have filled in: {@code $PWD/data}. */
    record SourceUnknown(String path) implements RunProblem {}

    /** More memory than the engine has, in bytes. */
    record MemoryBeyond(long asked, long engine) implements RunProblem {}

    /** A shell without a terminal ends at once. */
    record NoTerminal(String program) implements RunProblem {}

    /** The engine has no network of that name. */
    record NetworkMissing(String name) implements RunProblem {}

    /** The run is to use something of another container, which is not there. */
    record ContainerMissing(String name) implements RunProblem {}

    /** The run is to join the network of another container, which does not run. */
    record ContainerStopped(String name) implements RunProblem {}

    /**
     * A file that is to be read is not there.
     *
     * @param flag what names it, such as {@code --env-file}
     */
    record FileMissing(String path, String flag) implements RunProblem {}

    /**
     * Something that engines refuse whatever stands around it.
     *
     * @param value what was written
     * @param limit what goes; empty where that is no number
     */
    record Refused(Mistake mistake, String value, String limit) implements RunProblem {}
}
