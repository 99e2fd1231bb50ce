package dev.crossdock.core.build;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** How a build is brought about, which is decided by what the engine and its builders can do. */
public sealed interface BuildWay {

    /** What a builder that Crossdock makes is called. */
    String OWN_BUILDER = "crossdock";

    /**
     * One command builds all platforms.
     *
     * @param builder null for the engine's own
     */
    record Together(@Nullable String builder) implements BuildWay {}

    /**
     * The same, by a builder that is made first. Where it cannot be started, and the result needs
     * no such builder, the platforms are built apart.
     */
    record NewBuilder() implements BuildWay {}

    /**
     * A command for each platform. An engine that keeps one platform a tag then has a tag for each,
     * and a registry gets them joined under the tag that was asked for.
     *
     * @param builder null for the engine's own
     * @param plain whose result has the asked tag as well, in an engine: its own platform; null for
     *     none
     */
    record Apart(@Nullable String builder, @Nullable Platform plain) implements BuildWay {}

    /**
     * Decides.
     *
     * @param engine that the result is for
     * @param builders tells those that there are; asked only where it matters
     */
    static BuildWay of(
            BuildRequest request, EngineInfo engine, Supplier<List<BuilderInfo>> builders) {
        boolean several = request.platforms().size() > 1;
        boolean intoEngine = request.output() instanceof BuildOutput.Engine;
        if (request.builder() != null) {
            boolean together =
                    !intoEngine
                            || !several
                            || builders.get().stream()
                                    .filter(one -> one.name().equals(request.builder()))
                                    .anyMatch(one -> loadsAll(one, engine));
            return together
                    ? new Together(request.builder())
                    : new Apart(request.builder(), engine.platform());
        }
        if (engine.store() == EngineInfo.ImageStore.CONTAINERD) {
            return new Together(null);
        }
        if (intoEngine || !several && !(request.output() instanceof BuildOutput.Archive)) {
            return several ? new Apart(null, engine.platform()) : new Together(null);
        }
        return builders.get().stream()
                .filter(one -> !one.enginesOwn())
                .filter(BuilderInfo::usable)
                .findFirst()
                .<BuildWay>map(one -> new Together(one.name()))
                .orElseGet(NewBuilder::new);
    }

    /**
     * Whether it hands an image of several platforms to the engine in one. Several machines cannot
     * ("oci for multi-node builds currently not supported", buildx 0.13 to 0.29), nor does an
     * engine of one platform a tag take it.
     */
    private static boolean loadsAll(BuilderInfo builder, EngineInfo engine) {
        return builder.enginesOwn()
                || !builder.several() && engine.store() == EngineInfo.ImageStore.CONTAINERD;
    }
}
